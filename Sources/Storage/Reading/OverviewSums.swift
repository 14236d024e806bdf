package import Accounting
import GRDB

/// Reads the figures of the overview: from sums that are kept, never by reading all documents.
package struct OverviewSums: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The figures for the dossiers of `access`.
  ///
  /// - Parameters:
  ///   - months: those whose documents are told apart.
  ///   - charted: the days of the charts, in Belgium.
  ///   - newsSince: from when on something is news.
  package func figures(
    access: Access, months: [Month] = [], charted: ClosedRange<CalendarDate>,
    newsSince: Instant = .max
  ) async throws -> OverviewFigures {
    try await database.pool.read { database in
      try OverviewSums.figures(
        database, access, months: months, charted: charted, newsSince: newsSince)
    }
  }

  /// How many groups of documents, by dossier and cause, wait for somebody of the office or an
  /// administrator, for the menu. Those the worker is about to look at again do not count.
  ///
  /// Causes that stop bank statements count as well.
  package func openCauses(access: Access, now: Instant) async throws -> Int {
    let statements = access.condition(on: "statements.dossier_id")
    return try await database.pool.read { database in
      let documents = try OverviewSums.openCauses(database, access, now: now)
      let atTheBank = try SQLRequest<Int>(
        literal: """
          select count(*) from (
            select 1 from statements
            where cause_key is not null and cause_owner in ('office', 'administrator')
              and \(statements) group by dossier_id, cause_key)
          """
      ).fetchOne(database)
      return documents + (atTheBank ?? 0)
    }
  }

  static func openCauses(
    _ database: GRDB.Database, _ access: Access, now: Instant
  ) throws -> Int {
    let allowed = access.condition(on: "document_causes.dossier_id")
    // Named: left to itself, SQLite reads all that is stopped, to spare itself the sorting of few.
    return try SQLRequest<Int>(
      literal: """
        with going as (
          select dossier_id, cause_key, count(*) as n
          from documents indexed by documents_due_stopped
          where due_at <= \(now) and cause_key is not null and state <> 'set_aside'
          group by dossier_id, cause_key)
        select count(*) from document_causes left join going
          on going.dossier_id = document_causes.dossier_id
            and going.cause_key = document_causes.cause_key
        where owner in ('office', 'administrator') and documents > coalesce(going.n, 0)
          and \(allowed)
        """
    ).fetchOne(database) ?? 0
  }

  static func figures(
    _ database: GRDB.Database, _ access: Access, months: [Month],
    charted: ClosedRange<CalendarDate>, newsSince: Instant
  ) throws -> OverviewFigures {
    var figures = OverviewFigures()
    figures.sums = try DocumentSums.totals(database, access)
    figures.codes = try codes(database, access)
    figures.causes = try causes(database, access) + statementCauses(database, access)
    figures.connections = try connections(database)
    for part in try DocumentSums.months(database, months, access) {
      guard let month = Month(part.month) else { continue }
      figures.months[month, default: [:]][part.sum.state.group, default: 0] += part.sum.documents
    }
    if let last = months.max() {
      for sum in try DocumentSums.later(database, than: last, access) {
        figures.later[sum.state.group, default: 0] += sum.documents
      }
    }
    figures.days = try days(database, access, charted)
    figures.entryTimes = try entryTimes(database, access, charted)
    figures.news = try OverviewNews.read(database, access, since: newsSince)
    figures.unsound = try UpkeepLog.standing(database, [.audit, .integrity]).values
      .filter { !$0.holds }.sorted { $0.last.kind.rawValue < $1.last.kind.rawValue }
    figures.lastDeliveryAt = try Int64.fetchOne(
      database, sql: "select max(last_used_at) from hook_secrets")
    figures.installedAt = try Int64.fetchOne(
      database, sql: "select created_at from installation where id = 1")
    return figures
  }

  private static func codes(
    _ database: GRDB.Database, _ access: Access
  ) throws -> [OverviewFigures.StopCode] {
    try SQLRequest<Row>(
      literal: """
        select owner, cause_code, sum(documents) as n from document_causes
        where \(access.condition(on: "dossier_id")) group by owner, cause_code order by n desc
        """
    ).fetchAll(database).compactMap { row in
      guard let owner = Cause.Owner(rawValue: row["owner"]),
        let code = Cause.Code(rawValue: row["cause_code"])
      else { return nil }
      return .init(owner: owner, code: code, documents: row["n"])
    }
  }

  /// The dossier with the most documents is found in the same pass: the greatest of both numbers in one.
  private static func causes(
    _ database: GRDB.Database, _ access: Access
  ) throws -> [OverviewFigures.Stop] {
    try SQLRequest<Row>(
      literal: """
        select cause_key, cause_code, n, since, dossiers, dossier_id,
          (select name from dossiers where dossiers.id = stops.dossier_id) as dossier,
          (select cause_facts from documents where documents.dossier_id = stops.dossier_id
            and documents.cause_key = stops.cause_key and state <> 'set_aside'
            limit 1) as cause_facts
        from (
          select cause_key, max(cause_code) as cause_code, sum(documents) as n,
            min(since) as since, count(*) as dossiers,
            max(documents << 32 | dossier_id) & 4294967295 as dossier_id
          from document_causes where \(access.condition(on: "dossier_id"))
          group by cause_key order by n desc, since limit 50) as stops
        order by n desc, since
        """
    ).fetchAll(database).compactMap { row in
      guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) else {
        return nil
      }
      let dossiers: Int = row["dossiers"]
      return OverviewFigures.Stop(
        key: row["cause_key"], cause: cause, documents: row["n"],
        dossier: dossiers == 1 ? row["dossier"] : nil,
        dossierID: dossiers == 1 ? row["dossier_id"] : nil, foremost: row["dossier_id"],
        dossiers: dossiers, since: row["since"])
    }
  }

  /// What stops bank statements. They wait in the order of their account, so one cause stands for all
  /// that wait behind it.
  private static func statementCauses(
    _ database: GRDB.Database, _ access: Access
  ) throws -> [OverviewFigures.Stop] {
    try SQLRequest<Row>(
      literal: """
        select cause_key, cause_code, max(cause_facts) as cause_facts, count(*) as n,
          min(state_since) as since, count(distinct dossier_id) as dossiers,
          max(dossier_id) as dossier_id, min(id) as statement_id,
          max((select name from dossiers where dossiers.id = dossier_id)) as dossier
        from statements
        where cause_key is not null and \(access.condition(on: "dossier_id"))
        group by cause_key order by n desc, since limit 50
        """
    ).fetchAll(database).compactMap { row in
      guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) else {
        return nil
      }
      let dossiers: Int = row["dossiers"]
      var stop = OverviewFigures.Stop(
        key: row["cause_key"], cause: cause, documents: row["n"],
        dossier: dossiers == 1 ? row["dossier"] : nil,
        dossierID: dossiers == 1 ? row["dossier_id"] : nil, dossiers: dossiers,
        since: row["since"])
      stop.bank = .statements(count: row["n"], first: row["statement_id"])
      return stop
    }
  }

  private static func connections(
    _ database: GRDB.Database
  ) throws -> [OverviewFigures.Line] {
    try Row.fetchAll(database, sql: "select * from connections order by service, id").map {
      let connection = try Connection($0)
      return OverviewFigures.Line(
        id: connection.id, service: connection.service, name: connection.name,
        state: connection.state, since: connection.stateSince, cause: connection.cause,
        permission: connection.permission)
    }
  }

  private static func days(
    _ database: GRDB.Database, _ access: Access, _ charted: ClosedRange<CalendarDate>
  ) throws -> [CalendarDate: [DocumentState.Group: Int]] {
    let hours = hours(of: charted)
    return try SQLRequest<Row>(
      literal: """
        select \(day(of: "hour", charted)) as day, name, sum(documents) as n from document_hours
        join state_groups on state_groups.state = document_hours.state
        where hour >= \(hours.lowerBound) and hour < \(hours.upperBound)
          and \(DocumentSums.dossiers(access)) group by day, name
        union all
        select \(day(of: "received_at / 3600000", charted)) as day, 'waiting', count(*)
        from documents where state = 'queued' and received_at >= \(hours.lowerBound * hour)
          and received_at < \(hours.upperBound * hour)
          and \(access.condition(on: "documents.dossier_id")) group by day
        """
    ).fetchAll(database).reduce(into: [:]) { days, row in
      let (documents, name): (Int, String) = (row[2], row[1])
      guard documents > 0, let group = DocumentState.Group(rawValue: name) else { return }
      days[CalendarDate(daysSince1970: row[0]), default: [:]][group, default: 0] += documents
    }
  }

  private static func entryTimes(
    _ database: GRDB.Database, _ access: Access, _ charted: ClosedRange<CalendarDate>
  ) throws -> [CalendarDate: TimeHistogram] {
    let hours = hours(of: charted)
    return try SQLRequest<Row>(
      literal: """
        select \(day(of: "hour", charted)) as day, upto, sum(documents) as n from entry_times
        where hour >= \(hours.lowerBound) and hour < \(hours.upperBound)
          and \(DocumentSums.dossiers(access)) group by day, upto
        """
    ).fetchAll(database).reduce(into: [:]) { times, row in
      times[CalendarDate(daysSince1970: row[0]), default: TimeHistogram()].add(row[2], upto: row[1])
    }
  }

  /// The hours (since 1970, UTC) of days in Belgium.
  private static func hours(of days: ClosedRange<CalendarDate>) -> Range<Instant> {
    let end = BrusselsDay.start(of: days.upperBound.adding(days: 1))
    return BrusselsDay.start(of: days.lowerBound) / hour..<end / hour
  }

  /// The day in Belgium (since 1970) of an hour (since 1970, UTC). In SQL, because an office's hours are
  /// thousands, and the days of a chart few.
  private static func day(of column: SQL, _ days: ClosedRange<CalendarDate>) -> SQL {
    let local = BrusselsDay.summers(of: days).reduce("\(column) + 1" as SQL) { sum, summer in
      """
      \(sum) + (\(column) >= \(summer.lowerBound / hour)
        and \(column) < \(summer.upperBound / hour))
      """
    }
    return "((\(local)) / 24)"
  }

  static let hour: Instant = 3_600_000
}
