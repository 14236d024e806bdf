import Accounting
package import Logging
import ServiceLifecycle
package import Storage

/// Hands letters of the outbox to the mail program, one after the other. Without a mail program they
/// wait, and the page shows the text to send by hand.
package struct Postman: Service {
  private let database: Database
  private let mailer: Mailer?
  private let write: @Sendable (Letter) throws -> WrittenLetter
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter write: puts a letter into words.
  package init(
    database: Database, mailer: Mailer?,
    write: @escaping @Sendable (Letter) throws -> WrittenLetter, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.mailer = mailer
    self.write = write
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await recover()
    await Rounds(.every(.seconds(2)), failure: "letters not sent", logger) {
      try await round()
    }.run()
  }

  /// Called once before the first round.
  package func recover() async {
    do {
      try await MailOutbox(database).recover(now: now())
    } catch {
      logger.error("letters not recovered", metadata: ["reason": "\(FaultText(error))"])
    }
  }

  /// Sends what is due.
  package func round() async throws {
    guard let mailer else { return }
    let outbox = MailOutbox(database)
    while !Task.isCancelled, let posted = try await outbox.takeNext(now: now()) {
      let written: WrittenLetter
      do {
        written = try write(posted.letter)
      } catch {
        try await outbox.settle(
          posted.id, .notSent(reason: "the letter could not be written", mayRetry: false),
          subject: nil, now: now())
        logger.error("letter not written", metadata: ["letter": "\(posted.id)"])
        continue
      }
      let outcome = await mailer.send(
        written, of: posted.letter, number: posted.id, attempt: posted.attempts, now: now())
      try await outbox.settle(posted.id, outcome, subject: written.subject, now: now())
    }
  }
}
