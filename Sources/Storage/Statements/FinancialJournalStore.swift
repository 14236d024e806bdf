package import Accounting
import GRDB

/// The financial journals of the dossiers as Octopus last told of them: by them a statement finds its
/// journal, within the few readings a day allows.
package struct FinancialJournalStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A journal of one book year with the account it is for.
  package struct Line: Sendable, Hashable {
    package var bookyearID: Int
    /// `F1` and so on.
    package var journal: String
    /// Compact; nil where none is filled in.
    package var iban: String?
    package var bic: String?
    package var currency: String
    package var ledgerAccount: Int
    package var fetchedAt: Instant
    /// What Octopus last said its balance is, and when.
    package var balance: Thousandths?
    package var balanceAt: Instant?

    package init(
      bookyearID: Int, journal: String, iban: String?, bic: String?, currency: String,
      ledgerAccount: Int, fetchedAt: Instant
    ) {
      self.bookyearID = bookyearID
      self.journal = journal
      self.iban = iban
      self.bic = bic
      self.currency = currency
      self.ledgerAccount = ledgerAccount
      self.fetchedAt = fetchedAt
    }
  }

  /// The journals of a book year as they were last read.
  package func lines(of dossierID: Int64, bookyearID: Int) async throws -> [Line] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from financial_journals where dossier_id = ? and bookyear_id = ?
          order by journal
          """, arguments: [dossierID, bookyearID]
      ).map(Line.init)
    }
  }

  /// Keeps what was read of one journal; a balance read before stays.
  package func keep(_ line: Line, of dossierID: Int64) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into financial_journals (dossier_id, bookyear_id, journal, iban, bic, currency,
            ledger_account, fetched_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (dossier_id, bookyear_id, journal) do update set iban = excluded.iban,
            bic = excluded.bic, currency = excluded.currency,
            ledger_account = excluded.ledger_account, fetched_at = excluded.fetched_at
          """,
        arguments: [
          dossierID, line.bookyearID, line.journal, line.iban, line.bic, line.currency,
          line.ledgerAccount, line.fetchedAt,
        ])
    }
  }

  /// Keeps the balance Octopus told.
  package func keep(
    balance: Thousandths?, of journal: String, bookyearID: Int, in dossierID: Int64, now: Instant?
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update financial_journals set balance = ?, balance_at = ?
          where dossier_id = ? and bookyear_id = ? and journal = ?
          """, arguments: [balance?.units, now, dossierID, bookyearID, journal])
    }
  }
}

extension FinancialJournalStore.Line {
  fileprivate init(_ row: Row) {
    self.init(
      bookyearID: row["bookyear_id"], journal: row["journal"], iban: row["iban"],
      bic: row["bic"], currency: row["currency"], ledgerAccount: row["ledger_account"],
      fetchedAt: row["fetched_at"])
    balance = (row["balance"] as Int64?).map { Thousandths(units: $0) }
    balanceAt = row["balance_at"]
  }
}
