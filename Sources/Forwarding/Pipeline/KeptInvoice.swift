import Accounting
import Formats
import Storage

/// A document's invoice as its kept files say it.
enum KeptInvoice {
  /// Nil when the files are missing or no invoice can be read from them.
  static func read(
    _ documentID: Int64, _ database: Database
  ) async throws -> Invoice? {
    let documents = DocumentStore(database)
    let ubl = try await documents.file(.ubl, of: documentID)
    guard let file = try await documents.file(.order, of: documentID),
      let order = try? BillitOrder(json: file.bytes),
      case .invoice(let invoice) = SourceDocument.read(order, ubl: ubl?.bytes)
    else { return nil }
    return invoice
  }
}
