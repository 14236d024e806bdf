import Accounting
import Formats
import Foundation
import Storage

/// What the kept files of a document come to: the invoice as the booking rules want it. Pure.
enum DocumentReading {
  /// Nil when the files cannot be read, or disagree: such a document stands still for that.
  static func invoice(order: [UInt8]?, ubl: [UInt8]?) -> Invoice? {
    guard let order, let read = try? BillitOrder(json: Data(order)), let own = try? read.invoice()
    else { return nil }
    guard let ubl else { return try? InvoiceAgreement.agreed(order: own, ubl: nil) }
    guard let other = try? PeppolInvoice(Data(ubl)).invoice(direction: own.direction) else {
      return nil
    }
    return try? InvoiceAgreement.agreed(order: own, ubl: other)
  }

  /// The same from the store.
  static func invoice(of id: Int64, _ access: Access, _ database: Database) async throws -> Invoice?
  {
    let pages = DocumentPage(database)
    let order = try await pages.file(id: id, kind: KeptFile.Kind.order.rawValue, access: access)
    guard let order else { return nil }
    let ubl = try await pages.file(id: id, kind: KeptFile.Kind.ubl.rawValue, access: access)
    return invoice(order: order.bytes, ubl: ubl?.bytes)
  }
}
