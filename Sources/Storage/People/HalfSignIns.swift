import Cryptography
import Foundation
import GRDB

/// Sign-ins whose password was right and whose second factor is still to come.
package struct HalfSignIns: Sendable {
  /// How long the second half may take, in milliseconds.
  package static let patience: Int64 = 5 * 60_000

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Begins one and answers the token for its cookie.
  package func begin(userID: Int64, now: Instant) async throws -> String {
    let token = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(sql: "delete from half_sign_ins where expires_at <= ?", arguments: [now])
      try database.execute(
        sql: "insert into half_sign_ins (token_sha256, user_id, expires_at) values (?, ?, ?)",
        arguments: [hash, userID, now + HalfSignIns.patience])
    }
    return token
  }

  /// Whose it is; nil when it has expired or ended, or the account is disabled.
  package func user(token: String, now: Instant) async throws -> User? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.read { database in
      try Row.fetchOne(
        database,
        sql: """
          select users.* from half_sign_ins join users on users.id = half_sign_ins.user_id
          where token_sha256 = ? and expires_at > ? and users.disabled_at is null
          """,
        arguments: [hash, now]
      ).flatMap { try User($0, database) }
    }
  }

  /// Ends it: a token leads to one session only. False when it was ended already.
  package func end(token: String) async throws -> Bool {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.write { database in
      try database.execute(
        sql: "delete from half_sign_ins where token_sha256 = ?", arguments: [hash])
      return database.changesCount == 1
    }
  }
}
