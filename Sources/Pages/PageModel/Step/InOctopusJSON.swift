import Accounting
import Storage

/// A document's life in Octopus after it went there, as scripts read it. Members that are not known are
/// null, never absent.
struct InOctopusJSON: Encodable {
  let entry: FollowedEntry
  let payments: [PaymentLedger.Payment]

  enum Key: String, CodingKey {
    case finding, evidence, candidates, open
    case fileName = "file_name"
    case openReadAt = "open_read_at"
    case paymentsWritten = "payments_written"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(entry.finding.map(FindingPart.init), forKey: .finding)
    try json.encode(entry.fileName, forKey: .fileName)
    try json.encode(entry.match?.evidence, forKey: .evidence)
    try json.encode(entry.candidates.map(CandidatePart.init), forKey: .candidates)
    try json.encode(entry.open?.description, forKey: .open)
    try json.encode(entry.openReadAt.map(BelgianFormat.iso), forKey: .openReadAt)
    try json.encode(
      payments.filter { $0.state != .freed }.map(WrittenPart.init), forKey: .paymentsWritten)
  }

  private struct FindingPart: Encodable {
    let kind, noticedAt: String
    let facts: [String: String]

    enum CodingKeys: String, CodingKey {
      case kind, facts
      case noticedAt = "noticed_at"
    }

    init(_ finding: FollowedEntry.Finding) {
      kind = finding.kind.rawValue
      facts = finding.facts
      noticedAt = BelgianFormat.iso(finding.noticedAt)
    }
  }

  private struct CandidatePart: Encodable {
    let journal: String
    let number: Int
    let evidence: [String]

    init(_ candidate: ViewerMatch.Candidate) {
      journal = candidate.entry.key.journal
      number = candidate.entry.key.number
      evidence = candidate.agreement.evidence
    }
  }

  private struct WrittenPart: Encodable {
    let date, amount, state: String

    init(_ payment: PaymentLedger.Payment) {
      date = payment.paidOn.description
      amount = payment.amount.description
      state = payment.state.rawValue
    }
  }
}
