import GRDB

/// One line of the audit as pages show it.
package struct AuditRow: Sendable, Identifiable {
  package var id: Int64
  package var line: AuditTrail.Line
  /// Of the dossier it concerns, where there is one.
  package var dossierName: String?
  /// Whether it belongs to the chain of hashes: lines of old versions do not.
  package var isChained: Bool
}

/// Which lines are wanted; what is nil restricts nothing.
package struct AuditFilter: Sendable, Hashable {
  package var actor: String?
  package var action: String?
  /// Such as "document/12".
  package var subject: String?
  package var dossierID: Int64?
  /// The first instant that counts.
  package var from: Instant?
  /// The first instant that counts no longer.
  package var until: Instant?

  package init() {}
}

/// The audit for reading, the newest line first.
package struct AuditList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Up to `limit` lines before the one with the id `after`. Lines of dossiers that may not be seen are
  /// left out.
  package func lines(
    _ filter: AuditFilter, access: Access, limit: Int, after: Int64? = nil
  ) async throws -> (rows: [AuditRow], next: Int64?) {
    let wanted = filter.condition(access)
    return try await database.pool.read { database in
      let rows = try SQLRequest<Row>(
        literal: """
          select audit.*, dossiers.name as dossier_name
          from audit left join dossiers on dossiers.id = audit.dossier_id
          where \(wanted) and audit.id < \(after ?? Int64.max)
          order by audit.id desc limit \(limit + 1)
          """
      ).fetchAll(database).map { row in
        AuditRow(
          id: row["id"], line: AuditTrail.Line(row), dossierName: row["dossier_name"],
          isChained: (row["hash"] as DatabaseValue?).map { !$0.isNull } ?? false)
      }
      return (Array(rows.prefix(limit)), rows.count > limit ? rows[limit - 1].id : nil)
    }
  }
}

extension AuditFilter {
  fileprivate func condition(_ access: Access) -> SQL {
    let allowed = access.condition(on: "audit.dossier_id")
    var condition: SQL = "(audit.dossier_id is null or \(allowed))"
    if let actor { condition = "\(condition) and audit.actor = \(actor)" }
    if let action { condition = "\(condition) and audit.action = \(action)" }
    if let subject { condition = "\(condition) and audit.subject = \(subject)" }
    if let dossierID { condition = "\(condition) and audit.dossier_id = \(dossierID)" }
    if let from { condition = "\(condition) and audit.at >= \(from)" }
    if let until { condition = "\(condition) and audit.at < \(until)" }
    return condition
  }
}
