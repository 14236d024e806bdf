/// How long things took, counted in slots: each slot ends at a number of milliseconds and begins where
/// the one before it ends. What lies between is told to the slot's width, not to the millisecond.
package struct TimeHistogram: Hashable, Sendable {
  private var counts: [Int64: Int] = [:]

  package init() {}

  /// Adds so many that took no longer than `upto`, and longer than the slot before it ends.
  package mutating func add(_ count: Int, upto: Int64) {
    counts[upto, default: 0] += count
  }

  /// Adds all of another one.
  package mutating func add(_ other: TimeHistogram) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  package var total: Int { counts.values.reduce(0, +) }

  /// The time that a share of all (0 to 1) did not exceed, in milliseconds; nil when there is nothing.
  /// Within a slot they are taken to lie evenly; a slot begins at its end divided by the root of two,
  /// the first one at 0.
  package func percentile(_ share: Double) -> Int64? {
    let total = total
    guard total > 0 else { return nil }
    let rank = min(max(share, 0), 1) * Double(total)
    var seen = 0
    for (upto, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      if Double(seen + count) >= rank {
        guard upto < .max else { return TimeHistogram.longest }
        let start = upto <= 1_000 ? 0 : Double(upto) / 1.4142
        let part = (rank - Double(seen)) / Double(count)
        return Int64(start + part * (Double(upto) - start))
      }
      seen += count
    }
    return nil
  }

  /// What the last slot, which has no end, is told as: 97 days.
  package static let longest: Int64 = 1_414 << 22
}
