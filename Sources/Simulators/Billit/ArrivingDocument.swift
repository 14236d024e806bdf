import Accounting
import Formats
import Foundation

/// A Peppol document as it arrives at a company: its bytes as they are handed out, and the members of
/// the order that Billit makes of it.
struct ArrivingDocument {
  let ubl: Data
  let members: JSONValue

  /// A document nobody can read is stored all the same, with its bytes untouched and an order of
  /// hardly any members: what a receiver does with such a file is worth seeing.
  init(
    ubl: Data, company: BillitSimulator.Company, direction: Direction, readdresses: Bool,
    moment: LocalMoment
  ) {
    let own = PeppolInvoiceText.Company(
      name: company.name, vatNumber: company.vatNumber,
      enterpriseNumber: company.enterpriseNumber, country: company.country,
      street: "\(company.street) \(company.streetNumber)", postalCode: company.postalCode,
      city: company.city)
    let readdressed =
      readdresses
      ? try? UBLReaddressing.readdressed(ubl, direction: direction, to: own) : nil
    self.ubl = readdressed ?? ubl
    members =
      ArrivingDocument.order(of: self.ubl, direction: direction, moment: moment)
      ?? ["OrderNumber": "UNREADABLE", "ExternalProvider": "Peppol"]
  }

  private static func order(
    of ubl: Data, direction: Direction, moment: LocalMoment
  ) -> JSONValue? {
    guard let invoice = try? PeppolInvoice(ubl) else { return nil }
    // The ids are set when the order is stored.
    let draft = BillitOrderDraft(
      invoice, direction: direction, orderID: 0, companyID: 0, counterpartyID: 0,
      receivedAt: moment.description)
    guard let json = try? draft.order().json() else {
      return [
        "OrderNumber": .string(invoice.number), "ExternalProvider": "Peppol",
        "OrderDate": .string(invoice.issueDate.description),
        "OrderType": invoice.document == .invoice ? "Invoice" : "CreditNote",
        "Currency": .string(invoice.currency),
      ]
    }
    return try? JSONValue(json: json)
  }
}
