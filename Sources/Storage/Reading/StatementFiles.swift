package import Accounting
import GRDB

/// A statement file as lists show it.
package struct StatementFileRow: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var size: Int
  package var receivedAt: Instant
  /// How and by whom it came first.
  package var source: StatementSource
  package var actor: String
  /// Where its source named one.
  package var dossier: DossierName?
  /// Why nothing of it was taken.
  package var refusal: StatementRefusal?
  /// Statements read from it.
  package var statements: Int
  /// Accounts of statements whose dossier is not known yet.
  package var unplaced: [String]
}

/// Statement files that need somebody: refused ones, and ones for accounts no dossier has.
package struct StatementFiles: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Up to `limit` such files before the one with the id `after`, the newest first. One that names no
  /// dossier is shown to those who may see all.
  package func troubled(
    access: Access, limit: Int, after: Int64? = nil
  ) async throws -> (rows: [StatementFileRow], next: Int64?) {
    let allowed = access.condition(on: "coda_files.dossier_id")
    return try await database.pool.read { database in
      let ids = try SQLRequest<Int64>(
        literal: """
          select id from coda_files
          where id in (\(sql: StatementFiles.needing))
            and dismissed_at is null and \(allowed) and id < \(after ?? Int64.max)
          order by id desc limit \(limit + 1)
          """
      ).fetchAll(database)
      return (
        try ids.prefix(limit).compactMap { try StatementFiles.row($0, in: database) },
        ids.count > limit ? ids[limit - 1] : nil
      )
    }
  }

  /// How many there are.
  package func troubledCount(access: Access) async throws -> Int {
    let allowed = access.condition(on: "coda_files.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Int>(
        literal: """
          select count(*) from coda_files
          where id in (\(sql: StatementFiles.needing))
            and dismissed_at is null and \(allowed)
          """
      ).fetchOne(database) ?? 0
    }
  }

  /// Puts a file that needs somebody aside; it is kept, and comes back by itself when its account becomes
  /// known. False when there is none, or it may not be seen.
  package func dismiss(
    _ id: Int64, access: Access, actor: String, now: Instant
  ) async throws -> Bool {
    let allowed = access.condition(on: "coda_files.dossier_id")
    return try await database.pool.write { database in
      let rows = try SQLRequest<Row>(
        literal: """
          update coda_files set dismissed_at = \(now), dismissed_by = \(actor)
          where id = \(id) and dismissed_at is null and \(allowed)
            and id in (\(sql: StatementFiles.needing))
          returning name, dossier_id
          """
      ).fetchAll(database)
      guard let row = rows.first else { return false }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "statement_file.dismissed",
          subject: "statement-file/\(id)", dossierID: row["dossier_id"],
          facts: ["name": row["name"]]), in: database)
      return true
    }
  }

  /// The ids of those nobody put aside yet, and of some that were.
  static let needing = """
    select id from coda_files where state = 'refused' and dismissed_at is null
    union select file_id from coda_unplaced
    """

  static func row(_ id: Int64, in database: GRDB.Database) throws -> StatementFileRow? {
    guard let row = try Row.fetchOne(database, sql: StatementFiles.one, arguments: [id]) else {
      return nil
    }
    let unplaced = try String.fetchAll(
      database, sql: "select iban from coda_unplaced where file_id = ? order by position",
      arguments: [id])
    return StatementFileRow(row, unplaced: unplaced)
  }

  private static let one = """
    select coda_files.id, coda_files.name, length(coda_files.bytes) as size,
      coda_files.refusal_code, coda_files.refusal_record, coda_files.refusal_facts,
      coda_files.received_at, coda_files.dossier_id, dossiers.name as dossier_name,
      dossiers.octopus_dossier_id, dossiers.billit_party_id, coda_arrivals.source,
      coda_arrivals.actor,
      (select count(*) from statements where file_id = coda_files.id) as statements
    from coda_files left join dossiers on dossiers.id = coda_files.dossier_id
    join coda_arrivals on coda_arrivals.id
      = (select min(id) from coda_arrivals where file_id = coda_files.id)
    where coda_files.id = ?
    """
}

extension StatementFileRow {
  fileprivate init(_ row: Row, unplaced: [String]) {
    let refusalCode: String? = row["refusal_code"]
    let dossierID: Int64? = row["dossier_id"]
    self.init(
      id: row["id"], name: row["name"], size: row["size"], receivedAt: row["received_at"],
      source: StatementSource(rawValue: row["source"]) ?? .upload, actor: row["actor"],
      dossier: dossierID.map {
        DossierName(
          id: $0, name: row["dossier_name"] ?? "", octopusDossierID: row["octopus_dossier_id"],
          billitPartyID: row["billit_party_id"])
      },
      refusal: refusalCode.map {
        StatementRefusal(
          record: row["refusal_record"] ?? 0, code: $0,
          facts: JSONText.facts(row["refusal_facts"]))
      },
      statements: row["statements"], unplaced: unplaced)
  }
}
