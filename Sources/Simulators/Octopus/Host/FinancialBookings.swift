import Foundation

/// Entries of financial and various journals, and CODA files.
extension OctopusHost {
  func answerFinancial(
    _ request: OctopusRequest, _ json: JSONValue?, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    switch request.operation {
    case .postFinancialBooking:
      guard let members = json?["financialDiversBookingServiceData"] else {
        throw OctopusRefusal.badParameters
      }
      var booking = try OctopusFinancialBooking(json: members)
      try ledger.check(booking)
      booking.attachments = try attachments(json?["attachments"])
      booking.modifiedAt = now
      try commit(ledger.dossier.id, .bookedFinancial(booking))
      return .empty(201)
    case .getFinancialBooking:
      guard let booking = ledger.financialBookings[try key(request)] else {
        throw OctopusRefusal(.bookingDoesNotExist, status: 404, "Booking does not exist")
      }
      return .json(200, booking.json)
    case .getModifiedFinancialBookings:
      let since = try stamp(request)
      let changed = ledger.financialBookings.values.filter {
        $0.modifiedAt >= since && isAsked(request, $0.key)
      }
      guard !changed.isEmpty else { throw OctopusRefusal.nothing("modified bookings") }
      return .json(200, .array(changed.sorted { $0.modifiedAt < $1.modifiedAt }.map(\.json)))
    default: return try importCoda(json, ledger)
    }
  }

  /// Books each statement of a CODA file as one entry (inferred: one report line per statement). Octopus
  /// wants the opening balance to be the journal's balance; the file stops at the first that is not.
  private func importCoda(_ json: JSONValue?, _ ledger: OctopusLedger) throws -> OctopusAnswer {
    guard let text = json?.string else { throw OctopusRefusal.badParameters }
    // What Octopus answers without the module is not documented; inferred from its invoice module.
    if ledger.dossier.bankModule == false {
      return .json(403, codaReport(0, "The Bank module is not active for this dossier", []))
    }
    let statements = OctopusCodaReading(text).statements
    guard !statements.isEmpty else {
      return .json(400, codaReport(-78, "Missing CODA version info", []))
    }
    var items: [JSONValue] = []
    for statement in statements {
      do {
        let current = ledgers[ledger.dossier.id] ?? ledger
        var booking = try current.booking(of: statement)
        booking.modifiedAt = now
        try commit(ledger.dossier.id, .bookedFinancial(booking))
        items.append([
          "errorCode": 0, "errorMessage": "",
          "bookyearKey": ["id": .number(Decimal(booking.key.bookyear))],
          "journalKey": .string(booking.key.journal),
          "documentSequenceNr": .number(Decimal(booking.key.number)),
        ])
      } catch let refusal as OctopusRefusal {
        let code = refusal.code ?? OctopusErrorCode.insertFailed.rawValue
        items.append([
          "errorCode": .number(Decimal(code)), "errorMessage": .string(refusal.technicalInfo),
        ])
        return .json(400, codaReport(code, refusal.technicalInfo, items))
      }
    }
    return .json(200, codaReport(0, "", items))
  }

  private func codaReport(_ code: Int, _ message: String, _ items: [JSONValue]) -> JSONValue {
    [
      "errorCode": .number(Decimal(code)), "errorMessage": .string(message),
      "codaImportItemReportLines": .array(items),
    ]
  }
}

extension OctopusLedger {
  /// The entry a statement becomes: every movement on the suspense account, as when nothing matches.
  func booking(
    of statement: OctopusCodaReading.Statement
  ) throws(OctopusRefusal) -> OctopusFinancialBooking {
    let years = dossier.bookyears.filter {
      $0.start <= statement.date && statement.date <= $0.end
    }
    guard let year = years.first,
      let period = year.periods.first(where: {
        $0.start <= statement.date && statement.date <= $0.end
      })
    else {
      throw OctopusRefusal(.unknownBookyear, "No bookyear for statement of \(statement.date)")
    }
    let candidates = journals.values.filter { journal in
      journal.bookyearID == year.id && journal.key.hasPrefix("F")
        && (journal.iban.map { $0.hasSuffix(statement.account) } ?? false)
    }
    guard let journal = candidates.min(by: { $0.key < $1.key }) else {
      throw OctopusRefusal(.unknownJournal, "No financial journal for this bank account")
    }
    guard journal.bic != nil else {
      throw OctopusRefusal(.unknownJournal, "Journal \(journal.key) has no BIC")
    }
    guard balance(bookyear: year.id, journal: journal.key) == statement.oldBalance else {
      throw OctopusRefusal(
        .insertFailed, "Opening balance is not the balance of journal \(journal.key)")
    }
    let booking = OctopusFinancialBooking(
      key: OctopusEntryKey(
        bookyear: year.id, journal: journal.key, number: journal.lastBookedDocumentNr + 1),
      period: period.number, documentDate: statement.date, exchangeRate: 1,
      lines: statement.movements.map {
        .init(
          type: "A", account: OctopusSimulator.BelgianChart.suspenseAccount,
          relation: .init(key: 0, external: 0), reference: $0.reference, amount: $0.amount)
      }, bookedBy: "coda")
    try check(booking)
    return booking
  }
}
