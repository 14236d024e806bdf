import Accounting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Outbound
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A connection to Octopus gets its permission on Octopus' own sign-in page")
struct OctopusPermissionTests {
  /// An office with a connection that waits for its permission.
  private struct Waiting {
    let scene: ImportScene
    let connection: Int64
    let desk: ConsentDesk
    let signIns: SignInDesk
    let book: ConnectionBook

    static let publicURL = "https://office.example"

    init(_ scene: ImportScene) async throws {
      let clock = scene.clock
      let host = "http://127.0.0.1:\(scene.octopus.port)"
      var settings = Connection.Settings()
      settings.authorizeURL = "\(host)/octopus-oauth/authorize"
      settings.tokenURL = "\(host)/octopus-oauth/token"
      settings.awaitsSignIn = true
      connection = try await CredentialVault(scene.database).add(
        .octopus, name: "Octopus", baseURL: "\(host)/octopus-rest-api/v1", settings: settings,
        credentials: .octopusOAuth(
          .init(clientID: scene.office.softwareHouseUUID, clientSecret: "")), actor: "sophie",
        now: clock.now)
      book = ConnectionBook(
        database: scene.database, http: scene.http, logger: ForwardingScene.logger,
        now: { clock.now })
      let ground = LinkGround(
        database: scene.database, book: book, doorbell: Doorbell(),
        logger: ForwardingScene.logger, now: { clock.now })
      let hooks = HookRegistrar(
        database: scene.database, book: book, publicURL: Waiting.publicURL, changed: {},
        logger: ForwardingScene.logger, now: { clock.now })
      desk = ConsentDesk(
        database: scene.database, http: scene.http, publicURL: Waiting.publicURL,
        now: { clock.now })
      signIns = SignInDesk(
        linker: CompanyLinker(
          database: scene.database, book: book, hooks: hooks,
          check: LinkCheck(
            ground, keeper: MasterDataKeeper(scene.database, now: { clock.now }), hooks: hooks),
          consents: desk, rules: .init(), logger: ForwardingScene.logger, now: { clock.now }),
        desk: desk)
      self.scene = scene
    }

    func begin() async throws -> (address: String, state: String) {
      try #require(try await desk.beginConnection(connection, actor: "sophie"))
    }

    /// What the administrator's browser does at Octopus; returns the code it brings back.
    func visit(_ address: String, state: String, decision: String) async throws -> String? {
      let parts = try #require(URLComponents(string: address))
      var form = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
      form += [("user", "B123"), ("password", "octopus-demo"), ("decision", decision)]
      var request = HTTPClientRequest(
        url: String(address.prefix { $0 != "?" }))
      request.method = .POST
      request.headers = ["Content-Type": "application/x-www-form-urlencoded"]
      request.body = .bytes(
        ByteBuffer(
          string: form.map { "\($0.0)=\(HTTPCall.encoded($0.1))" }.joined(separator: "&")))
      let answer = try await scene.http.execute(request, timeout: .seconds(10))
      let location = try #require(answer.headers.first(name: "Location"))
      #expect(location.hasPrefix(Waiting.publicURL + "/oauth/octopus?"))
      let items = URLComponents(string: location)?.queryItems ?? []
      #expect(items.first { $0.name == "state" }?.value == state)
      return items.first { $0.name == "code" }?.value
    }

    func come(
      back state: String, _ code: String?, actor: String = "sophie"
    ) async throws -> SignInReturn {
      try await signIns.returned(.octopus, state: state, code: code, actor: actor)
    }

    /// How many dossiers the connection opens; nil when it is refused.
    func reach() async -> Int? { try? await book.proof(of: connection).get() }
  }

  @Test("Agreed to: it works, also after ten minutes, and no longer when its sixty days are over")
  func agreed() async throws {
    try await ImportScene.run(.init(dossiers: 3, relations: 1, accounts: 1)) { scene in
      let waiting = try await Waiting(scene)
      #expect(await waiting.reach() == nil)
      let way = try await waiting.begin()
      let code = try await waiting.visit(way.address, state: way.state, decision: "allow")
      #expect(try await waiting.come(back: way.state, code) == .connected(waiting.connection))
      #expect(await waiting.reach() == 3)
      scene.clock.advance(seconds: 11 * 60)
      #expect(await waiting.reach() == 3)
      scene.clock.advance(seconds: 61 * 86_400)
      #expect(await waiting.reach() == nil)
      let connection = try #require(
        try await CredentialVault(scene.database).connections()
          .first { $0.id == waiting.connection })
      #expect(connection.state == .refused)
      // Signing in again makes it good.
      let again = try await waiting.begin()
      let other = try await waiting.visit(again.address, state: again.state, decision: "allow")
      #expect(try await waiting.come(back: again.state, other) == .connected(waiting.connection))
      #expect(await waiting.reach() == 3)
    }
  }

  /// Looks after a connection that nobody uses, four times a day.
  ///
  /// - Returns: on which days its permission began anew, and on which administrators were written to.
  private func idle(
    _ days: Int, _ waiting: Waiting
  ) async throws -> (renewed: [Int], told: [Int]) {
    let clock = waiting.scene.clock
    let (database, begin) = (waiting.scene.database, clock.now)
    let keeper = TokenKeeper(
      database: database, book: waiting.book, logger: ForwardingScene.logger, now: { clock.now })
    let watch = ConnectionWatch(
      database: database, pagesURL: nil, logger: ForwardingScene.logger, now: { clock.now })
    try await UserStore(database).create(
      email: "luc@office.example", name: "Luc", role: .administrator, language: "fr",
      passwordHash: "x", actor: "test", now: clock.now)
    var (renewed, told): ([Int], [Int]) = ([], [])
    var given: Instant?
    for quarter in 0..<days * 4 {
      try await keeper.round()
      let connection = try await CredentialVault(database).connections()
        .first { $0.id == waiting.connection }
      let from = connection?.permission?.from
      if let given, from != given { renewed.append(quarter / 4) }
      given = from
      if try await watch.round() > 0 { told.append(quarter / 4) }
      clock.move(to: begin + Instant(quarter + 1) * 6 * 3_600_000)
    }
    return (renewed, told)
  }

  private func signedIn(_ scene: ImportScene) async throws -> Waiting {
    let waiting = try await Waiting(scene)
    let way = try await waiting.begin()
    let code = try await waiting.visit(way.address, state: way.state, decision: "allow")
    #expect(try await waiting.come(back: way.state, code) == .connected(waiting.connection))
    return waiting
  }

  @Test(
    "A connection nobody uses is renewed when a third of its days is over, and nobody is bothered")
  func renewed() async throws {
    var rules = OctopusSimulator.Rules()
    rules.renewsPermissions = true
    let office = ImportScene.Size(dossiers: 2, relations: 1, accounts: 1)
    try await ImportScene.run(office, rules: rules) { scene in
      let waiting = try await signedIn(scene)
      let (renewed, told) = try await idle(200, waiting)
      // Every twenty days, at the first quarter of a day after.
      #expect(renewed == [20, 40, 60, 81, 101, 121, 141, 162, 182])
      #expect(told.isEmpty)
      #expect(await waiting.reach() == 2)
    }
  }

  @Test("Where Octopus does not prolong it, administrators are told four times, not at every try")
  func notProlonged() async throws {
    try await ImportScene.run(.init(dossiers: 2, relations: 1, accounts: 1)) { scene in
      let waiting = try await signedIn(scene)
      let (renewed, told) = try await idle(90, waiting)
      #expect(renewed.isEmpty)
      #expect(told == [30, 53, 59, 60])
      #expect(await waiting.reach() == nil)
    }
  }

  @Test("Refused, used, somebody else's, too late: nothing is given")
  func refused() async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 1, accounts: 1)) { scene in
      let waiting = try await Waiting(scene)
      let denied = try await waiting.begin()
      #expect(
        try await waiting.visit(denied.address, state: denied.state, decision: "deny") == nil)
      #expect(try await waiting.come(back: denied.state, nil) == .refused)
      #expect(try await waiting.come(back: denied.state, "any") == .unknown)

      let others = try await waiting.begin()
      let theirs = try await waiting.visit(others.address, state: others.state, decision: "allow")
      #expect(try await waiting.come(back: others.state, theirs, actor: "mallory") == .unknown)

      let slow = try await waiting.begin()
      let stale = try await waiting.visit(slow.address, state: slow.state, decision: "allow")
      // A code lives five minutes.
      scene.clock.advance(seconds: 6 * 60)
      #expect(try await waiting.come(back: slow.state, stale) == .failed)

      let later = try await waiting.begin()
      let code = try await waiting.visit(later.address, state: later.state, decision: "allow")
      scene.clock.advance(seconds: 21 * 60)
      #expect(try await waiting.come(back: later.state, code) == .unknown)
      #expect(await waiting.reach() == nil)
    }
  }
}
