import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Pages
@testable import Storage

@Suite("A dossier’s page tells its calls, lists, causes and history")
struct DossierDayTests {
  @Test("The calls used and left today, and when the count starts anew")
  func calls() async throws {
    let office = try await Office()
    let dossier = try #require(try await DossierStore(office.database).dossier(office.garage))
    let number = try #require(dossier.octopusDossierID)
    let ledger = CallLedger(office.database)
    let today = BrusselsDay.of(office.now).description
    for _ in 0..<3 {
      #expect(
        try await ledger.reserve("insertBuySellBooking", dossier: number, cap: 400, day: today))
    }
    for _ in 0..<2 {
      _ = try await ledger.reserve("getAccounts", dossier: number, cap: 2, day: today)
    }
    _ = try await ledger.reserve(
      "getJournals", dossier: number, cap: 24,
      day: BrusselsDay.of(office.now - 86_400_000).description)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/dossiers/\(office.garage)", client).text
      #expect(
        page.contains(
          "<td>Entries booked</td><td class=\"num\">3</td><td class=\"num\">397</td>"))
      #expect(
        page.contains(
          "<td>Whole chart of accounts</td><td class=\"num\">2</td>"
            + "<td class=\"num\"><b>0</b></td>"))
      #expect(!page.contains("Journals read"), "that was yesterday")
      #expect(page.contains("The count starts anew on"))
    }
  }

  @Test("Each list with when it was read and when it is read next")
  func lists() async throws {
    let office = try await Office()
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let before = try await browser.get("/dossiers/\(office.studio)", client).text
      #expect(before.contains("Not read yet"))
      try await MasterDataStore(office.database).replace(
        Office.lists, of: office.studio, now: office.now - 3_600_000)
      let page = try await browser.get("/dossiers/\(office.studio)", client).text
      for name in ["journals", "chart of accounts", "VAT codes", "relations", "cost centres"] {
        #expect(page.contains("<td>\(name)</td>"), "\(name)")
      }
      #expect(page.contains("Read anew when a document needs them"))
    }
  }

  @Test("What stops its documents, what piled up behind a broken side, and what was done")
  func causesAndHistory() async throws {
    let office = try await Office()
    try await office.document(order: 1, .needsMapping, cause: Office.coContractor)
    try await office.document(order: 2, .refused, cause: Cause(.noWebserviceAccess))
    try await office.document(order: 3, .refused, cause: Cause(.noWebserviceAccess))
    let store = DossierStore(office.database)
    try await store.note(
      .octopus, .broken, cause: Cause(.noWebserviceAccess), of: office.garage, now: office.now)
    try await AuditTrail(office.database).write(
      .init(
        at: office.now, actor: "passerelle", action: "dossier.alarm_ended",
        subject: "dossier/\(office.garage)", dossierID: office.garage))
    try await store.pause(office.garage, true, actor: "sophie@office.be", now: office.now)
    let repair = try office.path(Office.coContractor)
    let reader = try await office.browser(.reader)
    let administrator = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await reader.get("/dossiers/\(office.garage)", client).text
      #expect(page.contains("href=\"\(repair)\""))
      #expect(page.contains("2 documents wait for it."))
      #expect(page.contains("<td class=\"muted\">sophie@office.be</td>"))
      // What nobody did is not put down to whoever looks.
      #expect(page.contains("<td class=\"muted\"></td>"))
      #expect(!page.contains("/audit?dossier="))
      let whole = try await administrator.get("/dossiers/\(office.garage)", client).text
      #expect(whole.contains("/audit?dossier=\(office.garage)"))
      let list = try await reader.get("/dossiers", client)
      #expect(list.status == .ok)
    }
  }

  @Test("Silent webhooks and alarms of the link stand where they are looked for")
  func silenceAndAlarms() async throws {
    let office = try await Office()
    try await office.fill()
    try await HookSilences(office.database).note(
      HookSilence(
        dossierID: office.garage, cause: Cause(.webhooksQuiet, ["hours": "30"]),
        since: office.now - 108_000_000), of: office.garage, now: office.now)
    try await LinkAlarms(office.database).set(
      [Cause(.dmsMissing)], of: .health, in: office.garage, now: office.now)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let title = Cause.Code.dmsMissing.words.title.english
      let list = try await browser.get("/dossiers", client).text
      #expect(list.contains(title))
      let page = try await browser.get("/dossiers/\(office.garage)", client).text
      #expect(page.contains(title))
      // Since when, and what to do about it.
      let quiet = Speech(.english).explain(Cause(.webhooksQuiet, ["hours": "30"]))
      let since = Speech(.english).fill(
        RotationText.silentPill,
        ["at": Speech(.english).format.moment(office.now - 108_000_000)])
      for words in [since, quiet.sentence, quiet.fix] {
        #expect(page.contains(words.replacing("’", with: "’")), "\(words)")
      }
      let calm = try await browser.get("/dossiers/\(office.studio)", client).text
      #expect(!calm.contains(quiet.sentence))
    }
  }

  @Test("The number of pairs to decide about stands in the menu")
  func pairs() async throws {
    let office = try await Office()
    try await office.document(order: 1, .needsMapping, cause: Office.coContractor)
    try await office.document(
      order: 2, .duplicate, cause: Cause(.duplicateSuspected, ["document": "1"]))
    try await DuplicatePairs(office.database).note(
      2, 1, in: office.garage, .init([.relation, .number]), now: office.now)
    let browser = try await office.browser(.reader)
    let other = try await office.browser(.reader, access: .only([office.studio]))
    try await office.test { client in
      let name = DuplicateText.duplicates.words.english
      let badge = "\(name) <span class=\"n\">"
      let theirs = try await browser.get("/", client).text
      #expect(theirs.contains(badge + "1</span>"))
      let others = try await other.get("/", client).text
      #expect(!others.contains(badge))
    }
  }

  @Test("Every call with a daily maximum has a name in each language")
  func named() {
    for operation in OctopusCaps.daily.keys {
      for language in Language.allCases {
        #expect(CallNames.name(of: operation, Speech(language)) != operation, "\(operation)")
      }
    }
    #expect(Set(CallNames.operations.values.map(\.german)).count == CallNames.operations.count)
  }
}
