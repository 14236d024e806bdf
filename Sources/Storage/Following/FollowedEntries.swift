package import Accounting
import GRDB

/// What pages and checks read of a document's life in Octopus.
package struct FollowedEntries: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// What is known of one document.
  package func entry(of documentID: Int64) async throws -> FollowedEntry? {
    try await database.pool.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          select f.kind, f.facts, f.noticed_at, v.file_name, v.evidence, v.candidates,
            v.state as viewer_state, v.created_at as delivered_at, o.open, o.read_at
          from documents as d
          left join entry_findings as f on f.document_id = d.id
          left join viewer_deliveries as v on v.document_id = d.id
          left join open_amounts as o on o.document_id = d.id
          where d.id = ?
          """, arguments: [documentID])
      return try row.map(FollowedEntry.init)
    }
  }
}

/// A document's life in Octopus.
package struct FollowedEntry: Sendable {
  /// What became different there; nil when nothing did.
  package var finding: Finding?
  /// The name under which it was handed to the import viewer; nil when it never was.
  package var fileName: String?
  package var deliveredAt: Instant?
  /// In what its entry agreed; nil when it was not found by looking.
  package var match: ViewerMatch.Agreement?
  /// The entries that fit, while a person has to say which.
  package var candidates: [ViewerMatch.Candidate]
  /// What is open on its entry; nil when no report told.
  package var open: Money?
  package var openReadAt: Instant?

  /// Something that happened to its entry.
  package struct Finding: Sendable, Hashable {
    package var kind: Kind
    /// `before.<field>` and `after.<field>`.
    package var facts: [String: String]
    package var noticedAt: Instant

    package enum Kind: String, Sendable {
      case changed, renumbered, deleted
    }
  }

  fileprivate init(_ row: Row) throws {
    if let kind = (row["kind"] as String?).flatMap(Finding.Kind.init(rawValue:)) {
      finding = Finding(
        kind: kind, facts: JSONText.facts(row["facts"]), noticedAt: row["noticed_at"])
    }
    fileName = row["file_name"]
    deliveredAt = row["delivered_at"]
    match = try JSONText.read(ViewerMatch.Agreement.self, row["evidence"])
    candidates = try JSONText.read([ViewerMatch.Candidate].self, row["candidates"]) ?? []
    open = (row["open"] as Int64?).map { Money(cents: $0) }
    openReadAt = row["read_at"]
  }
}
