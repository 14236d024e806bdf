package import Accounting
import GRDB

/// How a dossier stands, in short: of these an office's overview shows hundreds at once, so they are read
/// without settings and with no look at any document.
package struct DossierStanding: Sendable, Identifiable {
  package var id: Int64
  package var name: String
  package var isPaused: Bool
  package var octopusLink: Dossier.Link
  package var billitLink: Dossier.Link
  /// How many documents wait for somebody other than us, by whose move it is.
  package var owners: [Cause.Owner: Int]

  package var links: [Dossier.Link] { [octopusLink, billitLink] }
}

extension DossierList {
  /// Every dossier of `access` by name, those with nothing to do included.
  package func standings(access: Access) async throws -> [DossierStanding] {
    let allowed = access.condition(on: "dossiers.id")
    return try await database.pool.read { database in
      let owners = try DocumentSums.owners(database, access)
      let rows = try SQLRequest<Row>(
        literal: """
          select id, name, paused,
            octopus_state, octopus_since, octopus_cause_code, octopus_cause_facts,
            billit_state, billit_since, billit_cause_code, billit_cause_facts
          from dossiers where \(allowed) order by name collate nocase, id
          """
      ).fetchCursor(database)
      var standings: [DossierStanding] = []
      while let row = try rows.next() {
        let id: Int64 = row[0]
        standings.append(
          DossierStanding(
            id: id, name: row[1], isPaused: row[2], octopusLink: Dossier.Link(row, at: 3),
            billitLink: Dossier.Link(row, at: 7), owners: owners[id] ?? [:]))
      }
      return standings
    }
  }

  /// The entry booked last in each of these dossiers; those without one are absent.
  package func lastEntries(of dossiers: [Int64]) async throws -> [Int64: EntryReference] {
    try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select dossier_entries.dossier_id as in_dossier, documents.bookyear_id,
            documents.bookyear, documents.journal, documents.entry_number, documents.period
          from dossier_entries join documents on documents.id = dossier_entries.document_id
          where dossier_entries.dossier_id in \(dossiers)
          """
      ).fetchAll(database).reduce(into: [:]) { entries, row in
        entries[row["in_dossier"]] = EntryReference(row)
      }
    }
  }

  /// The documents per dossier, quarter and group, of the quarters from one to another.
  package func quarters(
    from first: Quarter, to last: Quarter, access: Access
  ) async throws -> [Int64: [Quarter: [DocumentState.Group: Int]]] {
    try await database.pool.read { database in
      var counts: [Int64: [Quarter: [DocumentState.Group: Int]]] = [:]
      var quarter = last
      while quarter >= first {
        for (dossier, groups) in try DocumentSums.groups(database, of: quarter.months, access) {
          counts[dossier, default: [:]][quarter] = groups
        }
        quarter = quarter.previous
      }
      return counts
    }
  }
}

extension DocumentSums {
  /// The documents per dossier that wait for somebody other than us.
  static func owners(
    _ database: GRDB.Database, _ access: Access
  ) throws -> [Int64: [Cause.Owner: Int]] {
    let rows = try SQLRequest<Row>(
      literal: """
        select dossier_id, owner, sum(documents) from document_sums
        where month = '' and dossier_id > 0 and owner not in ('', 'us')
          and state <> 'set_aside' and \(access.condition(on: "dossier_id"))
        group by 1, 2
        union all
        select dossier_id, cause_owner, count(*) from documents
        where state = 'queued' and cause_owner is not null and cause_owner <> 'us'
          and \(access.condition(on: "dossier_id"))
        group by 1, 2
        """
    ).fetchCursor(database)
    var owners: [Int64: [Cause.Owner: Int]] = [:]
    while let row = try rows.next() {
      let documents: Int = row[2]
      guard documents != 0, let owner = Cause.Owner(rawValue: row[1]) else { continue }
      owners[row[0], default: [:]][owner, default: 0] += documents
    }
    return owners
  }

  /// The documents of some months per dossier and group, each dossier in one row.
  static func groups(
    _ database: GRDB.Database, of months: [Month], _ access: Access
  ) throws -> [Int64: [DocumentState.Group: Int]] {
    let span = months.map(\.description)
    let groups = DocumentState.Group.allCases
    let columns = groups.map { group -> SQL in
      "sum(n) filter (where name = \(group.rawValue))"
    }.joined(separator: ", ")
    let rows = try SQLRequest<Row>(
      literal: """
        select dossier_id, \(columns) from (
          select dossier_id, state, sum(documents) as n from document_sums
          where month in \(span) and dossier_id > 0 and \(access.condition(on: "dossier_id"))
          group by dossier_id, state
          union all
          select dossier_id, 'queued', count(*) from documents
          where state = 'queued' and \(month) in \(span)
            and \(access.condition(on: "documents.dossier_id")) group by dossier_id
        ) join state_groups using (state) group by dossier_id
        """
    ).fetchCursor(database)
    var found: [Int64: [DocumentState.Group: Int]] = [:]
    while let row = try rows.next() {
      var counts: [DocumentState.Group: Int] = [:]
      for (index, group) in groups.enumerated() {
        if let documents: Int = row[index + 1], documents != 0 { counts[group] = documents }
      }
      found[row[0]] = counts
    }
    return found
  }
}
