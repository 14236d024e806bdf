import GRDB

/// What waits behind connections that do not work: the dossiers that go by them, and their documents that
/// are still on their way.
package struct ConnectionHoldings: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// What waits behind one.
  package struct Held: Sendable, Hashable {
    package var dossiers = 0
    package var documents = 0

    package init(dossiers: Int = 0, documents: Int = 0) {
      self.dossiers = dossiers
      self.documents = documents
    }
  }

  /// Behind each connection that is silent or refused, within `access`; nothing is read while all work.
  package func all(access: Access) async throws -> [Int64: Held] {
    try await database.pool.read { database in
      let broken = try Int64.fetchAll(database, sql: ConnectionHoldings.broken)
      return try ConnectionHoldings.read(database, broken, access: access)
    }
  }

  static let broken = "select id from connections where state in ('waiting', 'refused')"

  static func read(
    _ database: GRDB.Database, _ connections: [Int64], access: Access
  ) throws -> [Int64: Held] {
    if connections.isEmpty { return [:] }
    return try SQLRequest<Row>(
      literal: """
        select connections.id, count(*) as dossiers, sum(
          (select count(*) from documents
            where documents.dossier_id = dossiers.id and state = 'queued')
          + coalesce((select sum(documents) from document_sums
            where month = '' and document_sums.dossier_id = dossiers.id
              and document_sums.state in ('sending', 'will_retry', 'outcome_unknown')), 0)
          ) as documents
        from connections join dossiers on connections.id =
          case service when 'octopus' then octopus_connection_id else billit_connection_id end
        where connections.id in \(connections) and \(access.condition(on: "dossiers.id"))
        group by connections.id
        """
    ).fetchAll(database).reduce(into: [:]) { held, row in
      held[row["id"]] = Held(dossiers: row["dossiers"], documents: row["documents"])
    }
  }
}
