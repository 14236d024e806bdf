/// One thing an import compared: what it is, how it stands, and what would be written.
package struct ImportItem: Hashable, Sendable, Codable {
  package var kind: Kind
  /// Octopus' own number or key of it.
  package var key: String
  package var name: String
  package var state: State
  package var changes: [FieldChange]
  /// What Billit has now; nil for what is new, and for what Billit does not give back and we never wrote.
  package var before: ImportFields?
  /// What is to be written.
  package var after: ImportFields
  /// Billit's party, once it is known.
  package var party: Int?
  package var evidence: PartyEvidence?
  package var conflict: Conflict?
  package var flaw: Flaw?

  package init(
    _ kind: Kind, key: String, name: String, state: State, changes: [FieldChange] = [],
    before: ImportFields? = nil, after: ImportFields = ImportFields(), party: Int? = nil,
    evidence: PartyEvidence? = nil, conflict: Conflict? = nil, flaw: Flaw? = nil
  ) {
    self.kind = kind
    self.key = key
    self.name = name
    self.state = state
    self.changes = changes
    self.before = before
    self.after = after
    self.party = party
    self.evidence = evidence
    self.conflict = conflict
    self.flaw = flaw
  }

  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case dossier, customer, supplier, account, journal

    /// The kind of a party of that side.
    package init(_ side: PartySide) { self = side == .customer ? .customer : .supplier }

    /// The side, for customers and suppliers.
    package var side: PartySide? {
      switch self {
      case .customer: .customer
      case .supplier: .supplier
      case .dossier, .account, .journal: nil
      }
    }
  }

  package enum State: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case new, changed, unchanged
    /// Gone, inactive or closed in Octopus: it stays in Billit, where nothing is ever deleted.
    case gone
    /// Somebody has to decide; nothing is written.
    case conflict
  }

  /// Why somebody has to decide.
  package struct Conflict: Hashable, Sendable, Codable {
    package var code: Code
    /// Billit's parties that may be meant.
    package var parties: [Int]
    /// Octopus' relations that stand in each other's way.
    package var relations: [Int]

    package init(_ code: Code, parties: [Int] = [], relations: [Int] = []) {
      self.code = code
      self.parties = parties
      self.relations = relations
    }

    package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
      /// Several of Billit's parties have its number.
      case severalParties = "several_parties"
      /// Another relation of the dossier has the same number on the same side: Billit would take both
      /// for one.
      case sameNumber = "same_number"
      /// One of Billit's parties looks like it, by name, e-mail or account alone.
      case looksLike = "looks_like"
      /// It has no number, and another relation the same name, e-mail or account: Billit could not tell
      /// them apart, and one would overwrite the other (Billit API §5).
      case notDistinct = "not_distinct"
      /// The same field was changed in Octopus and, otherwise, in Billit.
      case changedInBoth = "changed_in_both"
      /// Billit's party was written for another relation.
      case partyTaken = "party_taken"
      /// What only the entrepreneur can change in Billit, or nobody anywhere.
      case notOurs = "not_ours"
    }
  }

  /// What is odd without standing in the way.
  package enum Flaw: String, Hashable, Sendable, Codable, CaseIterable {
    /// The number in its VAT field is none.
    case numberWrong = "number_wrong"
    /// The number is that of an establishment unit (2 to 8), not of an enterprise.
    case establishmentNumber = "establishment_number"
    /// Fields that were changed in Billit by hand stay as they are.
    case keptInBillit = "kept_in_billit"
  }

  /// Whether confirming writes it.
  package var isWritten: Bool { state == .new || state == .changed }
}

/// By what a party of Billit was found to be a relation of Octopus.
package enum PartyEvidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// Created by us for it.
  case created
  /// It carries our own key.
  case ownKey = "own_key"
  case vatNumber = "vat_number"
  case enterpriseNumber = "enterprise_number"
  /// Octopus' number in `Nr` and the same name.
  case numberAndName = "number_and_name"
  /// Somebody said so.
  case byHand = "by_hand"
}
