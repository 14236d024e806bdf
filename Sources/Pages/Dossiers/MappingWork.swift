import Accounting
import Foundation
import Storage

/// Why something is not added: the field at fault, and a sentence about it.
struct AdditionRefusal: Error, Hashable {
  var field: String
  var reason: MappingText
}

/// One change of a mapping, checked against the dossier's own lists and written with its audit line.
struct MappingWork: Sendable {
  let site: Site
  let ground: MappingGround
  let actor: String
  let form: [String: String]

  /// - Throws: `AdditionRefusal`, and `Problem.conflict` for a choice that is no longer there.
  func perform(_ change: SitePath.MappingChange) async throws {
    switch change {
    case .vat: try await putVATCode()
    case .vatRemoval: try await removeVATCode()
    case .defaults: try await putDefault()
    case .defaultsRemoval: try await removeDefault()
    case .accounts: try await putAccount()
    case .accountsRemoval: try await removeAccount()
    case .centres: try await putCentre()
    case .centresRemoval: try await removeCentre()
    case .suggestion: try await takeSuggestion()
    case .relationsRemoval: try await removeLink()
    }
  }

  private var id: Int64 { ground.dossier.id }
  private var store: MappingStore { MappingStore(site.database) }

  /// A key changes one choice; without, a kind of VAT is added, for invoices and credit notes alike
  /// where the code serves both.
  private func putVATCode() async throws {
    let recipe = form["recipe"].flatMap(VATMapping.Recipe.init) ?? .zero
    let code = given("code")
    if let name = form["key"] {
      guard let row = ground.vat.first(where: { ChoiceName.text($0.mapping.key) == name }) else {
        throw Problem.conflict
      }
      let key = row.mapping.key
      let entry = VATMapping(
        key: key, code: code, recipe: repair(key).asksRecipe ? recipe : .zero)
      guard ground.data.vatCodes.contains(where: { $0.code == code }),
        MappingFlaw.of(entry, ground.data) == nil
      else { throw Problem.badRequest(field: "code") }
      try await store.choose(entry, in: id, actor: actor, now: site.now())
      return
    }
    let key = try newKey()
    let entries = repair(key).entries(
      code, recipe: recipe, codes: ground.data.vatCodes, mapping: Mapping())
    guard let entries else { throw AdditionRefusal(field: "code", reason: .mapCodeWrong) }
    try await store.choose(entries, in: id, actor: actor, now: site.now())
  }

  private func newKey() throws -> VATKey {
    let direction = try direction()
    guard let category = VATCategory(rawValue: given("category")) else {
      throw AdditionRefusal(field: "category", reason: .mapChoiceWrong)
    }
    guard let region = VATKey.Region(rawValue: given("region")) else {
      throw AdditionRefusal(field: "region", reason: .mapChoiceWrong)
    }
    guard let rate = try rate() else {
      throw AdditionRefusal(field: "rate", reason: .mapRateWrong)
    }
    return VATKey(
      direction: direction, kind: .invoice, category: category, rate: rate, region: region)
  }

  private func removeVATCode() async throws {
    let name = form["key"]
    guard let row = ground.vat.first(where: { ChoiceName.text($0.mapping.key) == name }),
      try await store.remove(row.mapping.key, in: id, actor: actor, now: site.now())
    else { throw Problem.conflict }
  }

  private func putDefault() async throws {
    let direction = try direction()
    let kind = DocumentKind(rawValue: given("kind"))
    guard kind != nil || given("kind").isEmpty else {
      throw AdditionRefusal(field: "kind", reason: .mapChoiceWrong)
    }
    let category = VATCategory(rawValue: given("category"))
    guard category != nil || given("category").isEmpty else {
      throw AdditionRefusal(field: "category", reason: .mapChoiceWrong)
    }
    let entry = DefaultAccount(
      direction: direction, kind: kind, category: category, rate: try rate(),
      account: try account(direction))
    try await changeDefaults { defaults in
      defaults.removeAll { present in
        var present = present
        present.account = entry.account
        return present == entry
      }
      defaults.append(entry)
    }
  }

  private func removeDefault() async throws {
    let name = form["key"]
    let present = ground.dossier.settings.defaultAccounts
    guard present.contains(where: { ChoiceName.text($0) == name }) else { throw Problem.conflict }
    try await changeDefaults { $0.removeAll { ChoiceName.text($0) == name } }
  }

  private func changeDefaults(_ change: (inout [DefaultAccount]) -> Void) async throws {
    var settings = ground.dossier.settings
    change(&settings.defaultAccounts)
    try await DossierStore(site.database).change(
      id, settings: settings, actor: actor, now: site.now())
  }

  private func putAccount() async throws {
    let direction = try direction()
    guard let number = Int(given("relation")), let relation = ground.relation(number) else {
      throw AdditionRefusal(field: "relation", reason: .mapRelationWrong)
    }
    try await store.remember(
      .init(relationID: relation.id, direction: direction, account: try account(direction)),
      in: id, actor: actor, now: site.now())
  }

  private func removeAccount() async throws {
    let name = form["key"]
    guard let row = ground.accounts.first(where: { ChoiceName.text($0.account) == name }),
      try await store.forget(
        relation: row.account.relationID, row.account.direction, in: id, actor: actor,
        now: site.now())
    else { throw Problem.conflict }
  }

  private func removeLink() async throws {
    let removed = try await store.unlink(
      counterparty: form["key"] ?? "", in: id, actor: actor, now: site.now())
    guard removed else { throw Problem.conflict }
  }

  private func putCentre() async throws {
    let direction = try direction()
    guard let number = Int(given("relation")), let relation = ground.relation(number) else {
      throw AdditionRefusal(field: "relation", reason: .mapRelationWrong)
    }
    guard let centre = Int(given("centre")),
      ground.data.costCentres.contains(where: { $0.id == centre && !$0.closed })
    else { throw AdditionRefusal(field: "centre", reason: .mapCentreWrong) }
    try await store.remember(
      Mapping.RelationCostCentre(
        relationID: relation.id, direction: direction, costCentreID: centre),
      in: id, actor: actor, now: site.now())
  }

  private func removeCentre() async throws {
    let name = form["key"]
    guard let row = ground.costCentres.first(where: { ChoiceName.text($0.choice) == name }),
      try await store.forget(
        costCentreOf: row.choice.relationID, row.choice.direction, in: id, actor: actor,
        now: site.now())
    else { throw Problem.conflict }
  }

  /// One that the bookings still suggest: what is no longer suggested is not taken by an old form.
  private func takeSuggestion() async throws {
    guard let suggestion = ground.suggestions.first(where: { $0.order == form["key"] }) else {
      throw Problem.conflict
    }
    switch suggestion.choice {
    case .account(let choice):
      try await store.remember(choice, in: id, actor: actor, now: site.now())
    case .costCentre(let choice):
      try await store.remember(choice, in: id, actor: actor, now: site.now())
    case .vatCode(let entry):
      try await store.choose([entry], in: id, actor: actor, now: site.now())
    }
  }

  private func repair(_ key: VATKey) -> VATRepair {
    VATRepair(key, cause: Cause(.vatCodeMissing))
  }

  private func given(_ field: String) -> String {
    (form[field] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func direction() throws -> Direction {
    guard let direction = Direction(rawValue: given("direction")) else {
      throw AdditionRefusal(field: "direction", reason: .mapChoiceWrong)
    }
    return direction
  }

  /// As it is written in Belgium, "5,5", or with a point; nil when the field is empty.
  private func rate() throws -> VATRate? {
    let text = given("rate").replacing(",", with: ".").filter { $0 != "%" && !$0.isWhitespace }
    if text.isEmpty { return nil }
    guard let rate = VATRate(text) else {
      throw AdditionRefusal(field: "rate", reason: .mapRateWrong)
    }
    return rate
  }

  /// One of the chart, and of a class for this side.
  private func account(_ direction: Direction) throws -> Int {
    guard let number = Int(given("account")),
      ground.data.accounts.contains(where: { $0.number == number }),
      MappingFlaw.of(account: number, direction, ground.data) == nil
    else { throw AdditionRefusal(field: "account", reason: .mapAccountWrong) }
    return number
  }
}
