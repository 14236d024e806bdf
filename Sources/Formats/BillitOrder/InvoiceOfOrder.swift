package import Accounting
import Foundation

extension BillitOrder {
  /// Which side the order is on; nil for other words than `Cost` and `Income`.
  package var direction: Direction? {
    switch directionText {
    case "Cost": .purchase
    case "Income": .sale
    default: nil
    }
  }

  /// The order as the booking rules want it.
  ///
  /// VAT categories are inferred from Billit's codes (see `VentilationCode`). Without VAT groups the
  /// lines are added up. Lines are left out altogether when one of them has no exact net amount.
  package func invoice() throws(UnreadableOrder) -> Invoice {
    let kind: DocumentKind
    switch type {
    case "Invoice": kind = .invoice
    case "CreditNote": kind = .creditNote
    case nil: throw .missing(field: "OrderType")
    case .some(let other): throw .notAnInvoice(type: other)
    }
    guard let direction else { throw .missing(field: "OrderDirection") }
    guard let number else { throw .missing(field: "OrderNumber") }
    guard let issueDate = try Self.date(orderDate, "OrderDate") else {
      throw .missing(field: "OrderDate")
    }
    guard let party = (direction == .purchase ? supplier : customer) ?? counterParty else {
      throw .missing(field: direction == .purchase ? "Supplier" : "Customer")
    }
    let gross = try Self.required(totalIncl, "TotalIncl")
    let currency = currency ?? "EUR"
    return Invoice(
      direction: direction, kind: kind, number: number, issueDate: issueDate,
      dueDate: try Self.date(expiryDate, "ExpiryDate"),
      taxPointDate: try Self.date(taxPointDate, "TaxPointDate"), currency: currency,
      exchangeRate: currency == "EUR" ? nil : exchangeRate?.description,
      counterparty: Self.counterparty(party, direction), vatBreakdown: try breakdown(direction),
      lines: try invoiceLines(direction),
      totals: InvoiceTotals(
        net: try Self.required(totalExcl, "TotalExcl"),
        vat: try Self.required(totalVAT, "TotalVAT"), gross: gross,
        payable: try Self.money(toPay, "ToPay") ?? gross),
      paymentReference: paymentReference, orderReference: reference,
      precedingInvoices: aboutInvoiceNumber.map { [$0] } ?? [], note: comments,
      accountCode: accountCode, costCentre: analyticCostCenter)
  }

  private static func counterparty(_ party: Party, _ direction: Direction) -> Counterparty {
    let street = [party.street, party.streetNumber].compactMap { $0 }.joined(separator: " ")
    return Counterparty(
      name: party.name ?? party.displayName ?? "", vatNumber: party.vatNumber,
      enterpriseNumber: party.enterpriseNumber, country: party.countryCode?.uppercased(),
      street: street.isEmpty ? nil : street, postalCode: party.postalCode, city: party.city,
      email: party.email, ibans: direction == .purchase ? party.ibans : [],
      billitPartyID: party.id, number: party.number, defaultAccount: party.ledgerAccount)
  }

  private func breakdown(_ direction: Direction) throws(UnreadableOrder) -> [VATSubtotal] {
    var parts: [VATSubtotal] = []
    if let vatGroups, !vatGroups.isEmpty {
      for (index, group) in vatGroups.enumerated() {
        let field = "VatGroups.\(index)"
        let rate = try Self.rate(group.vatPercentage, "\(field).VATPercentage")
        parts.append(
          VATSubtotal(
            category: try Self.category(group.ventilationCode, direction, rate), rate: rate,
            base: try Self.required(group.totalExcl, "\(field).TotalExcl"),
            vat: try Self.required(group.totalVAT, "\(field).TotalVAT"),
            ventilationCode: group.ventilationCode))
      }
    } else {
      for (index, line) in (lines ?? []).enumerated() {
        let field = "OrderLines.\(index)"
        let rate = try Self.rate(line.vatPercentage, "\(field).VATPercentage")
        parts.append(
          VATSubtotal(
            category: try Self.category(line.ventilationCode, direction, rate), rate: rate,
            base: try Self.required(line.totalExcl, "\(field).TotalExcl"),
            vat: try Self.required(line.totalVAT, "\(field).TotalVAT"),
            ventilationCode: line.ventilationCode))
      }
    }
    guard !parts.isEmpty else { throw .missing(field: "VatGroups") }
    return parts.reduce(into: []) { result, part in
      if let index = result.firstIndex(where: {
        $0.category == part.category && $0.rate == part.rate
      }) {
        result[index].base += part.base
        result[index].vat += part.vat
      } else {
        result.append(part)
      }
    }
  }

  private func invoiceLines(_ direction: Direction) throws(UnreadableOrder) -> [InvoiceLine] {
    var result: [InvoiceLine] = []
    for (index, line) in (lines ?? []).enumerated() {
      guard let total = line.totalExcl, let net = Self.money(total) else { return [] }
      let rate = try Self.rate(line.vatPercentage, "OrderLines.\(index).VATPercentage")
      result.append(
        InvoiceLine(
          description: line.description ?? "", net: net,
          category: try Self.category(line.ventilationCode, direction, rate), rate: rate,
          accountCode: line.accountCode, costCentre: line.analyticCostCenter,
          quantity: line.quantity?.description, unitPrice: line.unitPriceExcl?.description))
    }
    return result
  }

  private static func category(
    _ code: String?, _ direction: Direction, _ rate: VATRate
  ) throws(UnreadableOrder) -> VATCategory {
    guard let category = VentilationCode.category(code, direction: direction, rate: rate) else {
      throw .ventilationCode(code ?? "")
    }
    return category
  }

  private static func rate(
    _ percent: Decimal?, _ field: String
  ) throws(UnreadableOrder) -> VATRate {
    guard let percent else { throw .missing(field: field) }
    guard let rate = VATRate(percent.description) else { throw .vatRate(field: field) }
    return rate
  }

  private static func money(_ amount: Decimal?, _ field: String) throws(UnreadableOrder) -> Money? {
    guard let amount else { return nil }
    guard let money = money(amount) else { throw .amount(field: field) }
    return money
  }

  /// Nil with more than two decimals, or beyond 100 billion: within that no sum can overflow.
  private static func money(_ amount: Decimal) -> Money? {
    Money(amount.description).flatMap { $0.magnitude.cents < 10_000_000_000_000 ? $0 : nil }
  }

  private static func required(
    _ amount: Decimal?, _ field: String
  ) throws(UnreadableOrder) -> Money {
    guard let money = try money(amount, field) else { throw .missing(field: field) }
    return money
  }

  /// `2026-05-11T…`, `2026/05/11` and `31/01/2026` (Billit API: all of them are met).
  private static func date(
    _ text: String?, _ field: String
  ) throws(UnreadableOrder) -> CalendarDate? {
    guard let text else { return nil }
    let parts = text.prefix { $0 != " " && $0 != "T" }.split(separator: "/").map(String.init)
    let iso =
      switch parts.count {
      case 3 where parts[0].utf8.count == 4: parts.joined(separator: "-")
      case 3: parts.reversed().joined(separator: "-")
      default: text
      }
    guard let date = CalendarDate(iso) else { throw .date(field: field) }
    return date
  }
}
