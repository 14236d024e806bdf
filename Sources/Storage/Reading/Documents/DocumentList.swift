package import Accounting
import Foundation
import GRDB

/// One document as lists show it.
package struct DocumentRow: Sendable, Hashable {
  package var id: Int64
  package var dossier: DossierName
  package var billitOrderID: Int64
  package var state: DocumentState
  package var stateSince: Instant
  package var cause: Cause?
  /// When it is tried again, where that is known.
  package var dueAt: Instant?
  package var direction: Direction?
  package var kind: DocumentKind?
  package var number: String?
  package var issueDate: CalendarDate?
  package var dueDate: CalendarDate?
  package var counterpartyName: String?
  package var counterpartyVAT: String?
  package var currency: String?
  package var net: Money?
  package var vat: Money?
  package var gross: Money?
  package var entry: EntryReference?
  package var receivedAt: Instant
  package var updatedAt: Instant
}

/// What other places call a dossier.
package struct DossierName: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var octopusDossierID: Int?
  package var billitPartyID: Int?
}

/// One page of a list, and where the next one starts.
package struct DocumentSlice: Sendable, Hashable {
  package var rows: [DocumentRow]
  /// Give it as `after` for the next page; nil on the last one. A page may be short, even empty, and
  /// still have a next one: no reading looks at more documents than a page may take.
  package var next: DocumentCursor?
  /// How many there are altogether.
  package var total: DocumentTotal
  /// The order they are in. A search that finds very many lists them by receipt whatever was asked.
  package var sort: DocumentSort

  /// Documents that one reading looks at before it leaves the rest to the next page.
  package var window: Int {
    sort.key == .received ? DocumentReading.window : DocumentReading.windowElsewhere
  }

  /// How many documents a filter finds.
  package enum Total: Sendable, Hashable {
    case exact([DocumentState: Int])
    /// Counting on would take longer than a page may.
    case moreThan(Int)
  }
}

package typealias DocumentTotal = DocumentSlice.Total

/// Documents, filtered and in order.
package struct DocumentList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Up to `limit` documents that come after the place `after`.
  package func slice(
    _ filter: DocumentFilter, access: Access, sort: DocumentSort = .usual, limit: Int,
    after: DocumentCursor? = nil
  ) async throws -> DocumentSlice {
    try await catchUp(filter)
    return try await database.pool.read { database in
      try DocumentReading(filter, access: access, sort: sort, database).slice(
        limit: limit, after: after)
    }
  }

  /// How many there are per state, exactly, however many that are; states without any are absent.
  package func counts(
    _ filter: DocumentFilter, access: Access
  ) async throws -> [DocumentState: Int] {
    try await catchUp(filter)
    return try await database.pool.read { database in
      try DocumentReading(filter, access: access, sort: .usual, database).counts()
    }
  }

  /// The ids of those in one of these states that did not change after a moment, in the order they were
  /// received; at most `limit`.
  package func ids(
    _ filter: DocumentFilter, in states: Set<DocumentState>, unchangedSince moment: Instant,
    access: Access, limit: Int
  ) async throws -> [Int64] {
    try await catchUp(filter)
    return try await database.pool.read { database in
      try DocumentReading(filter, access: access, sort: .usual, database).ids(
        in: states, unchangedSince: moment, limit: limit)
    }
  }

  /// Words that changed a moment ago are found too. What is left of a large backlog is up to
  /// housekeeping.
  private func catchUp(_ filter: DocumentFilter) async throws {
    guard filter.query != nil else { return }
    try await DocumentSearch(database).catchUp(limit: 2_000)
  }
}

extension DocumentRow {
  /// The columns a row is made of, without the large ones.
  static let columns: SQL = """
    documents.id, documents.dossier_id, documents.billit_order_id, documents.state,
    documents.state_since, documents.cause_code, documents.cause_facts, documents.due_at,
    documents.direction, documents.kind, documents.number, documents.issue_date,
    documents.due_date, documents.counterparty_name, documents.counterparty_vat,
    documents.currency, documents.net, documents.vat, documents.gross, documents.bookyear_id,
    documents.bookyear, documents.journal, documents.entry_number, documents.period,
    documents.received_at, documents.updated_at, dossiers.name as dossier_name,
    dossiers.octopus_dossier_id, dossiers.billit_party_id
    """

  init(_ row: Row) throws {
    self.init(
      id: row["id"],
      dossier: DossierName(
        id: row["dossier_id"], name: row["dossier_name"],
        octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"]),
      billitOrderID: row["billit_order_id"],
      // The column is checked by the schema; a state of a newer version is shown as one to look at.
      state: DocumentState(rawValue: row["state"]) ?? .failed,
      stateSince: row["state_since"],
      cause: Cause(code: row["cause_code"], facts: row["cause_facts"]),
      dueAt: row["due_at"],
      direction: (row["direction"] as String?).flatMap(Direction.init),
      kind: (row["kind"] as String?).flatMap(DocumentKind.init),
      number: row["number"],
      issueDate: (row["issue_date"] as String?).flatMap { CalendarDate($0) },
      dueDate: (row["due_date"] as String?).flatMap { CalendarDate($0) },
      counterpartyName: row["counterparty_name"],
      counterpartyVAT: row["counterparty_vat"],
      currency: row["currency"],
      net: (row["net"] as Int64?).map(Money.init(cents:)),
      vat: (row["vat"] as Int64?).map(Money.init(cents:)),
      gross: (row["gross"] as Int64?).map(Money.init(cents:)),
      entry: EntryReference(row),
      receivedAt: row["received_at"],
      updatedAt: row["updated_at"])
  }
}

extension EntryReference {
  /// The entry columns of a document's row; nil while it has none.
  init?(_ row: Row) {
    guard let bookyearID = row["bookyear_id"] as Int?, let journal = row["journal"] as String?,
      let number = row["entry_number"] as Int?
    else { return nil }
    self.init(
      bookyearID: bookyearID, bookyear: row["bookyear"] ?? "\(bookyearID)", journal: journal,
      number: number, period: row["period"] ?? 0)
  }
}
