import Foundation
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite("A client holds no more than its connection, and not for long", .timeLimit(.minutes(2)))
struct ConnectionGuardTests {
  private func gate(deadline: TimeAmount = .milliseconds(300), bodyCap: Int = 1_048_576)
    async throws -> Gate
  {
    var settings = Gate.Settings()
    settings.deadline = deadline
    settings.bodyCap = bodyCap
    return try await Gate(settings)
  }

  @Test("A header that does not come to its end is closed at the deadline")
  func slowHeader() async throws {
    let gate = try await gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send("POST \(HookCall().path) HTTP/1.1\r\nHost: g")
      #expect(await client.untilEnd() == [])
    }
  }

  @Test("A body sent drop by drop is closed at the deadline, however often a drop comes")
  func drip() async throws {
    let gate = try await gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Content-Length: 200000"]))
      client.drip(everyMilliseconds: 20)
      #expect(await client.untilEnd() == [])
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test("A connection that asks nothing is not closed by the deadline of a request before")
  func idle() async throws {
    let gate = try await gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      let stalled = try await RawClient.connect(port: port)
      try await client.send(try HookCall(HookCall.order(1)).text())
      #expect(await client.answer()?.status == 200)
      // The other's deadline runs out after the first one's would have.
      try await stalled.send("POST ")
      #expect(await stalled.untilEnd() == [])
      try await client.send(try HookCall(HookCall.order(2)).text())
      #expect(await client.answer()?.status == 200)
    }
  }

  @Test("A client that ends its side after the request still gets its answer")
  func halfClosed() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().text())
      try await client.endOutput()
      #expect(await client.answer()?.status == 200)
      #expect(await client.untilEnd() == [])
    }
    #expect(try await gate.database.countDeliveries() == 1)
  }

  @Test("A client that ends its side within a request is let go, and nothing is kept")
  func cutOff() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Content-Length: 500"]) + "{")
      try await client.endOutput()
      _ = await client.untilEnd()
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test("Requests sent ahead of the answers are answered in order")
  func pipelined() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var forged = HookCall(HookCall.order(2))
      forged.secret = "another-secret-not-real"
      var last = HookCall(HookCall.order(3))
      last.extra = ["Connection: close"]
      try await client.send(
        try HookCall(HookCall.order(1)).text() + forged.text() + last.text())
      var statuses: [Int] = []
      while let answer = await client.answer() { statuses.append(answer.status) }
      #expect(statuses == [200, 401, 200])
    }
    #expect(try await gate.database.countDeliveries() == 2)
  }

  @Test("A refusal of one of them ends the connection: what was sent behind it is not answered")
  func pipelinedRefusal() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var unknown = HookCall(HookCall.order(2))
      unknown.path = BillitHookRoute.prefix + "nobody"
      try await client.send(
        try HookCall(HookCall.order(1)).text() + unknown.text()
          + HookCall(HookCall.order(3)).text())
      #expect(await client.answer()?.status == 200)
      #expect(await client.answer()?.status == 404)
      #expect(await client.answer() == nil)
    }
  }

  @Test("A declared size past the limit: the client sees the 413, and the connection ends")
  func declared() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Content-Length: 67108864"]))
      for _ in 0..<100 { client.push([UInt8](repeating: 0x20, count: 8_192)) }
      let answer = await client.answer()
      #expect(answer?.status == 413)
      #expect(answer?.header("connection") == "close")
      #expect(await client.untilEnd() == [])
    }
    #expect(gate.count(.tooLarge) == 1)
  }

  @Test("A streamed body past the limit: the client sees the 413, and the connection ends")
  func streamed() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Transfer-Encoding: chunked"]))
      let chunk = Array("4000\r\n".utf8) + [UInt8](repeating: 0x20, count: 0x4000) + [13, 10]
      for _ in 0..<24 { client.push(chunk) }
      let answer = await client.answer()
      #expect(answer?.status == 413)
      #expect(answer?.header("connection") == "close")
      #expect(await client.untilEnd() == [])
    }
    #expect(gate.count(.tooLarge) == 1)
  }

  @Test("A streamed body within the limit is taken")
  func chunked() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      let call = HookCall()
      let half = call.body.utf8.count / 2
      let size = String(half, radix: 16)
      let rest = String(call.body.utf8.count - half, radix: 16)
      try await client.send(
        try call.head(["Transfer-Encoding: chunked"])
          + "\(size)\r\n\(call.body.prefix(half))\r\n\(rest)\r\n\(call.body.dropFirst(half))\r\n0\r\n\r\n"
      )
      #expect(await client.answer()?.status == 200)
    }
  }

  @Test("A body past the cap of all routes is closed, whatever the route thinks of it")
  func pastCap() async throws {
    var settings = Gate.Settings()
    settings.bodyCap = 50_000
    let gate = try await Gate(settings)
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Content-Length: 200000"]))
      for _ in 0..<20 { client.push([UInt8](repeating: 0x20, count: 8_192)) }
      #expect(await client.untilEnd() == [])
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test("A stop waits for a stalled request no longer than its deadline")
  func stop() async throws {
    let gate = try await gate()
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(try HookCall().head(["Content-Length: 500"]) + "{")
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test("A client that says it is done gets its answer, and the connection ends")
  func lastRequest() async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var call = HookCall()
      call.extra = ["Connection: close"]
      try await client.send(try call.text())
      #expect(await client.answer()?.status == 200)
      #expect(await client.untilEnd() == [])
    }
  }

  @Test("Past the ceiling a connection waits until another one ends")
  func ceiling() async throws {
    var settings = Gate.Settings()
    settings.connections = 2
    let gate = try await Gate(settings)
    try await gate.serve { (port: Int) async throws in
      let first = try await RawClient.connect(port: port)
      let second = try await RawClient.connect(port: port)
      for (order, client) in [first, second].enumerated() {
        try await client.send(try HookCall(HookCall.order(order + 1)).text())
        #expect(await client.answer()?.status == 200)
      }
      let third = try await RawClient.connect(port: port)
      try await third.send(try HookCall(HookCall.order(3)).text())
      try await first.send(try HookCall(HookCall.order(4)).text())
      #expect(await first.answer()?.status == 200)
      #expect(gate.count(.accepted) == 3)
      try await second.close()
      #expect(await third.answer()?.status == 200)
      #expect(gate.count(.accepted) == 4)
    }
  }
}
