package import AsyncHTTPClient
package import Foundation
import Outbound

/// The other way in: the user signs in on Octopus' own page and grants our software house access, so
/// that no password is kept (Octopus API §1.3).
package struct OctopusOAuth: Sendable {
  private let transport: HTTPExchange
  private let authorizeURL: String
  private let tokenURL: String
  private let softwareHouseID: String

  /// Where people give their permission.
  package static let productionAuthorizeURL =
    "https://service.inaras.be/octopus-oauth/authorize"
  /// Not in Octopus' public text (inferred from the other).
  package static let presumedTokenURL = "https://service.inaras.be/octopus-oauth/token"

  /// The token address is not in Octopus' public text (inferred), hence a setting.
  package init(
    http: HTTPClient, softwareHouseID: String,
    authorizeURL: String = OctopusOAuth.productionAuthorizeURL,
    tokenURL: String = OctopusOAuth.presumedTokenURL
  ) {
    transport = HTTPExchange(client: http)
    self.softwareHouseID = softwareHouseID
    self.authorizeURL = authorizeURL
    self.tokenURL = tokenURL
  }

  /// Where the browser is sent. `redirectURI` is the one registered with the software house.
  package func authorizationURL(state: String, redirectURI: String) -> String {
    HTTPCall.url(
      authorizeURL, "",
      [
        ("scope", "webservice"), ("response_type", "code"), ("client_id", softwareHouseID),
        ("redirect_uri", redirectURI), ("state", state),
      ])
  }

  /// Tokens for the code the browser came back with; a code lives five minutes.
  package func exchange(code: String, now: Date) async throws(OctopusFault) -> Tokens {
    try await tokens([("grant_type", "authorization_code"), ("code", code)], nil, now)
  }

  /// A new access token. Octopus names a refresh token of 60 days that is not used up; when a new one
  /// comes along it takes the old one's place. Throws `loginRefused` when consent has lapsed.
  package func refresh(_ tokens: Tokens, now: Date) async throws(OctopusFault) -> Tokens {
    try await self.tokens(
      [("grant_type", "refresh_token"), ("refresh_token", tokens.refreshToken)],
      tokens.refreshToken, now)
  }

  private func tokens(
    _ fields: [(String, String)], _ known: String?, _ now: Date
  ) async throws(OctopusFault) -> Tokens {
    let form = fields + [("client_id", softwareHouseID)]
    var request = HTTPCall(method: .post, url: tokenURL)
    request.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
    let text = form.map { "\($0.0)=\(HTTPCall.encoded($0.1))" }.joined(separator: "&")
    request.body = Data(text.utf8)
    let response: HTTPAnswer
    do {
      response = try await transport.perform(request)
    } catch {
      switch error {
      case .notSent(let reason): throw .unreachable(reason: reason)
      case .unanswered(let reason): throw .unanswered(reason: reason)
      }
    }
    switch response.status {
    case 200..<300: break
    case 400, 401, 403: throw .loginRefused(code: OctopusError(response).code)
    default: throw .rejected(OctopusError(response))
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: response.body),
      let refreshToken = answer.refresh_token ?? known
    else { throw .unreadableAnswer(.authenticateUser) }
    let lifetime = TimeInterval(answer.expires_in ?? 600)
    return Tokens(
      accessToken: answer.access_token, refreshToken: refreshToken,
      expires: now.addingTimeInterval(lifetime))
  }

  /// The names of RFC 6749: Octopus' own are not in its public text (inferred).
  private struct Answer: Decodable {
    var access_token: String
    var refresh_token: String?
    var expires_in: Int?
  }

  /// What a grant consists of. Never prints, dumps or mirrors its tokens.
  package struct Tokens: Hashable, Sendable {
    package var accessToken: String
    package var refreshToken: String
    /// When the access token stops being good; ten minutes after it was given.
    package var expires: Date

    package init(accessToken: String, refreshToken: String, expires: Date) {
      self.accessToken = accessToken
      self.refreshToken = refreshToken
      self.expires = expires
    }
  }
}

extension OctopusOAuth.Tokens: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String { "tokens" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
