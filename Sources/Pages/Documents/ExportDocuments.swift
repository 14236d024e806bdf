import Accounting
import Foundation
import Hummingbird
import Storage
import Synchronization

/// A whole list of documents as one answer, page by page: exactly what is filtered, in its order, and
/// never more than one page in memory.
final class ExportDocuments: Sendable {
  private struct Progress {
    var after: DocumentCursor?
    var isStarted = false
    var isFinished = false
  }

  private let list: DocumentList
  private let query: DocumentQuery
  private let access: Access
  private let speech: Speech
  private let progress: Mutex<Progress>

  init(_ site: Site, _ query: DocumentQuery, _ context: SignedInContext) {
    list = DocumentList(site.database)
    self.query = query
    access = context.identity.access
    speech = context.speech
    progress = Mutex(Progress(after: query.after))
  }

  var csv: Response {
    .streamed(contentType: "text/csv; charset=utf-8", name: "documents.csv") {
      try await self.next { rows, isFirst, _ in
        var table = isFirst ? CSVWriter(header: DocumentRow.csvHeader) : CSVWriter()
        for row in rows { table.add(row.csvFields(self.speech)) }
        return table.text
      }
    }
  }

  var json: Response {
    .streamed(contentType: "application/json; charset=utf-8", name: nil) {
      try await self.next { rows, isFirst, isLast in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let items = try rows.map { row in
          String(
            decoding: try encoder.encode(DocumentJSON(row: row, speech: self.speech)),
            as: UTF8.self)
        }.joined(separator: ",\n")
        let start = isFirst ? "{\"documents\":[\n" : items.isEmpty ? "" : ",\n"
        return start + items + (isLast ? "\n],\"next\":null}\n" : "")
      }
    }
  }

  /// The next page as text; nil after the last one.
  private func next(
    _ write: ([DocumentRow], _ isFirst: Bool, _ isLast: Bool) throws -> String
  ) async throws -> String? {
    let now = progress.withLock { $0 }
    guard !now.isFinished else { return nil }
    let slice = try await list.slice(
      query.filter, access: access, sort: query.sort, limit: DocumentQuery.most, after: now.after)
    // A page may be empty though others follow: the next one begins the text then.
    let begins = !now.isStarted && (!slice.rows.isEmpty || slice.next == nil)
    let text =
      slice.rows.isEmpty && slice.next != nil
      ? "" : try write(slice.rows, begins, slice.next == nil)
    progress.withLock {
      $0.after = slice.next
      $0.isStarted = $0.isStarted || begins
      $0.isFinished = slice.next == nil
    }
    return text
  }
}

extension DocumentRow {
  static let csvHeader = [
    "id", "dossier", "octopus_dossier_id", "billit_party_id", "billit_order_id", "direction",
    "kind", "number", "date", "due_date", "counterparty", "vat_number", "currency", "total_excl",
    "total_vat", "total_incl", "state", "cause", "cause_owner", "cause_title", "bookyear",
    "journal", "entry_number", "period", "received_at", "updated_at",
  ]

  /// Amounts with a decimal comma and dates as `YYYY-MM-DD`, which Belgian spreadsheets read as such.
  func csvFields(_ speech: Speech) -> [String] {
    func decimal(_ money: Money?) -> String {
      money.map { $0.description.replacing(".", with: ",") } ?? ""
    }
    return [
      String(id), dossier.name, dossier.octopusDossierID.map { String($0) } ?? "",
      dossier.billitPartyID.map { String($0) } ?? "", String(billitOrderID),
      direction?.rawValue ?? "", kind?.rawValue ?? "", number ?? "",
      issueDate?.description ?? "", dueDate?.description ?? "", counterpartyName ?? "",
      counterpartyVAT ?? "", currency ?? "", decimal(net), decimal(vat), decimal(gross),
      state.rawValue, cause?.code.rawValue ?? "", cause?.owner.rawValue ?? "",
      cause.map { speech.explain($0).title } ?? "", entry?.bookyear ?? "", entry?.journal ?? "",
      entry.map { String($0.number) } ?? "", entry.map { String($0.period) } ?? "",
      BelgianFormat.iso(receivedAt), BelgianFormat.iso(updatedAt),
    ]
  }
}
