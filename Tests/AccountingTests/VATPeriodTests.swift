import Testing

@testable import Accounting

@Suite("VAT periods and the days their returns are due")
struct VATPeriodTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    "A month, its quarter and their deadlines",
    arguments: [
      ("2026-11-24", "2026-11", 4, "2026-12-20", "2027-01-25"),
      ("2026-12-31", "2026-12", 4, "2027-01-20", "2027-01-25"),
      ("2026-01-01", "2026-01", 1, "2026-02-20", "2026-04-25"),
      ("2028-02-29", "2028-02", 1, "2028-03-20", "2028-04-25"),
      ("2026-08-15", "2026-08", 3, "2026-09-20", "2026-10-25"),
    ])
  func deadlines(
    date: String, month: String, quarter: Int, monthly: String, quarterly: String
  ) throws {
    let of = Month(of: try day(date))
    #expect(of.description == month)
    #expect(of.quarter.number == quarter)
    let deadlines = VATDeadlines()
    #expect(deadlines.day(of: of).description == monthly)
    #expect(deadlines.day(of: of.quarter).description == quarterly)
  }

  @Test("The days are settings")
  func settings() throws {
    let deadlines = VATDeadlines(monthlyDay: 5, quarterlyDay: 10)
    let month = try #require(Month("2026-09"))
    #expect(deadlines.day(of: month).description == "2026-10-05")
    #expect(deadlines.day(of: month.quarter).description == "2026-10-10")
  }

  @Test("Months follow one another without a gap, and quarters hold three of them")
  func neighbours() throws {
    var month = try #require(Month("1999-11"))
    for _ in 0..<60 {
      let next = month.adding(months: 1)
      #expect(month.lastDay.adding(days: 1) == next.firstDay)
      #expect(next.adding(months: -1) == month)
      #expect(month.quarter.months.contains(month))
      #expect(month.quarter.previous.lastDay.adding(days: 1) == month.quarter.firstDay)
      month = next
    }
    #expect(month.description == "2004-11")
    #expect(Month("2026-13") == nil && Month("2026-1") == nil)
  }

  @Test("Percentiles lie within the slot that holds them")
  func percentiles() {
    var times = TimeHistogram()
    #expect(times.percentile(0.5) == nil)
    times.add(90, upto: 4_000)
    times.add(10, upto: 64_000)
    #expect(times.total == 100)
    for (share, range) in [(0.5, 2_828...4_000), (0.9, 2_828...4_000), (0.95, 45_254...64_000)] {
      let time = times.percentile(share) ?? 0
      #expect(range.contains(Int(time)), "\(share): \(time)")
    }
    times.add(1_000, upto: .max)
    #expect(times.percentile(0.95) == TimeHistogram.longest)
  }
}
