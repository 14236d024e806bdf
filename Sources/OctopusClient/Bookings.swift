package import Accounting
package import Foundation
import Outbound

extension OctopusClient {
  /// Books a purchase or sale under the number it carries, with its files. Octopus answers without a
  /// body: the number sent is the entry number. Never sent twice by this client, save after a refused
  /// token, when nothing was booked.
  package func postBooking(
    of dossierID: Int, _ booking: OctopusBooking, attachments: [OctopusAttachment] = [],
    limit: Duration = .seconds(60)
  ) async -> SendOutcome<BookingAnswer> {
    let url = HTTPCall.url(restBase, "/dossiers/\(dossierID)/buysellbookings")
    return await send(
      .insertBuySellBooking, of: dossierID,
      HTTPCall(method: .post, url: url, limit: limit),
      content: BookingContent(buySellBookingServiceData: booking, attachments: attachments),
      accepted: { _ in .booked }, rejected: { .rejected($0) })
  }

  /// Adds a file to a booking that exists.
  package func attach(
    _ file: OctopusAttachment, toDossier dossierID: Int, bookyearID: Int, journal: String,
    number: Int, limit: Duration = .seconds(60)
  ) async -> SendOutcome<FilingAnswer> {
    let path = "/dossiers/\(dossierID)/bookyears/\(bookyearID)/bookings/attachements"
    let request = HTTPCall(
      method: .post, url: HTTPCall.url(restBase, path), limit: limit)
    return await send(
      .addAttachementToBooking, of: dossierID,
      request.with("journalKey", journal).with("documentSequennceNr", "\(number)"),
      content: file, accepted: { _ in .accepted }, rejected: { .rejected($0) })
  }

  /// One purchase or sales booking; nil when there is none under that number. Ten calls per day.
  package func booking(
    of dossierID: Int, bookyearID: Int, journal: String, number: Int
  ) async throws(OctopusFault) -> BookedDocument? {
    let query = [
      ("bookyearId", "\(bookyearID)"), ("journalKey", journal), ("documentSeqNr", "\(number)"),
    ]
    return try await read(
      .getBuySellBooking, of: dossierID, "/buysellbookings", query, as: BookingData.self)?
      .document
  }

  /// The purchase and sales bookings changed since a moment: of one book year and journal for a first
  /// reading, of all (nil) afterwards (Octopus API §2.10). Deleted ones are not reported.
  package func changedBookings(
    of dossierID: Int, bookyearID: Int? = nil, journal: String? = nil, since: OctopusTimestamp
  ) async throws(OctopusFault) -> [BookedDocument] {
    var query = [("bookyearId", "\(bookyearID ?? -1)"), ("modifiedTimeStamp", since.text)]
    if let journal { query.append(("journalKey", journal)) }
    let data = try await read(
      .getModifiedBuySellBookings, of: dossierID, "/buysellbookings/modified", query,
      as: [BookingData].self)
    return (data ?? []).map(\.document)
  }
}

/// What Octopus did with a booking.
package enum BookingAnswer: Hashable, Sendable {
  /// Under the number that was sent.
  case booked
  case rejected(OctopusError)
}

/// What Octopus did with a file.
package enum FilingAnswer: Hashable, Sendable {
  case accepted
  case rejected(OctopusError)
}

/// A file for a booking or for the Document Import Viewer.
package struct OctopusAttachment: Hashable, Sendable, Encodable {
  package var fileName: String
  /// Sent as base64.
  package var fileData: Data

  package init(fileName: String, fileData: Data) {
    self.fileName = fileName
    self.fileData = fileData
  }
}

/// A booking as Octopus gives it back: what is needed to tell whether it is ours.
package struct BookedDocument: Hashable, Sendable {
  package var bookyearID: Int
  package var journal: String
  package var number: Int
  package var period: Int
  package var relationID: Int?
  package var documentDate: CalendarDate?
  package var reference: String?
  package var comment: String?
  package var orderReference: String?
  /// Nil when Octopus shows a fraction of a cent.
  package var amount: Money?
  package var currency: String?
  package var dueDate: CalendarDate?
  /// Lines with a fraction of a cent are left out.
  package var lines: [LedgerEntry.Line]

  package init(
    bookyearID: Int, journal: String, number: Int, period: Int, relationID: Int? = nil,
    documentDate: CalendarDate? = nil, reference: String? = nil, comment: String? = nil,
    orderReference: String? = nil, amount: Money? = nil, currency: String? = nil,
    dueDate: CalendarDate? = nil, lines: [LedgerEntry.Line] = []
  ) {
    self.dueDate = dueDate
    self.lines = lines
    self.bookyearID = bookyearID
    self.journal = journal
    self.number = number
    self.period = period
    self.relationID = relationID
    self.documentDate = documentDate
    self.reference = reference
    self.comment = comment
    self.orderReference = orderReference
    self.amount = amount
    self.currency = currency
  }
}

extension BookedDocument {
  /// The same as the rules of the trade take it.
  package var entry: LedgerEntry {
    LedgerEntry(
      key: LedgerEntry.Key(bookyearID: bookyearID, journal: journal, number: number),
      period: period, relationID: relationID, date: documentDate, dueDate: dueDate,
      amount: amount, currency: currency, reference: reference?.ifNotBlank,
      comment: comment?.ifNotBlank, orderReference: orderReference?.ifNotBlank, lines: lines)
  }
}

/// The wrapper of a new booking; changes would go without one (Octopus API §5).
private struct BookingContent: Encodable {
  var buySellBookingServiceData: OctopusBooking
  var attachments: [OctopusAttachment]
}

private struct BookingData: Decodable {
  var bookyearKey: NumberKey
  var journalKey: String
  var documentSequenceNr: Int
  var bookyearPeriodeNr: Int
  var relationIdentificationServiceData: RelationIdentification?
  var documentDate: CalendarDate?
  var expiryDate: CalendarDate?
  var reference: String?
  var comment: String?
  var orderReference: String?
  var amount: Decimal?
  var currencyCode: String?
  var bookingLines: [LineData]?

  struct LineData: Decodable {
    var accountKey: Int?
    var baseAmount: Decimal?
    var vatCodeKey: String?
    var vatAmount: Decimal?

    var line: LedgerEntry.Line? {
      guard let accountKey, let base = Money("\(baseAmount ?? 0)"),
        let vat = Money("\(vatAmount ?? 0)")
      else { return nil }
      return LedgerEntry.Line(
        account: accountKey, vatCode: vatCodeKey?.ifNotBlank, base: base, vat: vat)
    }
  }

  var document: BookedDocument {
    BookedDocument(
      bookyearID: bookyearKey.id, journal: journalKey, number: documentSequenceNr,
      period: bookyearPeriodeNr,
      relationID: relationIdentificationServiceData?.relationKey?.id,
      documentDate: documentDate, reference: reference, comment: comment,
      orderReference: orderReference, amount: amount.flatMap { Money("\($0)") },
      currency: currencyCode, dueDate: expiryDate,
      lines: (bookingLines ?? []).compactMap(\.line))
  }
}
