import Accounting
import GRDB

/// The renewal of many webhook secrets: one piece of work that goes on after a restart.
package struct HookRotation: Sendable, Hashable, Identifiable {
  package var id: Int64
  package var createdBy: String
  package var createdAt: Instant
  /// Until when the old secrets are valid beside the new ones.
  package var overlapEnds: Instant
  package var finishedAt: Instant?
  package var pending: Int
  package var done: Int
  package var failed: Int

  package var total: Int { pending + done + failed }
}

/// One webhook of such a renewal.
package struct HookRotationItem: Sendable, Hashable {
  package var hookID: Int64
  package var dossier: DossierName
  package var entityType: String
  package var updateType: String
  package var state: State
  /// Why it was not renewed: a word of the fault.
  package var reason: String?
  package var settledAt: Instant?

  package enum State: String, Sendable, CaseIterable {
    case pending, done, failed
  }
}

/// Renewals of many webhook secrets.
package struct HookRotations: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Writes down that these hooks are to be renewed; nil when none of them is in use.
  package func begin(
    hooks: [Int64], overlapEnds: Instant, actor: String, now: Instant
  ) async throws -> Int64? {
    try await database.pool.write { database in
      let usable = try SQLRequest<Int64>(
        literal: "select id from hooks where state = 'active' and id in \(hooks) order by id"
      ).fetchAll(database)
      guard !usable.isEmpty else { return nil }
      try database.execute(
        sql: """
          insert into hook_rotations (created_by, created_at, overlap_ends) values (?, ?, ?)
          """, arguments: [actor, now, overlapEnds])
      let id = database.lastInsertedRowID
      for hook in usable {
        try database.execute(
          sql: "insert into hook_rotation_items (rotation_id, hook_id) values (?, ?)",
          arguments: [id, hook])
      }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "hook.rotation_begun", subject: "hook_rotation/\(id)",
          facts: ["hooks": "\(usable.count)", "overlap_ends": "\(overlapEnds)"]), in: database)
      return id
    }
  }

  /// One of them; nil when there is none.
  package func rotation(_ id: Int64) async throws -> HookRotation? {
    try await rotations(where: "hook_rotations.id = \(id)", limit: 1).first
  }

  /// The newest ones.
  package func latest(_ limit: Int) async throws -> [HookRotation] {
    try await rotations(where: "1", limit: limit)
  }

  /// The hooks of one that may be seen: those that failed first, then by dossier.
  package func items(of id: Int64, access: Access) async throws -> [HookRotationItem] {
    let allowed = access.condition(on: "hooks.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select hook_rotation_items.*, hooks.entity_type, hooks.update_type,
            dossiers.id as dossier_id, dossiers.name as dossier_name,
            dossiers.octopus_dossier_id, dossiers.billit_party_id
          from hook_rotation_items join hooks on hooks.id = hook_rotation_items.hook_id
          join dossiers on dossiers.id = hooks.dossier_id
          where rotation_id = \(id) and \(allowed)
          order by hook_rotation_items.state <> 'failed', dossiers.name collate nocase, hook_id
          """
      ).fetchAll(database).map(HookRotationItem.init)
    }
  }

  /// The next hook to renew, of the oldest work first; nil when all is done.
  package func next() async throws -> (rotation: HookRotation, hookID: Int64)? {
    let found = try await database.pool.read { database in
      try Row.fetchOne(database, sql: HookRotations.nextPending).map { row in
        (rotation: row["rotation_id"] as Int64, hook: row["hook_id"] as Int64)
      }
    }
    guard let found, let rotation = try await rotation(found.rotation) else { return nil }
    return (rotation, found.hook)
  }

  /// How the renewal of one hook ended: without a reason it is renewed.
  package func settle(
    _ hookID: Int64, of rotation: Int64, reason: String?, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update hook_rotation_items set state = ?, reason = ?, settled_at = ?
          where rotation_id = ? and hook_id = ? and state = 'pending'
          """,
        arguments: [
          (reason == nil ? HookRotationItem.State.done : .failed).rawValue, reason, now, rotation,
          hookID,
        ])
      try database.execute(
        sql: """
          update hook_rotations set finished_at = ?1 where id = ?2 and finished_at is null
            and not exists (select 1 from hook_rotation_items
              where rotation_id = ?2 and state = 'pending')
          """, arguments: [now, rotation])
    }
  }

  private func rotations(where condition: SQL, limit: Int) async throws -> [HookRotation] {
    try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select hook_rotations.*,
            sum(state = 'pending') as pending, sum(state = 'done') as done,
            sum(state = 'failed') as failed
          from hook_rotations join hook_rotation_items on rotation_id = hook_rotations.id
          where \(condition) group by hook_rotations.id order by hook_rotations.id desc
          limit \(limit)
          """
      ).fetchAll(database).map(HookRotation.init)
    }
  }

  static let nextPending = """
    select rotation_id, hook_id from hook_rotation_items where state = 'pending'
    order by rotation_id, hook_id limit 1
    """
}

extension HookRotation {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], createdBy: row["created_by"], createdAt: row["created_at"],
      overlapEnds: row["overlap_ends"], finishedAt: row["finished_at"], pending: row["pending"],
      done: row["done"], failed: row["failed"])
  }
}

extension HookRotationItem {
  fileprivate init(_ row: Row) {
    self.init(
      hookID: row["hook_id"],
      dossier: DossierName(
        id: row["dossier_id"], name: row["dossier_name"],
        octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"]),
      entityType: row["entity_type"], updateType: row["update_type"],
      state: State(rawValue: row["state"]) ?? .pending, reason: row["reason"],
      settledAt: row["settled_at"])
  }
}
