import Accounting
import Foundation

/// Octopus' way of writing time: `yyyy-MM-dd HH:mm:ss.SSS` in one zone, and the calendar day in it.
struct OctopusTime: Sendable {
  private let zone: TimeZone

  /// The zone by name; Greenwich when there is none of that name.
  init(zone name: String) {
    zone = TimeZone(identifier: name) ?? .gmt
  }

  /// The calendar day of an instant in milliseconds since 1970.
  func day(of instant: Int64) -> CalendarDate {
    let seconds = instant / 1_000
    let local = Int(seconds) + zone.secondsFromGMT(for: date(instant))
    return CalendarDate(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
  }

  /// The instant of a time stamp, in milliseconds since 1970; nil for a text in another form. One hour
  /// in autumn happens twice: the later is meant.
  func instant(_ text: String) -> Int64? {
    let form = /([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})/
    guard let match = text.wholeMatch(of: form), let day = CalendarDate(match.1),
      let hour = Int64(match.2), let minute = Int64(match.3), let second = Int64(match.4),
      let millisecond = Int64(match.5), hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = Int64(day.daysSince1970) * 86_400 + hour * 3_600 + minute * 60 + second
    let local = seconds * 1_000 + millisecond
    let guess = local - Int64(zone.secondsFromGMT(for: date(local))) * 1_000
    return local - Int64(zone.secondsFromGMT(for: date(guess))) * 1_000
  }

  private func date(_ instant: Int64) -> Date {
    Date(timeIntervalSince1970: Double(instant) / 1_000)
  }
}
