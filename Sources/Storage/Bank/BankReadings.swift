package import Accounting
import GRDB

/// Which dossiers' bank accounts must be read anew from Billit, and what a reading changed.
package struct BankReadings: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// How the accounts of a dossier stand with Billit's list.
  package struct Standing: Sendable {
    /// When the list was last read.
    package var readAt: Instant?
    /// When something last said that it changed.
    package var dirtyAt: Instant?
    package var isDirty: Bool
    /// Numbers in Billit's list whose check digits are wrong, as they stand there.
    package var unreadable: [String]
    /// Why the last try failed.
    package var cause: Cause?
  }

  /// A dossier whose list is due, and the revision that a reading begun now answers.
  package struct Due: Sendable {
    package var dossierID: Int64
    package var revision: Int64
  }

  /// "The bank accounts of this company are dirty": one upsert of the hot path.
  static let markDirty = """
    insert into bank_readings (dossier_id, revision, dirty_at) values (?, 1, ?)
    on conflict (dossier_id) do update set revision = revision + 1, dirty_at = excluded.dirty_at
    """

  static let dirty = """
    select dossier_id, revision from bank_readings where revision > read_revision
    order by dossier_id
    """

  /// Says that the accounts of a dossier changed, as a person may ask.
  package func markDirty(_ dossierID: Int64, now: Instant) async throws {
    try await database.pool.write {
      try $0.execute(sql: BankReadings.markDirty, arguments: [dossierID, now])
    }
  }

  /// The dossiers of which something said that their accounts changed.
  package func dirty() async throws -> [Due] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: BankReadings.dirty).map {
        Due(dossierID: $0["dossier_id"], revision: $0["revision"])
      }
    }
  }

  /// The dossiers tied to a Billit company whose list was last tried before that time.
  package func due(before: Instant) async throws -> [Due] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select dossiers.id, coalesce(bank_readings.revision, 0) as revision
          from dossiers left join bank_readings on bank_readings.dossier_id = dossiers.id
          where dossiers.billit_party_id is not null
            and coalesce(bank_readings.tried_at, 0) < ?
          order by dossiers.id
          """, arguments: [before]
      ).map { Due(dossierID: $0["id"], revision: $0["revision"]) }
    }
  }

  /// How a dossier's accounts stand with Billit's list.
  package func standing(of dossierID: Int64) async throws -> Standing? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: "select * from bank_readings where dossier_id = ?", arguments: [dossierID]
      ).map(Standing.init)
    }
  }

  /// Takes over what Billit lists: in one transaction with the history of each account. What became dirty
  /// after `due` was asked stays dirty.
  ///
  /// - Parameters:
  ///   - listed: Billit's list.
  ///   - unreadable: numbers in it that are no IBAN.
  ///   - terms: for how long consents are good.
  @discardableResult
  package func take(
    _ listed: [BankAccountReading], unreadable: [String], of due: Due, terms: ConsentTerms,
    now: Instant
  ) async throws -> BankLinkComparison {
    let unreadable = try JSONText.write(unreadable)
    return try await database.pool.write { database in
      let isFirst =
        try Int.fetchOne(
          database,
          sql: "select 1 from bank_readings where dossier_id = ? and read_at is not null",
          arguments: [due.dossierID]) == nil
      let known = try BankAccountStore.accounts(of: due.dossierID, database)
      let names = Set(listed.map(\.key))
      // Where a person chose the channel, what Billit says of it is no news.
      let chosen = Set(known.filter { $0.channelBy != nil }.map(\.key))
      let listed = listed.map { reading in
        var reading = reading
        if chosen.contains(reading.key) { reading.channel = nil }
        return reading
      }
      let comparison = BankLinkComparison(
        known: known.filter { $0.isListed || names.contains($0.key) }.map(\.reading),
        listed: listed)
      let taking = BankTaking(
        dossierID: due.dossierID, listed: names, isFirst: isFirst, terms: terms, now: now)
      try taking.apply(comparison, to: known, database)
      try database.execute(
        sql: """
          insert into bank_readings (dossier_id, read_revision, read_at, tried_at, unreadable)
          values (?1, ?2, ?3, ?3, ?4)
          on conflict (dossier_id) do update set read_revision = max(read_revision, ?2),
            read_at = ?3, tried_at = ?3, unreadable = ?4, cause_code = null, cause_facts = null
          """, arguments: [due.dossierID, due.revision, now, unreadable])
      return comparison
    }
  }

  /// Notes why a list could not be read; it stays dirty and is tried again.
  package func noteFailure(_ cause: Cause, of dossierID: Int64, now: Instant) async throws {
    let facts = try JSONText.write(cause.facts)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into bank_readings (dossier_id, tried_at, cause_code, cause_facts)
          values (?1, ?2, ?3, ?4)
          on conflict (dossier_id) do update set tried_at = ?2, cause_code = ?3, cause_facts = ?4
          """, arguments: [dossierID, now, cause.code.rawValue, facts])
    }
  }
}

extension BankReadings.Standing {
  fileprivate init(_ row: Row) {
    readAt = row["read_at"]
    dirtyAt = row["dirty_at"]
    isDirty = (row["revision"] as Int64) > (row["read_revision"] as Int64)
    unreadable = (try? JSONText.read([String].self, row["unreadable"])) ?? []
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"])
  }
}
