package import Foundation
import GRDB

/// What was sent to Octopus to book a document, and what came back: kept for the page, never used to
/// send anything again.
package struct BookingCalls: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The content of a booking call.
  package struct Sent: Sendable, Hashable {
    /// The booking as JSON, byte for byte as it was sent but for the files, which are kept by
    /// themselves. It holds no token and no password.
    package var content: Data
    package var attachments: [Attachment]

    package init(content: Data, attachments: [Attachment] = []) {
      self.content = content
      self.attachments = attachments
    }
  }

  /// A file that went with it.
  package struct Attachment: Sendable, Hashable, Codable {
    package var name: String
    package var byteCount: Int

    package init(name: String, byteCount: Int) {
      self.name = name
      self.byteCount = byteCount
    }
  }

  /// What Octopus said when it did not book. The message is for people: it may name somebody.
  package struct Refusal: Sendable, Hashable {
    package var status: Int
    package var code: Int?
    package var message: String?

    package init(status: Int, code: Int?, message: String?) {
      self.status = status
      self.code = code
      self.message = message
    }
  }

  /// Longer messages are cut.
  private static let longestMessage = 1_000

  /// Keeps what Octopus said to the call of a line of the entry ledger.
  package func note(_ refusal: Refusal, to lineID: Int64) async throws {
    let message = refusal.message.map { String($0.prefix(BookingCalls.longestMessage)) }
    try await database.pool.write { database in
      try database.execute(
        sql: "update booking_calls set status = ?, code = ?, message = ? where entry_id = ?",
        arguments: [refusal.status, refusal.code, message, lineID])
    }
  }

  static func put(
    _ sent: Sent, entry: String, lineID: Int64, documentID: Int64, now: Instant,
    _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into booking_calls (document_id, entry_id, entry, sent, attachments, outcome, at)
        values (?, ?, ?, ?, ?, 'sending', ?)
        """,
      arguments: [
        documentID, lineID, entry, sent.content, try JSONText.write(sent.attachments), now,
      ])
  }

  static func settle(
    _ lineID: Int64, as state: String, now: Instant, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: "update booking_calls set outcome = ?, answered_at = ? where entry_id = ?",
      arguments: [state, now, lineID])
  }
}
