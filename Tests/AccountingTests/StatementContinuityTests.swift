import Testing

@testable import Accounting

@Suite("The statements of an account follow on one another, or the missing one is named")
struct StatementContinuityTests {
  typealias Facts = StatementContinuity.Facts

  static func facts(
    _ number: Int, _ from: String, _ to: String, _ opening: Int64, _ closing: Int64,
    hash: String? = nil, currency: String = "EUR"
  ) -> Facts {
    Facts(
      number: number, codaNumber: number, openingDate: CalendarDate(from),
      closingDate: CalendarDate(to) ?? CalendarDate(daysSince1970: 0),
      opening: Thousandths(units: opening), closing: Thousandths(units: closing),
      currency: currency, contentHash: hash ?? "\(number)-\(closing)")
  }

  static let last = facts(42, "2026-05-12", "2026-05-13", 1_000, 2_000)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var next: Facts
    var code: Cause.Code?
    var missing: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "the next one", next: facts(43, "2026-05-13", "2026-05-14", 2_000, 2_500)),
    Case(name: "a first of the year", next: facts(1, "2026-12-31", "2027-01-04", 2_000, 1_000)),
    Case(
      name: "one missing", next: facts(44, "2026-05-14", "2026-05-15", 2_700, 2_500),
      code: .statementGap, missing: "2026/43"),
    Case(
      name: "several missing", next: facts(47, "2026-05-18", "2026-05-19", 2_700, 2_500),
      code: .statementGap, missing: "2026/43–46"),
    Case(
      name: "no number missing, but days", next: facts(43, "2026-05-20", "2026-05-21", 2_700, 0),
      code: .statementGap, missing: "2026-05-13 – 2026-05-20"),
    Case(
      name: "overlapping days", next: facts(43, "2026-05-11", "2026-05-14", 900, 2_500),
      code: .statementOverlap),
    Case(
      name: "the same number on a later day",
      next: facts(42, "2026-05-13", "2026-05-14", 900, 2_500), code: .statementOverlap),
    Case(
      name: "an earlier one", next: facts(41, "2026-05-11", "2026-05-12", 700, 1_000),
      code: .statementOutOfOrder),
    Case(
      name: "missing over the turn of the year",
      next: facts(3, "2027-01-05", "2027-01-06", 2_700, 1), code: .statementYearGap,
      missing: "2026/43…, 2027/1–2"),
    Case(
      name: "missing at the end of the year", next: facts(1, "2027-01-01", "2027-01-02", 2_700, 1),
      code: .statementYearGap, missing: "2026/43…"),
    Case(
      name: "another currency",
      next: facts(43, "2026-05-13", "2026-05-14", 2_000, 2_500, currency: "USD"),
      code: .statementCurrency),
  ]

  @Test(arguments: cases) func verdict(_ example: Case) {
    let verdict = StatementContinuity.verdict(
      on: example.next, after: StatementContinuityTests.last, account: "BE71096123456769",
      currency: "EUR")
    switch verdict {
    case .follows: #expect(example.code == nil)
    case .first: Issue.record("there is one before it")
    case .stands(let cause):
      #expect(cause.code == example.code)
      #expect(cause.facts["missing"] == example.missing)
      #expect(cause.facts["account"] == "BE71096123456769")
      #expect(cause.owner == .office)
    }
  }

  @Test("Numbers left out between equal balances are told and stop nothing") func skipped() {
    let next = StatementContinuityTests.facts(46, "2026-05-16", "2026-05-17", 2_000, 2_500)
    #expect(
      StatementContinuity.verdict(
        on: next, after: StatementContinuityTests.last, account: "x", currency: "EUR")
        == .follows(skipped: 43...45))
  }

  @Test("The first of an account has nothing to follow on") func first() {
    #expect(
      StatementContinuity.verdict(
        on: StatementContinuityTests.last, after: nil, account: "x", currency: "EUR") == .first)
  }

  @Test("The same is known again; the same number with other content conflicts")
  func arrivals() {
    let known = (40...42).map {
      StatementContinuityTests.facts($0, "2026-05-01", "2026-05-\($0 - 29)", 0, Int64($0))
    }
    let other = StatementContinuityTests.facts(41, "2026-05-01", "2026-05-12", 0, 99)
    let nextYear = StatementContinuityTests.facts(41, "2027-05-01", "2027-05-12", 0, 99)
    #expect(StatementContinuity.arrival(of: known[1], among: known) == .repeated(1))
    #expect(StatementContinuity.arrival(of: other, among: known) == .conflicting(1))
    #expect(StatementContinuity.arrival(of: nextYear, among: known) == .new)
  }

  @Test("Whatever the order in which statements come, one order comes out") func order() {
    var random = SeededGenerator(seed: 5)
    let inOrder = (1...60).map {
      StatementContinuityTests.facts(
        $0 % 30 + 1, "2026-01-01",
        CalendarDate(daysSince1970: 20_450 + $0).description, Int64($0), Int64($0 + 1))
    }
    for _ in 0..<50 {
      let sorted = inOrder.shuffled(using: &random).sorted(by: StatementContinuity.isBefore)
      #expect(sorted == inOrder)
      for (before, after) in zip(sorted, sorted.dropFirst()) {
        #expect(!StatementContinuity.isBefore(after, before))
      }
    }
  }

  @Test("Thousandths become cents only when they are whole cents") func thousandths() {
    #expect(Thousandths(units: 12_340).money == Money(cents: 1_234))
    #expect(Thousandths(units: 12_345).money == nil)
    #expect(Thousandths(units: -12_345).description == "-12.345")
    #expect(Thousandths(units: 12_340).description == "12.34")
    #expect(Thousandths("12.345") == Thousandths(units: 12_345))
    #expect(Thousandths("12.3456") == nil)
    #expect(Thousandths(units: .max).adding(Thousandths(units: 1)) == nil)
  }
}
