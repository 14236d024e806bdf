import Cryptography
import Foundation

/// Signing in by OAuth2.
extension BillitStore {
  /// The client that may send a browser here with this way back; nil when there is none.
  func client(_ id: String, redirectURI: String) -> BillitSimulator.OAuthClient? {
    guard let client = state.clients[id], !redirectURI.isEmpty,
      client.redirectURIs.isEmpty || client.redirectURIs.contains(redirectURI)
    else { return nil }
    return client
  }

  /// The user with this e-mail, or, when none is named, the first with more than one company.
  func user(email: String?) -> BillitSimulator.User? {
    let users = state.users.values.sorted { $0.id < $1.id }
    guard let email else { return users.first { $0.partyIDs.count > 1 } ?? users.first }
    return users.first { $0.email == email }
      ?? state.companies.values.first { $0.email == email }.map(BillitAccess.owner)
  }

  /// A code for a user who agreed.
  func grantCode(
    to client: BillitSimulator.OAuthClient, user: BillitSimulator.User, redirectURI: String
  ) throws -> String {
    let code = GrantBook.Code(
      code: try RandomToken.make(), clientID: client.id, redirectURI: redirectURI,
      userID: user.id, expiresAt: now + GrantBook.codeLifetime)
    try commit([.code(code)])
    return code.code
  }

  /// New tokens for a code; the code is used up.
  func tokens(code: String, redirectURI: String, clientID: String) throws -> JSONValue {
    let used: GrantBook.Code
    do throws(GrantBook.Refusal) {
      used = try state.grants.using(
        code: code, clientID: clientID, redirectURI: redirectURI, now: now)
    } catch {
      // Its code in this case is not known (inferred).
      throw BillitRefusal(status: 400, code: "InvalidAccessToken", description: nil)
    }
    let grant = try newGrant(clientID: clientID, userID: used.userID)
    try commit([.code(used), .grant(grant)])
    return GrantDesk.answer(grant)
  }

  /// New tokens for a refresh token, which is used up.
  func tokens(refreshToken: String, clientID: String) throws -> JSONValue {
    let used: GrantBook.Grant
    do throws(GrantBook.Refusal) {
      used = try state.grants.using(refreshToken: refreshToken, clientID: clientID)
    } catch {
      throw BillitRefusal(
        status: 400, code: error == .alreadyUsed ? "AccessTokenRevoked" : "InvalidAccessToken",
        description: nil)
    }
    let grant = try newGrant(clientID: clientID, userID: used.userID)
    try commit([.grant(used), .grant(grant)])
    return GrantDesk.answer(grant)
  }

  /// Makes an access token worthless; its refresh token goes with it.
  func revoke(accessToken: String) throws {
    guard var grant = try? state.grants.grant(accessToken: accessToken, now: now) else { return }
    grant.isRevoked = true
    grant.isRefreshed = true
    try commit([.grant(grant)])
  }

  private func newGrant(clientID: String, userID: Int) throws -> GrantBook.Grant {
    GrantBook.Grant(
      accessToken: try RandomToken.make(), refreshToken: try RandomToken.make(),
      clientID: clientID, userID: userID,
      expiresAt: now + Int64(GrantBook.tokenLifetime) * 1_000)
  }
}

/// The texts of grants.
enum GrantDesk {
  static func answer(_ grant: GrantBook.Grant) -> JSONValue {
    [
      "token_type": "Bearer", "expires_in": .int(GrantBook.tokenLifetime),
      "access_token": .string(grant.accessToken), "refresh_token": .string(grant.refreshToken),
    ]
  }
}
