package import Accounting
import Foundation
import GRDB

/// What Octopus said of each dossier, kept as it was read, with when.
package struct MasterDataStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Replaces everything known of a dossier in one transaction.
  package func replace(_ data: MasterData, of dossierID: Int64, now: Instant) async throws {
    let lists: [(kind: String, items: String)] = [
      ("bookyears", try JSONText.write(data.bookyears)),
      ("journals", try JSONText.write(data.journals)),
      ("accounts", try JSONText.write(data.accounts)),
      ("vat_codes", try JSONText.write(data.vatCodes)),
      ("relations", try JSONText.write(data.relations)),
      ("cost_centres", try JSONText.write(data.costCentres)),
      ("currencies", try JSONText.write(data.currencies)),
    ]
    try await database.pool.write { database in
      for list in lists {
        try MasterDataStore.put(list.kind, list.items, of: dossierID, now: now, in: database)
      }
      try database.execute(
        sql: "delete from master_data where dossier_id = ? and bookyear_id <> 0",
        arguments: [dossierID])
      try database.execute(
        sql: "update dossiers set master_data_at = ? where id = ?", arguments: [now, dossierID])
    }
  }

  /// Replaces the journals alone: they change most and cost least.
  package func replace(journals: [Journal], of dossierID: Int64, now: Instant) async throws {
    let items = try JSONText.write(journals)
    try await database.pool.write { database in
      try MasterDataStore.put("journals", items, of: dossierID, now: now, in: database)
    }
  }

  /// Adds or replaces one relation, as after creating it.
  package func put(_ relation: Relation, of dossierID: Int64, now: Instant) async throws {
    try await database.pool.write { database in
      let text = try String.fetchOne(
        database,
        sql: "select items from master_data where dossier_id = ? and kind = 'relations'",
        arguments: [dossierID])
      var relations = try JSONText.read([Relation].self, text) ?? []
      relations.removeAll { $0.id == relation.id }
      relations.append(relation)
      try MasterDataStore.put(
        "relations", try JSONText.write(relations), of: dossierID, now: now, in: database)
    }
  }

  /// A list of a reading that is under way.
  package enum Part: Sendable {
    case bookyears, journals, vatCodes, relations, costCentres, currencies
    case accounts(bookyearID: Int)

    fileprivate var kind: String {
      switch self {
      case .bookyears: "bookyears"
      case .journals: "journals"
      case .vatCodes: "vat_codes"
      case .relations: "relations"
      case .costCentres: "cost_centres"
      case .currencies: "currencies"
      case .accounts: "accounts"
      }
    }

    /// Parts stand beside the whole, which has 0.
    fileprivate var place: Int {
      if case .accounts(let bookyearID) = self { bookyearID } else { -1 }
    }
  }

  /// Keeps one list of a reading that is under way, until the whole replaces it: what an interrupted
  /// reading has cost of the daily caps is not lost.
  package func keep(
    _ list: [some Codable & Sendable], as part: Part, of dossierID: Int64, now: Instant
  ) async throws {
    let items = try JSONText.write(list)
    try await database.pool.write { database in
      try MasterDataStore.put(
        part.kind, items, of: dossierID, part: part.place, now: now, in: database)
    }
  }

  /// A list of an interrupted reading with the instant it was read, unless it is older than `since`.
  package func kept<Item: Codable & Sendable>(
    _ part: Part, of dossierID: Int64, since: Instant, as type: Item.Type
  ) async throws -> (list: [Item], readAt: Instant)? {
    try await database.pool.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          select items, fetched_at from master_data
          where dossier_id = ? and kind = ? and bookyear_id = ? and fetched_at >= ?
          """, arguments: [dossierID, part.kind, part.place, since])
      guard let row, let list = try JSONText.read([Item].self, row["items"] as String?) else {
        return nil
      }
      return (list, row["fetched_at"])
    }
  }

  /// When each list that is known of a dossier was read, by its kind ("accounts", "journals", …).
  package func readTimes(of dossierID: Int64) async throws -> [String: Instant] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: "select kind, fetched_at from master_data where dossier_id = ? and bookyear_id = 0",
        arguments: [dossierID]
      ).reduce(into: [:]) { $0[$1["kind"]] = $1["fetched_at"] as Instant }
    }
  }

  /// Everything known of a dossier; nil when it was never read.
  package func data(of dossierID: Int64) async throws -> MasterData? {
    try await database.pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "select kind, items from master_data where dossier_id = ? and bookyear_id = 0",
        arguments: [dossierID])
      guard !rows.isEmpty else { return nil }
      var data = MasterData()
      for row in rows {
        let items: String = row["items"]
        switch row["kind"] as String {
        case "bookyears": data.bookyears = try JSONText.read([Bookyear].self, items) ?? []
        case "journals": data.journals = try JSONText.read([Journal].self, items) ?? []
        case "accounts": data.accounts = try JSONText.read([Account].self, items) ?? []
        case "vat_codes": data.vatCodes = try JSONText.read([VATCode].self, items) ?? []
        case "relations": data.relations = try JSONText.read([Relation].self, items) ?? []
        case "cost_centres": data.costCentres = try JSONText.read([CostCentre].self, items) ?? []
        case "currencies": data.currencies = try JSONText.read([String].self, items) ?? []
        default: break
        }
      }
      return data
    }
  }

  private static func put(
    _ kind: String, _ items: String, of dossierID: Int64, part: Int = 0, now: Instant,
    in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into master_data (dossier_id, kind, bookyear_id, items, fetched_at)
        values (?, ?, ?, ?, ?)
        on conflict (dossier_id, kind, bookyear_id)
        do update set items = excluded.items, fetched_at = excluded.fetched_at
        """, arguments: [dossierID, kind, part, items, now])
  }
}
