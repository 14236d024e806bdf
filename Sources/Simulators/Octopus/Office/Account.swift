extension OctopusSimulator {
  /// A general ledger account.
  package struct Account: Codable, Hashable, Sendable {
    /// Six digits.
    package var number: Int
    package var names: Names
    package var purchaseVATCode: String?
    package var salesVATCode: String?
    /// Octopus API: 0 none required, 1 mandatory, 2 optional.
    package var costCentreType: Int
    package var defaultCostCentreID: Int?
    /// Percent of the VAT that can be recovered.
    package var vatRecupPercentage: Int
    /// Whether bookings can be made on it; totals and the like cannot (code −50).
    package var bookable: Bool
    /// When it was last changed, in milliseconds since 1970.
    package var modifiedAt: Int64

    package init(
      number: Int, names: Names, purchaseVATCode: String? = nil, salesVATCode: String? = nil,
      costCentreType: Int = 0, defaultCostCentreID: Int? = nil, vatRecupPercentage: Int = 100,
      bookable: Bool = true, modifiedAt: Int64 = OctopusSimulator.seedInstant
    ) {
      self.number = number
      self.names = names
      self.purchaseVATCode = purchaseVATCode
      self.salesVATCode = salesVATCode
      self.costCentreType = costCentreType
      self.defaultCostCentreID = defaultCostCentreID
      self.vatRecupPercentage = vatRecupPercentage
      self.bookable = bookable
      self.modifiedAt = modifiedAt
    }
  }

  /// A VAT code card.
  package struct VATCode: Codable, Hashable, Sendable {
    /// What it is for, by Octopus' number.
    package enum Kind: Int, Codable, Hashable, Sendable {
      case buy = 1
      case sell = 2
      case buyCreditNote = 3
      case sellCreditNote = 4
    }

    package var code: String
    package var names: Names
    package var kind: Kind
    /// In hundredths of a percent: 2100 for 21 %.
    package var basePercentage: Int
    package var defaultSellAccount: Int?
    /// Whether the buyer owes the VAT himself (co-contractor, intra-community …): its amount is then
    /// not part of the document's total (inferred: Octopus documents no recipe).
    package var selfCharged: Bool

    package init(
      code: String, names: Names, kind: Kind, basePercentage: Int,
      defaultSellAccount: Int? = nil, selfCharged: Bool = false
    ) {
      self.code = code
      self.names = names
      self.kind = kind
      self.basePercentage = basePercentage
      self.defaultSellAccount = defaultSellAccount
      self.selfCharged = selfCharged
    }
  }

  /// A cost centre.
  package struct CostCentre: Codable, Hashable, Sendable {
    package var id: Int
    package var names: Names
    package var closed: Bool

    package init(id: Int, names: Names, closed: Bool = false) {
      self.id = id
      self.names = names
      self.closed = closed
    }
  }
}
