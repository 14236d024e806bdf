import Accounting
import Foundation
import Storage

/// What was typed into the search of a repair, with the answer given to the second question meanwhile.
struct RepairSearch: Sendable, Hashable {
  /// Characters that count.
  private static let longest = 80

  var text: String
  var scope: String?

  /// Nil when nothing was typed.
  init?(_ text: String?, scope: String?) {
    let text = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    guard !text.isEmpty else { return nil }
    self.text = String(text.prefix(RepairSearch.longest))
    self.scope = scope
  }

  /// What it can only mean: the number that was typed, else the one candidate that fits. Nil when several
  /// fit, or none.
  func answer(_ repair: RepairCause.Repair, in ground: RepairGround) -> String? {
    let cause = ground.group.cause
    switch repair {
    case .account:
      guard let repair = AccountRepair(cause, counterparty: ground.counterparties.first) else {
        return nil
      }
      if let typed = Int(text), repair.allows(typed, in: ground.data.accounts) {
        return String(typed)
      }
      let found = repair.candidates(ground, search: text)
      return found.count == 1 ? String(found[0].account.number) : nil
    case .relation:
      let found = RelationRepair(ground.counterparties.first, cause: cause)
        .candidates(ground.data.relations, search: text)
      return found.count == 1 ? String(found[0].relation.id) : nil
    default: return nil
    }
  }
}
