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
  package var mail: Mail
  /// The document that has waited longest for anything but its being booked.
  package var oldestWaiting: Waiting?

  /// One connection and when something last came of it.
  package struct Line: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var service: Connection.Service
    package var name: String
    package var state: Connection.State
    package var stateSince: Instant
    package var cause: Cause?
    /// Octopus: the newest entry or reading of master data; Billit: the newest reading of
    /// its lists.
    package var lastSuccessAt: Instant?
    /// The permission it goes by, where that can lapse.
    package var permission: PermissionTerm?
  }

  /// How the letters stand.
  package struct Mail: Sendable, Hashable {
    package var waiting = 0
    /// Perhaps sent.
    package var unknown = 0
    package var lastSentAt: Instant?
    package var lastFailedAt: Instant?
    /// Why the last one failed, without secrets.
    package var lastFailure: String?
  }

  package struct Waiting: Sendable, Hashable {
    package var documentID: Int64
    package var receivedAt: Instant
    package var state: DocumentState
  }

  /// Reads them all as of one moment.
  package static func read(_ database: Database) async throws -> HealthFigures {
    try await database.pool.read { database in
      HealthFigures(
        connections: try connections(database),
        lastDeliveryAt: try Instant.fetchOne(
          database, sql: "select received_at from deliveries order by id desc limit 1"),
        quarantined: try Int.fetchOne(database, sql: HealthFigures.quarantined) ?? 0,
        mail: try mail(database), oldestWaiting: try oldestWaiting(database))
    }
  }

  /// The index of what is set apart is used where its own condition stands beside the outcome.
  static let quarantined = """
    select count(*) from deliveries where outcome <> 'accepted' and outcome = 'quarantined'
    """

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
      let connection = try Connection(row)
      return Line(
        id: connection.id, service: connection.service, name: connection.name,
        state: connection.state, stateSince: connection.stateSince, cause: connection.cause,
        lastSuccessAt: (row["last_success"] as Instant?).flatMap { $0 > 0 ? $0 : nil },
        permission: connection.permission)
    }
  }

  private static func mail(_ database: GRDB.Database) throws -> Mail {
    func count(_ state: PostedLetter.State) throws -> Int {
      try Int.fetchOne(database, sql: letters, arguments: [state.rawValue]) ?? 0
    }
    func newest(_ state: PostedLetter.State) throws -> Row? {
      try Row.fetchOne(database, sql: newestLetter, arguments: [state.rawValue])
    }
    let failed = try newest(.failed)
    return Mail(
      waiting: try count(.waiting), unknown: try count(.unknown),
      lastSentAt: try newest(.sent)?["state_since"], lastFailedAt: failed?["state_since"],
      lastFailure: failed?["reason"])
  }

  static let letters = "select count(*) from letters where state = ?"
  static let newestLetter = """
    select state_since, reason from letters where state = ? order by state_since desc limit 1
    """

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
