import Accounting
package import Logging
import ServiceLifecycle
package import Storage

/// Posts the reminders of consents: once per step, to whoever can act, in their language.
package struct ConsentWatch: Service {
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
    await Rounds(.every(.seconds(900)), failure: "consents not reminded of", logger) {
      try await round()
    }.run()
  }

  /// Posts what is due now and returns how many letters that were.
  @discardableResult
  package func round() async throws -> Int {
    let reminders = ConsentReminders(database)
    var posted = 0
    for due in try await reminders.due(on: BrusselsDay.of(now())) {
      let recipients = try await reminders.recipients(
        of: due.account, dossierLanguage: due.dossierLanguage)
      posted += try await reminders.remind(
        due, recipients, officeLink: pagesURL.map { "\($0)/bank/\(due.account.id)" },
        now: now())
    }
    return posted
  }
}
