import GRDB

/// How much has gone through since it was last asked: deliveries that were stored, documents that were
/// booked. Both are told from what is kept anyway, by its primary key.
package struct Turnover: Sendable, Hashable {
  private var lastDelivery: Int64
  /// Documents booked in that hour (since 1970, UTC) and later ones.
  private var hour: Int64
  private var booked: Int

  /// Begins to count now.
  package static func begin(_ database: Database, now: Instant) async throws -> Turnover {
    try await database.pool.read { connection in
      let hour = now / OverviewSums.hour
      return Turnover(
        lastDelivery: try Int64.fetchOne(connection, sql: newestDelivery) ?? 0, hour: hour,
        booked: try Turnover.booked(since: hour, connection))
    }
  }

  /// What came since the beginning or the last call.
  package mutating func take(
    _ database: Database, now: Instant
  ) async throws -> (deliveries: Int, booked: Int) {
    let before = self
    let (after, deliveries, booked) = try await database.pool.read { connection in
      let deliveries =
        try Int.fetchOne(
          connection, sql: Turnover.newerDeliveries, arguments: [before.lastDelivery]) ?? 0
      // A clock that was set back must not count an hour twice.
      let hour = max(now / OverviewSums.hour, before.hour)
      let booked = try Turnover.booked(since: before.hour, connection) - before.booked
      let after = Turnover(
        lastDelivery: try Int64.fetchOne(connection, sql: Turnover.newestDelivery) ?? 0, hour: hour,
        booked: try Turnover.booked(since: hour, connection))
      return (after, deliveries, max(0, booked))
    }
    self = after
    return (deliveries, booked)
  }

  static let newestDelivery = "select max(id) from deliveries"
  static let newerDeliveries = "select count(*) from deliveries where id > ?"
  static let bookedSince = """
    select coalesce(sum(documents), 0) from entry_times where dossier_id = 0 and hour >= ?
    """

  private static func booked(since hour: Int64, _ database: GRDB.Database) throws -> Int {
    try Int.fetchOne(database, sql: bookedSince, arguments: [hour]) ?? 0
  }
}
