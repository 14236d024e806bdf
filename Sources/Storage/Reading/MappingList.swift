package import Accounting
import GRDB

/// What the office chose for a dossier, with who chose it and when.
package struct MappingList: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Who chose something, and when.
  package struct Choice: Sendable, Hashable {
    /// As in audit lines.
    package var actor: String
    package var at: Instant

    init(_ row: Row) {
      actor = row["chosen_by"]
      at = row["chosen_at"]
    }
  }

  /// The VAT code of one kind of VAT.
  package struct VATRow: Sendable {
    package var mapping: VATMapping
    package var chosen: Choice
  }

  /// The account remembered for a relation on one side.
  package struct AccountRow: Sendable {
    package var account: Mapping.RelationAccount
    package var chosen: Choice
  }

  /// The relation that a counterparty is.
  package struct LinkRow: Sendable {
    /// `CounterpartyKey.text`.
    package var counterparty: String
    /// As its latest document names it; nil when none is kept.
    package var name: String?
    package var relationID: Int
    /// `BookingProposal.Evidence.Rule` by its raw value.
    package var rule: String
    package var chosen: Choice
  }

  /// VAT codes: purchases first, then by category and rate.
  package func vat(of dossierID: Int64) async throws -> [VATRow] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from vat_mappings where dossier_id = ?
          order by direction, category = 'S' desc, category, rate desc, region, nature, kind desc
          """, arguments: [dossierID]
      ).compactMap { row in
        VATMapping(row).map { VATRow(mapping: $0, chosen: Choice(row)) }
      }
    }
  }

  /// Remembered accounts, by relation.
  package func accounts(of dossierID: Int64) async throws -> [AccountRow] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from relation_choices where dossier_id = ? and account is not null
          order by relation_id, direction
          """, arguments: [dossierID]
      ).compactMap { row in
        guard let direction = Direction(rawValue: row["direction"]) else { return nil }
        return AccountRow(
          account: .init(
            relationID: row["relation_id"], direction: direction, account: row["account"]),
          chosen: Choice(row))
      }
    }
  }

  /// Counterparties tied to relations, the latest first.
  package func links(of dossierID: Int64) async throws -> [LinkRow] {
    try await database.pool.read { database in
      let names = try Row.fetchAll(
        database,
        sql: """
          select counterparty_key, counterparty_name, max(id) from documents
          where dossier_id = ? and counterparty_key is not null group by counterparty_key
          """, arguments: [dossierID]
      ).reduce(into: [String: String]()) { names, row in
        names[row["counterparty_key"]] = row["counterparty_name"]
      }
      return try Row.fetchAll(
        database,
        sql: """
          select * from relation_links where dossier_id = ?
          order by chosen_at desc, counterparty
          """, arguments: [dossierID]
      ).map { row in
        let key: String = row["counterparty"]
        return LinkRow(
          counterparty: key, name: names[key], relationID: row["relation_id"], rule: row["rule"],
          chosen: Choice(row))
      }
    }
  }
}
