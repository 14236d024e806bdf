package import Accounting
import Foundation
import GRDB

/// Imports, their plans, and how far they have come.
package struct ImportStore: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Asks for an import of a dossier; the open one when there is one already.
  ///
  /// - Returns: its id, and whether it is a new one.
  @discardableResult
  package func ask(
    _ dossierID: Int64, origin: ImportRecord.Origin, actor: String, now: Instant
  ) async throws -> (id: Int64, isNew: Bool) {
    try await database.pool.write { database in
      let open = try Row.fetchOne(
        database, sql: ImportStore.openOfDossier, arguments: [dossierID])
      if let open { return (open["id"], false) }
      try database.execute(
        sql: """
          insert into imports (dossier_id, origin, state, state_since, due_at, asked_by, asked_at)
          values (?1, ?2, 'waiting', ?3, ?3, ?4, ?3)
          """, arguments: [dossierID, origin.rawValue, now, actor])
      let id = database.lastInsertedRowID
      if origin == .person {
        try audit("import.asked", id, dossierID, actor, now, in: database)
      }
      return (id, true)
    }
  }

  static let openOfDossier = """
    select * from imports where dossier_id = ? and state not in ('done', 'withdrawn')
    """

  /// One import; nil when there is none.
  package func record(_ id: Int64) async throws -> ImportRecord? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: "select * from imports where id = ?", arguments: [id])
        .map(ImportRecord.init)
    }
  }

  /// All in one of these states, oldest first, those that somebody asked for before the others.
  package func all(in states: [ImportRecord.State]) async throws -> [ImportRecord] {
    try await database.pool.read { database in
      try states.flatMap { state in
        try Row.fetchAll(
          database, sql: "select * from imports where state = ? order by id",
          arguments: [state.rawValue]
        ).map(ImportRecord.init)
      }.sorted { ($0.origin == .person ? 0 : 1, $0.id) < ($1.origin == .person ? 0 : 1, $1.id) }
    }
  }

  /// Notes on which days those that wait are expected to be read.
  package func expect(_ days: [Int64: CalendarDate]) async throws {
    try await database.pool.write { database in
      for (id, day) in days {
        try database.execute(
          sql: "update imports set due_day = ? where id = ? and due_day is not ?",
          arguments: [day.description, id, day.description])
      }
    }
  }

  /// Keeps the plan of an import. One that a person asked for waits to be confirmed; what flows in by
  /// itself is written at once, save what somebody must decide. One with nothing to write is done.
  package func propose(_ id: Int64, _ plan: ImportPlan, readAt: Instant, now: Instant) async throws
  {
    let rows = try plan.items.map { item in
      (item, try JSONText.write(item))
    }
    let hash = try ImportStore.hash(of: rows.map(\.1))
    let counts = try JSONText.write(plan.counts)
    let total = plan.items.count(where: \.isWritten)
    try await database.pool.write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "select * from imports where id = ? and state = 'waiting'",
          arguments: [id])
      else { return }
      let record = try ImportRecord(row)
      try database.execute(
        sql: "delete from import_items where import_id = ?", arguments: [id])
      for (position, (item, text)) in rows.enumerated() {
        let status: PlannedItem.Status = item.isWritten ? .planned : .shown
        try database.execute(
          sql: """
            insert into import_items (import_id, position, kind, key, state, status, item)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            id, position, item.kind.rawValue, item.key, item.state.rawValue, status.rawValue, text,
          ])
      }
      let state: ImportRecord.State = record.origin == .person ? .preview : .writing
      try database.execute(
        sql: """
          update imports set state = ?2, state_since = ?3, read_at = ?4, plan_sha256 = ?5,
            counts = ?6, total = ?7, due_at = ?3, due_day = null, cause_code = null,
            cause_facts = null, confirmed_by = case when ?2 = 'writing' then 'passerelle' end,
            confirmed_at = case when ?2 = 'writing' then ?3 end
          where id = ?1
          """, arguments: [id, state.rawValue, now, readAt, hash, counts, total])
    }
  }

  /// Confirms the plan that was shown: false when it is another by now, or not waiting for this.
  ///
  /// - Parameter mark: the plan's hash as the page showed it.
  package func confirm(
    _ id: Int64, mark: String, actor: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "select * from imports where id = ? and state = 'preview'",
          arguments: [id])
      else { return false }
      let record = try ImportRecord(row)
      guard record.planMark == mark else { return false }
      try database.execute(
        sql: """
          update imports set state = 'writing', state_since = ?2, due_at = ?2, confirmed_by = ?3,
            confirmed_at = ?2 where id = ?1
          """, arguments: [id, now, actor])
      try audit(
        "import.confirmed", id, record.dossierID, actor, now,
        ["items": String(record.total), "plan": String(mark.prefix(16))], in: database)
      return true
    }
  }

  /// Holds an import or lets it go on.
  package func pause(
    _ id: Int64, _ paused: Bool, actor: String, now: Instant
  ) async throws -> Bool {
    try await change(id, paused ? "import.paused" : "import.resumed", actor, now) {
      guard $0.state == .waiting || $0.state == .writing else { return nil }
      return (
        "paused = \(paused ? 1 : 0), due_at = coalesce(due_at, \(now))", []
      )
    }
  }

  /// Gives an import up; what it wrote stays.
  package func withdraw(_ id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await change(id, "import.withdrawn", actor, now) {
      guard $0.state.isOpen else { return nil }
      return ("state = 'withdrawn', state_since = ?, ended_at = ?", [now, now])
    }
  }

  /// Reads and compares anew: after a difference, a fault, or a decision. What was written stays.
  package func again(_ id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await change(id, "import.compared_anew", actor, now) {
      guard [.preview, .differs, .failed].contains($0.state) else { return nil }
      return (
        """
        state = 'waiting', state_since = ?, due_at = ?, paused = 0, origin = 'person',
        confirmed_by = null, confirmed_at = null
        """, [now, now]
      )
    }
  }

  private func change(
    _ id: Int64, _ action: String, _ actor: String, _ now: Instant,
    _ what: @escaping @Sendable (ImportRecord) -> (String, [Instant])?
  ) async throws -> Bool {
    try await database.pool.write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "select * from imports where id = ?", arguments: [id])
      else { return false }
      let record = try ImportRecord(row)
      guard let (assignments, values) = what(record) else { return false }
      try database.execute(
        sql: "update imports set \(assignments) where id = ?",
        arguments: StatementArguments(values + [id]))
      try audit(action, id, record.dossierID, actor, now, in: database)
      return true
    }
  }

  /// The hash of a plan: of its items' texts in their order.
  static func hash(of items: [String]) throws -> Data {
    try FileDigest.sha256(of: Data(items.joined(separator: "\n").utf8))
  }
}

/// Writes the line of an import's audit.
func audit(
  _ action: String, _ id: Int64, _ dossierID: Int64, _ actor: String, _ now: Instant,
  _ facts: [String: String] = [:], in database: GRDB.Database
) throws {
  try AuditTrail.write(
    .init(
      at: now, actor: actor, action: action, subject: "import/\(id)", dossierID: dossierID,
      facts: facts), in: database)
}
