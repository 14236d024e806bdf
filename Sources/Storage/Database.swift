package import Cryptography
import Foundation
import GRDB
import Synchronization

/// The one SQLite file of an installation: opened once, with one writer that owns every checkpoint and
/// read-only readers.
///
/// SQLite up to 3.51.2 can lose commits when two connections write or checkpoint one WAL file at the
/// same moment, hence: one process, one writer, automatic checkpoints off, and `checkpoint()` only
/// through the writer. Commits are `synchronous=FULL`: what was acknowledged survives a power cut.
package final class Database: Sendable {
  /// Keys that seal credentials and webhook secrets at rest.
  package let keys: MasterKeys
  /// Where the file lies.
  package let path: String
  let pool: DatabasePool
  private let isClosed = Mutex(false)
  /// Held by a visitor for as long as it has the database open.
  private let visit: CheckpointLock?

  /// Opens the file, brings its schema up to date and proves its settings.
  ///
  /// - Parameters:
  ///   - path: the file; made with mode 0600 by the process' umask when it is not there.
  ///   - keys: the master keys; those of another installation are refused.
  ///   - migrates: whether an older schema is brought up to date; otherwise it is refused.
  ///   - visiting: whether another process may be at work on the file: no checkpoint runs meanwhile.
  /// - Throws: `DatabaseRefusal` with the reason a person can act on.
  package init(
    path: String, keys: MasterKeys, now: Int64, migrates: Bool = true, visiting: Bool = false
  ) throws {
    self.path = path
    self.keys = keys
    visit = visiting ? CheckpointLock(of: path, waits: true) : nil
    guard migrates || FileManager.default.fileExists(atPath: path) else {
      throw DatabaseRefusal.cannotOpen(path: path, reason: "no such file")
    }
    do {
      pool = try Database.openPool(path)
      try Database.migrate(pool, migrates: migrates)
      try Database.assertDurable(pool)
      try proveKeys(now: now)
    } catch let error as DatabaseError {
      throw DatabaseRefusal(error, path: path)
    }
  }

  /// Copies the WAL into the database file, on the writer. Never concurrent with a commit.
  package func checkpoint(truncating: Bool = false) async throws {
    guard let lock = CheckpointLock(of: path, waits: false) else { return }
    defer { withExtendedLifetime(lock) {} }
    _ = try await pool.writeWithoutTransaction { database in
      try database.checkpoint(truncating ? .truncate : .passive)
    }
  }

  /// The size of the write-ahead log, in bytes.
  package var walBytes: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return attributes?[.size] as? Int ?? 0
  }

  /// What `pragma integrity_check` says: "ok", or the first faults.
  package func integrity() async throws -> String {
    try await pool.read { database in
      try String.fetchAll(database, sql: "pragma integrity_check(5)").joined(separator: "; ")
    }
  }

  /// Settings that matter, as read back, for `check` and the health page.
  package func pragmas() async throws -> [(name: String, value: String)] {
    try await pool.writeWithoutTransaction { database in
      var facts: [(name: String, value: String)] = [
        ("sqlite_version", try String.fetchOne(database, sql: "select sqlite_version()") ?? "?")
      ]
      for name in ["journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint"] {
        facts.append((name, try String.fetchOne(database, sql: "pragma \(name)") ?? "?"))
      }
      return facts
    }
  }

  /// Closes every connection after a last checkpoint; the second time does nothing. Nobody may use the
  /// database afterwards.
  package func close() throws {
    let isFirst = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return !isClosed
    }
    guard isFirst else { return }
    // A visitor leaves the log to the process whose database it is.
    if visit == nil { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
    try pool.close()
  }

  /// The query plan SQLite chooses, one line per step, whatever the arguments; for tests of the hot
  /// queries.
  package func plan(of sql: String) throws -> String {
    try pool.read { database in
      let statement = try database.makeStatement(sql: "explain query plan \(sql)")
      statement.setUncheckedArguments(StatementArguments())
      return try Row.fetchAll(statement)
        .map { row in row["detail"] ?? "" }
        .joined(separator: "\n")
    }
  }

  private static func openPool(_ path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.label = "passerelle"
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          pragma trusted_schema = off; pragma cell_size_check = on; pragma mmap_size = 0;
          pragma cache_size = -16000;
          """)
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    // The pool lowers `synchronous` to NORMAL after `prepareDatabase`; see `assertDurable`.
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "pragma synchronous = full; pragma wal_autocheckpoint = 0")
    }
    return pool
  }

  private static func migrate(_ pool: DatabasePool, migrates: Bool) throws {
    let migrator = Migration.migrator
    if try pool.read(migrator.hasBeenSuperseded) { throw DatabaseRefusal.newerSchema }
    if try pool.read(migrator.hasCompletedMigrations) { return }
    guard migrates else { throw DatabaseRefusal.olderSchema }
    try migrator.migrate(pool)
  }

  private static func assertDurable(_ pool: DatabasePool) throws {
    let (synchronous, journal) = try pool.writeWithoutTransaction { database in
      (
        try Int.fetchOne(database, sql: "pragma synchronous"),
        try String.fetchOne(database, sql: "pragma journal_mode")
      )
    }
    guard synchronous == 2, journal == "wal" else { throw DatabaseRefusal.notDurable }
  }

  /// Seals a known text on first opening and opens it ever after: a wrong key is noticed here.
  private func proveKeys(now: Int64) throws {
    let place = SealPlace(table: "installation", row: "1", column: "key_check")
    let sealed = try pool.read { database in
      try Data.fetchOne(database, sql: "select key_check from installation where id = 1")
    }
    if let sealed {
      do {
        _ = try keys.open([UInt8](sealed), at: place)
      } catch {
        throw DatabaseRefusal.wrongMasterKey
      }
      return
    }
    let fresh = try keys.seal(Array("passerelle".utf8), at: place)
    try pool.write { database in
      try database.execute(
        sql: "insert into installation (id, created_at, key_check) values (1, ?, ?)",
        arguments: [now, Data(fresh)])
    }
  }
}

/// Why a database is not opened.
package enum DatabaseRefusal: Error, Equatable, CustomStringConvertible {
  case newerSchema
  case olderSchema
  case notDurable
  case wrongMasterKey
  case cannotOpen(path: String, reason: String)

  init(_ error: DatabaseError, path: String) {
    self = .cannotOpen(path: path, reason: error.message ?? "SQLite code \(error.resultCode)")
  }

  package var description: String {
    switch self {
    case .newerSchema:
      "the database was made by a newer Passerelle: use that version, or restore an older backup"
    case .olderSchema:
      "the database has an older schema: run `passerelle migrate` first"
    case .notDurable:
      "SQLite did not accept WAL with synchronous=FULL: an acknowledged webhook would not be safe"
    case .wrongMasterKey:
      "the master key is not the one this database was made with: give the right file in "
        + "PASSERELLE_MASTER_KEY_FILE"
    case .cannotOpen(let path, let reason):
      "cannot open the database \(path): \(reason)"
    }
  }
}

extension Database {
  /// Proves that a write can be committed; throws when it cannot.
  package func proveWritable() async throws {
    try await pool.write { database in
      try database.execute(sql: "update installation set id = id where id = 1")
    }
  }
}
