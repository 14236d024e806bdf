import Accounting
import Storage

/// Which accounts a document can be booked on, with why.
struct AccountRepair: Sendable {
  /// So many are shown.
  static let most = 12
  /// So many are shown of those that a search found.
  static let mostFound = 60

  let cause: Cause
  let direction: Direction

  struct Candidate: Sendable, Hashable {
    var account: Account
    var reason: Reason?
  }

  /// The strongest thing that speaks for it.
  enum Reason: Sendable, Hashable {
    /// Booked so often for this counterparty.
    case usedForThem(Int)
    /// Octopus proposes it for the relation.
    case relationDefault
    /// Its number is near the one that does not exist.
    case nearest
    /// Booked so often in the dossier.
    case used(Int)
    case dossierDefault
  }

  /// Nil when the cause does not say which side it is about.
  init?(_ cause: Cause, counterparty: NamedCounterparty?) {
    guard
      let direction = cause.facts["direction"].flatMap(Direction.init) ?? counterparty?.direction
    else { return nil }
    self.cause = cause
    self.direction = direction
  }

  /// The relation it is about, where the cause names one or the counterparty was tied to one.
  func relation(in ground: RepairGround) -> Relation? {
    if let id = cause.facts["relation_id"].flatMap({ Int($0) }) {
      return ground.data.relations.first { $0.id == id }
    }
    guard ground.counterparties.count == 1, let only = ground.counterparties.first else {
      return nil
    }
    let named = Counterparty(name: only.name, vatNumber: only.vatNumber)
    if let id = ground.mapping.relations[only.key] {
      return ground.data.relations.first { $0.id == id }
    }
    let finding = RelationLadder.find(
      named, direction: direction, relations: ground.data.relations, mapping: ground.mapping)
    guard case .found(let relation, _, _) = finding else { return nil }
    return relation
  }

  /// Whether an account may be chosen at all: in the chart, and of a class for this side.
  func allows(_ account: Int, in chart: [Account]) -> Bool {
    chart.contains { $0.number == account } && !AccountChoice.isRefusedDefault(account, direction)
  }

  /// Those that may be chosen, each once, by their numbers.
  func allowed(in chart: [Account]) -> [Account] {
    var seen: Set<Int> = []
    return chart.filter {
      seen.insert($0.number).inserted && !AccountChoice.isRefusedDefault($0.number, direction)
    }.sorted { $0.number < $1.number }
  }

  /// The best first: with a search those that match it by number or name, otherwise those that
  /// something speaks for, then the proper class.
  func candidates(_ ground: RepairGround, search: String?) -> [Candidate] {
    let chart = allowed(in: ground.data.accounts)
    let relation = relation(in: ground)
    let ranked = chart.compactMap { account -> (candidate: Candidate, rank: Int)? in
      if let search, !matches(account, search) { return nil }
      let reason = reason(for: account.number, ground, relation)
      let proper = String(account.number).hasPrefix(direction == .purchase ? "6" : "7")
      if search == nil, reason == nil, !proper { return nil }
      return (Candidate(account: account, reason: reason), rank(reason, isProper: proper))
    }
    return ranked.sorted {
      ($0.rank, $0.candidate.account.number) < ($1.rank, $1.candidate.account.number)
    }.map(\.candidate)
  }

  private func reason(
    for account: Int, _ ground: RepairGround, _ relation: Relation?
  ) -> Reason? {
    if let times = ground.accountsUsed.theirs[account] { return .usedForThem(times) }
    if relation?.defaultAccount(direction) == account { return .relationDefault }
    let nearest = (cause.facts["nearest"] ?? "").split(separator: ",").compactMap { Int($0) }
    if nearest.contains(account) { return .nearest }
    if let times = ground.accountsUsed.all[account] { return .used(times) }
    let defaults = ground.dossier.settings.defaultAccounts
    let isDefault = defaults.contains { $0.direction == direction && $0.account == account }
    return isDefault ? .dossierDefault : nil
  }

  private func rank(_ reason: Reason?, isProper: Bool) -> Int {
    switch reason {
    case .usedForThem(let times): -1_000 - times
    case .relationDefault: -900
    case .nearest: -800
    case .used(let times): -min(times, 700)
    case .dossierDefault: 0
    case nil: isProper ? 1 : 2
    }
  }

  private func matches(_ account: Account, _ search: String) -> Bool {
    let search = TextLikeness.folded(search)
    if search.allSatisfy(\.isNumber) { return String(account.number).hasPrefix(search) }
    return account.names.values.contains { TextLikeness.folded($0).contains(search) }
  }
}

extension Account {
  /// Its name in a language, else in any.
  func name(in language: Language) -> String {
    names[language.rawValue] ?? names.sorted { $0.key < $1.key }.first?.value ?? ""
  }
}
