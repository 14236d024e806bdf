import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Calls in quarantine and old secrets are decided by administrators, on the record")
struct DeliveryTests {
  /// An office with one call in quarantine, and its id.
  private func office() async throws -> (Office, Int64) {
    let office = try await Office()
    try DeliveryInbox.write(
      [
        VerifiedDelivery(
          hookID: office.hook, dossierID: office.garage, signedAtSeconds: 1_795_000_000,
          signature: Data(repeating: 7, count: 32), secretID: 1, receivedAt: office.now,
          reading: .outsideTolerance(entityType: "Order", id: 77, updateType: "U"),
          body: Data("{\"x\":\"<script>\"}".utf8))
      ], into: office.database)
    let rows = try await HookList(office.database).deliveries(access: .all, limit: 1).rows
    return (office, try #require(rows.first).id)
  }

  private func outcome(_ office: Office) async throws -> String? {
    try await HookList(office.database).deliveries(access: .all, limit: 1).rows.first?.outcome
  }

  @Test("Replayed, the call's document is followed up and the workers hear of it; once")
  func replays() async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.get("/deliveries", client)
      #expect(page.text.contains("/deliveries/\(id)/replay"))
      #expect(page.text.contains("secret no. 1 of 24/11/2026"))
      #expect(page.text.contains("It is yours to decide."))
      let answer = try await browser.post("/deliveries/\(id)/replay", client)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/deliveries?told=replayed")
      #expect(office.rings == 1)
      #expect(try await outcome(office) == "replayed")
      let again = try await browser.post("/deliveries/\(id)/discard", client)
      #expect(again.status == .conflict)
      #expect(try await outcome(office) == "replayed")
      let after = try await browser.get("/deliveries?told=replayed", client)
      #expect(after.text.contains("The call is replayed"))
      #expect(!after.text.contains("/deliveries/\(id)/replay"))
    }
    let lines = try await AuditTrail(office.database).lines(about: "delivery/\(id)")
    #expect(lines.map(\.action) == ["delivery.replayed"])
    #expect(lines.first?.actor.contains("administrator") == true)
  }

  @Test("Discarded, it is closed")
  func discards() async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.post("/deliveries/\(id)/discard", client)
      #expect(answer.status == .seeOther)
    }
    #expect(try await outcome(office) == "discarded")
  }

  @Test(
    "Nobody else decides, sees the forms or reads the bytes", arguments: [Role.reader, .accountant])
  func others(role: Role) async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(role)
    try await office.test { client in
      let page = try await browser.get("/deliveries", client)
      #expect(!page.text.contains("\(id)/replay"))
      #expect(!page.text.contains("\(id)/body"))
      for path in ["replay", "discard"] {
        #expect(try await browser.post("/deliveries/\(id)/\(path)", client).status == .forbidden)
      }
      #expect(try await browser.get("/deliveries/\(id)/body", client).status == .forbidden)
    }
    #expect(try await outcome(office) == "quarantined")
    #expect(try await AuditTrail(office.database).lines(about: "delivery/\(id)").isEmpty)
  }

  @Test("Without the form's token nothing is decided")
  func forged() async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.post("/deliveries/\(id)/replay", csrf: false, client)
      #expect(answer.status == .forbidden)
    }
    #expect(try await outcome(office) == "quarantined")
  }

  @Test("Of a dossier that may not be seen there is no call")
  func elsewhere() async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(.administrator, access: .only([office.studio]))
    try await office.test { client in
      let answer = try await browser.post("/deliveries/\(id)/replay", client)
      #expect(answer.status == .notFound)
      #expect(try await browser.get("/deliveries/\(id)/body", client).status == .notFound)
      #expect(
        try await browser.get("/deliveries/\(Int64.max)/body", client).status == .notFound)
    }
  }

  @Test("The bytes come as a download, and reading them is written down")
  func body() async throws {
    let (office, id) = try await office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.get("/deliveries/\(id)/body", client)
      #expect(answer.status == .ok)
      #expect(answer.text == "{\"x\":\"<script>\"}")
      #expect(answer.headers[.contentType]?.hasPrefix("text/plain") == true)
      #expect(
        answer.headers[.contentDisposition] == "attachment; filename=\"delivery-\(id).txt\"")
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }
    let lines = try await AuditTrail(office.database).lines(about: "delivery/\(id)")
    #expect(lines.map(\.action) == ["delivery.body_read"])
  }

  @Test("An old secret is retired beside a newer one, and the intake hears of it")
  func retires() async throws {
    let office = try await Office()
    let store = HookStore(office.database)
    try await store.rotate(
      office.hook, secret: SecretBytes(utf8: "11111111-2222-3333-4444-666666666666"),
      overlapEnds: office.now + 3_600_000, actor: "test", now: office.now)
    let secrets = try await store.secrets(of: office.hook)
    let (new, old) = (try #require(secrets.first?.id), try #require(secrets.last?.id))
    try await store.noteUse([old: office.now])
    let browser = try await office.browser(.administrator)
    let reader = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get("/hooks", client)
      let path = "/hooks/\(office.hook)/secrets/\(old)/retirement"
      #expect(page.text.contains(path))
      #expect(page.text.contains("New secret not seen working yet"))
      #expect(page.text.contains("Old secret last used at 24/11/2026 14:00:00"))
      #expect(!page.text.contains("/secrets/\(new)/retirement"))
      try await store.noteUse([new: office.now])
      #expect(
        try await browser.get("/hooks", client).text
          .contains("New secret seen working at 24/11/2026 14:00:00"))
      #expect(try await !reader.get("/hooks", client).text.contains("/retirement"))
      #expect(try await reader.post(path, client).status == .forbidden)
      #expect(
        try await browser.post("/hooks/\(office.hook)/secrets/\(new)/retirement", client).status
          == .conflict)
      #expect(
        try await browser.post("/hooks/\(office.hook)/secrets/99/retirement", client).status
          == .notFound)
      #expect(office.reloads == 0)
      let answer = try await browser.post(path, client)
      #expect(answer.headers[.location] == "/hooks?told=secretRetired")
      #expect(office.reloads == 1)
      #expect(try await browser.post(path, client).status == .conflict)
    }
    let ended = try await store.secrets(of: office.hook).last
    #expect(ended?.validUntil == office.now)
  }
}
