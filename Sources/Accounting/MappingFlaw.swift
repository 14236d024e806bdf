/// Why a choice of the office no longer fits what Octopus says of the dossier. A list that was never
/// read finds no flaw.
package enum MappingFlaw: String, Hashable, Sendable, CaseIterable {
  case codeMissing = "code_missing"
  /// The code exists, but not for this direction and kind.
  case codeWrongType = "code_wrong_type"
  case accountMissing = "account_missing"
  /// The account exists, but may be nobody's default on this side.
  case accountWrongSide = "account_wrong_side"
  case relationMissing = "relation_missing"
  case relationInactive = "relation_inactive"
  case costCentreMissing = "cost_centre_missing"
  case costCentreClosed = "cost_centre_closed"

  /// Of a VAT code for a kind of VAT.
  package static func of(_ entry: VATMapping, _ data: MasterData) -> MappingFlaw? {
    guard !data.vatCodes.isEmpty else { return nil }
    let cards = data.vatCodes.filter { $0.code == entry.code }
    guard !cards.isEmpty else { return .codeMissing }
    return cards.contains { $0.type.serves(entry.key.direction, entry.key.kind) }
      ? nil : .codeWrongType
  }

  /// Of an account that is somebody's, or the dossier's, default on a side.
  package static func of(
    account: Int, _ direction: Direction, _ data: MasterData
  ) -> MappingFlaw? {
    if !data.accounts.isEmpty, !data.accounts.contains(where: { $0.number == account }) {
      return .accountMissing
    }
    return AccountChoice.isRefusedDefault(account, direction) ? .accountWrongSide : nil
  }

  /// Of a relation.
  package static func of(relation: Int, _ data: MasterData) -> MappingFlaw? {
    guard !data.relations.isEmpty else { return nil }
    guard let found = data.relations.first(where: { $0.id == relation }) else {
      return .relationMissing
    }
    return found.active ? nil : .relationInactive
  }

  /// Of a cost centre.
  package static func of(costCentre: Int, _ data: MasterData) -> MappingFlaw? {
    guard !data.costCentres.isEmpty else { return nil }
    guard let found = data.costCentres.first(where: { $0.id == costCentre }) else {
      return .costCentreMissing
    }
    return found.closed ? .costCentreClosed : nil
  }
}
