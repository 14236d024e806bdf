import Foundation
import GRDB

/// Keeps the index of words up with the documents.
///
/// Changes only note which documents have new words; they are written in bulk before a search reads,
/// and by housekeeping. So neither a webhook nor a booking waits for it.
package struct DocumentSearch: Sendable {
  /// Documents per transaction: some milliseconds, during which webhooks wait.
  private static let batch = 250

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Writes the words of up to `limit` documents that changed; answers how many. None is missing as
  /// long as fewer changed.
  @discardableResult
  package func catchUp(limit: Int = .max) async throws -> Int {
    var done = 0
    while done < limit {
      let isBehind = try await database.pool.read { database in
        try Bool.fetchOne(
          database.cachedStatement(sql: "select exists (select 1 from search_backlog)")) ?? false
      }
      guard isBehind else { break }
      let count = try await database.pool.write { database in
        try DocumentSearch.settle(in: database, limit: DocumentSearch.batch)
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// The same inside a transaction.
  static func settle(in database: GRDB.Database, limit: Int) throws -> Int {
    let ids = try Int64.fetchAll(
      database, sql: "select document_id from search_backlog order by document_id limit ?",
      arguments: [limit])
    let remove = try database.cachedStatement(sql: "delete from document_search where rowid = ?")
    let find = try database.cachedStatement(sql: texts)
    let add = try database.cachedStatement(
      sql: """
        insert into document_search (rowid, number, party, vat, payment, entry, amount, dossier)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let settled = try database.cachedStatement(
      sql: "delete from search_backlog where document_id = ?")
    for id in ids {
      try remove.execute(arguments: [id])
      if let row = try Row.fetchOne(find, arguments: [id]) {
        try add.execute(arguments: SearchWords(row).arguments(id))
      }
      try settled.execute(arguments: [id])
    }
    return ids.count
  }

  static let texts = """
    select number, counterparty_name, counterparty_vat, payment_reference, journal, bookyear,
      entry_number, net, gross, dossier_id
    from documents where id = ? and direction is not null
    """
}

/// The words of one document, column by column.
private struct SearchWords {
  private let row: Row

  init(_ row: Row) {
    self.row = row
  }

  func arguments(_ id: Int64) -> StatementArguments {
    [
      id, both(row["number"]), row["counterparty_name"], vat, both(row["payment_reference"]),
      entry, amounts, String(row["dossier_id"] as Int64),
    ]
  }

  /// As written, and without any punctuation, so that it is found both ways.
  private func both(_ text: String?) -> String {
    guard let text else { return "" }
    let compact = text.filter { $0.isLetter || $0.isNumber }
    return compact == text ? text : "\(text) \(compact)"
  }

  /// Also without the letters of its country.
  private var vat: String {
    guard let text = row["counterparty_vat"] as String? else { return "" }
    let compact = text.filter { $0.isLetter || $0.isNumber }
    return "\(text) \(compact) \(compact.drop(while: \.isLetter))"
  }

  private var entry: String {
    guard let journal = row["journal"] as String?, let number = row["entry_number"] as Int? else {
      return ""
    }
    let bookyear = row["bookyear"] as String?
    let words = [
      EntryQuery.word(journal: journal, number: number, bookyear: nil),
      EntryQuery.word(journal: journal, number: number, bookyear: bookyear), String(number),
    ]
    return words.joined(separator: " ")
  }

  private var amounts: String {
    let cents: [Int64] = [row["gross"] as Int64?, row["net"] as Int64?].compactMap(\.self)
    return Set(cents.map(\.magnitude)).map { String($0) }.joined(separator: " ")
  }
}
