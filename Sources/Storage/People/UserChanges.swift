import GRDB

/// What administrators change about others. Every change writes its audit line in its transaction.
extension UserStore {
  /// Gives somebody another role and other dossiers; sessions go on with them at once. False when there
  /// is no such account.
  ///
  /// - Throws: `UserRefusal.lastAdministrator`.
  package func change(
    id: Int64, role: Role, access: Access, actor: String, now: Instant
  ) async throws -> Bool {
    try await change(
      id: id, action: "user.changed",
      facts: ["role": role.rawValue, "dossiers": UserStore.auditText(access)], actor: actor,
      now: now
    ) { database in
      if role != .administrator {
        try UserStore.refuseTheLastAdministrator(id, in: database)
      }
      try database.execute(
        sql: "update users set role = ?, all_dossiers = ? where id = ?",
        arguments: [role.rawValue, access == .all, id])
      try database.execute(sql: "delete from user_dossiers where user_id = ?", arguments: [id])
      if case .only(let dossiers) = access {
        for dossier in dossiers.sorted() {
          try database.execute(
            sql: "insert into user_dossiers (user_id, dossier_id) values (?, ?)",
            arguments: [id, dossier])
        }
      }
    }
  }

  /// Keeps the account, ends its sessions and lets nobody in with it. False when there is none.
  ///
  /// - Throws: `UserRefusal.lastAdministrator`.
  package func disable(id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await change(id: id, action: "user.disabled", actor: actor, now: now) { database in
      try UserStore.refuseTheLastAdministrator(id, in: database)
      try database.execute(
        sql: "update users set disabled_at = coalesce(disabled_at, ?) where id = ?",
        arguments: [now, id])
      try database.execute(sql: "delete from sessions where user_id = ?", arguments: [id])
    }
  }

  /// Lets a disabled account in again, with the password it had. False when there is none.
  package func enable(id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await change(id: id, action: "user.enabled", actor: actor, now: now) { database in
      try database.execute(
        sql: "update users set disabled_at = null where id = ?", arguments: [id])
    }
  }

  /// Takes another password and ends every session of the account. False when there is none.
  package func setPassword(
    id: Int64, hash: String, actor: String, now: Instant
  ) async throws -> Bool {
    try await change(id: id, action: "user.password_changed", actor: actor, now: now) { database in
      try database.execute(
        sql: "update users set password_hash = ? where id = ?", arguments: [hash, id])
      try database.execute(sql: "delete from sessions where user_id = ?", arguments: [id])
    }
  }

  /// Stops what would leave nobody who administers: an enabled administrator is the last when no other
  /// is enabled.
  static func refuseTheLastAdministrator(
    _ id: Int64, in database: GRDB.Database
  ) throws {
    let administrators = try Int64.fetchAll(
      database,
      sql: "select id from users where role = 'administrator' and disabled_at is null")
    if administrators == [id] { throw UserRefusal.lastAdministrator }
  }

  private static func auditText(_ access: Access) -> String {
    switch access {
    case .all: "all"
    case .only(let dossiers): dossiers.sorted().map { String($0) }.joined(separator: ",")
    }
  }

  private func change(
    id: Int64, action: String, facts: [String: String] = [:], actor: String, now: Instant,
    _ work: @escaping @Sendable (GRDB.Database) throws -> Void
  ) async throws -> Bool {
    try await database.pool.write { database in
      let exists = try Bool.fetchOne(
        database, sql: "select exists (select 1 from users where id = ?)", arguments: [id])
      guard exists == true else { return false }
      try work(database)
      try AuditTrail.write(
        .init(at: now, actor: actor, action: action, subject: "user/\(id)", facts: facts),
        in: database)
      return true
    }
  }
}
