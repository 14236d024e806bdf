/// How a document is booked: relation, period, journal, accounts, VAT codes and amounts.
///
/// Pure: the same document, master data and choices always give the same proposal. Base and VAT are
/// those of the document per category and rate, never recomputed; Σ(base + VAT) of the lines, without
/// self-charged VAT, equals the total including VAT to the cent. Amounts already paid and the rounding
/// of the amount to pay change nothing.
package enum BookingRules {
  /// Proposes the booking, or says what is missing. The first thing missing is named; a document with
  /// several is asked again after each repair.
  package static func propose(
    _ invoice: Invoice, masterData: MasterData, settings: DossierSettings, mapping: Mapping,
    options: BookingOptions = BookingOptions()
  ) -> BookingOutcome {
    do throws(Cause) {
      try DocumentCheck.check(invoice)
      let rate = try exchangeRate(invoice, masterData)
      switch try relation(invoice, masterData, settings, mapping, options.decision) {
      case .toCreate(let new):
        return .needsRelation(new)
      case .known(let relation, let evidence):
        let drafting = Drafting(
          invoice: invoice, masterData: masterData, settings: settings, mapping: mapping,
          options: options, relation: relation, relationEvidence: evidence, exchangeRate: rate)
        return .proposal(try drafting.proposal())
      }
    } catch {
      return .stops(error)
    }
  }

  private enum Relationship {
    case known(Relation, BookingProposal.Evidence)
    case toCreate(NewRelation)
  }

  private static func relation(
    _ invoice: Invoice, _ masterData: MasterData, _ settings: DossierSettings, _ mapping: Mapping,
    _ decision: BookingDecision
  ) throws(Cause) -> Relationship {
    let counterparty = invoice.counterparty
    var facts = ["name": counterparty.name, "direction": invoice.direction.rawValue]
    if let number = counterparty.vatNumber { facts["vat_number"] = number }
    if let id = decision.relationID {
      guard let relation = masterData.relations.first(where: { $0.id == id }) else {
        facts["relation_id"] = String(id)
        throw Cause(.relationNotFound, facts)
      }
      return .known(
        relation, BookingProposal.Evidence(.relation, by: .chosenByHand, value: relation.name))
    }
    let finding = RelationLadder.find(
      counterparty, direction: invoice.direction, relations: masterData.relations,
      mapping: mapping)
    switch finding {
    case .found(let relation, let rule, let value):
      return .known(relation, BookingProposal.Evidence(.relation, by: rule, value: value))
    case .ambiguous(let relations, let rule):
      facts["rule"] = rule.rawValue
      facts["candidates"] = relations.map { String($0.id) }.joined(separator: ",")
      throw Cause(.relationAmbiguous, facts)
    case .none:
      // A relation is not created on a VAT number that cannot be right.
      let written = counterparty.vatNumber ?? ""
      let usable = written.isEmpty || VATNumber(written, country: counterparty.country) != nil
      guard settings.createsRelations, usable, !counterparty.name.isEmpty else {
        throw Cause(.relationNotFound, facts)
      }
      return .toCreate(NewRelation(from: counterparty, direction: invoice.direction))
    }
  }

  /// "1" for EUR, else the document's own rate as written. Which way round Octopus wants it is not
  /// documented (Octopus API §3); it is sent as Billit gives it.
  private static func exchangeRate(
    _ invoice: Invoice, _ masterData: MasterData
  ) throws(Cause) -> String {
    guard invoice.currency != "EUR" else { return "1" }
    let facts = ["currency": invoice.currency]
    guard masterData.currencies.isEmpty || masterData.currencies.contains(invoice.currency) else {
      throw Cause(.currencyUnknown, facts)
    }
    guard let text = invoice.exchangeRate,
      let scaled = DecimalText.scaled(text, decimals: 9, wholeDigits: 7), scaled > 0
    else { throw Cause(.exchangeRateMissing, facts) }
    return text
  }
}
