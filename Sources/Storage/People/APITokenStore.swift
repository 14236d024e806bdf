import Cryptography
import Foundation
import GRDB

/// A script's way in: `Authorization: Bearer <token>`.
package struct APIToken: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var role: Role
  package var createdBy: String
  package var createdAt: Instant
  package var lastUsedAt: Instant?
  package var revokedAt: Instant?
  /// From when on it lets nobody in; nil for one that does not expire.
  package var expiresAt: Instant?
}

/// The API tokens. Only their SHA-256 is stored; the text is known once, when a token is made.
package struct APITokenStore: Sendable {
  /// "Last used" is written at most this often, in milliseconds.
  private static let touchEvery: Int64 = 5 * 60_000

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Makes a token and answers its text.
  ///
  /// - Parameter text: a text chosen outside, of at least 16 characters; nil makes a random one.
  package func create(
    name: String, role: Role, text: String? = nil, expiresAt: Instant? = nil, actor: String,
    now: Instant
  ) async throws -> String {
    let token = try text ?? "psl_" + RandomToken.make()
    guard token.utf8.count >= 16 else { throw APITokenRefusal.tooShort }
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into api_tokens (name, token_sha256, role, created_by, created_at, expires_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (token_sha256) do update set name = excluded.name, role = excluded.role,
            revoked_at = null, expires_at = excluded.expires_at
          """,
        arguments: [name, hash, role.rawValue, actor, now, expiresAt])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "token.created", subject: "token", facts: ["name": name]),
        in: database)
    }
    return token
  }

  /// The token of that text, unless it was revoked or has expired.
  package func find(text: String, now: Instant) async throws -> APIToken? {
    let hash = Data(try Digest.sha256(of: text).bytes)
    let found = try await database.pool.read { database in
      try Row.fetchOne(
        database,
        sql: """
          select * from api_tokens where token_sha256 = ? and revoked_at is null
            and (expires_at is null or expires_at > ?)
          """,
        arguments: [hash, now]
      ).flatMap(APIToken.init)
    }
    if let found, now - (found.lastUsedAt ?? 0) >= APITokenStore.touchEvery {
      try await database.pool.write { database in
        try database.execute(
          sql: "update api_tokens set last_used_at = ? where id = ?", arguments: [now, found.id])
      }
    }
    return found
  }

  /// Every token, the newest first.
  package func all() async throws -> [APIToken] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: "select * from api_tokens order by id desc")
        .compactMap(APIToken.init)
    }
  }

  /// Revokes the tokens of that name; answers how many there were.
  package func revoke(name: String, actor: String, now: Instant) async throws -> Int {
    try await database.pool.write { database in
      try database.execute(
        sql: "update api_tokens set revoked_at = ? where name = ? and revoked_at is null",
        arguments: [now, name])
      let count = database.changesCount
      if count > 0 {
        try AuditTrail.write(
          .init(
            at: now, actor: actor, action: "token.revoked", subject: "token", facts: ["name": name]),
          in: database)
      }
      return count
    }
  }

  /// Revokes one token; false when there is none of that id, or it was revoked before.
  package func revoke(id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      let name = try String.fetchOne(
        database, sql: "select name from api_tokens where id = ? and revoked_at is null",
        arguments: [id])
      guard let name else { return false }
      try database.execute(
        sql: "update api_tokens set revoked_at = ? where id = ?", arguments: [now, id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "token.revoked", subject: "token", facts: ["name": name]),
        in: database)
      return true
    }
  }
}

/// Why a token is not made.
package enum APITokenRefusal: Error, Hashable, CustomStringConvertible {
  case tooShort

  package var description: String { "an API token has at least 16 characters" }
}

extension APIToken {
  fileprivate init?(_ row: Row) {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    self.init(
      id: row["id"], name: row["name"], role: role, createdBy: row["created_by"],
      createdAt: row["created_at"], lastUsedAt: row["last_used_at"], revokedAt: row["revoked_at"],
      expiresAt: row["expires_at"])
  }
}
