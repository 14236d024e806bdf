package import Accounting
package import Storage

/// What the running gateway knows of the clocks around it.
package struct ClockFacts: Sendable, Hashable {
  /// How far each service's clock is from ours.
  package var services: [Reading]
  /// The newest jump of our clock since start; nil when there was none.
  package var jump: ClockJump?

  /// One service, as its newest answer said.
  package struct Reading: Sendable, Hashable {
    package var connectionID: Int64
    /// Positive when it is ahead of ours, in milliseconds; 0 when both may be right.
    package var ahead: Int64
    package var at: Instant

    package init(connectionID: Int64, ahead: Int64, at: Instant) {
      self.connectionID = connectionID
      self.ahead = ahead
      self.at = at
    }
  }

  package init(services: [Reading] = [], jump: ClockJump? = nil) {
    self.services = services
    self.jump = jump
  }
}
