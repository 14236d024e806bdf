import Accounting
import Foundation

/// The import viewer: documents left in a dossier, and an office user booking them.
extension OctopusHost {
  func keepImport(
    _ request: OctopusRequest, _ json: JSONValue?, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    guard ledger.dossier.dmsActive else {
      // Inferred: Octopus documents 403 without DMS access for another upload.
      throw OctopusRefusal(code: nil, status: 403, technicalInfo: "No access to DMS")
    }
    guard let json, let text = json["fileData"]?.string else { throw OctopusRefusal.badParameters }
    let file = OctopusImport(
      number: ledger.imports.count + 1, file: try attachment(json),
      subfolder: request.query("subfolder"), fileData: text, receivedAt: now)
    try commit(ledger.dossier.id, .imported(file))
    return .empty(201)
  }

  /// Books a document as an office user would, who reads the UBL and may correct any member; the entry
  /// takes the next number of its journal.
  func bookImport(dossier id: Int, number: Int, corrections: JSONValue?) throws -> OctopusAnswer {
    guard let ledger = ledgers[id], ledger.imports.indices.contains(number - 1) else {
      throw OctopusRefusal.nothing("import \(number)")
    }
    let file = ledger.imports[number - 1]
    guard file.booked == nil else {
      throw OctopusRefusal(code: nil, status: 409, technicalInfo: "Import is already booked")
    }
    let data = Data(base64Encoded: file.fileData) ?? Data()
    var members = ledger.proposal(
      for: OctopusImportReading(ubl: String(decoding: data, as: UTF8.self)),
      today: time.day(of: now))
    members["comment"] = .string(file.file.fileName)
    members.merge(corrections?.object ?? [:]) { _, corrected in corrected }
    var booking = try officeBooking(.object(members), ledger)
    booking.attachments = [file.file]
    try commit(id, .booked(booking))
    try commit(id, .importBooked(number: number, booking.key))
    return .json(201, booking.controlJSON)
  }

  /// Books as another user would: any member may be left out, and the number is the journal's next.
  func bookByOffice(dossier id: Int, _ json: JSONValue?) throws -> OctopusAnswer {
    guard let ledger = ledgers[id] else { throw OctopusRefusal.nothing("dossier \(id)") }
    let booking = try officeBooking(json?["buySellBookingServiceData"] ?? json ?? [:], ledger)
    try commit(id, .booked(booking))
    return .json(201, booking.controlJSON)
  }

  /// Changes an entry as another user would: any member but its number may be given.
  func changeByOffice(
    _ id: Int, _ key: OctopusEntryKey, _ json: JSONValue?
  ) throws -> OctopusAnswer {
    guard let ledger = ledgers[id], let present = ledger.bookings[key] else {
      throw OctopusRefusal.nothing("booking")
    }
    var members = present.json.object ?? [:]
    members.merge(json?.object ?? [:]) { _, new in new }
    var booking = try OctopusBooking(json: .object(members))
    booking.key = key
    try ledger.checkUpdate(booking)
    booking.attachments = present.attachments
    booking.bookedBy = present.bookedBy
    try commit(id, .booked(completed(booking, ledger)))
    return .json(200, booking.controlJSON)
  }

  /// Deletes the last entry of a journal and books it anew, as another user does to move it: under the
  /// next number of `journalKey`, or of its own journal.
  func renumber(
    _ id: Int, _ key: OctopusEntryKey, _ json: JSONValue?
  ) throws -> OctopusAnswer {
    guard let booking = ledgers[id]?.bookings[key] else { throw OctopusRefusal.nothing("booking") }
    var members = booking.json.object ?? [:]
    members.merge(json?.object ?? [:]) { _, new in new }
    _ = try deleteLast(id, key)
    guard let ledger = ledgers[id] else { throw OctopusRefusal.nothing("dossier \(id)") }
    var moved = try officeBooking(.object(members), ledger)
    moved.attachments = booking.attachments
    try commit(id, .booked(moved))
    return .json(201, moved.controlJSON)
  }

  private func officeBooking(
    _ json: JSONValue, _ ledger: OctopusLedger
  ) throws -> OctopusBooking {
    let members = ledger.withDefaults(json.object ?? [:], today: time.day(of: now))
    var booking = try OctopusBooking(json: .object(members))
    try ledger.check(booking, byOffice: true)
    booking.bookedBy = "office"
    return try completed(booking, ledger)
  }
}

extension OctopusLedger {
  /// The members an office user need not give: today, the fitting period, the first relation that fits
  /// the journal, no lines, and the next number.
  func withDefaults(_ given: [String: JSONValue], today: CalendarDate) -> [String: JSONValue] {
    let journal = given["journalKey"]?.string ?? "A1"
    let date = given["documentDate"]?.string.flatMap { CalendarDate($0) } ?? today
    let year =
      given["bookyearKey"]?["id"]?.int.flatMap { bookyear($0) }
      ?? dossier.bookyears.first { $0.start <= date && date <= $0.end }
    let period = year?.periods.first { $0.start <= date && date <= $0.end } ?? year?.periods.first
    let partner = relations.values.sorted { $0.id < $1.id }
      .first { journal.hasPrefix("A") ? $0.isSupplier : $0.isClient }
    var members: [String: JSONValue] = [
      "journalKey": .string(journal), "documentDate": .string("\(date)"),
      "expiryDate": .string("\(date)"), "amount": 0, "currencyCode": "EUR", "exchangeRate": 1,
      "bookyearKey": ["id": .number(Decimal(year?.id ?? 0))],
      "bookyearPeriodeNr": .number(Decimal(period?.number ?? 0)),
      "relationIdentificationServiceData": [
        "relationKey": ["id": .number(Decimal(partner?.id ?? 0))]
      ],
    ]
    members.merge(given) { _, own in own }
    let next = nextNumber(bookyear: year?.id ?? 0, journal: journal) ?? 1
    members["documentSequenceNr"] = .number(Decimal(next))
    return members
  }

  /// What the program proposes for a UBL document: one line with the whole base, on the account of the
  /// relation.
  func proposal(
    for reading: OctopusImportReading, today: CalendarDate
  ) -> [String: JSONValue] {
    func digits(_ text: String?) -> String { (text ?? "").filter(\.isNumber) }
    let isSale = digits(reading.supplierVATNumber) == digits(dossier.vatNumber)
    let partnerNumber = digits(isSale ? reading.customerVATNumber : reading.supplierVATNumber)
    let partner = relations.values.first {
      !partnerNumber.isEmpty && digits($0.vatNumber) == partnerNumber
    }
    let account =
      [isSale ? partner?.clientAccount : partner?.supplierAccount].compactMap { $0 }
      .first { accounts[$0] != nil } ?? (isSale ? 700_000 : 604_000)
    let base = reading.exclusive ?? 0
    let total = reading.inclusive ?? base
    let card = accounts[account].flatMap { isSale ? $0.salesVATCode : $0.purchaseVATCode }
    let fallback = vatCodes.first { $0.kind == (isSale ? .sell : .buy) }?.code ?? ""
    var members: [String: JSONValue] = [
      "journalKey": .string(isSale ? "V1" : "A1"),
      "documentDate": .string("\(reading.date ?? today)"),
      "expiryDate": .string("\(reading.dueDate ?? reading.date ?? today)"),
      "reference": .string(reading.number ?? ""),
      "amount": .number(reading.isCreditNote ? -total : total),
      "bookingLines": [
        [
          "accountKey": .number(Decimal(account)), "baseAmount": .number(base),
          "vatAmount": .number(total - base), "vatCodeKey": .string(card ?? fallback),
        ]
      ],
    ]
    members["relationIdentificationServiceData"] = partner.map {
      ["relationKey": ["id": .number(Decimal($0.id))]]
    }
    return members
  }
}
