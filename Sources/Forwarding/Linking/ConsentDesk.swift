import Accounting
package import AsyncHTTPClient
import BillitClient
import Foundation
import OctopusClient
package import Storage

/// Letters and one-time links to entrepreneurs, and their way through the sign-in pages of Billit and
/// Octopus. Neither documents PKCE, so a one-time `state` and the browser that began are what is checked.
package struct ConsentDesk: Sendable {
  /// How long a sign-in may take; Billit's code lives ten minutes, Octopus' five.
  private static let signInLife: Instant = 20 * 60_000
  private static let loginLife: Instant = 14 * 86_400_000

  let database: Database
  let http: HTTPClient
  let publicURL: String
  let now: @Sendable () -> Instant

  package init(
    database: Database, http: HTTPClient, publicURL: String, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.http = http
    self.publicURL = publicURL
    self.now = now
  }

  var links: OneTimeLinks { OneTimeLinks(database) }
  private var vault: CredentialVault { CredentialVault(database) }

  /// Where Billit and Octopus send browsers back to; to be registered with them as it stands.
  package static func redirectURI(_ service: Connection.Service, publicURL: String) -> String {
    "\(publicURL)/oauth/\(service.rawValue)"
  }

  /// The connection that companies are made with: the oldest to Billit that is no client's own.
  func officeConnection() async throws -> Connection? {
    try await vault.connections().first {
      $0.service == .billit && $0.isSignedIn && $0.settings.clientDossierID == nil
    }
  }

  /// Billit's OAuth application of this installation, with the connection that holds it.
  func application() async throws -> (Connection, Credentials.OAuthClient)? {
    for connection in try await vault.connections()
    where connection.service == .billit && connection.settings.clientDossierID == nil {
      if case .billitOAuth(let client) = try await vault.credentials(of: connection.id) {
        return (connection, client)
      }
    }
    return nil
  }

  /// Whether entrepreneurs can be asked by a link of ours.
  package func hasApplication() async throws -> Bool { try await application() != nil }

  /// Sees to it that the letter of the present request is in the outbox.
  func ensureRequest(_ row: CompanyLinkStore.Row) async throws {
    guard let asked = row.link.askedAt, let lapses = row.link.lapsesAt,
      let email = row.link.email.flatMap({ EmailAddress($0) })
    else { return }
    let id = row.dossier.id
    let key = "link/\(id)/\(asked)/\(row.link.reminders)"
    let outbox = MailOutbox(database)
    guard try await !outbox.has(key) else { return }
    let isReminder = row.link.reminders > 0
    let hasApplication = try await application() != nil
    let address =
      hasApplication
      ? "\(publicURL)/c/"
        + (try await links.make(.consent, dossierID: id, expires: lapses, now: now()))
      : try await officeConnection()?.settings.logonURL ?? BillitConnection.productionLogonBase
    let kind: Letter.Kind =
      switch (hasApplication, isReminder) {
      case (true, false): .consentRequest
      case (true, true): .consentReminder
      case (false, false): .confirmRequest
      case (false, true): .confirmReminder
      }
    try await outbox.post(
      Letter(
        kind, to: email, language: row.dossier.language, dossierID: id,
        facts: [
          "company": row.dossier.name, "until": BrusselsDay.of(lapses).description,
          "asked": BrusselsDay.of(asked).description,
        ], link: address, expires: lapses), key: key, actor: "passerelle", now: now())
  }

  /// Closes links of a request, and keeps its letters from going.
  func close(_ dossierID: Int64) async throws {
    try await links.close([.consent, .consentState], of: dossierID, now: now())
    try await MailOutbox(database).cancelWaiting(keyPrefix: "link/\(dossierID)/", now: now())
  }

  /// *Send login details*: by a one-time link of ours, so that it is seen to be opened.
  func sendLogin(_ row: CompanyLinkStore.Row) async throws {
    guard let email = row.link.email.flatMap({ EmailAddress($0) }),
      let invited = row.link.invitedAt
    else { return }
    let id = row.dossier.id
    try await links.close([.login], of: id, now: now())
    let expires = now() + ConsentDesk.loginLife
    let token = try await links.make(.login, dossierID: id, expires: expires, now: now())
    var facts = [
      "company": row.dossier.name, "email": email.text,
      "until": BrusselsDay.of(expires).description,
    ]
    facts["trial_end"] = row.link.trialEnds?.description
    try await MailOutbox(database).post(
      Letter(
        .loginDetails, to: email, language: row.dossier.language, dossierID: id, facts: facts,
        link: "\(publicURL)/c/\(token)", expires: expires),
      key: "login/\(id)/\(invited)", actor: "passerelle", now: now())
  }

  /// Tells the entrepreneur how long the trial lasts; nil when it is over.
  func noticeTrial(_ row: CompanyLinkStore.Row, daysLeft: Int?) async throws {
    guard let email = row.link.email.flatMap({ EmailAddress($0) }), let end = row.link.trialEnds
    else { return }
    let kind: Letter.Kind =
      switch daysLeft {
      case nil: .trialOver
      case .some(...1): .trialDay
      case .some: .trialWeek
      }
    let id = row.dossier.id
    let address = try await officeConnection()?.settings.logonURL
    try await MailOutbox(database).post(
      Letter(
        kind, to: email, language: row.dossier.language, dossierID: id,
        facts: [
          "company": row.dossier.name, "trial_end": end.description,
          "days": "\(daysLeft ?? 0)",
        ], link: address ?? BillitConnection.productionLogonBase),
      key: "trial/\(id)/\(end)/\(kind.rawValue)", actor: "passerelle", now: now())
  }

  /// Where a browser that followed an entrepreneur's link goes, with the state it must come back with;
  /// nil when the link is not open.
  package func beginConsent(_ token: String) async throws -> (address: String, state: String)? {
    guard let link = try await links.find(token, .consent, now: now()),
      let (connection, client) = try await application()
    else { return nil }
    try await links.noteOpened(link.id, now: now())
    let state = try await links.make(
      .consentState, dossierID: link.dossierID, expires: now() + ConsentDesk.signInLife,
      now: now())
    let address = oauth(connection, client).authorizationURL(
      state: state, redirectURI: ConsentDesk.redirectURI(.billit, publicURL: publicURL))
    return (address, state)
  }

  /// Where an administrator's browser goes to give a connection its permission.
  package func beginConnection(
    _ id: Int64, actor: String
  ) async throws -> (address: String, state: String)? {
    guard let connection = try await vault.connections().first(where: { $0.id == id }),
      let credentials = try await vault.credentials(of: id)
    else { return nil }
    let redirect = ConsentDesk.redirectURI(connection.service, publicURL: publicURL)
    func state() async throws -> String {
      try await links.make(
        .connectionState, connectionID: id, actor: actor,
        expires: now() + ConsentDesk.signInLife, now: now())
    }
    switch credentials {
    case .billitOAuth(let client):
      let state = try await state()
      return (
        oauth(connection, client).authorizationURL(state: state, redirectURI: redirect), state
      )
    case .octopusOAuth(let client):
      let state = try await state()
      return (
        octopus(connection, client).authorizationURL(state: state, redirectURI: redirect), state
      )
    case .billitKey, .octopusPassword:
      return nil
    }
  }

  func oauth(_ connection: Connection, _ client: Credentials.OAuthClient) -> BillitOAuth {
    BillitOAuth(
      http: http, apiBase: connection.baseURL,
      logonBase: connection.settings.logonURL ?? BillitConnection.productionLogonBase,
      clientID: client.clientID, clientSecret: client.clientSecret)
  }

  func octopus(_ connection: Connection, _ client: Credentials.OAuthClient) -> OctopusOAuth {
    OctopusOAuth(http: http, softwareHouseID: client.clientID, connection.settings)
  }
}
