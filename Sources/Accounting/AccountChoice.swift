/// On which general ledger account a line is booked.
///
/// In this order: chosen by hand, the line, the head, the account remembered for the relation, the
/// relation's default in Octopus (then in Billit), the dossier's default for the kind of VAT.
package struct AccountChoice: Hashable, Sendable {
  package var account: Int
  package var rule: BookingProposal.Evidence.Rule

  package init(account: Int, rule: BookingProposal.Evidence.Rule) {
    self.account = account
    self.rule = rule
  }

  /// What can name an account, from most to least specific.
  package struct Sources: Hashable, Sendable {
    package var byHand: Int?
    package var line: Int?
    package var head: Int?
    package var remembered: Int?
    package var relationDefault: Int?
    /// Billit's default of the party.
    package var partyDefault: Int?
    package var dossierDefault: Int?

    package init(
      byHand: Int? = nil, line: Int? = nil, head: Int? = nil, remembered: Int? = nil,
      relationDefault: Int? = nil, partyDefault: Int? = nil, dossierDefault: Int? = nil
    ) {
      self.byHand = byHand
      self.line = line
      self.head = head
      self.remembered = remembered
      self.relationDefault = relationDefault
      self.partyDefault = partyDefault
      self.dossierDefault = dossierDefault
    }
  }

  /// Takes the first source that names an account. A default of the wrong class (6 for sales, 7 for
  /// purchases) or on 400/440 is passed over; a choice for this document counts as it is, but never on
  /// 400/440, and must be in the chart of the book year when that is known.
  ///
  /// - Throws: `account_missing`, or `account_not_found` with the three nearest accounts.
  package static func choose(
    _ sources: Sources, direction: Direction, chart: [Account]
  ) throws(Cause) -> AccountChoice {
    let choices: [(Int?, BookingProposal.Evidence.Rule)] = [
      (sources.byHand, .chosenByHand), (sources.line, .line), (sources.head, .head),
    ]
    let defaults: [(Int?, BookingProposal.Evidence.Rule)] = [
      (sources.remembered, .remembered), (sources.relationDefault, .relationDefault),
      (sources.partyDefault, .relationDefault), (sources.dossierDefault, .dossierDefault),
    ]
    let chosen = choices.lazy.compactMap(named).first
    let usual = defaults.lazy.compactMap(named).first { !isRefusedDefault($0.account, direction) }
    guard let choice = chosen ?? usual else {
      throw Cause(.accountMissing, ["direction": direction.rawValue])
    }
    let known = chart.isEmpty || chart.contains { $0.number == choice.account }
    guard known, !isThirdParty(choice.account) else {
      var facts = ["account": String(choice.account), "direction": direction.rawValue]
      let nearest = nearest(to: choice.account, in: chart)
      if !nearest.isEmpty { facts["nearest"] = nearest.map(String.init).joined(separator: ",") }
      throw Cause(.accountNotFound, facts)
    }
    return choice
  }

  /// The dossier's default for that kind of VAT: the entry that names most of kind, category and rate.
  package static func dossierDefault(
    _ settings: DossierSettings, _ direction: Direction, _ kind: DocumentKind,
    _ category: VATCategory, _ rate: VATRate
  ) -> Int? {
    var best: (account: Int, weight: Int)?
    for entry in settings.defaultAccounts where entry.direction == direction {
      guard entry.kind == nil || entry.kind == kind,
        entry.category == nil || entry.category == category,
        entry.rate == nil || entry.rate == rate
      else { continue }
      let weight =
        (entry.category == nil ? 0 : 4) + (entry.rate == nil ? 0 : 2) + (entry.kind == nil ? 0 : 1)
      if best.map({ weight > $0.weight }) ?? true { best = (entry.account, weight) }
    }
    return best?.account
  }

  /// Whether an account may not be anybody's default on that side: class 6 for sales, class 7 for
  /// purchases, customers and suppliers themselves.
  package static func isRefusedDefault(_ account: Int, _ direction: Direction) -> Bool {
    isThirdParty(account) || String(account).hasPrefix(direction == .sale ? "6" : "7")
  }

  /// 400 and 440: booked by the head of the booking itself, never by a line.
  private static func isThirdParty(_ account: Int) -> Bool {
    ["400", "440"].contains { String(account).hasPrefix($0) }
  }

  /// The three bookable accounts whose numbers are nearest, in order of number.
  private static func nearest(to account: Int, in chart: [Account]) -> [Int] {
    let numbers = Set(chart.map(\.number)).filter { !isThirdParty($0) }
    let byDistance = numbers.sorted {
      let (left, right) = (distance($0, account), distance($1, account))
      return (left, $0) < (right, $1)
    }
    return byDistance.prefix(3).sorted()
  }

  private static func distance(_ one: Int, _ other: Int) -> UInt {
    one > other
      ? UInt(bitPattern: one) &- UInt(bitPattern: other)
      : UInt(bitPattern: other) &- UInt(bitPattern: one)
  }

  private static func named(_ source: (Int?, BookingProposal.Evidence.Rule)) -> AccountChoice? {
    source.0.map { AccountChoice(account: $0, rule: source.1) }
  }
}
