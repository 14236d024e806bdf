import Formats

/// Somebody named on an invoice, as a block of the page.
struct InvoiceParty: Sendable, Hashable {
  var title: String
  var name: String
  var legalName: String?
  var address: [String]
  var facts: [InvoicePage.Fact]

  init(_ party: PrintedInvoice.Party, title: InvoiceText, _ figures: InvoiceFigures) {
    let speech = figures.speech
    self.title = speech(title)
    name = party.name
    legalName = party.legalName
    address = party.address + [party.country.map(figures.country)].compactMap(\.self)
    facts = []
    func add(
      _ label: some TextTable, _ value: String?, to facts: inout [InvoicePage.Fact]
    ) {
      if let value { facts.append(InvoicePage.Fact(name: speech(label), value: value)) }
    }
    add(DocumentText.vatNumber, party.vatNumber, to: &facts)
    // The enterprise number of a Belgian VAT number says nothing new.
    let digits = party.vatNumber.map { String($0.filter(\.isNumber)) }
    if let company = party.companyID, company.value.filter(\.isNumber) != digits {
      add(InvoiceText.invCompanyNumber, company.value, to: &facts)
    }
    for number in party.otherTaxNumbers { add(InvoiceText.invTaxNumber, number, to: &facts) }
    for identifier in party.identifiers {
      add(InvoiceText.invIdentifier, figures.identifier(identifier), to: &facts)
    }
    add(InvoiceText.invPeppol, party.endpoint.map(figures.identifier), to: &facts)
    add(InvoiceText.invContact, party.contact, to: &facts)
    add(InvoiceText.invPhone, party.phone, to: &facts)
    add(InvoiceText.invEmail, party.email, to: &facts)
    add(InvoiceText.invLegalForm, party.legalForm, to: &facts)
  }

  /// The place of delivery.
  init(_ delivery: PrintedInvoice.Delivery, _ figures: InvoiceFigures) {
    title = figures.speech(InvoiceText.invDelivery)
    name = delivery.name ?? ""
    address = delivery.address + [delivery.country.map(figures.country)].compactMap(\.self)
    facts =
      delivery.date.map {
        [
          InvoicePage.Fact(
            name: figures.speech(InvoiceText.invDelivered), value: figures.date($0))
        ]
      } ?? []
  }
}

/// One line of an invoice as a row of the page.
struct InvoiceLineRow: Sendable, Hashable {
  var id: String
  var name: String
  var descriptions: [String]
  var quantity: String
  var price: String
  var priceNote: String?
  var rate: String
  var net: String
  var adjustments: [InvoicePage.Adjustment]
  /// Item numbers, properties, period: one short line each.
  var details: [String]

  init(_ line: PrintedInvoice.Line, _ figures: InvoiceFigures) {
    let speech = figures.speech
    id = line.id ?? ""
    name = line.name
    descriptions = line.descriptions + line.notes
    quantity = [line.quantity.map(figures.decimal), line.unit.map(figures.unit)]
      .compactMap(\.self).joined(separator: " ")
    price = line.unitPrice.map(figures.price) ?? ""
    let per = line.priceQuantity.flatMap { quantity in
      quantity == "1" || quantity == "1.0" || quantity == "1.00"
        ? nil : speech.fill(InvoiceText.invPer, ["n": figures.decimal(quantity)])
    }
    let off = line.priceDiscount.map {
      speech.fill(InvoiceText.invPriceOff, ["amount": figures.price($0)])
    }
    let notes = [per, off].compactMap(\.self)
    priceNote = notes.isEmpty ? nil : notes.joined(separator: " · ")
    rate = line.category.map(figures.short) ?? ""
    net = line.net.map(figures.amount) ?? ""
    adjustments = line.adjustments.map { InvoicePage.Adjustment($0, figures) }
    var details: [String] = []
    func add(_ label: InvoiceText, _ value: String?) {
      if let value { details.append(speech.fill(label, ["id": value])) }
    }
    add(.invSellersItem, line.sellersItem)
    add(.invBuyersItem, line.buyersItem)
    add(.invStandardItem, line.standardItem)
    add(.invOrigin, line.origin.map(figures.country))
    add(.invOrderLine, line.orderLine)
    add(.invLinePeriod, line.period.map(figures.period))
    add(.invLineAccounting, line.accounting)
    details += line.properties.map { speech.pair($0.name, $0.value) }
    self.details = details
  }
}
