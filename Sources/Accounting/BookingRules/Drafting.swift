/// One document on its way to a proposal, its relation already known.
struct Drafting {
  var invoice: Invoice
  var masterData: MasterData
  var settings: DossierSettings
  var mapping: Mapping
  var options: BookingOptions
  var relation: Relation
  var relationEvidence: BookingProposal.Evidence
  var exchangeRate: String

  /// - Throws: whatever stands in the way of period, journal, account, VAT code or cost centre;
  ///   `amounts_disagree` when the lines would not add up to the amount; `decision_outdated`.
  func proposal() throws(Cause) -> BookingProposal {
    try options.decision.check(invoice)
    let place = try PeriodChoice.choose(
      date: invoice.issueDate, direction: invoice.direction, kind: invoice.kind,
      settings: settings, masterData: masterData,
      bookInNextOpenPeriod: options.bookInNextOpenPeriod, byHand: options.decision.period)
    let chart = masterData.accounts.filter { $0.bookyearID == place.bookyear.id }
    let amount = invoice.kind == .creditNote ? -invoice.totals.gross : invoice.totals.gross
    var evidence = [
      relationEvidence,
      BookingProposal.Evidence(.journal, by: place.journalRule, value: place.journal.key),
      BookingProposal.Evidence(.period, by: place.periodRule, value: String(place.period.number)),
    ]
    var notices = notices(place)
    var lines: [BookingProposal.Line] = []
    for subtotal in DocumentParts.subtotals(of: invoice) {
      let part = try DraftedPart(self, subtotal, chart: chart)
      lines += part.lines(oriented: isFlipped(amount))
      for reason in part.evidence where !evidence.contains(reason) { evidence.append(reason) }
      notices += part.notices
    }
    try checkSum(lines, amount)
    return BookingProposal(
      journal: place.journal.key, bookyearID: place.bookyear.id,
      bookyear: place.bookyear.description, period: place.period.number, relationID: relation.id,
      relationName: relation.name, documentDate: invoice.issueDate,
      dueDate: invoice.dueDate ?? invoice.issueDate, amount: amount, currency: invoice.currency,
      exchangeRate: exchangeRate, number: invoice.number, reference: reference,
      orderReference: invoice.orderReference, lines: lines, evidence: evidence, notices: notices)
  }

  /// Octopus wants contributing lines positive whatever the sign of the amount (Octopus API §3): the
  /// document's own signs are turned where a contribution and the amount would otherwise disagree.
  private func isFlipped(_ amount: Money) -> Bool {
    (invoice.kind == .creditNote) != (amount < .zero)
  }

  /// The structured communication as written, right or wrong, else the document's number.
  private var reference: String {
    guard let text = invoice.paymentReference, StructuredCommunication.read(text) != .other else {
      return invoice.number
    }
    return text
  }

  private func notices(_ place: PeriodChoice) -> [BookingProposal.Notice] {
    var notices: [BookingProposal.Notice] = []
    if !relation.serves(invoice.direction) {
      notices.append(.init(.relationOtherSide, ["relation": relation.name]))
    }
    if !relation.active { notices.append(.init(.relationInactive, ["relation": relation.name])) }
    if let from = place.movedFrom {
      notices.append(
        .init(.periodMoved, ["period": String(from), "next_period": String(place.period.number)]))
    }
    if invoice.dueDate == nil { notices.append(.init(.dueDateAssumed)) }
    if let text = invoice.paymentReference, StructuredCommunication.read(text) == .wrongCheck {
      notices.append(.init(.communicationWrong, ["reference": text]))
    }
    return notices
  }

  private func checkSum(_ lines: [BookingProposal.Line], _ amount: Money) throws(Cause) {
    let sum = lines.map { $0.selfCharged ? $0.base : $0.base + $0.vat }.total
    let opposite = lines.contains { $0.base.cents.signum() * $0.vat.cents.signum() < 0 }
    guard sum == amount.magnitude, !opposite else {
      throw Cause(
        .amountsDisagree,
        [
          "document": invoice.number, "lines": sum.description,
          "total": amount.magnitude.description,
        ])
    }
  }
}
