/// Which relation of the dossier a counterparty is, tried in this order: tied before, external
/// relation number, VAT number (dotted or not), enterprise number, IBAN.
///
/// A name alone never decides. A relation whose VAT number is another one is never found by its
/// external number (one field shared by every connector of the dossier) or by its account (factoring
/// companies collect for many).
package enum RelationLadder {
  /// What the ladder came to.
  package enum Finding: Hashable, Sendable {
    /// `value` is what matched, for the sentence.
    case found(Relation, rule: BookingProposal.Evidence.Rule, value: String)
    case ambiguous([Relation], rule: BookingProposal.Evidence.Rule)
    case none
  }

  /// Looks the counterparty up among the dossier's relations. At each rung active relations come
  /// before inactive ones and those of the right side before the others.
  package static func find(
    _ counterparty: Counterparty, direction: Direction, relations: [Relation], mapping: Mapping
  ) -> Finding {
    let key = CounterpartyKey.text(direction, counterparty)
    if let id = mapping.relations[key], let relation = relations.first(where: { $0.id == id }) {
      return .found(relation, rule: .linkedBefore, value: relation.name)
    }
    let vat = VATNumber.comparable(counterparty.vatNumber, country: counterparty.country)
    let enterprise = enterpriseDigits(of: counterparty)
    var inactive: Finding = .none
    for rung in rungs(counterparty, vat: vat, enterprise: enterprise) {
      let matches = relations.filter(rung.fits)
      guard !matches.isEmpty else { continue }
      let active = matches.filter(\.active)
      let finding = best(active.isEmpty ? matches : active, direction, rung)
      if !active.isEmpty { return finding }
      if case .none = inactive { inactive = finding }
    }
    return inactive
  }

  private struct Rung {
    var rule: BookingProposal.Evidence.Rule
    var value: String
    var fits: (Relation) -> Bool
  }

  private static func rungs(
    _ counterparty: Counterparty, vat: String?, enterprise: String?
  ) -> [Rung] {
    var rungs: [Rung] = []
    func contradicts(_ relation: Relation) -> Bool {
      guard let own = vat,
        let theirs = VATNumber.comparable(relation.vatNumber, country: relation.country)
      else { return false }
      return own != theirs
    }
    if let text = counterparty.number, IdentifierText.isDigits(text), let number = Int(text),
      number > 0
    {
      rungs.append(
        Rung(rule: .externalNumber, value: text) {
          $0.externalID == number && !contradicts($0)
        })
      // Billit's number of the party may be Octopus' own key, but also the client's own numbering: only
      // together with the name does it say anything.
      let name = CounterpartyKey.normalised(counterparty.name)
      rungs.append(
        Rung(rule: .externalNumber, value: text) {
          $0.id == number && CounterpartyKey.normalised($0.name) == name && !contradicts($0)
        })
    }
    if let vat {
      rungs.append(
        Rung(rule: .vatNumber, value: counterparty.vatNumber ?? vat) {
          VATNumber.comparable($0.vatNumber, country: $0.country) == vat
        })
    }
    if let enterprise {
      rungs.append(
        Rung(rule: .enterpriseNumber, value: enterprise) {
          $0.vatNumber.flatMap { EnterpriseNumber($0) }?.digits == enterprise
        })
    }
    let accounts = Set(counterparty.ibans.compactMap { IBAN($0)?.compact })
    if !accounts.isEmpty {
      rungs.append(
        Rung(rule: .iban, value: accounts.sorted().joined(separator: ", ")) { relation in
          guard let account = relation.iban.flatMap({ IBAN($0) }) else { return false }
          return accounts.contains(account.compact) && !contradicts(relation)
        })
    }
    return rungs
  }

  private static func best(_ matches: [Relation], _ direction: Direction, _ rung: Rung) -> Finding {
    let rightSide = matches.filter { $0.serves(direction) }
    let candidates = rightSide.isEmpty ? matches : rightSide
    guard candidates.count == 1, let only = candidates.first else {
      return .ambiguous(candidates.sorted { $0.id < $1.id }, rule: rung.rule)
    }
    return .found(only, rule: rung.rule, value: rung.value)
  }

  /// The ten digits, from the enterprise number or a Belgian VAT number.
  private static func enterpriseDigits(of counterparty: Counterparty) -> String? {
    counterparty.enterpriseNumber.flatMap { EnterpriseNumber($0) }?.digits
      ?? counterparty.vatNumber.flatMap { VATNumber($0) }?.enterpriseNumber?.digits
  }
}

extension Relation {
  /// Whether it is marked as supplier (for purchases) or as customer (for sales).
  package func serves(_ direction: Direction) -> Bool {
    direction == .purchase ? isSupplier : isClient
  }

  /// The account Octopus proposes for it on that side.
  package func defaultAccount(_ direction: Direction) -> Int? {
    direction == .purchase ? supplierAccount : clientAccount
  }
}
