package import Accounting
import GRDB

/// Cost centres that the office remembers for relations.
extension MappingStore {
  /// Remembers a cost centre for a relation; documents that wait for one are looked at again.
  package func remember(
    _ choice: Mapping.RelationCostCentre, in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into relation_choices (dossier_id, relation_id, direction, cost_centre, chosen_by,
            chosen_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (dossier_id, relation_id, direction) do update set
            cost_centre = excluded.cost_centre, chosen_by = excluded.chosen_by,
            chosen_at = excluded.chosen_at
          """,
        arguments: [
          dossierID, choice.relationID, choice.direction.rawValue, choice.costCentreID, actor, now,
        ])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.cost_centre_remembered",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: [
            "relation": "\(choice.relationID)", "direction": choice.direction.rawValue,
            "cost_centre": "\(choice.costCentreID)",
          ]), in: database)
      try DocumentStore.reconsider(.costCentreMissing, in: dossierID, now: now, database)
      try DocumentStore.reconsider(.costCentreClosed, in: dossierID, now: now, database)
    }
  }

  /// Forgets the cost centre of a relation; documents that it stopped are looked at again. False when
  /// none was remembered.
  package func forget(
    costCentreOf relation: Int, _ direction: Direction, in dossierID: Int64, actor: String,
    now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update relation_choices set cost_centre = null where dossier_id = ? and relation_id = ?
            and direction = ? and cost_centre is not null
          """, arguments: [dossierID, relation, direction.rawValue])
      guard database.changesCount == 1 else { return false }
      try database.execute(
        sql: """
          delete from relation_choices
          where dossier_id = ? and relation_id = ? and direction = ? and nature is null
            and account is null
          """, arguments: [dossierID, relation, direction.rawValue])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.cost_centre_forgotten",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: ["relation": "\(relation)", "direction": direction.rawValue]), in: database)
      try DocumentStore.reconsider(.costCentreClosed, in: dossierID, now: now, database)
      return true
    }
  }
}

extension MappingList {
  /// The cost centre remembered for a relation on one side.
  package struct CostCentreRow: Sendable {
    package var choice: Mapping.RelationCostCentre
    package var chosen: Choice
  }

  /// Remembered cost centres, by relation.
  package func costCentres(of dossierID: Int64) async throws -> [CostCentreRow] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from relation_choices where dossier_id = ? and cost_centre is not null
          order by relation_id, direction
          """, arguments: [dossierID]
      ).compactMap { row in
        guard let direction = Direction(rawValue: row["direction"]) else { return nil }
        return CostCentreRow(
          choice: .init(
            relationID: row["relation_id"], direction: direction,
            costCentreID: row["cost_centre"]), chosen: Choice(row))
      }
    }
  }

  /// The latest documents that were booked in a dossier, for what they teach: with what they said and
  /// how they were booked. Those that somebody booked in Octopus itself teach nothing.
  package func bookedLately(
    in dossierID: Int64, limit: Int = 300
  ) async throws -> [MappingLearning.Booked] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: MappingList.lately, arguments: [dossierID, limit])
        .compactMap { row in
          guard let invoice = try? JSONText.read(Invoice.self, row["booked_invoice"]),
            let proposal = try? JSONText.read(BookingProposal.self, row["proposal"])
          else { return nil }
          return MappingLearning.Booked(
            documentID: row["id"], invoice: invoice, proposal: proposal)
        }
    }
  }

  static let lately = """
    select id, booked_invoice, proposal from documents
    where dossier_id = ? and booked_at is not null
    order by booked_at desc limit ?
    """
}
