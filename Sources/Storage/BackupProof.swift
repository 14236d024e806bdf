package import Cryptography
package import Foundation
import GRDB

extension BackupCopy {
  /// What a backup held when it was opened as a database.
  package struct Proof: Sendable, Hashable {
    package var documents: Int
    package var entries: Int
    package var deliveries: Int
    /// Lines of the audit.
    package var lines: Int
    /// The newest delivery or line of the audit: how far the backup reaches.
    package var reaches: Instant?
    /// What is wrong with it, one sentence each; empty when it can be put back.
    package var faults: [String]

    /// For the record.
    package var facts: [String: String] {
      var facts = [
        "documents": String(documents), "entries": String(entries),
        "deliveries": String(deliveries), "lines": String(lines),
      ]
      if let reaches { facts["reaches_at"] = String(reaches) }
      if !faults.isEmpty { facts["reason"] = String(faults.joined(separator: "; ").prefix(500)) }
      return facts
    }
  }

  /// Restores a backup in trial: a copy of it is opened as the gateway would open it, with its key and
  /// brought up to date, every page of it read, its audit checked line by line, its documents and their
  /// sums counted anew. The backup itself is only read, and the copy is gone afterwards.
  ///
  /// - Parameter folder: where there is room for the copy; nobody else may read it.
  /// - Throws: `DatabaseRefusal` when it cannot be opened at all.
  package static func tryOut(
    _ file: String, keys: MasterKeys, folder: URL, now: Instant
  ) async throws -> Proof {
    try prove(file)
    let place = folder.appending(path: "restore-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: place) }
    let copy = place.appending(path: "passerelle.sqlite").path
    try FileManager.default.copyItem(atPath: file, toPath: copy)
    let database = try Database(path: copy, keys: keys, now: now)
    defer { try? database.close() }
    var faults: [String] = []
    let integrity = try await database.integrity()
    if integrity != "ok" { faults.append("the file: \(integrity)") }
    faults += try await DocumentStore(database).brokenInvariants()
    faults += try await StatementStore(database).brokenInvariants()
    let verdict = try await AuditTrail(database).verify()
    if case .broken(let line) = verdict {
      faults.append("the audit was changed from outside at line \(line)")
    }
    return try await database.pool.read { [faults] connection in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(connection, sql: "select count(*) from \(table)") ?? 0
      }
      return Proof(
        documents: try count("documents"),
        entries: try Int.fetchOne(
          connection, sql: "select count(*) from entries where state = 'booked'") ?? 0,
        deliveries: try count("deliveries"), lines: try count("audit"),
        reaches: try Instant.fetchOne(
          connection,
          sql: """
            select max(at) from (select max(at) as at from audit
              union all select received_at from deliveries where id = (
                select max(id) from deliveries))
            """), faults: faults)
    }
  }
}
