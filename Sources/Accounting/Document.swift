/// Whether the dossier's company received the document or issued it. The raw values are those of
/// the JSON interface.
package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
  /// A cost: Billit calls it `Cost`, Octopus books it in an `A` journal.
  case purchase
  /// An income: Billit calls it `Income`, Octopus books it in a `V` journal.
  case sale
}

/// What kind of document is booked. Billit's offers, order forms and delivery notes are none.
package enum DocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// An invoice: amounts as they stand.
  case invoice
  /// A credit note: amounts are positive on the document; what is booked has a negative total.
  case creditNote = "credit_note"
}

/// What an invoice or credit note says, whichever of Billit's order JSON and the supplier's UBL said
/// it: the one input of the booking rules.
///
/// All amounts have the sign they have on the document: positive on an invoice and on a credit note,
/// negative for a correction. They are exact and never recomputed.
package struct Invoice: Hashable, Sendable, Codable {
  package var direction: Direction
  package var kind: DocumentKind
  /// The number as the issuer wrote it.
  package var number: String
  package var issueDate: CalendarDate
  package var dueDate: CalendarDate?
  /// When the VAT became due, where the document says so.
  package var taxPointDate: CalendarDate?
  /// ISO 4217.
  package var currency: String
  /// Units of foreign currency for one euro as Billit gave them, as decimal text; nil for none.
  package var exchangeRate: String?
  /// The other side: the supplier of a purchase, the customer of a sale.
  package var counterparty: Counterparty
  /// One per category and rate, with the document's own base and VAT.
  package var vatBreakdown: [VATSubtotal]
  package var lines: [InvoiceLine]
  /// Document-level allowances (negative) and charges (positive), without VAT.
  package var adjustments: [InvoiceAdjustment]
  package var totals: InvoiceTotals
  /// The payment reference, as written: a structured communication is shown and sent, never repaired.
  package var paymentReference: String?
  package var orderReference: String?
  package var buyerReference: String?
  /// Numbers of the invoices a credit note or correction refers to.
  package var precedingInvoices: [String]
  package var note: String?
  /// The account Billit carries on the head of the order.
  package var accountCode: Int?
  package var costCentre: String?

  package init(
    direction: Direction, kind: DocumentKind, number: String, issueDate: CalendarDate,
    dueDate: CalendarDate? = nil, taxPointDate: CalendarDate? = nil, currency: String = "EUR",
    exchangeRate: String? = nil, counterparty: Counterparty, vatBreakdown: [VATSubtotal],
    lines: [InvoiceLine], adjustments: [InvoiceAdjustment] = [], totals: InvoiceTotals,
    paymentReference: String? = nil, orderReference: String? = nil, buyerReference: String? = nil,
    precedingInvoices: [String] = [], note: String? = nil, accountCode: Int? = nil,
    costCentre: String? = nil
  ) {
    self.direction = direction
    self.kind = kind
    self.number = number
    self.issueDate = issueDate
    self.dueDate = dueDate
    self.taxPointDate = taxPointDate
    self.currency = currency
    self.exchangeRate = exchangeRate
    self.counterparty = counterparty
    self.vatBreakdown = vatBreakdown
    self.lines = lines
    self.adjustments = adjustments
    self.totals = totals
    self.paymentReference = paymentReference
    self.orderReference = orderReference
    self.buyerReference = buyerReference
    self.precedingInvoices = precedingInvoices
    self.note = note
    self.accountCode = accountCode
    self.costCentre = costCentre
  }
}

/// The supplier of a purchase or the customer of a sale, as the document names it.
package struct Counterparty: Hashable, Sendable, Codable {
  package var name: String
  /// As written on the document ("BE 0539.930.110", "NL…B01"); nil when there is none.
  package var vatNumber: String?
  /// Ten digits where the document gives a Belgian enterprise number; as written otherwise.
  package var enterpriseNumber: String?
  /// ISO 3166 alpha-2, upper case.
  package var country: String?
  package var street: String?
  package var postalCode: String?
  package var city: String?
  package var email: String?
  /// Accounts the document asks payment to.
  package var ibans: [String]
  /// `PartyID` of the party in Billit.
  package var billitPartyID: Int?
  /// Billit's `Nr`: the customer or supplier number, which carries Octopus' key once synchronised.
  package var number: String?
  /// The account Billit has as this party's default (`GLAccountCode`).
  package var defaultAccount: Int?

  package init(
    name: String, vatNumber: String? = nil, enterpriseNumber: String? = nil,
    country: String? = nil, street: String? = nil, postalCode: String? = nil, city: String? = nil,
    email: String? = nil, ibans: [String] = [], billitPartyID: Int? = nil, number: String? = nil,
    defaultAccount: Int? = nil
  ) {
    self.name = name
    self.vatNumber = vatNumber
    self.enterpriseNumber = enterpriseNumber
    self.country = country
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.email = email
    self.ibans = ibans
    self.billitPartyID = billitPartyID
    self.number = number
    self.defaultAccount = defaultAccount
  }
}

/// Base and VAT of one category and rate: the figures of the document, taken over as they are.
package struct VATSubtotal: Hashable, Sendable, Codable {
  package var category: VATCategory
  package var rate: VATRate
  package var base: Money
  package var vat: Money
  /// Billit's own code for the kind of VAT, where there is one (billit-api: VentilationCode).
  package var ventilationCode: String?

  package init(
    category: VATCategory, rate: VATRate, base: Money, vat: Money, ventilationCode: String? = nil
  ) {
    self.category = category
    self.rate = rate
    self.base = base
    self.vat = vat
    self.ventilationCode = ventilationCode
  }
}

/// One line: its net amount, and the account somebody already chose for it in Billit.
package struct InvoiceLine: Hashable, Sendable, Codable {
  package var description: String
  /// After line allowances and charges, without VAT.
  package var net: Money
  package var category: VATCategory
  package var rate: VATRate
  package var accountCode: Int?
  package var costCentre: String?
  /// As written on the document, decimal text.
  package var quantity: String?
  /// As written on the document, decimal text without VAT.
  package var unitPrice: String?

  package init(
    description: String, net: Money, category: VATCategory, rate: VATRate,
    accountCode: Int? = nil, costCentre: String? = nil, quantity: String? = nil,
    unitPrice: String? = nil
  ) {
    self.description = description
    self.net = net
    self.category = category
    self.rate = rate
    self.accountCode = accountCode
    self.costCentre = costCentre
    self.quantity = quantity
    self.unitPrice = unitPrice
  }
}

/// A document-level allowance (negative amount) or charge (positive), without VAT.
package struct InvoiceAdjustment: Hashable, Sendable, Codable {
  package var amount: Money
  package var category: VATCategory
  package var rate: VATRate
  package var reason: String?

  package init(amount: Money, category: VATCategory, rate: VATRate, reason: String? = nil) {
    self.amount = amount
    self.category = category
    self.rate = rate
    self.reason = reason
  }
}

/// The totals a document states.
package struct InvoiceTotals: Hashable, Sendable, Codable {
  /// Without VAT (UBL `TaxExclusiveAmount`).
  package var net: Money
  package var vat: Money
  /// With VAT (UBL `TaxInclusiveAmount`): what is booked.
  package var gross: Money
  /// Already paid; does not change what is booked.
  package var prepaid: Money
  /// Rounding of the amount to pay; does not change what is booked.
  package var rounding: Money
  /// What remains to be paid.
  package var payable: Money

  package init(
    net: Money, vat: Money, gross: Money, prepaid: Money = .zero, rounding: Money = .zero,
    payable: Money? = nil
  ) {
    self.net = net
    self.vat = vat
    self.gross = gross
    self.prepaid = prepaid
    self.rounding = rounding
    self.payable = payable ?? gross - prepaid + rounding
  }
}
