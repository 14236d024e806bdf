import Foundation
import Synchronization

/// How far another machine's clock is from ours, told from the `Date` its answers carry.
package final class ServiceClock: Sendable {
  /// One comparison.
  package struct Reading: Sendable, Hashable {
    /// Positive when the other clock is ahead, in milliseconds; 0 when both may be right.
    package var ahead: Int64
    /// When the answer came, in UTC milliseconds since 1970 by our clock.
    package var at: Int64
  }

  private let now: @Sendable () -> Int64
  private let latest = Mutex<Reading?>(nil)

  /// - Parameter now: UTC milliseconds since 1970.
  package init(now: @escaping @Sendable () -> Int64) {
    self.now = now
  }

  /// The newest comparison; nil before the first answer with a date.
  package var reading: Reading? { latest.withLock { $0 } }

  /// Our time, to be given back to `heard` with the answer.
  func sending() -> Int64 { now() }

  /// - Parameter headers: those of an answer, with names in lower case, as soon as they came.
  func heard(_ headers: [(String, String)], sent: Int64) {
    guard let text = headers.first(where: { $0.0 == "date" })?.1,
      let date = ServiceClock.milliseconds(text)
    else { return }
    let received = now()
    latest.withLock {
      $0 = Reading(
        ahead: ServiceClock.ahead(date: date, sent: sent, received: received), at: received)
    }
  }

  /// The least difference that explains an answer: its date, cut to the second, was written between the
  /// call and the answer.
  package static func ahead(date: Int64, sent: Int64, received: Int64) -> Int64 {
    // The other clock read anything from `date` to just below the next second.
    if date > received { return date - received }
    return date + 999 < sent ? date + 999 - sent : 0
  }

  /// A date as HTTP writes it, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7), in UTC milliseconds
  /// since 1970; nil for anything else, such as the two obsolete forms.
  package static func milliseconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
      let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3 else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    // A leap second is the last one of its minute.
    let components = DateComponents(
      year: year, month: month + 1, day: day, hour: time[0], minute: time[1],
      second: min(time[2], 59))
    guard components.isValidDate(in: calendar), let date = calendar.date(from: components) else {
      return nil
    }
    return Int64(date.timeIntervalSince1970) * 1_000
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
