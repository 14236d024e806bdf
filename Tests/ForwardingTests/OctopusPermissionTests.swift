import Accounting
import Foundation
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A connection to Octopus gets its permission on Octopus' own sign-in page")
struct OctopusPermissionTests {
  @Test("Agreed to: it works, also after ten minutes, and no longer when its sixty days are over")
  func agreed() async throws {
    try await ImportScene.run(.init(dossiers: 3, relations: 1, accounts: 1)) { scene in
      let waiting = try await PermissionScene(scene)
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
    _ days: Int, _ waiting: PermissionScene
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

  @Test(
    "A connection nobody uses is renewed when a third of its days is over, and nobody is bothered")
  func renewed() async throws {
    var rules = OctopusSimulator.Rules()
    rules.renewsPermissions = true
    let office = ImportScene.Size(dossiers: 2, relations: 1, accounts: 1)
    try await ImportScene.run(office, rules: rules) { scene in
      let waiting = try await PermissionScene.signedIn(scene)
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
      let waiting = try await PermissionScene.signedIn(scene)
      let (renewed, told) = try await idle(90, waiting)
      #expect(renewed.isEmpty)
      #expect(told == [30, 53, 59, 60])
      #expect(await waiting.reach() == nil)
    }
  }

  @Test("Refused, used, somebody else's, too late: nothing is given")
  func refused() async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 1, accounts: 1)) { scene in
      let waiting = try await PermissionScene(scene)
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
