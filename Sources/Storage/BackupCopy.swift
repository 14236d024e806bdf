import GRDB

/// Copies of a database file, made and proved by SQLite itself without the master key.
package enum BackupCopy {
  /// Writes a consistent copy of a database that may be in use.
  package static func make(of path: String, to file: String) async throws {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let source = try DatabaseQueue(path: path, configuration: configuration)
      // Outside a transaction: SQLite does not vacuum within one.
      try await source.writeWithoutTransaction {
        try $0.execute(sql: "vacuum into ?", arguments: [file])
      }
      try source.close()
    } catch let error as DatabaseError {
      throw DatabaseRefusal(error, path: path)
    }
  }

  /// Throws unless the file is a sound database of ours.
  package static func prove(_ file: String) throws {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: file, configuration: configuration)
      let (verdict, isOurs) = try source.read { database in
        (
          try String.fetchOne(database, sql: "pragma integrity_check(1)"),
          try database.tableExists("installation")
        )
      }
      try source.close()
      guard verdict == "ok", isOurs else {
        throw DatabaseRefusal.cannotOpen(path: file, reason: "it is no sound Passerelle database")
      }
    } catch let error as DatabaseError {
      throw DatabaseRefusal(error, path: file)
    }
  }
}
