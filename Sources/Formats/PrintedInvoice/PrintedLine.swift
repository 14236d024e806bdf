extension PrintedInvoice {
  /// One line. Numbers are decimal texts as written.
  package struct Line: Hashable, Sendable {
    package var id: String?
    package var name: String
    /// Further texts about the item.
    package var descriptions: [String]
    package var notes: [String]
    package var quantity: String?
    /// UN/ECE Recommendation 20, such as `C62`.
    package var unit: String?
    /// Without VAT.
    package var unitPrice: String?
    /// The quantity the price is for, where that is not one.
    package var priceQuantity: String?
    /// What was taken off the gross price.
    package var priceDiscount: String?
    /// After the line's allowances and charges, without VAT.
    package var net: String?
    package var category: TaxCategory?
    package var adjustments: [Adjustment]
    package var sellersItem: String?
    package var buyersItem: String?
    package var standardItem: String?
    package var origin: String?
    package var properties: [Property]
    package var period: Period?
    package var orderLine: String?
    /// The buyer's accounting reference.
    package var accounting: String?

    /// A feature of the item, such as its colour.
    package struct Property: Hashable, Sendable {
      package var name: String
      package var value: String
    }

    init(_ node: UBLNode) {
      id = node.shown("ID")
      let item = node.first("Item")
      let texts = item?.allShown("Description") ?? []
      let named = item?.shown("Name")
      name = named ?? texts.first ?? ""
      descriptions = named == nil ? Array(texts.dropFirst()) : texts.filter { $0 != named }
      notes = node.allShown("Note")
      let isInvoiced = node.shown("InvoicedQuantity") != nil
      let field = isInvoiced ? "InvoicedQuantity" : "CreditedQuantity"
      quantity = node.shown(field)
      unit = (try? node.basic(field))?.element.attributes["unitCode"]
      net = node.shown("LineExtensionAmount")
      let price = node.first("Price")
      unitPrice = price?.shown("PriceAmount")
      priceQuantity = price?.shown("BaseQuantity")
      priceDiscount = price?.first("AllowanceCharge")?.shown("Amount")
      let own = item?.first("ClassifiedTaxCategory")
      category = (own ?? node.first("TaxTotal", "TaxSubtotal", "TaxCategory")).map(
        TaxCategory.init)
      adjustments = node.all("AllowanceCharge").map(Adjustment.init)
      sellersItem = item?.first("SellersItemIdentification")?.shown("ID")
      buyersItem = item?.first("BuyersItemIdentification")?.shown("ID")
      standardItem = item?.first("StandardItemIdentification")?.shown("ID")
      origin = item?.first("OriginCountry")?.shown("IdentificationCode")
      properties = (item?.all("AdditionalItemProperty") ?? []).compactMap { property in
        guard let name = property.shown("Name"), let value = property.shown("Value") else {
          return nil
        }
        return Property(name: name, value: value)
      }
      period = node.first("InvoicePeriod").flatMap(Period.init)
      orderLine = node.first("OrderLineReference")?.shown("LineID")
      accounting = node.shown("AccountingCost")
    }
  }

  /// An allowance or a charge, of a line or of the whole document.
  package struct Adjustment: Hashable, Sendable {
    package var isCharge: Bool
    package var reason: String?
    /// As written: positive for an allowance and for a charge.
    package var amount: String?
    package var percent: String?
    /// What the percentage is of.
    package var base: String?
    package var category: TaxCategory?

    init(_ node: UBLNode) {
      let indicator = node.shown("ChargeIndicator")
      isCharge = indicator == "true" || indicator == "1"
      reason = node.shown("AllowanceChargeReason")
      amount = node.shown("Amount")
      percent = node.shown("MultiplierFactorNumeric")
      base = node.shown("BaseAmount")
      category = node.first("TaxCategory").map(TaxCategory.init)
    }
  }
}
