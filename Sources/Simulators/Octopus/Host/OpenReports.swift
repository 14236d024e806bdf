import Foundation

/// The reports of open items, and the payments an office books that close them.
extension OctopusHost {
  /// What is open on sales (customers) or purchases (suppliers) within a range of periods. One line per
  /// document and the signs are inferred: no answer of it is recorded.
  func openReport(
    _ request: OctopusRequest, _ json: JSONValue?, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    guard let json, let first = json["fromBookyearKey"]?["id"]?.int,
      let last = json["toBookyearKey"]?["id"]?.int,
      let from = json["fromBookyearPeriodNr"]?.int, let to = json["toBookyearPeriodNr"]?.int
    else { throw OctopusRefusal.badParameters }
    let relation = json["relationId"]?.int ?? -1
    let letter = request.operation == .getOpenClients ? "V" : "A"
    let open = ledger.bookings.values.filter { booking in
      booking.key.journal.hasPrefix(letter)
        && (booking.key.bookyear, booking.period) >= (first, from)
        && (booking.key.bookyear, booking.period) <= (last, to)
        && (relation == -1 || booking.relation.key == relation)
        && ledger.open(booking) != 0
    }
    guard !open.isEmpty else { throw OctopusRefusal.nothing("open items") }
    let sorted = open.sorted {
      ($0.key.bookyear, $0.key.journal, $0.key.number)
        < ($1.key.bookyear, $1.key.journal, $1.key.number)
    }
    return .json(200, .array(sorted.map { $0.openLine(ledger.open($0)) }))
  }

  /// A payment came in or went out, as the bank would book it: `amount`, or all that is open.
  func pay(_ id: Int, _ key: OctopusEntryKey, _ json: JSONValue?) throws -> OctopusAnswer {
    guard let ledger = ledgers[id], let booking = ledger.bookings[key] else {
      throw OctopusRefusal.nothing("booking")
    }
    let open = ledger.open(booking).magnitude
    let amount = json?["amount"]?.number ?? open
    guard amount > 0, amount <= open else { throw OctopusRefusal.badParameters }
    try commit(id, .paid(key, amount: amount))
    return .json(200, ["open": .number(open - amount)])
  }
}

extension OctopusLedger {
  /// What is still open of an entry, with the sign of its amount.
  func open(_ booking: OctopusBooking) -> Decimal {
    let paid = payments[booking.key] ?? 0
    return booking.amount < 0 ? booking.amount + paid : booking.amount - paid
  }
}

extension OctopusBooking {
  /// An `OpenData`: customers owe on the debit side, suppliers are owed on the credit side.
  fileprivate func openLine(_ open: Decimal) -> JSONValue {
    let isDebit = isPurchase == (amount < 0)
    let (debit, credit) = isDebit ? (amount.magnitude, 0) : (0, amount.magnitude)
    return [
      "bookyearKey": ["id": .number(Decimal(key.bookyear))], "journalKey": .string(key.journal),
      "documentSequenceNr": .number(Decimal(key.number)), "lineSequenceNr": -1,
      "bookyearPeriodNr": .number(Decimal(period)), "documentDate": .string("\(documentDate)"),
      "expirationDate": .string("\(expiryDate)"),
      "relationKey": ["id": .number(Decimal(relation.key))],
      "externalRelationId": .number(Decimal(relation.external)),
      "currencyCode": .string(currency), "exchangeRate": .number(exchangeRate),
      "debetBookingAmount": .number(debit), "creditBookingAmount": .number(credit),
      "debetDocumentAmount": .number(debit), "creditDocumentAmount": .number(credit),
      "openBookingAmount": .number(open), "openDocAmount": .number(open),
      "comment": .string(comment ?? ""), "reference": .string(reference ?? ""),
    ]
  }
}
