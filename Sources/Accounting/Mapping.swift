/// What one Octopus VAT code is chosen for. 0 % is five different things, so the rate alone never
/// decides.
package struct VATKey: Hashable, Sendable, Codable {
  package var direction: Direction
  package var kind: DocumentKind
  package var category: VATCategory
  package var rate: VATRate
  package var region: Region
  /// Nil while it is not known whether goods, services or an investment were bought.
  package var nature: Nature?

  package init(
    direction: Direction, kind: DocumentKind, category: VATCategory, rate: VATRate,
    region: Region, nature: Nature? = nil
  ) {
    self.direction = direction
    self.kind = kind
    self.category = category
    self.rate = rate
    self.region = region
    self.nature = nature
  }

  /// Where the counterparty is established.
  package enum Region: String, Hashable, Sendable, Codable, CaseIterable {
    case belgium = "BE"
    case union = "EU"
    case world = "non-EU"
  }

  /// What was bought, as the VAT return asks it (boxes 81, 82, 83).
  package enum Nature: String, Hashable, Sendable, Codable, CaseIterable {
    case goods, services, investment
  }
}

/// One choice of the office: this kind of VAT is booked with that code.
package struct VATMapping: Hashable, Sendable, Codable {
  package var key: VATKey
  /// A code of the dossier's own list.
  package var code: String
  /// What is sent as `vatAmount` when the document carries no VAT (reverse charge, intra-community).
  package var recipe: Recipe

  package init(key: VATKey, code: String, recipe: Recipe = .zero) {
    self.key = key
    self.code = code
    self.recipe = recipe
  }

  /// Octopus documents no recipe for self-charged VAT (Octopus API §3, gap), hence a setting.
  package enum Recipe: String, Hashable, Sendable, Codable, CaseIterable {
    /// `vatAmount` 0: Octopus works the VAT out from its code.
    case zero
    /// `vatAmount` is base × rate of the code, outside the document's total.
    case computed
  }
}

/// Everything the office chose for one dossier, as the booking rules read it.
package struct Mapping: Hashable, Sendable, Codable {
  package var vat: [VATMapping]
  /// Relations tied to a counterparty before, by `CounterpartyKey.text`.
  package var relations: [String: Int]
  /// Accounts remembered per relation and direction.
  package var accounts: [RelationAccount]
  /// What a supplier usually sells, by relation.
  package var natures: [Int: VATKey.Nature]
  /// Cost centres remembered per relation and direction.
  package var costCentres: [RelationCostCentre]

  package init(
    vat: [VATMapping] = [], relations: [String: Int] = [:], accounts: [RelationAccount] = [],
    natures: [Int: VATKey.Nature] = [:], costCentres: [RelationCostCentre] = []
  ) {
    self.vat = vat
    self.relations = relations
    self.accounts = accounts
    self.natures = natures
    self.costCentres = costCentres
  }

  /// The cost centre remembered for a relation on that side.
  package func costCentre(of relationID: Int, _ direction: Direction) -> Int? {
    costCentres.first { $0.relationID == relationID && $0.direction == direction }?.costCentreID
  }

  /// "Always this account for this supplier."
  package struct RelationAccount: Hashable, Sendable, Codable {
    package var relationID: Int
    package var direction: Direction
    package var account: Int

    package init(relationID: Int, direction: Direction, account: Int) {
      self.relationID = relationID
      self.direction = direction
      self.account = account
    }
  }
  /// "Always this cost centre for this supplier", where the account takes one.
  package struct RelationCostCentre: Hashable, Sendable, Codable {
    package var relationID: Int
    package var direction: Direction
    package var costCentreID: Int

    package init(relationID: Int, direction: Direction, costCentreID: Int) {
      self.relationID = relationID
      self.direction = direction
      self.costCentreID = costCentreID
    }
  }
}
