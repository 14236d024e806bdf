import GRDB

/// A filter of the list of documents that somebody keeps under a name.
package struct SavedView: Sendable, Hashable, Identifiable {
  package var id: Int64
  package var name: String
  /// As the address of the list writes it, without place and length.
  package var query: String
  package var isShared: Bool
  /// Whether the list opens with it for the one who keeps it.
  package var isDefault: Bool
  /// Who keeps it.
  package var owner: String
  package var isOwn: Bool
}

/// Why a view is not kept.
package enum SavedViewRefusal: Error, Hashable {
  case tooMany
}

/// The filters that people keep for themselves, or share with the office.
package struct SavedViews: Sendable {
  /// Views that one person keeps at most.
  static let most = 50

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The person's own, then those that others share, by name.
  package func all(for userID: Int64) async throws -> [SavedView] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select saved_views.*, users.name as owner from saved_views
          join users on users.id = saved_views.user_id
          where saved_views.user_id = ?1 or saved_views.is_shared = 1
          order by saved_views.user_id <> ?1, saved_views.name collate nocase, saved_views.id
          """, arguments: [userID]
      ).map { row in
        let isOwn = row["user_id"] as Int64 == userID
        return SavedView(
          id: row["id"], name: row["name"], query: row["query"], isShared: row["is_shared"],
          isDefault: isOwn && row["is_default"], owner: row["owner"], isOwn: isOwn)
      }
    }
  }

  /// The query that the list opens with for somebody; nil when there is none.
  package func start(for userID: Int64) async throws -> String? {
    try await database.pool.read { database in
      try String.fetchOne(
        database, sql: "select query from saved_views where user_id = ? and is_default = 1",
        arguments: [userID])
    }
  }

  /// Keeps a view; one of the same name is replaced when it is theirs. Throws `SavedViewRefusal`.
  package func keep(
    name: String, query: String, isShared: Bool, isDefault: Bool, userID: Int64, actor: String,
    now: Instant
  ) async throws {
    try await database.pool.write { database in
      let count = try Int.fetchOne(
        database,
        sql: "select count(*) from saved_views where user_id = ? and name <> ? collate nocase",
        arguments: [userID, name])
      guard count ?? 0 < SavedViews.most else { throw SavedViewRefusal.tooMany }
      if isDefault { try SavedViews.clearDefault(of: userID, database) }
      try database.execute(
        sql: """
          insert into saved_views (user_id, name, query, is_shared, is_default, created_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (user_id, name collate nocase) do update set name = excluded.name,
            query = excluded.query, is_shared = excluded.is_shared,
            is_default = excluded.is_default
          """, arguments: [userID, name, query, isShared, isDefault, now])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "view.saved", subject: "user/\(userID)",
          facts: ["name": name, "query": query, "shared": isShared ? "yes" : "no"]),
        in: database)
    }
  }

  /// Makes one of theirs the view that the list opens with, or none of them. Answers false when it is
  /// not theirs.
  package func open(with id: Int64?, for userID: Int64) async throws -> Bool {
    try await database.pool.write { database in
      try SavedViews.clearDefault(of: userID, database)
      guard let id else { return true }
      try database.execute(
        sql: "update saved_views set is_default = 1 where id = ? and user_id = ?",
        arguments: [id, userID])
      return database.changesCount == 1
    }
  }

  /// Forgets a view of theirs; answers false when there is none.
  package func remove(
    _ id: Int64, of userID: Int64, actor: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      let name = try String.fetchOne(
        database, sql: "select name from saved_views where id = ? and user_id = ?",
        arguments: [id, userID])
      guard let name else { return false }
      try database.execute(sql: "delete from saved_views where id = ?", arguments: [id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "view.removed", subject: "user/\(userID)",
          facts: ["name": name]), in: database)
      return true
    }
  }

  private static func clearDefault(of userID: Int64, _ database: GRDB.Database) throws {
    try database.execute(
      sql: "update saved_views set is_default = 0 where user_id = ? and is_default = 1",
      arguments: [userID])
  }
}
