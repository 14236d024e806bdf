import Accounting
import Storage

/// Calls per hour of the last day as columns, worked out as numbers that a template draws.
struct HourChart: Sendable, Hashable {
  var columns: [DayChart.Column]
  var firstHour: String
  var lastHour: String
  var summary: String

  /// - Parameter counts: one per hour, the oldest first; the last one is the hour of `now`.
  init(_ counts: [Int], now: Instant, words: Speech) {
    let most = max(counts.max() ?? 0, 1)
    let step = Double(DayChart.width) / Double(max(counts.count, 1))
    let thisHour = now / 3_600_000
    func start(_ index: Int) -> Instant {
      (thisHour - Instant(counts.count - 1 - index)) * 3_600_000
    }
    columns = counts.enumerated().map { index, count in
      let height = max(Double(count) / Double(most) * Double(DayChart.height - 8), 1.5)
      let part = DayChart.Part(
        tone: "ok", y: HourChart.text(Double(DayChart.height) - height),
        height: HourChart.text(height))
      return DayChart.Column(
        x: HourChart.text(Double(index) * step + 1), width: HourChart.text(step - 2),
        title: "\(words.format.time(start(index))): \(words.format.number(count))",
        parts: count > 0 ? [part] : [])
    }
    firstHour = words.format.time(start(0))
    lastHour = words.format.time(now)
    summary = words.fill(
      HealthText.perHourSummary,
      [
        "n": words.format.number(counts.reduce(0, +)), "hours": String(counts.count),
      ])
  }

  private static func text(_ value: Double) -> String {
    DecimalText.written(Int64((value * 10).rounded()), decimals: 1)
  }
}
