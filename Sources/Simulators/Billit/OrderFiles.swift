import Accounting
import Foundation

/// The files of an order: its Peppol document, its picture, and what else was attached.
struct OrderFiles {
  let companyID: Int

  /// The order with its files taken out and named by their ids, and the files themselves.
  ///
  /// A purchase has exactly one XML among its attachments; the one of a sale is named by its outgoing
  /// message (Billit API: 4). A sale has it among its attachments here too, for receivers that only
  /// look there.
  func filing(
    _ order: JSONValue, ubl: Data?, direction: Direction
  ) -> (document: JSONValue, files: [BillitState.StoredFile]) {
    var files: [BillitState.StoredFile] = []
    let name = OrderFiles.fileName(of: order)
    let given = (order["Attachments"]?.array ?? []).map { attachment in
      guard let file = file(attachment) else { return attachment }
      files.append(file)
      return file.reference
    }
    var changes: [String: JSONValue?] = [:]
    var attachments = given
    if let ubl {
      let file = BillitState.StoredFile(
        id: OrderFiles.newID(), companyID: companyID, name: "\(name).xml", mimeType: "text/xml",
        content: ubl)
      files.append(file)
      attachments.insert(file.reference, at: 0)
      if direction == .sale { changes["Messages"] = [OrderFiles.message(file, order)] }
    }
    changes["Attachments"] = .array(attachments)
    let picture =
      order["OrderPDF"].flatMap(file)
      ?? BillitState.StoredFile(
        id: OrderFiles.newID(), companyID: companyID, name: "\(name).pdf",
        mimeType: "application/pdf", content: InvoicePDF.make(lines: OrderFiles.lines(of: order)))
    files.append(picture)
    changes["OrderPDF"] = picture.reference
    return (order.setting(changes), files)
  }

  /// The file in a member `{FileName, MimeType, FileContent}`; nil when it has no content.
  private func file(_ member: JSONValue) -> BillitState.StoredFile? {
    guard let text = member["FileContent"]?.string, let content = Data(base64Encoded: text) else {
      return nil
    }
    return BillitState.StoredFile(
      id: OrderFiles.newID(), companyID: companyID, name: member["FileName"]?.string ?? "file",
      mimeType: member["MimeType"]?.string ?? "application/octet-stream", content: content)
  }

  private static func newID() -> String { UUID().uuidString.lowercased() }

  private static func fileName(of order: JSONValue) -> String {
    let number = order["OrderNumber"]?.string ?? "order"
    return String(number.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
  }

  private static func lines(of order: JSONValue) -> [String] {
    let currency = order["Currency"]?.string ?? "EUR"
    let total = order["TotalIncl"]?.number.map { "\($0)" } ?? "0"
    return [
      "\(order["OrderType"]?.string ?? "Invoice") \(order["OrderNumber"]?.string ?? "")",
      "Date: \(order["OrderDate"]?.string?.prefix(10) ?? "")",
      "From: \(order["Supplier"]?["Name"]?.string ?? "")",
      "To: \(order["Customer"]?["Name"]?.string ?? "")",
      "Total: \(total) \(currency)",
    ]
  }

  private static func message(_ file: BillitState.StoredFile, _ order: JSONValue) -> JSONValue {
    JSONValue.object([
      "FileID": .string(file.id), "TransportType": "Peppol", "Success": true, "Trials": 0,
      "MessageDirection": "Outgoing",
    ]).setting([
      "OrderID": order["OrderID"], "CreationDate": order["Created"],
      "Destination": order["Customer"]?["PeppolIdentifier"],
    ])
  }
}
