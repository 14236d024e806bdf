package import Accounting

extension PeppolInvoice {
  /// Whether it is booked as an invoice or as a credit note: by its root, or by a type code of credit
  /// notes under an invoice root (UNCL1001: 81, 83, 261, 381, 396, 532). Pro formas (325) are refused.
  package func kind() throws(UnreadableInvoice) -> DocumentKind {
    if typeCode == "325" { throw .documentType(element: "\(document.rawValue)/InvoiceTypeCode") }
    switch document {
    case .creditNote: return .creditNote
    case .invoice:
      let creditNotes: Set = ["81", "83", "261", "381", "396", "532"]
      return typeCode.map(creditNotes.contains) == true ? .creditNote : .invoice
    }
  }

  /// The document as the booking rules want it, seen from the customer (`purchase`) or from the
  /// supplier (`sale`). Amounts keep their sign: a negative invoice stays a negative invoice.
  ///
  /// Subtotals of the same category and rate are added up. Lines are left out altogether when one of
  /// them has no exact net amount or no category: part of them would only mislead.
  package func invoice(direction: Direction) throws(UnreadableInvoice) -> Invoice {
    let total = try documentTaxTotal()
    return Invoice(
      direction: direction, kind: try kind(), number: number, issueDate: issueDate,
      dueDate: dueDate, taxPointDate: taxPointDate, currency: currency,
      counterparty: counterparty(direction), vatBreakdown: try breakdown(total),
      lines: try invoiceLines(), adjustments: try invoiceAdjustments(total),
      totals: InvoiceTotals(
        net: totals.taxExclusive, vat: total.amount, gross: totals.taxInclusive,
        prepaid: totals.prepaid ?? .zero, rounding: totals.rounding ?? .zero,
        payable: totals.payable),
      paymentReference: paymentMeans.lazy.compactMap(\.paymentID).first,
      orderReference: orderReference, buyerReference: buyerReference,
      precedingInvoices: billingReferences,
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
  }

  private func counterparty(_ direction: Direction) -> Counterparty {
    let party = direction == .purchase ? supplier : customer
    return Counterparty(
      name: party.displayName, vatNumber: party.vatNumber,
      enterpriseNumber: party.enterpriseNumber, country: party.country, street: party.street,
      postalCode: party.postalCode, city: party.city, email: party.email,
      // On a sale the account is our own.
      ibans: direction == .purchase ? paymentMeans.compactMap(\.account) : [])
  }

  private func breakdown(_ total: TaxTotal) throws(UnreadableInvoice) -> [VATSubtotal] {
    var result: [VATSubtotal] = []
    for subtotal in total.subtotals {
      let (category, rate) = (try subtotal.category.category(), try subtotal.category.rate())
      if let index = result.firstIndex(where: { $0.category == category && $0.rate == rate }) {
        result[index].base += subtotal.taxable
        result[index].vat += subtotal.tax
      } else {
        result.append(
          VATSubtotal(
            category: category, rate: rate, base: subtotal.taxable, vat: subtotal.tax))
      }
    }
    return result
  }

  private func invoiceLines() throws(UnreadableInvoice) -> [InvoiceLine] {
    var result: [InvoiceLine] = []
    for line in lines {
      guard let net = line.net, let category = line.category else { return [] }
      result.append(
        InvoiceLine(
          description: line.description, net: net, category: try category.category(),
          rate: try category.rate(), quantity: line.quantity, unitPrice: line.unitPrice))
    }
    return result
  }

  private func invoiceAdjustments(
    _ total: TaxTotal
  ) throws(UnreadableInvoice) -> [InvoiceAdjustment] {
    var result: [InvoiceAdjustment] = []
    for adjustment in adjustments {
      let onlyOne = total.subtotals.count == 1 ? total.subtotals[0].category : nil
      guard let category = adjustment.category ?? onlyOne else {
        throw .missing(element: "\(document.rawValue)/AllowanceCharge/TaxCategory")
      }
      result.append(
        InvoiceAdjustment(
          amount: adjustment.isCharge ? adjustment.amount : -adjustment.amount,
          category: try category.category(), rate: try category.rate(),
          reason: adjustment.reason))
    }
    return result
  }
}
