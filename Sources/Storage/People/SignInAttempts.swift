import GRDB

/// Counts tries to sign in, per account and per address, and stops them at a limit.
package struct SignInAttempts: Sendable {
  /// Tries allowed per subject within the window.
  package static let limit = 10
  /// The window, in milliseconds.
  package static let window: Int64 = 10 * 60_000

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Counts one try against each subject before the password is looked at, so that tries made at the
  /// same moment count too. False, and nothing counted, when one of them is at its limit.
  package func begin(_ subjects: [String], now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: "delete from sign_in_attempts where at <= ?", arguments: [now - SignInAttempts.window])
      for subject in subjects {
        let tries =
          try Int.fetchOne(
            database, sql: "select count(*) from sign_in_attempts where subject = ?",
            arguments: [subject]) ?? 0
        if tries >= SignInAttempts.limit { return false }
      }
      for subject in subjects {
        try database.execute(
          sql: "insert into sign_in_attempts (subject, at) values (?, ?)",
          arguments: [subject, now])
      }
      return true
    }
  }

  /// Takes back the last try of each subject: it was a right one.
  package func succeeded(_ subjects: [String]) async throws {
    try await database.pool.write { database in
      for subject in subjects {
        try database.execute(
          sql: """
            delete from sign_in_attempts where id in
              (select max(id) from sign_in_attempts where subject = ?)
            """,
          arguments: [subject])
      }
    }
  }
}
