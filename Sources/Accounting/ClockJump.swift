/// A jump of the wall clock, told by a clock that cannot jump. Pure: milliseconds.
package struct ClockJump: Hashable, Sendable {
  /// Positive when the wall clock went ahead.
  package var by: Int64
  /// When it was noticed, by the wall clock after it.
  package var at: Int64

  package init(by: Int64, at: Int64) {
    self.by = by
    self.at = at
  }

  /// Differences up to this much are those of timers and of a clock that is drawn to the right time.
  package static let tolerance: Int64 = 30_000

  /// What both clocks say between two looks at them; nil when they agree.
  package init?(wall: (before: Int64, now: Int64), passed: Int64) {
    let by = wall.now - wall.before - passed
    guard abs(by) > ClockJump.tolerance else { return nil }
    self.init(by: by, at: wall.now)
  }
}
