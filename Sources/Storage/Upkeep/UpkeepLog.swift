import GRDB

/// What was done to look after the installation, and how it ended: backups, restores, checks, sweeps.
package struct UpkeepLog: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// What can be done.
  package enum Kind: String, Sendable, CaseIterable {
    case backup
    /// A backup was opened, read through and counted.
    case restoreTest = "restore_test"
    /// A backup took the database's place.
    case restore
    /// Every page of the file was read.
    case integrity
    /// Every line of the audit was checked against the one before it.
    case audit
    /// Rows that nothing shows any more were taken out.
    case sweep
  }

  /// One of them.
  package struct Record: Sendable, Hashable {
    package var kind: Kind
    package var at: Instant
    /// How long it took, in milliseconds.
    package var took: Int64
    package var succeeded: Bool
    /// Without secrets.
    package var facts: [String: String]

    package init(
      _ kind: Kind, at: Instant, took: Int64 = 0, succeeded: Bool, facts: [String: String] = [:]
    ) {
      self.kind = kind
      self.at = at
      self.took = took
      self.succeeded = succeeded
      self.facts = facts
    }
  }

  /// The newest of a kind, and the newest that succeeded.
  package struct Standing: Sendable, Hashable {
    package var last: Record
    package var lastDone: Record?
    /// When the newest was first found to fail; nil when it ended well.
    package var failingSince: Instant?

    /// Whether the newest ended well.
    package var holds: Bool { last.succeeded }
  }

  package func write(_ record: Record) async throws {
    let facts = try JSONText.write(record.facts)
    try await database.pool.write { database in
      try database.execute(
        sql: "insert into upkeep (kind, at, took, outcome, facts) values (?, ?, ?, ?, ?)",
        arguments: [
          record.kind.rawValue, record.at, record.took, record.succeeded ? "done" : "failed",
          facts,
        ])
    }
  }

  /// How each kind stands; kinds that were never done are missing.
  package func standing() async throws -> [Kind: Standing] {
    try await database.pool.read { try UpkeepLog.standing($0) }
  }

  static func standing(
    _ database: GRDB.Database, _ kinds: [Kind] = Kind.allCases
  ) throws -> [Kind: Standing] {
    var standing: [Kind: Standing] = [:]
    for kind in kinds {
      guard let last = try Row.fetchOne(database, sql: newest, arguments: [kind.rawValue]) else {
        continue
      }
      let done = try Row.fetchOne(database, sql: newestDone, arguments: [kind.rawValue])
      var one = Standing(last: Record(kind, last), lastDone: done.map { Record(kind, $0) })
      if !one.holds {
        one.failingSince = try Instant.fetchOne(
          database, sql: firstFailure,
          arguments: [kind.rawValue, one.lastDone?.at ?? Instant.min])
      }
      standing[kind] = one
    }
    return standing
  }

  static let newest = "select * from upkeep where kind = ? order by at desc, id desc limit 1"
  static let firstFailure = """
    select at from upkeep where kind = ? and at > ? and outcome = 'failed' order by at limit 1
    """
  static let newestDone = """
    select * from upkeep where kind = ? and outcome = 'done' order by at desc, id desc limit 1
    """
}

extension UpkeepLog.Record {
  fileprivate init(_ kind: UpkeepLog.Kind, _ row: Row) {
    self.init(
      kind, at: row["at"], took: row["took"], succeeded: row["outcome"] == "done",
      facts: JSONText.facts(row["facts"]))
  }
}
