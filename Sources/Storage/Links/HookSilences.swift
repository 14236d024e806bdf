package import Accounting
import GRDB

/// A dossier whose webhooks are silent though calls were to be expected.
package struct HookSilence: Sendable, Hashable {
  package var dossierID: Int64
  package var cause: Cause
  /// When the newest call came in, or else since when the webhook is registered.
  package var since: Instant

  package init(dossierID: Int64, cause: Cause, since: Instant) {
    self.dossierID = dossierID
    self.cause = cause
    self.since = since
  }
}

/// Which webhooks are silent: what is known of each dossier's calls, and what was found last.
package struct HookSilences: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Those found last, by dossier.
  package func all(access: Access) async throws -> [Int64: HookSilence] {
    let allowed = access.condition(on: "dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(literal: "select * from hook_silences where \(allowed)")
        .fetchAll(database).reduce(into: [:]) { silences, row in
          guard let cause = Cause(code: row["code"], facts: row["facts"]) else { return }
          silences[row["dossier_id"]] = HookSilence(
            dossierID: row["dossier_id"], cause: cause, since: row["since"])
        }
    }
  }

  /// The dossiers with a webhook in use, and since when.
  package func listening() async throws -> [Int64: Instant] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select dossier_id, min(state_since) as since from hooks where state = 'active'
          group by dossier_id
          """
      ).reduce(into: [:]) { $0[$1["dossier_id"]] = $1["since"] as Instant }
    }
  }

  /// What is known of a dossier's calls.
  package func rhythm(
    of dossierID: Int64, activeSince: Instant, now: Instant
  ) async throws -> HookRhythm {
    try await database.pool.read { database in
      let ids = try Int64.fetchAll(
        database, sql: "select id from hooks where dossier_id = ?", arguments: [dossierID])
      let last = try ids.compactMap { id in
        try Int64.fetchOne(
          database, sql: HookSilences.lastCall, arguments: [id])
      }.max()
      let calls = try ids.flatMap { id in
        try Int64.fetchAll(
          database, sql: HookSilences.calls, arguments: [id, (now - HookSilences.weeks) / 1000])
      }
      let since = max(last.map { $0 * 1000 } ?? activeSince, activeSince)
      let polled = try Row.fetchOne(
        database,
        sql: """
          select count(*) as n, min(received_at) as since from documents
          where dossier_id = ? and received_at > ? and last_delivery_id is null
          """, arguments: [dossierID, since])
      return HookRhythm(
        activeSince: activeSince, lastCall: last.map { $0 * 1000 },
        calls: calls.sorted().map { $0 * 1000 }, polled: polled?["n"] ?? 0,
        polledSince: polled?["since"])
    }
  }

  /// Notes what was found; nil takes an earlier finding back.
  package func note(_ silence: HookSilence?, of dossierID: Int64, now: Instant) async throws {
    let facts = try silence.map { try JSONText.write($0.cause.facts) }
    try await database.pool.write { database in
      guard let silence else {
        try database.execute(
          sql: "delete from hook_silences where dossier_id = ?", arguments: [dossierID])
        return
      }
      try database.execute(
        sql: """
          insert into hook_silences (dossier_id, code, facts, since, noted_at)
          values (?, ?, ?, ?, ?)
          on conflict (dossier_id) do update set code = excluded.code, facts = excluded.facts,
            since = excluded.since, noted_at = excluded.noted_at
          """,
        arguments: [dossierID, silence.cause.code.rawValue, facts, silence.since, now])
    }
  }

  /// How far back a rhythm is looked for: four weeks.
  private static let weeks: Instant = 28 * 86_400_000

  static let lastCall = """
    select signed_at_seconds from deliveries where hook_id = ?
    order by signed_at_seconds desc limit 1
    """

  /// One for every quarter of an hour with calls.
  static let calls = """
    select min(signed_at_seconds) from deliveries where hook_id = ? and signed_at_seconds >= ?
    group by signed_at_seconds / 900
    """
}
