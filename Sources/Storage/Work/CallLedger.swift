import GRDB

/// Octopus' calls counted against their daily caps, before they are made.
package struct CallLedger: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Counts one call. False, and nothing counted, when the cap of that day is used up.
  ///
  /// - Parameters:
  ///   - dossier: Octopus' dossier number; 0 for calls outside a dossier.
  ///   - cap: calls a day; nil for calls without a printed cap, which are counted all the same.
  ///   - day: the day in Belgium, `YYYY-MM-DD` (when the caps really reset is not documented).
  package func reserve(
    _ operation: String, dossier: Int, cap: Int?, day: String
  ) async throws -> Bool {
    if cap == 0 { return false }
    return try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into calls (octopus_dossier_id, operation, day, used) values (?1, ?2, ?3, 1)
          on conflict (octopus_dossier_id, operation, day) do update set used = used + 1
          where ?4 is null or used < ?4
          """, arguments: [dossier, operation, day, cap])
      return database.changesCount == 1
    }
  }

  /// Octopus itself said that the cap is reached: nothing more today.
  package func exhaust(_ operation: String, dossier: Int, cap: Int, day: String) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into calls (octopus_dossier_id, operation, day, used) values (?1, ?2, ?3, ?4)
          on conflict (octopus_dossier_id, operation, day)
          do update set used = max(used, excluded.used)
          """, arguments: [dossier, operation, day, cap])
    }
  }

  /// The calls made for a dossier on a day, by operation.
  package func used(dossier: Int, day: String) async throws -> [String: Int] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: "select operation, used from calls where octopus_dossier_id = ? and day = ?",
        arguments: [dossier, day]
      ).reduce(into: [:]) { $0[$1["operation"]] = $1["used"] as Int }
    }
  }
}
