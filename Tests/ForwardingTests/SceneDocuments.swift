import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

/// Documents that arrive in a scene.
extension ForwardingScene {
  /// An invoice or credit note between the dossier and the first relation of Octopus that fits, or the
  /// other company given.
  func document(
    _ number: String, _ direction: Direction = .purchase, kind: DocumentKind = .invoice,
    with other: PeppolInvoiceText.Company? = nil, on day: String = "2026-05-11",
    lines: [PeppolInvoiceText.Line]
  ) throws -> PeppolInvoiceText {
    let issued = try #require(CalendarDate(day))
    let own = company(of: company)
    let partner = try other ?? partner(direction)
    var text = PeppolInvoiceText(
      kind: kind, number: number, issueDate: issued, dueDate: issued.adding(days: 30),
      seller: direction == .purchase ? partner : own,
      buyer: direction == .purchase ? own : partner, lines: lines,
      paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061")
    if kind == .creditNote { text.precedingInvoice = "VF-0" }
    return text
  }

  /// A purchase of one line at 21 %; every number has an amount of its own.
  func purchase(_ number: Int) throws -> PeppolInvoiceText {
    try document("F-\(number)", lines: [line(Int64(10_000 + number * 137))])
  }

  /// A sale of one line at 21 %, numbered in the series of the year.
  func sale(_ number: Int) throws -> PeppolInvoiceText {
    try document("2026-000\(number)", .sale, lines: [line(Int64(20_000 + number * 211))])
  }

  func line(
    _ cents: Int64, percent: Int = 21, _ category: VATCategory = .standard
  ) -> PeppolInvoiceText.Line {
    PeppolInvoiceText.Line(
      description: "Onderhoud", unitPrice: Money(cents: cents), category: category,
      rate: VATRate(percent: percent))
  }

  /// Somebody whom Octopus does not know.
  var stranger: PeppolInvoiceText.Company {
    let number = OctopusSimulator.BelgianNumbers.vatNumber(9_995_555).filter(\.isNumber)
    return PeppolInvoiceText.Company(
      name: "Nieuwe Leverancier BV", vatNumber: "BE\(number)", enterpriseNumber: number,
      street: "Onbekendstraat 1", postalCode: "1000", city: "Brussel")
  }

  /// Puts a document into Billit, as by Peppol; with `notifying` its webhook is called, otherwise the
  /// gateway is told directly. Returns the order's number.
  @discardableResult
  func arrives(
    _ text: PeppolInvoiceText, _ direction: Direction = .purchase, notifying: Bool = false
  ) async throws -> Int64 {
    try await arrives(xml: try text.xml(), direction, notifying: notifying)
  }

  @discardableResult
  func arrives(
    xml: Data, _ direction: Direction = .purchase, notifying: Bool = false
  ) async throws -> Int64 {
    let order = try await posted(xml, direction, notifying: notifying)
    if !notifying { try await notice(order) }
    return order
  }

  /// A document in Billit of which nobody tells the gateway.
  func posted(
    _ xml: Data, _ direction: Direction, notifying: Bool = false
  ) async throws -> Int64 {
    let word = direction == .purchase ? "Cost" : "Income"
    let answer = try await billit.send(
      .POST, "/_control/parties/\(party)/orders?direction=\(word)&notify=\(notifying)",
      type: "application/xml", body: xml)
    return Int64(try #require(answer.json["OrderID"]?.int, "Billit did not take the document"))
  }

  /// Tells the gateway that an order changed, as the poll would.
  func notice(_ order: Int64) async throws {
    let shown = try await billit.send(.GET, "/_control/orders/\(order)").json
    _ = try await DocumentStore(database).noticeChange(
      dossierID: dossierID, orderID: order,
      modified: try #require(shown["LastModified"]?.string), now: clock.now)
  }

  private func partner(_ direction: Direction) throws -> PeppolInvoiceText.Company {
    let relation = company.relations.first {
      (direction == .purchase ? $0.isSupplier : $0.isClient) && $0.country == "BE"
    }
    let partner = try #require(relation)
    let digits = partner.vatNumber.filter(\.isNumber)
    return PeppolInvoiceText.Company(
      name: partner.name, vatNumber: "BE\(digits)", enterpriseNumber: digits,
      street: partner.streetAndNumber, postalCode: partner.postalCode, city: partner.city)
  }

  private func company(of dossier: OctopusSimulator.Dossier) -> PeppolInvoiceText.Company {
    let digits = dossier.vatNumber.filter(\.isNumber)
    return PeppolInvoiceText.Company(
      name: dossier.name, vatNumber: "BE\(digits)", enterpriseNumber: digits,
      street: dossier.address.streetAndNumber, postalCode: dossier.address.postalCode,
      city: dossier.address.city)
  }
}
