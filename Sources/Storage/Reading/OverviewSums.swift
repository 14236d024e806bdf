package import Accounting
import GRDB

/// The figures of the overview, all read at one moment so that they add up.
package struct OverviewFigures: Sendable, Hashable {
  package var states: [DocumentState: Int]
  /// Documents that stand still, by whose move it is.
  package var owners: [Cause.Owner: Int]
  /// What stops documents, the commonest first; at most 50.
  package var causes: [Stop]
  package var connections: [Line]
  /// Documents received per hour (hours since 1970, UTC) and group.
  package var hours: [Hour]
  package var lastDeliveryAt: Instant?

  /// One cause and the documents it stops.
  package struct Stop: Sendable, Hashable {
    package var key: String
    package var cause: Cause
    package var documents: Int
    /// The only dossier it stops, when there is but one.
    package var dossier: String?
    package var dossierID: Int64?
    package var dossiers: Int
    package var since: Instant
  }

  /// How one connection to Billit or Octopus stands.
  package struct Line: Sendable, Hashable {
    package var service: Connection.Service
    package var name: String
    package var state: Connection.State
    package var since: Instant
    package var cause: Cause?
  }

  package struct Hour: Sendable, Hashable {
    package var hour: Int64
    package var group: DocumentState.Group
    package var documents: Int
  }
}

/// Reads the figures of the overview.
package struct OverviewSums: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The figures for the dossiers of `access`; the chart reaches back to `chartSince`.
  package func figures(access: Access, chartSince: Instant) async throws -> OverviewFigures {
    let allowed = access.condition(on: "documents.dossier_id")
    return try await database.pool.read { database in
      OverviewFigures(
        states: try OverviewSums.states(database, allowed),
        owners: try OverviewSums.owners(database, allowed),
        causes: try OverviewSums.causes(database, allowed),
        connections: try OverviewSums.connections(database),
        hours: try OverviewSums.hours(database, allowed, since: chartSince),
        lastDeliveryAt: try Int64.fetchOne(
          database, sql: "select max(last_used_at) from hook_secrets"))
    }
  }

  /// How many groups of documents, by dossier and cause, wait for somebody of the office or an
  /// administrator, for the menu. Those the worker is about to look at again do not count.
  package func openCauses(access: Access, now: Instant) async throws -> Int {
    let allowed = access.condition(on: "documents.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Int>(
        literal: """
          select count(*) from (
            select 1 from documents
            where cause_key is not null and cause_owner in ('office', 'administrator')
              and state <> 'set_aside' and (due_at is null or due_at > \(now)) and \(allowed)
            group by dossier_id, cause_key)
          """
      ).fetchOne(database) ?? 0
    }
  }

  private static func states(
    _ database: GRDB.Database, _ allowed: SQL
  ) throws -> [DocumentState: Int] {
    try SQLRequest<Row>(
      literal: "select state, count(*) as n from documents where \(allowed) group by state"
    ).fetchAll(database).reduce(into: [:]) { counts, row in
      if let state = DocumentState(rawValue: row["state"]) { counts[state] = row["n"] }
    }
  }

  private static func owners(
    _ database: GRDB.Database, _ allowed: SQL
  ) throws -> [Cause.Owner: Int] {
    try SQLRequest<Row>(
      literal: """
        select cause_owner, count(*) as n from documents
        where cause_key is not null and \(allowed) and state <> 'set_aside'
        group by cause_owner
        """
    ).fetchAll(database).reduce(into: [:]) { counts, row in
      if let owner = (row["cause_owner"] as String?).flatMap(Cause.Owner.init) {
        counts[owner] = row["n"]
      }
    }
  }

  private static func causes(
    _ database: GRDB.Database, _ allowed: SQL
  ) throws -> [OverviewFigures.Stop] {
    try SQLRequest<Row>(
      literal: """
        select cause_key, cause_code, max(cause_facts) as cause_facts, count(*) as n,
          min(state_since) as since, count(distinct dossier_id) as dossiers,
          max((select name from dossiers where dossiers.id = dossier_id)) as dossier,
          max(dossier_id) as dossier_id
        from documents
        where cause_key is not null and \(allowed) and state <> 'set_aside'
        group by cause_key order by n desc, since limit 50
        """
    ).fetchAll(database).compactMap { row in
      guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) else {
        return nil
      }
      let dossiers: Int = row["dossiers"]
      return OverviewFigures.Stop(
        key: row["cause_key"], cause: cause, documents: row["n"],
        dossier: dossiers == 1 ? row["dossier"] : nil,
        dossierID: dossiers == 1 ? row["dossier_id"] : nil, dossiers: dossiers,
        since: row["since"])
    }
  }

  private static func connections(
    _ database: GRDB.Database
  ) throws -> [OverviewFigures.Line] {
    try Row.fetchAll(database, sql: "select * from connections order by service, id").map {
      OverviewFigures.Line(
        service: Connection.Service(rawValue: $0["service"]) ?? .octopus, name: $0["name"],
        state: Connection.State(rawValue: $0["state"]) ?? .unproven, since: $0["state_since"],
        cause: Cause(code: $0["cause_code"], facts: $0["cause_facts"]))
    }
  }

  private static func hours(
    _ database: GRDB.Database, _ allowed: SQL, since: Instant
  ) throws -> [OverviewFigures.Hour] {
    try SQLRequest<Row>(
      literal: """
        select received_at / 3600000 as hour, state, count(*) as n from documents
        where received_at >= \(since) and \(allowed) group by hour, state order by hour
        """
    ).fetchAll(database).compactMap { row in
      DocumentState(rawValue: row["state"]).map {
        OverviewFigures.Hour(hour: row["hour"], group: $0.group, documents: row["n"])
      }
    }
  }
}
