import Foundation
import GRDB

/// Who did what, when: written in the transaction of the change it tells of, as the next line of a
/// chain (`AuditChain`).
package struct AuditTrail: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// One line. `actor` is a user's e-mail, "token:NAME", or "passerelle".
  package struct Line: Sendable {
    package var at: Instant
    package var actor: String
    package var action: String
    package var subject: String
    package var dossierID: Int64?
    /// Facts without secrets or bodies.
    package var facts: [String: String]

    package init(
      at: Instant, actor: String, action: String, subject: String, dossierID: Int64? = nil,
      facts: [String: String] = [:]
    ) {
      self.at = at
      self.actor = actor
      self.action = action
      self.subject = subject
      self.dossierID = dossierID
      self.facts = facts
    }
  }

  /// Writes a line that stands alone, such as a sign-in.
  package func write(_ line: Line) async throws {
    try await database.pool.write { try AuditTrail.write(line, in: $0) }
  }

  /// The latest lines about one thing, newest first.
  package func lines(about subject: String, limit: Int = 50) async throws -> [Line] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: AuditTrail.aboutSubject, arguments: [subject, limit]
      ).map(Line.init)
    }
  }

  static let aboutSubject = """
    select * from audit where subject = ? order by at desc, id desc limit ?
    """

  /// Checks every line of the chain against the one before it, in one reading of the table.
  package func verify() async throws -> AuditChain.Verdict {
    try await database.pool.read { try AuditChain.verify(in: $0) }
  }

  /// Where the chain ends; nil before its first line.
  package func head() async throws -> AuditChain.Head? {
    try await database.pool.read { try AuditChain.head(in: $0) }
  }

  static func write(_ line: Line, in database: GRDB.Database) throws {
    try AuditChain.append(line, in: database)
  }
}

extension AuditTrail.Line {
  init(_ row: Row) {
    self.init(
      at: row["at"], actor: row["actor"], action: row["action"], subject: row["subject"],
      dossierID: row["dossier_id"], facts: JSONText.facts(row["facts"]))
  }
}
