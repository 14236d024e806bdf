import Cryptography
import Testing

@testable import Storage

@Suite("The renewal of many secrets is written down before it begins and counted as it goes")
struct HookRotationTests {
  private func office() async throws -> (StoredOffice, HookRotations, Int64) {
    let office = try await StoredOffice()
    let hooks = HookStore(office.database)
    let second = try await hooks.begin(
      dossierID: office.studio, entityType: "Order", updateType: "I", pathToken: "another-path",
      now: StoredOffice.start)
    try await hooks.activate(
      second.id, billitWebhookID: 32, secret: SecretBytes(utf8: StoredOffice.secret), actor: "test",
      now: StoredOffice.start)
    return (office, HookRotations(office.database), second.id)
  }

  @Test("Each hook is handed out until it is settled; the work ends with the last one")
  func works() async throws {
    let (office, rotations, second) = try await office()
    let id = try #require(
      try await rotations.begin(
        hooks: [office.hook.id, second, 999], overlapEnds: 7, actor: "test", now: 1))
    #expect(try await rotations.next()?.hookID == office.hook.id)
    #expect(try await rotations.next()?.hookID == office.hook.id)
    try await rotations.settle(office.hook.id, of: id, reason: nil, now: 2)
    #expect(try await rotations.next()?.hookID == second)
    #expect(try await rotations.rotation(id)?.finishedAt == nil)
    try await rotations.settle(second, of: id, reason: "unanswered", now: 3)
    #expect(try await rotations.next() == nil)
    let rotation = try #require(try await rotations.rotation(id))
    #expect([rotation.total, rotation.done, rotation.failed, rotation.pending] == [2, 1, 1, 0])
    #expect(rotation.finishedAt == 3)
    #expect(rotation.overlapEnds == 7)
    // What is settled stays so.
    try await rotations.settle(second, of: id, reason: nil, now: 9)
    let items = try await rotations.items(of: id, access: .all)
    #expect(items.map(\.state) == [.failed, .done])
    #expect(items.first?.reason == "unanswered")
    #expect(try await rotations.items(of: id, access: .only([office.garage])).count == 1)
    let lines = try await AuditTrail(office.database).lines(about: "hook_rotation/\(id)")
    #expect(lines.map(\.action) == ["hook.rotation_begun"])
  }

  @Test("Of hooks that are not in use nothing begins")
  func nothing() async throws {
    let (office, rotations, _) = try await office()
    try await HookStore(office.database).note(.retired, of: office.hook.id, now: 1)
    #expect(
      try await rotations.begin(
        hooks: [office.hook.id], overlapEnds: 7, actor: "test", now: 1) == nil)
    #expect(try await rotations.latest(5).isEmpty)
  }

  @Test("The next hook is found by an index")
  func plan() async throws {
    let (office, _, _) = try await office()
    let plan = try office.database.plan(of: HookRotations.nextPending)
    #expect(plan.contains("INDEX hook_rotation_items_pending"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    for sql in [HookSilences.lastCall, HookSilences.calls] {
      let plan = try office.database.plan(of: sql)
      #expect(plan.contains("SEARCH deliveries USING COVERING INDEX deliveries_once"), "\(plan)")
    }
  }
}
