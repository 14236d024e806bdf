import Foundation
import TestSupport
import Testing

@testable import Simulators

@Suite("The simulator's answers hold to Octopus' description")
struct OctopusContractTests {
  @Test(.enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func everyAnswerHasTheShapeOfItsSchema() async throws {
    let contract = try ContractValidator(.octopus)
    let all = "modifiedTimeStamp=1980-01-01%2000:00:00.000"
    let key = "bookyearId=2&journalKey=A1&documentSeqNr=1"
    let calls: [(OctopusOperation, String)] = [
      (.getBookyears, "bookyears"), (.getBookyear, "bookyears/2"),
      (.getJournals, "bookyears/2/journals"), (.getJournalBalance, "bookyears/2/journals/F1"),
      (.getBuyJournal, "bookyears/2/journals/A/1"), (.getSellJournal, "bookyears/2/journals/V/2"),
      (.getFinancialJournal, "bookyears/2/journals/F/1"),
      (.getModifiedJournals, "journals/modified?\(all)"),
      (.getAccounts, "accounts?bookyearId=2"), (.getModifiedAccounts, "accounts/modified?\(all)"),
      (.getRelations, "relations"), (.getModifiedRelations, "relations/modified?\(all)"),
      (.getVatCodes, "vatcodes"), (.getCostCentres, "costcentres"),
      (.getActiveCostCentres, "costcentres/active"), (.getCurrencies, "currencies"),
      (.getBooking, "buysellbookings?\(key)"),
      (.getModifiedBookings, "buysellbookings/modified?bookyearId=-1&\(all)"),
      (.getBookingReport, "bookyears/-1/bookings/modified?journalTypeId=-1&\(all)"),
      (.getModifiedFinancialBookings, "financialdiversbookings/modified?bookyearId=-1&\(all)"),
    ]
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let purchase = OctopusUnderTest.purchase(number: 1)
      let posted = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token, body: purchase)
      #expect(posted.status == 201)
      let bank: OctopusJSON = [
        "financialDiversBookingServiceData": [
          "bookyearKey": ["id": 2], "journalKey": "F1", "documentSequenceNr": 1,
          "bookyearPeriodeNr": 202605, "documentDate": "2026-05-11", "exchangeRate": 1,
          "bookingLines": [["type": "S", "relationId": 1, "amount": -121]],
        ]
      ]
      let paid = try await octopus.call(
        "POST", 61_236, "financialdiversbookings", token: token, body: bank)
      #expect(paid.status == 201)
      for (operation, path) in calls {
        let answer = try await octopus.call("GET", 61_236, path, token: token)
        #expect(answer.status == 200, "\(path)")
        let faults = contract.faults(
          inAnswerOf: operation.operationID, status: answer.status, body: Data(answer.text.utf8))
        #expect(faults.isEmpty, "\(faults.prefix(5))")
      }
      let balance = try await octopus.call("GET", 61_236, "bookyears/2/journals/F1", token: token)
      #expect(balance.json?["balance"] == 12_379)
    }
  }

  @Test(.enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func theDailyCapsAreThosePrinted() throws {
    let data = try SharedMaterial.data("contracts/octopus.openapi.json")
    let document = try OctopusJSON(json: data)
    var checked = 0
    for (_, methods) in document["paths"]?.object ?? [:] {
      for (_, call) in methods.object ?? [:] {
        guard let name = call["operationId"]?.string, let operation = OctopusOperation(name: name)
        else { continue }
        checked += 1
        let printed = call["x-daily-cap"]?.int ?? call["x-daily-cap"]?["withoutFilter"]?.int
        #expect(operation.dailyCap == printed, "\(name)")
      }
    }
    #expect(checked == 36)
  }
}
