import Foundation

/// The OAuth2 codes and tokens given out (Billit API: 1.3).
package struct GrantBook: Sendable {
  /// An authorization code: one use, ten minutes.
  package struct Code: Codable, Hashable, Sendable {
    package let code: String
    package let clientID: String
    package let redirectURI: String
    package let userID: Int
    package let expiresAt: Int64
    package var isUsed = false
  }

  /// A pair of tokens; a refresh makes a new one.
  package struct Grant: Codable, Hashable, Sendable {
    package let accessToken: String
    package let refreshToken: String
    package let clientID: String
    package let userID: Int
    package let expiresAt: Int64
    /// Whether the refresh token was used: it is good for one use and does not expire.
    package var isRefreshed = false
    package var isRevoked = false
  }

  /// Why a token request is refused. Billit's own status and code for a used refresh token are not
  /// known; 400 `AccessTokenRevoked` is presumed.
  package enum Refusal: Error, Hashable {
    case unknown, expired, alreadyUsed, otherClient, otherRedirect
  }

  /// Why a call with an access token is refused.
  package enum TokenRefusal: Error, Hashable {
    case unknown, expired, revoked
  }

  /// How long a code lives, in milliseconds.
  package static let codeLifetime: Int64 = 600_000
  /// How long an access token lives, in seconds ("always 3600 s").
  package static let tokenLifetime = 3_600

  private var codes: [String: Code] = [:]
  private var grants: [String: Grant] = [:]
  private var byRefreshToken: [String: String] = [:]

  package init() {}

  package mutating func keep(_ code: Code) {
    codes[code.code] = code
  }

  package mutating func keep(_ grant: Grant) {
    grants[grant.accessToken] = grant
    byRefreshToken[grant.refreshToken] = grant.accessToken
  }

  /// The code, used up, when this client may exchange it now.
  package func using(
    code text: String, clientID: String, redirectURI: String, now: Int64
  ) throws(Refusal) -> Code {
    guard var code = codes[text] else { throw .unknown }
    guard code.clientID == clientID else { throw .otherClient }
    guard code.redirectURI == redirectURI else { throw .otherRedirect }
    guard !code.isUsed else { throw .alreadyUsed }
    guard now < code.expiresAt else { throw .expired }
    code.isUsed = true
    return code
  }

  /// The grant of a refresh token, used up, when this client may refresh it.
  package func using(
    refreshToken: String, clientID: String
  ) throws(Refusal) -> Grant {
    guard let token = byRefreshToken[refreshToken], var grant = grants[token] else {
      throw .unknown
    }
    guard grant.clientID == clientID else { throw .otherClient }
    guard !grant.isRefreshed else { throw .alreadyUsed }
    grant.isRefreshed = true
    return grant
  }

  /// The grant of an access token that is good now.
  package func grant(
    accessToken: String, now: Int64
  ) throws(TokenRefusal) -> Grant {
    guard let grant = grants[accessToken] else { throw .unknown }
    guard !grant.isRevoked else { throw .revoked }
    guard now < grant.expiresAt else { throw .expired }
    return grant
  }
}
