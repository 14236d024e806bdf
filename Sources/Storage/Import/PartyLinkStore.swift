package import Accounting
import Foundation
import GRDB

/// Our own map between Octopus and Billit, and what somebody decided about it.
package struct PartyLinkStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Everything of a dossier that an import compares with.
  package func ground(
    of dossierID: Int64
  ) async throws -> (
    ties: [PartyTie], accounts: [String: ImportFields], journals: [String: ImportFields],
    decisions: [PartyPlace: PartyDecision]
  ) {
    try await database.pool.read { database in
      let ties = try Row.fetchAll(
        database, sql: "select * from party_links where dossier_id = ?", arguments: [dossierID]
      ).map(PartyTie.init)
      var codes: [String: [String: ImportFields]] = [:]
      for row in try Row.fetchAll(
        database,
        sql: """
          select kind, code, fields from import_codes where dossier_id = ? and gone_at is null
          """, arguments: [dossierID])
      {
        codes[row["kind"], default: [:]][row["code"] as String] = try JSONText.read(
          ImportFields.self, row["fields"])
      }
      var decisions: [PartyPlace: PartyDecision] = [:]
      for row in try Row.fetchAll(
        database, sql: "select * from party_decisions where dossier_id = ?",
        arguments: [dossierID])
      {
        guard let side = PartySide(rawValue: row["side"]) else { continue }
        decisions[PartyPlace(row["relation_id"], side)] = try JSONText.read(
          PartyDecision.self, row["choice"])
      }
      return (ties, codes["account"] ?? [:], codes["journal"] ?? [:], decisions)
    }
  }

  /// Keeps what somebody decided about one side of a relation, or forgets it.
  package func decide(
    _ decision: PartyDecision?, _ place: PartyPlace, in dossierID: Int64, actor: String,
    now: Instant
  ) async throws {
    let text = try decision.map { try JSONText.write($0) }
    try await database.pool.write { database in
      if let text {
        try database.execute(
          sql: """
            insert into party_decisions (dossier_id, relation_id, side, choice, decided_by,
              decided_at) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (dossier_id, relation_id, side) do update set choice = ?4,
              decided_by = ?5, decided_at = ?6
            """,
          arguments: [dossierID, place.relation, place.side.rawValue, text, actor, now])
      } else {
        try database.execute(
          sql: """
            delete from party_decisions where dossier_id = ? and relation_id = ? and side = ?
            """, arguments: [dossierID, place.relation, place.side.rawValue])
      }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "import.decided", subject: "dossier/\(dossierID)",
          dossierID: dossierID,
          facts: [
            "relation": String(place.relation), "side": place.side.rawValue,
            "choice": text ?? "none",
          ]), in: database)
    }
  }

  /// What a dossier's map holds.
  package struct Sums: Sendable, Hashable {
    package var customers = 0
    package var suppliers = 0
    package var gone = 0
    package var accounts = 0
    package var journals = 0
  }

  /// The sums of a dossier's map.
  package func sums(of dossierID: Int64) async throws -> Sums {
    try await database.pool.read { database in
      var sums = Sums()
      for row in try Row.fetchAll(
        database,
        sql: """
          select side, gone_at is not null as gone, count(*) as n from party_links
          where dossier_id = ? group by side, gone
          """, arguments: [dossierID])
      {
        let count: Int = row["n"]
        if row["gone"] {
          sums.gone += count
        } else if row["side"] == "customer" {
          sums.customers += count
        } else {
          sums.suppliers += count
        }
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          select kind, count(*) as n from import_codes
          where dossier_id = ? and gone_at is null group by kind
          """, arguments: [dossierID])
      {
        if row["kind"] == "account" { sums.accounts = row["n"] } else { sums.journals = row["n"] }
      }
      return sums
    }
  }

  /// A line of the map as a page shows it.
  package struct Line: Sendable, Hashable {
    package var place: PartyPlace
    package var party: Int
    package var name: String
    package var evidence: PartyEvidence?
    package var linkedBy: String
    package var linkedAt: Instant
    package var writtenAt: Instant?
    package var goneAt: Instant?
  }

  /// The map of a dossier by relation, from after a place on; at most `limit` lines.
  package func lines(
    of dossierID: Int64, after: PartyPlace? = nil, limit: Int
  ) async throws -> [Line] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: PartyLinkStore.linesOfDossier,
        arguments: [
          dossierID, after?.relation ?? Int.min, after?.side.rawValue ?? "", limit,
        ]
      ).map(Line.init)
    }
  }

  static let linesOfDossier = """
    select * from party_links
    where dossier_id = ?1 and (relation_id, side) > (?2, ?3)
    order by relation_id, side limit ?4
    """
}

extension PartyTie {
  fileprivate init(_ row: Row) throws {
    self.init(
      place: PartyPlace(
        row["relation_id"], PartySide(rawValue: row["side"]) ?? .customer),
      party: row["billit_party_id"],
      written: try JSONText.read(ImportFields.self, row["fields"]),
      evidence: PartyEvidence(rawValue: row["evidence"]) ?? .byHand,
      isGone: row["gone_at"] != nil)
  }
}

extension PartyLinkStore.Line {
  fileprivate init(_ row: Row) {
    self.init(
      place: PartyPlace(
        row["relation_id"], PartySide(rawValue: row["side"]) ?? .customer),
      party: row["billit_party_id"], name: row["name"],
      evidence: PartyEvidence(rawValue: row["evidence"]), linkedBy: row["linked_by"],
      linkedAt: row["linked_at"], writtenAt: row["written_at"], goneAt: row["gone_at"])
  }
}
