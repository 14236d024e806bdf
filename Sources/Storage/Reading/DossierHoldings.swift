package import Accounting
import Foundation
import GRDB

/// Everything held of one dossier, read piece by piece for somebody who takes it along.
package struct DossierHoldings: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A document in short, with the kinds of its files.
  package struct Document: Sendable, Identifiable {
    package var id: Int64
    package var billitOrderID: Int64
    package var state: String
    package var direction: String?
    package var kind: String?
    package var number: String?
    package var issueDate: String?
    package var counterparty: String?
    package var counterpartyVAT: String?
    package var currency: String?
    package var gross: Money?
    package var entry: EntryReference?
    package var receivedAt: Instant
    package var files: [KeptFile.Kind]
  }

  static let documents = """
    select documents.*, (select group_concat(document_files.kind, ' ') from document_files
        where document_files.document_id = documents.id) as kinds
    from documents where dossier_id = ? and documents.id > ? order by documents.id limit ?
    """

  /// Up to `limit` documents after the one with the id `after`, the oldest first.
  package func documents(
    of dossierID: Int64, after: Int64, limit: Int
  ) async throws -> [Document] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: DossierHoldings.documents, arguments: [dossierID, after, limit]
      ).map(Document.init)
    }
  }

  /// The time-line of a document as facts.
  package func events(of documentID: Int64) async throws -> [(Instant, String, String, String)] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select at, actor, kind, facts from document_events where document_id = ? order by id
          """, arguments: [documentID]
      ).map { ($0["at"], $0["actor"], $0["kind"], $0["facts"]) }
    }
  }
}

extension DossierHoldings.Document {
  fileprivate init(_ row: Row) {
    let bookyearID: Int? = row["bookyear_id"]
    var entry: EntryReference?
    if let bookyearID, let journal: String = row["journal"], let number: Int = row["entry_number"] {
      entry = EntryReference(
        bookyearID: bookyearID, bookyear: row["bookyear"] ?? "", journal: journal, number: number,
        period: row["period"] ?? 0)
    }
    let cents: Int64? = row["gross"]
    self.init(
      id: row["id"], billitOrderID: row["billit_order_id"], state: row["state"],
      direction: row["direction"], kind: row["kind"], number: row["number"],
      issueDate: row["issue_date"], counterparty: row["counterparty_name"],
      counterpartyVAT: row["counterparty_vat"], currency: row["currency"],
      gross: cents.map { Money(cents: $0) }, entry: entry, receivedAt: row["received_at"],
      files: ((row["kinds"] as String?) ?? "").split(separator: " ")
        .compactMap { KeptFile.Kind(rawValue: String($0)) })
  }
}
