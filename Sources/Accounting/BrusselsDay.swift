/// The calendar of Brussels, worked out from the rule of Directive 2000/84/EC: UTC + 1, and UTC + 2
/// from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
package enum BrusselsDay {
  /// The day in Brussels at an instant (milliseconds since 1970 UTC).
  package static func of(_ instant: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: Int((instant + offset(at: instant)).floorDivided(by: day)))
  }

  /// The instant the day in Brussels begins.
  package static func start(of date: CalendarDate) -> Int64 {
    let utcMidnight = Int64(date.daysSince1970) * day
    // Both changes of the clock fall after local midnight, so the offset an hour before tells.
    return utcMidnight - offset(at: utcMidnight - 3_600_000)
  }

  /// The instant the next day in Brussels begins: when daily limits start anew.
  package static func nextStart(after instant: Int64) -> Int64 {
    start(of: of(instant).adding(days: 1))
  }

  /// What Brussels is ahead of UTC, in milliseconds.
  package static func offset(at instant: Int64) -> Int64 {
    let year = CalendarDate(daysSince1970: Int(instant.floorDivided(by: day))).year
    let isSummer = instant >= change(in: 3, of: year) && instant < change(in: 10, of: year)
    return isSummer ? 7_200_000 : 3_600_000
  }

  /// The summer times that touch a stretch of days, from their first instant to the one they are over at.
  package static func summers(of days: ClosedRange<CalendarDate>) -> [Range<Int64>] {
    let all = start(of: days.lowerBound)..<start(of: days.upperBound.adding(days: 1))
    return (days.lowerBound.year...days.upperBound.year).map { year in
      change(in: 3, of: year)..<change(in: 10, of: year)
    }.filter(all.overlaps)
  }

  private static let day: Int64 = 86_400_000

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func change(in month: Int, of year: Int) -> Int64 {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return .max }
    // 1 January 1970 was a Thursday: day 3 and every seventh after it is a Sunday.
    let days = last.daysSince1970
    let sinceSunday = ((days - 3) % 7 + 7) % 7
    return Int64(days - sinceSunday) * day + 3_600_000
  }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
