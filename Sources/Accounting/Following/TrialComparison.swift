/// What would have been booked beside what the office booked by hand: the report of a trial run.
package struct TrialComparison: Hashable, Sendable {
  package var lines: [Line]
  /// Entries of the month that none of the documents led to, by key.
  package var onlyInOctopus: [LedgerEntry]

  /// A document of the trial.
  package struct Ours: Hashable, Sendable {
    package var documentID: Int64
    package var sought: ViewerMatch.Sought
    /// Nil when something is still missing for it.
    package var proposal: BookingProposal?

    package init(documentID: Int64, sought: ViewerMatch.Sought, proposal: BookingProposal?) {
      self.documentID = documentID
      self.sought = sought
      self.proposal = proposal
    }
  }

  /// One document and what it was compared with.
  package struct Line: Hashable, Sendable {
    package var documentID: Int64
    package var outcome: Outcome
    /// The entry made by hand; the first of several.
    package var entry: LedgerEntry?
    package var evidence: [String]
    package var differences: [ChangeAfterBooking.Difference]
  }

  /// How they compare.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Found, and we would have booked the same.
    case same
    /// Found, and something differs.
    case differs
    /// Found, but we would not have booked: something is missing for the document.
    case noProposal = "no_proposal"
    /// Nobody has booked it (yet).
    case notFound = "not_found"
    /// Several entries fit.
    case several
  }

  /// Compares documents with the entries made by hand in that month. Every entry answers one document
  /// at most: those that fit best are given out first.
  package init(_ documents: [Ours], entries: [LedgerEntry]) {
    var free = entries
    var found: [Int64: Line] = [:]
    let order: [ViewerMatch.Strictness] = [.everything, .mostly]
    for strictness in order {
      for document in documents where found[document.documentID] == nil {
        guard case .found(let match) = ViewerMatch.find(document.sought, among: free, strictness)
        else { continue }
        free.removeAll { $0.key == match.entry.key }
        found[document.documentID] = TrialComparison.line(document, match)
      }
    }
    lines = documents.map { document in
      if let line = found[document.documentID] { return line }
      if case .several(let several) = ViewerMatch.find(document.sought, among: free, .mostly) {
        return Line(
          documentID: document.documentID, outcome: .several, entry: several.first?.entry,
          evidence: several.first?.agreement.evidence ?? [], differences: [])
      }
      return Line(
        documentID: document.documentID, outcome: .notFound, entry: nil, evidence: [],
        differences: [])
    }
    let taken = Set(
      lines.filter { $0.outcome == .several }.compactMap(\.entry?.key))
    onlyInOctopus = free.filter { !taken.contains($0.key) }.sorted {
      ($0.date ?? .distant, $0.key.journal, $0.key.number)
        < ($1.date ?? .distant, $1.key.journal, $1.key.number)
    }
  }

  /// How many documents came to each outcome.
  package var counts: [Outcome: Int] {
    Dictionary(grouping: lines, by: \.outcome).mapValues(\.count)
  }

  private static func line(_ document: Ours, _ match: ViewerMatch.Candidate) -> Line {
    guard let proposal = document.proposal else {
      return Line(
        documentID: document.documentID, outcome: .noProposal, entry: match.entry,
        evidence: match.agreement.evidence, differences: [])
    }
    let own = LedgerEntry(proposal, number: match.entry.key.number)
    let compared: Set<String> = [
      "journal", "period", "relation", "issue_date", "gross", "currency", "account", "vat_code",
    ]
    let differences = EntryDifference.all(match.entry, own)
      .filter { compared.contains($0.field) }
    return Line(
      documentID: document.documentID, outcome: differences.isEmpty ? .same : .differs,
      entry: match.entry, evidence: match.agreement.evidence, differences: differences)
  }
}

extension CalendarDate {
  /// After every date of a document.
  fileprivate static let distant = CalendarDate(daysSince1970: 2_932_896)
}
