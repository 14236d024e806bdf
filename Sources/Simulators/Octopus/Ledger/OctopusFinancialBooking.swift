import Accounting
import Foundation

/// An entry of a financial (F) or various (D) journal.
struct OctopusFinancialBooking: Codable, Hashable, Sendable {
  /// One line: on an account, a client or a supplier.
  struct Line: Codable, Hashable, Sendable {
    /// "A", "C" or "S".
    var type: String
    var account: Int
    var relation: OctopusBooking.RelationReference
    var reference: String?
    /// The effect on the bank in an F journal: money in is positive.
    var amount: Decimal
    var costCentre: Int?
  }

  var key: OctopusEntryKey
  var period: Int
  var documentDate: CalendarDate
  var exchangeRate: Decimal
  var lines: [Line]
  var attachments: [OctopusAttachment] = []
  /// "webservice", "office" or "coda".
  var bookedBy = "webservice"
  /// Milliseconds since 1970.
  var modifiedAt: Int64 = 0

  /// The lines added up.
  var total: Decimal { lines.reduce(0) { $0 + $1.amount } }
}

extension OctopusFinancialBooking {
  /// Reads the members of a `FinancialDiversBookingServiceData`; refuses as `OctopusBooking` does.
  init(json: JSONValue) throws(OctopusRefusal) {
    guard let bookyear = json["bookyearKey"]?["id"]?.int, let journal = json["journalKey"]?.string,
      let number = json["documentSequenceNr"]?.int, let period = json["bookyearPeriodeNr"]?.int,
      let exchangeRate = json["exchangeRate"]?.number
    else { throw .badParameters }
    self.init(
      key: OctopusEntryKey(bookyear: bookyear, journal: journal, number: number), period: period,
      documentDate: try CalendarDate(octopus: json["documentDate"]), exchangeRate: exchangeRate,
      lines: try (json["bookingLines"]?.array ?? []).map { (line) throws(OctopusRefusal) in
        guard let type = line["type"]?.string, let amount = line["amount"]?.number else {
          throw .badParameters
        }
        return Line(
          type: type, account: line["accountKey"]?.int ?? 0,
          relation: .init(
            key: line["relationId"]?.int ?? 0, external: line["externalRelationId"]?.int ?? 0),
          reference: line["reference"]?.string, amount: amount,
          costCentre: line["costCentreKey"]?["id"]?.int)
      })
  }

  /// The booking as Octopus answers it.
  var json: JSONValue {
    [
      "bookyearKey": ["id": .number(Decimal(key.bookyear))], "journalKey": .string(key.journal),
      "documentSequenceNr": .number(Decimal(key.number)),
      "bookyearPeriodeNr": .number(Decimal(period)), "documentDate": .string("\(documentDate)"),
      "exchangeRate": .number(exchangeRate), "bookingLines": .array(lines.map(\.json)),
    ]
  }

  /// The booking as the control surface shows it.
  var controlJSON: JSONValue {
    var members = json.object ?? [:]
    members["attachments"] = .array(attachments.map(\.json))
    members["bookedBy"] = .string(bookedBy)
    members["modifiedAt"] = .number(Decimal(modifiedAt))
    return .object(members)
  }
}

extension OctopusFinancialBooking.Line {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "type": .string(type), "accountKey": .number(Decimal(account)),
      "relationId": .number(Decimal(relation.key)),
      "externalRelationId": .number(Decimal(relation.external)),
      "reference": .string(reference ?? ""), "amount": .number(amount),
    ]
    members["costCentreKey"] = costCentre.map { ["id": .number(Decimal($0))] }
    return .object(members)
  }
}
