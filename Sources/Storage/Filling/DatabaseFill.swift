import Accounting
import Foundation
import GRDB

/// Fills a database with documents in large transactions, past the stores but so that everything the
/// stores watch over holds: for measurements, never in an installation that is in use.
package struct DatabaseFill: Sendable {
  private let database: Database
  /// The webhook of each dossier, for the deliveries.
  private let hooks: [Int64: Int64]

  package init(_ database: Database, hooks: [Int64: Int64]) {
    self.database = database
    self.hooks = hooks
  }

  /// Lets the writer keep many pages, and gives up durability until the database is opened again: a fill
  /// that is interrupted is begun anew.
  package func begin() async throws {
    try await database.pool.writeWithoutTransaction { database in
      try database.execute(sql: "pragma cache_size = -1000000; pragma synchronous = off")
    }
  }

  /// Writes documents in their order of receipt, in one transaction.
  package func add(_ documents: [FilledDocument]) async throws {
    try await database.pool.write { database in
      for document in documents { try add(document, database) }
    }
    try await database.checkpoint()
  }

  /// Writes the words by which they are found; `progress` is told how many are done.
  package func finish(_ progress: @Sendable (Int) -> Void) async throws {
    var done = 0
    while true {
      let count = try await database.pool.write { database in
        try DocumentSearch.settle(in: database, limit: 20_000)
      }
      if count == 0 { break }
      done += count
      progress(done)
      try await database.checkpoint()
    }
    try await database.pool.write { database in
      try database.execute(
        sql: "insert into document_search (document_search) values ('optimize')")
    }
    try await database.checkpoint(truncating: true)
  }

  /// Takes away what calls brought to a dossier and nobody has read yet, so that the next measurement
  /// begins like this one.
  package func empty(dossier id: Int64) async throws {
    // In pieces: a write that takes seconds is interrupted.
    for sql in DatabaseFill.removals {
      while try await database.pool.write({ database in
        try database.execute(sql: sql, arguments: [id])
        return database.changesCount
      }) > 0 {}
    }
    try await database.checkpoint(truncating: true)
  }

  private static let removals = [
    """
    delete from deliveries where id in (select id from deliveries
      where hook_id in (select id from hooks where dossier_id = ?) limit 5000)
    """,
    """
    delete from documents where id in (select id from documents
      where dossier_id = ? and state = 'queued' limit 5000)
    """,
  ]

  private func add(_ document: FilledDocument, _ database: GRDB.Database) throws {
    let content = document.content
    let isBooked = document.state == .booked
    let gross = content.map { $0.net.cents + $0.vat.cents }
    try database.cachedStatement(sql: DatabaseFill.insertDocument).execute(arguments: [
      document.dossierID, document.orderID, document.state.rawValue, document.stateSince,
      document.cause?.code.rawValue, document.cause?.key, document.cause?.owner.rawValue,
      try document.cause.map { try JSONText.write($0.facts) },
      document.state == .queued ? document.receivedAt : nil, content == nil ? 0 : 1,
      content?.direction.rawValue, content?.kind.rawValue, content?.number,
      content?.issueDate.description, content?.counterpartyName, content?.counterpartyVAT,
      content?.counterpartyVAT, content == nil ? nil : "EUR", content?.net.cents,
      content?.vat.cents, gross, content?.paymentReference, content?.proposal,
      document.entry?.bookyearID, document.entry?.bookyear, document.entry?.journal,
      document.entry?.number, document.entry?.period, isBooked ? document.stateSince : nil,
      isBooked ? "done" : "none", document.receivedAt, document.stateSince,
    ])
    let id = database.lastInsertedRowID
    if let entry = document.entry { try book(entry, document, id, database) }
    if document.orderID % 3 == 0 {
      try DocumentStore.append(
        [DocumentEvent("webhook_received")], to: id, actor: "billit", now: document.receivedAt,
        database)
    }
    if document.orderID % 5 == 0 { try deliver(document, database) }
    if document.orderID % 20 == 0 {
      try AuditTrail.write(
        .init(
          at: document.stateSince, actor: "passerelle", action: "document.booked",
          subject: "document/\(id)", dossierID: document.dossierID), in: database)
    }
  }

  private func book(
    _ entry: EntryReference, _ document: FilledDocument, _ id: Int64, _ database: GRDB.Database
  ) throws {
    try database.cachedStatement(
      sql: """
        insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
          journal, number, period, reference, payload_sha256, state, created_at, settled_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?, ?)
        """
    ).execute(arguments: [
      id, document.dossierID, document.orderID, entry.bookyearID, entry.bookyear, entry.journal,
      entry.number, entry.period, "PSL-\(id)", Data(count: 32), document.stateSince,
      document.stateSince,
    ])
  }

  private func deliver(_ document: FilledDocument, _ database: GRDB.Database) throws {
    guard let hook = hooks[document.dossierID] else { return }
    let order = "\(document.orderID)"
    let signature = try FileDigest.sha256(of: Data(order.utf8))
    try database.cachedStatement(sql: DeliveryInbox.insertDelivery).execute(arguments: [
      hook, document.receivedAt / 1_000, signature, document.receivedAt, "accepted", "Order",
      document.orderID, "I", hook,
      Data("{\"UpdatedEntityID\":\(order),\"UpdatedEntityType\":\"Order\"}".utf8),
    ])
  }

  private static let insertDocument = """
    insert into documents (dossier_id, billit_order_id, state, state_since, cause_code, cause_key,
      cause_owner, cause_facts, due_at, fetched_revision, direction, kind, number, issue_date,
      counterparty_name, counterparty_vat, counterparty_key, currency, net, vat, gross,
      payment_reference, proposal, bookyear_id, bookyear, journal, entry_number, period, booked_at,
      write_back, received_at, updated_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
      ?, ?, ?)
    """
}
