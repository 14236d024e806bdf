/// What a load measured.
struct LoadFigures: Sendable {
  private(set) var answers = 0
  var failures = 0
  /// Answers per time in steps of 50 µs up to 100 ms; the last step holds all that took longer.
  private var histogram = [Int](repeating: 0, count: 2_001)

  init() {}

  mutating func count(microseconds: Int, isRight: Bool) {
    if isRight { answers += 1 } else { failures += 1 }
    histogram[min(microseconds / 50, histogram.count - 1)] += 1
  }

  mutating func add(_ other: LoadFigures) {
    answers += other.answers
    failures += other.failures
    for index in histogram.indices { histogram[index] += other.histogram[index] }
  }

  /// The time within which that share of the answers came, in milliseconds.
  func quantile(_ share: Double) -> Double {
    let wanted = Int((Double(histogram.reduce(0, +)) * share).rounded(.up))
    var seen = 0
    for (index, count) in histogram.enumerated() {
      seen += count
      if seen >= wanted, seen > 0 { return Double(index + 1) / 20 }
    }
    return 0
  }
}
