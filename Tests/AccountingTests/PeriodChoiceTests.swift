import Accounting
import Testing

@Suite("Book year, journal and period come from Octopus' own list, by date")
struct PeriodChoiceTests {
  private func choose(
    _ date: CalendarDate, _ direction: Direction = .purchase, next: Bool = false,
    byHand: Int? = nil, change: (inout MasterData, inout DossierSettings) -> Void = { _, _ in }
  ) -> Result<PeriodChoice, Cause> {
    var masterData = SampleDossier.masterData
    var settings = DossierSettings()
    change(&masterData, &settings)
    return Result { () throws(Cause) in
      try PeriodChoice.choose(
        date: date, direction: direction, kind: .invoice, settings: settings,
        masterData: masterData, bookInNextOpenPeriod: next, byHand: byHand)
    }
  }

  private let may = SampleDossier.day(2026, 5, 11)

  @Test func byDate() throws {
    let choice = try choose(may).get()
    #expect(choice.bookyear.id == 3)
    #expect(choice.period.number == 202_605)
    #expect(choice.journal.key == "A1")
    #expect(choice.journalRule == .onlyOneFits)
    #expect(choice.periodRule == .documentDate)
    // V2 is an invoicing journal, so V1 is the only one for sales.
    #expect(try choose(may, .sale).get().journal.key == "V1")
  }

  @Test func closedAndProtectedPeriodsNameTheNextOpenOne() throws {
    for closes in [\Journal.closedPeriod, \Journal.protectedPeriod] {
      let cause = try #require(
        choose(may) { data, _ in data.journals[0][keyPath: closes] = 202_606 }.failure)
      #expect(cause.code == .periodClosed)
      #expect(
        cause.facts == [
          "journal": "A1", "period": "202605", "next_period": "202607", "next_bookyear": "2026",
        ])
    }
  }

  @Test func theNextOpenPeriodOnRequest() throws {
    let choice = try choose(may, next: true) { data, _ in
      data.journals[0].closedPeriod = 202_606
    }.get()
    #expect(choice.period.number == 202_607)
    #expect(choice.movedFrom == 202_605)
    let old = try choose(SampleDossier.day(2025, 3, 1), next: true).get()
    #expect(old.period.number == 202_601)
    #expect(old.bookyear.id == 3)
  }

  @Test func theNextOpenPeriodMayLieInTheNextBookyear() throws {
    let cause = try #require(
      choose(may) { data, _ in
        data.journals[0].closedPeriod = 202_612
        data.bookyears.append(
          Bookyear(
            id: 4, description: "2027", start: SampleDossier.day(2027, 1, 1),
            end: SampleDossier.day(2027, 12, 31), closed: false,
            periods: [
              BookPeriod(
                number: 202_701, start: SampleDossier.day(2027, 1, 1),
                end: SampleDossier.day(2027, 3, 31))
            ]))
        data.journals.append(Journal(bookyearID: 4, key: "A1", name: "Aankopen"))
      }.failure)
    #expect(cause.facts["next_period"] == "202701")
    #expect(cause.facts["next_bookyear"] == "2027")
  }

  @Test func bookyears() throws {
    #expect(choose(SampleDossier.day(2030, 1, 1)).failure?.code == .bookyearMissing)
    let closed = try #require(choose(SampleDossier.day(2025, 3, 1)).failure)
    #expect(closed.code == .bookyearClosed)
    #expect(closed.facts["next_period"] == "202601")
    let gap = try #require(
      choose(may) { data, _ in data.bookyears[1].periods.remove(at: 4) }.failure)
    #expect(gap.code == .bookyearMissing)
    #expect(gap.facts["next_period"] == "202606")
  }

  @Test func byHand() throws {
    let choice = try choose(may, byHand: 202_611).get()
    #expect(choice.period.number == 202_611)
    #expect(choice.periodRule == .chosenByHand)
    #expect(choose(may, byHand: 202_613).failure?.code == .bookyearMissing)
    #expect(choose(may, byHand: 202_501).failure?.code == .bookyearClosed)
    let closed = choose(may, byHand: 202_605) { data, _ in
      data.journals[0].closedPeriod = 202_605
    }
    #expect(closed.failure?.facts["next_period"] == "202606")
  }

  @Test(arguments: [
    ("A9", Cause.Code.journalMissing), ("V1", .journalWrongType), ("F1", .journalWrongType),
  ])
  func journalsOfTheSettings(_ key: String, _ code: Cause.Code) throws {
    let cause = try #require(choose(may) { _, settings in settings.purchaseJournal = key }.failure)
    #expect(cause.code == code)
    #expect(cause.facts["journal"] == key)
  }

  @Test func journalsThatDoNotFit() throws {
    let invoicing = choose(may, .sale) { _, settings in settings.saleJournal = "V2" }
    #expect(invoicing.failure?.code == .journalWrongType)
    let closed = choose(may) { data, _ in data.journals[0].closed = true }
    #expect(closed.failure?.code == .journalClosed)
    let none = choose(may) { data, _ in data.journals.removeFirst() }
    #expect(none.failure?.code == .journalMissing)
    let two = choose(may) { data, _ in
      data.journals.append(Journal(bookyearID: 3, key: "A2", name: "Creditnota's"))
    }
    #expect(two.failure?.facts["candidates"] == "A1,A2")
    let onlyInvoicing = choose(may, .sale) { data, _ in data.journals.remove(at: 1) }
    #expect(onlyInvoicing.failure?.code == .journalWrongType)
  }
}
