import Foundation
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite(
  "Every webhook call gets the answer it deserves, and leaves what it should",
  .timeLimit(.minutes(2)))
struct IntakeOutcomeTests {
  private func documents(_ gate: Gate) async throws -> Int {
    try await DocumentStore(gate.database).counts().values.reduce(0, +)
  }

  @Test("Accepted: 200 with nothing in it, stored, and the order is dirty")
  func accepted() async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      let answer = try await RawClient.answer(to: HookCall(), port: port)
      #expect(answer?.status == 200)
      #expect(answer?.body == [])
      #expect(answer?.header("connection") == nil)
      #expect(try await gate.database.countDeliveries() == 1)
    }
    #expect(gate.count(.accepted) == 1)
    #expect(try await documents(gate) == 1)
    #expect(gate.directory.takeUses() == [1: gate.now])
    #expect(gate.directory.takeUses() == [:])
  }

  @Test("The same call again: 200, and nothing is stored twice; signed anew it is another call")
  func repeated() async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      for _ in 0..<3 { #expect(try await RawClient.status(of: HookCall(), port: port) == 200) }
      var again = HookCall()
      again.seconds += 1
      #expect(try await RawClient.status(of: again, port: port) == 200)
    }
    #expect(gate.count(.accepted) == 2)
    #expect(gate.count(.repeated) == 2)
    #expect(try await gate.database.countDeliveries() == 2)
    #expect(try await documents(gate) == 1)
  }

  @Test(
    "A forged, malformed, missing or doubled signature, or an unknown secret: 401, nothing stored")
  func unauthorised() async throws {
    let gate = try await Gate()
    let good = try HookCall().signed()
    try await gate.serve { (port: Int) async throws in
      var forged = HookCall()
      forged.signature = "t=\(Gate.seconds),s=" + String(repeating: "0", count: 64)
      var malformed = HookCall()
      malformed.signature = "sha256=abc"
      var missing = HookCall()
      missing.signs = false
      var doubled = HookCall()
      doubled.extra = ["Billit-Signature: \(good)"]
      var unknownSecret = HookCall()
      unknownSecret.secret = "another-secret-not-real"
      var otherBody = HookCall(HookCall.order(1))
      otherBody.signature = good
      for call in [forged, malformed, missing, doubled, unknownSecret, otherBody] {
        let answer = try await RawClient.answer(to: call, port: port)
        #expect(answer?.status == 401)
        #expect(answer?.body == [])
      }
    }
    #expect(gate.count(.forged) == 3)
    #expect(gate.count(.malformed) == 3)
    #expect(try await gate.database.countDeliveries() == 0)
    #expect(gate.directory.takeUses() == [:])
  }

  @Test(
    "An address nobody has: 404, and the connection ends",
    arguments: ["wrong", "", "qvE3-yFJ_0x9/"])
  func unknownPath(token: String) async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var call = HookCall()
      call.path = BillitHookRoute.prefix + token
      try await client.send(try call.text())
      let answer = await client.answer()
      #expect(answer?.status == 404)
      #expect(answer?.header("connection") == "close")
      #expect(await client.untilEnd() == [])
    }
    #expect(gate.count(.unknownPath) == 1)
  }

  @Test(
    "Another method: 405 that names the right one, and the connection ends",
    arguments: ["GET", "PUT", "DELETE"])
  func method(name: String) async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var call = HookCall("")
      call.method = name
      try await client.send(try call.text())
      let answer = await client.answer()
      #expect(answer?.status == 405)
      #expect(answer?.header("allow") == "POST")
      #expect(await client.untilEnd() == [])
    }
    #expect(gate.count(.wrongMethod) == 1)
  }

  @Test("Outside the tolerance, either way: 202 and kept aside", arguments: [-301, 301, -86_400])
  func quarantined(offset: Int64) async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      var call = HookCall()
      call.seconds += offset
      #expect(try await RawClient.status(of: call, port: port) == 202)
      #expect(try await RawClient.status(of: call, port: port) == 200)
    }
    #expect(gate.count(.quarantined) == 1)
    #expect(gate.count(.repeated) == 1)
    #expect(try await documents(gate) == 0)
    let shelf = DeliveryShelf(gate.database)
    #expect(try await shelf.replay(1, actor: "sophie", now: gate.now))
    #expect(try await documents(gate) == 1)
  }

  @Test("At the edge of the tolerance it still counts", arguments: [-300, 300])
  func edge(offset: Int64) async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      var call = HookCall()
      call.seconds += offset
      #expect(try await RawClient.status(of: call, port: port) == 200)
    }
    #expect(gate.count(.accepted) == 1)
  }

  @Test(
    "A verified body of another shape: 200 and kept, nothing dirty",
    arguments: [
      "", "{}", "no json", "[1]",
      #"{"UpdatedEntityID":690998,"UpdatedEntityType":"Message","WebhookUpdateTypeTC":"I","EntityDetail":{"OrderMessage":{"OrderID":1}}}"#,
      #"{"UpdatedEntityID":690988,"UpdatedEntityType":"Message","WebhookUpdateTypeTC":"U","EntityDetail":{"OrderID":455654}}"#,
      #"{"UpdatedEntityID":5,"UpdatedEntityType":"Party"}"#,
    ])
  func notActedOn(body: String) async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      #expect(try await RawClient.status(of: HookCall(body), port: port) == 200)
    }
    #expect(try await gate.database.countDeliveries() == 1)
    #expect(try await documents(gate) == 0)
    let kept = try await DeliveryShelf(gate.database).body(of: 1, readBy: "sophie", now: 1)
    #expect(kept == Data(body.utf8))
  }

  @Test("Numbers written otherwise name the same order, and the body is signed as it came")
  func numbers() async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      let odd = HookCall(
        #"{ "UpdatedEntityID" : 1.0E2, "UpdatedEntityType":"Order","Note":"éè € \/" }"#)
      #expect(try await RawClient.status(of: odd, port: port) == 200)
      #expect(try await RawClient.status(of: HookCall(HookCall.order(100)), port: port) == 200)
    }
    #expect(try await documents(gate) == 1)
  }

  @Test("When the inbox is full: 503 with a time to come back")
  func full() async throws {
    var settings = Gate.Settings()
    settings.capacity = 2
    settings.commits = false
    let gate = try await Gate(settings)
    try await gate.serve { (port: Int) async throws in
      var waiting: [RawClient] = []
      for order in 1...2 {
        let client = try await RawClient.connect(port: port)
        try await client.send(try HookCall(HookCall.order(order)).text())
        waiting.append(client)
        while gate.inbox.backlog < order { await Task.yield() }
      }
      let answer = try await RawClient.answer(to: HookCall(HookCall.order(3)), port: port)
      #expect(answer?.status == 503)
      #expect(answer?.header("retry-after") == "5")
    }
    #expect(gate.count(.refused) == 1)
  }

  @Test("When the disk refuses: 503 with a time to come back, and never a false 200")
  func diskRefuses() async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      try gate.database.refuseWrites(true)
      let answer = try await RawClient.answer(to: HookCall(), port: port)
      #expect(answer?.status == 503)
      #expect(answer?.header("retry-after") == "5")
      try gate.database.refuseWrites(false)
      #expect(try await RawClient.status(of: HookCall(), port: port) == 200)
    }
    #expect(gate.count(.refused) == 1)
    #expect(gate.count(.accepted) == 1)
  }

  @Test(
    "While nobody can read or write the database, what is not verified is answered all the same")
  func noDatabase() async throws {
    let gate = try await Gate()
    let hold = gate.database.hold()
    try await gate.serve { (port: Int) async throws in
      var forged = HookCall()
      forged.secret = "another-secret-not-real"
      #expect(try await RawClient.status(of: forged, port: port) == 401)
      var unknown = HookCall()
      unknown.path = BillitHookRoute.prefix + "nobody"
      #expect(try await RawClient.status(of: unknown, port: port) == 404)
      let large = HookCall(String(repeating: " ", count: 300_000))
      #expect(try await RawClient.status(of: large, port: port) == 413)
      var unsigned = HookCall()
      unsigned.signs = false
      #expect(try await RawClient.status(of: unsigned, port: port) == 401)
      hold.release()
    }
  }

  @Test("Past its share a hook gets 503, strangers cannot use it up, and it comes back with time")
  func limited() async throws {
    var settings = Gate.Settings()
    settings.limits.perHookPerSecond = 2
    let gate = try await Gate(settings)
    try await gate.serve { (port: Int) async throws in
      var forged = HookCall()
      forged.secret = "another-secret-not-real"
      for _ in 0..<5 { #expect(try await RawClient.status(of: forged, port: port) == 401) }
      var statuses: [Int] = []
      for order in 1...3 {
        statuses.append(
          try await RawClient.status(of: HookCall(HookCall.order(order)), port: port))
      }
      #expect(statuses == [200, 200, 503])
      gate.setClock(seconds: Gate.seconds + 1)
      #expect(try await RawClient.status(of: HookCall(HookCall.order(3)), port: port) == 200)
    }
    #expect(gate.count(.limited) == 1)
  }

  @Test("Many at once over many connections: every 200 is a stored row")
  func many() async throws {
    let gate = try await Gate()
    try await gate.serve { (port: Int) async throws in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for worker in 0..<16 {
          group.addTask {
            let client = try await RawClient.connect(port: port)
            var accepted = 0
            for number in 0..<20 {
              let call = HookCall(HookCall.order(1 + worker * 20 + number))
              try await client.send(try call.text())
              if await client.answer()?.status == 200 { accepted += 1 }
            }
            try await client.close()
            return accepted
          }
        }
        let accepted = try await group.reduce(0, +)
        #expect(accepted == 320)
      }
      #expect(try await gate.database.countDeliveries() == 320)
    }
    #expect(gate.inbox.commits < 320)
    #expect(try await DocumentStore(gate.database).brokenInvariants() == [])
  }
}
