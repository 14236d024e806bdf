import Accounting
import XMLCoder

/// An amount with its currency.
struct UBLAmount: Encodable {
  @Attribute var currency: String
  private var value: String

  private enum CodingKeys: String, CodingKey {
    case currency = "currencyID"
    case value = ""
  }

  init(_ amount: Money, _ currency: String) {
    _currency = Attribute(currency)
    value = amount.description
  }
}

/// `TaxCategory` and `ClassifiedTaxCategory`.
struct UBLTaxCategory: Encodable {
  private var id: String
  private var percent: String?
  private var exemptionCode: String?
  private var exemptionReason: String?
  private var scheme = UBLTaxScheme.vat

  private enum CodingKeys: String, CodingKey {
    case id = "cbc:ID"
    case percent = "cbc:Percent"
    case exemptionCode = "cbc:TaxExemptionReasonCode"
    case exemptionReason = "cbc:TaxExemptionReason"
    case scheme = "cac:TaxScheme"
  }

  init(_ category: VATCategory, _ rate: VATRate, explained: Bool) {
    id = category.rawValue
    // BR-O-05: a category outside VAT has no rate.
    percent = category == .outOfScope ? nil : rate.description
    guard explained else { return }
    switch category {
    case .reverseCharge: exemptionCode = "VATEX-EU-AE"
    case .intraCommunity: exemptionCode = "VATEX-EU-IC"
    case .export: exemptionCode = "VATEX-EU-G"
    case .outOfScope: exemptionCode = "VATEX-EU-O"
    case .exempt: exemptionReason = "Exempt from VAT"
    case .standard, .zeroRated, .canaryIslands, .ceutaMelilla: break
    }
  }
}

/// `TaxTotal` with its breakdown.
struct UBLTaxTotal: Encodable {
  private var amount: UBLAmount
  private var subtotals: [Subtotal]

  private enum CodingKeys: String, CodingKey {
    case amount = "cbc:TaxAmount"
    case subtotals = "cac:TaxSubtotal"
  }

  private struct Subtotal: Encodable {
    var taxable: UBLAmount
    var tax: UBLAmount
    var category: UBLTaxCategory

    private enum CodingKeys: String, CodingKey {
      case taxable = "cbc:TaxableAmount"
      case tax = "cbc:TaxAmount"
      case category = "cac:TaxCategory"
    }
  }

  init(_ text: PeppolInvoiceText) {
    amount = UBLAmount(text.totals.vat, text.currency)
    subtotals = text.vatBreakdown.map { part in
      Subtotal(
        taxable: UBLAmount(part.base, text.currency), tax: UBLAmount(part.vat, text.currency),
        category: UBLTaxCategory(part.category, part.rate, explained: true))
    }
  }
}

/// `LegalMonetaryTotal`.
struct UBLMonetaryTotal: Encodable {
  private var lines: UBLAmount
  private var net: UBLAmount
  private var gross: UBLAmount
  private var payable: UBLAmount

  private enum CodingKeys: String, CodingKey {
    case lines = "cbc:LineExtensionAmount"
    case net = "cbc:TaxExclusiveAmount"
    case gross = "cbc:TaxInclusiveAmount"
    case payable = "cbc:PayableAmount"
  }

  init(_ text: PeppolInvoiceText) {
    let totals = text.totals
    lines = UBLAmount(totals.net, text.currency)
    net = UBLAmount(totals.net, text.currency)
    gross = UBLAmount(totals.gross, text.currency)
    payable = UBLAmount(totals.payable, text.currency)
  }
}

/// `InvoiceLine` and `CreditNoteLine`.
struct UBLLine: Encodable {
  private var id: String
  private var invoiced: Quantity?
  private var credited: Quantity?
  private var net: UBLAmount
  private var item: Item
  private var price: Price

  private enum CodingKeys: String, CodingKey {
    case id = "cbc:ID"
    case invoiced = "cbc:InvoicedQuantity"
    case credited = "cbc:CreditedQuantity"
    case net = "cbc:LineExtensionAmount"
    case item = "cac:Item"
    case price = "cac:Price"
  }

  private struct Quantity: Encodable {
    @Attribute var unit: String
    var value: String

    private enum CodingKeys: String, CodingKey {
      case unit = "unitCode"
      case value = ""
    }

    init(_ pieces: Int) {
      // C62: one, UN/ECE Recommendation 20.
      _unit = Attribute("C62")
      value = String(pieces)
    }
  }

  private struct Item: Encodable {
    var name: String
    var category: UBLTaxCategory

    private enum CodingKeys: String, CodingKey {
      case name = "cbc:Name"
      case category = "cac:ClassifiedTaxCategory"
    }
  }

  private struct Price: Encodable {
    var amount: UBLAmount

    private enum CodingKeys: String, CodingKey {
      case amount = "cbc:PriceAmount"
    }
  }

  init(_ line: PeppolInvoiceText.Line, number: Int, currency: String, isInvoice: Bool) {
    id = String(number)
    invoiced = isInvoice ? Quantity(line.quantity) : nil
    credited = isInvoice ? nil : Quantity(line.quantity)
    net = UBLAmount(line.net, currency)
    item = Item(
      name: line.description,
      category: UBLTaxCategory(line.category, line.rate, explained: false))
    price = Price(amount: UBLAmount(line.unitPrice, currency))
  }
}
