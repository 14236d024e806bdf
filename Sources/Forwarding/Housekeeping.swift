import Foundation
package import Logging
import ServiceLifecycle
package import Storage

/// What must be done now and then: checkpoints when the intake rests (or the log grows too large),
/// noting when secrets were last used, and writing the words by which documents are found.
package struct Housekeeping: Service {
  private let database: Database
  private let inbox: DeliveryInbox
  private let takeUses: @Sendable () -> [Int64: Instant]
  private let logger: Logger

  /// - Parameter takeUses: when each webhook secret was last seen since the last call.
  package init(
    database: Database, inbox: DeliveryInbox, takeUses: @escaping @Sendable () -> [Int64: Instant],
    logger: Logger
  ) {
    self.database = database
    self.inbox = inbox
    self.takeUses = takeUses
    self.logger = logger
  }

  package func run() async throws {
    await Rounds(.after(.seconds(2)), failure: "housekeeping failed", logger) {
      try await HookStore(database).noteUse(takeUses())
      if CheckpointRule.isDue(walBytes: database.walBytes, isBusy: inbox.backlog > 0) {
        try await database.checkpoint()
      }
      if inbox.backlog == 0 { try await DocumentSearch(database).catchUp(limit: 5_000) }
    }.run()
  }
}

/// When the write-ahead log is copied back. A checkpoint holds up commits, so it waits for a quiet moment
/// until the log is large.
enum CheckpointRule {
  private static let worthwhile = 4 << 20
  private static let tooLarge = 512 << 20

  static func isDue(walBytes: Int, isBusy: Bool) -> Bool {
    walBytes > (isBusy ? tooLarge : worthwhile)
  }
}
