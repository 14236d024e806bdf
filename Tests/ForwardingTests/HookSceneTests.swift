import Accounting
import Cryptography
import Forwarding
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@Suite("Hooks are registered, renewed and made good, and none of their calls is lost")
struct HookSceneTests {
  @Test("From the signed call to the booking and back")
  func throughTheHook() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        #expect(try await listed(scene).count == 2)
        for number in 1...5 {
          try await scene.arrives(try scene.purchase(number), notifying: true)
        }
        try await hooks.heard(of: 5)
        try await scene.settle()
        #expect(try await scene.states() == Array(repeating: .booked, count: 5))
      }
    }
  }

  @Test("A hook that Billit dropped is registered anew by the poll")
  func droppedHook() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let before = try await listed(scene).compactMap { $0["WebhookID"]?.int }
        let dropped = try #require(before.first)
        let answer = try await scene.billit.send(
          .DELETE, "/v1/webhooks/\(dropped)",
          headers: ["ApiKey": ForwardingScene.billitKey, "PartyID": "\(scene.party)"])
        #expect((200..<300).contains(answer.status))
        #expect(try await listed(scene).count == 1)
        try await hooks.poll.round()
        let after = try await listed(scene).compactMap { $0["WebhookID"]?.int }
        #expect(after.count == 2)
        #expect(!after.contains(dropped))
        try await scene.arrives(try scene.purchase(1), notifying: true)
        try await hooks.heard(of: 1)
        try await scene.settle()
        #expect(try await scene.states() == [.booked])
      }
    }
  }

  @Test("Rotation: both secrets are taken during the overlap, the old one not after it")
  func rotation() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let old = try #require(
          try await listed(scene).first { $0["EntityUpdateType"]?.string == "I" })
        let hook = try #require(
          try await HookStore(scene.database).hooks().first {
            $0.billitWebhookID == old["WebhookID"]?.int
          })
        let ends = scene.clock.now + 3_600_000
        #expect(
          try await hooks.registrar.rotate(hook.id, overlapEnds: ends, actor: "test") == .done)
        let new = try #require(
          try await listed(scene).first { $0["WebhookID"]?.int == old["WebhookID"]?.int })
        let secrets = try [old, new].map { try #require($0["Secret"]?.string) }
        #expect(secrets[0] != secrets[1])
        for (order, secret) in secrets.enumerated() {
          #expect(try await call(hook, order: order + 1, secret, hooks) == 200)
        }
        scene.clock.advance(seconds: 3_601)
        #expect(try await call(hook, order: 3, secrets[0], hooks) == 401)
        #expect(try await call(hook, order: 4, secrets[1], hooks) == 200)
        #expect(try await scene.documents().map(\.billitOrderID) == [1, 2, 4])
      }
    }
  }

  @Test("Billit refuses a registration: nothing is left half done, the next round does it")
  func refusedRegistration() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        try await scene.billit.fail("createWebhook", .status, status: 400)
        #expect(try await hooks.registrar.ensure(scene.dossierID) != .done)
        #expect(try await HookStore(scene.database).hooks().isEmpty)
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        #expect(try await HookStore(scene.database).hooks().count == 2)
      }
    }
  }

  private func listed(_ scene: ForwardingScene) async throws -> [SceneJSON] {
    try await scene.billit.send(.GET, "/_control/hooks").json.array ?? []
  }

  /// A call as Billit signs it.
  private func call(
    _ hook: Hook, order: Int, _ secret: String, _ hooks: SceneHooks
  ) async throws -> Int {
    let body = Data(
      #"{"UpdatedEntityID":\#(order),"UpdatedEntityType":"Order","WebhookUpdateTypeTC":"I"}"#
        .utf8)
    let second = hooks.scene.clock.now / 1_000
    let key = try SigningKey(secret: SecretBytes(utf8: secret))
    let (prefix, bytes) = (Array("\(second).".utf8), [UInt8](body))
    let signed = try key.authenticationCode(prefix.span, bytes.span).hex
    return try await SceneCaller(port: hooks.port).send(
      .POST, "/hooks/billit/\(hook.pathToken)",
      headers: ["Billit-Signature": "t=\(second),s=\(signed)"], body: body
    ).status
  }
}
