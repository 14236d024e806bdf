import Accounting
import Storage

/// The share of each group in one bar, 100 wide.
struct ShareBar: Sendable, Hashable {
  var parts: [Part]
  var summary: String

  struct Part: Sendable, Hashable {
    var tone: String
    var x: String
    var width: String
  }

  /// The same, told by another sentence than that of the groups.
  init(_ counts: [DocumentState.Group: Int], spoken: String, words: Speech) {
    self.init(counts, words: words)
    summary = spoken
  }

  init(_ counts: [DocumentState.Group: Int], words: Speech) {
    let total = counts.values.reduce(0, +)
    var x = 0.0
    var spoken: [String] = []
    parts = DayChart.order.compactMap { group, tone in
      let count = counts[group] ?? 0
      guard count > 0 else { return nil }
      let width = Double(count) / Double(total) * 100
      defer { x += width }
      spoken.append("\(words.format.number(count)) \(words.word(of: group, count: count))")
      return Part(tone: tone, x: DayChart.text(x), width: DayChart.text(width))
    }
    summary = spoken.isEmpty ? words(CommonText.noDocuments) : spoken.joined(separator: ", ")
  }
}
