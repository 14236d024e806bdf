import Accounting
import BillitClient
import Foundation
import Storage

extension ConnectionBook {
  /// The client of a connection to Billit, for calls about no dossier.
  func billit(of id: Int64) async throws -> BillitClient { try await billitClient(id) }

  func billitClient(_ id: Int64) async throws -> BillitClient {
    if let client = clients.billit[id] { return client }
    let (connection, credentials) = try await connection(id)
    let login: BillitCredentials
    switch credentials {
    case .billitKey(let key):
      login = .apiKey(key)
    case .billitOAuth(let client):
      guard client.refreshToken != nil else { throw NoRoute(cause: Cause(.consentLapsed)) }
      let grant = billitGrant(client, of: connection)
      login = .oauth { try await grant.accessToken(refused: $0) }
    case .octopusPassword, .octopusOAuth:
      throw NoRoute(cause: Cause(.dossierNotLinked))
    }
    let client = BillitClient(
      BillitConnection(
        apiBase: connection.baseURL, credentials: login,
        companyHeaders: CompanyHeaderScheme.headers(connection.settings)), http: http,
      clock: clients.clock(of: id, now: now))
    clients.keep(client, of: connection)
    return client
  }

  private func billitGrant(
    _ client: Credentials.OAuthClient, of connection: Connection
  ) -> BillitGrant {
    let vault = vault
    let now = now
    let id = connection.id
    return BillitGrant(
      BillitTokens(
        accessToken: client.accessToken ?? "", refreshToken: client.refreshToken ?? "",
        expires: Date(timeIntervalSince1970: Double(client.accessTokenExpires ?? 0) / 1_000)),
      oauth: BillitOAuth(
        http: http, apiBase: connection.baseURL,
        logonBase: connection.settings.logonURL ?? BillitConnection.productionLogonBase,
        clientID: client.clientID, clientSecret: client.clientSecret),
      now: { Date(timeIntervalSince1970: Double(now()) / 1_000) },
      willRefresh: {
        var marked = client
        marked.refreshStarted = now()
        try await vault.refresh(.billitOAuth(marked), of: id)
      },
      persist: { tokens in
        var renewed = client
        renewed.accessToken = tokens.accessToken
        renewed.refreshToken = tokens.refreshToken
        renewed.accessTokenExpires = Instant(tokens.expires.timeIntervalSince1970 * 1_000)
        renewed.refreshStarted = nil
        try await vault.refresh(.billitOAuth(renewed), of: id)
      })
  }
}

/// Billit's two company headers as the connection's settings want them.
enum CompanyHeaderScheme {
  static func headers(_ settings: Connection.Settings) -> BillitConnection.CompanyHeaders {
    switch (settings.partyHeaders, settings.accountantPartyID) {
    case ("party+accountant", let accountant?): .partyAndAccountantContext(accountant: accountant)
    case ("accountant+party", let accountant?): .accountantPartyAndContext(accountant: accountant)
    default: .partyOnly
    }
  }
}
