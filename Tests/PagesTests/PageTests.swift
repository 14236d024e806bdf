import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("Pages are whole, small and closed to the outside") struct PageTests {
  @Test(arguments: ["fr", "nl", "de", "en"])
  func everyPageInEveryLanguage(_ language: String) async throws {
    let office = try await Office()
    try await office.fill()
    let browser = try await office.browser(.administrator, language: language)
    try await office.test { client in
      let paths = [
        "/", "/documents", "/documents/1", "/documents/3", "/documents/7", "/documents/8",
        "/documents?group=stopped&cause=vat_code_missing", "/dossiers",
        "/dossiers/\(office.garage)", "/hooks", "/deliveries", "/profile",
      ]
      for path in paths {
        let page = try await browser.get(path, client)
        #expect(page.status == .ok, "\(path)")
        #expect(page.body.readableBytes < 100_000, "\(path)")
        #expect(page.text.contains("<html lang=\"\(language)-BE\">"))
        #expect(!page.text.contains("http://") && !page.text.contains("https://"), "\(path)")
        #expect(!page.text.contains("style=\"") && !page.text.contains("<style"), "\(path)")
        #expect(!page.text.contains("<script>") && !page.text.contains("onclick"), "\(path)")
        #expect(!page.text.contains("{{"), "\(path)")
        #expect(page.text.components(separatedBy: "<h1").count == 2, "\(path)")
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(
          page.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
      }
    }
  }

  @Test func aLongListStaysSmall() async throws {
    let office = try await Office()
    for order in 1...120 {
      _ = try await office.receive(order: Int64(order), dossier: office.garage)
    }
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/documents", client)
      #expect(page.body.readableBytes < 100_000)
      #expect(page.text.contains("rel=\"next\""))
    }
  }

  @Test func assetsAreServedUnderTheirDigestForEver() async throws {
    let office = try await Office()
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/", client)
      let css = try #require(
        page.text.firstMatch(of: /\/assets\/[0-9a-f]{16}\/app\.css/)?.output)
      let asset = try await client.execute(uri: String(css), method: .get)
      #expect(asset.status == .ok)
      #expect(asset.headers[.cacheControl]?.contains("immutable") == true)
      let wrong = try await client.execute(
        uri: "/assets/0000000000000000/app.css", method: .get)
      #expect(wrong.status == .notFound)
    }
  }

  @Test func errorsAreExplained() async throws {
    let office = try await Office()
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/nowhere", client)
      #expect(page.status == .notFound)
      #expect(page.text.contains("<h1>Not found</h1>"))
      let json = try await browser.get("/documents/999999.json", client)
      #expect(json.status == .notFound)
      let error = try #require(try json.object()["error"] as? [String: any Sendable])
      #expect(error["code"] as? String == "not_found")
    }
  }

  @Test func unexpectedErrorsGiveOnlyAReference() async throws {
    let office = try await Office()
    office.breakRotation()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.post("/hooks/\(office.hook)/rotation", client)
      #expect(page.status == .internalServerError)
      #expect(page.text.firstMatch(of: /reference [0-9a-f]{8}/) != nil)
      #expect(!page.text.contains("hush") && !page.text.contains("Unforeseen"))
    }
  }
}

@Suite("The models of pages") struct PageModelTests {
  private let speech = Speech(.english)

  private func row(_ state: DocumentState, _ cause: Cause?) -> DocumentRow {
    DocumentRow(
      id: 5, dossier: DossierName(id: 1, name: "Garage"), billitOrderID: 77, state: state,
      stateSince: 0, cause: cause, dueAt: nil, direction: .purchase, kind: .creditNote,
      number: "CN-1", issueDate: CalendarDate(year: 2026, month: 11, day: 20), dueDate: nil,
      counterpartyName: "Colruyt", counterpartyVAT: nil, currency: "EUR",
      net: Money(cents: 100), vat: nil, gross: Money(cents: 121), entry: nil,
      receivedAt: Office.start, updatedAt: Office.start)
  }

  private func onePage(_ detail: DocumentDetail, _ role: Role) -> DocumentOnePage {
    DocumentOnePage(
      .of(detail), data: MasterData(), role: role, speech: speech, now: Office.start)
  }

  @Test func creditNotesAreNegativeInLists() {
    let line = DocumentLine(row(.queued, nil), speech: speech, now: Office.start)
    #expect(line.amount == "\u{2212}1.21")
    #expect(line.pill == Pill(.wait, "Queued"))
  }

  @Test(arguments: DocumentState.allCases)
  func everyStateHasAMarkAndWhatMayBeAskedFollowsSafety(_ state: DocumentState) {
    let cause = state.needsCause ? Cause(.toCheck) : nil
    let detail = DocumentDetail(
      row: row(state, cause), paymentReference: nil, proposal: nil, writeBack: "none",
      files: [], events: [], sameCause: 2)
    let page = onePage(detail, .accountant)
    #expect(page.pill.label == state.label.english)
    #expect((page.fix != nil) == state.needsCause)
    if !state.isSafeToSend {
      #expect(page.actions?.resend == nil)
      #expect(page.actions?.setAside == nil)
    }
    #expect((page.actions?.outcomeCheck != nil) == (state == .outcomeUnknown))
    let reader = onePage(detail, .reader)
    #expect(reader.actions == nil)
  }

  @Test func whatChangedAfterBookingIsShownFieldByField() {
    let cause = Cause(
      .changedAfterBooking,
      ["fields": "gross,vat.S.21", "before.gross": "121.00", "after.gross": "131.00"])
    let detail = DocumentDetail(
      row: row(.changedAfterBooking, cause), paymentReference: nil, proposal: nil,
      writeBack: "done", files: [], events: [], sameCause: 0)
    let page = onePage(detail, .reader)
    #expect(
      page.fix?.changes
        == [.init(name: "total incl. VAT", before: "121.00", after: "131.00")])
    #expect(page.fix?.sentence.contains("total incl. VAT, VAT 21% standard rate") == true)
  }

  @Test func theOverviewAddsUp() {
    var figures = OverviewFigures()
    figures.sums = [
      .init(state: .booked, owner: nil, documents: 3),
      .init(state: .needsMapping, owner: .office, documents: 2),
      .init(state: .queued, owner: .us, documents: 1),
      .init(state: .setAside, owner: nil, documents: 1),
      .init(state: .deliveredDMS, owner: nil, documents: 4),
    ]
    figures.codes = [.init(owner: .office, code: .vatCodeMissing, documents: 2)]
    let overview = Overview(
      figures: figures, dossiers: [], lastEntries: [:], quarters: [:], silences: [:], process: nil,
      deadlines: VATDeadlines(), now: Office.start, role: .accountant)
    let page = OverviewPage(overview, speech: speech)
    #expect(page.total == "11")
    #expect(
      page.sums.map(\.text)
        == ["3 booked", "4 delivered", "1 waiting", "2 stopped", "1 set aside"])
    #expect(page.tiles.map(\.count) == ["2", "0", "0", "0", "1"])
    #expect(page.done.count == "8")
    #expect(page.tiles[0].reasons.map(\.count) == ["2"])
    #expect(page.tiles[4].reasons.map(\.text) == ["Queued or under way"])
    #expect(page.nothingStops)
  }

  @Test func chartsAndBarsFillTheirWidth() {
    let today = BrusselsDay.of(Office.start)
    let chart = DayChart([today: [.booked: 3, .stopped: 1]], days: 30, today: today, words: speech)
    #expect(chart.columns.count == 30)
    #expect(chart.top == 4)
    #expect(chart.columns.last?.parts.map(\.tone) == ["ok", "office"])
    #expect(chart.layers.map(\.tone) == ["ok", "office"])
    let bar = ShareBar([.booked: 1, .stopped: 3], words: speech)
    #expect(bar.parts.map(\.width) == ["25", "75"])
    #expect(bar.summary == "1 booked, 3 stopped")
  }

  @Test func addressesKeepTheirFilters() throws {
    var query = DocumentQuery {
      $0.query = "a b&c"
      $0.state = .booked
    }
    query.after = DocumentCursor(id: 7)
    let text = SitePath.documents(query, form: .json).text
    let given = Parameters([("state", "booked"), ("q", "a b&c"), ("next", "7")])
    #expect(text == "/documents.json?state=booked&q=a%20b%26c&next=7")
    #expect(try DocumentQuery(given, now: Office.start) == query)
  }
}
