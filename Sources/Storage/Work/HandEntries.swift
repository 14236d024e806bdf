package import Accounting
import Foundation
import GRDB

/// Entries that somebody booked in Octopus itself, taken into the ledger once Octopus was read.
extension EntryLedger {
  /// What stands in the ledger in place of our own mark.
  package static let byHand = "by hand"

  /// Whether another document has that entry already, or a call for it is not settled.
  package func isTaken(_ claim: HandBooking.Claim, in dossierID: Int64) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database, sql: EntryLedger.takenEntry,
        arguments: [dossierID, claim.bookyearID, claim.journal, claim.number]) ?? false
    }
  }

  static let takenEntry = """
    select exists (select 1 from entries where dossier_id = ? and bookyear_id = ? and journal = ?
      and number = ? and state not in ('freed', 'deleted'))
    """

  /// The document becomes booked under an entry that a person made; its number goes back to Billit.
  ///
  /// A worker that is about to book the document finds its lease lost.
  ///
  /// - Parameter facts: what was compared, for the time-line and the audit.
  /// - Throws: `Refusal` when the entry or the order is in the ledger already,
  ///   `DocumentStore.RequestRefusal` when the document's state does not allow it.
  package func recordByHand(
    _ entry: EntryReference, for documentID: Int64, invoice: Invoice, facts: [String: String],
    actor: String, now: Instant
  ) async throws {
    let invoiceText = try JSONText.write(invoice)
    try await database.pool.write { database in
      let row = try Row.fetchOne(
        database, sql: "select * from documents where id = ?", arguments: [documentID])
      guard let row else { throw DocumentStore.RequestRefusal.unknownDocument }
      let document = try StoredDocument(row)
      guard document.state.isSafeToSend || document.state == .deliveredDMS else {
        throw DocumentStore.RequestRefusal.notSafe(document.state)
      }
      try EntryLedger.insertByHand(entry, document, now: now, database)
      try database.execute(
        sql: """
          update documents set state = 'booked', state_since = ?1, cause_code = null,
            cause_key = null, cause_owner = null, cause_facts = null, attempts = 0,
            bookyear_id = ?2, bookyear = ?3, journal = ?4, entry_number = ?5, period = ?6,
            booked_at = ?1, booked_invoice = ?7, proposal = null, write_back = 'pending',
            due_at = ?1, updated_at = ?1,
            lease_token = null, lease_until = null, lease_boot = null
          where id = ?8
          """,
        arguments: [
          now, entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period,
          invoiceText, documentID,
        ])
      let told = facts.merging(["entry": entry.description, "period": "\(entry.period)"]) { $1 }
      try DocumentStore.append(
        [DocumentEvent("booked_by_hand", told)], to: documentID, actor: actor, now: now, database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "document.booked_by_hand",
          subject: "document/\(documentID)", dossierID: document.dossierID, facts: told),
        in: database)
      try EntryLedger.wakeLane(of: document.dossierID, now: now, in: database)
    }
  }

  private static func insertByHand(
    _ entry: EntryReference, _ document: StoredDocument, now: Instant, _ database: GRDB.Database
  ) throws {
    do {
      try database.execute(
        sql: """
          insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
            journal, number, period, reference, payload_sha256, state, created_at, settled_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, zeroblob(32), 'booked', ?, ?)
          """,
        arguments: [
          document.id, document.dossierID, document.billitOrderID, entry.bookyearID,
          entry.bookyear, entry.journal, entry.number, entry.period, EntryLedger.byHand, now, now,
        ])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let byOrder = error.message?.contains("billit_order_id") ?? false
      throw byOrder ? Refusal.alreadyBooked : Refusal.numberTaken
    }
  }
}
