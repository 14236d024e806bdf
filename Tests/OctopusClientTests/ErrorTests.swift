import Accounting
import Foundation
import OctopusClient
import Testing
import TestSupport

@Suite("The last document number is read out of a refusal")
struct ErrorTests {
  @Test(
    "both wordings",
    arguments: [
      ("Illegal document seq Nr.  Last Document = 6.  New Document = 1. ", 6),
      ("Illegal document sequence nr.  Last Document : 5", 5),
      ("Last Document = 0. New Document = 7.", 0),
      ("Illegal document sequence nr.", nil),
      ("Last Document = 99999999999999999999", nil),
    ] as [(String, Int?)])
  func wordings(text: String, number: Int?) {
    let error = OctopusError(status: 400, code: -13, technicalInfo: text)
    #expect(error.lastDocumentNumber == number)
    #expect(OctopusError(status: 400, code: -14, technicalInfo: text).lastDocumentNumber == nil)
  }

  @Test("an error's own text stays out of its description")
  func description() {
    let error = OctopusError(
      status: 401, code: -1, message: "Jan", technicalInfo: "user jan, IP 192.0.2.1")
    #expect("\(OctopusFault.rejected(error))" == "rejected: status 401, code -1")
  }

  @Test(
    "recorded refusals", .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func recorded() async throws {
    let recordings = try JSONValue(
      SharedMaterial.data("testdata/octopus/recorded-interactions.json"))
    let bodies = (recordings["interactions"]?.array ?? [])
      .compactMap { $0["response_body"] }.filter { $0["errorCode"]?.integer == -13 }
    var numbers: [Int?] = []
    for body in bodies {
      let text = String(decoding: try body.data, as: UTF8.self)
      let outcome: SendOutcome<BookingAnswer> = try await OctopusBench.run(
        OctopusBench.opened { _ in .json(400, text) }
      ) { await $0.client.postBooking(of: 49_555, .purchase) }
      guard case .answered(.rejected(let error)) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      numbers.append(error.lastDocumentNumber)
    }
    #expect(numbers == [6, 5])
  }
}
