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
      #expect(page.contains("<legend>Other codes of the dossier (2)</legend>"))
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
      for typed in ["240000", "%20meub%20"] {
        let page = try await browser.get(path + "?repair=account&q=\(typed)&scope=group", client)
        #expect(page.status == .ok, "\(typed)")
        #expect(page.text.contains("name=\"choice\" value=\"240000\""))
        #expect(page.text.contains("name=\"seen\""))
      }
      let several = try await browser.get(path + "?repair=account&q=6&scope=group", client).text
      #expect(several.contains("value=\"group\" checked") && !several.contains("name=\"seen\""))
      // A liability account is nothing a purchase is booked on: typing its number does not lead on.
      for typed in ["zzz", "440000"] {
        let page = try await browser.get(path + "?repair=account&q=\(typed)", client).text
        #expect(page.contains("Nothing matches this search."), "\(typed)")
      }
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).accounts.isEmpty)
  }

  @Test("What would happen is for those who may do it, and a choice that is none is refused")
  func asked() async throws {
    let (office, path, _) = try await scene()
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    try await office.test { client in
      let asked = path + "?repair=vat&choice="
      let refused = try await reader.get(asked + "DMC21", client)
      #expect(refused.status == .forbidden)
      let shown = try await accountant.get(asked + "DMC21", client)
      #expect(shown.text.contains("name=\"seen\""))
      let wrong = try await accountant.get(asked + "21", client)
      #expect(wrong.status == .badRequest)
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).vat.isEmpty)
    #expect(office.rings == 0)
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
