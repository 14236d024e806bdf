import Accounting
import Storage

/// Which relations of the dossier a counterparty may be, with why.
struct RelationRepair: Sendable {
  /// So many are shown.
  static let most = 24
  /// From this likeness on a name is worth showing.
  private static let alike = 0.5

  let counterparty: NamedCounterparty?
  /// The relations that the cause itself named.
  let named: Set<Int>

  struct Candidate: Sendable, Hashable {
    var relation: Relation
    var reason: Reason
  }

  /// The strongest thing that speaks for it.
  enum Reason: Int, Sendable, Hashable {
    case sameVAT, sameEnterprise, named, sameIBAN, sameName, alike, found
  }

  init(_ counterparty: NamedCounterparty?, cause: Cause) {
    self.counterparty = counterparty
    named = Set(
      (cause.facts["candidates"] ?? "").split(separator: ",").compactMap { Int($0) })
  }

  /// The best first; with a search those that match it, otherwise those that something speaks for.
  func candidates(_ relations: [Relation], search: String?) -> [Candidate] {
    let own = TextLikeness.Pairs(counterparty?.name ?? "")
    var scored: [(candidate: Candidate, score: Double)] = []
    for relation in relations {
      let likeness = TextLikeness.score(own, TextLikeness.Pairs(relation.name))
      var reason = reason(for: relation, likeness: likeness)
      if let search {
        guard matches(relation, search) else { continue }
        reason = reason ?? .found
      }
      guard let reason else { continue }
      let side = counterparty.map { relation.serves($0.direction) } ?? true
      let score =
        Double(-reason.rawValue * 10) + likeness + (relation.active ? 2 : 0) + (side ? 1 : 0)
      scored.append((Candidate(relation: relation, reason: reason), score))
    }
    return scored.sorted {
      ($0.score, $1.candidate.relation.id) > ($1.score, $0.candidate.relation.id)
    }.map(\.candidate)
  }

  private func reason(for relation: Relation, likeness: Double) -> Reason? {
    let own = VATNumber.comparable(counterparty?.vatNumber)
    if let own, VATNumber.comparable(relation.vatNumber, country: relation.country) == own {
      return .sameVAT
    }
    if let digits = enterprise,
      relation.vatNumber.flatMap({ EnterpriseNumber($0) })?.digits == digits
    {
      return .sameEnterprise
    }
    if named.contains(relation.id) { return .named }
    if let account, relation.iban.flatMap({ IBAN($0) })?.compact == account { return .sameIBAN }
    if likeness > 0.999 { return .sameName }
    return likeness >= RelationRepair.alike ? .alike : nil
  }

  /// The parts of `CounterpartyKey.text` that name a number.
  private var enterprise: String? { part(after: ":be:") }
  private var account: String? { part(after: ":iban:") }

  private func part(after mark: String) -> String? {
    guard let key = counterparty?.key, let range = key.firstRange(of: mark) else { return nil }
    return String(key[range.upperBound...])
  }

  private func matches(_ relation: Relation, _ search: String) -> Bool {
    let words = TextLikeness.folded(search).split(separator: " ")
    let name = TextLikeness.folded(relation.name)
    if words.allSatisfy({ name.contains($0) }) { return true }
    let compact = TextLikeness.compact(search)
    guard !compact.isEmpty else { return false }
    return String(relation.id) == compact
      || TextLikeness.compact(relation.vatNumber ?? "").contains(compact)
  }
}
