/// Book year, journal and period of a document, from Octopus' own list by date: never computed.
package struct PeriodChoice: Hashable, Sendable {
  package var bookyear: Bookyear
  package var journal: Journal
  package var journalRule: BookingProposal.Evidence.Rule
  package var period: BookPeriod
  package var periodRule: BookingProposal.Evidence.Rule
  /// The period of the document's date, when another was taken because it is closed.
  package var movedFrom: Int?

  /// Chooses by the document's date. With `bookInNextOpenPeriod` a closed period or book year gives way
  /// to the next open one (the document keeps its date); `byHand` is the accountant's own period.
  ///
  /// - Throws: `bookyear_missing`, `bookyear_closed`, `period_closed` (both with `next_period` and
  ///   `next_bookyear` where there is one), and what `JournalChoice` throws.
  package static func choose(
    date: CalendarDate, direction: Direction, kind: DocumentKind, settings: DossierSettings,
    masterData: MasterData, bookInNextOpenPeriod: Bool = false, byHand: Int? = nil
  ) throws(Cause) -> PeriodChoice {
    let rules = Rules(
      direction: direction, kind: kind, settings: settings, masterData: masterData)
    if let byHand { return try rules.byHand(byHand, near: date) }
    let years = masterData.bookyears.filter { $0.start <= date && date <= $0.end }
    guard let year = years.first(where: { !$0.closed }) ?? years.first else {
      throw Cause(.bookyearMissing, ["date": date.description])
    }
    if year.closed {
      let next = rules.nextOpen(after: year.end, key: nil)
      if bookInNextOpenPeriod, var next {
        next.movedFrom = year.period(of: date)?.number
        return next
      }
      throw Cause(.bookyearClosed, rules.facts(["bookyear": year.description], next: next))
    }
    guard let period = year.period(of: date) else {
      let facts = ["date": date.description, "bookyear": year.description]
      throw Cause(
        .bookyearMissing, rules.facts(facts, next: rules.nextOpen(after: date, key: nil)))
    }
    let (journal, rule) = try rules.journal(of: year)
    if journal.isOpen(period) {
      return PeriodChoice(
        bookyear: year, journal: journal, journalRule: rule, period: period,
        periodRule: .documentDate)
    }
    let next = rules.nextOpen(after: period.end, key: journal.key)
    if bookInNextOpenPeriod, var next {
      next.movedFrom = period.number
      return next
    }
    throw Cause(
      .periodClosed,
      rules.facts(["journal": journal.key, "period": String(period.number)], next: next))
  }

  private struct Rules {
    var direction: Direction
    var kind: DocumentKind
    var settings: DossierSettings
    var masterData: MasterData

    func journal(
      of year: Bookyear
    ) throws(Cause) -> (journal: Journal, rule: BookingProposal.Evidence.Rule) {
      try JournalChoice.choose(
        direction: direction, kind: kind, bookyear: year, settings: settings,
        journals: masterData.journals)
    }

    /// The first open period that begins after that day, in this or a later open book year; in the
    /// journal of that name where one is given.
    func nextOpen(after day: CalendarDate, key: String?) -> PeriodChoice? {
      let years = masterData.bookyears.filter { !$0.closed && $0.end > day }
        .sorted { $0.start < $1.start }
      for year in years {
        guard let (journal, rule) = try? self.journal(of: year), key == nil || journal.key == key
        else { continue }
        let periods = year.periods.filter { $0.start > day && journal.isOpen($0) }
        if let period = periods.min(by: { $0.start < $1.start }) {
          return PeriodChoice(
            bookyear: year, journal: journal, journalRule: rule, period: period,
            periodRule: .setting)
        }
      }
      return nil
    }

    func byHand(_ number: Int, near date: CalendarDate) throws(Cause) -> PeriodChoice {
      let holding = masterData.bookyears.filter { year in
        year.periods.contains { $0.number == number }
      }
      let year =
        holding.first { !$0.closed && $0.start <= date && date <= $0.end }
        ?? holding.first { !$0.closed } ?? holding.first
      guard let year, let period = year.periods.first(where: { $0.number == number }) else {
        throw Cause(.bookyearMissing, ["date": date.description, "period": String(number)])
      }
      let next = nextOpen(after: period.end, key: nil)
      guard !year.closed else {
        throw Cause(.bookyearClosed, facts(["bookyear": year.description], next: next))
      }
      let (journal, rule) = try self.journal(of: year)
      guard journal.isOpen(period) else {
        throw Cause(
          .periodClosed, facts(["journal": journal.key, "period": String(number)], next: next))
      }
      return PeriodChoice(
        bookyear: year, journal: journal, journalRule: rule, period: period,
        periodRule: .chosenByHand)
    }

    func facts(_ facts: [String: String], next: PeriodChoice?) -> [String: String] {
      guard let next else { return facts }
      return facts.merging([
        "next_period": String(next.period.number), "next_bookyear": next.bookyear.description,
      ]) { own, _ in own }
    }
  }
}

extension Bookyear {
  /// The period that contains the day.
  package func period(of date: CalendarDate) -> BookPeriod? {
    periods.first { $0.start <= date && date <= $0.end }
  }
}

extension Journal {
  /// Whether bookings can still be made in that period: only after the protected and the closed one.
  package func isOpen(_ period: BookPeriod) -> Bool {
    !closed && period.number > max(protectedPeriod, closedPeriod)
  }
}
