package import Accounting
import GRDB

/// What is wrong with a dossier's link although both sides answer: one alarm per cause, from when it was
/// first seen until it is seen no longer.
package struct LinkAlarms: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// One alarm.
  package struct Alarm: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var dossierID: Int64
    package var cause: Cause
    package var since: Instant
    package var seenAt: Instant
  }

  /// Which alarms a check can raise and end.
  package struct Watched: Sendable {
    let codes: [Cause.Code]

    /// What `LinkHealth` looks at.
    package static let health = Watched(
      codes: [
        .bookyearMissing, .bookyearClosed, .journalMissing, .journalClosed, .journalWrongType,
        .dmsMissing,
      ])
    /// Webhooks that cannot be registered.
    package static let hooks = Watched(codes: [.hookLimitReached, .hooksRefused])
    /// The Bank module, where an answer shows that it is not there.
    package static let bank = Watched(codes: [.bankModuleMissing])
  }

  /// The causes there are now, of those a check looks at: new ones are raised, those gone are ended,
  /// and what stands is left with its beginning.
  package func set(
    _ causes: [Cause], of watched: Watched, in dossierID: Int64, now: Instant
  ) async throws {
    try await database.pool.write { database in
      for cause in causes where watched.codes.contains(cause.code) {
        try LinkAlarms.raise(cause, in: dossierID, now: now, database)
      }
      let standing = try JSONText.write(causes.map(\.key))
      let codes = try JSONText.write(watched.codes.map(\.rawValue))
      let ended = try Row.fetchAll(
        database,
        sql: """
          update link_alarms set ended_at = ?
          where dossier_id = ? and ended_at is null
            and cause_code in (select value from json_each(?))
            and cause_key not in (select value from json_each(?))
          returning cause_code
          """, arguments: [now, dossierID, codes, standing])
      for row in ended {
        try LinkAlarms.tell(
          "dossier.alarm_ended", row["cause_code"], in: dossierID, now: now, database)
      }
    }
  }

  /// The alarms of a dossier that stand, the oldest first.
  package func standing(in dossierID: Int64) async throws -> [Alarm] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: LinkAlarms.open, arguments: [dossierID]).map(Alarm.init)
    }
  }

  /// The alarms of all dossiers that stand, by dossier.
  package func standing(access: Access) async throws -> [Int64: [Alarm]] {
    let allowed = access.condition(on: "link_alarms.dossier_id")
    return try await database.pool.read { database in
      let rows = try SQLRequest<Row>(
        literal: """
          select * from link_alarms where ended_at is null and \(allowed) order by since, id
          """
      ).fetchAll(database)
      return Dictionary(grouping: rows.map(Alarm.init), by: \.dossierID)
    }
  }

  /// Whether a dossier has no webhooks of its own and is asked oftener instead.
  package func isPolled(_ dossierID: Int64) async throws -> Bool {
    try await standing(in: dossierID).contains {
      $0.cause.code == .hookLimitReached || $0.cause.code == .hooksRefused
    }
  }

  static let open = """
    select * from link_alarms where dossier_id = ? and ended_at is null order by since, id
    """

  private static func raise(
    _ cause: Cause, in dossierID: Int64, now: Instant, _ database: GRDB.Database
  ) throws {
    let facts = try JSONText.write(cause.facts)
    try database.execute(
      sql: """
        update link_alarms set seen_at = ?, cause_facts = ?
        where dossier_id = ? and cause_key = ? and ended_at is null
        """, arguments: [now, facts, dossierID, cause.key])
    guard database.changesCount == 0 else { return }
    try database.execute(
      sql: """
        insert into link_alarms (dossier_id, cause_key, cause_code, cause_facts, since, seen_at)
        values (?, ?, ?, ?, ?, ?)
        """, arguments: [dossierID, cause.key, cause.code.rawValue, facts, now, now])
    try tell("dossier.alarm_raised", cause.code.rawValue, in: dossierID, now: now, database)
  }

  private static func tell(
    _ action: String, _ cause: String, in dossierID: Int64, now: Instant,
    _ database: GRDB.Database
  ) throws {
    try AuditTrail.write(
      .init(
        at: now, actor: "passerelle", action: action, subject: "dossier/\(dossierID)",
        dossierID: dossierID, facts: ["cause": cause]), in: database)
  }
}

extension LinkAlarms.Alarm {
  fileprivate init(_ row: Row) {
    id = row["id"]
    dossierID = row["dossier_id"]
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) ?? Cause(.internalFault)
    since = row["since"]
    seenAt = row["seen_at"]
  }
}
