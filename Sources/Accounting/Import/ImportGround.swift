/// Everything an import compares: what Octopus says, what Billit has, and what we wrote before.
package struct ImportGround: Sendable {
  /// Octopus' number of the dossier.
  package var octopusDossier: Int
  /// "nl", "fr", "en" or "de": the language of account and journal names.
  package var language: String
  package var data: MasterData
  /// The day in Brussels, which chooses the book year.
  package var today: CalendarDate
  /// The dossier as Octopus' list names it.
  package var dossier: ImportFields
  /// The same company as Billit names it.
  package var company: ImportFields
  package var parties: [KnownParty]
  package var links: [PartyTie]
  package var accounts: [String: ImportFields]
  package var journals: [String: ImportFields]
  package var decisions: [PartyPlace: PartyDecision]

  package init(
    octopusDossier: Int, language: String, data: MasterData, today: CalendarDate,
    dossier: ImportFields = ImportFields(), company: ImportFields = ImportFields(),
    parties: [KnownParty] = [], links: [PartyTie] = [], accounts: [String: ImportFields] = [:],
    journals: [String: ImportFields] = [:], decisions: [PartyPlace: PartyDecision] = [:]
  ) {
    self.octopusDossier = octopusDossier
    self.language = language
    self.data = data
    self.today = today
    self.dossier = dossier
    self.company = company
    self.parties = parties
    self.links = links
    self.accounts = accounts
    self.journals = journals
    self.decisions = decisions
  }
}

/// One side of one relation.
package struct PartyPlace: Hashable, Sendable, Codable {
  package var relation: Int
  package var side: PartySide

  package init(_ relation: Int, _ side: PartySide) {
    self.relation = relation
    self.side = side
  }
}

/// A line of our own map: which of Billit's parties a relation is.
package struct PartyTie: Hashable, Sendable {
  package var place: PartyPlace
  package var party: Int
  /// What we wrote last; nil when it was only tied.
  package var written: ImportFields?
  package var evidence: PartyEvidence
  package var isGone: Bool

  package init(
    place: PartyPlace, party: Int, written: ImportFields?, evidence: PartyEvidence,
    isGone: Bool = false
  ) {
    self.place = place
    self.party = party
    self.written = written
    self.evidence = evidence
    self.isGone = isGone
  }
}

/// What somebody decided about one side of a relation.
package enum PartyDecision: Hashable, Sendable, Codable {
  /// It is that party.
  case tie(Int)
  /// It is none of those shown: make a new one.
  case create
  /// It stays out of Billit.
  case leave
  /// Of a field changed in both, Octopus' word counts.
  case octopus
}
