import Accounting
import Foundation

/// From webhook to entry, per day of booking: the time half of the documents took no longer than, and the
/// time 95 of 100 took no longer than. Heights go by the logarithm, from a second to a month.
struct EntryTimeChart: Sendable, Hashable {
  var columns: [DayChart.Column]
  var layers: [DayChart.Layer]
  var isEmpty: Bool
  var firstDay: String
  var lastDay: String
  var summary: String

  init(
    _ perDay: [CalendarDate: TimeHistogram], days: Int, today: CalendarDate, words: Speech
  ) {
    var all = TimeHistogram()
    for times in perDay.values { all.add(times) }
    let step = Double(DayChart.width) / Double(days)
    columns = (0..<days).map { index in
      let day = today.adding(days: index + 1 - days)
      let times = perDay[day] ?? TimeHistogram()
      let x = DayChart.text(Double(index) * step + 1)
      guard let median = times.percentile(0.5), let most = times.percentile(0.95) else {
        return DayChart.Column(
          x: x, width: DayChart.text(step - 2), title: words.pair(words.format.date(day), "–"),
          parts: [])
      }
      let (low, high) = (EntryTimeChart.height(median), EntryTimeChart.height(most))
      func part(_ tone: String, from bottom: Double, to top: Double) -> DayChart.Part {
        DayChart.Part(
          tone: tone, y: DayChart.text(Double(DayChart.height) - top),
          height: DayChart.text(max(top - bottom, 1)))
      }
      return DayChart.Column(
        x: x, width: DayChart.text(step - 2),
        title: words.fill(
          PeriodText.timesOfDay,
          [
            "day": words.format.date(day), "n": words.format.number(times.total),
            "median": HealthUnits.duration(median, words),
            "most": HealthUnits.duration(most, words),
          ]),
        parts: [part("wait", from: low, to: high), part("ok", from: 0, to: low)])
    }
    layers = DayChart.Layer.all(columns)
    isEmpty = all.total == 0
    firstDay = words.format.shortDate(today.adding(days: 1 - days))
    lastDay = words.format.shortDate(today)
    summary =
      if let median = all.percentile(0.5), let most = all.percentile(0.95) {
        words.fill(
          PeriodText.timesSummary,
          [
            "median": HealthUnits.duration(median, words),
            "most": HealthUnits.duration(most, words),
          ])
      } else {
        words(PeriodText.noTimes)
      }
  }

  /// A second is 0, thirty days are the whole height.
  static func height(_ milliseconds: Int64) -> Double {
    let seconds = max(1, Double(milliseconds) / 1_000)
    let share = log(seconds) / log(2_592_000)
    return min(share, 1) * Double(DayChart.height)
  }
}
