import Cryptography
import Foundation

/// Purchase and sale entries: insert, read, update, changes, files.
extension OctopusHost {
  func answerBookings(
    _ request: OctopusRequest, _ json: JSONValue?, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    switch request.operation {
    case .postBooking: return try insert(json, ledger)
    case .putBooking: return try update(json, ledger)
    case .getBooking:
      guard let booking = ledger.bookings[try key(request)] else {
        throw OctopusRefusal(.bookingDoesNotExist, status: 404, "Booking does not exist")
      }
      return .json(200, booking.json)
    case .getModifiedBookings:
      let since = try stamp(request)
      let changed = ledger.bookings.values.filter {
        $0.modifiedAt >= since && isAsked(request, $0.key)
      }
      guard !changed.isEmpty else { throw OctopusRefusal.nothing("modified bookings") }
      return .json(200, .array(changed.sorted { $0.modifiedAt < $1.modifiedAt }.map(\.json)))
    case .getBookingReport: return try report(request, ledger)
    case .postAttachment: return try attach(request, json, ledger)
    default: return .empty(404)
    }
  }

  /// The files of a request, by their fingerprints. Files that are not base64 are malformed.
  func attachments(_ list: JSONValue?) throws -> [OctopusAttachment] {
    try (list?.array ?? []).map(attachment)
  }

  func attachment(_ json: JSONValue) throws -> OctopusAttachment {
    guard let name = json["fileName"]?.string, !name.isEmpty, let text = json["fileData"]?.string
    else { throw OctopusRefusal.badParameters }
    guard let data = Data(base64Encoded: text) else { throw OctopusRefusal.malformed }
    return OctopusAttachment(
      fileName: name, byteCount: data.count,
      sha256: try Digest.sha256(of: [UInt8](data)).hex)
  }

  /// The entry a query names by its three parameters.
  func key(_ request: OctopusRequest) throws -> OctopusEntryKey {
    guard let bookyear = request.int("bookyearId"), let journal = request.query("journalKey"),
      let number = request.int("documentSeqNr")
    else { throw OctopusRefusal.badParameters }
    return OctopusEntryKey(bookyear: bookyear, journal: journal, number: number)
  }

  /// Whether an entry is in the book year (−1: any) and journal (none: any) a query names.
  func isAsked(_ request: OctopusRequest, _ key: OctopusEntryKey) -> Bool {
    let bookyear = request.int("bookyearId") ?? -1
    let journal = request.query("journalKey")
    return (bookyear == -1 || bookyear == key.bookyear)
      && (journal == nil || journal == key.journal)
  }

  private func insert(_ json: JSONValue?, _ ledger: OctopusLedger) throws -> OctopusAnswer {
    guard let members = json?["buySellBookingServiceData"] else {
      throw OctopusRefusal.badParameters
    }
    var booking = try OctopusBooking(json: members)
    try ledger.check(booking)
    booking.attachments = try attachments(json?["attachments"])
    try commit(ledger.dossier.id, .booked(completed(booking, ledger)))
    return .empty(201)
  }

  private func update(_ json: JSONValue?, _ ledger: OctopusLedger) throws -> OctopusAnswer {
    guard let json else { throw OctopusRefusal.badParameters }
    var booking = try OctopusBooking(json: json)
    try ledger.checkUpdate(booking)
    booking.attachments = ledger.bookings[booking.key]?.attachments ?? []
    try commit(ledger.dossier.id, .booked(completed(booking, ledger)))
    return .empty(204)
  }

  /// The booking as Octopus keeps it: both numbers of the relation, and the percentage a purchase line
  /// takes from its account.
  func completed(_ booking: OctopusBooking, _ ledger: OctopusLedger) throws -> OctopusBooking {
    var kept = booking
    let relation = try ledger.relation(booking.relation)
    kept.relation = .init(key: relation.id, external: relation.externalID)
    kept.modifiedAt = now
    if kept.isPurchase {
      for index in kept.lines.indices where kept.lines[index].vatRecupPercentage == nil {
        let account = ledger.accounts[kept.lines[index].account]
        kept.lines[index].vatRecupPercentage = account.map { Decimal($0.vatRecupPercentage) }
      }
    }
    return kept
  }

  private func attach(
    _ request: OctopusRequest, _ json: JSONValue?, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    guard let journal = request.headers("journalKey"), let bookyear = request.bookyear,
      let number = request.headers("documentSequennceNr").flatMap({ Int($0) }), let json
    else { throw OctopusRefusal.badParameters }
    let key = OctopusEntryKey(bookyear: bookyear, journal: journal, number: number)
    guard ledger.bookings[key] != nil || ledger.financialBookings[key] != nil else {
      throw OctopusRefusal(.bookingDoesNotExist, "Booking does not exist")
    }
    try commit(ledger.dossier.id, .attached(key, try attachment(json), at: now))
    return .empty(204)
  }

  /// `bookings/modified`: the lines of changed entries, the relation's own with number −1, and the keys
  /// of deleted ones. Signs and line numbers are inferred: no answer of it is recorded.
  private func report(
    _ request: OctopusRequest, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    let since = try stamp(request)
    let until =
      request.query("modifiedTimeStampTo") == nil
      ? Int64.max : try stamp(request, "modifiedTimeStampTo")
    guard let bookyear = request.bookyear, let type = request.int("journalTypeId") else {
      throw OctopusRefusal.badParameters
    }
    func asked(_ key: OctopusEntryKey, _ at: Int64) -> Bool {
      at >= since && at <= until && (bookyear == -1 || bookyear == key.bookyear)
        && (type == -1 || type == key.journalType)
    }
    let changed = ledger.bookings.values.filter { asked($0.key, $0.modifiedAt) }
      .sorted { $0.modifiedAt < $1.modifiedAt }
    let deleted = ledger.deletions.filter { asked($0.key, $0.at) }
    guard !changed.isEmpty || !deleted.isEmpty else {
      throw OctopusRefusal.nothing("modified bookings")
    }
    return .json(
      200,
      [
        "modifiedBookings": .array(changed.flatMap(\.reportLines)),
        "deletedBookings": .array(deleted.map(\.key.documentKey)),
      ])
  }
}

extension OctopusEntryKey {
  /// How `bookings/modified` names an entry.
  var documentKey: JSONValue {
    [
      "bookyearKey": ["id": .number(Decimal(bookyear))],
      "journalType": .number(Decimal(journalType)),
      "journalSequenceNr": .number(Decimal(journalSequence)),
      "documentSequenceNr": .number(Decimal(number)),
    ]
  }
}

extension OctopusBooking {
  /// The lines of the report: the relation's account first, then each line.
  var reportLines: [JSONValue] {
    let own = isPurchase ? -amount : amount
    let sign: Decimal = isPurchase == (amount >= 0) ? 1 : -1
    let relationLine = reportLine(-1, account: isPurchase ? 440_000 : 400_000, amount: own)
    return [relationLine]
      + lines.enumerated().map { index, line in
        reportLine(index + 1, account: line.account, amount: sign * line.base)
      }
  }

  private func reportLine(_ line: Int, account: Int, amount: Decimal) -> JSONValue {
    [
      "bookyearKey": ["id": .number(Decimal(key.bookyear))],
      "journalType": .number(Decimal(key.journalType)),
      "journalNr": .number(Decimal(key.journalSequence)),
      "documentSequenceNr": .number(Decimal(key.number)),
      "lineSequenceNr": .number(Decimal(line)), "bookyearPeriodeNr": .number(Decimal(period)),
      "documentDate": .string("\(documentDate)"), "expiryDate": .string("\(expiryDate)"),
      "currencyCode": .string(currency), "exchangeRate": .number(exchangeRate),
      "relationKey": ["id": .number(Decimal(relation.key))], "comment": .string(comment ?? ""),
      "reference": .string(reference ?? ""), "accountKey": .number(Decimal(account)),
      "bookingAmount": .number(amount), "documentAmount": .number(amount),
    ]
  }
}
