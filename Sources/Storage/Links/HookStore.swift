package import Cryptography
import Foundation
import GRDB

/// One webhook registered at Billit: a secret address of ours with its signing secrets.
package struct Hook: Sendable, Identifiable {
  package var id: Int64
  package var dossierID: Int64
  /// The last part of its URL.
  package var pathToken: String
  package var entityType: String
  package var updateType: String
  /// Billit's number for it; nil while it is being registered.
  package var billitWebhookID: Int?
  package var state: State
  package var stateSince: Instant

  package enum State: String, Sendable, CaseIterable {
    /// Billit is being asked: its confirmation call is answered, and nothing in it is trusted.
    case registering
    case active
    /// Billit no longer lists it.
    case missing
    case retired
  }
}

/// One signing secret of a hook and when it is valid; several may be valid at once.
package struct HookSecret: Sendable, Identifiable {
  package var id: Int64
  package var hookID: Int64
  package var validFrom: Instant
  package var validUntil: Instant?
  package var createdBy: String
  package var createdAt: Instant
  package var firstUsedAt: Instant?
  package var lastUsedAt: Instant?
}

/// Why a secret is not stored.
package enum SecretRefusal: Error, Equatable, CustomStringConvertible {
  /// Empty or shorter than 16 bytes.
  case tooShort
  case unknownHook

  package var description: String {
    switch self {
    case .tooShort: "a webhook secret must have at least 16 bytes"
    case .unknownHook: "there is no such webhook"
    }
  }
}

/// Hooks and their sealed secrets.
package struct HookStore: Sendable {
  /// Billit's secrets are GUIDs; anything shorter than 16 bytes is a mistake.
  package static let shortestSecret = 16

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Makes the address of a hook that is about to be registered. Durable before Billit is asked, so
  /// that its confirmation call finds it.
  package func begin(
    dossierID: Int64, entityType: String, updateType: String, pathToken: String, now: Instant
  ) async throws -> Hook {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into hooks (dossier_id, path_token, entity_type, update_type, state,
            state_since, created_at)
          values (?, ?, ?, ?, 'registering', ?, ?)
          """, arguments: [dossierID, pathToken, entityType, updateType, now, now])
      return Hook(
        id: database.lastInsertedRowID, dossierID: dossierID, pathToken: pathToken,
        entityType: entityType, updateType: updateType, billitWebhookID: nil,
        state: .registering, stateSince: now)
    }
  }

  /// Billit made the hook: its number and its first secret.
  package func activate(
    _ id: Int64, billitWebhookID: Int, secret: borrowing SecretBytes, actor: String, now: Instant
  ) async throws {
    let sealed = try seal(secret, hookID: id)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update hooks set state = 'active', state_since = ?, billit_webhook_id = ? where id = ?
          """, arguments: [now, billitWebhookID, id])
      guard database.changesCount == 1 else { throw SecretRefusal.unknownHook }
      try HookStore.insert(sealed, hookID: id, from: now, actor: actor, now: now, in: database)
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "hook.registered", subject: "hook/\(id)"),
        in: database)
    }
  }

  /// Stores a fresh secret beside the ones that are valid, which end at `overlapEnds`.
  package func rotate(
    _ id: Int64, secret: borrowing SecretBytes, overlapEnds: Instant, actor: String, now: Instant
  ) async throws {
    let sealed = try seal(secret, hookID: id)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update hook_secrets set valid_until = ?1
          where hook_id = ?2 and (valid_until is null or valid_until > ?1)
          """, arguments: [overlapEnds, id])
      try HookStore.insert(sealed, hookID: id, from: now, actor: actor, now: now, in: database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "hook.secret_rotated", subject: "hook/\(id)",
          facts: ["overlap_ends": "\(overlapEnds)"]), in: database)
    }
  }

  /// Ends one secret at once.
  package func retireSecret(_ id: Int64, actor: String, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update hook_secrets set valid_until = ?, retired_by = ? where id = ?",
        arguments: [now, actor, id])
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "hook.secret_retired", subject: "hook_secret/\(id)"),
        in: database)
    }
  }

  /// Sets until when an old secret is valid beside its successor.
  package func endSecret(
    _ id: Int64, at end: Instant, actor: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update hook_secrets set valid_until = ? where id = ?", arguments: [end, id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "hook.secret_end_changed", subject: "hook_secret/\(id)",
          facts: ["overlap_ends": "\(end)"]), in: database)
    }
  }

  /// Notes what Billit's list says of a hook.
  package func note(_ state: Hook.State, of id: Int64, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update hooks set state = ?1, state_since = ?2 where id = ?3 and state <> ?1",
        arguments: [state.rawValue, now, id])
    }
  }

  /// Hooks that still matter (not retired), by id.
  package func hooks() async throws -> [Hook] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: "select * from hooks where state <> 'retired' order by id")
        .map(Hook.init)
    }
  }

  /// The hooks of one dossier.
  package func hooks(of dossierID: Int64) async throws -> [Hook] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select * from hooks where dossier_id = ? order by id",
        arguments: [dossierID]
      ).map(Hook.init)
    }
  }

  /// Hands out every hook that is not retired, and every secret with its bytes unsealed, newest first,
  /// for the directory of the intake. Returns how many secrets could not be unsealed.
  package func forEach(
    hook: (Hook) throws -> Void,
    secret: (Hook, HookSecret, borrowing SecretBytes) throws -> Void
  ) async throws -> Int {
    let (hooks, sealed) = try await database.pool.read { database in
      (
        try Row.fetchAll(database, sql: "select * from hooks where state <> 'retired'")
          .map(Hook.init),
        try Row.fetchAll(database, sql: "select * from hook_secrets order by id desc")
          .map { SealedSecret(facts: HookSecret($0), bytes: $0["sealed"]) }
      )
    }
    let byHook = Dictionary(grouping: sealed, by: \.facts.hookID)
    var unreadable = 0
    for entry in hooks {
      try hook(entry)
      for row in byHook[entry.id] ?? [] {
        let place = HookStore.place(ofHook: entry.id)
        do {
          let opened = try database.keys.open([UInt8](row.bytes), at: place)
          try secret(entry, row.facts, opened)
        } catch is SealFailure {
          unreadable += 1
        }
      }
    }
    return unreadable
  }

  /// The secrets of a hook without their bytes, newest first.
  package func secrets(of hookID: Int64) async throws -> [HookSecret] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select * from hook_secrets where hook_id = ? order by id desc",
        arguments: [hookID]
      ).map(HookSecret.init)
    }
  }

  /// Notes when secrets were last seen to sign a delivery; gathered in memory and written together.
  package func noteUse(_ uses: [Int64: Instant]) async throws {
    guard !uses.isEmpty else { return }
    try await database.pool.write { database in
      for (id, at) in uses {
        try database.execute(
          sql: """
            update hook_secrets set first_used_at = coalesce(first_used_at, ?1),
              last_used_at = max(coalesce(last_used_at, 0), ?1) where id = ?2
            """, arguments: [at, id])
      }
    }
  }

  private func seal(_ secret: borrowing SecretBytes, hookID: Int64) throws -> Data {
    guard secret.count >= HookStore.shortestSecret else { throw SecretRefusal.tooShort }
    return Data(try database.keys.seal(secret, at: HookStore.place(ofHook: hookID)))
  }

  private static func insert(
    _ sealed: Data, hookID: Int64, from: Instant, actor: String, now: Instant,
    in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into hook_secrets (hook_id, sealed, valid_from, created_by, created_at)
        values (?, ?, ?, ?, ?)
        """, arguments: [hookID, sealed, from, actor, now])
  }

  private static func place(ofHook id: Int64) -> SealPlace {
    SealPlace(table: "hook_secrets", row: "hook/\(id)", column: "sealed")
  }
}

private struct SealedSecret: Sendable {
  let facts: HookSecret
  let bytes: Data
}

extension Hook {
  init(_ row: Row) {
    id = row["id"]
    dossierID = row["dossier_id"]
    pathToken = row["path_token"]
    entityType = row["entity_type"]
    updateType = row["update_type"]
    billitWebhookID = row["billit_webhook_id"]
    state = State(rawValue: row["state"]) ?? .retired
    stateSince = row["state_since"]
  }
}

extension HookSecret {
  init(_ row: Row) {
    id = row["id"]
    hookID = row["hook_id"]
    validFrom = row["valid_from"]
    validUntil = row["valid_until"]
    createdBy = row["created_by"]
    createdAt = row["created_at"]
    firstUsedAt = row["first_used_at"]
    lastUsedAt = row["last_used_at"]
  }
}
