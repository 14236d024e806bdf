package import Accounting
import GRDB

/// Imports as pages show them: how far each has come, and its items.
package struct ImportReading: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// An import with its dossier and how far it has come.
  package struct Line: Sendable, Hashable, Identifiable {
    package var record: ImportRecord
    package var dossierName: String
    package var written: Int
    package var id: Int64 { record.id }
  }

  /// The open imports, those under way first, then by the day they are expected on; then the latest that
  /// came to an end.
  package func list(access: Access, ended: Int) async throws -> [Line] {
    let allowed = access.condition(on: "imports.dossier_id")
    return try await database.pool.read { database in
      let open = try SQLRequest<Row>(
        literal: """
          select imports.*, dossiers.name as dossier_name,
            (select count(*) from import_items where import_id = imports.id
              and status = 'written') as written
          from imports join dossiers on dossiers.id = imports.dossier_id
          where imports.state in ('waiting', 'preview', 'writing', 'differs', 'failed')
            and \(allowed)
          order by case imports.state when 'writing' then 0 when 'differs' then 1
            when 'failed' then 2 when 'preview' then 3 else 4 end, imports.due_day, imports.id
          """
      ).fetchAll(database)
      let done = try SQLRequest<Row>(
        literal: """
          select imports.*, dossiers.name as dossier_name,
            (select count(*) from import_items where import_id = imports.id
              and status = 'written') as written
          from imports join dossiers on dossiers.id = imports.dossier_id
          where imports.state = 'done' and \(allowed)
          order by imports.id desc limit \(ended)
          """
      ).fetchAll(database)
      return try (open + done).map(Line.init)
    }
  }

  /// One import; nil when there is none or it is not in `access`.
  package func line(_ id: Int64, access: Access) async throws -> Line? {
    let allowed = access.condition(on: "imports.dossier_id")
    return try await one(where: "imports.id = \(id) and \(allowed)")
  }

  /// The latest import of a dossier.
  package func latest(of dossierID: Int64) async throws -> Line? {
    try await one(
      where: """
        imports.id = (select max(id) from imports where dossier_id = \(dossierID)
          and state <> 'withdrawn')
        """)
  }

  private func one(where condition: SQL) async throws -> Line? {
    try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select imports.*, dossiers.name as dossier_name,
            (select count(*) from import_items where import_id = imports.id
              and status = 'written') as written
          from imports join dossiers on dossiers.id = imports.dossier_id where \(condition)
          """
      ).fetchOne(database).map(Line.init)
    }
  }

  /// Items of an import by position, from after one on; all kinds and states unless told otherwise.
  package func items(
    of id: Int64, kind: ImportItem.Kind?, state: ImportItem.State?, after: Int = -1, limit: Int
  ) async throws -> [PlannedItem] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: ImportReading.itemsOfImport,
        arguments: [id, after, kind?.rawValue, state?.rawValue, limit]
      ).map(PlannedItem.init)
    }
  }

  static let itemsOfImport = """
    select * from import_items
    where import_id = ?1 and position > ?2 and (?3 is null or kind = ?3)
      and (?4 is null or state = ?4)
    order by position limit ?5
    """
}

extension ImportReading.Line {
  fileprivate init(_ row: Row) throws {
    self.init(
      record: try ImportRecord(row), dossierName: row["dossier_name"], written: row["written"])
  }
}
