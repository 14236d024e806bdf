import Accounting

/// Documents received per day as columns, worked out as numbers that a template draws.
struct DayChart: Sendable, Hashable {
  /// Width and height of the drawing.
  static let width = 600
  static let height = 96

  var columns: [Column]
  var layers: [Layer]
  /// The largest day.
  var top: Int
  var firstDay: String
  var lastDay: String
  var summary: String

  struct Column: Sendable, Hashable {
    var x: String
    var width: String
    var title: String
    var parts: [Part]
  }

  struct Part: Sendable, Hashable {
    var tone: String
    var y: String
    var height: String
  }

  /// What has one tone in all columns, as one shape: thirty days would have hundreds.
  struct Layer: Sendable, Hashable {
    var tone: String
    var path: String

    static func all(_ columns: [Column]) -> [Layer] {
      var layers: [Layer] = []
      for column in columns {
        for part in column.parts {
          let shape = "M\(column.x) \(part.y)h\(column.width)v\(part.height)h-\(column.width)z"
          if let place = layers.firstIndex(where: { $0.tone == part.tone }) {
            layers[place].path += shape
          } else {
            layers.append(Layer(tone: part.tone, path: shape))
          }
        }
      }
      return layers
    }
  }

  /// The last `days` days up to today.
  init(
    _ sums: [CalendarDate: [DocumentState.Group: Int]], days: Int, today: CalendarDate,
    words: Speech
  ) {
    let shown = (0..<days).map { today.adding(days: $0 + 1 - days) }
    let totals = shown.map { sums[$0]?.values.reduce(0, +) ?? 0 }
    let most = max(totals.max() ?? 0, 1)
    let step = Double(DayChart.width) / Double(days)
    top = totals.max() ?? 0
    firstDay = words.format.shortDate(shown.first ?? today)
    lastDay = words.format.shortDate(today)
    let total = totals.reduce(0, +)
    summary = words.fill(
      OverviewText.chartSummary, ["n": words.format.number(total), "days": String(days)])
    columns = zip(shown, totals).enumerated().map { index, day in
      var bottom = Double(DayChart.height)
      let parts = DayChart.order.compactMap { group, tone -> Part? in
        let count = sums[day.0]?[group] ?? 0
        guard count > 0 else { return nil }
        let height = max(Double(count) / Double(most) * Double(DayChart.height - 8), 1.5)
        bottom -= height
        return Part(tone: tone, y: DayChart.text(bottom), height: DayChart.text(height))
      }
      return Column(
        x: DayChart.text(Double(index) * step + 1), width: DayChart.text(step - 2),
        title: words.pair(words.format.date(day.0), words.format.number(day.1)), parts: parts)
    }
    layers = Layer.all(columns)
  }

  static let order: [(DocumentState.Group, String)] = [
    (.booked, "ok"), (.delivered, "ok2"), (.waiting, "wait"), (.stopped, "office"),
    (.setAside, "aside"),
  ]

  /// To a tenth; whole numbers without one.
  static func text(_ value: Double) -> String {
    let tenths = Int64((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : DecimalText.written(tenths, decimals: 1)
  }
}
