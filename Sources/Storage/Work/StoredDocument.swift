package import Accounting
package import Foundation
import GRDB

/// A document as the worker sees it: what is known of it and what it is waiting for.
package struct StoredDocument: Sendable, Identifiable {
  package var id: Int64
  package var dossierID: Int64
  package var billitOrderID: Int64
  package var state: DocumentState
  package var stateSince: Instant
  package var cause: Cause?
  package var dueAt: Instant?
  /// Tries used up; only passing faults of the document itself count.
  package var attempts: Int
  /// Goes up with every webhook or poll that says "dirty".
  package var revision: Int
  /// The revision that was read from Billit last.
  package var fetchedRevision: Int
  package var direction: Direction?
  package var kind: DocumentKind?
  package var number: String?
  package var issueDate: CalendarDate?
  package var counterpartyName: String?
  package var gross: Money?
  package var billitModified: String?
  package var contentSHA256: Data?
  package var relationID: Int?
  package var decision: BookingDecision?
  /// Somebody said that it is no duplicate of what it looks like.
  package var isNotADuplicate: Bool
  /// Somebody said that it is booked although it is dated before the dossier went live.
  package var goesBeforeLive: Bool
  /// What somebody let it pass; forgotten when its content changes.
  package var gatesPassed: Set<DispatchGate>
  package var entry: EntryReference?
  package var writeBack: WriteBack
  package var receivedAt: Instant

  /// Whether Billit said "changed" since it was read.
  package var isDirty: Bool { revision > fetchedRevision }

  /// How far the entry number is on its way back to Billit.
  package enum WriteBack: String, Sendable {
    case none, pending, done, failed
  }
}

extension StoredDocument {
  init(_ row: Row) throws {
    id = row["id"]
    dossierID = row["dossier_id"]
    billitOrderID = row["billit_order_id"]
    state = DocumentState(rawValue: row["state"]) ?? .failed
    stateSince = row["state_since"]
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"])
    dueAt = row["due_at"]
    attempts = row["attempts"]
    revision = row["revision"]
    fetchedRevision = row["fetched_revision"]
    direction = (row["direction"] as String?).flatMap(Direction.init(rawValue:))
    kind = (row["kind"] as String?).flatMap(DocumentKind.init(rawValue:))
    number = row["number"]
    issueDate = (row["issue_date"] as String?).flatMap { CalendarDate($0) }
    counterpartyName = row["counterparty_name"]
    gross = (row["gross"] as Int64?).map { Money(cents: $0) }
    billitModified = row["billit_modified"]
    contentSHA256 = row["content_sha256"]
    relationID = row["relation_id"]
    isNotADuplicate = row["not_a_duplicate"]
    goesBeforeLive = row["goes_before_live"]
    gatesPassed = DispatchGate.read(row["gates_passed"])
    decision = try JSONText.read(BookingDecision.self, row["decision"])
    entry = EntryReference(row)
    writeBack = WriteBack(rawValue: row["write_back"]) ?? .none
    receivedAt = row["received_at"]
  }
}

/// A line of a document's time-line.
package struct DocumentEvent: Sendable {
  /// A word of the time-line's own table ("webhook_received", "booked"), see the pages.
  package var kind: String
  package var facts: [String: String]

  package init(_ kind: String, _ facts: [String: String] = [:]) {
    self.kind = kind
    self.facts = facts
  }
}

extension DispatchGate {
  /// The gates of a column, parted by commas.
  static func read(_ text: String) -> Set<DispatchGate> {
    Set(text.split(separator: ",").compactMap { DispatchGate(rawValue: String($0)) })
  }

  static func write(_ gates: Set<DispatchGate>) -> String {
    gates.map(\.rawValue).sorted().joined(separator: ",")
  }
}
