package import Accounting
import Foundation
import Outbound

extension OctopusClient {
  /// Books in a financial journal under the number it carries. Octopus answers without a body: the number
  /// sent is the entry number. Never sent twice by this client, save after a refused token.
  package func postFinancialBooking(
    of dossierID: Int, _ booking: FinancialBooking, limit: Duration = .seconds(60)
  ) async -> SendOutcome<BookingAnswer> {
    let url = HTTPCall.url(restBase, "/dossiers/\(dossierID)/financialdiversbookings")
    return await send(
      .insertFinancialDiversBooking, of: dossierID,
      HTTPCall(method: .post, url: url, limit: limit),
      content: FinancialContent(financialDiversBookingServiceData: booking, attachments: []),
      accepted: { _ in .booked }, rejected: { .rejected($0) })
  }

  /// One financial booking; nil when there is none under that number. Ten calls per day.
  package func financialBooking(
    of dossierID: Int, bookyearID: Int, journal: String, number: Int
  ) async throws(OctopusFault) -> BookedStatement? {
    let query = [
      ("bookyearId", "\(bookyearID)"), ("journalKey", journal), ("documentSeqNr", "\(number)"),
    ]
    return try await read(
      .getFinancialDiversBooking, of: dossierID, "/financialdiversbookings", query,
      as: FinancialData.self)?.booked
  }

  /// The financial bookings of a book year and journal changed since a moment.
  package func changedFinancialBookings(
    of dossierID: Int, bookyearID: Int, journal: String, since: OctopusTimestamp
  ) async throws(OctopusFault) -> [BookedStatement] {
    let query = [
      ("bookyearId", "\(bookyearID)"), ("modifiedTimeStamp", since.text), ("journalKey", journal),
    ]
    let data = try await read(
      .getModifiedFinancialDiversBookings, of: dossierID, "/financialdiversbookings/modified",
      query, as: [FinancialData].self)
    return (data ?? []).map(\.booked)
  }
}

/// A booking in a financial journal (Octopus API §7.3): without a line for the bank itself; the sign of an
/// amount is its effect on the bank.
package struct FinancialBooking: Hashable, Sendable, Encodable {
  package var bookyearID: Int
  /// `F…`.
  package var journal: String
  /// The entry number: ours to choose, and only last + 1 is taken.
  package var number: Int
  package var period: Int
  package var documentDate: CalendarDate
  package var lines: [Line]

  package init(
    bookyearID: Int, journal: String, number: Int, period: Int, documentDate: CalendarDate,
    lines: [Line]
  ) {
    self.bookyearID = bookyearID
    self.journal = journal
    self.number = number
    self.period = period
    self.documentDate = documentDate
    self.lines = lines
  }

  /// One movement, on whom or what it is booked.
  package struct Line: Hashable, Sendable, Encodable {
    package var side: Side
    package var reference: String
    /// Money in is positive.
    package var amount: Money

    package init(side: Side, reference: String, amount: Money) {
      self.side = side
      self.reference = reference
      self.amount = amount
    }

    /// Where a line is booked.
    package enum Side: Hashable, Sendable {
      case account(Int)
      case client(relationID: Int)
      case supplier(relationID: Int)
    }

    private enum Key: String, CodingKey {
      case type, accountKey, relationId, reference, amount
    }

    package func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      switch side {
      case .account(let number):
        try fields.encode("A", forKey: .type)
        try fields.encode(number, forKey: .accountKey)
      case .client(let relation):
        try fields.encode("C", forKey: .type)
        try fields.encode(relation, forKey: .relationId)
      case .supplier(let relation):
        try fields.encode("S", forKey: .type)
        try fields.encode(relation, forKey: .relationId)
      }
      try fields.encode(reference, forKey: .reference)
      try fields.encode(amount.decimal, forKey: .amount)
    }
  }

  private enum Key: String, CodingKey {
    case bookyearKey, journalKey, documentSequenceNr, bookyearPeriodeNr, documentDate
    case exchangeRate, bookingLines
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(NumberKey(id: bookyearID), forKey: .bookyearKey)
    try fields.encode(journal, forKey: .journalKey)
    try fields.encode(number, forKey: .documentSequenceNr)
    try fields.encode(period, forKey: .bookyearPeriodeNr)
    try fields.encode(documentDate, forKey: .documentDate)
    try fields.encode(1, forKey: .exchangeRate)
    try fields.encode(lines, forKey: .bookingLines)
  }
}

/// An entry of a financial journal as Octopus gives it back: what tells whether it is a statement of ours.
package struct BookedStatement: Hashable, Sendable {
  package var bookyearID: Int
  package var journal: String
  package var number: Int
  package var period: Int
  package var documentDate: CalendarDate?
  /// Its lines added up: what it changes the balance by. Nil when Octopus shows a smaller fraction than a
  /// thousandth.
  package var change: Thousandths?
  package var lines: Int

  package init(
    bookyearID: Int, journal: String, number: Int, period: Int, documentDate: CalendarDate?,
    change: Thousandths?, lines: Int
  ) {
    self.bookyearID = bookyearID
    self.journal = journal
    self.number = number
    self.period = period
    self.documentDate = documentDate
    self.change = change
    self.lines = lines
  }
}

/// The wrapper of a new booking; changes would go without one (Octopus API §5).
private struct FinancialContent: Encodable {
  var financialDiversBookingServiceData: FinancialBooking
  var attachments: [OctopusAttachment]
}

private struct FinancialData: Decodable {
  var bookyearKey: NumberKey
  var journalKey: String
  var documentSequenceNr: Int
  var bookyearPeriodeNr: Int
  var documentDate: CalendarDate?
  var bookingLines: [Line]?

  struct Line: Decodable {
    var amount: Decimal?
  }

  var booked: BookedStatement {
    let sum = (bookingLines ?? []).reduce(Decimal(0)) { $0 + ($1.amount ?? 0) }
    return BookedStatement(
      bookyearID: bookyearKey.id, journal: journalKey, number: documentSequenceNr,
      period: bookyearPeriodeNr, documentDate: documentDate, change: Thousandths("\(sum)"),
      lines: bookingLines?.count ?? 0)
  }
}
