package import Accounting
package import Foundation

/// A purchase or sales booking as it goes to Octopus (Octopus API §3): plain values, every amount an
/// exact decimal number.
package struct OctopusBooking: Hashable, Sendable {
  package var bookyearID: Int
  /// `A…` for purchases, `V…` for sales.
  package var journal: String
  /// The entry number: ours to choose, and only last + 1 is taken.
  package var number: Int
  package var relationID: Int
  package var period: Int
  package var documentDate: CalendarDate
  package var dueDate: CalendarDate
  /// Carries our own reference mark, by which the booking is found again.
  package var comment: String
  package var reference: String
  package var orderReference: String?
  /// With VAT; negative for a credit note.
  package var amount: Money
  package var currency: String
  /// Plain decimal text, "1" for EUR; anything else makes the booking unsendable.
  package var exchangeRate: String
  package var lines: [Line]

  package init(
    bookyearID: Int, journal: String, number: Int, relationID: Int, period: Int,
    documentDate: CalendarDate, dueDate: CalendarDate, comment: String, reference: String,
    orderReference: String? = nil, amount: Money, currency: String = "EUR",
    exchangeRate: String = "1", lines: [Line]
  ) {
    self.bookyearID = bookyearID
    self.journal = journal
    self.number = number
    self.relationID = relationID
    self.period = period
    self.documentDate = documentDate
    self.dueDate = dueDate
    self.comment = comment
    self.reference = reference
    self.orderReference = orderReference
    self.amount = amount
    self.currency = currency
    self.exchangeRate = exchangeRate
    self.lines = lines
  }

  /// The proposal under the number it has been given. The comment comes from the caller, who puts the
  /// reference mark in.
  package init(proposal: BookingProposal, number: Int, comment: String) {
    self.init(
      bookyearID: proposal.bookyearID, journal: proposal.journal, number: number,
      relationID: proposal.relationID, period: proposal.period,
      documentDate: proposal.documentDate, dueDate: proposal.dueDate, comment: comment,
      reference: proposal.reference, orderReference: proposal.orderReference,
      amount: proposal.amount, currency: proposal.currency, exchangeRate: proposal.exchangeRate,
      lines: proposal.lines.map {
        Line(
          account: $0.account, base: $0.base, vatCode: $0.vatCode, vat: $0.vat,
          comment: $0.comment, costCentreID: $0.costCentreID)
      })
  }

  /// The booking as JSON: the very bytes that stand in the content of the call that books it.
  package func written() throws -> Data { try OctopusClient.encoder.encode(self) }

  /// Base and VAT on one account under one code; positive on invoices and credit notes alike.
  package struct Line: Hashable, Sendable {
    package var account: Int
    package var base: Money
    package var vatCode: String
    package var vat: Money
    package var comment: String
    package var costCentreID: Int?

    package init(
      account: Int, base: Money, vatCode: String, vat: Money, comment: String = "",
      costCentreID: Int? = nil
    ) {
      self.account = account
      self.base = base
      self.vatCode = vatCode
      self.vat = vat
      self.comment = comment
      self.costCentreID = costCentreID
    }
  }
}

extension OctopusBooking: Encodable {
  /// Spelt as Octopus spells it: `bookyearPeriodeNr` with an e, `accountKey` a bare number
  /// (Octopus API §5). The recoverable share is left out, so that the account's own holds.
  private enum Key: String, CodingKey {
    case bookyearKey, journalKey, documentSequenceNr, bookyearPeriodeNr, documentDate, expiryDate
    case relation = "relationIdentificationServiceData"
    case comment, reference, orderReference, amount, currencyCode, exchangeRate, bookingLines
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    guard DecimalText.scaled(exchangeRate, decimals: 8, wholeDigits: 9) != nil,
      let rate = Decimal(string: exchangeRate, locale: Locale(identifier: "en_US_POSIX"))
    else {
      throw EncodingError.invalidValue(
        exchangeRate, .init(codingPath: [Key.exchangeRate], debugDescription: "no decimal"))
    }
    try fields.encode(NumberKey(id: bookyearID), forKey: .bookyearKey)
    try fields.encode(journal, forKey: .journalKey)
    try fields.encode(number, forKey: .documentSequenceNr)
    let relation = RelationIdentification(relationKey: NumberKey(id: relationID))
    try fields.encode(relation, forKey: .relation)
    try fields.encode(period, forKey: .bookyearPeriodeNr)
    try fields.encode(documentDate, forKey: .documentDate)
    try fields.encode(dueDate, forKey: .expiryDate)
    try fields.encodeIfPresent(comment.ifNotBlank, forKey: .comment)
    try fields.encodeIfPresent(reference.ifNotBlank, forKey: .reference)
    try fields.encodeIfPresent(orderReference?.ifNotBlank, forKey: .orderReference)
    try fields.encode(amount.decimal, forKey: .amount)
    try fields.encode(currency, forKey: .currencyCode)
    try fields.encode(rate, forKey: .exchangeRate)
    try fields.encode(lines, forKey: .bookingLines)
  }
}

extension OctopusBooking.Line: Encodable {
  private enum Key: String, CodingKey {
    case accountKey, baseAmount, vatCodeKey, vatAmount, comment, costCentreKey
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(account, forKey: .accountKey)
    try fields.encode(base.decimal, forKey: .baseAmount)
    try fields.encode(vatCode, forKey: .vatCodeKey)
    try fields.encode(vat.decimal, forKey: .vatAmount)
    try fields.encodeIfPresent(comment.ifNotBlank, forKey: .comment)
    try fields.encodeIfPresent(costCentreID.map(NumberKey.init), forKey: .costCentreKey)
  }
}

extension Money {
  /// The amount as an exact decimal, so that JSON shows 0.07 and not a binary neighbour of it.
  var decimal: Decimal {
    Decimal(
      sign: cents < 0 ? .minus : .plus, exponent: -2, significand: Decimal(cents.magnitude))
  }
}
