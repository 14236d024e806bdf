import Cryptography
import Foundation
import GRDB

/// One-time links by which somebody chooses a password: for a new account, or in place of a lost one.
/// Only the SHA-256 of a link's token is stored.
package struct InvitationStore: Sendable {
  /// How long a link is good for, in milliseconds.
  package static let patience: Int64 = 72 * 3_600_000

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Makes a link's token; links made before for the same person are void from then on. Nil when there
  /// is no such account.
  package func make(userID: Int64, actor: String, now: Instant) async throws -> String? {
    let token = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.write { database in
      let exists = try Bool.fetchOne(
        database, sql: "select exists (select 1 from users where id = ?)", arguments: [userID])
      guard exists == true else { return nil }
      try database.execute(
        sql: "delete from invitations where user_id = ? and used_at is null", arguments: [userID])
      try database.execute(
        sql: """
          insert into invitations (user_id, token_sha256, created_by, created_at, expires_at)
          values (?, ?, ?, ?, ?)
          """,
        arguments: [userID, hash, actor, now, now + InvitationStore.patience])
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "user.invited", subject: "user/\(userID)"),
        in: database)
      return token
    }
  }

  /// Whom a link is for; nil when it is unknown, used, expired, or the account is disabled.
  package func user(token: String, now: Instant) async throws -> User? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.read { database in
      try InvitationStore.row(hash, now, in: database).flatMap { try User($0, database) }
    }
  }

  /// When the open link of each invited person ends.
  package func open(now: Instant) async throws -> [Int64: Instant] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: "select user_id, expires_at from invitations where used_at is null and expires_at > ?",
        arguments: [now]
      ).reduce(into: [:]) { $0[$1["user_id"]] = $1["expires_at"] }
    }
  }

  /// Uses a link up: the account gets that password, its sessions end. Nil when the link is not good.
  package func use(
    token: String, passwordHash: String, now: Instant
  ) async throws -> Int64? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.write { database in
      guard let row = try InvitationStore.row(hash, now, in: database) else { return nil }
      let userID: Int64 = row["id"]
      try database.execute(
        sql: "update invitations set used_at = ? where token_sha256 = ?", arguments: [now, hash])
      try database.execute(
        sql: "update users set password_hash = ? where id = ?", arguments: [passwordHash, userID])
      try database.execute(sql: "delete from sessions where user_id = ?", arguments: [userID])
      try AuditTrail.write(
        .init(
          at: now, actor: row["email"], action: "user.password_changed", subject: "user/\(userID)",
          facts: ["by": "invitation"]),
        in: database)
      return userID
    }
  }

  private static func row(
    _ hash: Data, _ now: Instant, in database: GRDB.Database
  ) throws -> Row? {
    try Row.fetchOne(
      database,
      sql: """
        select users.* from invitations join users on users.id = invitations.user_id
        where token_sha256 = ? and used_at is null and expires_at > ?
          and users.disabled_at is null
        """,
      arguments: [hash, now])
  }
}
