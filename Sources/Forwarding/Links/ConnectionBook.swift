package import Accounting
package import AsyncHTTPClient
package import BillitClient
package import Logging
package import OctopusClient
package import Outbound
package import Storage

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

  let database: Database
  let vault: CredentialVault
  let http: HTTPClient
  let logger: Logger
  let now: @Sendable () -> Instant
  var clients = ConnectionClients()
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

  /// How far the services' clocks are from ours, by connection, as their newest answers say.
  package func clocks() -> [Int64: ServiceClock.Reading] { clients.readings }

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
    clients.forget(id)
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
    for connection in connections where clients.isOutdated(connection) { forget(connection.id) }
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

  /// Credentials were refused: nothing is tried until a person changes them. Says why, as exactly as
  /// the connection tells: whoever meets the same refusal later is told the same.
  @discardableResult
  package func refused(_ id: Int64, cause: Cause) async -> Cause {
    if refused.contains(id) { return await known(id) ?? cause }
    let cause = await diagnosed(cause, of: id)
    if refused.contains(id) { return await known(id) ?? cause }
    logger.error(
      "connection refused", metadata: ["connection": "\(id)", "cause": "\(cause.code.rawValue)"])
    await note(.refused, cause: cause, of: id)
    refused.insert(id)
    return cause
  }

  /// A probe begins when the pause of a connection is over; it must end in `answered` or `silent`.
  func beginProbe(of id: Int64) {
    _ = breakers[id]?.ask(now: now())
  }

  /// A probe during which no call was made is no probe.
  func endProbe(of id: Int64) {
    if case .probing = breakers[id]?.state { breakers[id]?.failed(now: now()) }
  }

  /// Why a connection was refused.
  private func known(_ id: Int64) async -> Cause? {
    try? await vault.connections().first { $0.id == id }?.cause
  }

  private func note(_ state: Connection.State, cause: Cause?, of id: Int64) async {
    do {
      try await vault.note(state, cause: cause, of: id, now: now())
    } catch {
      logger.error("connection state not noted", metadata: ["reason": "\(FaultText(error))"])
    }
  }

  func connection(_ id: Int64) async throws -> (Connection, Credentials) {
    guard let connection = try await vault.connections().first(where: { $0.id == id }),
      let credentials = try await vault.credentials(of: id)
    else { throw NoRoute(cause: Cause(.dossierNotLinked)) }
    return (connection, credentials)
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
