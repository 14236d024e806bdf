package import Accounting
import GRDB

/// The bank accounts of all dossiers.
package struct BankAccountStore: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// One account; nil when there is none.
  package func account(_ id: Int64) async throws -> BankAccount? {
    try await database.pool.read { try BankAccountStore.account(id, $0) }
  }

  /// The accounts of a dossier, by number.
  package func accounts(of dossierID: Int64) async throws -> [BankAccount] {
    try await database.pool.read { try BankAccountStore.accounts(of: dossierID, $0) }
  }

  /// The accounts of that number and currency, in whatever dossier: several dossiers may share one
  /// company.
  package func accounts(numbered key: BankAccountKey) async throws -> [BankAccount] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select * from bank_accounts where iban = ? and currency = ? order by id",
        arguments: [key.iban, key.currency]
      ).map(BankAccount.init)
    }
  }

  /// The account of a reading in a dossier, made when it is not known: a statement that comes before
  /// Billit lists the account. What a known account lacks is filled in; nothing known is overwritten.
  /// A new account has no owner until the office is asked.
  package func ensure(
    _ reading: BankAccountReading, in dossierID: Int64, now: Instant
  ) async throws -> BankAccount {
    try await database.pool.write {
      try BankAccountStore.ensure(reading, in: dossierID, now: now, $0)
    }
  }

  /// The same in a transaction of the caller's.
  static func ensure(
    _ reading: BankAccountReading, in dossierID: Int64, now: Instant, _ database: GRDB.Database
  ) throws -> BankAccount {
    if let known = try account(reading.key, of: dossierID, database) {
      try database.execute(
        sql: """
          update bank_accounts set bic = coalesce(bic, ?), holder = coalesce(holder, ?),
            bank = coalesce(bank, ?) where id = ?
          """, arguments: [reading.bic, reading.holder, reading.bank, known.id])
      return try account(known.id, database) ?? known
    }
    let id = try insert(reading, in: dossierID, isListed: false, consent: nil, now: now, database)
    guard let account = try account(id, database) else {
      throw RecordError.recordNotFound(
        databaseTableName: "bank_accounts", key: ["id": id.databaseValue])
    }
    return account
  }

  /// Notes the day of the latest movement seen; an earlier day changes nothing.
  static func noteMovement(
    on day: CalendarDate, of id: Int64, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update bank_accounts set last_movement_on = ?1
        where id = ?2 and (last_movement_on is null or last_movement_on < ?1)
        """, arguments: [day.description, id])
  }

  /// An account's history, newest first.
  package func events(of id: Int64, limit: Int = 200) async throws -> [BankAccountEvent] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: BankAccountStore.history, arguments: [id, limit]
      ).compactMap { row in
        BankAccountEvent.Kind(rawValue: row["kind"]).map {
          BankAccountEvent(
            at: row["at"], actor: row["actor"], kind: $0, facts: JSONText.facts(row["facts"]))
        }
      }
    }
  }

  static let history =
    "select * from bank_account_events where account_id = ? order by id desc limit ?"

  static let ofDossier = "select * from bank_accounts where dossier_id = ? order by iban, currency"

  static func account(_ id: Int64, _ database: GRDB.Database) throws -> BankAccount? {
    try Row.fetchOne(database, sql: "select * from bank_accounts where id = ?", arguments: [id])
      .map(BankAccount.init)
  }

  static func account(
    _ key: BankAccountKey, of dossierID: Int64, _ database: GRDB.Database
  ) throws -> BankAccount? {
    try Row.fetchOne(
      database,
      sql: "select * from bank_accounts where dossier_id = ? and iban = ? and currency = ?",
      arguments: [dossierID, key.iban, key.currency]
    ).map(BankAccount.init)
  }

  static func accounts(of dossierID: Int64, _ database: GRDB.Database) throws -> [BankAccount] {
    try Row.fetchAll(database, sql: ofDossier, arguments: [dossierID]).map(BankAccount.init)
  }

  static func insert(
    _ reading: BankAccountReading, in dossierID: Int64, isListed: Bool, consent: BankConsent?,
    now: Instant, _ database: GRDB.Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        insert into bank_accounts (dossier_id, iban, currency, bic, holder, bank, channel, status,
          status_since, status_word, listed, consent_granted, consent_lapses, consent_basis,
          created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        dossierID, reading.key.iban, reading.key.currency, reading.bic, reading.holder,
        reading.bank, (reading.channel ?? .unknown).rawValue, reading.status.rawValue, now,
        reading.word, isListed, consent?.granted.description, consent?.lapses.description,
        consent?.basis.rawValue, now,
      ])
    let id = database.lastInsertedRowID
    try write(
      .appeared,
      ["status": reading.status.rawValue, "channel": (reading.channel ?? .unknown).rawValue],
      of: id, actor: "passerelle", now: now, database)
    return id
  }

  static func write(
    _ kind: BankAccountEvent.Kind, _ facts: [String: String], of id: Int64, actor: String,
    now: Instant, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into bank_account_events (account_id, at, actor, kind, facts)
        values (?, ?, ?, ?, ?)
        """,
      arguments: [id, now, actor, kind.rawValue, try JSONText.write(facts)])
  }
}
