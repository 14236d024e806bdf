import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("A cause is mended once, and what waited for it goes") struct RepairTests {
  /// Two documents that wait for the same thing, in an office whose lists are read.
  private func scene(
    _ cause: Cause, _ state: DocumentState = .needsMapping, count: Int = 2
  ) async throws -> (office: Office, path: String, ids: [Int64]) {
    let office = try await Office()
    try await office.readLists()
    var ids: [Int64] = []
    for order in 1...count {
      ids.append(
        try await office.document(
          order: Int64(order),
          invoice: Office.invoice(number: "N\(order)", cents: Int64(order) * 10_000), state,
          cause: cause))
    }
    return (office, try office.path(cause), ids)
  }

  private func audited(_ office: Office, _ action: String) async throws -> [AuditTrail.Line] {
    try await AuditTrail(office.database).lines(about: "dossier/\(office.garage)")
      .filter { $0.action == action }
  }

  @Test func aVATCodeReleasesTheGroupForInvoicesAndCreditNotes() async throws {
    let (office, path, ids) = try await scene(Office.coContractor)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client)
      // The one whose description fits comes first, and the way of self-charging is asked.
      #expect(page.text.contains("its description fits"))
      #expect(page.text.contains("name=\"recipe\""))
      #expect(!page.text.contains("value=\"21\""))
      let answer = try await browser.mend(
        path, ["repair": "vat", "choice": "DMC21", "recipe": "computed"], client)
      #expect(answer.headers[.location] == "/causes?told=released&n=2")
      let told = try await browser.get("/causes?told=released&n=2", client)
      #expect(told.text.contains("Mended: 2 documents go now."))
    }
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(Set(mapping.vat.map(\.key.kind)) == [.invoice, .creditNote])
    for entry in mapping.vat {
      #expect(entry.code == "DMC21" && entry.recipe == .computed)
      #expect(entry.key.category == .reverseCharge && entry.key.rate == .zero)
      #expect(entry.key.region == .belgium && entry.key.nature == nil)
    }
    for id in ids {
      #expect(try await DocumentStore(office.database).document(id)?.dueAt == office.now)
    }
    #expect(try await audited(office, "mapping.vat_code_chosen").count == 2)
    #expect(office.rings == 1)
  }

  @Test func aCodeOfTheOtherSideOrUnknownIsRefused() async throws {
    let (office, path, ids) = try await scene(Office.coContractor)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      for choice in ["21", "X", "", "CN9"] {
        let answer = try await browser.mend(path, ["repair": "vat", "choice": choice], client)
        #expect(answer.status == .badRequest, "\(choice)")
      }
      let other = try await browser.mend(path, ["repair": "account", "choice": "611000"], client)
      #expect(other.status == .conflict)
      #expect(try await browser.mend(path, ["repair": "moon"], client).status == .badRequest)
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).vat.isEmpty)
    #expect(try await DocumentStore(office.database).document(ids[0])?.dueAt == nil)
    #expect(office.rings == 0)
  }

  @Test func readersAndForeignFormsMendNothing() async throws {
    let (office, path, _) = try await scene(Office.coContractor)
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    let form = ["repair": "vat", "choice": "DMC21"]
    try await office.test { client in
      let page = try await reader.get(path, client)
      #expect(page.status == .ok)
      #expect(!page.text.contains("name=\"repair\""))
      #expect(page.text.contains("An accountant can mend this."))
      #expect(try await reader.post(path, form, client).status == .forbidden)
      #expect(try await accountant.post(path, form, csrf: false, client).status == .forbidden)
      var foreign = accountant
      foreign.fetchSite = "cross-site"
      #expect(try await foreign.post(path, form, client).status == .forbidden)
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).vat.isEmpty)
  }

  @Test func aCounterpartyIsTiedToARelation() async throws {
    let (office, path, ids) = try await scene(RepairScene.relation)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client)
      #expect(page.text.contains("same VAT number") && page.text.contains("same name"))
      #expect(!page.text.contains("Bakkerij Wouters"))
      let search = try await browser.get(path + "?q=wouters", client)
      #expect(search.text.contains("Bakkerij Wouters") && !search.text.contains("value=\"27\""))
      let wrong = try await browser.mend(path, ["repair": "relation", "choice": "999"], client)
      #expect(wrong.status == .badRequest)
      let answer = try await browser.mend(path, ["repair": "relation", "choice": "28"], client)
      #expect(answer.headers[.location] == "/causes?told=released&n=2")
    }
    let key = CounterpartyKey.text(.purchase, Office.invoice().counterparty)
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(mapping.relations == [key: 28])
    #expect(try await DocumentStore(office.database).document(ids[1])?.dueAt == office.now)
    #expect(try await audited(office, "mapping.relation_linked").count == 1)
  }

  @Test func aRelationMayBeCreatedFromNowOn() async throws {
    let (office, path, ids) = try await scene(RepairScene.relation)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      #expect(try await browser.get(path, client).text.contains("Create in Octopus"))
      let answer = try await browser.mend(path, ["repair": "create-relation"], client)
      #expect(answer.headers[.location] == "/causes?told=released&n=2")
    }
    let dossier = try await DossierStore(office.database).dossier(office.garage)
    #expect(dossier?.settings.createsRelations == true)
    #expect(try await DocumentStore(office.database).document(ids[0])?.dueAt == office.now)
    #expect(try await audited(office, "dossier.settings_changed").count == 1)
  }

  @Test func anAccountIsRememberedForTheSupplier() async throws {
    let (office, path, ids) = try await scene(RepairScene.account)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client)
      #expect(page.text.contains("Always for Dakwerken Claes B.V."))
      #expect(!page.text.contains("value=\"700000\"") && !page.text.contains("value=\"440000\""))
      // Not among the likely ones, yet offered to whoever types.
      #expect(!page.text.contains("name=\"choice\" value=\"240000\""))
      #expect(page.text.contains("<option value=\"240000\">"))
      let search = try await browser.get(path + "?q=meub", client)
      #expect(search.text.contains("name=\"choice\" value=\"240000\""))
      for choice in ["440000", "700000", "123456"] {
        let wrong = try await browser.mend(
          path, ["repair": "account", "choice": choice, "scope": "remember"], client)
        #expect(wrong.status == .badRequest, "\(choice)")
      }
      _ = try await browser.mend(
        path, ["repair": "account", "choice": "611000", "scope": "remember"], client)
    }
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(
      mapping.accounts == [.init(relationID: 28, direction: .purchase, account: 611_000)])
    #expect(try await DocumentStore(office.database).document(ids[0])?.dueAt == office.now)
    #expect(try await audited(office, "mapping.account_remembered").count == 1)
  }

  @Test func anAccountMayHoldForOneDocumentAlone() async throws {
    let (office, path, ids) = try await scene(RepairScene.wrongAccount)
    let browser = try await office.browser(.accountant)
    let store = DocumentStore(office.database)
    try await office.test { client in
      let page = try await browser.get("/documents/\(ids[1])", client)
      #expect(page.text.contains("action=\"\(path)\""))
      #expect(page.text.contains("nearby number"))
      let answer = try await browser.mend(
        path,
        [
          "repair": "account", "choice": "611000", "scope": "document", "document": "\(ids[1])",
        ], client)
      #expect(answer.headers[.location] == "/documents/\(ids[1])?told=released&n=1")
    }
    #expect(try await store.document(ids[1])?.decision?.account == 611_000)
    #expect(try await store.document(ids[1])?.state == .queued)
    #expect(try await store.document(ids[0])?.decision == nil)
    #expect(try await store.document(ids[0])?.state == .needsMapping)
  }

  @Test func aClosedPeriodGivesWayToTheNextOpenOne() async throws {
    let (office, path, ids) = try await scene(RepairScene.period, .refused)
    let browser = try await office.browser(.accountant)
    let store = DocumentStore(office.database)
    try await office.test { client in
      let page = try await browser.get(path, client)
      #expect(page.text.contains("A1 · period 2026-12 · bookyear 2026"))
      let answer = try await browser.mend(path, ["repair": "period", "scope": "group"], client)
      #expect(answer.headers[.location] == "/causes?told=released&n=2")
    }
    for id in ids {
      let document = try await store.document(id)
      #expect(document?.decision?.period == 202_612)
      #expect(document?.state == .queued && document?.dueAt == office.now)
      #expect(document?.issueDate == Office.invoice().issueDate)
      let audit = try await AuditTrail(office.database).lines(about: "document/\(id)")
      #expect(audit.contains { $0.action == "document.decided" })
    }
  }

  @Test func aPeriodOpenedAgainIsLookedAtAgain() async throws {
    let (office, path, ids) = try await scene(RepairScene.period, .refused)
    let browser = try await office.browser(.accountant)
    let store = DocumentStore(office.database)
    try await office.test { client in
      _ = try await browser.mend(path, ["repair": "again", "document": "\(ids[0])"], client)
    }
    #expect(try await store.document(ids[0])?.state == .queued)
    #expect(try await store.document(ids[1])?.state == .refused)
  }

  @Test func doublesStandSideBySideAndAreJudgedOneByOne() async throws {
    let office = try await Office()
    let first = try await office.booked(order: 1, number: 311)
    let cause = RepairScene.double(of: first)
    let second = try await office.document(order: 2, .duplicate, cause: cause)
    let third = try await office.document(order: 3, .duplicate, cause: cause)
    let browser = try await office.browser(.accountant)
    let path = try office.path(cause)
    let store = DocumentStore(office.database)
    try await office.test { client in
      for address in [path, "/documents/\(second)"] {
        let page = try await browser.get(address, client)
        #expect(page.text.contains("/documents/\(first)\">Already here"), "\(address)")
        #expect(page.text.contains("3 of 4 features are the same"), "\(address)")
        #expect(page.text.contains("action=\"/documents/\(second)/resend\""), "\(address)")
      }
      #expect(
        try await browser.mend(path, ["repair": "again"], client).status == .conflict)
      #expect(
        try await browser.mend(path, ["repair": "set-aside", "reason": "x"], client).status
          == .conflict)
      _ = try await browser.post("/documents/\(second)/resend", client)
    }
    #expect(try await store.document(second)?.isNotADuplicate == true)
    #expect(try await store.document(second)?.state == .queued)
    #expect(try await store.document(third)?.state == .duplicate)
  }

  @Test func aLinkThatHoldsAgainReleasesWhatItStopped() async throws {
    let (office, path, ids) = try await scene(RepairScene.access, .refused)
    let browser = try await office.browser(.accountant)
    let store = DocumentStore(office.database)
    try await office.test { client in
      let still = try await browser.mend(path, ["repair": "link"], client)
      #expect(still.headers[.location] == "/causes?told=linkBroken")
      #expect(try await store.document(ids[0])?.state == .refused)
      office.healLinks()
      let holds = try await browser.mend(path, ["repair": "link"], client)
      #expect(holds.headers[.location] == "/causes?told=released&n=2")
    }
    #expect(try await store.document(ids[0])?.state == .queued)
    #expect(try await audited(office, "dossier.link_check_requested").count == 2)
  }

  @Test func aGroupIsSetAsideWithItsReason() async throws {
    let (office, path, ids) = try await scene(RepairScene.amounts, .failed)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let silent = try await browser.mend(path, ["repair": "set-aside", "reason": " "], client)
      #expect(silent.status == .badRequest)
      let answer = try await browser.mend(
        path, ["repair": "set-aside", "reason": "privé"], client)
      #expect(answer.headers[.location] == "/causes?told=putAside&n=2")
    }
    for id in ids {
      #expect(try await DocumentStore(office.database).document(id)?.state == .setAside)
    }
  }

  @Test func aDocumentOfAnotherGroupIsNotMendedWithThisOne() async throws {
    let (office, path, _) = try await scene(RepairScene.period, .refused)
    let other = try await office.document(order: 9, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.mend(
        path, ["repair": "period", "scope": "document", "document": "\(other)"], client)
      #expect(answer.status == .notFound)
    }
    #expect(try await DocumentStore(office.database).document(other)?.state == .toCheck)
  }

  @Test func scriptsMendWithAToken() async throws {
    let (office, path, _) = try await scene(Office.coContractor)
    let token = try await APITokenStore(office.database).create(
      name: "bot", role: .accountant, actor: "test", now: office.now)
    try await office.test { client in
      let answer = try await client.execute(
        uri: path, method: .post,
        headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
        body: ByteBuffer(string: #"{"repair": "vat", "choice": "DMC21"}"#))
      #expect(answer.status == .ok)
      #expect(try answer.object()["documents"] as? Int == 2)
    }
    #expect(try await audited(office, "mapping.vat_code_chosen").first?.actor == "token:bot")
  }
}
