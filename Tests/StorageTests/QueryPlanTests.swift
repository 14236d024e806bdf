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
    ("select * from documents where cause_key = ?", "documents", "documents_by_cause"),
    (
      "select * from document_events where document_id = ? order by id", "document_events",
      "document_events_by_document"
    ),
    (
      "select * from audit where subject = ? order by id desc limit 50", "audit",
      "audit_by_subject"
    ),
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
    for sql in [DeliveryInbox.insertDelivery, DeliveryInbox.upsertDocument] {
      #expect(try !office.database.plan(of: sql).contains("SCAN"))
    }
  }

  @Test("Lists by state and by cause search, and do not read all documents")
  func lists() async throws {
    let office = try await StoredOffice()
    var byState = DocumentFilter()
    byState.state = .needsMapping
    var byCause = DocumentFilter()
    byCause.cause = Cause(.vatCodeMissing, ["rate": "21"]).key
    for filter in [byState, byCause, DocumentFilter()] {
      let plan = try await office.database.pool.read { database in
        try SQLRequest<Row>(
          literal: """
            explain query plan select documents.id from documents
            where \(filter.condition(.all)) and documents.id < \(Int64.max)
            order by documents.id desc limit 51
            """
        ).fetchAll(database).map { $0["detail"] as String }.joined(separator: "\n")
      }
      #expect(plan.contains("SEARCH documents USING"), "\(plan)")
      #expect(!plan.contains("SCAN documents"), "\(plan)")
    }
  }
}
