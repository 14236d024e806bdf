import Foundation
import Testing

@testable import Simulators

@Suite("Breaches of Octopus' contract are listed, business refusals are not")
struct OctopusViolationTests {
  @Test func misspeltMembersAndWrongWrappersAreListed() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let wrapped = OctopusUnderTest.purchase(number: 1, changing: ["coment": "x"])
      let posted = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token, body: wrapped)
      // The real service passes unknown members over.
      #expect(posted.status == 201)
      let bare = try #require(
        OctopusUnderTest.purchase(number: 2)["buySellBookingServiceData"])
      #expect(
        try await octopus.call("POST", 61_236, "buysellbookings", token: token, body: bare).status
          == 400)
      #expect(
        try await octopus.call("PUT", 61_236, "buysellbookings", token: token, body: wrapped)
          .status == 400)
      let problems = try await problems(octopus)
      #expect(problems.contains("buySellBookingServiceData.coment: not a known member"))
      #expect(problems.contains("buySellBookingServiceData: missing"))
      #expect(problems.contains("buySellBookingServiceData: not a known member"))
    }
  }

  @Test func misspeltQueryNamesAnswerAsRecorded() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let answer = try await octopus.call(
        "GET", 61_236, "buysellbookings?bookyearKeyId=1", token: token)
      #expect(answer.status == 400)
      #expect(answer.json == ["technicalInfo": "Invalid or missing parameters passed"])
      let problems = try await problems(octopus)
      #expect(problems.contains("query bookyearKeyId: not a known parameter"))
      #expect(problems.contains("query bookyearId: missing"))
    }
  }

  @Test func unknownAddressesAndHeadersAreListed() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let rest = OctopusUnderTest.rest
      #expect(try await octopus.send("GET", rest + "/dossier").status == 404)
      let wrong = try await octopus.send(
        "GET", rest + "/dossiers/61236/bookyears", headers: ["Token": token])
      #expect(wrong.status == 401)
      #expect(wrong.json?["technicalInfo"] == "Empty access token")
      #expect(try await problems(octopus) == ["no such call", "header dossierToken: missing"])
    }
  }

  @Test func businessRefusalsAreNone() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let changes: [[String: JSONValue]] = [
        ["documentSequenceNr": 9], ["bookyearPeriodeNr": 1], ["currencyCode": "CHF"],
        ["amount": 5],
      ]
      for changing in changes {
        let answer = try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1, changing: changing))
        #expect(answer.status == 400)
      }
      #expect(try await problems(octopus).isEmpty)
    }
  }

  private func problems(_ octopus: OctopusUnderTest) async throws -> [String] {
    try await octopus.control("GET", "violations").json?.array?
      .compactMap { $0["problem"]?.string } ?? []
  }
}
