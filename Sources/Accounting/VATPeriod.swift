/// A month of the calendar: the period of a monthly VAT return.
package struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let firstDay: CalendarDate

  /// The month of a day.
  package init(of date: CalendarDate) {
    firstDay = date.adding(days: 1 - date.day)
  }

  /// Reads `YYYY-MM`; nil for other texts.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, let date = CalendarDate("\(text)-01") else { return nil }
    firstDay = date
  }

  package var lastDay: CalendarDate {
    firstDay.adding(days: CalendarDate.days(in: firstDay.month, of: firstDay.year) - 1)
  }

  /// The month that many months later (before it, when negative).
  package func adding(months: Int) -> Month {
    var month = self
    for _ in 0..<months.magnitude {
      month = Month(
        of: months > 0 ? month.lastDay.adding(days: 1) : month.firstDay.adding(days: -1))
    }
    return month
  }

  package var quarter: Quarter { Quarter(of: firstDay) }

  /// `YYYY-MM`.
  package var description: String { String(firstDay.description.prefix(7)) }

  package static func < (left: Month, right: Month) -> Bool { left.firstDay < right.firstDay }
}

/// A quarter of a year: the period of a quarterly VAT return.
package struct Quarter: Hashable, Sendable, Comparable {
  package let firstMonth: Month

  /// The quarter of a day.
  package init(of date: CalendarDate) {
    firstMonth = Month(of: date).adding(months: -((date.month - 1) % 3))
  }

  package var year: Int { firstMonth.firstDay.year }
  /// 1 to 4.
  package var number: Int { (firstMonth.firstDay.month + 2) / 3 }
  package var months: [Month] { (0..<3).map { firstMonth.adding(months: $0) } }
  package var firstDay: CalendarDate { firstMonth.firstDay }
  package var lastDay: CalendarDate { firstMonth.adding(months: 2).lastDay }
  package var previous: Quarter { Quarter(of: firstDay.adding(days: -1)) }

  package static func < (left: Quarter, right: Quarter) -> Bool {
    left.firstMonth < right.firstMonth
  }
}

/// When VAT returns are due: a day of the month after the period.
///
/// The 20th for monthly and the 25th for quarterly returns (Belgian "VAT chain" rules of 2025). Parts of
/// that reform were put off, so both days are settings of the installation.
package struct VATDeadlines: Hashable, Sendable {
  /// 1 to 28.
  package var monthlyDay: Int
  /// 1 to 28.
  package var quarterlyDay: Int

  package init(monthlyDay: Int = 20, quarterlyDay: Int = 25) {
    self.monthlyDay = monthlyDay
    self.quarterlyDay = quarterlyDay
  }

  /// When the return of a month is due.
  package func day(of month: Month) -> CalendarDate {
    month.adding(months: 1).firstDay.adding(days: monthlyDay - 1)
  }

  /// When the return of a quarter is due.
  package func day(of quarter: Quarter) -> CalendarDate {
    Month(of: quarter.lastDay).adding(months: 1).firstDay.adding(days: quarterlyDay - 1)
  }
}
