import Accounting
import Testing

@Suite("Months, quarters and years are named and have their days") struct CalendarPeriodTests {
  @Test(arguments: [
    ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-Q4", "2026-10-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
  ])
  func days(_ text: String, _ first: String, _ last: String) throws {
    let period = try #require(CalendarPeriod(text))
    #expect(period.days.lowerBound.description == first)
    #expect(period.days.upperBound.description == last)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-", "26-01", "2026-1", "2026-+1", "2026-Q",
    "2026-01-01", "x", "", "3000", "2999-12", "-026", "2026-QQ",
  ])
  func nonsense(_ text: String) { #expect(CalendarPeriod(text) == nil) }

  @Test func eachFollowsThePreviousWithoutAGap() throws {
    for start in ["2027-01", "2027-Q1", "2027"] {
      var period = try #require(CalendarPeriod(start))
      for _ in 0..<30 {
        let before = try #require(period.previous)
        #expect(
          before.days.upperBound.daysSince1970 + 1 == period.days.lowerBound.daysSince1970)
        #expect(before.length == period.length)
        period = before
      }
    }
  }

  @Test func aDayLiesInItsMonthAndQuarter() throws {
    let day = try #require(CalendarDate("2026-11-24"))
    #expect(CalendarPeriod(monthOf: day)?.description == "2026-11")
    #expect(CalendarPeriod(quarterOf: day)?.description == "2026-Q4")
  }
}
