import Accounting
import Storage

/// What a repair would change, worked out without changing it: the choice checked against the dossier's
/// own lists, and what the booking rules are asked with.
extension RepairWork {
  /// What the rules are asked with once the repair is done.
  struct Plan: Sendable {
    var settings: DossierSettings
    var mapping: Mapping
    /// Changes what was decided for one document; nil leaves all of them as they are.
    var decide: (@Sendable (inout BookingDecision, DocumentRow) -> Void)?
    /// "document" or "group".
    var scope: String
  }

  /// Nil for repairs that change nothing the rules look at.
  ///
  /// - Throws: as `perform` would.
  func plan(_ repair: RepairCause.Repair) throws -> Plan? {
    var plan = Plan(
      settings: ground.dossier.settings, mapping: ground.mapping, scope: "group")
    switch repair {
    case .vat:
      let entries = try plannedCodes()
      let keys = Set(entries.map(\.key))
      plan.mapping.vat.removeAll { keys.contains($0.key) }
      plan.mapping.vat += entries
    case .relation:
      let id = try plannedRelation()
      for counterparty in ground.counterparties { plan.mapping.relations[counterparty.key] = id }
      if group.cause.facts["relation_id"] != nil {
        plan.decide = { decision, _ in decision.relationID = id }
      }
    case .createRelation:
      guard group.cause.code == .relationNotFound else { throw Problem.conflict }
      plan.settings.createsRelations = true
    case .account:
      let (account, remembered) = try plannedAccount()
      if let remembered {
        plan.mapping.accounts.removeAll {
          $0.relationID == remembered.relationID && $0.direction == remembered.direction
        }
        plan.mapping.accounts.append(remembered)
        if group.cause.code == .accountMissing { return plan }
      } else {
        plan.scope = form["scope"] ?? "group"
      }
      plan.decide = { decision, _ in decision.account = account }
    case .period:
      guard RepairTask(group.cause) == .period else { throw Problem.conflict }
      plan.scope = form["scope"] ?? "group"
      plan.decide = { [ground] decision, row in
        let next = PeriodRepair.next(for: row, ground.dossier, ground.data)
        decision.period = next?.period.number ?? decision.period
      }
    case .link, .again, .setAside: return nil
    }
    return plan
  }

  /// The entries that a chosen VAT code puts into the mapping.
  func plannedCodes() throws -> [VATMapping] {
    guard case .vatCode(let key) = RepairTask(group.cause) else { throw Problem.conflict }
    let recipe = form["recipe"].flatMap(VATMapping.Recipe.init) ?? .zero
    let entries = VATRepair(key, cause: group.cause).entries(
      form["choice"] ?? "", recipe: recipe, codes: ground.data.vatCodes, mapping: ground.mapping)
    guard let entries else { throw Problem.badRequest(field: "choice") }
    return entries
  }

  /// The relation that the counterparties are tied to.
  func plannedRelation() throws -> Int {
    guard case .relation = RepairTask(group.cause) else { throw Problem.conflict }
    guard let id = form["choice"].flatMap({ Int($0) }),
      ground.data.relations.contains(where: { $0.id == id }), !ground.counterparties.isEmpty
    else { throw Problem.badRequest(field: "choice") }
    return id
  }

  /// The account that was chosen, and for which relation it is remembered where that was asked for.
  func plannedAccount() throws -> (account: Int, remembered: Mapping.RelationAccount?) {
    guard let repair = AccountRepair(group.cause, counterparty: ground.counterparties.first),
      RepairTask(group.cause) == .account
    else { throw Problem.conflict }
    guard let account = form["choice"].flatMap({ Int($0) }),
      repair.allows(account, in: ground.data.accounts)
    else { throw Problem.badRequest(field: "choice") }
    guard form["scope"] == "remember" else { return (account, nil) }
    guard let relation = repair.relation(in: ground) else {
      throw Problem.badRequest(field: "scope")
    }
    return (
      account, .init(relationID: relation.id, direction: repair.direction, account: account)
    )
  }
}
