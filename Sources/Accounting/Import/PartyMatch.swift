/// A customer or supplier as Billit has it.
package struct KnownParty: Hashable, Sendable, Codable {
  package var id: Int
  package var side: PartySide
  package var fields: ImportFields

  package init(id: Int, side: PartySide, fields: ImportFields) {
    self.id = id
    self.side = side
    self.fields = fields
  }
}

/// Which of Billit's parties a relation is. Only numbers decide; a name, an e-mail or an account alone
/// is a hint for a person. Pure.
package struct PartyMatch: Sendable {
  private var byKey: [String: [KnownParty]] = [:]
  private var byVAT: [String: [KnownParty]] = [:]
  private var byEnterprise: [String: [KnownParty]] = [:]
  private var byHint: [String: [KnownParty]] = [:]

  /// - Parameters:
  ///   - parties: all of one side.
  ///   - taken: those already tied to a relation, which are no candidates for another.
  package init(_ parties: [KnownParty], taken: Set<Int> = []) {
    for party in parties where !taken.contains(party.id) {
      if let key = party.fields[.key] { byKey[key, default: []].append(party) }
      if let number = VATNumber.comparable(party.fields[.vatNumber]) {
        byVAT[number, default: []].append(party)
      }
      if let digits = PartyMatch.enterprise(party.fields) {
        byEnterprise[digits, default: []].append(party)
      }
      for hint in PartyMatch.hints(party.fields) { byHint[hint, default: []].append(party) }
    }
  }

  package enum Finding: Hashable, Sendable {
    case found(KnownParty, PartyEvidence)
    case several([Int])
    /// By name, e-mail or account alone.
    case alike([Int])
    case none
  }

  /// Tried in this order: our own key, VAT number, enterprise number, Octopus' number with the same name.
  /// A party with another number of its own is never taken for a hint.
  package func find(_ wanted: ImportFields) -> Finding {
    let rungs: [(PartyEvidence, [KnownParty])] = [
      (.ownKey, wanted[.key].flatMap { byKey[$0] } ?? []),
      (.vatNumber, VATNumber.comparable(wanted[.vatNumber]).flatMap { byVAT[$0] } ?? []),
      (.enterpriseNumber, PartyMatch.enterprise(wanted).flatMap { byEnterprise[$0] } ?? []),
    ]
    for (evidence, matches) in rungs where !matches.isEmpty {
      guard matches.count == 1, let only = matches.first else {
        return .several(matches.map(\.id).sorted())
      }
      return .found(only, evidence)
    }
    let alike = PartyMatch.hints(wanted).flatMap { byHint[$0] ?? [] }
      .filter { !PartyMatch.contradict($0.fields, wanted) }
    let ids = Set(alike.map(\.id)).sorted()
    let named = alike.filter {
      $0.fields[.number] == wanted[.number] && PartyMatch.sameName($0.fields, wanted)
    }
    if Set(named.map(\.id)).count == 1, let only = named.first, wanted[.number] != nil {
      return .found(only, .numberAndName)
    }
    return ids.isEmpty ? .none : .alike(ids)
  }

  /// Whether Billit can tell it from others by a number: without one it goes by e-mail, name and account
  /// (Billit API §5).
  package static func isDistinct(_ fields: ImportFields) -> Bool {
    fields[.vatNumber] != nil || fields[.enterpriseNumber] != nil
  }

  /// What Billit would confuse parties without a number by.
  package static func hints(_ fields: ImportFields) -> [String] {
    let name = fields[.name].map { "name:" + CounterpartyKey.normalised($0) }
    let email = fields[.email].map { "email:" + $0.lowercased() }
    let account = fields[.iban].map { "iban:" + IdentifierText.compact($0) }
    return [name, email, account].compactMap { $0 }
  }

  /// The identity by which Billit takes two parties of one side for one; nil without a number.
  package static func identity(_ fields: ImportFields) -> String? {
    if let digits = enterprise(fields) { return "be:\(digits)" }
    return VATNumber.comparable(fields[.vatNumber]).map { "vat:\($0)" }
  }

  private static func enterprise(_ fields: ImportFields) -> String? {
    fields[.enterpriseNumber].flatMap { EnterpriseNumber($0) }?.digits
      ?? fields[.vatNumber].flatMap { VATNumber($0) }?.enterpriseNumber?.digits
  }

  private static func contradict(_ party: ImportFields, _ wanted: ImportFields) -> Bool {
    guard let own = identity(party), let theirs = identity(wanted) else { return false }
    return own != theirs
  }

  private static func sameName(_ left: ImportFields, _ right: ImportFields) -> Bool {
    CounterpartyKey.normalised(left[.name] ?? "") == CounterpartyKey.normalised(right[.name] ?? "")
  }
}
