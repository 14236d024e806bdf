package import Accounting
import Foundation
import Outbound

extension OctopusClient {
  /// The purchase and sales entries deleted since a moment. `buysellbookings/modified` does not tell of
  /// them; this report does, beside lines of all that changed, which are passed over here.
  package func deletedEntries(
    of dossierID: Int, since: OctopusTimestamp
  ) async throws(OctopusFault) -> [LedgerEntry.Key] {
    let query = [("journalTypeId", "-1"), ("modifiedTimeStamp", since.text)]
    let report = try await read(
      .getReportModifiedBooking, of: dossierID, "/bookyears/-1/bookings/modified", query,
      as: SyncBookings.self)
    return (report?.deletedBookings ?? []).compactMap(\.key)
  }

  /// What is open on the entries of customers (sales) or suppliers (purchases) in a range of periods:
  /// one line per document, of everybody.
  package func openItems(
    of dossierID: Int, _ direction: Direction, from first: ReportPeriod, to last: ReportPeriod
  ) async throws(OctopusFault) -> [OpenItem] {
    let call: OctopusCall =
      direction == .sale ? .getReportOpenClient : .getReportOpenSupplier
    let path = direction == .sale ? "clients" : "suppliers"
    let query = OpenQuery(first, last)
    guard let body = try? JSONEncoder().encode(query) else {
      throw .notPrepared(reason: "the question cannot be written")
    }
    var request = HTTPCall(
      method: .post, url: HTTPCall.url(restBase, "/dossiers/\(dossierID)/reports/\(path)/open"))
    request.headers.append(("Content-Type", "application/json"))
    request.body = body
    let response = try await authorised(call, dossierID, request)
    if response.status == 404 { return [] }
    let data = try OctopusClient.value(of: response, call, as: [OpenData].self)
    return data.compactMap(\.item)
  }
}

/// A period of a book year, as reports are asked.
package struct ReportPeriod: Hashable, Sendable {
  package var bookyearID: Int
  package var number: Int

  package init(bookyearID: Int, number: Int) {
    self.bookyearID = bookyearID
    self.number = number
  }
}

/// What is open on one document.
package struct OpenItem: Hashable, Sendable {
  package var key: LedgerEntry.Key
  /// In the document's currency, without its sign: how Octopus signs customers and suppliers, invoices
  /// and credit notes is not documented.
  package var open: Money
  package var currency: String?

  package init(key: LedgerEntry.Key, open: Money, currency: String?) {
    self.key = key
    self.open = open
    self.currency = currency
  }
}

private struct SyncBookings: Decodable {
  var deletedBookings: [DocumentKey]?

  struct DocumentKey: Decodable {
    var bookyearKey: NumberKey?
    var journalType: Int?
    var journalSequenceNr: Int?
    var documentSequenceNr: Int?

    /// Journal types by number (Octopus API §2.4): 1 purchases, 2 sales; others are none of ours.
    var key: LedgerEntry.Key? {
      guard let year = bookyearKey?.id, let sequence = journalSequenceNr,
        let number = documentSequenceNr,
        let letter = journalType.flatMap({ [1: "A", 2: "V"][$0] })
      else { return nil }
      return LedgerEntry.Key(bookyearID: year, journal: "\(letter)\(sequence)", number: number)
    }
  }
}

/// Spelt as reports want it: `bookyearPeriodNr` without the second e (Octopus API §5). Both numbers of
/// the relation −1: everybody.
private struct OpenQuery: Encodable {
  var fromBookyearKey: NumberKey
  var toBookyearKey: NumberKey
  var fromBookyearPeriodNr: Int
  var toBookyearPeriodNr: Int
  var externalRelationId = -1
  var relationId = -1

  init(_ first: ReportPeriod, _ last: ReportPeriod) {
    fromBookyearKey = NumberKey(id: first.bookyearID)
    toBookyearKey = NumberKey(id: last.bookyearID)
    fromBookyearPeriodNr = first.number
    toBookyearPeriodNr = last.number
  }
}

private struct OpenData: Decodable {
  var bookyearKey: NumberKey?
  var journalKey: String?
  var documentSequenceNr: Int?
  var openDocAmount: Decimal?
  var openBookingAmount: Decimal?
  var currencyCode: String?

  var item: OpenItem? {
    guard let year = bookyearKey?.id, let journalKey, let number = documentSequenceNr,
      let open = Money("\(openDocAmount ?? openBookingAmount ?? 0)")
    else { return nil }
    return OpenItem(
      key: LedgerEntry.Key(bookyearID: year, journal: journalKey, number: number),
      open: open.magnitude, currency: currencyCode?.ifNotBlank)
  }
}
