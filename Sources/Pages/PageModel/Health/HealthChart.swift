import Accounting
import Foundation
import Storage

/// One figure of the installation over a day or a month as columns, worked out as numbers that a template
/// draws. Where nobody watched there is a gap, not a nought.
struct HealthChart: Sendable, Hashable {
  var title: String
  /// What the columns come to, in a few words.
  var summary: String
  var columns: [Column]
  var first: String
  var last: String
  /// The top of the scale.
  var top: String
  /// Whether heights go by the logarithm, with lines at a minute and an hour.
  var isLogarithmic: Bool

  struct Column: Sendable, Hashable {
    var x: String
    var width: String
    var title: String
    var isGap: Bool
    var part: DayChart.Part?
  }

  /// What is drawn.
  enum Figure: CaseIterable {
    case deliveries, booked, queueAge
  }

  /// A stretch of time that is one column, with what was seen in it.
  struct Span: Sendable, Hashable {
    var start: Instant
    var samples: [HealthSamples.Sample]
    /// What the column is called.
    var name: String
  }

  init(_ figure: Figure, _ spans: [Span], words: Speech) {
    let values = spans.map { span in span.samples.isEmpty ? nil : figure.value(of: span.samples) }
    let known = values.compactMap { $0 }
    let most = known.max() ?? 0
    let step = Double(DayChart.width) / Double(max(spans.count, 1))
    title = words(figure.title)
    isLogarithmic = figure == .queueAge
    summary =
      known.isEmpty ? words(HealthChartText.nothingWatched) : figure.summary(known, words)
    top = known.isEmpty ? "" : figure.written(most, words)
    first = spans.first?.name ?? ""
    last = spans.last?.name ?? ""
    columns = zip(spans, values).enumerated().map { index, pair in
      let (span, value) = pair
      let text = value.map { figure.written($0, words) } ?? words(HealthChartText.notWatched)
      return Column(
        x: DayChart.text(Double(index) * step + 0.5), width: DayChart.text(step - 1),
        title: words.pair(span.name, text), isGap: value == nil,
        part: value.flatMap { $0 > 0 ? HealthChart.part(figure, $0, most) : nil })
    }
  }

  private static func part(_ figure: Figure, _ value: Int64, _ most: Int64) -> DayChart.Part {
    let room = Double(DayChart.height - 8)
    let height =
      switch figure {
      case .queueAge: waitHeight(value)
      case .deliveries, .booked: Double(value) / Double(max(most, 1)) * room
      }
    let drawn = max(height, 1.5)
    return DayChart.Part(
      tone: figure.tone(value), y: DayChart.text(Double(DayChart.height) - drawn),
      height: DayChart.text(drawn))
  }

  /// A second is 0, a day the whole height.
  static func waitHeight(_ milliseconds: Int64) -> Double {
    let seconds = max(1, Double(milliseconds) / 1_000)
    return min(log(seconds) / log(86_400), 1) * Double(DayChart.height)
  }
}

extension HealthChart.Figure {
  /// Counts add up; of waits the longest counts.
  fileprivate func value(of samples: [HealthSamples.Sample]) -> Int64 {
    switch self {
    case .deliveries: samples.reduce(0) { $0 + Int64($1.deliveries) }
    case .booked: samples.reduce(0) { $0 + Int64($1.booked) }
    case .queueAge: samples.map(\.queueAge).max() ?? 0
    }
  }

  fileprivate var title: HealthChartText {
    switch self {
    case .deliveries: .chartDeliveries
    case .booked: .chartBooked
    case .queueAge: .chartQueueAge
    }
  }

  fileprivate func summary(_ values: [Int64], _ words: Speech) -> String {
    let total = values.reduce(0, +)
    return switch self {
    case .deliveries, .booked: words.format.number(Int(total))
    case .queueAge:
      words.fill(
        HealthChartText.atMost, ["time": HealthUnits.duration(values.max() ?? 0, words)])
    }
  }

  fileprivate func written(_ value: Int64, _ words: Speech) -> String {
    self == .queueAge ? HealthUnits.duration(value, words) : words.format.number(Int(value))
  }

  /// Due work that waited for longer than five minutes stands out.
  fileprivate func tone(_ value: Int64) -> String {
    switch self {
    case .deliveries: "ok2"
    case .booked: "ok"
    case .queueAge: value > HealthReport.patience ? "office" : "wait"
    }
  }
}

extension HealthChart.Span {
  /// The last day in quarters of an hour, up to the one of `now`.
  static func quarters(
    _ samples: [HealthSamples.Sample], now: Instant, _ words: Speech
  ) -> [HealthChart.Span] {
    let quarter: Instant = 900_000
    let last = now / quarter
    let bySpan = Dictionary(grouping: samples) { $0.slot * HealthSamples.slotLength / quarter }
    return (last - 95...last).map { number in
      HealthChart.Span(
        start: number * quarter, samples: bySpan[number] ?? [],
        name: words.format.time(number * quarter))
    }
  }

  /// The last thirty days in Belgium, up to that of `now`.
  static func days(
    _ samples: [HealthSamples.Sample], now: Instant, _ words: Speech
  ) -> [HealthChart.Span] {
    let today = BelgianTime(now).date
    let byDay = Dictionary(grouping: samples) {
      BelgianTime($0.slot * HealthSamples.slotLength).date
    }
    return (0..<30).map { index in
      let day = today.adding(days: index - 29)
      return HealthChart.Span(
        start: BrusselsDay.start(of: day), samples: byDay[day] ?? [],
        name: words.format.shortDate(day))
    }
  }
}
