import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Several webhooks are renewed, and several calls decided, in one go and on the record")
struct RotationTests {
  @Test("All of them: the work is written down and its page tells how far it is")
  func all() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let reader = try await office.browser(.accountant)
    let rotations = HookRotations(office.database)
    try await office.test { client in
      let list = try await browser.get("/hooks", client)
      #expect(list.text.contains("name=\"hook-\(office.hook)\""))
      #expect(try await !reader.get("/hooks", client).text.contains("name=\"hook-\(office.hook)\""))
      #expect(
        try await reader.post("/hooks/rotations", ["scope": "all"], client).status == .forbidden)
      #expect(try await browser.post("/hooks/rotations", client).status == .badRequest)
      let answer = try await browser.post(
        "/hooks/rotations", ["scope": "all", "hours": "72"], client)
      let path = try #require(answer.headers[.location])
      let page = try await browser.get(path, client)
      #expect(page.status == .ok)
      #expect(page.text.contains("0 of 1 renewed, 0 failed, 1 to do"))
      #expect(page.headers[try #require(HTTPField.Name("Refresh"))] == "2")
      let work = try #require(try await rotations.next())
      #expect(work.rotation.overlapEnds == office.now + 72 * 3_600_000)
      try await rotations.settle(
        work.hookID, of: work.rotation.id, reason: "unanswered", now: office.now)
      let after = try await browser.get(path, client)
      #expect(after.headers[try #require(HTTPField.Name("Refresh"))] == nil)
      #expect(after.text.contains("Billit did not answer: try again later."))
      let json = try await browser.get(path + ".json", client).object()
      #expect(json["failed"] as? Int == 1)
      let again = try await browser.post(path + "/again", client)
      #expect(again.status == .seeOther)
      #expect(again.headers[.location] != path)
      #expect(try await rotations.next() != nil)
      #expect(try await reader.get(path, client).status == .forbidden)
    }
  }

  @Test("The end of an old secret is moved, within reason, and the intake hears of it")
  func end() async throws {
    let office = try await Office()
    let store = HookStore(office.database)
    try await store.rotate(
      office.hook, secret: SecretBytes(utf8: "11111111-2222-3333-4444-666666666666"),
      overlapEnds: office.now + 3_600_000, actor: "test", now: office.now)
    let secrets = try await store.secrets(of: office.hook)
    let (new, old) = (try #require(secrets.first?.id), try #require(secrets.last?.id))
    let browser = try await office.browser(.administrator)
    let path = "/hooks/\(office.hook)/secrets/\(old)/end"
    try await office.test { client in
      #expect(try await browser.get("/hooks", client).text.contains("value=\"2026-11-24T15:00\""))
      for until in ["", "tomorrow", "2026-11-24T13:59", "2028-01-01T00:00"] {
        #expect(
          try await browser.post(path, ["until": until], client).status == .badRequest, "\(until)")
      }
      let answer = try await browser.post(path, ["until": "2026-11-26T09:30"], client)
      #expect(answer.status == .seeOther)
      #expect(office.reloads == 1)
      #expect(
        try await browser.post(
          "/hooks/\(office.hook)/secrets/\(new)/end", ["until": "2026-11-26T09:30"], client
        ).status == .conflict)
    }
    let moved = try await store.secrets(of: office.hook).last
    #expect(moved?.validUntil == BelgianTime.instant("2026-11-26T09:30"))
  }

  @Test("Clocks in Brussels are read as they stand, in winter and in summer")
  func clocks() {
    for text in ["2026-11-24T14:00", "2026-07-01T00:30", "2026-12-31T23:59"] {
      #expect(BelgianTime.instant(text).map { BelgianTime($0).field } == text)
    }
    #expect(BelgianTime.instant("2026-11-24T14:00") == Office.start)
    #expect(BelgianTime.instant("2026-11-24 14:00") == nil)
    #expect(BelgianTime.instant("2026-11-24T24:00") == nil)
  }

  @Test("Several calls in quarantine are decided together; what is decided already is passed over")
  func decisions() async throws {
    let office = try await Office()
    try DeliveryInbox.write(
      (1...3).map { number in
        VerifiedDelivery(
          hookID: office.hook, dossierID: office.garage, signedAtSeconds: 1_795_000_000,
          signature: Data(repeating: UInt8(number), count: 32), secretID: 1,
          receivedAt: office.now,
          reading: .outsideTolerance(entityType: "Order", id: Int64(number), updateType: "U"),
          body: Data("{}".utf8))
      }, into: office.database)
    let browser = try await office.browser(.administrator)
    let reader = try await office.browser(.accountant)
    try await office.test { client in
      let chosen = ["delivery-1": "1", "delivery-2": "1", "decision": "replay"]
      #expect(try await reader.post("/deliveries/decisions", chosen, client).status == .forbidden)
      #expect(
        try await browser.post("/deliveries/decisions", ["decision": "replay"], client).status
          == .badRequest)
      let answer = try await browser.post("/deliveries/decisions", chosen, client)
      #expect(answer.headers[.location] == "/deliveries?told=replayed&n=2")
      #expect(office.rings == 1)
      _ = try await browser.post(
        "/deliveries/decisions",
        ["delivery-2": "1", "delivery-3": "1", "decision": "discard"], client)
    }
    let rows = try await HookList(office.database).deliveries(access: .all, limit: 5).rows
    #expect(rows.map(\.outcome) == ["discarded", "replayed", "replayed"])
  }
}
