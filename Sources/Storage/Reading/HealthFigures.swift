package import Accounting
import Foundation
import GRDB

/// How the installation stands, read from its database.
package struct HealthFigures: Sendable {
  package var connections: [Line]
  /// When the newest delivery came in.
  package var lastDeliveryAt: Instant?
  /// How many deliveries wait for somebody's decision.
  package var quarantined: Int
  /// Deliveries per hour of the last day, the oldest hour first: 24 of them, the last one under way.
  package var deliveriesPerHour: [Int]
  /// The document that has waited longest for anything but its being booked.
  package var oldestWaiting: Waiting?

  /// One connection and when something last came of it.
  package struct Line: Sendable, Hashable {
    package var service: Connection.Service
    package var name: String
    package var state: Connection.State
    package var stateSince: Instant
    package var cause: Cause?
    /// Octopus: the newest entry or reading of master data; Billit: the newest reading of
    /// its lists.
    package var lastSuccessAt: Instant?
  }

  package struct Waiting: Sendable, Hashable {
    package var documentID: Int64
    package var receivedAt: Instant
    package var state: DocumentState
  }

  package static let hours = 24

  /// Reads them all as of one moment.
  package static func read(_ database: Database, now: Instant) async throws -> HealthFigures {
    try await database.pool.read { database in
      HealthFigures(
        connections: try connections(database),
        lastDeliveryAt: try Instant.fetchOne(
          database, sql: "select received_at from deliveries order by id desc limit 1"),
        quarantined: try Int.fetchOne(
          database, sql: "select count(*) from deliveries where outcome = 'quarantined'") ?? 0,
        deliveriesPerHour: try perHour(database, now: now),
        oldestWaiting: try oldestWaiting(database))
    }
  }

  /// Bytes free for this process' user where the database lies; nil when the system does not say.
  package static func freeBytes(of database: Database) -> Int64? {
    let folder = URL(filePath: database.path).deletingLastPathComponent().path
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (facts?[.systemFreeSize] as? NSNumber)?.int64Value
  }

  /// The size of the database file, without its log.
  package static func fileBytes(of database: Database) -> Int64? {
    let facts = try? FileManager.default.attributesOfItem(atPath: database.path)
    return (facts?[.size] as? NSNumber)?.int64Value
  }

  private static func connections(_ database: GRDB.Database) throws -> [Line] {
    try Row.fetchAll(
      database,
      sql: """
        select connections.*,
          case service
          when 'octopus' then (
            select max(max(coalesce(dossiers.master_data_at, 0),
              coalesce((select max(settled_at) from entries
                where entries.dossier_id = dossiers.id and entries.state = 'booked'), 0)))
            from dossiers where dossiers.octopus_connection_id = connections.id)
          else (
            select max((select max(at) from sync_marks
              where sync_marks.dossier_id = dossiers.id))
            from dossiers where dossiers.billit_connection_id = connections.id)
          end as last_success
        from connections order by service, id
        """
    ).map { row in
      Line(
        service: Connection.Service(rawValue: row["service"]) ?? .octopus, name: row["name"],
        state: Connection.State(rawValue: row["state"]) ?? .unproven,
        stateSince: row["state_since"],
        cause: Cause(code: row["cause_code"], facts: row["cause_facts"]),
        lastSuccessAt: (row["last_success"] as Instant?).flatMap { $0 > 0 ? $0 : nil })
    }
  }

  /// Ids grow with time, so the rows of the last day are the last ones: found from the end.
  private static func perHour(_ database: GRDB.Database, now: Instant) throws -> [Int] {
    let hour: Instant = 3_600_000
    let last = now / hour
    let first = last - Instant(hours) + 1
    var counts = [Int](repeating: 0, count: hours)
    let rows = try Row.fetchAll(
      database,
      sql: """
        select received_at / 3600000 as hour, count(*) as n from deliveries
        where id > coalesce((select id from deliveries where received_at < ?1
            order by id desc limit 1), 0)
          and received_at >= ?1
        group by hour
        """, arguments: [first * hour])
    for row in rows {
      let place = Int((row["hour"] as Instant) - first)
      if counts.indices.contains(place) { counts[place] = row["n"] }
    }
    return counts
  }

  private static func oldestWaiting(_ database: GRDB.Database) throws -> Waiting? {
    // Those queued and the others lie in an index each.
    try SQLRequest<Row>(
      literal: """
        select id, received_at, state from (
          select * from (select id, min(received_at) as received_at, state from documents
            where state = 'queued')
          union all
          select * from (select id, received_at, state from documents
            where state not in ('queued', 'booked', 'changed_after_booking', 'delivered_dms',
              'set_aside')
            order by received_at limit 1))
        where id is not null order by received_at, id limit 1
        """
    ).fetchOne(database).flatMap { row in
      DocumentState(rawValue: row["state"]).map {
        Waiting(documentID: row["id"], receivedAt: row["received_at"], state: $0)
      }
    }
  }
}
