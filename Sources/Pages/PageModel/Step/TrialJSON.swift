import Accounting
import Storage

/// A trial's comparison as scripts read it.
struct TrialJSON: Encodable {
  let dossier: Dossier
  let month: TrialMonth
  let documents: [TrialStore.Document]
  let comparison: TrialComparison

  enum Key: String, CodingKey {
    case dossier, mode, month, counts, documents
    case liveFrom = "live_from"
    case onlyInOctopus = "only_in_octopus"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(dossier.id, forKey: .dossier)
    try json.encode(dossier.settings.mode.rawValue, forKey: .mode)
    try json.encode(dossier.settings.liveFrom?.description, forKey: .liveFrom)
    try json.encode(month.text, forKey: .month)
    let counts = comparison.counts
    try json.encode(
      Dictionary(
        uniqueKeysWithValues: TrialComparison.Outcome.allCases.map {
          ($0.rawValue, counts[$0] ?? 0)
        }), forKey: .counts)
    try json.encode(
      zip(documents, comparison.lines).map(DocumentPart.init), forKey: .documents)
    try json.encode(comparison.onlyInOctopus.map(EntryPart.init), forKey: .onlyInOctopus)
  }

  private struct DocumentPart: Encodable {
    var id: Int64
    var number: String
    var date: String
    var counterparty: String
    var total: String
    var currency: String
    var outcome: String
    var evidence: [String]
    var entry: EntryPart?
    var differences: [DifferencePart]
    var cause: String?

    init(_ document: TrialStore.Document, _ line: TrialComparison.Line) {
      id = document.id
      number = document.number
      date = document.date.description
      counterparty = document.counterparty
      total = document.gross.description
      currency = document.currency
      outcome = line.outcome.rawValue
      evidence = line.evidence
      entry = line.entry.map(EntryPart.init)
      differences = line.differences.map {
        DifferencePart(field: $0.field, booked: $0.before, proposed: $0.after)
      }
      cause = document.proposal == nil ? document.cause?.code.rawValue : nil
    }
  }

  private struct DifferencePart: Encodable {
    var field: String
    var booked: String?
    var proposed: String?
  }

  private struct EntryPart: Encodable {
    var journal: String
    var number: Int
    var date: String?
    var total: String?
    var reference: String?

    init(_ entry: LedgerEntry) {
      journal = entry.key.journal
      number = entry.key.number
      date = entry.date?.description
      total = entry.amount?.description
      reference = entry.reference
    }
  }
}
