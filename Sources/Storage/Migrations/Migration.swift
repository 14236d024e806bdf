import GRDB

/// One step of the schema: a name that orders it and what it does, in one transaction.
struct Migration: Sendable {
  let name: String
  let apply: @Sendable (GRDB.Database) throws -> Void

  /// All of them, in order. New ones are added at the end.
  static let all: [Migration] = [m001Foundations, m002AuditChain]

  /// The migrator that knows them all.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in all {
      migrator.registerMigration(migration.name, migrate: migration.apply)
    }
    return migrator
  }
}
