import Cryptography
import Foundation
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite(
  "The published and derived cases of Billit's scheme end as they should",
  .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"), .timeLimit(.minutes(2)))
struct SchemeTests {
  /// What the cases that were left to decide are decided to.
  private static let decided = [
    "upper-case hex": 200, "parts in the other order": 200, "blanks after the comma": 200,
    "two s, the second valid": 200,
  ]

  private struct Case: Decodable {
    var name: String
    var body_utf8: String
    var header: String
    var timestamp: Int64?
    var expect: String
  }

  private struct File: Decodable {
    var secret: String
    var accept: [Case]
    var reject_or_decide: [Case]
  }

  private func ask(_ test: Case, gate: Gate, port: Int) async throws -> Int {
    var call = HookCall(test.body_utf8)
    call.signature = test.header
    return try await RawClient.status(of: call, port: port)
  }

  @Test("All of them, over the wire")
  func all() async throws {
    let file = try JSONDecoder().decode(
      File.self, from: SharedMaterial.data("testdata/hmac/billit-scheme.json"))
    #expect(file.secret == Gate.secret)
    let accepted = try await Gate()
    accepted.setClock(seconds: 1_657_133_145)
    try await accepted.serve { (port: Int) async throws in
      for test in file.accept {
        let status = try await ask(test, gate: accepted, port: port)
        #expect(status == 200, "\(test.name)")
      }
    }
    #expect(accepted.count(.accepted) == file.accept.count)
    for test in file.reject_or_decide {
      let gate = try await Gate()
      gate.setClock(seconds: 1_657_133_145)
      try await gate.serve { (port: Int) async throws in
        let expected = SchemeTests.decided[test.name] ?? 401
        #expect(try await ask(test, gate: gate, port: port) == expected, "\(test.name)")
        let stored = try await gate.database.countDeliveries()
        #expect(stored == (expected == 200 ? 1 : 0), "\(test.name)")
      }
      #expect(
        test.expect.contains("decide") || test.expect.contains("document")
          || SchemeTests.decided[test.name] == nil)
    }
  }
}
