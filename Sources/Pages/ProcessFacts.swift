package import Formats
package import Storage

/// What only the running gateway knows, for the health page.
package struct ProcessFacts: Sendable, Hashable {
  /// How webhook calls were answered since start, by outcome, in the order to show them in.
  package var webhooks: [Count]
  /// Deliveries that wait for their commit at this moment.
  package var inboxBacklog: Int
  /// How many workers forward documents; 0 forwards nothing.
  package var workers: Int
  /// How long the oldest due document waits, in milliseconds; nil when it cannot be read.
  package var queueAge: Instant?

  /// When the process began to serve; nil when it is not known.
  package var startedAt: Instant?
  package var clocks = ClockFacts()
  /// What the public address showed at the newest look; nil when nobody looks, or has yet.
  package var shown: ShownCertificate?

  /// One look at the public address.
  package struct ShownCertificate: Sendable, Hashable {
    package var at: Instant
    /// Nil when none was shown.
    package var certificate: Certificate?

    package init(at: Instant, certificate: Certificate?) {
      self.at = at
      self.certificate = certificate
    }
  }

  package struct Count: Sendable, Hashable {
    package var outcome: String
    package var calls: Int

    package init(outcome: String, calls: Int) {
      self.outcome = outcome
      self.calls = calls
    }
  }

  package init(
    webhooks: [Count], inboxBacklog: Int, workers: Int, queueAge: Instant?,
    startedAt: Instant? = nil
  ) {
    self.webhooks = webhooks
    self.inboxBacklog = inboxBacklog
    self.workers = workers
    self.queueAge = queueAge
    self.startedAt = startedAt
  }
}
