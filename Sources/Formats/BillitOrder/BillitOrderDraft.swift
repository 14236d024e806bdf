package import Accounting
import Foundation

/// The order Billit would make of an electronic invoice: used by our simulator of Billit, and beside
/// `BillitOrder.invoice()`, which reads such an order back.
///
/// Totals, VAT and number are the UBL's. Which of its fields Billit fills, and with what, follows
/// Billit API's example of a received order; codes are inferred (see `VentilationCode`).
package struct BillitOrderDraft: Sendable {
  package var invoice: PeppolInvoice
  package var direction: Direction
  package var orderID: Int
  /// `PartyID` of the company the order belongs to.
  package var companyID: Int
  package var counterpartyID: Int
  /// The customer or supplier number in Billit.
  package var counterpartyNumber: String?
  /// The account Billit proposes for the counterparty.
  package var ledgerAccount: Int?
  package var pdf: BillitOrder.File?
  package var electronicInvoice: BillitOrder.File?
  /// When it came in: local time without offset, as Billit writes it ("2026-05-11T08:05:12.457").
  package var receivedAt: String
  /// Units of the document's currency for one euro.
  package var exchangeRate: String?

  package init(
    _ invoice: PeppolInvoice, direction: Direction, orderID: Int, companyID: Int,
    counterpartyID: Int, counterpartyNumber: String? = nil, ledgerAccount: Int? = nil,
    pdf: BillitOrder.File? = nil, electronicInvoice: BillitOrder.File? = nil,
    receivedAt: String, exchangeRate: String? = nil
  ) {
    self.invoice = invoice
    self.direction = direction
    self.orderID = orderID
    self.companyID = companyID
    self.counterpartyID = counterpartyID
    self.counterpartyNumber = counterpartyNumber
    self.ledgerAccount = ledgerAccount
    self.pdf = pdf
    self.electronicInvoice = electronicInvoice
    self.receivedAt = receivedAt
    self.exchangeRate = exchangeRate
  }

  /// The order. Throws what makes the invoice impossible to book.
  package func order() throws(UnreadableInvoice) -> BillitOrder {
    let facts = try invoice.invoice(direction: direction)
    var order = BillitOrder()
    order.id = orderID
    order.companyID = companyID
    order.number = facts.number
    order.type = facts.kind == .invoice ? "Invoice" : "CreditNote"
    order.directionText = direction == .purchase ? "Cost" : "Income"
    order.status = direction == .purchase ? "ToPay" : "Sent"
    order.created = receivedAt
    order.lastModified = receivedAt
    order.pdf = pdf
    placeElectronicInvoice(in: &order)
    placeParties(in: &order)
    order.orderDate = "\(facts.issueDate)T00:00:00"
    order.expiryDate = facts.dueDate.map { "\($0)T00:00:00" }
    order.taxPointDate = facts.taxPointDate.map { "\($0)T00:00:00" }
    order.lines = lines(facts)
    order.vatGroups = facts.vatBreakdown.map(group)
    order.totalExcl = Self.decimal(facts.totals.net)
    order.totalVAT = Self.decimal(facts.totals.vat)
    order.totalIncl = Self.decimal(facts.totals.gross)
    order.toPay = Self.decimal(facts.totals.payable)
    order.currency = facts.currency
    order.exchangeRate = facts.currency == "EUR" ? 1 : exchangeRate.flatMap { Decimal(string: $0) }
    order.paymentReference = facts.paymentReference
    order.reference = facts.orderReference
    order.aboutInvoiceNumber = facts.kind == .creditNote ? facts.precedingInvoices.first : nil
    order.comments = facts.note
    order.isSent = direction == .sale
    order.isExportedToConnector = false
    order.needsAccountantVerification = false
    order.isPaid = false
    order.externalProvider = "Peppol"
    order.ventilationCode = order.vatGroups?.first?.ventilationCode
    return order
  }

  private func placeElectronicInvoice(in order: inout BillitOrder) {
    order.attachments = []
    order.messages = []
    guard let electronicInvoice else { return }
    switch direction {
    case .purchase: order.attachments = [electronicInvoice]
    case .sale:
      order.messages = [
        BillitOrder.Message(
          fileID: electronicInvoice.id, created: receivedAt, transport: "Peppol",
          succeeded: true, direction: "Outgoing",
          destination: invoice.customer.endpoint.map { "\($0.scheme ?? ""):\($0.value)" })
      ]
    }
  }

  private func placeParties(in order: inout BillitOrder) {
    var supplier = Self.party(invoice.supplier)
    supplier.iban = invoice.paymentMeans.lazy.compactMap(\.account).first
    supplier.bic = invoice.paymentMeans.lazy.compactMap(\.bic).first
    var customer = Self.party(invoice.customer)
    switch direction {
    case .purchase:
      identify(&supplier, as: "Supplier")
      customer.id = companyID
      order.counterParty = Self.short(supplier)
    case .sale:
      identify(&customer, as: "Customer")
      supplier.id = companyID
      order.counterParty = Self.short(customer)
    }
    order.supplier = supplier
    order.customer = customer
  }

  private func identify(_ party: inout BillitOrder.Party, as type: String) {
    party.id = counterpartyID
    party.number = counterpartyNumber
    party.type = type
    party.ledgerAccount = ledgerAccount
  }

  private static func short(_ party: BillitOrder.Party) -> BillitOrder.Party {
    var short = BillitOrder.Party()
    short.id = party.id
    short.displayName = party.displayName
    return short
  }

  private static func party(_ party: PeppolInvoice.Party) -> BillitOrder.Party {
    var result = BillitOrder.Party()
    result.name = party.displayName
    result.displayName = party.displayName
    result.street = party.street
    result.postalCode = party.postalCode
    result.city = party.city
    result.countryCode = party.country
    result.email = party.email
    result.vatNumber = party.vatNumber
    result.peppolIdentifier = party.endpoint.map { "\($0.scheme ?? ""):\($0.value)" }
    result.isVATLiable = party.vatNumber != nil
    result.identifiers = []
    if let number = party.enterpriseNumber, number.utf8.count == 10, party.country == "BE" {
      result.identifiers?.append(.init(type: "CBE", value: number, scheme: "0208"))
    }
    if let number = party.vatNumber, number.hasPrefix("BE") {
      result.identifiers?.append(.init(type: "VAT", value: number, scheme: "9925"))
    }
    return result
  }

  private func group(_ part: VATSubtotal) -> BillitOrder.VATGroup {
    var group = BillitOrder.VATGroup()
    group.ventilationCode = VentilationCode.code(
      part.category, direction: direction, rate: part.rate)
    group.vatPercentage = Decimal(string: part.rate.description)
    group.totalExcl = Self.decimal(part.base)
    group.totalVAT = Self.decimal(part.vat)
    group.totalIncl = Self.decimal(part.base + part.vat)
    group.taxableBase = Self.decimal(part.base)
    group.financialReduction = 0
    return group
  }

  private func lines(_ facts: Invoice) -> [BillitOrder.Line] {
    var result: [BillitOrder.Line] = []
    for line in facts.lines {
      var own = self.line(line.net, line.category, line.rate)
      own.description = line.description
      own.quantity = line.quantity.flatMap { Decimal(string: $0) }
      own.unitPriceExcl = line.unitPrice.flatMap { Decimal(string: $0) }
      result.append(own)
    }
    // Billit knows no allowances or charges of a whole document: they become lines (inferred).
    for adjustment in facts.adjustments {
      var own = self.line(adjustment.amount, adjustment.category, adjustment.rate)
      own.description = adjustment.reason
      own.quantity = 1
      own.unitPriceExcl = own.totalExcl
      result.append(own)
    }
    return result
  }

  private func line(_ net: Money, _ category: VATCategory, _ rate: VATRate) -> BillitOrder.Line {
    var line = BillitOrder.Line()
    let vat = category.carriesVAT ? PeppolInvoiceText.vat(on: net, at: rate) : .zero
    line.totalExcl = Self.decimal(net)
    line.totalVAT = Self.decimal(vat)
    line.totalIncl = Self.decimal(net + vat)
    line.vatPercentage = Decimal(string: rate.description)
    line.ventilationCode = VentilationCode.code(category, direction: direction, rate: rate)
    return line
  }

  private static func decimal(_ money: Money) -> Decimal? { Decimal(string: money.description) }
}
