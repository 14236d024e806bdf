import Cryptography
import Foundation
import Intake
import Storage

/// A dossier with one hook whose secret the load generator knows.
struct BenchHook: Sendable {
  let dossierID: Int64
  let pathToken: String
  let key: SigningKey

  static func make(in gateway: Gateway) async throws -> BenchHook {
    let now = gateway.now()
    let dossier = try await DossierStore(gateway.database).add(
      .init(
        name: "Bench", language: "nl", vatNumber: nil, enterpriseNumber: nil,
        octopusConnectionID: nil, octopusDossierID: nil, billitConnectionID: nil,
        billitPartyID: nil), actor: "bench", now: now)
    let store = HookStore(gateway.database)
    let hook = try await store.begin(
      dossierID: dossier, entityType: "Order", updateType: "I",
      pathToken: try RandomToken.make(), now: now)
    let secret = try RandomToken.make()
    try await store.activate(
      hook.id, billitWebhookID: 1, secret: SecretBytes(utf8: secret), actor: "bench", now: now)
    try await gateway.directory.reload()
    return BenchHook(
      dossierID: dossier, pathToken: hook.pathToken,
      key: try SigningKey(secret: SecretBytes(utf8: secret)))
  }
}
