import Accounting
import Storage

/// A moment as clocks in Brussels show it, whatever the time zone of the machine.
struct BelgianTime: Hashable {
  let date: CalendarDate
  let hour: Int
  let minute: Int
  let second: Int

  init(_ instant: Instant) {
    date = BrusselsDay.of(instant)
    let local = instant + BrusselsDay.offset(at: instant)
    let seconds = Int((local - Int64(date.daysSince1970) * 86_400_000) / 1000)
    hour = seconds / 3_600
    minute = seconds / 60 % 60
    second = seconds % 60
  }
}
