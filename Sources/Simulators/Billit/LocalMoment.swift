package import Accounting
package import Foundation

/// A moment as Billit writes it: local date and time without an offset, "2026-05-11T08:05:12.457"
/// (Billit API: 1.7; the zone is not stated, Belgian local time is presumed).
///
/// Comparing is by the clock on the wall, as a filter on such texts must be.
package struct LocalMoment: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// Units of 100 ns (Billit's seven decimals) since 1 January 1970, 00:00 on the local clock.
  package let ticks: Int64

  static let ticksPerMillisecond: Int64 = 10_000
  private static let ticksPerSecond: Int64 = 10_000_000

  package init(ticks: Int64) {
    self.ticks = ticks
  }

  /// What the clock in `zone` shows at `instant`, cut to milliseconds.
  package init(_ instant: Date, in zone: TimeZone) {
    let seconds = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
    ticks = Int64((seconds * 1_000).rounded(.down)) * LocalMoment.ticksPerMillisecond
  }

  /// Midnight at the start of a day.
  package init(_ day: CalendarDate) {
    ticks = Int64(day.daysSince1970) * 86_400 * LocalMoment.ticksPerSecond
  }

  /// Reads `YYYY-MM-DD`, with or without `THH:MM[:SS[.fffffff]]`; nil for anything else, zones
  /// included.
  package init?(_ text: some StringProtocol) {
    guard let day = CalendarDate(text.prefix(10)) else { return nil }
    var rest = text.dropFirst(10)
    let midnight = LocalMoment(day).ticks
    if rest.isEmpty {
      ticks = midnight
      return
    }
    guard rest.first == "T" else { return nil }
    rest = rest.dropFirst()
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      let hour = LocalMoment.number(parts[0], upTo: 23),
      let minute = LocalMoment.number(parts[1], upTo: 59)
    else { return nil }
    var time = Int64(hour * 3_600 + minute * 60) * LocalMoment.ticksPerSecond
    if parts.count == 3 {
      let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard seconds.count <= 2, let whole = LocalMoment.number(seconds[0], upTo: 59) else {
        return nil
      }
      time += Int64(whole) * LocalMoment.ticksPerSecond
      if seconds.count == 2 {
        guard (1...7).contains(seconds[1].utf8.count), seconds[1].allSatisfy(\.isASCIIDigit),
          let fraction = Int64(seconds[1] + String(repeating: "0", count: 7 - seconds[1].count))
        else { return nil }
        time += fraction
      }
    }
    ticks = midnight + time
  }

  /// `YYYY-MM-DDTHH:MM:SS`, with decimals only where there are any and without trailing zeros.
  package var description: String {
    let perDay = 86_400 * LocalMoment.ticksPerSecond
    let days = ticks >= 0 ? ticks / perDay : (ticks - perDay + 1) / perDay
    let inDay = ticks - days * perDay
    let seconds = inDay / LocalMoment.ticksPerSecond
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    let whole = "\(CalendarDate(daysSince1970: Int(days)))T\(clock)"
    let fraction = inDay % LocalMoment.ticksPerSecond
    guard fraction > 0 else { return whole }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 7 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// This moment, or the next millisecond after `other` when that is not later: what keeps
  /// `LastModified` strictly rising.
  func after(_ other: LocalMoment?) -> LocalMoment {
    guard let other, self <= other else { return self }
    return LocalMoment(ticks: other.ticks + LocalMoment.ticksPerMillisecond)
  }

  package init(from decoder: any Decoder) throws {
    ticks = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ticks)
  }

  package static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    left.ticks < right.ticks
  }

  private static func number(_ text: some StringProtocol, upTo limit: Int) -> Int? {
    guard text.count == 2, text.allSatisfy(\.isASCIIDigit), let value = Int(text), value <= limit
    else { return nil }
    return value
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
