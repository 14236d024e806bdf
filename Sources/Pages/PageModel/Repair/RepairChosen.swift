import Accounting
import Storage

/// What was picked for a cause, as it is repeated before anything is done.
struct RepairChosen: Sendable {
  let form: [String: String]
  let ground: RepairGround
  let speech: Speech

  init(_ form: [String: String], _ ground: RepairGround, _ speech: Speech) {
    self.form = form
    self.ground = ground
    self.speech = speech
  }

  /// Such as "611000 Onderhoud · Always for Claes"; nil where nothing is picked from a list.
  var text: String? {
    guard let repair = form["repair"].flatMap(RepairCause.Repair.init), repair.isPicked,
      let choice = form["choice"]
    else { return nil }
    let parts =
      switch repair {
      case .vat: [code(choice), recipe]
      case .relation: [relation(choice)]
      default: [account(choice), scope]
      }
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func code(_ choice: String) -> String? {
    ground.data.vatCodes.first { $0.code == choice }.map { "\($0.code) \($0.description)" }
  }

  private func relation(_ choice: String) -> String? {
    ground.data.relations.first { String($0.id) == choice }.map { relation in
      "\(relation.name) · \(speech.fill(RepairText.relationNumber, ["id": choice]))"
    }
  }

  private func account(_ choice: String) -> String? {
    ground.data.accounts.first { String($0.number) == choice }.map {
      "\(choice) \($0.name(in: speech.language))"
    }
  }

  private var recipe: String? {
    form["recipe"].flatMap(VATMapping.Recipe.init).map {
      speech($0 == .computed ? RepairText.recipeComputed : .recipeZero)
    }
  }

  private var scope: String? {
    switch form["scope"] {
    case "remember":
      AccountRepair(ground.group.cause, counterparty: ground.counterparties.first)?
        .relation(in: ground).map {
          speech.fill(RepairText.scopeRemember, ["name": $0.name])
        }
    case "document": speech(RepairText.onlyThis)
    default:
      speech.count(
        ground.group.documents, one: RepairText.scopeGroupOne, many: RepairText.scopeGroup)
    }
  }
}
