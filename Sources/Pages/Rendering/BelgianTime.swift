import Accounting
import Storage

/// A moment as clocks in Brussels show it, whatever the time zone of the machine.
struct BelgianTime: Hashable {
  let date: CalendarDate
  let hour: Int
  let minute: Int
  let second: Int

  /// The instant of `2026-11-25T14:00` on clocks in Brussels, as forms send it; nil for other texts.
  static func instant(_ text: String) -> Instant? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let date = CalendarDate(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
      return nil
    }
    let local = Instant(date.daysSince1970) * 86_400_000
    let moment = local + Instant(clock[0] * 60 + clock[1]) * 60_000
    return moment - BrusselsDay.offset(at: moment - 3_600_000)
  }

  /// As forms take it: `2026-11-25T14:00`.
  var field: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date)T\(two(hour)):\(two(minute))"
  }

  init(_ instant: Instant) {
    date = BrusselsDay.of(instant)
    let local = instant + BrusselsDay.offset(at: instant)
    let seconds = Int((local - Int64(date.daysSince1970) * 86_400_000) / 1000)
    hour = seconds / 3_600
    minute = seconds / 60 % 60
    second = seconds % 60
  }
}
