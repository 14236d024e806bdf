/// What follows a failed webhook call.
///
/// Billit documents neither retries nor their times (Billit API: 2.6): these are the simulator's own,
/// settable, and nothing in a receiver may rely on them.
package struct RetryRule: Hashable, Sendable {
  /// The waits before each further try; as many retries as there are waits.
  package var waits: [Duration]

  package init(waits: [Duration]) {
    self.waits = waits
  }

  /// Eight retries within about three minutes.
  package static let usual = RetryRule(
    waits: [1, 2, 5, 10, 20, 30, 60, 60].map { .seconds($0) })

  /// What to do after a try.
  package enum Verdict: Hashable, Sendable {
    case delivered
    case retry(after: Duration)
    case givenUp
  }

  /// The verdict after the last of `tries` tries: no answer, 5xx and 429 are worth another, any other
  /// refusal is final.
  package func verdict(status: Int?, tries: Int) -> Verdict {
    if let status {
      if (200..<300).contains(status) { return .delivered }
      guard status >= 500 || status == 429 else { return .givenUp }
    }
    return waits.indices.contains(tries - 1) ? .retry(after: waits[tries - 1]) : .givenUp
  }
}
