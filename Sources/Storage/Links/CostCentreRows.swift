package import Accounting
import GRDB

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
