/// What the accountant decided for one document by hand; what is nil is left to the rules.
package struct BookingDecision: Hashable, Sendable, Codable {
  /// Octopus' key of the relation.
  package var relationID: Int?
  /// The account for every line.
  package var account: Int?
  package var vatCodes: [VATDecision]
  /// A period number of Octopus' list; the document keeps its date.
  package var period: Int?
  package var costCentreID: Int?
  /// What was decided for single parts of the document; it comes before what holds for all of them.
  package var lines: [LineDecision]

  package init(
    relationID: Int? = nil, account: Int? = nil, vatCodes: [VATDecision] = [], period: Int? = nil,
    costCentreID: Int? = nil, lines: [LineDecision] = []
  ) {
    self.relationID = relationID
    self.account = account
    self.vatCodes = vatCodes
    self.period = period
    self.costCentreID = costCentreID
    self.lines = lines
  }

  /// Reads a decision of any version: what is not there was not decided.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    relationID = try fields.decodeIfPresent(Int.self, forKey: .relationID)
    account = try fields.decodeIfPresent(Int.self, forKey: .account)
    vatCodes = try fields.decodeIfPresent([VATDecision].self, forKey: .vatCodes) ?? []
    period = try fields.decodeIfPresent(Int.self, forKey: .period)
    costCentreID = try fields.decodeIfPresent(Int.self, forKey: .costCentreID)
    lines = try fields.decodeIfPresent([LineDecision].self, forKey: .lines) ?? []
  }

  /// The code chosen for that category and rate, if one was.
  package func vatCode(_ category: VATCategory, _ rate: VATRate) -> String? {
    vatCodes.first { $0.category == category && $0.rate == rate }?.code
  }

  /// "This code for this category and rate of this document."
  package struct VATDecision: Hashable, Sendable, Codable {
    package var category: VATCategory
    package var rate: VATRate
    package var code: String

    package init(category: VATCategory, rate: VATRate, code: String) {
      self.category = category
      self.rate = rate
      self.code = code
    }
  }
}

/// How one document is to be booked, beside the settings of its dossier.
package struct BookingOptions: Hashable, Sendable, Codable {
  /// Whether a closed period gives way to the next open one.
  package var bookInNextOpenPeriod: Bool
  package var decision: BookingDecision

  package init(bookInNextOpenPeriod: Bool = false, decision: BookingDecision = BookingDecision()) {
    self.bookInNextOpenPeriod = bookInNextOpenPeriod
    self.decision = decision
  }
}

/// What the booking rules came to.
package enum BookingOutcome: Hashable, Sendable {
  /// It can be booked as it stands once a number is taken.
  case proposal(BookingProposal)
  /// The relation is to be created first, as the dossier allows; then the rules are asked again.
  case needsRelation(NewRelation)
  /// It stands still.
  case stops(Cause)
}
