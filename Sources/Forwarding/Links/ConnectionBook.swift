package import Accounting
package import AsyncHTTPClient
package import BillitClient
import Foundation
package import Logging
package import OctopusClient
package import Storage
import Outbound

/// The clients of every connection, made from the vault when they are first needed, and how each
/// connection stands: an outage makes the connection wait, not its documents.
package actor ConnectionBook {
  /// A dossier's two clients and its numbers on both sides.
  package struct Route: Sendable {
    package var dossier: Dossier
    package var octopus: OctopusClient
    package var octopusDossier: Int
    package var octopusConnection: Int64
    package var billit: BillitClient
    package var party: Int
    package var billitConnection: Int64
  }

  /// Why a dossier has no route.
  package struct NoRoute: Error {
    package var cause: Cause
  }

  private let database: Database
  let vault: CredentialVault
  private let http: HTTPClient
  private let logger: Logger
  let now: @Sendable () -> Instant
  private var octopus: [Int64: OctopusClient] = [:]
  private var billit: [Int64: BillitClient] = [:]
  /// When the client of a connection was made.
  private var madeAt: [Int64: Instant] = [:]
  private var breakers: [Int64: OutageBreaker] = [:]
  private var refused: Set<Int64> = []

  /// - Parameter http: made with the time-outs and limits of `HTTPExchange.configuration`.
  package init(
    database: Database, http: HTTPClient, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    vault = CredentialVault(database)
    self.http = http
    self.logger = logger
    self.now = now
  }

  /// The clients for a dossier; throws `NoRoute` when it is not linked on both sides.
  package func route(of dossierID: Int64) async throws -> Route {
    guard let dossier = try await DossierStore(database).dossier(dossierID),
      let octopusConnection = dossier.octopusConnectionID,
      let octopusDossier = dossier.octopusDossierID,
      let billitConnection = dossier.billitConnectionID, let party = dossier.billitPartyID
    else { throw NoRoute(cause: Cause(.dossierNotLinked)) }
    return Route(
      dossier: dossier, octopus: try await octopusClient(octopusConnection),
      octopusDossier: octopusDossier, octopusConnection: octopusConnection,
      billit: try await billitClient(billitConnection), party: party,
      billitConnection: billitConnection)
  }

  /// Forgets the client of a connection whose credentials or address changed: it is tried again.
  package func forget(_ id: Int64) {
    octopus[id] = nil
    billit[id] = nil
    madeAt[id] = nil
    breakers[id] = nil
    refused.remove(id)
  }

  /// Connections that rest now: their dossiers are not claimed. A login refused before a restart stays
  /// refused, as every further try is counted against the user. A client made before its credentials
  /// were changed, by whatever process, is forgotten, so that the new ones are used.
  package func resting() async throws -> [Int64] {
    // Only what was refused before the reading can be told by it to be refused no longer.
    let before = refused
    let connections = try await vault.connections()
    let stored = Set(connections.filter { $0.state == .refused }.map(\.id))
    for id in before.subtracting(stored) { forget(id) }
    for connection in connections {
      if let changed = connection.credentialsChangedAt, let made = madeAt[connection.id],
        changed > made
      {
        forget(connection.id)
      }
    }
    refused.formUnion(stored)
    let now = now()
    let waiting = breakers.filter { _, breaker in
      switch breaker.state {
      case .closed: false
      case .open(let until, _): now < until
      case .probing: true
      }
    }
    return Array(refused.union(waiting.keys))
  }

  /// When the first resting connection may be tried again; nil when none rests for a time.
  package func nextProbe() -> Instant? {
    breakers.values.compactMap { breaker in
      if case .open(let until, _) = breaker.state { until } else { nil }
    }.min()
  }

  /// The other side answered, whatever it said.
  package func answered(_ id: Int64) async {
    breakers[id]?.succeeded()
    // Tokens of before may still be good after a refusal.
    if refused.contains(id) { return }
    await note(.working, cause: nil, of: id)
  }

  /// The other side did not answer.
  package func silent(_ id: Int64, cause: Cause) async {
    if refused.contains(id) { return }
    breakers[id, default: OutageBreaker()].failed(now: now())
    if case .open = breakers[id]?.state { await note(.waiting, cause: cause, of: id) }
  }

  /// Credentials were refused: nothing is tried until a person changes them.
  package func refused(_ id: Int64, cause: Cause) async {
    if refused.contains(id) { return }
    logger.error(
      "connection refused", metadata: ["connection": "\(id)", "cause": "\(cause.code.rawValue)"])
    await note(.refused, cause: cause, of: id)
    refused.insert(id)
  }

  /// A probe begins when the pause of a connection is over; it must end in `answered` or `silent`.
  func beginProbe(of id: Int64) {
    _ = breakers[id]?.ask(now: now())
  }

  /// A probe during which no call was made is no probe.
  func endProbe(of id: Int64) {
    if case .probing = breakers[id]?.state { breakers[id]?.failed(now: now()) }
  }

  private func note(_ state: Connection.State, cause: Cause?, of id: Int64) async {
    do {
      try await vault.note(state, cause: cause, of: id, now: now())
    } catch {
      logger.error("connection state not noted", metadata: ["reason": "\(FaultText(error))"])
    }
  }

  private func connection(_ id: Int64) async throws -> (Connection, Credentials) {
    guard let connection = try await vault.connections().first(where: { $0.id == id }),
      let credentials = try await vault.credentials(of: id)
    else { throw NoRoute(cause: Cause(.dossierNotLinked)) }
    return (connection, credentials)
  }

  /// The client of a connection to Billit, for calls about no dossier.
  func billit(of id: Int64) async throws -> BillitClient { try await billitClient(id) }

  private func octopusClient(_ id: Int64) async throws -> OctopusClient {
    if let client = octopus[id] { return client }
    let began = now()
    let (connection, credentials) = try await connection(id)
    let (house, login) = try octopusLogin(credentials, of: id, connection.settings)
    let calls = CallLedger(database)
    let now = now
    let client = OctopusClient(
      OctopusConnection(
        restBase: connection.baseURL,
        fileImportBase: connection.settings.fileImportURL
          ?? OctopusConnection.productionFileImportBase,
        softwareHouseID: house, credentials: login),
      http: http,
      reserve: { call, dossier in
        let day = BrusselsDay.of(now()).description
        // Whether opening dossiers is capped per dossier or per user is not stated: both are kept.
        if call == .connectDossier {
          let granted = try await calls.reserve(
            ConnectionBook.opens(of: id), dossier: 0,
            cap: connection.settings.opensADay ?? OctopusCall.connectDossier.dailyCap, day: day)
          guard granted else { return false }
        }
        return try await calls.reserve(
          call.rawValue, dossier: dossier, cap: call.dailyCap, day: day)
      },
      now: { Date(timeIntervalSince1970: Double(now()) / 1_000) })
    octopus[id] = client
    madeAt[id] = began
    return client
  }

  private func octopusLogin(
    _ credentials: Credentials, of id: Int64, _ settings: Connection.Settings
  ) throws -> (softwareHouse: String, login: OctopusCredentials) {
    switch credentials {
    case .octopusPassword(let house, let user, let password):
      return (house, .password(user: user, password: password))
    case .octopusOAuth(let client):
      guard client.refreshToken != nil else { throw NoRoute(cause: Cause(.consentLapsed)) }
      let grant = OctopusGrant(
        client, connectionID: id, vault: vault,
        oauth: OctopusOAuth(http: http, softwareHouseID: client.clientID, settings), now: now)
      return (client.clientID, .oauth { try await grant.accessToken(refused: $0) })
    case .billitKey, .billitOAuth:
      throw NoRoute(cause: Cause(.dossierNotLinked))
    }
  }

  func billitClient(_ id: Int64) async throws -> BillitClient {
    if let client = billit[id] { return client }
    let began = now()
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
        companyHeaders: CompanyHeaderScheme.headers(connection.settings)), http: http)
    billit[id] = client
    madeAt[id] = began
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

extension ConnectionBook {
  /// Under what the openings of all dossiers of a connection are counted together.
  static func opens(of connection: Int64) -> String { "connectDossier/\(connection)" }

  /// How many dossiers a connection has opened on a day.
  func opened(by connection: Int64, on day: CalendarDate) async throws -> Int {
    try await CallLedger(database).used(dossier: 0, day: day.description)[
      ConnectionBook.opens(of: connection)] ?? 0
  }

  /// The client of an Octopus connection, for calls that belong to no dossier of ours yet.
  func octopus(of connection: Int64) async throws -> OctopusClient {
    try await octopusClient(connection)
  }

  /// Makes one harmless call with a connection's credentials and says what came of it; throws the fault.
  package func prove(_ connection: Connection) async throws -> String {
    let count = try await reach(of: connection)
    return connection.service == .octopus
      ? "\(count) dossiers within reach" : "\(count) companies within reach"
  }

  /// How many dossiers or companies a connection's credentials open; throws the fault.
  func reach(of connection: Connection) async throws -> Int {
    switch connection.service {
    case .octopus:
      try await octopusClient(connection.id).dossiers().count
    case .billit:
      try await billitClient(connection.id)
        .companies(seenFrom: connection.settings.accountantPartyID).count
    }
  }
}
