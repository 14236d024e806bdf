/// The customers or the suppliers of a dossier: which are new, changed, gone, or to be decided. Pure.
struct PartyPlanning {
  private let ground: ImportGround
  private let side: PartySide
  private let parties: [Int: KnownParty]
  private let ties: [Int: PartyTie]
  private let match: PartyMatch
  /// Relations of this side with what their parties are to say, by number.
  private var wanted: [(relation: Relation, fields: ImportFields)] = []
  /// How many of those share an identity or, without one, a hint.
  private var sharing: [String: [Int]] = [:]

  init(_ ground: ImportGround, side: PartySide) {
    self.ground = ground
    self.side = side
    let own = ground.parties.filter { $0.side == side }
    let links = ground.links.filter { $0.place.side == side }
    parties = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    ties = Dictionary(links.map { ($0.place.relation, $0) }) { first, _ in first }
    match = PartyMatch(own, taken: Set(links.map(\.party)))
    wanted = ground.data.relations
      .filter { $0.active && RelationParties.sides(of: $0).contains(side) }
      .sorted { $0.id < $1.id }
      .map {
        ($0, RelationParties.fields(of: $0, side: side, dossier: ground.octopusDossier))
      }
    for (relation, fields) in wanted where decision(of: relation.id) != .leave {
      for mark in PartyPlanning.marks(fields) { sharing[mark, default: []].append(relation.id) }
    }
  }

  func items() -> [ImportItem] {
    let present = Set(wanted.map(\.relation.id))
    let gone = ties.values.filter { !present.contains($0.place.relation) && !$0.isGone }
      .sorted { $0.place.relation < $1.place.relation }
      .map { tie in
        ImportItem(
          ImportItem.Kind(side), key: String(tie.place.relation),
          name: tie.written?[.name] ?? parties[tie.party]?.fields[.name] ?? "", state: .gone,
          before: tie.written, party: tie.party, evidence: tie.evidence)
      }
    return wanted.map { item(of: $0.relation, $0.fields) } + gone
  }

  private func item(of relation: Relation, _ fields: ImportFields) -> ImportItem {
    var item = ImportItem(
      ImportItem.Kind(side), key: String(relation.id), name: fields[.name] ?? "",
      state: .unchanged, after: fields, flaw: RelationParties.flaw(of: relation))
    if decision(of: relation.id) == .leave { return item }
    if let tie = ties[relation.id], let party = parties[tie.party] {
      compare(&item, with: party, written: tie.written, tie.evidence)
      return item
    }
    if case .tie(let id) = decision(of: relation.id), let party = parties[id] {
      compare(&item, with: party, written: nil, .byHand)
      return item
    }
    if let rivals = rivals(of: relation.id, fields) {
      item.state = .conflict
      item.conflict = rivals
      return item
    }
    switch match.find(fields) {
    case .found(let party, let evidence): compare(&item, with: party, written: nil, evidence)
    case .several(let ids):
      item.state = .conflict
      item.conflict = .init(.severalParties, parties: ids)
    case .alike(let ids):
      // With a number of its own it can be made beside the other, if somebody says so.
      if decision(of: relation.id) == .create, PartyMatch.isDistinct(fields) {
        item.state = .new
      } else {
        item.state = .conflict
        item.conflict = .init(.looksLike, parties: ids)
      }
    case .none: item.state = .new
    }
    return item
  }

  private func compare(
    _ item: inout ImportItem, with party: KnownParty, written: ImportFields?,
    _ evidence: PartyEvidence
  ) {
    let comparison = FieldComparison(
      wanted: item.after.changeable, present: party.fields,
      written: decision(of: Int(item.key) ?? 0) == .octopus ? nil : written)
    item.before = party.fields
    item.party = party.id
    item.evidence = evidence
    item.changes = comparison.changes
    if !comparison.kept.isEmpty, item.flaw == nil { item.flaw = .keptInBillit }
    if !comparison.clashes.isEmpty {
      item.state = .conflict
      item.changes = comparison.clashes
      item.conflict = .init(.changedInBoth, parties: [party.id])
    } else if !item.changes.isEmpty || written == nil {
      item.state = .changed
    }
  }

  /// Other relations that Billit would take for this one; nil when there are none, or when it was said
  /// that this is the one.
  private func rivals(of relation: Int, _ fields: ImportFields) -> ImportItem.Conflict? {
    for mark in PartyPlanning.marks(fields) {
      let others = (sharing[mark] ?? []).filter { $0 != relation }
      guard !others.isEmpty else { continue }
      let code: ImportItem.Conflict.Code =
        PartyMatch.isDistinct(fields) ? .sameNumber : .notDistinct
      return .init(code, relations: others)
    }
    return nil
  }

  private func decision(of relation: Int) -> PartyDecision? {
    ground.decisions[PartyPlace(relation, side)]
  }

  /// By what Billit would confuse it with others: its number, or without one name, e-mail and account.
  private static func marks(_ fields: ImportFields) -> [String] {
    PartyMatch.identity(fields).map { [$0] } ?? PartyMatch.hints(fields)
  }
}
