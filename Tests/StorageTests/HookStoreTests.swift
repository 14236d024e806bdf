import Cryptography
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("Signing secrets overlap at a rotation, end when they are told to, and lie sealed")
struct HookStoreTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var hooks: HookStore { HookStore(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  private func opened() async throws -> (texts: [Int64: [String]], unreadable: Int) {
    var texts: [Int64: [String]] = [:]
    let unreadable = try await hooks.forEach {
      texts[$0.id] = []
    } secret: { hook, _, bytes in
      texts[hook.id]?.append(bytes.text() ?? "")
    }
    return (texts, unreadable)
  }

  @Test("A short or empty secret is refused and nothing of it is kept", arguments: [0, 1, 15])
  func short(length: Int) async throws {
    let text = String(repeating: "s", count: length)
    await #expect(throws: SecretRefusal.tooShort) {
      try await hooks.rotate(
        office.hook.id, secret: SecretBytes(utf8: text), overlapEnds: start, actor: "a", now: start)
    }
    let fresh = try await hooks.begin(
      dossierID: office.garage, entityType: "Order", updateType: "I", pathToken: "p2", now: start)
    await #expect(throws: SecretRefusal.tooShort) {
      try await hooks.activate(
        fresh.id, billitWebhookID: 1, secret: SecretBytes(utf8: text), actor: "a", now: start)
    }
    #expect(try await hooks.hooks().last?.state == .registering)
    let secrets = try await hooks.secrets(of: office.hook.id)
    #expect(secrets.count == 1)
    #expect(secrets.first?.validUntil == nil)
  }

  @Test("A hook that is not there takes no secret")
  func unknownHook() async throws {
    await #expect(throws: SecretRefusal.unknownHook) {
      try await hooks.activate(
        999, billitWebhookID: 1, secret: SecretBytes(utf8: StoredOffice.secret), actor: "a",
        now: start)
    }
    #expect(try office.database.integer("select count(*) from hook_secrets") == 1)
  }

  @Test(
    "A rotation lets the old secret live on to the end of the overlap, and no earlier end is put off"
  )
  func rotation() async throws {
    try await hooks.rotate(
      office.hook.id, secret: SecretBytes(utf8: "the second secret"), overlapEnds: start + 1_000,
      actor: "sophie", now: start + 1)
    try await hooks.rotate(
      office.hook.id, secret: SecretBytes(utf8: "the third secret!"), overlapEnds: start + 9_000,
      actor: "sophie", now: start + 2)
    let secrets = try await hooks.secrets(of: office.hook.id)
    #expect(secrets.map(\.validUntil) == [nil, start + 9_000, start + 1_000])
    #expect(secrets.map(\.validFrom) == [start + 2, start + 1, start])
    let texts = try await opened().texts[office.hook.id]
    #expect(texts == ["the third secret!", "the second secret", StoredOffice.secret])
    let audit = try await AuditTrail(office.database).lines(about: "hook/\(office.hook.id)")
    #expect(
      audit.map(\.action) == ["hook.secret_rotated", "hook.secret_rotated", "hook.registered"])
  }

  @Test("A secret can be ended at once, on the record")
  func retire() async throws {
    try await hooks.retireSecret(1, actor: "sophie", now: start + 5)
    #expect(try await hooks.secrets(of: office.hook.id).first?.validUntil == start + 5)
    #expect(
      try await AuditTrail(office.database).lines(about: "hook_secret/1").map(\.action)
        == ["hook.secret_retired"])
  }

  @Test(
    "A sealed secret moved to another hook, or changed by one bit, cannot be read",
    arguments: [true, false])
  func moved(elsewhere: Bool) async throws {
    let other = try await hooks.begin(
      dossierID: office.studio, entityType: "Order", updateType: "I", pathToken: "p2", now: start)
    try await hooks.activate(
      other.id, billitWebhookID: 2, secret: SecretBytes(utf8: "another secret!!"), actor: "a",
      now: start)
    try office.database.run(
      elsewhere
        ? """
        update hook_secrets set sealed =
          (select sealed from hook_secrets where hook_id = \(office.hook.id))
        where hook_id = \(other.id)
        """
        : """
        update hook_secrets set sealed = cast(substr(sealed, 1, 40) || x'ff' as blob)
        where hook_id = \(other.id)
        """)
    let (texts, unreadable) = try await opened()
    #expect(unreadable == 1)
    #expect(texts[other.id] == [])
    #expect(texts[office.hook.id] == [StoredOffice.secret])
  }

  @Test("First and last use are kept as they come in")
  func uses() async throws {
    try await hooks.noteUse([1: start + 5])
    try await hooks.noteUse([1: start + 9])
    try await hooks.noteUse([1: start + 7, 99: start])
    try await hooks.noteUse([:])
    let secret = try await hooks.secrets(of: office.hook.id).first
    #expect(secret?.firstUsedAt == start + 5)
    #expect(secret?.lastUsedAt == start + 9)
  }

  @Test("What Billit's list says is noted; a retired hook is no longer handed out")
  func states() async throws {
    try await hooks.note(.missing, of: office.hook.id, now: start + 5)
    try await hooks.note(.missing, of: office.hook.id, now: start + 9)
    #expect(try await hooks.hooks().first?.stateSince == start + 5)
    #expect(try await opened().texts.count == 1)
    try await hooks.note(.retired, of: office.hook.id, now: start + 10)
    #expect(try await hooks.hooks().isEmpty)
    #expect(try await hooks.hooks(of: office.garage).map(\.state) == [.retired])
    #expect(try await opened().texts.isEmpty)
  }

  @Test("Neither secrets nor credentials stand in the files of the database")
  func sealedAtRest() async throws {
    let vault = CredentialVault(office.database)
    let id = try await vault.add(
      .octopus, name: "Octopus", baseURL: "https://octopus.example", settings: .init(),
      credentials: .octopusPassword(
        softwareHouse: "house-uuid-1234", user: "user-name-5678", password: "hunter2-very-secret"),
      actor: "a", now: start)
    try await vault.replace(
      .billitKey("billit-key-abcdef0123"), of: id, actor: "a", now: start)
    try await office.database.checkpoint()
    try await vault.refresh(.billitKey("billit-key-refreshed"), of: id)
    var bytes = Data()
    for suffix in ["", "-wal", "-shm"] {
      bytes += try Data(contentsOf: URL(filePath: office.temporary.path + suffix))
    }
    #expect(bytes.range(of: Data("https://octopus.example".utf8)) != nil)
    for secret in [
      StoredOffice.secret, "house-uuid-1234", "user-name-5678", "hunter2-very-secret",
      "billit-key-abcdef0123", "billit-key-refreshed",
    ] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
  }
}
