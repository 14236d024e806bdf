import GRDB

/// One step of the schema: a name that orders it and what it does, in one transaction.
struct Migration: Sendable {
  let name: String
  let apply: @Sendable (GRDB.Database) throws -> Void

  /// All of them, in order. New ones are added at the end.
  static let all: [Migration] = [
    m001Foundations,
    m002AuditChain,
    m003Sums,
    m005Documents,
    m006BankAccounts,
    m007Statements,
    m008Imports,
    m009Letters,
    m009Companies,
    m010KeptInStep,
    m011People,
    m004Documents,
    m012StatementFiles,
    m013Health,
    m014Dispatch,
    m017ConnectionReminders, m018DeliveriesSetApart,
  ]

  /// The migrator that knows them all.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in all {
      migrator.registerMigration(migration.name, migrate: migration.apply)
    }
    return migrator
  }
}
