package import Accounting

extension PeppolInvoice {
  /// A VAT total with its breakdown, in one currency.
  package struct TaxTotal: Hashable, Sendable {
    package var amount: Money
    package var currency: String?
    package var subtotals: [Subtotal]

    init(_ node: UBLNode) throws(UnreadableInvoice) {
      let currency = try node.basic("TaxAmount")?.element.attributes["currencyID"]
      self.currency = currency
      amount = try node.requiredAmount("TaxAmount", in: nil)
      subtotals = []
      for subtotal in node.all("TaxSubtotal") {
        subtotals.append(try Subtotal(subtotal, currency: currency))
      }
    }
  }

  /// Base and VAT of one category and rate.
  package struct Subtotal: Hashable, Sendable {
    package var taxable: Money
    package var tax: Money
    package var category: TaxCategory

    init(_ node: UBLNode, currency: String?) throws(UnreadableInvoice) {
      taxable = try node.requiredAmount("TaxableAmount", in: currency)
      tax = try node.requiredAmount("TaxAmount", in: currency)
      category = try TaxCategory(node.required("TaxCategory"))
      // UBL 2.0 had the percentage beside the category.
      if category.percent == nil { category.percent = try node.text("Percent") }
    }
  }

  /// An allowance or charge of the document as a whole.
  package struct Adjustment: Hashable, Sendable {
    package var isCharge: Bool
    /// As written: positive for an allowance and for a charge.
    package var amount: Money
    package var category: TaxCategory?
    package var reason: String?

    init(_ node: UBLNode, currency: String) throws(UnreadableInvoice) {
      switch try node.requiredText("ChargeIndicator") {
      case "true", "1": isCharge = true
      case "false", "0": isCharge = false
      default: throw .structure(element: "\(node.path)/ChargeIndicator")
      }
      amount = try node.requiredAmount("Amount", in: currency)
      category = try node.first("TaxCategory").map { node throws(UnreadableInvoice) in
        try TaxCategory(node)
      }
      reason = try node.texts("AllowanceChargeReason").first
    }
  }

  /// A VAT category as written, and what it stands for.
  package struct TaxCategory: Hashable, Sendable {
    package var id: String?
    /// UBL.BE's own code ("03", "45", "NA"), or a name.
    package var name: String?
    package var percent: String?
    package var exemptionCode: String?
    package var exemptionReason: String?
    private var path: String

    init(_ node: UBLNode) throws(UnreadableInvoice) {
      path = node.path
      id = try node.text("ID")
      name = try node.text("Name")
      percent = try node.text("Percent")
      exemptionCode = try node.text("TaxExemptionReasonCode")
      exemptionReason = try node.texts("TaxExemptionReason").first
    }

    /// The category of EN 16931. Old Belgian files (e-FFF, UBL.BE) have their own codes in its place;
    /// those are translated where their meaning is plain: `00` zero, `01` `02` `03` the three rates,
    /// `44` services and `46` goods within the EU, `45` co-contractor, `47` export, `NS` not subject,
    /// `NA` `FD` `SC` exempt, cash discount, small business (from UBL.BE's test files and inferred
    /// from the articles of the Belgian VAT code they are named after).
    package func category() throws(UnreadableInvoice) -> VATCategory {
      if let known = id.flatMap(VATCategory.init(rawValue:)) { return known }
      let code = (id ?? name)?.uppercased()
      switch code.map({ $0.hasPrefix("00/") ? String($0.dropFirst(3)) : $0 }) {
      case "00": return .zeroRated
      case "01", "02", "03": return .standard
      case "44", "45": return .reverseCharge
      case "46": return .intraCommunity
      case "47": return .export
      case "NS": return .outOfScope
      case "NA", "FD", "SC": return .exempt
      default: throw .vatCategory(element: path)
      }
    }

    /// The rate; 0 where none is written and the category carries no VAT.
    package func rate() throws(UnreadableInvoice) -> VATRate {
      guard let percent else {
        if try category().carriesVAT { throw .vatRate(element: path) }
        return .zero
      }
      guard let rate = VATRate(percent) else { throw .vatRate(element: path) }
      return rate
    }
  }
}
