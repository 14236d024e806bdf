import Accounting
import Formats
import Foundation

@testable import Pages
@testable import Storage

/// Documents whose kept files can be read, as the worker leaves them.
extension Office {
  static let seller = PeppolInvoiceText.Company(
    name: "Dakwerken Claes", vatNumber: "BE0884768177", enterpriseNumber: "0884768177",
    street: "Nieuwstraat 7", postalCode: "3000", city: "Leuven")
  static let buyer = PeppolInvoiceText.Company(
    name: "Garage Peeters BV", vatNumber: "BE0539930110", enterpriseNumber: "0539930110",
    street: "Stationsplein 1", postalCode: "2800", city: "Mechelen")

  /// A purchase of two lines at 21 %, of an open month.
  static func text(number: String = "F26/0193", note: String? = nil) -> PeppolInvoiceText {
    PeppolInvoiceText(
      number: number, issueDate: CalendarDate(daysSince1970: 20_790),
      dueDate: CalendarDate(daysSince1970: 20_807), seller: seller, buyer: buyer,
      lines: [
        .init(
          description: "Réparation <toiture>", quantity: 2, unitPrice: Money(cents: 30_000),
          rate: VATRate(percent: 21)),
        .init(
          description: "Brandstof", unitPrice: Money(cents: 10_000), rate: VATRate(percent: 21)),
      ],
      paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061", note: note)
  }

  /// Billit's order JSON for the same.
  static func order(_ text: PeppolInvoiceText) throws -> Data {
    try BillitOrderDraft(
      try PeppolInvoice(try text.xml()), direction: .purchase, orderID: 1, companyID: 7001,
      counterpartyID: 9, receivedAt: "2026-11-24T12:00:00"
    ).order().json()
  }

  /// Receives a document with files that can be read and leaves it in a state.
  func readable(
    order: Int64, text: PeppolInvoiceText = Office.text(), xml: Data? = nil,
    _ state: DocumentState = .toCheck, cause: Cause? = Cause(.toCheck)
  ) async throws -> Int64 {
    let id = try await receive(order: order, dossier: garage)
    let token = UUID().uuidString
    guard
      let lease = try await WorkQueue(database, boot: "test").claim(token: token, now: now),
      lease.documents.contains(where: { $0.id == id })
    else { throw LeaseLost() }
    let bytes = try xml ?? text.xml()
    let store = DocumentStore(database)
    try await store.record(
      .init(
        revision: 1, billitModified: "2026-11-24T12:00:00", contentSHA256: Data(count: 32),
        invoice: try PeppolInvoice(try text.xml()).invoice(direction: .purchase),
        files: [
          KeptFile(kind: .ubl, name: "a.xml", mediaType: "application/xml", bytes: bytes),
          KeptFile(
            kind: .order, name: "o.json", mediaType: "application/json",
            bytes: try Office.order(text)),
        ]), of: id, lease: token, events: [], now: now)
    try await store.move(id, .init(to: state, cause: cause), lease: token, now: now)
    return id
  }
}
