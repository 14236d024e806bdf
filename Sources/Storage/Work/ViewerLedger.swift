import Accounting
import GRDB

/// Documents handed to the Document Import Viewer, each once, under a file name of our own by which its
/// entry number is found later.
package struct ViewerLedger: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Commits the intent to hand a document over and moves it to *sending*. False when it was handed
  /// over before. The document stays leased.
  package func begin(
    fileName: String, document: StoredDocument, lease: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into viewer_deliveries (document_id, file_name, state, created_at)
          values (?, ?, 'sending', ?) on conflict do nothing
          """, arguments: [document.id, fileName, now])
      guard database.changesCount == 1 else { return false }
      try EntryLedger.keepLease(
        of: document.id, state: .sending, cause: nil, lease: lease, now: now, in: database)
      return true
    }
  }

  /// Octopus took the file.
  package func settleDelivered(
    _ documentID: Int64, fileName: String, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql:
          "update viewer_deliveries set state = 'delivered', settled_at = ? where document_id = ?",
        arguments: [now, documentID])
      try DocumentStore.move(
        documentID,
        .init(
          to: .deliveredDMS, attempts: 0,
          events: [DocumentEvent("delivered", ["file": fileName])]),
        lease: lease, now: now, in: database)
    }
  }

  /// Octopus did not take it: it may be handed over again.
  package func settleFreed(
    _ documentID: Int64, then move: DocumentStore.Move, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "delete from viewer_deliveries where document_id = ? and state <> 'delivered'",
        arguments: [documentID])
      try DocumentStore.move(documentID, move, lease: lease, now: now, in: database)
    }
  }

  /// No answer came. Octopus has no call that lists what waits in the viewer, so a person looks.
  package func settleUnknown(
    _ documentID: Int64, reason: String, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update viewer_deliveries set state = 'unknown', settled_at = ? where document_id = ?",
        arguments: [now, documentID])
      try DocumentStore.move(
        documentID,
        .init(
          to: .outcomeUnknown, cause: Cause(.outcomeNotFound), attempts: 0,
          events: [DocumentEvent("outcome_unknown", ["reason": reason])]),
        lease: lease, now: now, in: database)
    }
  }

  /// The file name a document was or is being handed over under; nil when it never was.
  package func fileName(of documentID: Int64) async throws -> String? {
    try await database.pool.read { database in
      try String.fetchOne(
        database, sql: "select file_name from viewer_deliveries where document_id = ?",
        arguments: [documentID])
    }
  }

  static func markInterrupted(now: Instant, in database: GRDB.Database) throws -> Int {
    let ids = try Int64.fetchAll(
      database, sql: "select document_id from viewer_deliveries where state = 'sending'")
    for id in ids {
      try database.execute(
        sql: "update viewer_deliveries set state = 'unknown', settled_at = ? where document_id = ?",
        arguments: [now, id])
      try DocumentStore.put(
        .outcomeUnknown, cause: Cause(.outcomeNotFound), dueAt: nil, of: id, now: now, database)
      try DocumentStore.append(
        [DocumentEvent("outcome_unknown")], to: id, actor: "passerelle", now: now, database)
    }
    return ids.count
  }
}
