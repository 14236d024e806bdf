package import Accounting
import GRDB

/// A statement as the courier and the ledger have it.
package struct StoredStatement: Sendable, Identifiable {
  package var id: Int64
  package var fileID: Int64
  package var dossierID: Int64
  package var accountID: Int64
  package var iban: String
  package var facts: StatementContinuity.Facts
  package var debit: Thousandths
  package var credit: Thousandths
  /// Movements that changed the balance.
  package var movementCount: Int
  package var state: StatementState
  package var cause: Cause?
  package var dueAt: Instant?
  package var attempts: Int
  package var receivedAt: Instant

  /// What it changes the balance by.
  package var change: Thousandths { Thousandths(units: facts.closing.units - facts.opening.units) }
}

/// One line of a statement's time-line.
package struct StatementEvent: Sendable, Hashable {
  package var at: Instant
  package var actor: String
  package var kind: String
  package var facts: [String: String]
}

extension StoredStatement {
  init(_ row: Row) {
    id = row["id"]
    fileID = row["file_id"]
    dossierID = row["dossier_id"]
    accountID = row["account_id"]
    iban = row["iban"]
    facts = StatementContinuity.Facts(row)
    debit = Thousandths(units: row["debit"])
    credit = Thousandths(units: row["credit"])
    movementCount = row["movement_count"]
    // The column is checked by the schema; a state of a newer version is left to a person.
    state = StatementState(rawValue: row["state"]) ?? .stopped
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"])
    dueAt = row["due_at"]
    attempts = row["attempts"]
    receivedAt = row["received_at"]
  }
}

extension StatementContinuity.Facts {
  init(_ row: Row) {
    self.init(
      number: row["number"], codaNumber: row["coda_number"],
      openingDate: (row["opening_date"] as String?).flatMap { CalendarDate($0) },
      closingDate: CalendarDate(row["closing_date"] as String) ?? CalendarDate(daysSince1970: 0),
      opening: Thousandths(units: row["opening"]), closing: Thousandths(units: row["closing"]),
      currency: row["currency"], contentHash: row["content_sha256"])
  }
}
