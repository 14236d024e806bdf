import Testing

@testable import Accounting

private func day(_ day: Int) -> CalendarDate {
  CalendarDate(year: 2026, month: 5, day: day) ?? CalendarDate(daysSince1970: 0)
}

@Suite("What would stop the next document of a link that answers")
struct LinkHealthTests {
  private func data(
    closedYear: Bool = false, _ journals: [Journal]? = nil
  ) -> MasterData {
    MasterData(
      bookyears: [
        Bookyear(
          id: 2, description: "2026", start: day(1), end: day(31), closed: closedYear, periods: [])
      ],
      journals: journals ?? [
        Journal(bookyearID: 2, key: "A1", name: "A"), Journal(bookyearID: 2, key: "V1", name: "V"),
      ])
  }

  private func faults(
    _ data: MasterData, on date: Int = 11, dms: Bool = false,
    _ change: (inout DossierSettings) -> Void = { _ in }
  ) -> [Cause.Code] {
    var settings = DossierSettings()
    change(&settings)
    return LinkHealth.faults(data, settings: settings, today: day(date), refusedFiles: dms)
      .map(\.code)
  }

  @Test("Nothing is wrong with what is open and fits, or was never read")
  func nothing() {
    #expect(faults(data()).isEmpty)
    #expect(faults(MasterData()).isEmpty)
  }

  @Test("No book year for today, or only a closed one")
  func bookyears() {
    let far = LinkHealth.faults(
      data(), settings: DossierSettings(),
      today: CalendarDate(daysSince1970: day(31).daysSince1970 + 1), refusedFiles: false)
    #expect(far.map(\.code) == [.bookyearMissing])
    #expect(faults(data(closedYear: true)).contains(.bookyearClosed))
  }

  @Test("A journal that is closed, gone, or of another type; once each")
  func journals() {
    let closed = data(
      closedYear: false,
      [
        Journal(bookyearID: 2, key: "A1", name: "A", closed: true),
        Journal(bookyearID: 2, key: "V1", name: "V", insertionType: 2),
      ])
    #expect(faults(closed) == [.journalClosed, .journalMissing])
    #expect(
      faults(closed) {
        $0.purchaseJournal = "A1"
        $0.purchaseCreditNoteJournal = "A1"
        $0.saleJournal = "V1"
      } == [.journalClosed, .journalWrongType])
    #expect(faults(data()) { $0.purchaseJournal = "A9" } == [.journalMissing])
    #expect(
      faults(closed) {
        $0.purchases = .importViewer
        $0.sales = .importViewer
      }.isEmpty)
  }

  @Test("No DMS matters where files go")
  func dms() {
    #expect(faults(data(), dms: true) == [.dmsMissing])
    #expect(faults(data(), dms: true) { $0.attachesFiles = false }.isEmpty)
  }
}
