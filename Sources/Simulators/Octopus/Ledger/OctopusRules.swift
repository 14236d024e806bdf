import Foundation

/// What Octopus accepts as a booking: the checks in their order, without any effect.
///
/// Numbers come first, then the journal's state, the period, and the content (recorded: a booking with
/// a wrong number and a wrong period answers −13).
extension OctopusLedger {
  /// Refuses a purchase or sale entry that Octopus would refuse. `byOffice` is for entries made in the
  /// desktop program, which holds the journal itself.
  func check(_ booking: OctopusBooking, byOffice: Bool = false) throws(OctopusRefusal) {
    guard booking.key.journal.hasPrefix("A") || booking.key.journal.hasPrefix("V") else {
      throw refusal(
        .invalidJournal, "Journal \(booking.key.journal) takes no buy or sell bookings.")
    }
    let journal = try journal(of: booking.key)
    let last = journal.lastBookedDocumentNr
    guard booking.key.number == last + 1 else {
      throw refusal(
        .illegalSequenceNumber,
        "Illegal document seq Nr.  Last Document = \(last).  New Document = \(booking.key.number). "
      )
    }
    try checkState(of: journal, period: booking.period, byOffice: byOffice)
    try checkContent(of: booking)
  }

  /// Refuses a changed purchase or sale entry.
  func checkUpdate(_ booking: OctopusBooking) throws(OctopusRefusal) {
    let journal = try journal(of: booking.key)
    guard bookings[booking.key] != nil else {
      throw refusal(.bookingDoesNotExist, "Booking does not exist.")
    }
    try checkState(of: journal, period: booking.period, byOffice: false)
    try checkContent(of: booking)
  }

  /// Refuses an entry of a financial or various journal that Octopus would refuse.
  func check(_ booking: OctopusFinancialBooking) throws(OctopusRefusal) {
    guard booking.key.journal.hasPrefix("F") || booking.key.journal.hasPrefix("D") else {
      throw refusal(.invalidJournal, "Journal \(booking.key.journal) takes no such bookings.")
    }
    let journal = try journal(of: booking.key)
    guard booking.key.number == journal.lastBookedDocumentNr + 1 else {
      // The wording differs from that of buy and sell bookings (recorded).
      throw refusal(
        .illegalSequenceNumber,
        "Illegal document sequence nr.  Last Document : \(journal.lastBookedDocumentNr)")
    }
    try checkState(of: journal, period: booking.period, byOffice: false)
    for line in booking.lines {
      switch line.type {
      case "A": try checkAccount(line.account)
      case "C", "S": _ = try relation(line.relation)
      default: throw refusal(.unknownFinancialType, "Unknown line type.")
      }
    }
    // Only inferred: nothing recorded shows an unbalanced various booking.
    guard booking.key.journal.hasPrefix("F") || booking.total == 0 else {
      throw refusal(.insertFailed, "Booking lines are not balanced.")
    }
  }

  private func journal(
    of key: OctopusEntryKey
  ) throws(OctopusRefusal) -> OctopusSimulator.Journal {
    guard bookyear(key.bookyear) != nil else {
      throw refusal(.unknownBookyear, "Unknown bookyear \(key.bookyear).")
    }
    guard let journal = journals[JournalKey(bookyear: key.bookyear, key: key.journal)] else {
      throw refusal(.unknownJournal, "Unknown journal \(key.journal).")
    }
    return journal
  }

  private func checkState(
    of journal: OctopusSimulator.Journal, period: Int, byOffice: Bool
  ) throws(OctopusRefusal) {
    if journal.closed {
      throw refusal(.journalClosed, status: 403, "Journal \(journal.key) is closed.")
    }
    if journal.heldByOtherUser, !byOffice {
      throw refusal(.journalInUse, status: 403, "Journal \(journal.key) is open by another user.")
    }
    guard journal.insertionType == 1 else {
      throw refusal(.journalInWrongMode, "Sales bookings expected, Invoices found.")
    }
    guard let bookyear = bookyear(journal.bookyearID),
      bookyear.periods.contains(where: { $0.number == period })
    else { throw refusal(.unknownPeriod, "Unknown bookyear period \(period).") }
    let protected = max(journal.protectedPeriod, journal.closedPeriod)
    guard !bookyear.closed, period > protected else {
      throw refusal(.periodProtected, "Book year period \(period) is closed or protected.")
    }
  }

  private func checkContent(of booking: OctopusBooking) throws(OctopusRefusal) {
    _ = try relation(booking.relation)
    guard dossier.currencies.contains(booking.currency) else {
      throw refusal(.unknownCurrency, "Unknown currency \(booking.currency).")
    }
    guard booking.exchangeRate > 0 else {
      throw refusal(.illegalExchangeRate, "Illegal exchange rate \(booking.exchangeRate).")
    }
    var total: Decimal = 0
    for line in booking.lines {
      try check(line, in: booking)
      total += line.base
      if !isSelfCharged(line, in: booking) { total += line.vat }
    }
    let difference = total - booking.amount.magnitude
    guard difference.magnitude <= rules.balanceTolerance else {
      throw refusal(
        .insertFailed,
        "Booking not balanced.  Amount = \(booking.amount).  Sum of lines = \(total). ")
    }
  }

  private func check(
    _ line: OctopusBooking.Line, in booking: OctopusBooking
  ) throws(OctopusRefusal) {
    try checkAccount(line.account)
    let cards = vatCodes.filter { $0.code == line.vatCode }
    guard !cards.isEmpty else {
      throw refusal(.unknownVATCode, "Unknown VAT code \(line.vatCode ?? "").")
    }
    guard cards.contains(where: { $0.isPurchase == booking.isPurchase }) else {
      throw refusal(.vatCodeOfWrongType, "VAT code \(line.vatCode ?? "") is of the wrong type.")
    }
    guard line.base * line.vat >= 0 else {
      throw refusal(.signsDiffer, "Base amount and VAT amount have different signs.")
    }
    if let share = line.vatRecupPercentage, share < 0 || share > 100 {
      throw refusal(.invalidRecuperation, "Invalid VAT recuperation percentage.")
    }
    try checkCostCentre(of: line)
  }

  private func checkAccount(_ number: Int) throws(OctopusRefusal) {
    guard let account = accounts[number] else {
      throw refusal(.unknownAccount, "Unknown account \(number).")
    }
    guard account.bookable else {
      throw refusal(.accountNotBookable, "Account \(number) is not of booking type.")
    }
  }

  private func checkCostCentre(of line: OctopusBooking.Line) throws(OctopusRefusal) {
    guard let id = line.costCentre else {
      guard accounts[line.account]?.costCentreType != 1 else {
        throw refusal(.unknownCostCentre, "Account \(line.account) needs a cost centre.")
      }
      return
    }
    guard let centre = dossier.costCentres.first(where: { $0.id == id }) else {
      throw refusal(.unknownCostCentre, "Unknown cost centre \(id).")
    }
    if centre.closed { throw refusal(.closedCostCentre, "Cost centre \(id) is closed.") }
  }

  private func isSelfCharged(_ line: OctopusBooking.Line, in booking: OctopusBooking) -> Bool {
    vatCodes.contains {
      $0.code == line.vatCode && $0.isPurchase == booking.isPurchase && $0.selfCharged
    }
  }

  private func refusal(
    _ code: OctopusErrorCode, status: Int = 400, _ why: String
  ) -> OctopusRefusal {
    OctopusRefusal(
      code, status: status, "Unable to insert booking in dossier \(dossier.id).  \(why)")
  }

  /// The relation a booking names, by Octopus' key or else by the caller's number.
  func relation(
    _ reference: OctopusBooking.RelationReference
  ) throws(OctopusRefusal) -> OctopusSimulator.Relation {
    if reference.key != 0 {
      if let found = relations[reference.key] { return found }
    } else if reference.external != 0,
      let found = relations.values.first(where: { $0.externalID == reference.external })
    {
      return found
    }
    throw refusal(.unknownRelation, "Unknown relation.")
  }
}

extension OctopusSimulator.VATCode {
  /// Whether it is for purchases, invoices or credit notes.
  var isPurchase: Bool { kind == .buy || kind == .buyCreditNote }
}
