import Foundation
import Storage
import Synchronization

/// The one clock of a scene: gateway and simulators read it, the test moves it.
final class SceneClock: Sendable {
  private let instant: Mutex<Instant>

  /// 12 May 2026, 11:00 in Belgium, unless told otherwise.
  init(_ text: String = "2026-05-12T09:00:00Z") {
    let date = (try? Date(text, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
    instant = Mutex(Instant(date.timeIntervalSince1970 * 1_000))
  }

  /// Milliseconds since 1970.
  var now: Instant { instant.withLock { $0 } }

  var date: Date { Date(timeIntervalSince1970: Double(now) / 1_000) }

  func advance(seconds: Int) {
    instant.withLock { $0 += Instant(seconds) * 1_000 }
  }

  /// Goes to a later instant; never back.
  func move(to later: Instant) {
    instant.withLock { $0 = max($0, later) }
  }
}
