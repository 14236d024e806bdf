package import Logging
import ServiceLifecycle
package import Storage

/// Tells administrators by letter when a connection breaks and before its permission lapses: one letter
/// each per step, whether one dossier goes by the connection or forty.
package struct ConnectionWatch: Service {
  private let database: Database
  private let pagesURL: String?
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter pagesURL: where people reach the pages, for the links in the letters.
  package init(
    database: Database, pagesURL: String?, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.pagesURL = pagesURL
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(.every(.seconds(60)), failure: "administrators not told of a connection", logger) {
      try await round()
    }.run()
  }

  /// Posts what is due now and returns how many letters that were.
  @discardableResult
  package func round() async throws -> Int {
    let reminders = ConnectionReminders(database)
    var posted = 0
    for due in try await reminders.due(now: now()) {
      posted += try await reminders.remind(
        due, try await reminders.recipients(of: due.connection), link: link(of: due.connection),
        now: now())
    }
    return posted
  }

  /// Where it is mended: what a client gave is asked for again on their dossier's page.
  private func link(of connection: Connection) -> String? {
    pagesURL.map { url in
      connection.settings.clientDossierID.map { "\(url)/dossiers/\($0)" } ?? "\(url)/connections"
    }
  }
}
