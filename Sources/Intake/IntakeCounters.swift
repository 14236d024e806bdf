import Synchronization

/// How webhook calls were answered since start: counted by hand, as metrics middleware would cost the
/// one-write answer.
package final class IntakeCounters: Sendable {
  /// The outcomes, kept apart.
  package enum Outcome: String, Sendable, CaseIterable {
    case accepted, repeated, quarantined, confirmed, forged, malformed
    case unknownPath = "unknown_path"
    case tooLarge = "too_large"
    case wrongMethod = "wrong_method"
    case refused
    case limited
  }

  private let counts = Mutex([Outcome: Int]())

  package init() {}

  /// Adds one.
  func count(_ outcome: Outcome) {
    counts.withLock { $0[outcome, default: 0] += 1 }
  }

  /// The counts so far.
  package var snapshot: [Outcome: Int] { counts.withLock { $0 } }
}
