import Accounting
import AsyncHTTPClient
import Foundation
import NIOHTTP1
import Outbound
import Simulators
import Storage
import Testing

import class TestSupport.TemporaryDatabase

@testable import Forwarding

/// An office with many dossiers that were never imported, both simulators over real HTTP, and a gateway
/// whose objects can be made anew on the same database at any moment.
struct ImportScene: Sendable {
  let store: TemporaryDatabase
  let clock: SceneClock
  let billit: SceneCaller
  let octopus: SceneCaller
  let http: HTTPClient
  let office: OctopusSimulator.Office
  let connections: (octopus: Int64, billit: Int64)
  let dossiers: [Int64]
  let size: Size

  var database: Database { store.database }
  var imports: ImportStore { ImportStore(store.database) }

  /// How large the office is.
  struct Size: Sendable {
    var dossiers = 3
    var relations = 12
    var accounts = 30
    var opensADay = 100
  }

  static func run(
    _ size: Size = Size(), clock: SceneClock = SceneClock(),
    rules: OctopusSimulator.Rules = .init(),
    office change: (inout OctopusSimulator.Office) -> Void = { _ in },
    _ test: (ImportScene) async throws -> Void
  ) async throws {
    var office = ImportOffice(size: size, now: clock.date).office
    change(&office)
    let logger = ForwardingScene.logger
    let octopus = try OctopusSimulator(
      office: office, rules: rules, port: 0, logger: logger, now: { clock.date })
    let companies = office.dossiers.map(SceneCompany.init)
    let billit = try BillitSimulator(
      seed: BillitSimulator.Seed(
        companies: companies.map(ImportScene.company),
        users: [
          BillitSimulator.User(
            id: 1, email: "kantoor@cijfers.example", firstName: "An", lastName: "Peeters",
            apiKey: ForwardingScene.billitKey, partyIDs: companies.map(\.party))
        ]), settings: BillitSimulator.Settings(clock: { clock.date }), logger: logger)
    let running = [Task { try await octopus.run() }, Task { try await billit.run() }]
    defer { for task in running { task.cancel() } }
    let http = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: HTTPExchange.configuration)
    do {
      let scene = try await ImportScene(
        size, clock: clock, office: office, http: http, octopusPort: try await octopus.port,
        billitPort: try await billit.port)
      try await test(scene)
      try await scene.expectNothingBroken()
    } catch {
      try await http.shutdown()
      throw error
    }
    try await http.shutdown()
  }

  /// The company as Billit has it, its address in two parts as Octopus' own reads.
  private static func company(_ scene: SceneCompany) -> BillitSimulator.Company {
    var company = scene.atBillit
    let street = StreetText(scene.dossier.address.streetAndNumber)
    company.street = street.street
    company.streetNumber = street.number
    company.language = scene.dossier.language.rawValue.uppercased()
    return company
  }

  private init(
    _ size: Size, clock: SceneClock, office: OctopusSimulator.Office, http: HTTPClient,
    octopusPort: Int, billitPort: Int
  ) async throws {
    let store = try TemporaryDatabase(now: clock.now)
    let vault = CredentialVault(store.database)
    let billitConnection = try await vault.add(
      .billit, name: "Billit", baseURL: "http://127.0.0.1:\(billitPort)",
      settings: Connection.Settings(partyHeaders: "party"),
      credentials: .billitKey(ForwardingScene.billitKey), actor: "test", now: clock.now)
    let octopusConnection = try await vault.add(
      .octopus, name: "Octopus", baseURL: "http://127.0.0.1:\(octopusPort)/octopus-rest-api/v1",
      settings: Connection.Settings(),
      credentials: .octopusPassword(
        softwareHouse: office.softwareHouseUUID, user: "B123", password: "octopus-demo"),
      actor: "test", now: clock.now)
    var ids: [Int64] = []
    for company in office.dossiers {
      ids.append(
        try await DossierStore(store.database).add(
          DossierStore.Draft(
            name: company.name, language: company.language.rawValue,
            vatNumber: company.vatNumber, enterpriseNumber: nil,
            octopusConnectionID: octopusConnection, octopusDossierID: company.id,
            billitConnectionID: billitConnection, billitPartyID: SceneCompany(company).party),
          actor: "test", now: clock.now))
    }
    self.store = store
    self.clock = clock
    self.office = office
    self.http = http
    self.size = size
    connections = (octopusConnection, billitConnection)
    dossiers = ids
    billit = SceneCaller(port: billitPort)
    octopus = SceneCaller(port: octopusPort)
  }

  /// What a start of the gateway makes: nothing is remembered but what the database has.
  func runner(
    now: (@Sendable () -> Instant)? = nil
  ) -> ImportRunner {
    let clock = clock
    let now = now ?? { clock.now }
    let book = ConnectionBook(
      database: database, http: http, logger: ForwardingScene.logger, now: now)
    var limits = ImportLimits()
    limits.opensADay = size.opensADay
    return ImportRunner(
      database: database, book: book, keeper: MasterDataKeeper(database, now: now),
      lists: DossierListReader(
        database: database, book: book, logger: ForwardingScene.logger, now: now),
      limits: limits, doorbell: Doorbell(), logger: ForwardingScene.logger, now: now)
  }

  /// Asks for the import of every dossier.
  func askAll() async throws {
    for id in dossiers {
      try await imports.ask(id, origin: .person, actor: "sophie", now: clock.now)
    }
  }

  /// Confirms every preview as it stands.
  func confirmAll() async throws {
    for record in try await imports.all(in: [.preview]) {
      let mark = try #require(record.planMark)
      #expect(
        try await imports.confirm(record.id, mark: mark, actor: "sophie", now: clock.now))
    }
  }

  /// Imports everything, day after day.
  func importAll(with runner: ImportRunner) async throws {
    try await askAll()
    for _ in 0..<400 {
      try await runner.round()
      try await confirmAll()
      try await runner.round()
      if try await open().isEmpty { return }
      clock.move(to: BrusselsDay.nextStart(after: clock.now))
    }
    Issue.record("the imports never came to an end")
  }

  func open() async throws -> [ImportRecord] {
    try await imports.all(in: [.waiting, .preview, .writing, .differs, .failed])
  }

  /// The customers and suppliers Billit has for a dossier.
  func book(of dossier: OctopusSimulator.Dossier) async throws -> [SceneJSON] {
    try await billit.send(.GET, "/_control/parties/\(SceneCompany(dossier).party)/book").json.array
      ?? []
  }

  /// What was handed over for a dossier, by operation: the code of each account or journal.
  func handed(_ operation: String, to dossier: OctopusSimulator.Dossier) async throws -> [SceneJSON]
  {
    let answer = try await billit.send(
      .GET, "/_control/parties/\(SceneCompany(dossier).party)/imports")
    return (answer.json.array ?? []).filter { $0["operation"]?.string == operation }
      .flatMap { $0["body"]?.array ?? [] }
  }

  /// The calls Octopus counted: made and refused, by operation, summed over days and dossiers.
  func calls() async throws -> [String: (made: Int, refused: Int)] {
    let counted = try await octopus.send(.GET, "/_control/calls").json.array ?? []
    return counted.reduce(into: [:]) { sums, line in
      let name = line["operation"]?.string ?? ""
      let before = sums[name] ?? (0, 0)
      sums[name] = (
        before.made + (line["count"]?.int ?? 0), before.refused + (line["refused"]?.int ?? 0)
      )
    }
  }

  /// The most openings on one day.
  func mostOpenings() async throws -> Int {
    let counted = try await octopus.send(.GET, "/_control/calls").json.array ?? []
    return counted.filter { $0["operation"]?.string == "connectDossier" }
      .compactMap { $0["count"]?.int }.max() ?? 0
  }

  /// Nothing is doubled, no cap passed, both contracts kept, and our map says what Billit has.
  func expectNothingBroken(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    #expect(try await billit.violations().isEmpty, sourceLocation: sourceLocation)
    #expect(try await octopus.violations().isEmpty, sourceLocation: sourceLocation)
    for (operation, count) in try await calls() {
      #expect(count.refused == 0, "\(operation)", sourceLocation: sourceLocation)
    }
    for (id, dossier) in zip(dossiers, office.dossiers) {
      let parties = try await book(of: dossier)
      let keys = parties.compactMap { party in
        party["ExternalProviderID"]?.string.map { "\(party["PartyType"]?.string ?? "") \($0)" }
      }
      #expect(Set(keys).count == keys.count, "doubled", sourceLocation: sourceLocation)
      let links = try await PartyLinkStore(database).lines(of: id, limit: 10_000)
      #expect(Set(links.map(\.party)).count == links.count, sourceLocation: sourceLocation)
      let known = Set(parties.compactMap { $0["PartyID"]?.int })
      #expect(links.allSatisfy { known.contains($0.party) }, sourceLocation: sourceLocation)
    }
  }
}
