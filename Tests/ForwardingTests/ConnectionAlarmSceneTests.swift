import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A connection that breaks is one alarm and one letter, however many dossiers go by it")
struct ConnectionAlarmSceneTests {
  /// An office of forty dossiers on one login at each side, with what a start of the gateway makes.
  private struct Forty {
    let scene: ImportScene
    let book: ConnectionBook
    let forwarder: Forwarder
    let watch: ConnectionWatch

    static func run(_ test: (Forty) async throws -> Void) async throws {
      try await ImportScene.run(.init(dossiers: 40, relations: 2, accounts: 3)) { scene in
        try await test(try await Forty(scene))
      }
    }

    private init(_ scene: ImportScene) async throws {
      self.scene = scene
      let clock = scene.clock
      book = ConnectionBook(
        database: scene.database, http: scene.http, logger: ForwardingScene.logger,
        now: { clock.now })
      forwarder = Forwarder(
        database: scene.database, boot: "test", book: book,
        keeper: MasterDataKeeper(scene.database, now: { clock.now }), mailer: nil,
        limits: ForwardingLimits(), doorbell: Doorbell(), logger: ForwardingScene.logger,
        now: { clock.now })
      watch = ConnectionWatch(
        database: scene.database, pagesURL: "https://office.example",
        logger: ForwardingScene.logger, now: { clock.now })
      let users = UserStore(scene.database)
      for (email, role, language) in [
        ("sophie@office.example", Role.administrator, "fr"),
        ("jan@office.example", .administrator, "nl"), ("an@office.example", .accountant, "nl"),
      ] {
        try await users.create(
          email: email, name: email, role: role, language: language, passwordHash: "x",
          actor: "test", now: clock.now)
      }
      for (id, dossier) in zip(scene.dossiers, scene.office.dossiers) {
        for number in 1...2 { try await scene.arrives(number, id, dossier) }
      }
    }

    /// The letters there are, by recipient, kind and state.
    func letters() async throws -> [String] {
      try await MailOutbox(scene.database).letters(access: .all, limit: 500).rows.map {
        "\($0.letter.recipient) \($0.letter.language) \($0.letter.kind.rawValue) \($0.state.rawValue)"
      }.sorted()
    }

    /// Works, watches and lets time pass, as the running gateway would.
    func goOn(rounds: Int, seconds: Int) async throws {
      for _ in 0..<rounds {
        await forwarder.workUntilIdle()
        try await watch.round()
        scene.clock.advance(seconds: seconds)
      }
    }

    func connection(_ id: Int64) async throws -> Connection {
      try #require(
        try await CredentialVault(scene.database).connections().first { $0.id == id })
    }

    /// Other credentials for the login at Octopus, as from the page.
    func replace(password: String) async throws {
      try await CredentialVault(scene.database).replace(
        .octopusPassword(
          softwareHouse: scene.office.softwareHouseUUID, user: "B123", password: password),
        of: scene.connections.octopus, actor: "test", now: scene.clock.now)
    }
  }

  @Test(
    "A refused login: Octopus is asked once, two administrators get a letter each, all else waits")
  func refused() async throws {
    try await Forty.run { office in
      let octopus = office.scene.connections.octopus
      try await office.replace(password: "changed by somebody")
      try await office.goOn(rounds: 12, seconds: 1_800)

      #expect(try await office.connection(octopus).state == .refused)
      // Each further try would be counted against the user.
      #expect(try await refusedLogins(office) == 1)
      #expect(
        try await office.letters() == [
          "jan@office.example nl connection.refused waiting",
          "sophie@office.example fr connection.refused waiting",
        ])
      let posted = try await MailOutbox(office.scene.database).letters(access: .all, limit: 10).rows
      for letter in posted.map(\.letter) {
        #expect(letter.facts["dossiers"] == "40")
        #expect(letter.facts["documents"] == "80")
        #expect(letter.facts["cause"] == Cause.Code.loginRefused.rawValue)
        #expect(letter.link == "https://office.example/connections")
      }
      let held = try await ConnectionHoldings(office.scene.database).all(access: .all)
      #expect(held == [octopus: .init(dossiers: 40, documents: 80)])
      // No dossier has an alarm of its own.
      for dossier in try await DossierStore(office.scene.database).all() {
        #expect(dossier.octopusLink.state != .broken)
      }
      #expect(try await LinkAlarms(office.scene.database).standing(access: .all).isEmpty)

      // Mended: what had not gone is taken back, and the documents go on.
      try await office.replace(password: "octopus-demo")
      try await office.goOn(rounds: 2, seconds: 60)
      #expect(try await office.letters().allSatisfy { $0.hasSuffix("cancelled") })
      #expect(try await office.connection(octopus).state == .working)
      #expect(try await ConnectionHoldings(office.scene.database).all(access: .all).isEmpty)

      // The next break is told of anew.
      office.scene.clock.advance(seconds: 60)
      await office.book.refused(octopus, cause: Cause(.loginRefused))
      try await office.watch.round()
      #expect(try await office.letters().count { $0.hasSuffix("waiting") } == 2)
    }
  }

  @Test("An outage is told of after an hour, and not again while it lasts")
  func silent() async throws {
    try await Forty.run { office in
      let billit = office.scene.connections.billit
      try await office.scene.billit.fail("getOrder", .status, status: 503, times: 10_000)
      try await office.goOn(rounds: 8, seconds: 60)
      #expect(try await office.connection(billit).state == .waiting)
      #expect(try await office.letters().isEmpty)
      try await office.goOn(rounds: 12, seconds: 1_800)
      #expect(
        try await office.letters() == [
          "jan@office.example nl connection.silent waiting",
          "sophie@office.example fr connection.silent waiting",
        ])
      let held = try await ConnectionHoldings(office.scene.database).all(access: .all)
      #expect(held[billit]?.dossiers == 40)
      #expect(held[billit]?.documents == 80)
    }
  }

  private func refusedLogins(_ office: Forty) async throws -> Int {
    let calls = try await office.scene.octopus.send(.GET, "/_control/calls").json.array ?? []
    return calls.filter { $0["operation"]?.string == "authenticate" }
      .reduce(0) { $0 + ($1["count"]?.int ?? 0) + ($1["refused"]?.int ?? 0) }
  }
}
