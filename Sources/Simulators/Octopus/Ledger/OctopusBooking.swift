import Accounting
import Foundation

/// What names an entry within a dossier: book year, journal and number.
struct OctopusEntryKey: Codable, Hashable, Sendable {
  var bookyear: Int
  var journal: String
  var number: Int

  /// Octopus' number of the journal's type, as `bookings/modified` uses it.
  var journalType: Int {
    switch journal.first {
    case "A": 1
    case "V": 2
    case "F": 3
    case "D": 4
    case "L": 7
    default: 0
    }
  }

  /// The number within the journal's type.
  var journalSequence: Int { Int(journal.dropFirst()) ?? 0 }
}

/// A file that came with a booking or was left in the import viewer; only its fingerprint is kept.
struct OctopusAttachment: Codable, Hashable, Sendable {
  var fileName: String
  var byteCount: Int
  /// 64 hex digits.
  var sha256: String

  var json: JSONValue {
    [
      "fileName": .string(fileName), "byteCount": .number(Decimal(byteCount)),
      "sha256": .string(sha256),
    ]
  }
}

/// A purchase or sale entry.
struct OctopusBooking: Codable, Hashable, Sendable {
  /// One line.
  struct Line: Codable, Hashable, Sendable {
    var account: Int
    var base: Decimal
    var vatCode: String?
    var vat: Decimal
    var comment: String?
    var costCentre: Int?
    var vatRecupPercentage: Decimal?
    /// Intrastat and spreading data, handed back as they came.
    var rest: [String: JSONValue] = [:]
  }

  /// How the caller named the relation.
  struct RelationReference: Codable, Hashable, Sendable {
    var key: Int
    var external: Int
  }

  var key: OctopusEntryKey
  var relation: RelationReference
  var period: Int
  var documentDate: CalendarDate
  var expiryDate: CalendarDate
  var comment: String?
  var orderReference: String?
  var reference: String?
  /// With VAT; negative for a credit note.
  var amount: Decimal
  var currency: String
  var exchangeRate: Decimal
  var paymentMethod: Int?
  var lines: [Line]
  var attachments: [OctopusAttachment] = []
  /// "webservice" or "office".
  var bookedBy = "webservice"
  /// Milliseconds since 1970.
  var modifiedAt: Int64 = 0

  /// Whether it belongs into a purchase journal.
  var isPurchase: Bool { key.journal.hasPrefix("A") }
}

extension OctopusBooking {
  /// Reads the members of a `BuySellBookingServiceData`. Missing or mistyped members are refused as bad
  /// parameters; a date in another form as malformed (Octopus API: 500).
  init(json: JSONValue) throws(OctopusRefusal) {
    guard let bookyear = json["bookyearKey"]?["id"]?.int, let journal = json["journalKey"]?.string,
      let number = json["documentSequenceNr"]?.int, let period = json["bookyearPeriodeNr"]?.int,
      let amount = json["amount"]?.number, let currency = json["currencyCode"]?.string,
      let exchangeRate = json["exchangeRate"]?.number,
      let relation = json["relationIdentificationServiceData"]
    else { throw .badParameters }
    self.init(
      key: OctopusEntryKey(bookyear: bookyear, journal: journal, number: number),
      relation: RelationReference(
        key: relation["relationKey"]?["id"]?.int ?? 0,
        external: relation["externalRelationId"]?.int ?? 0),
      period: period, documentDate: try CalendarDate(octopus: json["documentDate"]),
      expiryDate: try CalendarDate(octopus: json["expiryDate"]),
      comment: json["comment"]?.string, orderReference: json["orderReference"]?.string,
      reference: json["reference"]?.string, amount: amount, currency: currency,
      exchangeRate: exchangeRate, paymentMethod: json["paymentMethod"]?.int,
      lines: try (json["bookingLines"]?.array ?? []).map { (line) throws(OctopusRefusal) in
        try Line(json: line)
      })
  }

  /// The booking as Octopus answers it.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "bookyearKey": ["id": .number(Decimal(key.bookyear))], "journalKey": .string(key.journal),
      "documentSequenceNr": .number(Decimal(key.number)),
      "relationIdentificationServiceData": [
        "relationKey": ["id": .number(Decimal(relation.key))],
        "externalRelationId": .number(Decimal(relation.external)),
      ], "bookyearPeriodeNr": .number(Decimal(period)),
      "documentDate": .string("\(documentDate)"), "expiryDate": .string("\(expiryDate)"),
      "amount": .number(amount), "currencyCode": .string(currency),
      "exchangeRate": .number(exchangeRate),
      "paymentMethod": .number(Decimal(paymentMethod ?? 0)),
      "comment": .string(comment ?? ""), "reference": .string(reference ?? ""),
      "bookingLines": .array(lines.map(\.json)),
    ]
    members["orderReference"] = orderReference.map { .string($0) }
    return .object(members)
  }

  /// The booking as the control surface shows it: with its files and who made it.
  var controlJSON: JSONValue {
    var members = json.object ?? [:]
    members["attachments"] = .array(attachments.map(\.json))
    members["bookedBy"] = .string(bookedBy)
    members["modifiedAt"] = .number(Decimal(modifiedAt))
    return .object(members)
  }
}

extension OctopusBooking.Line {
  init(json: JSONValue) throws(OctopusRefusal) {
    guard let account = json["accountKey"]?.int, let base = json["baseAmount"]?.number else {
      throw .badParameters
    }
    self.init(
      account: account, base: base, vatCode: json["vatCodeKey"]?.string,
      vat: json["vatAmount"]?.number ?? 0, comment: json["comment"]?.string,
      costCentre: json["costCentreKey"]?["id"]?.int,
      vatRecupPercentage: json["vatRecupPercentage"]?.number)
    for name in ["intrastatServiceData", "overflowBookingServiceData"] {
      rest[name] = json[name]
    }
  }

  var json: JSONValue {
    var members = rest
    members["accountKey"] = .number(Decimal(account))
    members["baseAmount"] = .number(base)
    members["vatAmount"] = .number(vat)
    members["vatCodeKey"] = vatCode.map { .string($0) }
    members["comment"] = .string(comment ?? "")
    members["costCentreKey"] = costCentre.map { ["id": .number(Decimal($0))] }
    members["vatRecupPercentage"] = vatRecupPercentage.map { .number($0) }
    return .object(members)
  }
}

extension CalendarDate {
  /// A date of a request: exactly `YYYY-MM-DD`. Absent it is a bad parameter, otherwise written it is
  /// malformed.
  init(octopus value: JSONValue?) throws(OctopusRefusal) {
    guard let value else { throw .badParameters }
    guard let text = value.string, text.utf8.count == 10, let date = CalendarDate(text) else {
      throw .malformed
    }
    self = date
  }
}
