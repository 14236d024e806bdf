package import Accounting
import GRDB

/// One dossier as lists and its own page show it.
package struct DossierRow: Sendable {
  package var dossier: Dossier
  /// How many documents there are per group.
  package var counts: [DocumentState.Group: Int]
  /// The entry booked last.
  package var lastEntry: EntryReference?
  package var lastBookedAt: Instant?
}

/// Dossiers by name.
package struct DossierList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Every dossier of `access`, those with nothing to do included.
  package func all(access: Access) async throws -> [DossierRow] {
    try await rows(where: access.condition(on: "dossiers.id"))
  }

  /// Their names alone, for choices in forms.
  package func names(access: Access) async throws -> [DossierName] {
    let allowed = access.condition(on: "dossiers.id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select id, name, octopus_dossier_id, billit_party_id from dossiers
          where \(allowed) order by name collate nocase, id
          """
      ).fetchAll(database).map {
        DossierName(
          id: $0["id"], name: $0["name"], octopusDossierID: $0["octopus_dossier_id"],
          billitPartyID: $0["billit_party_id"])
      }
    }
  }

  /// One dossier, or nil when there is none or it is not in `access`.
  package func dossier(id: Int64, access: Access) async throws -> DossierRow? {
    let allowed = access.condition(on: "dossiers.id")
    return try await rows(where: "dossiers.id = \(id) and \(allowed)").first
  }

  private func rows(where condition: SQL) async throws -> [DossierRow] {
    try await database.pool.read { database in
      let counts = try DossierList.counts(database)
      return try SQLRequest<Row>(
        literal: """
          select dossiers.*, last.bookyear_id, last.bookyear, last.journal, last.entry_number,
            last.period, last.booked_at
          from dossiers left join documents as last on last.id =
            (select id from documents where dossier_id = dossiers.id and booked_at is not null
              order by booked_at desc, id desc limit 1)
          where \(condition) order by dossiers.name collate nocase, dossiers.id
          """
      ).fetchAll(database).map { row in
        let dossier = try Dossier(row)
        return DossierRow(
          dossier: dossier, counts: counts[dossier.id] ?? [:], lastEntry: EntryReference(row),
          lastBookedAt: row["booked_at"])
      }
    }
  }

  private static func counts(
    _ database: GRDB.Database
  ) throws -> [Int64: [DocumentState.Group: Int]] {
    let rows = try Row.fetchAll(
      database,
      sql: "select dossier_id, state, count(*) as n from documents group by state, dossier_id")
    return rows.reduce(into: [:]) { sums, row in
      guard let state = DocumentState(rawValue: row["state"]) else { return }
      sums[row["dossier_id"], default: [:]][state.group, default: 0] += row["n"] as Int
    }
  }
}
