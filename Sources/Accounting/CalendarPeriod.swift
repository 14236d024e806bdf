/// A month, a quarter or a year of the calendar, as people name it in a filter.
package struct CalendarPeriod: Hashable, Sendable, CustomStringConvertible {
  /// How long it lasts.
  package enum Length: Int, Hashable, Sendable {
    case month = 1
    case quarter = 3
    case year = 12
  }

  package let length: Length
  package let year: Int
  /// The first of its months, from 1.
  package let firstMonth: Int
  /// Its first and its last day.
  package let days: ClosedRange<CalendarDate>

  /// Nil when there is no such period from 1900 to 2998.
  package init?(_ length: Length, year: Int, place: Int = 1) {
    let firstMonth = (place - 1) * length.rawValue + 1
    guard year < 2999, place >= 1, firstMonth <= 12,
      let first = CalendarDate(year: year, month: firstMonth, day: 1)
    else { return nil }
    let after = firstMonth + length.rawValue
    guard
      let next = CalendarDate(
        year: after > 12 ? year + 1 : year, month: after > 12 ? after - 12 : after, day: 1)
    else { return nil }
    self.length = length
    self.year = year
    self.firstMonth = firstMonth
    days = first...CalendarDate(daysSince1970: next.daysSince1970 - 1)
  }

  /// Reads "2026-09", "2026-Q3" or "2026"; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4,
      parts[0].allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(parts[0])
    else { return nil }
    guard let rest = parts.dropFirst().first else {
      self.init(.year, year: year)
      return
    }
    guard rest.utf8.count == 2, let last = rest.last, let place = last.wholeNumberValue else {
      return nil
    }
    if rest.first == "Q" {
      self.init(.quarter, year: year, place: place)
    } else if let month = Int(rest), rest.first != "+", rest.first != "-" {
      self.init(.month, year: year, place: month)
    } else {
      return nil
    }
  }

  /// The month that a day lies in; nil outside the years that there are periods for.
  package init?(monthOf day: CalendarDate) {
    self.init(.month, year: day.year, place: day.month)
  }

  /// The quarter that a day lies in; nil outside the years that there are periods for.
  package init?(quarterOf day: CalendarDate) {
    self.init(.quarter, year: day.year, place: (day.month - 1) / 3 + 1)
  }

  /// The same text that is read.
  package var description: String {
    switch length {
    case .month: "\(year)-\(firstMonth < 10 ? "0" : "")\(firstMonth)"
    case .quarter: "\(year)-Q\(quarter)"
    case .year: "\(year)"
    }
  }

  /// The quarter it begins in, 1 to 4.
  package var quarter: Int { (firstMonth - 1) / 3 + 1 }

  /// Its months, the first first.
  package var months: [CalendarPeriod] {
    (firstMonth..<firstMonth + length.rawValue).compactMap {
      CalendarPeriod(.month, year: year, place: $0)
    }
  }

  /// The one of the same length just before it; nil before 1900.
  package var previous: CalendarPeriod? {
    let place = (firstMonth - 1) / length.rawValue
    return place > 0
      ? CalendarPeriod(length, year: year, place: place)
      : CalendarPeriod(length, year: year - 1, place: 12 / length.rawValue)
  }
}
