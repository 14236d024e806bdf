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

/// The audit for reading, the newest line first. Every filter finds its lines by an index, in the order of
/// time.
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
    try await database.pool.read { database in
      let from = try after.map { id in
        let at = try Instant.fetchOne(
          database, sql: "select at from audit where id = ?", arguments: [id])
        return Place(at: at ?? .min, id: id)
      }
      let rows = try AuditList.query(filter, access, before: from, limit: limit + 1)
        .fetchAll(database).map { row in
          AuditRow(
            id: row["id"], line: AuditTrail.Line(row), dossierName: row["dossier_name"],
            isChained: (row["hash"] as DatabaseValue?).map { !$0.isNull } ?? false)
        }
      return (Array(rows.prefix(limit)), rows.count > limit ? rows[limit - 1].id : nil)
    }
  }

  /// Where a page of the list begins.
  struct Place: Sendable, Hashable {
    var at: Instant
    var id: Int64
  }

  static func query(
    _ filter: AuditFilter, _ access: Access, before place: Place?, limit: Int
  ) -> SQLRequest<Row> {
    var wanted = filter.condition(access)
    if let place {
      wanted = "\(wanted) and (audit.at, audit.id) < (\(place.at), \(place.id))"
    }
    return SQLRequest(
      literal: """
        select audit.*, (select name from dossiers where dossiers.id = audit.dossier_id)
          as dossier_name
        from audit where \(wanted) order by audit.at desc, audit.id desc limit \(limit)
        """)
  }

  /// The newest lines of one dossier that the reader may see.
  package func history(of dossierID: Int64, limit: Int) async throws -> [AuditTrail.Line] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: AuditList.ofDossier, arguments: [dossierID, limit])
        .map { AuditTrail.Line($0) }
    }
  }

  static let ofDossier = """
    select * from audit where dossier_id = ? order by at desc, id desc limit ?
    """
}

extension AuditFilter {
  fileprivate func condition(_ access: Access) -> SQL {
    var condition: SQL = "1"
    if access != .all {
      let allowed = access.condition(on: "audit.dossier_id")
      condition = "(audit.dossier_id is null or \(allowed))"
    }
    if let actor { condition = "\(condition) and audit.actor = \(actor)" }
    if let action { condition = "\(condition) and audit.action = \(action)" }
    if let subject { condition = "\(condition) and audit.subject = \(subject)" }
    if let dossierID { condition = "\(condition) and audit.dossier_id = \(dossierID)" }
    if let from { condition = "\(condition) and audit.at >= \(from)" }
    if let until { condition = "\(condition) and audit.at < \(until)" }
    return condition
  }
}
