package import Logging
import ServiceLifecycle
package import Storage

/// Looks after links that do not work and documents that wait for something in Octopus, seldom enough for
/// the daily caps: broken links every half hour, the rest when the master data are a day old.
package struct LinkWatch: Service {
  /// Octopus allows 150 connects a day and dossier.
  private static let pause = Duration.seconds(1_800)

  private let database: Database
  private let book: ConnectionBook
  private let check: LinkCheck
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, check: LinkCheck, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.check = check
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: LinkWatch.pause)
        if !Task.isCancelled { await round() }
      }
    }
  }

  /// One round over all dossiers that need it.
  package func round() async {
    do {
      let resting = try await book.resting()
      for dossier in try await DossierStore(database).all() {
        if Task.isCancelled { return }
        let isResting =
          resting.contains { $0 == dossier.octopusConnectionID || $0 == dossier.billitConnectionID }
        let isOld = now() - (dossier.masterDataAt ?? 0) > 20 * 3_600_000
        let isBroken =
          dossier.octopusLink.state == .broken || dossier.billitLink.state == .broken
        guard isOld || isBroken, !isResting else { continue }
        await check.check(dossier.id)
      }
    } catch {
      logger.error("links not looked after", metadata: ["reason": "\(FaultText(error))"])
    }
  }
}
