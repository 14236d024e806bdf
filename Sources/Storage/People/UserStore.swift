import GRDB
import Foundation

/// What somebody may do. Each role may do what the ones before it may.
package enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Sees; changes nothing.
  case reader
  /// Moves documents on: send again, hold, release, set aside.
  case accountant
  /// Also renews secrets, checks links and manages people.
  case administrator

  package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .reader: 0
    case .accountant: 1
    case .administrator: 2
    }
  }
}

/// Somebody who can sign in.
package struct User: Sendable, Hashable {
  package var id: Int64
  package var email: String
  package var name: String
  package var role: Role
  /// "fr", "nl", "de" or "en".
  package var language: String
  /// The dossiers this person sees.
  package var access: Access
  package var disabledAt: Instant?
  package var createdAt: Instant
  package var lastSeenAt: Instant?
}

/// Why an account is not made.
package enum UserRefusal: Error, Hashable, CustomStringConvertible {
  case emailTaken
  case emailUnusable
  case notTheFirst
  /// Without it nobody could administer the installation any more.
  case lastAdministrator

  package var description: String {
    switch self {
    case .emailTaken: "there is already an account with this e-mail address"
    case .emailUnusable: "an e-mail address has the form name@domain, with at most 254 characters"
    case .notTheFirst: "there is already an account"
    case .lastAdministrator: "the last administrator stays one and stays enabled"
    }
  }
}

/// The accounts of people. Passwords come and go only as `PasswordHash` texts.
package struct UserStore: Sendable {
  /// In place of a password's hash: nobody gets in with it.
  package static let noPassword = "none"

  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Whether there is any account, disabled ones included.
  package func anyExists() async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(database, sql: "select exists (select 1 from users)") ?? false
    }
  }

  /// Makes an account and answers its id.
  ///
  /// - Parameters:
  ///   - access: the dossiers the person sees.
  ///   - onlyFirst: refuse when there is an account already, in the same transaction.
  /// - Throws: `UserRefusal`.
  @discardableResult
  package func create(
    email: String, name: String, role: Role, language: String, passwordHash: String,
    access: Access = .all, onlyFirst: Bool = false, actor: String, now: Instant
  ) async throws -> Int64 {
    let email = email.trimmingCharacters(in: .whitespaces)
    guard UserStore.isUsable(email: email) else { throw UserRefusal.emailUnusable }
    return try await database.pool.write { database in
      if onlyFirst, try Bool.fetchOne(database, sql: "select exists (select 1 from users)") ?? true
      {
        throw UserRefusal.notTheFirst
      }
      let taken = try Bool.fetchOne(
        database, sql: "select exists (select 1 from users where email = ?)", arguments: [email])
      if taken == true { throw UserRefusal.emailTaken }
      try database.execute(
        sql: """
          insert into users (email, name, role, language, password_hash, all_dossiers, created_at)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [email, name, role.rawValue, language, passwordHash, access == .all, now])
      let id = database.lastInsertedRowID
      if case .only(let dossiers) = access {
        for dossier in dossiers.sorted() {
          try database.execute(
            sql: "insert into user_dossiers (user_id, dossier_id) values (?, ?)",
            arguments: [id, dossier])
        }
      }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "user.created", subject: "user/\(id)",
          facts: ["role": role.rawValue]),
        in: database)
      return id
    }
  }

  /// The account with that e-mail address (case does not matter) and its stored password hash.
  package func account(email: String) async throws -> (user: User, passwordHash: String)? {
    try await database.pool.read { database in
      let row = try Row.fetchOne(
        database, sql: "select * from users where email = ?", arguments: [email])
      guard let row, let user = try User(row, database) else { return nil }
      return (user, row["password_hash"])
    }
  }

  /// The account with that id.
  package func user(id: Int64) async throws -> User? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: "select * from users where id = ?", arguments: [id])
        .flatMap { try User($0, database) }
    }
  }

  /// Every account, by e-mail address.
  package func all() async throws -> [User] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: "select * from users order by email")
        .compactMap { try User($0, database) }
    }
  }

  /// Takes another password and ends every session of the account. False when there is none.
  package func setPassword(
    email: String, hash: String, actor: String, now: Instant
  ) async throws -> Bool {
    try await change(email: email, actor: actor, action: "user.password_changed", now: now) {
      try $0.execute(
        sql: "update users set password_hash = ? where id = ?", arguments: [hash, $1])
      try $0.execute(sql: "delete from sessions where user_id = ?", arguments: [$1])
    }
  }

  /// Keeps the account but lets nobody in with it, from now on. False when there is none.
  ///
  /// - Throws: `UserRefusal.lastAdministrator`.
  package func disable(email: String, actor: String, now: Instant) async throws -> Bool {
    try await change(email: email, actor: actor, action: "user.disabled", now: now) {
      try UserStore.refuseTheLastAdministrator($1, in: $0)
      try $0.execute(
        sql: "update users set disabled_at = coalesce(disabled_at, ?) where id = ?",
        arguments: [now, $1])
      try $0.execute(sql: "delete from sessions where user_id = ?", arguments: [$1])
    }
  }

  /// Stores the same password under a hash of another cost; sessions go on.
  package func replaceHash(id: Int64, hash: String) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update users set password_hash = ? where id = ?", arguments: [hash, id])
    }
  }

  /// What people change about themselves.
  package func setProfile(id: Int64, name: String, language: String) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update users set name = ?, language = ? where id = ?",
        arguments: [name, language, id])
    }
  }

  private func change(
    email: String, actor: String, action: String, now: Instant,
    _ work: @escaping @Sendable (GRDB.Database, Int64) throws -> Void
  ) async throws -> Bool {
    try await database.pool.write { database in
      let found = try Int64.fetchOne(
        database, sql: "select id from users where email = ?", arguments: [email])
      guard let id = found else { return false }
      try work(database, id)
      try AuditTrail.write(
        .init(at: now, actor: actor, action: action, subject: "user/\(id)"), in: database)
      return true
    }
  }

  private static func isUsable(email: String) -> Bool {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && email.utf8.count <= 254
      && !email.contains(where: \.isWhitespace)
  }
}

extension User {
  /// Nil for a row with a role this version does not know.
  init?(_ row: Row, _ database: GRDB.Database) throws {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    let id: Int64 = row["id"]
    var access = Access.all
    if row["all_dossiers"] == 0 {
      access = .only(
        try Set(
          Int64.fetchAll(
            database, sql: "select dossier_id from user_dossiers where user_id = ?",
            arguments: [id])))
    }
    self.init(
      id: id, email: row["email"], name: row["name"], role: role, language: row["language"],
      access: access, disabledAt: row["disabled_at"], createdAt: row["created_at"],
      lastSeenAt: row["last_seen_at"])
  }
}
