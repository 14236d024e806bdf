import Cryptography
import Foundation
import GRDB

/// The calendar address of each person: unguessable, kept as a hash, good until it is revoked. A new one
/// takes the place of the old.
package struct ConsentFeeds: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A person's address, without its secret.
  package struct Feed: Sendable {
    package var createdAt: Instant
    package var lastReadAt: Instant?
  }

  /// Makes a new address for a person and returns its token, for this once; an older one gives nothing any
  /// more.
  package func make(for userID: Int64, actor: String, now: Instant) async throws -> String {
    let token = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into consent_feeds (user_id, token_sha256, created_at) values (?1, ?2, ?3)
          on conflict (user_id) do update set token_sha256 = ?2, created_at = ?3,
            last_read_at = null
          """, arguments: [userID, hash, now])
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "bank.feed_made", subject: "user/\(userID)"),
        in: database)
    }
    return token
  }

  /// Ends a person's address.
  package func revoke(of userID: Int64, actor: String, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "delete from consent_feeds where user_id = ?", arguments: [userID])
      guard database.changesCount == 1 else { return }
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "bank.feed_revoked", subject: "user/\(userID)"),
        in: database)
    }
  }

  /// A person's address; nil when there is none.
  package func feed(of userID: Int64) async throws -> Feed? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: "select * from consent_feeds where user_id = ?", arguments: [userID]
      ).map { Feed(createdAt: $0["created_at"], lastReadAt: $0["last_read_at"]) }
    }
  }

  /// Whose address a token is; nil for one that was revoked or never was, and for a disabled account. Notes
  /// that it was read.
  package func user(token: String, now: Instant) async throws -> User? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    let id = try await database.pool.write { database in
      try Int64.fetchOne(
        database,
        sql: "update consent_feeds set last_read_at = ? where token_sha256 = ? returning user_id",
        arguments: [now, hash])
    }
    guard let id, let account = try await UserStore(database).user(id: id),
      account.disabledAt == nil
    else {
      return nil
    }
    return account
  }
}
