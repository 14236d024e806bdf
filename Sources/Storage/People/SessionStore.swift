import Cryptography
import Foundation
import GRDB

/// A signed-in browser.
package struct Session: Sendable, Hashable {
  package var user: User
  /// Goes into every form of the session and must come back with it.
  package var csrf: String
  package var expiresAt: Instant
}

/// Sessions of browsers. Only the SHA-256 of a session's token is stored, so that a copy of the
/// database lets nobody in.
package struct SessionStore: Sendable {
  /// "Last seen" is written at most this often, in milliseconds.
  private static let touchEvery: Int64 = 5 * 60_000

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Begins a session and answers the token for its cookie; the only time it is known.
  package func start(userID: Int64, hours: Int, now: Instant) async throws -> String {
    let token = try RandomToken.make()
    let csrf = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(sql: "delete from sessions where expires_at <= ?", arguments: [now])
      try database.execute(
        sql: """
          insert into sessions (token_sha256, user_id, csrf, created_at, last_seen_at, expires_at)
          values (?, ?, ?, ?, ?, ?)
          """,
        arguments: [hash, userID, csrf, now, now, now + Int64(hours) * 3_600_000])
      try database.execute(
        sql: "update users set last_seen_at = ? where id = ?", arguments: [now, userID])
    }
    return token
  }

  /// The session of that token, unless it has expired, has been idle for longer than `idleMinutes`,
  /// or its account is disabled.
  package func find(token: String, idleMinutes: Int, now: Instant) async throws -> Session? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    let found: (session: Session, lastSeen: Instant)? = try await database.pool.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          select users.*, sessions.csrf, sessions.expires_at, sessions.last_seen_at as session_seen
          from sessions join users on users.id = sessions.user_id
          where token_sha256 = ? and expires_at > ? and sessions.last_seen_at > ?
            and users.disabled_at is null
          """,
        arguments: [hash, now, now - Int64(idleMinutes) * 60_000])
      guard let row, let user = try User(row, database) else { return nil }
      return (
        Session(user: user, csrf: row["csrf"], expiresAt: row["expires_at"]), row["session_seen"]
      )
    }
    guard let found else { return nil }
    if now - found.lastSeen >= SessionStore.touchEvery {
      let userID = found.session.user.id
      try await database.pool.write { database in
        try database.execute(
          sql: "update sessions set last_seen_at = ? where token_sha256 = ?",
          arguments: [now, hash])
        try database.execute(
          sql: "update users set last_seen_at = ? where id = ?", arguments: [now, userID])
      }
    }
    return found.session
  }

  /// Ends one session.
  package func end(token: String) async throws {
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(sql: "delete from sessions where token_sha256 = ?", arguments: [hash])
    }
  }
}
