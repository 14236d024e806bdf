import AsyncHTTPClient
import Foundation
import NIOCore
import Testing

@testable import Simulators

@Suite("The Octopus simulator misbehaves as ordered")
struct OctopusFaultTests {
  @Test func aTimeOutAfterTheCommitLeavesTheBooking() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      try await order(octopus, "timeout_after_commit")
      await #expect(throws: HTTPClientError.self) {
        try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1), timeout: .milliseconds(400))
      }
      #expect(try await octopus.bookings(61_236).count == 1)
    }
  }

  @Test func aTimeOutBeforeLeavesNothing() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      try await order(octopus, "timeout_before")
      await #expect(throws: HTTPClientError.self) {
        try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1), timeout: .milliseconds(400))
      }
      #expect(try await octopus.bookings(61_236).isEmpty)
    }
  }

  @Test func aResetAfterTheCommitClosesTheConnectionAndLeavesTheBooking() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      try await order(octopus, "reset_after_commit")
      await #expect(throws: (any Error).self) {
        try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1))
      }
      #expect(try await octopus.bookings(61_236).count == 1)
      let next = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 2))
      #expect(next.status == 201)
    }
  }

  @Test func aStatusStrikesAsOftenAsOrdered() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let fault: JSONValue = [
        "operation": "insertBuySellBooking", "kind": "status", "status": 502, "times": 2,
      ]
      #expect(try await octopus.control("POST", "faults", fault).status == 201)
      var statuses: [Int] = []
      for _ in 0..<3 {
        let answer = try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1))
        statuses.append(answer.status)
      }
      #expect(statuses == [502, 502, 201])
    }
  }

  @Test func theCapCanBeExhaustedByOrder() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      try await order(octopus, "cap_exhausted")
      let answer = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 1))
      #expect(answer.json?["errorCode"] == -80)
      #expect(try await octopus.bookings(61_236).isEmpty)
    }
  }

  @Test func anUnknownOperationIsRefused() async throws {
    try await OctopusUnderTest.run { octopus in
      let fault: JSONValue = ["operation": "postBokking", "kind": "status"]
      let answer = try await octopus.control("POST", "faults", fault)
      #expect(answer.status == 400)
    }
  }

  private func order(_ octopus: OctopusUnderTest, _ kind: String) async throws {
    let fault: JSONValue = ["operation": "postBooking", "kind": .string(kind), "times": 1]
    #expect(try await octopus.control("POST", "faults", fault).status == 201)
  }
}
