import Accounting
package import Logging
import ServiceLifecycle
package import Storage

/// Posts the reminders of consents: once per step, to whoever can act, in their language.
package struct ConsentWatch: Service {
  private static let pause = Duration.seconds(900)

  private let database: Database
  private let pagesURL: String?
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter pagesURL: where people reach the pages, for links in letters to the office.
  package init(
    database: Database, pagesURL: String?, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.pagesURL = pagesURL
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        try? await Task.sleep(for: ConsentWatch.pause)
      }
    }
  }

  /// Posts what is due now and returns how many letters that were.
  @discardableResult
  package func round() async -> Int {
    var posted = 0
    do {
      let reminders = ConsentReminders(database)
      for due in try await reminders.due(on: BrusselsDay.of(now())) {
        let recipients = try await reminders.recipients(
          of: due.account, dossierLanguage: due.dossierLanguage)
        posted += try await reminders.remind(
          due, recipients, officeLink: pagesURL.map { "\($0)/bank/\(due.account.id)" },
          now: now())
      }
    } catch {
      logger.error("consents not reminded of", metadata: ["reason": "\(FaultText(error))"])
    }
    return posted
  }
}
