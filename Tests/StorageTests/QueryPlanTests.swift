import Accounting
import GRDB
import Testing

@testable import Storage

@Suite("The hot queries find their rows by an index, however large the tables grow")
struct QueryPlanTests {
  /// Each query, the table it must not read from end to end, and the index it is to use.
  static let hot: [(sql: String, table: String, index: String)] = [
    (WorkQueue.nextDossier, "documents", "documents_due "),
    (WorkQueue.nextDossier, "busy", "documents_leased"),
    (WorkQueue.claimDue, "documents", "documents_due_by_dossier (dossier_id=? AND due_at<?)"),
    (WorkQueue.firstDue, "documents", "documents_due"),
    (EntryLedger.stopping, "entries", "entries_unsettled"),
    (EntryLedger.lastBooked, "entries", "entries_by_number"),
    (EntryLedger.interrupted, "entries", "entries_unsettled"),
    (DocumentStore.neighbouring, "documents", "documents_by_number"),
    (DocumentStore.neighbouring, "documents", "documents_by_date"),
    (
      "select 1 from entries where document_id = ? and state in ('sending', 'unknown')",
      "entries", "entries_of_document"
    ),
    (
      "select * from documents where dossier_id = ? and billit_order_id = ?", "documents",
      "documents_by_order"
    ),
    (
      """
      update documents set due_at = ?
      where dossier_id = ? and cause_code = ? and state in ('needs_mapping', 'refused', 'held')
      """, "documents", "documents_by_state"
    ),
    (HealthFigures.quarantined, "deliveries", "deliveries_set_apart (outcome=?)"),
    (BankReadings.dirty, "bank_readings", "bank_readings_dirty"),
    (ConnectionReminders.told, "connection_reminders", "connection_reminders_once"),
    (ConnectionReminders.waiting, "letters", "letters_by_state (state=?)"),
    (
      ConnectionReminders.waiting, "connection_reminders", "connection_reminders_by_letter"
    ),
    (
      "select count(*) from documents where dossier_id = ? and state = 'queued'", "documents",
      "documents_by_state (state=? AND dossier_id=?)"
    ),
    (BankAccountStore.ofDossier, "bank_accounts", "bank_accounts_once"),
    (BankAccountStore.history, "bank_account_events", "bank_account_events_by_account"),
    (DuplicatePairs.ofDocument, "duplicate_pairs", "duplicate_pairs_once"),
    (DuplicatePairs.ofDocument, "duplicate_pairs", "duplicate_pairs_by_other"),
    (
      "select * from duplicate_pairs where decision is null and id < ? order by id desc limit 25",
      "duplicate_pairs", "duplicate_pairs_open"
    ),
    (
      "select * from duplicate_pairs where dossier_id in (1, 2) and document_id = ? and other_id = ?",
      "duplicate_pairs", "duplicate_pairs_once"
    ),
    (DocumentPage.callsOfDocument, "booking_calls", "booking_calls_by_document"),
    (MappingList.lately, "documents", "documents_booked_lately"),
    (EntryLedger.takenEntry, "entries", "entries_by_number"),
    ("select * from documents where cause_key = ?", "documents", "documents_by_cause"),
    (
      "select * from document_events where document_id = ? order by id", "document_events",
      "document_events_by_document"
    ),
    (AuditTrail.aboutSubject, "audit", "audit_by_subject (subject=?"),
    (HealthFigures.letters, "letters", "letters_by_state (state=?"),
    (HealthFigures.newestLetter, "letters", "letters_by_state (state=?"),
    (UpkeepLog.newest, "upkeep", "upkeep_by_kind (kind=?"),
    (UpkeepLog.newestDone, "upkeep", "upkeep_by_kind (kind=?"),
    (StatementStore.due, "statements", "statements_due"),
    (StatementStore.firstDue, "statements", "statements_due"),
    (StatementStore.nextOfAccount, "statements", "statements_unbooked (account_id=?"),
    (StatementStore.lastOfAccount, "statements", "statements_by_account (account_id=?"),
    (StatementLedger.stopping, "statement_sendings", "statement_sendings_journal"),
    (StatementLedger.unsettledOf, "statement_sendings", "statement_sendings_once"),
    (StatementLedger.lastBooked, "statement_entries", "statement_entries_by_number"),
    (StatementPage.paying, "movements", "movements_by_document"),
    (StatementFiles.needing, "coda_files", "coda_files_refused"),
    (
      """
      select 1 from statements
      where cause_key is not null and cause_owner in ('office', 'administrator')
      group by dossier_id, cause_key
      """, "statements", "statements_stopped"
    ),
    (
      DocumentStore.sentOfCounterparty, "documents",
      "documents_sent_of_counterparty (dossier_id=? AND counterparty_key=?)"
    ),
    (AuditList.ofDossier, "audit", "audit_by_dossier (dossier_id=?)"),
  ]

  @Test("Each uses its index and scans nothing", arguments: hot)
  func plan(sql: String, table: String, index: String) async throws {
    let office = try await StoredOffice()
    let plan = try office.database.plan(of: sql)
    #expect(plan.contains("INDEX \(index)"), "\(plan)")
    let scans = plan.split(separator: "\n").filter {
      $0.hasPrefix("SCAN \(table)") && !$0.contains("USING")
    }
    #expect(scans.isEmpty, "\(plan)")
    #expect(!plan.contains("TEMP B-TREE") || table != "documents", "\(plan)")
  }

  @Test("The two writes of the hot path look nothing up but their own unique keys")
  func hotWrites() async throws {
    let office = try await StoredOffice()
    for sql in [
      DeliveryInbox.insertDelivery, DeliveryInbox.upsertDocument, BankReadings.markDirty,
    ] {
      #expect(try !office.database.plan(of: sql).contains("SCAN"))
    }
  }
}
