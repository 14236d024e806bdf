import Accounting
import Forwarding
import Foundation
import Simulators
import Storage
import Testing

@Suite("Many secrets are renewed one after the other, and the work survives a restart")
struct RotationRunnerTests {
  @Test("What was not settled before the process ended is done by the next one")
  func restart() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let store = HookStore(scene.database)
        let ids = try await store.hooks().map(\.id)
        let rotations = HookRotations(scene.database)
        let id = try #require(
          try await rotations.begin(
            hooks: ids, overlapEnds: scene.clock.now + 3_600_000, actor: "test",
            now: scene.clock.now))
        // The first process renewed one hook and ended before it could note that.
        #expect(
          try await hooks.registrar.rotate(
            ids[0], overlapEnds: scene.clock.now + 3_600_000, actor: "test") == .done)
        #expect(try await rotations.rotation(id)?.pending == 2)
        try await runner(scene, hooks).workUntilIdle()
        let rotation = try #require(try await rotations.rotation(id))
        #expect(rotation.done == 2)
        #expect(rotation.finishedAt != nil)
        // Renewed twice, the newest secret is the one Billit signs with.
        #expect(try await store.secrets(of: ids[0]).count == 3)
        try await scene.arrives(try scene.purchase(1), notifying: true)
        try await hooks.heard(of: 1)
        #expect(try await store.secrets(of: ids[1]).first?.createdBy == "test")
      }
    }
  }

  @Test("A hook that Billit does not renew is listed with the reason, and the others go on")
  func failure() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let ids = try await HookStore(scene.database).hooks().map(\.id)
        let rotations = HookRotations(scene.database)
        let id = try #require(
          try await rotations.begin(
            hooks: ids, overlapEnds: scene.clock.now + 1, actor: "test", now: scene.clock.now))
        try await scene.billit.fail("refreshWebhookSecret", .status, status: 400)
        try await runner(scene, hooks).workUntilIdle()
        let items = try await rotations.items(of: id, access: .all)
        #expect(items.map(\.state) == [.failed, .done])
        #expect(items[0].reason?.isEmpty == false)
        #expect(try await HookStore(scene.database).secrets(of: items[0].hookID).count == 1)
      }
    }
  }

  private func runner(_ scene: ForwardingScene, _ hooks: SceneHooks) -> RotationRunner {
    let clock = scene.clock
    return RotationRunner(
      database: scene.database, registrar: hooks.registrar, bell: Doorbell(),
      logger: ForwardingScene.logger, now: { clock.now })
  }
}

@Suite("Silent webhooks are found and forgotten as they should be")
struct HookWatchTests {
  @Test("Documents that only the poll brought give a cause; a call takes it back")
  func missed() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let silences = HookSilences(scene.database)
        let clock = scene.clock
        let watch = HookWatch(
          database: scene.database, hours: 24, logger: ForwardingScene.logger,
          now: { clock.now })
        try await watch.round()
        #expect(try await silences.all(access: .all).isEmpty)
        scene.clock.advance(seconds: 26 * 3_600)
        try await scene.arrives(try scene.purchase(1), notifying: false)
        try await hooks.poll.round()
        try await watch.round()
        #expect(try await silences.all(access: .all).isEmpty)
        scene.clock.advance(seconds: 2 * 3_600)
        try await watch.round()
        let found = try await silences.all(access: .all)[scene.dossierID]
        #expect(found?.cause.code == .webhooksMissed)
        #expect(found?.cause.facts["missed"] == "1")
        #expect(try await silences.all(access: .only([])).isEmpty)
        try await scene.arrives(try scene.purchase(2), notifying: true)
        try await hooks.heard(of: 2)
        try await watch.round()
        #expect(try await silences.all(access: .all).isEmpty)
        try await scene.settle()
      }
    }
  }
}
