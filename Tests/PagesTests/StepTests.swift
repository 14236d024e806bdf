import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Pages
@testable import Storage

@Suite("Pages of keeping both sides in step") struct StepTests {
  private static let day = CalendarDate(daysSince1970: 20_777)

  private func entry(_ number: Int, account: Int = 611_000) -> LedgerEntry {
    let invoice = Office.invoice()
    return LedgerEntry(
      key: .init(bookyearID: 5, journal: "A1", number: number), period: 202_611, relationID: 27,
      date: invoice.issueDate, dueDate: invoice.dueDate, amount: invoice.totals.gross,
      currency: "EUR", reference: invoice.number,
      lines: [
        .init(
          account: account, vatCode: "D21", base: invoice.totals.net, vat: invoice.totals.vat)
      ])
  }

  /// A document on trial with its proposal, and what the office booked.
  private func trial(_ office: Office) async throws -> Int64 {
    let invoice = Office.invoice()
    let id = try await office.document(
      order: 1, invoice: invoice, .held, cause: Cause(.trialRun))
    try await OctopusEntries(office.database).keep(
      [.init(entry: entry(7, account: 604_000), mark: nil)], gone: [], of: office.garage, now: 1)
    return id
  }

  @Test(arguments: Language.allCases)
  func theTrialShowsWhatDiffers(_ language: Language) async throws {
    let office = try await Office()
    _ = try await trial(office)
    let browser = try await office.browser(.accountant, language: language.rawValue)
    let month = String("\(Self.day)".prefix(7))
    try await office.test { client in
      let path = "/dossiers/\(office.garage)/trial?month=\(month)"
      let page = try await browser.get(path, client)
      #expect(page.status == .ok)
      #expect(page.text.contains("611000"))
      #expect(page.text.contains("604000"))
      #expect(page.text.contains("A1/7"))
      #expect(!page.text.contains("{{"))
      let json = try await browser.get(
        "/dossiers/\(office.garage)/trial.json?month=\(month)", client
      ).object()
      #expect((json["counts"] as? [String: Int])?["differs"] == 1)
      let csv = try await browser.get(
        "/dossiers/\(office.garage)/trial.csv?month=\(month)", client)
      #expect(csv.text.contains("differs;A1/7"))
    }
  }

  @Test func goingLiveNeedsARoleADayAndTheirDossier() async throws {
    let office = try await Office()
    let id = try await trial(office)
    let path = "/dossiers/\(office.garage)/trial/live"
    let reader = try await office.browser(.reader)
    let stranger = try await office.browser(.accountant, access: .only([office.studio]))
    let accountant = try await office.browser(.accountant)
    try await office.test { client async throws in
      let day = ["from": Self.day.adding(days: 1).description]
      #expect(try await reader.post(path, day, client).status == .forbidden)
      #expect(try await stranger.post(path, day, client).status == .notFound)
      #expect(try await accountant.post(path, day, csrf: false, client).status == .forbidden)
      #expect(try await accountant.post(path, ["from": "soon"], client).status == .badRequest)
      #expect(try await office.database.documentState(id) == "held")
      #expect(try await accountant.post(path, day, client).status == .seeOther)
      #expect(try await office.database.documentState(id) == "set_aside")
      let begin = "/dossiers/\(office.garage)/trial"
      #expect(
        try await accountant.post(begin, ["since": Self.day.description], client).status
          == .seeOther)
      #expect(try await office.database.documentState(id) == "queued")
    }
  }

  @Test func aDocumentAsksWhichEntryItIs() async throws {
    let office = try await Office()
    let id = try await office.delivered(order: 1)
    let agreement = ViewerMatch.find(
      .init(
        direction: .purchase, relationID: 27, references: ["F26/0193"], date: Self.day,
        amount: Office.invoice().totals.gross), among: [entry(7), entry(8)])
    guard case .several(let several) = agreement else {
      Issue.record("they fit alike")
      return
    }
    let findings = ViewerFindings(office.database)
    let waiting = try #require(try await findings.waiting(id))
    try await findings.ask(waiting, between: several, now: office.now)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)", client)
      #expect(page.text.contains("A1/7") && page.text.contains("A1/8"))
      let choice = ["bookyear": "5", "journal": "A1", "number": "9"]
      let path = "/documents/\(id)/octopus-entry"
      #expect(try await browser.post(path, choice, client).status == .badRequest)
      let right = choice.merging(["number": "8"]) { $1 }
      #expect(try await browser.post(path, right, client).status == .seeOther)
      let booked = try await browser.get("/documents/\(id)", client)
      #expect(booked.text.contains("A1/5/8"))
    }
  }

  @Test func alarmsStandOnTheDossierAndOnTheHooks() async throws {
    let office = try await Office()
    let alarms = LinkAlarms(office.database)
    try await alarms.set(
      [Cause(.journalClosed, ["journal": "A1"])], of: .health, in: office.garage, now: office.now)
    try await alarms.set(
      [Cause(.hookLimitReached, ["reported": "20"])], of: .hooks, in: office.garage,
      now: office.now)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let dossier = try await browser.get("/dossiers/\(office.garage)", client)
      #expect(dossier.text.contains("Journal A1 is closed"))
      #expect(dossier.text.contains("already counts 20 webhooks"))
      let hooks = try await browser.get("/hooks", client)
      #expect(hooks.text.contains("already counts 20 webhooks"))
      let other = try await browser.get("/dossiers/\(office.studio)", client)
      #expect(other.text.contains("Nothing to report"))
    }
  }

  @Test func openAmountsAndPaymentsAreShown() async throws {
    let office = try await Office()
    let id = try await office.document(
      order: 1, invoice: Office.invoice(), .deliveredDMS, cause: nil)
    let ledger = PaymentLedger(office.database)
    try await ledger.keep([id: Money(cents: 12_345)], now: office.now)
    let payment = try #require(
      try await ledger.begin(
        Money(cents: 777), of: id, toPayBefore: Money(cents: 999), paidOn: Self.day,
        now: office.now))
    try await ledger.settle(payment, isDone: true, dossierID: office.garage, now: office.now)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)", client)
      #expect(page.text.contains("123.45"))
      #expect(page.text.contains("7.77"))
    }
  }
}

extension Storage.Database {
  fileprivate func documentState(_ id: Int64) async throws -> String? {
    try await DocumentStore(self).document(id)?.state.rawValue
  }
}
