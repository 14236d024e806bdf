package import Foundation

/// A moment as Octopus' "modified since" calls want it: `yyyy-MM-dd HH:mm:ss.SSS`.
package struct OctopusTimestamp: Hashable, Sendable {
  package let text: String

  /// The moment of a first sync (Octopus API §2.10).
  package static let beginning = OctopusTimestamp(text: "1980-01-01 00:00:00.000")

  private init(text: String) {
    self.text = text
  }

  /// The moment on the clock of that zone. Octopus does not name its own; Belgian time is inferred, so
  /// callers look back a few hours further than they need.
  package init(_ moment: Date, zone: TimeZone? = TimeZone(identifier: "Europe/Brussels")) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone ?? .gmt
    let part = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second, .nanosecond], from: moment)
    func digits(_ value: Int?, _ width: Int) -> String {
      let text = String(value ?? 0)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let day = [digits(part.year, 4), digits(part.month, 2), digits(part.day, 2)]
    let time = [digits(part.hour, 2), digits(part.minute, 2), digits(part.second, 2)]
    let milliseconds = digits((part.nanosecond ?? 0) / 1_000_000, 3)
    text =
      "\(day.joined(separator: "-")) \(time.joined(separator: ":")).\(milliseconds)"
  }
}
