package import Accounting
package import Foundation
import GRDB

/// What the worker writes of a document while it holds the lease: every write is fenced.
extension DocumentStore {
  /// What was read from Billit: the content, the files, and the revision it answers.
  package struct Fetched: Sendable {
    package var revision: Int
    package var billitModified: String?
    package var contentSHA256: Data
    package var invoice: Invoice?
    package var files: [KeptFile]

    package init(
      revision: Int, billitModified: String?, contentSHA256: Data, invoice: Invoice?,
      files: [KeptFile]
    ) {
      self.revision = revision
      self.billitModified = billitModified
      self.contentSHA256 = contentSHA256
      self.invoice = invoice
      self.files = files
    }
  }

  /// Where a document goes next, and what its time-line says about it.
  package struct Move: Sendable {
    package var state: DocumentState
    package var cause: Cause?
    /// When the worker looks again; nil when it stands still until something happens.
    package var dueAt: Instant?
    /// Nil leaves the count as it is.
    package var attempts: Int?
    package var events: [DocumentEvent]
    /// The revision that could not be read: it alone makes the document not due at once. Nil after a
    /// reading that went well.
    package var unread: Int?

    package init(
      to state: DocumentState, cause: Cause? = nil, dueAt: Instant? = nil, attempts: Int? = nil,
      events: [DocumentEvent] = [], unread: Int? = nil
    ) {
      self.state = state
      self.cause = cause
      self.dueAt = dueAt
      self.attempts = attempts
      self.events = events
      self.unread = unread
    }
  }

  /// Records what was read from Billit. The document stays leased and in its state.
  package func record(
    _ fetched: Fetched, of id: Int64, lease: String, events: [DocumentEvent], now: Instant
  ) async throws {
    let digests = try fetched.files.map { try FileDigest.sha256(of: $0.bytes) }
    try await database.pool.write { database in
      let invoice = fetched.invoice
      try database.execute(
        sql: """
          update documents set fetched_revision = max(fetched_revision, ?), billit_modified = ?,
            gates_passed = case when content_sha256 is not ?3 then '' else gates_passed end,
            content_sha256 = ?3, updated_at = ?
          where id = ? and lease_token = ?
          """,
        arguments: [
          fetched.revision, fetched.billitModified, fetched.contentSHA256, now, id, lease,
        ])
      guard database.changesCount == 1 else { throw LeaseLost() }
      if let invoice { try DocumentStore.putContent(invoice, of: id, in: database) }
      // A webhook that changed nothing, such as the one our own write-back calls forth, is not told.
      if !events.isEmpty { try DocumentStore.tellDelivery(of: id, in: database) }
      for (file, digest) in zip(fetched.files, digests) {
        try database.execute(
          sql: """
            insert into document_files (document_id, kind, file_name, media_type, bytes, sha256,
              fetched_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (document_id, kind) do update set file_name = excluded.file_name,
              media_type = excluded.media_type, bytes = excluded.bytes,
              sha256 = excluded.sha256, fetched_at = excluded.fetched_at
            """,
          arguments: [
            id, file.kind.rawValue, file.name, file.mediaType, file.bytes, digest, now,
          ])
      }
      try DocumentStore.append(events, to: id, actor: "passerelle", now: now, database)
    }
  }

  /// Records the booking proposal and the relation found, for the page.
  package func record(
    _ proposal: BookingProposal, of id: Int64, lease: String
  ) async throws {
    let text = try JSONText.write(proposal)
    try await database.pool.write { database in
      try database.execute(
        sql: "update documents set proposal = ?, relation_id = ? where id = ? and lease_token = ?",
        arguments: [text, proposal.relationID, id, lease])
      guard database.changesCount == 1 else { throw LeaseLost() }
    }
  }

  /// Moves a document and gives its lease back. A revision that came meanwhile makes it due at once.
  package func move(_ id: Int64, _ move: Move, lease: String, now: Instant) async throws {
    try await database.pool.write { database in
      try DocumentStore.move(id, move, lease: lease, now: now, in: database)
    }
  }

  /// The write-back to Billit came to an end; the state of the document is not touched.
  package func recordWriteBack(
    _ result: StoredDocument.WriteBack, retryAt: Instant?, of id: Int64, lease: String,
    events: [DocumentEvent], now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update documents set write_back = ?1, attempts = case when ?2 is null then 0
              else attempts + 1 end,
            due_at = case when revision > fetched_revision then ?3 else ?2 end, updated_at = ?3,
            lease_token = null, lease_until = null, lease_boot = null
          where id = ?4 and lease_token = ?5
          """, arguments: [result.rawValue, retryAt, now, id, lease])
      guard database.changesCount == 1 else { throw LeaseLost() }
      try DocumentStore.append(events, to: id, actor: "passerelle", now: now, database)
    }
  }

  static func move(
    _ id: Int64, _ move: Move, lease: String, now: Instant, in database: GRDB.Database
  ) throws {
    let facts = try move.cause.map { try JSONText.write($0.facts) }
    try database.execute(
      sql: """
        update documents set
          state_since = case when state = ?1 then state_since else ?2 end,
          state = ?1, cause_code = ?3, cause_key = ?4, cause_owner = ?5, cause_facts = ?6,
          due_at = case when revision > max(fetched_revision, coalesce(?11, 0))
            and ?1 not in ('sending', 'outcome_unknown') then ?2 else ?7 end,
          attempts = coalesce(?8, attempts), updated_at = ?2,
          lease_token = null, lease_until = null, lease_boot = null
        where id = ?9 and lease_token = ?10
        """,
      arguments: [
        move.state.rawValue, now, move.cause?.code.rawValue, move.cause?.key,
        move.cause?.owner.rawValue, facts, move.dueAt, move.attempts, id, lease, move.unread,
      ])
    guard database.changesCount == 1 else { throw LeaseLost() }
    try append(move.events, to: id, actor: "passerelle", now: now, database)
  }

  /// The time-line tells once of the webhook that led to this reading, when it came and which secret
  /// signed it.
  private static func tellDelivery(of id: Int64, in database: GRDB.Database) throws {
    try database.execute(
      sql: """
        insert into document_events (document_id, at, actor, kind, facts)
        select documents.id, deliveries.received_at, 'billit', 'webhook_received',
          json_object('delivery', cast(deliveries.id as text),
            'secret_since', cast(hook_secrets.valid_from as text))
        from documents
        join deliveries on deliveries.id = documents.last_delivery_id
        left join hook_secrets on hook_secrets.id = deliveries.secret_id
        where documents.id = ?1 and not exists (
          select 1 from document_events where document_id = ?1 and kind = 'webhook_received'
            and at >= deliveries.received_at)
        """, arguments: [id])
  }

  private static func putContent(
    _ invoice: Invoice, of id: Int64, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set direction = ?, kind = ?, number = ?, issue_date = ?, due_date = ?,
          counterparty_name = ?, counterparty_vat = ?, counterparty_key = ?, currency = ?, net = ?, vat = ?, gross = ?,
          payment_reference = ?
        where id = ?
        """,
      arguments: [
        invoice.direction.rawValue, invoice.kind.rawValue, invoice.number,
        invoice.issueDate.description, invoice.dueDate?.description, invoice.counterparty.name,
        invoice.counterparty.vatNumber,
        CounterpartyKey.text(invoice.direction, invoice.counterparty), invoice.currency,
        invoice.totals.net.cents,
        invoice.totals.vat.cents, invoice.totals.gross.cents, invoice.paymentReference, id,
      ])
  }
}

extension DocumentStore {
  /// Takes the documents of a lease's dossier whose entry number is on its way back to Billit under the
  /// same lease.
  package func claimWriteBacks(of lease: Lease, now: Instant) async throws -> [StoredDocument] {
    try await database.pool.write { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          update documents set lease_token = ?1, lease_until = ?2 + 300000,
            lease_boot = (select lease_boot from documents where lease_token = ?1 limit 1)
          where id in (select id from documents where dossier_id = ?3 and write_back = 'pending'
            and due_at <= ?2 and lease_token is null and revision <= fetched_revision
            order by due_at limit 50)
          returning *
          """, arguments: [lease.token, now, lease.dossierID])
      return try rows.map(StoredDocument.init)
    }
  }
}
