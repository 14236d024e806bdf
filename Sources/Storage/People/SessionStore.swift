import Cryptography
import Foundation
import GRDB

/// A signed-in browser.
package struct Session: Sendable, Hashable {
  package var user: User
  /// Goes into every form of the session and must come back with it.
  package var csrf: String
  package var expiresAt: Instant
  /// Whether the person has a second factor.
  package var hasSecondFactor = false
}

/// A session as its owner sees it in a list.
package struct OpenSession: Sendable, Hashable {
  /// Tells it from the others; not its token.
  package var name: String
  package var agent: String
  package var address: String
  package var startedAt: Instant
  package var lastSeenAt: Instant
  /// Whether it is the one that asks.
  package var isAsking: Bool
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
  ///
  /// - Parameters:
  ///   - agent: what the browser says it is, for the person's list of sessions.
  ///   - address: where it came from, for the same list.
  package func start(
    userID: Int64, hours: Int, agent: String = "", address: String = "", now: Instant
  ) async throws -> String {
    let token = try RandomToken.make()
    let csrf = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(sql: "delete from sessions where expires_at <= ?", arguments: [now])
      try database.execute(
        sql: """
          insert into sessions (token_sha256, user_id, csrf, created_at, last_seen_at, expires_at,
            agent, address)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          hash, userID, csrf, now, now, now + Int64(hours) * 3_600_000, String(agent.prefix(300)),
          String(address.prefix(64)),
        ])
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
          select users.*, sessions.csrf, sessions.expires_at, sessions.last_seen_at as session_seen,
            exists (select 1 from second_factors
              where user_id = users.id and confirmed_at is not null) as has_second_factor
          from sessions join users on users.id = sessions.user_id
          where token_sha256 = ? and expires_at > ? and sessions.last_seen_at > ?
            and users.disabled_at is null
          """,
        arguments: [hash, now, now - Int64(idleMinutes) * 60_000])
      guard let row, let user = try User(row, database) else { return nil }
      return (
        Session(
          user: user, csrf: row["csrf"], expiresAt: row["expires_at"],
          hasSecondFactor: row["has_second_factor"]),
        row["session_seen"]
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

  /// The open sessions of somebody, the newest first.
  ///
  /// - Parameter token: of the session that asks, so that the list can tell it from the others.
  package func all(
    of userID: Int64, token: String?, idleMinutes: Int, now: Instant
  ) async throws -> [OpenSession] {
    let own = try token.map { Data(try Digest.sha256(of: $0).bytes) }
    return try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from sessions where user_id = ? and expires_at > ? and last_seen_at > ?
          order by created_at desc
          """,
        arguments: [userID, now, now - Int64(idleMinutes) * 60_000]
      ).map { row in
        let hash: Data = row["token_sha256"]
        return OpenSession(
          name: SessionStore.name(of: hash), agent: row["agent"], address: row["address"],
          startedAt: row["created_at"], lastSeenAt: row["last_seen_at"], isAsking: hash == own)
      }
    }
  }

  /// Ends the session of that name, or all of somebody's when there is no name; answers how many.
  ///
  /// - Parameter token: of a session that stays.
  package func end(
    of userID: Int64, named name: String?, except token: String? = nil, actor: String,
    now: Instant
  ) async throws -> Int {
    let own = try token.map { Data(try Digest.sha256(of: $0).bytes) }
    return try await database.pool.write { database in
      let hashes = try Data.fetchAll(
        database, sql: "select token_sha256 from sessions where user_id = ?", arguments: [userID])
      let chosen = hashes.filter {
        $0 != own && (name == nil || SessionStore.name(of: $0) == name)
      }
      for hash in chosen {
        try database.execute(sql: "delete from sessions where token_sha256 = ?", arguments: [hash])
      }
      if !chosen.isEmpty {
        try AuditTrail.write(
          .init(
            at: now, actor: actor, action: "session.ended", subject: "user/\(userID)",
            facts: ["count": String(chosen.count)]),
          in: database)
      }
      return chosen.count
    }
  }

  /// Enough of a hash to tell sessions apart, and no use to anybody.
  private static func name(of hash: Data) -> String {
    HexBytes.encode([UInt8](hash.prefix(8)))
  }

  /// Ends one session.
  package func end(token: String) async throws {
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(sql: "delete from sessions where token_sha256 = ?", arguments: [hash])
    }
  }
}
