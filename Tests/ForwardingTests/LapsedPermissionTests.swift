import Accounting
import Foundation
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A document that meets a lapsed permission says so, and one alarm stands for all that wait")
struct LapsedPermissionTests {
  private static let sixtyOneDays = 61 * 86_400

  @Test(
    "Lapsed at Octopus: the documents name the permission, two people get a letter, all goes on")
  func lapsed() async throws {
    try await ImportScene.run(.init(dossiers: 6, relations: 2, accounts: 3)) { scene in
      let permission = try await PermissionScene.signedIn(scene, own: true)
      let given = BrusselsDay.of(scene.clock.now)
      let forwarder = forwarder(permission)
      for (email, role) in [("sophie", Role.administrator), ("an", .accountant)] {
        try await UserStore(scene.database).create(
          email: "\(email)@office.example", name: email, role: role, language: "fr",
          passwordHash: "x", actor: "test", now: scene.clock.now)
      }
      scene.clock.advance(seconds: LapsedPermissionTests.sixtyOneDays)
      for (id, dossier) in zip(scene.dossiers, scene.office.dossiers) {
        try await scene.arrives(1, id, dossier)
      }
      await forwarder.workUntilIdle()

      let stopped = try await scene.documents().filter { $0.cause != nil }
      let lapse = Cause(.consentLapsed, ["service": "Octopus", "date": given.description])
      #expect(!stopped.isEmpty)
      #expect(stopped.allSatisfy { $0.cause == lapse && $0.state == .willRetry })
      #expect(stopped.allSatisfy { $0.attempts == 0 })
      #expect(lapse.owner == .administrator)
      // The others are not claimed while the connection rests.
      #expect(try await scene.documents().count == 6)
      let connection = try await connection(permission)
      #expect(connection.state == .refused)
      #expect(connection.cause == lapse)
      for dossier in try await DossierStore(scene.database).all() {
        #expect(dossier.octopusLink.state != .broken)
      }
      #expect(try await LinkAlarms(scene.database).standing(access: .all).isEmpty)

      // Whoever meets it later is told the same, and nobody is written to anew.
      let met = await permission.book.refused(permission.connection, cause: Cause(.loginRefused))
      #expect(met == lapse)
      let clock = scene.clock
      let watch = ConnectionWatch(
        database: scene.database, pagesURL: nil, logger: ForwardingScene.logger,
        now: { clock.now })
      #expect(try await watch.round() == 1)
      #expect(try await watch.round() == 0)

      try await permission.signIn()
      scene.clock.advance(seconds: 3_600)
      await forwarder.workUntilIdle()
      try await expectGone(scene)
    }
  }

  @Test("Documents stopped by an earlier version, as if the login were refused, go on too")
  func stoppedBefore() async throws {
    try await ImportScene.run(.init(dossiers: 3, relations: 2, accounts: 3)) { scene in
      let permission = try await PermissionScene.signedIn(scene, own: true)
      for (id, dossier) in zip(scene.dossiers, scene.office.dossiers) {
        try await scene.arrives(1, id, dossier)
      }
      let queue = WorkQueue(scene.database, boot: "earlier")
      while let lease = try await queue.claim(token: "t", resting: [], now: scene.clock.now) {
        for document in lease.documents {
          try await DocumentStore(scene.database).move(
            document.id,
            .init(
              to: .willRetry, cause: Cause(.loginRefused), dueAt: scene.clock.now + 60_000,
              unread: document.revision), lease: lease.token, now: scene.clock.now)
        }
        try await queue.release(lease)
      }
      try await CredentialVault(scene.database).note(
        .refused, cause: Cause(.loginRefused), of: permission.connection, now: scene.clock.now)
      let forwarder = forwarder(permission)
      scene.clock.advance(seconds: 3_600)
      await forwarder.workUntilIdle()
      #expect(try await scene.documents().allSatisfy { $0.cause?.code == .loginRefused })
      try await permission.signIn()
      await forwarder.workUntilIdle()
      try await expectGone(scene)
    }
  }

  private func forwarder(_ permission: PermissionScene) -> Forwarder {
    let scene = permission.scene
    let clock = scene.clock
    return Forwarder(
      database: scene.database, boot: "test", book: permission.book,
      keeper: MasterDataKeeper(scene.database, now: { clock.now }), mailer: nil,
      limits: ForwardingLimits(), doorbell: Doorbell(), logger: ForwardingScene.logger,
      now: { clock.now })
  }

  private func connection(_ permission: PermissionScene) async throws -> Connection {
    try #require(
      try await CredentialVault(permission.scene.database).connections()
        .first { $0.id == permission.connection })
  }

  /// Every document came past the login, whatever the office must choose for it next.
  private func expectGone(_ scene: ImportScene) async throws {
    for document in try await scene.documents() {
      #expect(document.state != .queued)
      #expect(document.cause?.code != .loginRefused)
      #expect(document.cause?.code != .consentLapsed)
    }
  }
}
