package import Accounting
import GRDB

/// One dossier as lists and its own page show it.
package struct DossierRow: Sendable {
  package var dossier: Dossier
  /// Its documents by state and whose move it is.
  package var sums: [DocumentSum]
  /// The entry booked last.
  package var lastEntry: EntryReference?
  package var lastBookedAt: Instant?

  /// How many documents there are per group.
  package var counts: [DocumentState.Group: Int] {
    sums.reduce(into: [:]) { $0[$1.state.group, default: 0] += $1.documents }
  }

  /// How many documents wait for somebody, by whose move it is.
  package var owners: [Cause.Owner: Int] {
    sums.reduce(into: [:]) { counts, sum in
      if let owner = sum.owner { counts[owner, default: 0] += sum.documents }
    }
  }
}

/// Dossiers by name.
package struct DossierList: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The names of all of `access`, for choices in forms.
  package func names(access: Access) async throws -> [DossierName] {
    let allowed = access.condition(on: "dossiers.id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select id, name, octopus_dossier_id, billit_party_id from dossiers
          where \(allowed) order by name collate nocase, id
          """
      ).fetchAll(database).map {
        // By their places: of these an office has hundreds, in every form that lets one be chosen.
        DossierName(
          id: $0[0], name: $0[1], octopusDossierID: $0[2], billitPartyID: $0[3])
      }
    }
  }

  /// One dossier, or nil when there is none or it is not in `access`.
  package func dossier(id: Int64, access: Access) async throws -> DossierRow? {
    let allowed = access.condition(on: "dossiers.id")
    return try await rows(
      where: "dossiers.id = \(id) and \(allowed)", access: .only([id])
    ).first
  }

  /// Those with these ids, by name.
  func rows(of ids: [Int64]) async throws -> [DossierRow] {
    let chosen = Access.only(Set(ids))
    return try await rows(where: chosen.condition(on: "dossiers.id"), access: chosen)
  }

  private func rows(where condition: SQL, access: Access) async throws -> [DossierRow] {
    try await database.pool.read { database in
      let sums = try DocumentSums.dossiers(database, access)
      let counts: [Int64: [DocumentSum]] = Dictionary(grouping: sums, by: \.dossierID)
        .mapValues { $0.map(\.sum) }
      return try SQLRequest<Row>(
        literal: """
          select dossiers.*, last.bookyear_id, last.bookyear, last.journal, last.entry_number,
            last.period, last.booked_at
          from dossiers
          left join dossier_entries on dossier_entries.dossier_id = dossiers.id
          left join documents as last on last.id = dossier_entries.document_id
          where \(condition) order by dossiers.name collate nocase, dossiers.id
          """
      ).fetchAll(database).map { row in
        let dossier = try Dossier(row)
        return DossierRow(
          dossier: dossier, sums: counts[dossier.id] ?? [], lastEntry: EntryReference(row),
          lastBookedAt: row["booked_at"])
      }
    }
  }
}
