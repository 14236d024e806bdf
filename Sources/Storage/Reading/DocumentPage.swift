package import Accounting
import Foundation
import GRDB

/// Everything the page of one document shows.
package struct DocumentDetail: Sendable, Hashable {
  package var row: DocumentRow
  package var paymentReference: String?
  /// What would be, or was, booked; nil before it was worked out.
  package var proposal: BookingProposal?
  package var writeBack: String
  package var files: [File]
  /// What happened to it, the newest first.
  package var events: [Event]
  /// How many other documents of the same dossier stand still for the same cause.
  package var sameCause: Int
  /// Names what a person's choices rest on: a form carries it, and is refused when it is another by
  /// then.
  package var version = ""
  package var decision: BookingDecision?
  /// What was sent to Octopus for it, the latest first.
  package var calls: [Call] = []
  /// Documents it was found to look like.
  package var twins: [Twin] = []

  /// A file as Billit handed it out.
  package struct File: Sendable, Hashable {
    /// "order", "ubl" or "pdf".
    package var kind: String
    package var name: String
    package var mediaType: String
    package var byteCount: Int
  }

  /// A call that was to book it.
  package struct Call: Sendable, Hashable {
    package var at: Instant
    package var answeredAt: Instant?
    /// The entry number that was sent.
    package var entry: String
    /// "sending", "booked", "unknown" or "freed".
    package var outcome: String
    package var status: Int?
    package var code: Int?
    package var message: String?
    /// JSON, as it was sent.
    package var content: String
    package var attachments: [BookingCalls.Attachment]
  }

  /// A document that looks like it.
  package struct Twin: Sendable, Hashable {
    package var id: Int64
    package var isOpen: Bool
  }

  /// One thing that happened.
  package struct Event: Sendable, Hashable {
    package var at: Instant
    package var actor: String
    package var kind: String
    package var facts: [String: String]
  }
}

/// Reads one document.
package struct DocumentPage: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The document, or nil when there is none or it is not in a dossier of `access`.
  package func detail(id: Int64, access: Access) async throws -> DocumentDetail? {
    let allowed = access.condition(on: "documents.dossier_id")
    return try await database.pool.read { database in
      let found = try SQLRequest<Row>(
        literal: """
          select documents.*, dossiers.name as dossier_name, dossiers.octopus_dossier_id,
            dossiers.billit_party_id
          from documents join dossiers on dossiers.id = documents.dossier_id
          where documents.id = \(id) and \(allowed)
          """
      ).fetchOne(database)
      guard let row = found else { return nil }
      return DocumentDetail(
        row: try DocumentRow(row),
        paymentReference: row["payment_reference"],
        proposal: try? JSONText.read(BookingProposal.self, row["proposal"]),
        writeBack: row["write_back"],
        files: try DocumentPage.files(database, of: id),
        events: try DocumentPage.events(database, of: id),
        sameCause: try DocumentPage.others(
          database, key: row["cause_key"], in: row["dossier_id"], but: id),
        version: try DocumentVersion.text(row),
        decision: try? JSONText.read(BookingDecision.self, row["decision"]),
        calls: try DocumentPage.calls(database, of: id),
        twins: try DocumentPage.twins(database, of: id))
    }
  }

  /// Whether there is such a document in the dossiers of `access`.
  package func exists(id: Int64, access: Access) async throws -> Bool {
    let allowed = access.condition(on: "documents.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Bool>(
        literal: "select exists (select 1 from documents where id = \(id) and \(allowed))"
      ).fetchOne(database) ?? false
    }
  }

  /// The bytes of one file exactly as they were fetched.
  package func file(
    id: Int64, kind: String, access: Access
  ) async throws -> (file: DocumentDetail.File, bytes: [UInt8])? {
    let allowed = access.condition(on: "documents.dossier_id")
    return try await database.pool.read { database in
      let found = try SQLRequest<Row>(
        literal: """
          select document_files.* from document_files
          join documents on documents.id = document_files.document_id
          where document_files.document_id = \(id) and document_files.kind = \(kind)
            and \(allowed)
          """
      ).fetchOne(database)
      guard let row = found else { return nil }
      let bytes: Data = row["bytes"]
      let file = DocumentDetail.File(
        kind: row["kind"], name: row["file_name"], mediaType: row["media_type"],
        byteCount: bytes.count)
      return (file, [UInt8](bytes))
    }
  }

  private static func files(
    _ database: GRDB.Database, of id: Int64
  ) throws -> [DocumentDetail.File] {
    try Row.fetchAll(
      database,
      sql: """
        select kind, file_name, media_type, length(bytes) as n from document_files
        where document_id = ? order by kind desc
        """,
      arguments: [id]
    ).map {
      DocumentDetail.File(
        kind: $0["kind"], name: $0["file_name"], mediaType: $0["media_type"], byteCount: $0["n"])
    }
  }

  private static func events(
    _ database: GRDB.Database, of id: Int64
  ) throws -> [DocumentDetail.Event] {
    try Row.fetchAll(
      database,
      sql: "select * from document_events where document_id = ? order by id desc limit 200",
      arguments: [id]
    ).map {
      DocumentDetail.Event(
        at: $0["at"], actor: $0["actor"], kind: $0["kind"], facts: JSONText.facts($0["facts"]))
    }
  }

  private static func calls(
    _ database: GRDB.Database, of id: Int64
  ) throws -> [DocumentDetail.Call] {
    try Row.fetchAll(database, sql: DocumentPage.callsOfDocument, arguments: [id]).map { row in
      let content: Data = row["sent"]
      let attachments = try? JSONText.read([BookingCalls.Attachment].self, row["attachments"])
      return DocumentDetail.Call(
        at: row["at"], answeredAt: row["answered_at"], entry: row["entry"],
        outcome: row["outcome"], status: row["status"], code: row["code"], message: row["message"],
        content: String(decoding: content, as: UTF8.self), attachments: attachments ?? [])
    }
  }

  static let callsOfDocument = """
    select * from booking_calls where document_id = ? order by id desc limit 20
    """

  private static func twins(
    _ database: GRDB.Database, of id: Int64
  ) throws -> [DocumentDetail.Twin] {
    try Row.fetchAll(database, sql: DuplicatePairs.ofDocument, arguments: [id]).map { row in
      DocumentDetail.Twin(id: row["twin"], isOpen: (row["decision"] as String?) == nil)
    }
  }

  private static func others(
    _ database: GRDB.Database, key: String?, in dossierID: Int64, but id: Int64
  ) throws -> Int {
    guard let key else { return 0 }
    return try SQLRequest<Int>(
      literal: """
        select count(*) from documents
        where cause_key = \(key) and dossier_id = \(dossierID) and id <> \(id)
          and state <> 'set_aside'
        """
    ).fetchOne(database) ?? 0
  }
}
