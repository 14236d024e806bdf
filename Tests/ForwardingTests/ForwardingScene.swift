import Accounting
import AsyncHTTPClient
import BillitClient
import Foundation
import Logging
import NIOCore
import OctopusClient
import Simulators
import Storage
import Testing

import class TestSupport.TemporaryDatabase
import Outbound

@testable import Forwarding

/// One dossier of the gateway between both simulators, all in this process and over real HTTP, with a
/// database of its own and a clock that the test moves: retries and outcome checks come without waiting.
struct ForwardingScene: Sendable {
  let store: TemporaryDatabase
  let clock: SceneClock
  let billit: SceneCaller
  let octopus: SceneCaller
  let company: OctopusSimulator.Dossier
  let party: Int
  let dossierID: Int64
  let octopusConnection: Int64
  let http: HTTPClient
  let limits: ForwardingLimits
  let doorbell = Doorbell()
  let worker: Worker

  var database: Database { store.database }

  /// What a start of the gateway makes anew.
  struct Worker: Sendable {
    let book: ConnectionBook
    let keeper: MasterDataKeeper
    let forwarder: Forwarder
  }

  /// How a scene differs from the usual one.
  struct Setting: Sendable {
    /// The bakery of the demonstration's office.
    var dossier = 61_236
    var office: @Sendable (inout OctopusSimulator.Office) -> Void = { _ in }
    var rules = OctopusSimulator.Rules()
    var settings: @Sendable (inout DossierSettings) -> Void = { _ in }
    var mappings: [VATMapping] = []
    var password = "octopus-demo"
    /// How long the gateway waits for an answer before it counts as none.
    var patience = TimeAmount.seconds(20)
    var clock = SceneClock()
    /// Whether somebody deletes entries of ours in Octopus, so that they are not looked for.
    var isTamperedWith = false
    /// The accountant's own company at Billit, whose feed is read.
    var accountant: Int?
  }

  static let billitKey = "accountant-key"
  static let logger = Logger(label: "forwarding-tests") { _ in SwiftLogNoOpLogHandler() }

  /// Runs a scene; afterwards nothing may be broken, on either side.
  static func run(
    _ setting: Setting = Setting(), _ test: (ForwardingScene) async throws -> Void
  ) async throws {
    let clock = setting.clock
    var office = OctopusSimulator.Office.demo(now: clock.date)
    setting.office(&office)
    let octopus = try OctopusSimulator(
      office: office, rules: setting.rules, port: 0, logger: logger, now: { clock.date })
    let companies = office.dossiers.map(SceneCompany.init)
    let billit = try BillitSimulator(
      seed: BillitSimulator.Seed(
        companies: companies.map(\.atBillit),
        users: [
          BillitSimulator.User(
            id: 1, email: "kantoor@cijfers.example", firstName: "An", lastName: "Peeters",
            apiKey: billitKey, partyIDs: companies.map(\.party))
        ]),
      settings: BillitSimulator.Settings(
        retryRule: RetryRule(waits: Array(repeating: .milliseconds(20), count: 8)),
        clock: { clock.date }),
      logger: logger)
    let running = [Task { try await octopus.run() }, Task { try await billit.run() }]
    defer { for task in running { task.cancel() } }
    var configuration = HTTPExchange.configuration
    configuration.timeout.read = setting.patience
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let scene = try await ForwardingScene(
        setting, office: office, http: http, octopusPort: try await octopus.port,
        billitPort: try await billit.port)
      try await test(scene)
      try await scene.expectNothingBroken(entriesStand: !setting.isTamperedWith)
    } catch {
      try await http.shutdown()
      throw error
    }
    try await http.shutdown()
  }

  private init(
    _ setting: Setting, office: OctopusSimulator.Office, http: HTTPClient, octopusPort: Int,
    billitPort: Int
  ) async throws {
    let clock = setting.clock
    let store = try TemporaryDatabase(now: clock.now)
    let vault = CredentialVault(store.database)
    let billitConnection = try await vault.add(
      .billit, name: "Billit", baseURL: "http://127.0.0.1:\(billitPort)",
      settings: Connection.Settings(
        partyHeaders: "party", accountantPartyID: setting.accountant),
      credentials: .billitKey(ForwardingScene.billitKey), actor: "test", now: clock.now)
    let octopusURL = "http://127.0.0.1:\(octopusPort)"
    let octopusConnection = try await vault.add(
      .octopus, name: "Octopus", baseURL: octopusURL + "/octopus-rest-api/v1",
      settings: Connection.Settings(
        fileImportURL: octopusURL + "/octopus-file-import-api/v1"),
      credentials: .octopusPassword(
        softwareHouse: office.softwareHouseUUID, user: "passerelle", password: setting.password),
      actor: "test", now: clock.now)
    company = try #require(office.dossiers.first { $0.id == setting.dossier })
    party = SceneCompany(company).party
    var settings = DossierSettings()
    settings.defaultAccounts = [
      DefaultAccount(direction: .purchase, account: 611_900),
      DefaultAccount(direction: .sale, account: 700_000),
    ]
    setting.settings(&settings)
    dossierID = try await DossierStore(store.database).add(
      DossierStore.Draft(
        name: company.name, language: "nl", vatNumber: company.vatNumber,
        enterpriseNumber: company.vatNumber.filter(\.isNumber),
        octopusConnectionID: octopusConnection, octopusDossierID: company.id,
        billitConnectionID: billitConnection, billitPartyID: party, settings: settings),
      actor: "test", now: clock.now)
    for mapping in setting.mappings {
      try await MappingStore(store.database).choose(
        mapping, in: dossierID, actor: "test", now: clock.now)
    }
    self.store = store
    self.clock = clock
    self.http = http
    self.octopusConnection = octopusConnection
    billit = SceneCaller(port: billitPort)
    octopus = SceneCaller(port: octopusPort)
    limits = ForwardingLimits()
    worker = ForwardingScene.worker(
      "first", store: store, clock: clock, http: http, limits: limits, doorbell: doorbell)
  }

  /// What a start of the gateway makes: nothing is remembered but what the database has.
  func restarted(_ boot: String = "second") -> Worker {
    ForwardingScene.worker(
      boot, store: store, clock: clock, http: http, limits: limits, doorbell: doorbell)
  }

  private static func worker(
    _ boot: String, store: TemporaryDatabase, clock: SceneClock, http: HTTPClient,
    limits: ForwardingLimits, doorbell: Doorbell
  ) -> Worker {
    let now: @Sendable () -> Instant = { clock.now }
    let book = ConnectionBook(database: store.database, http: http, logger: logger, now: now)
    let keeper = MasterDataKeeper(store.database, now: now)
    return Worker(
      book: book, keeper: keeper,
      forwarder: Forwarder(
        database: store.database, boot: boot, book: book, keeper: keeper, mailer: nil,
        limits: limits, doorbell: doorbell, logger: logger, now: now))
  }
}

/// A company of the office, as Billit has it.
struct SceneCompany {
  let dossier: OctopusSimulator.Dossier

  init(_ dossier: OctopusSimulator.Dossier) {
    self.dossier = dossier
  }

  var party: Int { 900_000 + dossier.id % 1_000 }

  var atBillit: BillitSimulator.Company {
    let digits = dossier.vatNumber.filter(\.isNumber)
    return BillitSimulator.Company(
      partyID: party, name: dossier.name, vatNumber: "BE\(digits)", enterpriseNumber: digits,
      street: dossier.address.streetAndNumber, streetNumber: "1",
      postalCode: dossier.address.postalCode, city: dossier.address.city, language: "NL",
      email: dossier.email, ownerAPIKey: "owner-\(dossier.id)")
  }
}
