import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("\"Already booked by hand as …\" asks Octopus and shows what it found")
struct HandBookingPageTests {
  private static let fields = ["journal": "a1", "bookyear": "5", "number": "88"]

  private func scene(
    _ outcome: HandBooking.Outcome
  ) async throws -> (office: Office, path: String, id: Int64) {
    let office = try await Office()
    try await office.readLists()
    office.expect(outcome)
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    return (office, "/documents/\(id)/booked-by-hand", id)
  }

  private static func finding(
    _ field: HandBooking.Finding.Field, _ agrees: Bool
  ) -> HandBooking.Finding {
    .init(
      field: field, document: field == .amount ? "10224.50 EUR" : "27",
      entry: field == .amount ? "99.00 EUR" : "28", agrees: agrees)
  }

  @Test("The claim that is asked about is the one that was typed") func claim() async throws {
    let entry = EntryReference(
      bookyearID: 5, bookyear: "2026", journal: "A1", number: 88, period: 202_612)
    let (office, path, id) = try await scene(.booked(entry))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.post(path, Self.fields, client)
      #expect(answer.headers[.location] == "/documents/\(id)?told=bookedByHand")
      for form in [
        [:], ["journal": "A1", "bookyear": "9", "number": "88"],
        ["journal": "A1", "bookyear": "5", "number": "-1"], ["entry": "A1/2026"],
      ] {
        #expect(try await browser.post(path, form, client).status == .badRequest)
      }
      _ = try await browser.post(path, ["entry": "A1/2026/88", "accept": "yes"], client)
    }
    let claim = HandBooking.Claim(bookyearID: 5, bookyear: "2026", journal: "A1", number: 88)
    #expect(office.claims.map(\.claim) == [claim, claim])
    #expect(office.claims.map(\.accepting) == [false, true])
  }

  /// What Octopus says, a text of the page, and whether it can be accepted.
  static let outcomes: [(HandBooking.Outcome, String, Bool)] = [
    (.differs([finding(.amount, true), finding(.relation, false)]), "Is it this entry?", true),
    (.refused([finding(.amount, false)]), "has another amount", false),
    (.notThere, "There is no A1/2026/88", false), (.taken, "another document’s entry", false),
    (.unreachable(Cause(.octopusSilent)), "Octopus could not be asked", false),
  ]

  @Test("What came of it is shown, and only another detail can be accepted", arguments: outcomes)
  func shown(_ outcome: HandBooking.Outcome, _ text: String, _ canAccept: Bool) async throws {
    let (office, path, id) = try await scene(outcome)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.post(path, Self.fields, client)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(text))
      #expect(answer.text.contains("name=\"accept\"") == canAccept)
      #expect(answer.text.contains("<details id=\"by-hand\" open>"))
    }
    #expect(try await DocumentStore(office.database).document(id)?.state == .toCheck)
  }

  @Test("Only accountants, only their dossiers, never what is booked or under way")
  func roles() async throws {
    let (office, path, _) = try await scene(.notThere)
    let booked = try await office.booked(order: 8, number: 7)
    let unknown = try await office.unknown(order: 9, number: 8)
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    let stranger = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      #expect(try await reader.post(path, Self.fields, client).status == .forbidden)
      #expect(try await stranger.post(path, Self.fields, client).status == .notFound)
      for id in [booked, unknown] {
        let answer = try await accountant.post(
          "/documents/\(id)/booked-by-hand", Self.fields, client)
        #expect(answer.status == .conflict)
      }
    }
    #expect(office.claims.isEmpty)
  }
}
