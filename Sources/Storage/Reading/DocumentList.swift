package import Accounting
import Foundation
import GRDB

/// What a list of documents is narrowed to; nil members match everything.
package struct DocumentFilter: Sendable, Hashable {
  package var dossierID: Int64?
  package var state: DocumentState?
  package var group: DocumentState.Group?
  /// A code of `Cause.Code`, or a whole `Cause.key`.
  package var cause: String?
  package var owner: Cause.Owner?
  package var direction: Direction?
  package var kind: DocumentKind?
  /// Part of a number, name, VAT number or payment reference, or an entry such as "A1/2026/118".
  package var query: String?
  /// First and last day of the document's date; of its receipt while the date is not known.
  package var from: CalendarDate?
  package var to: CalendarDate?

  package init() {}
}

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
  /// Give it as `after` for the next page; nil on the last one.
  package var next: Int64?
}

/// Documents in the order they were received, the newest first.
package struct DocumentList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Up to `limit` documents received before the one with the id `after`. A document gets its id when
  /// it is received, so the order of ids is the order of receipt.
  package func slice(
    _ filter: DocumentFilter, access: Access, limit: Int, after: Int64? = nil
  ) async throws -> DocumentSlice {
    let condition = filter.condition(access)
    return try await database.pool.read { database in
      let rows = try SQLRequest<Row>(
        literal: """
          select documents.*, dossiers.name as dossier_name, dossiers.octopus_dossier_id,
            dossiers.billit_party_id
          from documents join dossiers on dossiers.id = documents.dossier_id
          where \(condition) and documents.id < \(after ?? Int64.max)
          order by documents.id desc limit \(limit + 1)
          """
      ).fetchAll(database).map(DocumentRow.init)
      return DocumentSlice(
        rows: Array(rows.prefix(limit)),
        next: rows.count > limit ? rows[limit - 1].id : nil)
    }
  }

  /// How many there are per state; states without any are absent.
  package func counts(
    _ filter: DocumentFilter, access: Access
  ) async throws -> [DocumentState: Int] {
    let condition = filter.condition(access)
    return try await database.pool.read { database in
      let rows = try SQLRequest<Row>(
        literal: """
          select documents.state as state, count(*) as n from documents
          where \(condition) group by documents.state
          """
      ).fetchAll(database)
      return rows.reduce(into: [:]) { counts, row in
        if let state = DocumentState(rawValue: row["state"]) { counts[state] = row["n"] }
      }
    }
  }
}

extension DocumentFilter {
  func condition(_ access: Access) -> SQL {
    var parts = [access.condition(on: "documents.dossier_id")]
    if let dossierID { parts.append("documents.dossier_id = \(dossierID)") }
    if let state { parts.append("documents.state = \(state.rawValue)") }
    if let group {
      let states = DocumentState.allCases.filter { $0.group == group }.map(\.rawValue)
      parts.append("documents.state in \(states)")
    }
    if let cause {
      parts.append(
        Cause.Code(rawValue: cause) == nil
          ? "documents.cause_key = \(cause)" : "documents.cause_code = \(cause)")
    }
    if let owner { parts.append(DocumentFilter.condition(on: owner)) }
    // What was set aside waits for nobody: it is shown when it is asked for.
    if cause != nil || owner != nil, state != .setAside, group != .setAside {
      parts.append("documents.state <> 'set_aside'")
    }
    if let direction { parts.append("documents.direction = \(direction.rawValue)") }
    if let kind { parts.append("documents.kind = \(kind.rawValue)") }
    let day: SQL = """
      coalesce(documents.issue_date, date(documents.received_at / 1000, 'unixepoch'))
      """
    if let from { parts.append("\(day) >= \(from.description)") }
    if let to { parts.append("\(day) <= \(to.description)") }
    if let query, let words = DocumentFilter.condition(searching: query) { parts.append(words) }
    return parts.joined(separator: " and ")
  }

  /// Ours to do are also the documents that go on without a cause.
  private static func condition(on owner: Cause.Owner) -> SQL {
    guard owner == .us else { return "documents.cause_owner = \(owner.rawValue)" }
    return """
      (documents.cause_owner = 'us'
        or (documents.cause_owner is null and documents.state in ('queued', 'sending')))
      """
  }

  private static func condition(searching query: String) -> SQL? {
    let query = query.trimmingCharacters(in: .whitespaces)
    guard !query.isEmpty else { return nil }
    if let entry = EntryQuery(query) {
      let number: SQL = """
        (documents.journal = \(entry.journal) and documents.entry_number = \(entry.number))
        """
      guard let bookyear = entry.bookyear else { return number }
      return "(\(number) and documents.bookyear = \(bookyear))"
    }
    let escaped = query.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "%", with: "\\%").replacingOccurrences(of: "_", with: "\\_")
    let part = "%\(escaped)%"
    let digits = query.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let compact = digits.isEmpty ? part : "%\(digits)%"
    return """
      (documents.number like \(part) escape '\\' or documents.counterparty_name like \(part)
        escape '\\' or documents.payment_reference like \(part) escape '\\'
        or replace(replace(documents.counterparty_vat, '.', ''), ' ', '') like \(compact))
      """
  }
}

/// An entry as people type it: "A1/2026/118", "A1 118".
private struct EntryQuery {
  var journal: String
  var bookyear: String?
  var number: Int

  init?(_ text: String) {
    let parts = text.split { $0 == "/" || $0 == " " }.map(String.init)
    guard (2...3).contains(parts.count), let letter = parts[0].first, letter.isASCII,
      letter.isLetter, parts[0].count > 1, parts[0].dropFirst().allSatisfy(\.isWholeNumber),
      let number = Int(parts[parts.count - 1])
    else { return nil }
    journal = parts[0].uppercased()
    bookyear = parts.count == 3 ? parts[1] : nil
    self.number = number
  }
}

extension DocumentRow {
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
