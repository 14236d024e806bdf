package import Foundation
import GRDB

/// What makes the audit tamper-evident: each line's hash covers the hash of the line before it, so that
/// a line that was edited, taken out or put in breaks every hash after it.
///
/// The head, kept apart, tells when lines are missing at the end. Whoever can rewrite the whole file
/// can also compute all hashes anew: a fingerprint noted elsewhere shows that too.
package enum AuditChain {
  /// What a check of the chain found.
  package enum Verdict: Sendable, Hashable {
    /// All of these lines are as they were written.
    case sound(lines: Int)
    /// The first line that does not follow from the one before it, or that is missing at the end.
    case broken(at: Int64)
  }

  /// Where the chain ends.
  package struct Head: Sendable, Hashable {
    package var line: Int64
    package var lines: Int
    /// 32 bytes.
    package var hash: Data
  }

  /// What the first line of a chain follows.
  static let start = Data(repeating: 0, count: 32)

  static func head(in database: GRDB.Database) throws -> Head? {
    try Row.fetchOne(
      database.cachedStatement(sql: "select line, lines, hash from audit_head where id = 1")
    ).map { Head(line: $0["line"], lines: $0["lines"], hash: $0["hash"]) }
  }

  /// SHA-256 over the hash before and the line's columns as a JSON array of texts.
  static func hash(
    after previous: Data, id: Int64, _ line: AuditTrail.Line, facts: String
  ) throws -> Data {
    let fields = [
      String(id), String(line.at), line.actor, line.action, line.subject,
      line.dossierID.map { String($0) } ?? "", facts,
    ]
    return try FileDigest.sha256(of: previous + Data(try JSONText.write(fields).utf8))
  }

  /// Adds one line to the table and to the chain. There is one writer, so the head cannot move between
  /// its reading and its writing.
  static func append(_ line: AuditTrail.Line, in database: GRDB.Database) throws {
    let head = try head(in: database)
    let last =
      try Int64.fetchOne(
        database.cachedStatement(sql: "select max(id) from audit")) ?? 0
    let id = max(last, head?.line ?? 0) + 1
    let previous = head?.hash ?? start
    let facts = try JSONText.write(line.facts)
    let hash = try hash(after: previous, id: id, line, facts: facts)
    try database.execute(
      sql: """
        insert into audit (id, at, actor, action, subject, dossier_id, facts, previous, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, line.at, line.actor, line.action, line.subject, line.dossierID, facts, previous, hash,
      ])
    try database.execute(
      sql: """
        insert into audit_head (id, line, lines, hash) values (1, ?, ?, ?)
        on conflict (id) do update set line = excluded.line, lines = excluded.lines,
          hash = excluded.hash
        """, arguments: [id, (head?.lines ?? 0) + 1, hash])
  }

  static func verify(in database: GRDB.Database) throws -> Verdict {
    var last: (id: Int64, hash: Data)?
    var lines = 0
    let rows = try Row.fetchCursor(database, sql: "select * from audit order by id")
    while let row = try rows.next() {
      let id: Int64 = row["id"]
      guard let previous = row["previous"] as Data?, let hash = row["hash"] as Data? else {
        // From before the chain, unless the chain has begun.
        if last != nil { return .broken(at: id) }
        continue
      }
      let line = AuditTrail.Line(row)
      guard previous == last?.hash ?? start,
        try hash == AuditChain.hash(after: previous, id: id, line, facts: row["facts"])
      else { return .broken(at: id) }
      last = (id, hash)
      lines += 1
    }
    let head = try head(in: database)
    guard head?.hash == last?.hash, head?.lines ?? 0 == lines else {
      return .broken(at: head?.line ?? last?.id ?? 0)
    }
    return .sound(lines: lines)
  }
}
