package import AsyncHTTPClient
package import Foundation
import Outbound

/// Billit's OAuth 2.0 (Billit API §1.3): the authorization code flow, the only one it has.
package struct BillitOAuth: Sendable {
  private let transport: HTTPExchange
  private let apiBase: String
  private let logonBase: String
  private let clientID: String
  private let clientSecret: String

  /// The client Billit registered for us, one per environment.
  package init(
    http: HTTPClient, apiBase: String, logonBase: String, clientID: String, clientSecret: String
  ) {
    transport = HTTPExchange(client: http)
    self.apiBase = apiBase
    self.logonBase = logonBase
    self.clientID = clientID
    self.clientSecret = clientSecret
  }

  /// Where the browser is sent. `redirectURI` must be registered as it stands; what we want to find
  /// again goes into `state`, which must hold no `&`.
  package func authorizationURL(state: String, redirectURI: String) -> String {
    HTTPCall.url(
      logonBase, "/Account/Logon",
      [("client_id", clientID), ("redirect_uri", redirectURI), ("state", state)])
  }

  /// Tokens for the code the browser came back with: one use, ten minutes.
  package func exchange(
    code: String, redirectURI: String, now: Date
  ) async throws(BillitFault) -> BillitTokens {
    try await tokens(
      Content(
        grant_type: "authorization_code", client_id: clientID, client_secret: clientSecret,
        code: code, redirect_uri: redirectURI),
      now)
  }

  /// New tokens for a refresh token, which is used up by this. Only `BillitGrant` should call it.
  func refresh(_ refreshToken: String, now: Date) async throws(BillitFault) -> BillitTokens {
    try await tokens(
      Content(
        grant_type: "refresh_token", client_id: clientID, client_secret: clientSecret,
        refresh_token: refreshToken),
      now)
  }

  /// A refused code or refresh token answers with 400 or 401 (the status is an assumption): access is
  /// lost either way.
  private func tokens(_ content: Content, _ now: Date) async throws(BillitFault) -> BillitTokens {
    var request = HTTPCall(
      method: .post, url: HTTPCall.url(apiBase, "/OAuth2/token"))
    request.headers.append(("Content-Type", "application/json"))
    request.body = try? JSONEncoder().encode(content)
    let response = try await transport.exchange(request)
    switch response.status {
    case 200..<300: break
    case 400, 401: throw .accessLost(BillitError(response))
    default: throw BillitFault(response)
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: response.body) else {
      throw .unreadableAnswer
    }
    return BillitTokens(
      accessToken: answer.access_token, refreshToken: answer.refresh_token,
      expires: now.addingTimeInterval(TimeInterval(answer.expires_in)))
  }

  private struct Content: Encodable {
    var grant_type: String
    var client_id: String
    var client_secret: String
    var code: String?
    var redirect_uri: String?
    var refresh_token: String?
  }

  private struct Answer: Decodable {
    var access_token: String
    var refresh_token: String
    var expires_in: Int
  }
}

/// What a grant consists of. Never prints, dumps or mirrors its tokens.
package struct BillitTokens: Hashable, Sendable {
  package var accessToken: String
  /// Does not expire, but is good for one use.
  package var refreshToken: String
  /// When the access token stops being good: an hour after it was given.
  package var expires: Date

  package init(accessToken: String, refreshToken: String, expires: Date) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.expires = expires
  }
}

extension BillitTokens: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "tokens" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
