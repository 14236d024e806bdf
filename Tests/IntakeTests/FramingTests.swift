import NIOCore
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite("What is not plainly one HTTP request is not taken for one", .timeLimit(.minutes(2)))
struct FramingTests {
  private func gate(deadline: TimeAmount) async throws -> Gate {
    var settings = Gate.Settings()
    settings.deadline = deadline
    return try await Gate(settings)
  }

  @Test(
    "Framing that two readers could read in two ways is refused, and nothing behind it is answered",
    arguments: [
      ["Content-Length: 5", "Transfer-Encoding: chunked"],
      ["Transfer-Encoding: chunked", "Content-Length: 5"],
      ["Content-Length: 5", "Content-Length: 6"],
      ["Content-Length: +5"],
      ["Content-Length: 5, 6"],
      ["Content-Length: -1"],
      ["Transfer-Encoding: chunked, identity"],
      ["Content-Length : 5"],
    ])
  func smuggling(framing: [String]) async throws {
    let gate = try await gate(deadline: .milliseconds(500))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(
        try HookCall().head(framing) + "0\r\n\r\n" + HookCall(HookCall.order(5)).text())
      var statuses: [Int] = []
      while let answer = await client.answer() { statuses.append(answer.status) }
      #expect(!statuses.contains(200), "\(framing): \(statuses)")
      #expect(statuses.count <= 1, "\(framing): \(statuses)")
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test(
    "A header that is too long, too many or too much is refused",
    arguments: [
      ["X-Long: " + String(repeating: "a", count: 17_000)],
      (0..<70).map { "X-\($0): a" },
      (0..<40).map { "X-\($0): " + String(repeating: "a", count: 1_000) },
    ])
  func headers(extra: [String]) async throws {
    let gate = try await gate(deadline: .seconds(10))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      var call = HookCall()
      call.extra = extra
      client.push(Array(try call.text().utf8))
      let answer = await client.answer()
      #expect(answer?.status != 200)
      #expect(await client.untilEnd() == [])
    }
    #expect(try await gate.database.countDeliveries() == 0)
  }

  @Test(
    "Garbage instead of HTTP is closed",
    arguments: ["\u{16}\u{3}\u{1}", "GET\r\n\r\n", "\r\n\r\n\r\nFOO BAR BAZ\r\n\r\n"])
  func garbage(text: String) async throws {
    let gate = try await gate(deadline: .milliseconds(300))
    try await gate.serve { (port: Int) async throws in
      let client = try await RawClient.connect(port: port)
      try await client.send(text)
      while let answer = await client.answer() { #expect(answer.status == 400) }
    }
  }

  @Test("Requests damaged at random break nothing, and the next sound one is taken")
  func damaged() async throws {
    let gate = try await gate(deadline: .milliseconds(200))
    let sound = Array(try HookCall().text().utf8)
    try await gate.serve { (port: Int) async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for seed in 0..<120 {
          group.addTask {
            var random = SeededRandom(seed: UInt64(seed))
            var bytes = sound
            for _ in 0...Int.random(in: 0..<4, using: &random) {
              let place = Int.random(in: 0..<bytes.count, using: &random)
              bytes[place] ^= UInt8.random(in: 1...255, using: &random)
            }
            let client = try await RawClient.connect(port: port)
            client.push(bytes)
            if let answer = await client.answer() { #expect(answer.status < 500) }
            try? await client.close()
          }
        }
        try await group.waitForAll()
      }
      #expect(try await RawClient.status(of: HookCall(), port: port) == 200)
    }
  }
}
