/// When a passing fault is tried again: exponential with full jitter, so that documents that failed
/// together do not come back together.
package struct RetrySchedule: Hashable, Sendable {
  /// The span of the first wait, in milliseconds.
  package var base: Int64
  /// The longest span, in milliseconds.
  package var cap: Int64
  /// How many tries there are in all.
  package var tries: Int

  package init(base: Int64 = 30_000, cap: Int64 = 3_600_000, tries: Int = 12) {
    self.base = base
    self.cap = cap
    self.tries = tries
  }

  /// The instant of the next try after `failed` tries (1 after the first), in milliseconds since 1970
  /// UTC; nil when they are used up. The wait is drawn evenly from one second to the span.
  package func next(
    afterTry failed: Int, now: Int64, using random: inout some RandomNumberGenerator
  ) -> Int64? {
    guard failed >= 1, failed < tries else { return nil }
    let longest = max(span(afterTry: failed), 1_000)
    return now + Int64.random(in: 1_000...longest, using: &random)
  }

  /// The longest wait after that many tries: the base doubled each time, up to the cap.
  package func span(afterTry failed: Int) -> Int64 {
    var span = min(base, cap)
    for _ in 1..<max(failed, 1) where span < cap { span = span > cap / 2 ? cap : span * 2 }
    return span
  }
}
