import Foundation
import OctopusClient
import Storage

/// Octopus' OAuth tokens of one connection: ten-minute access tokens renewed from the refresh token,
/// whose 60 days begin anew with each (to be verified, Octopus API §1.3).
actor OctopusGrant {
  private var client: Credentials.OAuthClient
  private let connectionID: Int64
  private let vault: CredentialVault
  private let oauth: OctopusOAuth
  private let now: @Sendable () -> Instant

  init(
    _ client: Credentials.OAuthClient, connectionID: Int64, vault: CredentialVault,
    oauth: OctopusOAuth, now: @escaping @Sendable () -> Instant
  ) {
    self.client = client
    self.connectionID = connectionID
    self.vault = vault
    self.oauth = oauth
    self.now = now
  }

  /// A token good for another minute that is not the refused one.
  func accessToken(refused: String?) async throws -> String {
    if let token = client.accessToken, token != refused,
      let expires = client.accessTokenExpires, now() + 60_000 < expires
    {
      return token
    }
    let date = Date(timeIntervalSince1970: Double(now()) / 1_000)
    let tokens = try await oauth.refresh(
      OctopusOAuth.Tokens(
        accessToken: client.accessToken ?? "", refreshToken: client.refreshToken ?? "",
        expires: date), now: date)
    client.accessToken = tokens.accessToken
    let renewed = tokens.refreshToken == client.refreshToken ? nil : now()
    if let renewed { client.refreshTokenFrom = renewed }
    client.refreshToken = tokens.refreshToken
    client.accessTokenExpires = Instant(tokens.expires.timeIntervalSince1970 * 1_000)
    try await vault.refresh(.octopusOAuth(client), of: connectionID, renewed: renewed)
    return tokens.accessToken
  }
}
