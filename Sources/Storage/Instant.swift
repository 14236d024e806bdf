import Foundation

/// UTC milliseconds since 1970: the one form of time in the database and between modules.
package typealias Instant = Int64

extension Instant {
  /// The system clock. Handed around as a function (`now`), never called from rules or stores.
  @Sendable package static func now() -> Instant {
    Instant((Date().timeIntervalSince1970 * 1_000).rounded(.down))
  }
}
