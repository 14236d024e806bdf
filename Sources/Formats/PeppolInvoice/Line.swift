package import Accounting

extension PeppolInvoice {
  /// One line.
  package struct Line: Hashable, Sendable {
    package var id: String?
    /// The name of the item, else its description.
    package var description: String
    /// Decimal text.
    package var quantity: String?
    package var unit: String?
    /// After the line's own allowances and charges, without VAT. Nil when what is written is no amount
    /// of at most two decimals: the document is still read, as only its totals and VAT breakdown are
    /// booked, but its lines cannot be used to split them.
    package var net: Money?
    /// The net amount as written.
    package var netText: String?
    /// Nil when the line has none.
    package var category: TaxCategory?
    /// Decimal text, without VAT.
    package var unitPrice: String?
    /// The buyer's accounting reference of the line.
    package var accountingCost: String?

    init(_ node: UBLNode) throws(UnreadableInvoice) {
      id = try node.text("ID")
      var quantityElement = try node.basic("InvoicedQuantity")
      if quantityElement == nil { quantityElement = try node.basic("CreditedQuantity") }
      quantity = try quantityElement?.value()
      unit = quantityElement?.element.attributes["unitCode"]
      netText = try node.text("LineExtensionAmount")
      net = netText.flatMap { Money($0) }
      if let amount = net, amount.magnitude.cents >= 10_000_000_000_000 { net = nil }
      accountingCost = try node.text("AccountingCost")
      unitPrice = try node.first("Price")?.text("PriceAmount")
      let item = node.first("Item")
      let name = try item?.text("Name")
      let texts = try item?.texts("Description")
      description = name ?? texts?.first ?? ""
      let categoryNode =
        item?.first("ClassifiedTaxCategory")
        ?? node.first("TaxTotal", "TaxSubtotal", "TaxCategory")
      category = try categoryNode.map { node throws(UnreadableInvoice) in try TaxCategory(node) }
    }
  }
}
