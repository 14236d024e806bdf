/// Makes a connection wait, instead of its documents, while the other side is down: after a number of
/// outages in a row nothing is sent for a while, then one call tries whether it is back.
package struct OutageBreaker: Hashable, Sendable, Codable {
  /// Outages in a row that open it.
  package let threshold: Int
  /// The first pause in milliseconds; it doubles with every failed probe.
  package let pause: Int64
  /// The longest pause in milliseconds.
  package let longestPause: Int64
  package private(set) var state: State

  /// What the breaker lets through.
  package enum State: Hashable, Sendable, Codable {
    /// Everything, after so many outages in a row.
    case closed(outages: Int)
    /// Nothing until that instant.
    case open(until: Int64, pause: Int64)
    /// Only the one probe that is under way.
    case probing(pause: Int64)
  }

  /// Whether a call may go.
  package enum Permission: Hashable, Sendable {
    case yes
    /// One call, to see whether the other side is back.
    case probe
    /// Not before that instant (milliseconds since 1970 UTC); nil while a probe is under way.
    case no(until: Int64?)
  }

  package init(threshold: Int = 5, pause: Int64 = 60_000, longestPause: Int64 = 900_000) {
    self.threshold = threshold
    self.pause = pause
    self.longestPause = longestPause
    state = .closed(outages: 0)
  }

  /// Asks for a call now; a probe that is granted must be followed by `succeeded` or `failed`.
  package mutating func ask(now: Int64) -> Permission {
    switch state {
    case .closed: return .yes
    case .probing: return .no(until: nil)
    case .open(let until, let pause):
      guard now >= until else { return .no(until: until) }
      state = .probing(pause: pause)
      return .probe
    }
  }

  /// The other side answered, whatever it said.
  package mutating func succeeded() {
    state = .closed(outages: 0)
  }

  /// The other side did not answer.
  package mutating func failed(now: Int64) {
    switch state {
    case .closed(let outages) where outages + 1 < threshold: state = .closed(outages: outages + 1)
    case .closed: state = .open(until: now + pause, pause: pause)
    case .open: break
    case .probing(let last):
      let next = min(last > longestPause / 2 ? longestPause : last * 2, longestPause)
      state = .open(until: now + next, pause: next)
    }
  }
}
