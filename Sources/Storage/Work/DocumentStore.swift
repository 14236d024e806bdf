package import Accounting
package import Foundation
import GRDB

/// Documents: what the worker writes of them (fenced by its lease) and what people ask of them.
package struct DocumentStore: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// One document; nil when there is none.
  package func document(_ id: Int64) async throws -> StoredDocument? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: "select * from documents where id = ?", arguments: [id])
        .map(StoredDocument.init)
    }
  }

  /// A kept file, byte for byte.
  package func file(_ kind: KeptFile.Kind, of id: Int64) async throws -> KeptFile? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: "select * from document_files where document_id = ? and kind = ?",
        arguments: [id, kind.rawValue]
      ).map { row in
        KeptFile(
          kind: kind, name: row["file_name"], mediaType: row["media_type"], bytes: row["bytes"])
      }
    }
  }

  /// The invoice as it was when it was booked, to tell later changes; nil when it was not booked here.
  package func bookedInvoice(of id: Int64) async throws -> Invoice? {
    try await database.pool.read { database in
      try JSONText.read(
        Invoice.self,
        try String.fetchOne(
          database, sql: "select booked_invoice from documents where id = ?", arguments: [id]))
    }
  }

  /// Marks an order as changed though no webhook said so (found by polling). Returns false when
  /// `modified` was read already.
  package func noticeChange(
    dossierID: Int64, orderID: Int64, modified: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      let known = try Bool.fetchOne(
        database,
        sql: """
          select exists (select 1 from documents where dossier_id = ? and billit_order_id = ?
            and (billit_modified >= ? or revision > fetched_revision))
          """, arguments: [dossierID, orderID, modified])
      guard known != true else { return false }
      try DeliveryInbox.markDirty(
        dossierID: dossierID, orderID: orderID, deliveryID: nil, now: now, in: database)
      return true
    }
  }

  /// An order was deleted in Billit. A booked document keeps its entry and says so; others are set
  /// aside. Nothing happens to documents that are not known or already told of.
  package func noticeDeletion(dossierID: Int64, orderID: Int64, now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      let row = try Row.fetchOne(
        database, sql: "select * from documents where dossier_id = ? and billit_order_id = ?",
        arguments: [dossierID, orderID])
      guard let row else { return false }
      let document = try StoredDocument(row)
      let cause = Cause(.deletedInBillit)
      switch document.state {
      case .booked:
        try DocumentStore.put(
          .changedAfterBooking, cause: cause, dueAt: nil, of: document.id, now: now, database)
      case .changedAfterBooking, .setAside, .sending, .outcomeUnknown, .deliveredDMS:
        return false
      default:
        try DocumentStore.put(
          .setAside, cause: cause, dueAt: nil, of: document.id, now: now, database)
        // A worker that is about to book it finds its lease lost.
        try database.execute(
          sql: """
            update documents set lease_token = null, lease_until = null, lease_boot = null
            where id = ?
            """, arguments: [document.id])
      }
      try DocumentStore.append(
        [DocumentEvent("deleted_in_billit")], to: document.id, actor: "billit", now: now, database)
      return true
    }
  }

  /// Everything received = the sum of all states: the counts, per state.
  package func counts() async throws -> [DocumentState: Int] {
    try await database.pool.read { database in
      try DocumentSums.totals(database, .all).reduce(into: [:]) { counts, sum in
        counts[sum.state, default: 0] += sum.documents
      }
    }
  }

  /// Lets documents of a dossier that stand still for one of these causes be looked at again, in order.
  /// Returns how many.
  package func reconsider(
    _ causes: [Cause.Code], in dossierID: Int64, now: Instant
  ) async throws -> Int {
    try await database.pool.write { database in
      var count = 0
      for cause in causes {
        try DocumentStore.reconsider(cause, in: dossierID, now: now, database)
        count += database.changesCount
      }
      return count
    }
  }

  /// Faults in what must always hold; empty when all is well. Run by tests after every scenario and
  /// by `check`.
  package func brokenInvariants() async throws -> [String] {
    try await database.pool.read { database in
      try DocumentInvariants.all.compactMap { invariant in
        let broken = try Int.fetchOne(database, sql: invariant.sql) ?? 0
        return broken == 0 ? nil : "\(invariant.name): \(broken)"
      }
    }
  }

  // MARK: - Shared by the stores, inside their transactions

  /// Moves a document; without a lease, for requests of people and for notices from outside.
  static func put(
    _ state: DocumentState, cause: Cause?, dueAt: Instant?, of id: Int64, now: Instant,
    _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set
          state_since = case when state = ?1 then state_since else ?2 end,
          state = ?1, cause_code = ?3, cause_key = ?4, cause_owner = ?5, cause_facts = ?6,
          due_at = ?7, updated_at = ?2
        where id = ?8
        """,
      arguments: [
        state.rawValue, now, cause?.code.rawValue, cause?.key, cause?.owner.rawValue,
        try cause.map { try JSONText.write($0.facts) }, dueAt, id,
      ])
  }

  /// Adds lines to a document's time-line.
  static func append(
    _ events: [DocumentEvent], to id: Int64, actor: String, now: Instant,
    _ database: GRDB.Database
  ) throws {
    for event in events {
      let insert = try database.cachedStatement(
        sql: """
          insert into document_events (document_id, at, actor, kind, facts)
          values (?, ?, ?, ?, ?)
          """)
      try insert.execute(arguments: [id, now, actor, event.kind, try JSONText.write(event.facts)])
    }
  }

  /// Lets the documents of a dossier that wait for a repair of this kind be looked at again, in order.
  static func reconsider(
    _ code: Cause.Code, in dossierID: Int64, now: Instant, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set due_at = ?
        where dossier_id = ? and cause_code = ?
          and state in ('needs_mapping', 'refused', 'held', 'failed')
        """, arguments: [now, dossierID, code.rawValue])
  }
}

/// A file of a document, kept as it came.
package struct KeptFile: Sendable {
  package var kind: Kind
  package var name: String
  package var mediaType: String
  package var bytes: Data

  package init(kind: Kind, name: String, mediaType: String, bytes: Data) {
    self.kind = kind
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// What it is to the document.
  package enum Kind: String, Sendable, CaseIterable {
    /// Billit's order JSON.
    case order
    /// The supplier's own XML.
    case ubl
    case pdf
  }
}

/// What must hold of every document at every moment, as queries that count what breaks it.
private struct DocumentInvariants {
  let name: String
  let sql: String

  static let all = [
    DocumentInvariants(
      name: "a document that stands still without a cause",
      sql: """
        select count(*) from documents where due_at is null and lease_token is null
          and cause_code is null and state not in ('booked', 'delivered_dms', 'set_aside')
        """),
    DocumentInvariants(
      name: "a booked document without its entry in the ledger",
      sql: """
        select count(*) from documents as d where state in ('booked', 'changed_after_booking')
          and not exists (select 1 from entries as e where e.document_id = d.id
            and e.state = 'booked' and e.number = d.entry_number and e.journal = d.journal
            and e.bookyear_id = d.bookyear_id)
        """),
    DocumentInvariants(
      name: "an entry in the ledger whose document does not show it",
      sql: """
        select count(*) from entries as e join documents as d on d.id = e.document_id
        where e.state = 'booked' and (d.entry_number is not e.number or d.journal is not e.journal)
        """),
    DocumentInvariants(
      name: "an unsettled call whose document does not say so",
      sql: """
        select count(*) from entries as e join documents as d on d.id = e.document_id
        where e.state in ('sending', 'unknown') and d.state not in ('sending', 'outcome_unknown')
        """),
    DocumentInvariants(
      name: "a document under way without a call in the ledger",
      sql: """
        select count(*) from documents as d where d.state in ('sending', 'outcome_unknown')
          and not exists (select 1 from entries as e where e.document_id = d.id
            and e.state in ('sending', 'unknown'))
          and not exists (select 1 from viewer_deliveries as v where v.document_id = d.id
            and v.state in ('sending', 'unknown'))
        """),
    DocumentInvariants(
      name: "an order acted upon that has no document",
      sql: """
        select count(*) from deliveries as v join hooks as h on h.id = v.hook_id
        where v.outcome = 'accepted' and v.entity_type = 'Order' and not exists (select 1 from documents as d
          where d.dossier_id = h.dossier_id and d.billit_order_id = v.entity_id)
        """),
    DocumentInvariants(name: "a sum of documents that a recount contradicts", sql: SumRecount.sums),
    DocumentInvariants(name: "a cause whose documents were miscounted", sql: SumRecount.causes),
  ]
}
