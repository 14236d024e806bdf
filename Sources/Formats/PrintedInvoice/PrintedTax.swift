package import Accounting

extension PrintedInvoice {
  /// A VAT category as written.
  package struct TaxCategory: Hashable, Sendable {
    package var id: String?
    /// Decimal text.
    package var percent: String?
    package var reason: String?

    init(_ node: UBLNode) {
      id = node.shown("ID") ?? node.shown("Name")
      percent = node.shown("Percent")
      reason = node.shown("TaxExemptionReason") ?? node.shown("TaxExemptionReasonCode")
    }

    /// The category it stands for; nil for a code that EN 16931 does not have.
    package var category: VATCategory? { id.flatMap(VATCategory.init(rawValue:)) }
  }

  /// A VAT total with its breakdown, in one currency.
  package struct TaxTotal: Hashable, Sendable {
    package var amount: String?
    package var currency: String?
    package var subtotals: [Subtotal]

    /// Base and VAT of one category and rate.
    package struct Subtotal: Hashable, Sendable {
      package var base: String?
      package var vat: String?
      package var category: TaxCategory
    }

    init(_ node: UBLNode) {
      amount = node.shown("TaxAmount")
      currency = (try? node.basic("TaxAmount"))?.element.attributes["currencyID"]
      subtotals = node.all("TaxSubtotal").compactMap { subtotal in
        guard let kind = subtotal.first("TaxCategory") else { return nil }
        var category = TaxCategory(kind)
        // UBL 2.0 had the percentage beside the category.
        category.percent = category.percent ?? subtotal.shown("Percent")
        return Subtotal(
          base: subtotal.shown("TaxableAmount"), vat: subtotal.shown("TaxAmount"),
          category: category)
      }
    }
  }

  /// The totals of the document, decimal texts as written.
  package struct Totals: Hashable, Sendable {
    package var lines: String?
    package var allowances: String?
    package var charges: String?
    package var net: String?
    package var gross: String?
    package var prepaid: String?
    package var rounding: String?
    package var payable: String?

    init(_ node: UBLNode?) {
      lines = node?.shown("LineExtensionAmount")
      allowances = node?.shown("AllowanceTotalAmount")
      charges = node?.shown("ChargeTotalAmount")
      net = node?.shown("TaxExclusiveAmount")
      gross = node?.shown("TaxInclusiveAmount")
      prepaid = node?.shown("PrepaidAmount")
      rounding = node?.shown("PayableRoundingAmount")
      payable = node?.shown("PayableAmount")
    }
  }
}
