import Accounting
import AsyncHTTPClient
import BillitClient
import Foundation
import NIOCore
import NIOHTTP1
import Outbound
import Simulators
import Storage
import Testing

import class TestSupport.TemporaryDatabase

@testable import Forwarding

/// A dossier without a Billit company between both simulators, with an application registered at Billit.
struct LinkScene: Sendable {
  let store: TemporaryDatabase
  let clock: SceneClock
  let billit: SceneCaller
  let http: HTTPClient
  let dossierID: Int64
  let company: BillitSimulator.Company
  let billitConnection: Int64
  let book: ConnectionBook
  let linker: CompanyLinker
  let consents: ConsentDesk
  let signIns: SignInDesk

  static let publicURL = "https://office.example"

  /// - Parameters:
  ///   - companies: how many companies carry the dossier's number at Billit.
  ///   - reached: how many of them the office reaches.
  static func run(
    companies: Int, reached: Int, application: Bool = true,
    _ test: (LinkScene) async throws -> Void
  ) async throws {
    let clock = SceneClock()
    let office = OctopusSimulator.Office.demo(now: clock.date)
    let octopus = try OctopusSimulator(
      office: office, port: 0, logger: ForwardingScene.logger, now: { clock.date })
    let model = SceneCompany(try #require(office.dossiers.first { $0.id == 61_236 })).atBillit
    let known = (0..<companies).map { index in
      var company = model
      company.partyID += index * 1_000
      company.ownerAPIKey += "-\(index)"
      return company
    }
    var own = model
    own.partyID = 900_000
    own.vatNumber = "BE0884768177"
    own.enterpriseNumber = "0884768177"
    own.email = "office@example.be"
    own.ownerAPIKey = "own"
    let billit = try BillitSimulator(
      seed: .init(
        companies: known + [own],
        users: [
          .init(
            id: 1, email: "kantoor@cijfers.example", firstName: "An", lastName: "Peeters",
            apiKey: ForwardingScene.billitKey,
            partyIDs: [own.partyID] + known.prefix(reached).map(\.partyID))
        ], clients: [.init(id: "gateway", secret: "hush", redirectURIs: [])]),
      settings: .init(clock: { clock.date }), logger: ForwardingScene.logger)
    let running = [Task { try await octopus.run() }, Task { try await billit.run() }]
    defer { for task in running { task.cancel() } }
    var configuration = HTTPExchange.configuration
    configuration.timeout.read = .seconds(30)
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let scene = try await LinkScene(
        clock: clock, office: office, company: model, http: http,
        octopusPort: try await octopus.port, billitPort: try await billit.port,
        application: application)
      try await test(scene)
      #expect(try await scene.billit.violations().isEmpty)
    } catch {
      try await http.shutdown()
      throw error
    }
    try await http.shutdown()
  }

  private init(
    clock: SceneClock, office: OctopusSimulator.Office, company: BillitSimulator.Company,
    http: HTTPClient, octopusPort: Int, billitPort: Int, application: Bool
  ) async throws {
    let store = try TemporaryDatabase(now: clock.now)
    let now: @Sendable () -> Instant = { clock.now }
    let vault = CredentialVault(store.database)
    let address = "http://127.0.0.1:\(billitPort)"
    billitConnection = try await vault.add(
      .billit, name: "Billit", baseURL: address,
      settings: .init(partyHeaders: "party", accountantPartyID: 900_000, logonURL: address),
      credentials: .billitKey(ForwardingScene.billitKey), actor: "test", now: clock.now)
    if application {
      var settings = Connection.Settings(logonURL: address)
      settings.awaitsSignIn = true
      _ = try await vault.add(
        .billit, name: "Application", baseURL: address, settings: settings,
        credentials: .billitOAuth(.init(clientID: "gateway", clientSecret: "hush")),
        actor: "test", now: clock.now)
    }
    let octopus = try await vault.add(
      .octopus, name: "Octopus",
      baseURL: "http://127.0.0.1:\(octopusPort)/octopus-rest-api/v1", settings: .init(),
      credentials: .octopusPassword(
        softwareHouse: office.softwareHouseUUID, user: "passerelle", password: "octopus-demo"),
      actor: "test", now: clock.now)
    dossierID = try await DossierStore(store.database).add(
      .init(
        name: company.name, language: "nl", vatNumber: company.vatNumber, enterpriseNumber: nil,
        octopusConnectionID: octopus, octopusDossierID: 61_236, billitConnectionID: nil,
        billitPartyID: nil), actor: "test", now: clock.now)
    let logger = ForwardingScene.logger
    book = ConnectionBook(database: store.database, http: http, logger: logger, now: now)
    let hooks = HookRegistrar(
      database: store.database, book: book, publicURL: LinkScene.publicURL, changed: {},
      logger: logger, now: now)
    consents = ConsentDesk(
      database: store.database, http: http, publicURL: LinkScene.publicURL, now: now)
    linker = CompanyLinker(
      database: store.database, book: book, hooks: hooks,
      check: LinkCheck(
        LinkGround(
          database: store.database, book: book, doorbell: Doorbell(), logger: logger, now: now),
        keeper: MasterDataKeeper(store.database, now: now), hooks: hooks),
      consents: consents, rules: .init(), logger: logger, now: now)
    signIns = SignInDesk(linker: linker, desk: consents)
    self.store = store
    self.clock = clock
    self.company = company
    self.http = http
    billit = SceneCaller(port: billitPort)
  }

  var row: CompanyLinkStore.Row {
    get async throws {
      try #require(
        try await CompanyLinkStore(store.database).rows(access: .all, dossierID: dossierID).first)
    }
  }

  func ask(_ request: LinkRequest) async throws -> LinkAnswer {
    try await linker.perform(request, on: dossierID, actor: "sophie")
  }

  /// The letters there are, the newest first.
  var letters: [PostedLetter] {
    get async throws {
      try await MailOutbox(store.database).letters(access: .all, limit: 50).rows
    }
  }

  /// The token of the newest letter's link.
  var token: String {
    get async throws {
      let link = try #require(try await letters.first?.letter.link)
      return try #require(link.split(separator: "/").last.map(String.init))
    }
  }

  /// What the entrepreneur's browser does at Billit; returns what it brings back.
  func visit(
    _ address: String, as email: String, decision: String
  ) async throws -> (code: String?, state: String?) {
    var request = HTTPClientRequest(
      url: address + "&user=\(HTTPCall.encoded(email))&decision=\(decision)")
    request.method = .GET
    let answer = try await http.execute(request, timeout: .seconds(10))
    let location = try #require(answer.headers.first(name: "Location"))
    #expect(location.hasPrefix(LinkScene.publicURL + "/oauth/billit?"))
    let items = URLComponents(string: location)?.queryItems ?? []
    return (
      items.first { $0.name == "code" }?.value, items.first { $0.name == "state" }?.value
    )
  }

  /// The webhooks Billit has.
  func hookCount() async throws -> Int {
    try await billit.send(.GET, "/_control/hooks").json.array?.count ?? 0
  }
}
