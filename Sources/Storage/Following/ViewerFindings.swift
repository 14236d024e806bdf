package import Accounting
import Foundation
import GRDB

/// Documents in the Document Import Viewer that have no entry number yet, and the entries that were
/// found for them.
package struct ViewerFindings: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A document that waits for its entry number.
  package struct Waiting: Sendable {
    package var document: StoredDocument
    package var fileName: String
    package var deliveredAt: Instant
    package var paymentReference: String?
    package var candidates: [ViewerMatch.Candidate]
  }

  /// Those of a dossier that wait, in the order in which they came.
  package func waiting(in dossierID: Int64) async throws -> [Waiting] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: ViewerFindings.waitingInDossier, arguments: [dossierID])
        .map(Waiting.init)
    }
  }

  /// Whether any of a dossier waits.
  package func hasWaiting(in dossierID: Int64) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          select exists (select 1 from documents where state = 'delivered_dms'
            and dossier_id = ?)
          """, arguments: [dossierID]) ?? false
    }
  }

  /// One that waits; nil when it does not.
  package func waiting(_ documentID: Int64) async throws -> Waiting? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database,
        sql: """
          select d.*, v.file_name, v.created_at as delivered_at, v.candidates
          from documents as d join viewer_deliveries as v on v.document_id = d.id
          where d.id = ? and d.state = 'delivered_dms'
          """, arguments: [documentID]
      ).map(Waiting.init)
    }
  }

  static let waitingInDossier = """
    select d.*, v.file_name, v.created_at as delivered_at, v.candidates
    from documents as d join viewer_deliveries as v on v.document_id = d.id
    where d.state = 'delivered_dms' and d.dossier_id = ? order by d.id
    """

  /// The entry somebody made of a document: it is booked under that number, and Billit is told. False
  /// when the document waits no longer, or the number is another document's.
  ///
  /// - Parameter invoice: what the kept files say, to tell later changes.
  package func book(
    _ waiting: Waiting, as found: ViewerMatch.Candidate, bookyear: String, invoice: Invoice?,
    actor: String = "passerelle", now: Instant
  ) async throws -> Bool {
    let document = waiting.document
    let entry = EntryReference(
      bookyearID: found.entry.key.bookyearID, bookyear: bookyear,
      journal: found.entry.key.journal, number: found.entry.key.number,
      period: found.entry.period)
    let invoiceText = try invoice.map { try JSONText.write($0) }
    return try await database.pool.write { database in
      let state = try String.fetchOne(
        database, sql: "select state from documents where id = ?", arguments: [document.id])
      guard state == DocumentState.deliveredDMS.rawValue else { return false }
      do {
        try ViewerFindings.insert(entry, found.entry, waiting, now: now, in: database)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        return false
      }
      try DocumentStore.put(.booked, cause: nil, dueAt: now, of: document.id, entry, now, database)
      try database.execute(
        sql: """
          update documents set booked_at = ?1, booked_invoice = coalesce(?2, booked_invoice),
            relation_id = coalesce(?3, relation_id), attempts = 0, lease_token = null,
            lease_until = null, lease_boot = null
          where id = ?4
          """, arguments: [now, invoiceText, found.entry.relationID, document.id])
      try database.execute(
        sql: "update viewer_deliveries set evidence = ?, candidates = null where document_id = ?",
        arguments: [try JSONText.write(found.agreement), document.id])
      let facts = [
        "entry": entry.description, "period": "\(entry.period)",
        "evidence": found.agreement.evidence.joined(separator: ","),
      ]
      try DocumentStore.append(
        [DocumentEvent("found_in_octopus", facts)], to: document.id, actor: actor, now: now,
        database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "document.found_in_octopus",
          subject: "document/\(document.id)", dossierID: document.dossierID, facts: facts),
        in: database)
      return true
    }
  }

  private static func insert(
    _ entry: EntryReference, _ content: LedgerEntry, _ waiting: Waiting, now: Instant,
    in database: GRDB.Database
  ) throws {
    let stem = waiting.fileName.split(separator: ".").dropLast().joined(separator: ".")
    try database.execute(
      sql: """
        insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
          journal, number, period, reference, payload_sha256, state, created_at, settled_at,
          content)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, x'', 'booked', ?, ?, ?)
        """,
      arguments: [
        waiting.document.id, waiting.document.dossierID, waiting.document.billitOrderID,
        entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period, stem, now,
        now, try JSONText.write(content),
      ])
  }

  /// Several entries fit: both are kept to be shown, and the document asks. Told once for the same ones.
  package func ask(
    _ waiting: Waiting, between candidates: [ViewerMatch.Candidate], now: Instant
  ) async throws {
    guard candidates.map(\.entry.key) != waiting.candidates.map(\.entry.key) else { return }
    let id = waiting.document.id
    let text = try JSONText.write(candidates)
    let names = candidates.map { "\($0.entry.key.journal)/\($0.entry.key.number)" }
    let cause = Cause(.entryAmbiguous, ["candidates": names.joined(separator: ",")])
    try await database.pool.write { database in
      try database.execute(
        sql: "update viewer_deliveries set candidates = ? where document_id = ?",
        arguments: [text, id])
      try DocumentStore.put(.deliveredDMS, cause: cause, dueAt: nil, of: id, now: now, database)
      try DocumentStore.append(
        [DocumentEvent("several_fit", ["candidates": names.joined(separator: ", ")])], to: id,
        actor: "passerelle", now: now, database)
    }
  }

  /// What two or more entries made doubtful is doubtful no longer: none of them fits any more.
  package func stopAsking(_ waiting: Waiting, now: Instant) async throws {
    guard !waiting.candidates.isEmpty else { return }
    let id = waiting.document.id
    try await database.pool.write { database in
      try database.execute(
        sql: "update viewer_deliveries set candidates = null where document_id = ?",
        arguments: [id])
      try DocumentStore.put(.deliveredDMS, cause: nil, dueAt: nil, of: id, now: now, database)
    }
  }
}

extension ViewerFindings.Waiting {
  fileprivate init(_ row: Row) throws {
    document = try StoredDocument(row)
    fileName = row["file_name"]
    deliveredAt = row["delivered_at"]
    paymentReference = row["payment_reference"]
    candidates = try JSONText.read([ViewerMatch.Candidate].self, row["candidates"]) ?? []
  }
}

extension DocumentStore {
  /// Moves a document into a state that needs an entry, together with that entry.
  fileprivate static func put(
    _ state: DocumentState, cause: Cause?, dueAt: Instant?, of id: Int64,
    _ entry: EntryReference, _ now: Instant, _ database: GRDB.Database
  ) throws {
    try EntryFollowing.show(entry, on: id, now: now, in: database)
    try put(state, cause: cause, dueAt: dueAt, of: id, now: now, database)
  }
}
