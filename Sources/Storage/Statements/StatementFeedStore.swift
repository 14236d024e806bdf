import GRDB

/// Billit's feed of each connection: whether ours is registered, and when its index was last read.
package struct StatementFeedStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Notes a reading of the index and says whether it may be made: once a minute (Billit API §6.4), by
  /// whatever process. Counted before it is made.
  package func mayRead(_ connectionID: Int64, name: String, now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into coda_feeds (connection_id, name, read_at) values (?1, ?2, ?3)
          on conflict (connection_id) do update set read_at = ?3,
            registered_at = case when name = ?2 then registered_at end, name = ?2
          where read_at is null or ?3 - read_at >= 60000 or read_at > ?3
          """, arguments: [connectionID, name, now])
      return database.changesCount == 1
    }
  }

  /// Whether the feed of that name was registered.
  package func isRegistered(_ connectionID: Int64, name: String) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          select exists (select 1 from coda_feeds
            where connection_id = ? and name = ? and registered_at is not null)
          """, arguments: [connectionID, name]) ?? false
    }
  }

  /// Notes that it is registered.
  package func noteRegistered(_ connectionID: Int64, name: String, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update coda_feeds set registered_at = ? where connection_id = ? and name = ?",
        arguments: [now, connectionID, name])
    }
  }
}
