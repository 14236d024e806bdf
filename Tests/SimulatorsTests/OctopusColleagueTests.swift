import Foundation
import TestSupport
import Testing

@testable import Simulators

@Suite("What a colleague does in Octopus' own program")
struct OctopusColleagueTests {
  private static let period: OctopusJSON = [
    "fromBookyearKey": ["id": 1], "toBookyearKey": ["id": 3], "fromBookyearPeriodNr": 202_501,
    "toBookyearPeriodNr": 202_712, "externalRelationId": -1, "relationId": -1,
  ]

  @Test func openItemsShrinkWithPaymentsAndKeepToTheContract() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let report = "reports/suppliers/open"
      let nothing = try await octopus.call(
        "POST", 61_236, report, token: token, body: Self.period)
      #expect(nothing.status == 404)
      let posted = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 1))
      #expect(posted.status == 201)
      let open = try await octopus.call("POST", 61_236, report, token: token, body: Self.period)
      let amount = try #require(open.json?.array?.first?["openDocAmount"]?.number)
      if SharedMaterial.exists {
        let faults = try ContractValidator(.octopus).faults(
          inAnswerOf: OctopusOperation.getOpenSuppliers.operationID, status: open.status,
          body: Data(open.text.utf8))
        #expect(faults.isEmpty, "\(faults)")
      }
      let entry = "dossiers/61236/bookyears/2/journals/A1/bookings/1"
      #expect(try await octopus.control("POST", "\(entry)/payment", ["amount": 1]).status == 200)
      let less = try await octopus.call("POST", 61_236, report, token: token, body: Self.period)
      #expect(less.json?.array?.first?["openDocAmount"]?.number == amount - 1)
      #expect(try await octopus.control("POST", "\(entry)/payment").status == 200)
      let paid = try await octopus.call("POST", 61_236, report, token: token, body: Self.period)
      #expect(paid.status == 404)
      #expect(try await octopus.control("POST", "\(entry)/payment", ["amount": 1]).status == 400)
      #expect(try await octopus.control("GET", "violations").json == [])
    }
  }

  @Test func entriesAreChangedAndMoved() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let booked = try await octopus.control(
        "POST", "dossiers/61236/bookings", ["journalKey": "A1", "comment": "PSL-1-1"])
      #expect(booked.status == 201)
      let entry = "dossiers/61236/bookyears/2/journals/A1/bookings/1"
      let changed = try await octopus.control("PATCH", entry, ["reference": "R"])
      #expect(changed.json?["reference"] == "R")
      #expect(try await octopus.control("POST", "\(entry)/renumber").status == 201)
      let since = "modifiedTimeStamp=1980-01-01%2000:00:00.000"
      let report = try await octopus.call(
        "GET", 61_236, "bookyears/-1/bookings/modified?journalTypeId=-1&\(since)", token: token)
      #expect(report.json?["deletedBookings"]?.array?.count == 1)
    }
  }
}
