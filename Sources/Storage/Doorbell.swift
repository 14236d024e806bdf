/// Rings when there may be work: rung by the inbox after each commit, by pages after a request, and by
/// timers. Rings that come close together are one ring; polling stays the safety net.
package final class Doorbell: Sendable {
  /// The rings, for the one listener.
  package let rings: AsyncStream<Void>
  private let press: AsyncStream<Void>.Continuation

  package init() {
    (rings, press) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Rings; cheap, never waits.
  package func ring() {
    press.yield()
  }
}
