import Cryptography
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite("A call counts under the secrets that are valid now", .timeLimit(.minutes(2)))
struct HookSecretTests {
  @Test("Two secrets are valid at once; one that ended, or does not count yet, is 401")
  func rotation() async throws {
    let gate = try await Gate()
    let second = "the-second-secret-not-real"
    try await gate.hooks.rotate(
      gate.hook, secret: SecretBytes(utf8: second), overlapEnds: (Gate.seconds + 60) * 1_000,
      actor: "sophie", now: (Gate.seconds - 60) * 1_000)
    try await gate.directory.reload()
    try await gate.serve { (port: Int) async throws in
      func status(_ secret: String, at offset: Int64) async throws -> Int {
        gate.setClock(seconds: Gate.seconds + offset)
        var call = HookCall(HookCall.order(Int(offset + 1_000)))
        call.secret = secret
        call.seconds = Gate.seconds + offset
        return try await RawClient.status(of: call, port: port)
      }
      #expect(try await status(Gate.secret, at: -61) == 200)
      #expect(try await status(second, at: -61) == 401)
      #expect(try await status(second, at: -60) == 200)
      #expect(try await status(Gate.secret, at: 59) == 200)
      #expect(try await status(second, at: 59) == 200)
      #expect(try await status(Gate.secret, at: 60) == 401)
      #expect(try await status(second, at: 60) == 200)
      try await gate.hooks.retireSecret(2, actor: "sophie", now: gate.now)
      try await gate.directory.reload()
      #expect(try await status(second, at: 61) == 401)
    }
  }

  @Test("Billit's confirmation is answered while the hook is being registered, and never kept")
  func confirmation() async throws {
    let gate = try await Gate()
    let fresh = try await gate.hooks.begin(
      dossierID: gate.dossier, entityType: "Order", updateType: "I", pathToken: "fresh", now: 1)
    try await gate.directory.reload()
    let body = #"{"WebhookID":5,"Secret":"5f0f3a52-6c1e-4d6f-9a0b-1","EntityType":"Order"}"#
    try await gate.serve { (port: Int) async throws in
      func status(_ body: String, signs: Bool) async throws -> Int {
        var call = HookCall(body)
        call.path = BillitHookRoute.prefix + "fresh"
        call.signs = signs
        return try await RawClient.status(of: call, port: port)
      }
      #expect(try await status(body, signs: false) == 200)
      #expect(try await status(body, signs: true) == 200)
      #expect(try await status(HookCall.order(1), signs: false) == 401)
      #expect(try await status(HookCall.order(1), signs: true) == 401)
      try await gate.hooks.activate(
        fresh.id, billitWebhookID: 5, secret: SecretBytes(utf8: "5f0f3a52-6c1e-4d6f-9a0b-1"),
        actor: "sophie", now: 1)
      try await gate.directory.reload()
      #expect(try await status(body, signs: false) == 401)
      #expect(try await status(body, signs: true) == 401)
    }
    #expect(gate.count(.confirmed) == 2)
    #expect(try await gate.database.countDeliveries() == 0)
  }
}
