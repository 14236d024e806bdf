import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("An accountant changes a proposal line by line; amounts never change")
struct ProposalTests {
  private struct Scene {
    let office: Office
    let id: Int64
    let version: String

    var store: DocumentStore { DocumentStore(office.database) }
  }

  /// A document whose proposal has two lines: two codes were decided for it before.
  private func scene(_ cause: Cause = Cause(.toCheck)) async throws -> Scene {
    let office = try await Office()
    var lists = Office.lists
    lists.costCentres = [CostCentre(id: 4, names: ["nl": "Werkplaats"], closed: false)]
    lists.accounts = lists.accounts.map { account in
      var account = account
      account.costCentreType = 2
      return account
    }
    try await MasterDataStore(office.database).replace(lists, of: office.garage, now: office.now)
    var settings = DossierSettings()
    settings.defaultAccounts = [DefaultAccount(direction: .purchase, account: 611_000)]
    try await DossierStore(office.database).change(
      office.garage, settings: settings, actor: "test", now: office.now)
    try await MappingStore(office.database).choose(
      VATMapping(
        key: VATKey(
          direction: .purchase, kind: .invoice, category: .standard, rate: VATRate(percent: 21),
          region: .belgium), code: "D21"), in: office.garage, actor: "test", now: office.now)
    let id = try await office.readable(order: 1, cause: cause)
    return Scene(office: office, id: id, version: try await version(office, id))
  }

  private func version(_ office: Office, _ id: Int64) async throws -> String {
    try await DocumentPage(office.database).detail(id: id, access: .all)?.version ?? ""
  }

  private func form(_ scene: Scene, _ fields: [String: String]) -> [String: String] {
    fields.merging(["version": scene.version]) { own, _ in own }
  }

  @Test("The form shows every choice with what may be chosen, and no amount to type")
  func shown() async throws {
    let scene = try await scene()
    let accountant = try await scene.office.browser(.accountant)
    let reader = try await scene.office.browser(.reader)
    try await scene.office.test { client in
      let page = try await accountant.get("/documents/\(scene.id)", client).text
      #expect(page.contains("name=\"version\" value=\"\(scene.version)\""))
      #expect(page.contains("name=\"account0\" value=\"611000\""))
      #expect(page.contains("<option value=\"D21\" selected>"))
      #expect(page.contains("<option value=\"202612\" selected>"))
      #expect(page.contains("<option value=\"4\">4 · Werkplaats</option>"))
      // November is closed in the journal.
      #expect(!page.contains("<option value=\"202611\""))
      #expect(!page.contains("name=\"base"))
      let shown = try await reader.get("/documents/\(scene.id)", client).text
      #expect(shown.contains("611000") && !shown.contains("name=\"version\""))
    }
  }

  @Test("What is chosen is decided for those lines, told, audited, and sent on")
  func decided() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let answer = try await browser.post(
        "/documents/\(scene.id)/proposal",
        form(
          scene,
          [
            "account0": "612300", "code0": "G21", "centre0": "4", "relation": "28",
            "period": "202612",
          ]), client)
      #expect(answer.headers[.location] == "/documents/\(scene.id)?told=decided")
      let page = try await browser.get("/documents/\(scene.id)?told=decided", client).text
      #expect(page.contains("611000 → 612300, D21 → G21"))
    }
    let document = try #require(try await scene.store.document(scene.id))
    #expect(document.state == .queued && document.dueAt == scene.office.now)
    let decision = try #require(document.decision)
    #expect(decision.relationID == 28 && decision.period == nil)
    #expect(decision.lines.map(\.place) == [0, 1])
    #expect(decision.lines.map(\.net.cents) == [60_000, 10_000])
    #expect(decision.lines.allSatisfy { $0.account == 612_300 && $0.vatCode == "G21" })
    #expect(decision.lines.allSatisfy { $0.costCentreID == 4 })
    #expect(scene.office.rings == 1)
    let audit = try await AuditTrail(scene.office.database).lines(about: "document/\(scene.id)")
    #expect(audit.first?.action == "document.decided")
    #expect(audit.first?.facts["changes"]?.contains("611000 → 612300") == true)
    // Nothing was remembered without being asked for.
    let mapping = try await MappingStore(scene.office.database).mapping(of: scene.office.garage)
    #expect(mapping.accounts.isEmpty && mapping.relations.isEmpty && mapping.vat.count == 1)
  }

  @Test("Remembered for the supplier, and the code for the dossier, when asked")
  func remembered() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      _ = try await browser.post(
        "/documents/\(scene.id)/proposal",
        form(
          scene,
          [
            "account0": "612300", "code0": "G21", "centre0": "4", "relation": "28",
            "remember": "yes", "remember_vat": "yes",
          ]), client)
    }
    let mapping = try await MappingStore(scene.office.database).mapping(of: scene.office.garage)
    #expect(
      mapping.accounts == [.init(relationID: 28, direction: .purchase, account: 612_300)])
    #expect(mapping.costCentre(of: 28, .purchase) == 4)
    #expect(Set(mapping.relations.values) == [28])
    #expect(Set(mapping.vat.map(\.code)) == ["G21"])
    #expect(Set(mapping.vat.map(\.key.kind)) == [.invoice, .creditNote])
  }

  @Test("A form of another version changes nothing and shows the document anew")
  func stale() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    // Billit tells of a change in the meantime.
    _ = try await scene.store.noticeChange(
      dossierID: scene.office.garage, orderID: 1, modified: "2026-11-24T13:00:00",
      now: scene.office.now)
    try await scene.office.test { client in
      let answer = try await browser.post(
        "/documents/\(scene.id)/proposal", form(scene, ["account0": "612300"]), client)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("The document has changed meanwhile: nothing was saved."))
      let fresh = try await version(scene.office, scene.id)
      #expect(answer.text.contains("value=\"\(fresh)\"") && fresh != scene.version)
      let blind = try await browser.post(
        "/documents/\(scene.id)/proposal", ["account0": "612300"], client)
      #expect(blind.status == .badRequest)
    }
    #expect(try await scene.store.document(scene.id)?.decision == nil)
  }

  /// A field, what is given, and what the page then says.
  static let wrong = [
    ("account0", "999999", "Account 999999 is not in the chart"),
    ("account0", "440000", "Account 440000 is not in the chart"),
    ("account0", "611000<b>", "Account 611000&lt;b&gt; is not in the chart"),
    ("code0", "21", "VAT code 21 does not fit"), ("code0", "NONE", "VAT code NONE does not fit"),
    ("centre0", "9", "Cost centre 9 is closed"), ("relation", "999", "Relation 999 is not"),
    ("period", "202611", "Period 202611 is not open"),
  ]

  @Test("What the dossier does not have is refused, with what was given kept", arguments: wrong)
  func refused(_ field: String, _ given: String, _ sentence: String) async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let answer = try await browser.post(
        "/documents/\(scene.id)/proposal", form(scene, [field: given]), client)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(sentence))
      #expect(answer.text.contains("<details class=\"edit\" id=\"change\" open>"))
    }
    #expect(try await scene.store.document(scene.id)?.decision == nil)
    #expect(scene.office.rings == 0)
  }

  @Test("A document that is held keeps its choices and stays held") func held() async throws {
    let scene = try await scene()
    try await scene.store.hold(scene.id, actor: "sophie", now: scene.office.now)
    let browser = try await scene.office.browser(.accountant)
    let version = try await version(scene.office, scene.id)
    try await scene.office.test { client in
      let answer = try await browser.post(
        "/documents/\(scene.id)/proposal", ["version": version, "account0": "612300"], client)
      #expect(answer.headers[.location] == "/documents/\(scene.id)?told=decidedHeld")
    }
    let document = try #require(try await scene.store.document(scene.id))
    #expect(document.state == .held && document.dueAt == nil)
    #expect(document.decision?.lines.first?.account == 612_300)
  }

  @Test("Only accountants, only their dossiers, and never what is booked") func roles() async throws
  {
    let scene = try await scene()
    let booked = try await scene.office.booked(order: 9, number: 7)
    let reader = try await scene.office.browser(.reader)
    let stranger = try await scene.office.browser(
      .accountant, access: .only([scene.office.studio]))
    let accountant = try await scene.office.browser(.accountant)
    let seen = try await version(scene.office, booked)
    try await scene.office.test { client in
      let fields = form(scene, ["account0": "612300"])
      let path = "/documents/\(scene.id)/proposal"
      #expect(try await reader.post(path, fields, client).status == .forbidden)
      #expect(try await stranger.post(path, fields, client).status == .notFound)
      #expect(try await accountant.post(path, fields, csrf: false, client).status == .forbidden)
      let late = try await accountant.post(
        "/documents/\(booked)/proposal", ["version": seen, "account0": "612300"], client)
      #expect(late.status == .conflict)
    }
    #expect(try await scene.store.document(scene.id)?.decision == nil)
    #expect(try await scene.store.document(booked)?.decision == nil)
  }

  @Test("The period may be moved on from the page, the date stays") func nextPeriod() async throws {
    let office = try await Office()
    try await office.readLists()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      // The invoice is of November, which is closed.
      #expect(
        try await browser.get("/documents/\(id)", client).text.contains("Book in 2026-12"))
      let answer = try await browser.post("/documents/\(id)/next-period", client)
      #expect(answer.status == .seeOther)
    }
    let document = try #require(try await DocumentStore(office.database).document(id))
    #expect(document.decision?.period == 202_612)
    #expect(document.issueDate == CalendarDate(daysSince1970: 20_777))
  }

  @Test("Scripts read everything about one document") func json() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.reader)
    try await scene.office.test { client in
      let object = try await browser.get("/documents/\(scene.id).json", client).object()
      #expect(object["version"] as? String == scene.version)
      #expect(object["can_change"] as? Bool == true)
      #expect(object["invoice_href"] as? String == "/documents/\(scene.id)/invoice")
      let proposal = try #require(object["proposal"] as? [String: any Sendable])
      #expect(proposal["amount"] as? String == "847.00")
      #expect((object["files"] as? [any Sendable])?.count == 2)
      #expect(object["events"] != nil && object["calls"] != nil)
    }
  }
}
