import Accounting
import Storage

/// What the office chose for a dossier, beside what Octopus says of it.
struct MappingGround: Sendable {
  var dossier: Dossier
  var data: MasterData
  var vat: [MappingList.VATRow]
  var accounts: [MappingList.AccountRow]
  var links: [MappingList.LinkRow]
  var costCentres: [MappingList.CostCentreRow] = []
  /// What the bookings of this dossier suggest.
  var suggestions: [MappingLearning.Suggestion] = []

  /// The name of an account in the chart.
  func name(ofAccount number: Int, _ language: Language) -> String? {
    data.accounts.last { $0.number == number }?.name(in: language)
  }

  func relation(_ id: Int) -> Relation? { data.relations.first { $0.id == id } }

  /// What is wrong with a remembered account: its relation comes first.
  func flaw(of account: Mapping.RelationAccount) -> MappingFlaw? {
    MappingFlaw.of(relation: account.relationID, data)
      ?? MappingFlaw.of(account: account.account, account.direction, data)
  }

  /// How many choices no longer fit.
  var flawed: Int {
    vat.count { MappingFlaw.of($0.mapping, data) != nil }
      + dossier.settings.defaultAccounts.count {
        MappingFlaw.of(account: $0.account, $0.direction, data) != nil
      }
      + accounts.count { flaw(of: $0.account) != nil }
      + links.count { MappingFlaw.of(relation: $0.relationID, data) != nil }
      + costCentres.count { flaw(of: $0.choice) != nil }
  }

  /// What is wrong with a remembered cost centre: its relation comes first.
  func flaw(of choice: Mapping.RelationCostCentre) -> MappingFlaw? {
    MappingFlaw.of(relation: choice.relationID, data)
      ?? MappingFlaw.of(costCentre: choice.costCentreID, data)
  }

  func costCentre(_ id: Int) -> CostCentre? { data.costCentres.first { $0.id == id } }
}

/// The names under which forms speak of one choice: its values, with points between.
enum ChoiceName {
  static func text(_ key: VATKey) -> String {
    [
      key.direction.rawValue, key.kind.rawValue, key.category.rawValue,
      String(key.rate.hundredths), key.region.rawValue, key.nature?.rawValue ?? "",
    ].joined(separator: ".")
  }

  static func text(_ entry: DefaultAccount) -> String {
    [
      entry.direction.rawValue, entry.kind?.rawValue ?? "", entry.category?.rawValue ?? "",
      entry.rate.map { String($0.hundredths) } ?? "", String(entry.account),
    ].joined(separator: ".")
  }

  static func text(_ account: Mapping.RelationAccount) -> String {
    "\(account.direction.rawValue).\(account.relationID)"
  }

  static func text(_ choice: Mapping.RelationCostCentre) -> String {
    "\(choice.direction.rawValue).\(choice.relationID)"
  }
}
