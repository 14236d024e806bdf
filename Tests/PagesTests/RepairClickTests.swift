import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Pages
@testable import Storage

@Suite(
  "From the overview a cause is mended in three clicks: the cause, the answer, the confirmation")
struct RepairClickTests {
  /// Documents of two dossiers that wait for the same VAT code: one of the first, two of the second.
  private func scene() async throws -> (office: Office, small: String, large: String) {
    let office = try await Office()
    try await office.readLists()
    try await office.document(
      order: 1, invoice: Office.invoice(number: "N1"), .needsMapping, cause: Office.coContractor)
    for order in 2...3 {
      try await office.document(
        order: Int64(order), dossier: office.studio,
        invoice: Office.invoice(number: "N\(order)"), .needsMapping, cause: Office.coContractor)
    }
    return (
      office, try office.path(Office.coContractor),
      try office.path(Office.coContractor, dossier: office.studio)
    )
  }

  @Test("The overview leads into the dossier with most documents, its page to the others")
  func foremost() async throws {
    let (office, small, large) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let overview = try await browser.get("/", client).text
      #expect(overview.contains("<a class=\"row\" href=\"\(large)\">"))
      #expect(overview.contains("in 2 dossiers"))
      let page = try await browser.get(large, client).text
      #expect(page.contains("The same in other dossiers"))
      #expect(page.contains("<a href=\"\(small)\">Garage"))
      let other = try await browser.get(small, client).text
      #expect(other.contains("<a href=\"\(large)\">Studio Lumière</a><i>2</i>"))
    }
  }

  @Test("Each answer is a button, those that fit less too; none is folded away")
  func buttons() async throws {
    let (office, path, _) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client).text
      for code in ["G00", "D21", "G21"] {
        #expect(page.contains("<button class=\"option\" name=\"choice\" value=\"\(code)\">"))
      }
      #expect(page.contains("<button class=\"option likely\" name=\"choice\" value=\"DMC21\">"))
      let others = try #require(page.range(of: "Other codes of the dossier"))
      #expect(!page[..<others.lowerBound].hasSuffix("<summary>"))
    }
  }

  @Test(
    "A number that is typed, and a name that only one has, lead on; more are shown to choose from")
  func typed() async throws {
    let office = try await Office()
    try await office.readLists()
    try await office.document(order: 1, .needsMapping, cause: RepairScene.account)
    let path = try office.path(RepairScene.account)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      for typed in ["240000", " meub "] {
        let page = try await browser.post(
          path, ["repair": "account", "q": typed, "scope": "group"], client)
        #expect(page.status == .ok, "\(typed)")
        #expect(page.text.contains("name=\"choice\" value=\"240000\""))
        #expect(page.text.contains("name=\"seen\""))
      }
      let several = try await browser.post(
        path, ["repair": "account", "q": "6", "scope": "group"], client)
      #expect(several.headers[.location] == path + "?q=6&scope=group")
      let chosen = try await browser.get(path + "?q=6&scope=group", client).text
      #expect(chosen.contains("value=\"group\" checked"))
      let nothing = try await browser.post(path, ["repair": "account", "q": "zzz"], client)
      #expect(nothing.headers[.location] == path + "?q=zzz")
      #expect(
        try await browser.get(path + "?q=zzz", client).text.contains("Nothing matches this search.")
      )
      // A liability account is nothing a purchase is booked on: typing its number does not lead on.
      let refused = try await browser.post(path, ["repair": "account", "q": "440000"], client)
      #expect(refused.status == .seeOther)
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).accounts.isEmpty)
  }

  @Test("Causes beyond the first rows have a line on the overview") func further() async throws {
    let office = try await Office()
    for place in 1...13 {
      try await office.document(
        order: Int64(place), .needsMapping,
        cause: Cause(.relationNotFound, ["name": "S\(place)", "direction": "purchase"]))
    }
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get("/", client).text
      let links = page.matches(of: #/href="(/causes/[0-9]+/[0-9a-f]{16})"/#).map { $0.1 }
      #expect(Set(links).count == 13)
      #expect(page.contains("3 more causes"))
    }
  }
}
