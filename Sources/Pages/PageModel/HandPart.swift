import Accounting
import Storage

/// "Already booked by hand as …": the fields, and what the last claim came to.
struct HandPart: Sendable, Hashable {
  var handHref: String
  var isOpen: Bool
  var journal: String
  var journals: [String]
  var number: String
  var bookyears: [DocumentListPage.Choice]
  var verdict: String?
  var findings: [Finding]
  var hasFindings: Bool
  /// What accepts the claim although something beside the amount differs.
  var accepting: Accepting?

  struct Finding: Sendable, Hashable {
    var name: String
    var document: String
    var entry: String
    var agrees: Bool
    var word: String
  }

  struct Accepting: Sendable, Hashable {
    var journal: String
    var bookyear: String
    var number: String
  }

  /// Nil where the state does not allow it, or the book years were never read.
  init?(_ row: DocumentRow, _ data: MasterData, claimed: HandClaim?, _ speech: Speech) {
    guard row.state.isSafeToSend || row.state == .deliveredDMS, !data.bookyears.isEmpty else {
      return nil
    }
    handHref = SitePath.documentRequest(row.id, .bookedByHand).text
    isOpen = claimed != nil
    let letter = row.direction == .sale ? "V" : "A"
    journals = Set(data.journals.filter { $0.key.hasPrefix(letter) }.map(\.key)).sorted()
    journal = claimed?.claim.journal ?? journals.first ?? ""
    number = claimed.map { String($0.claim.number) } ?? ""
    let own = data.bookyears.first { year in
      row.issueDate.map { year.start <= $0 && $0 <= year.end } ?? false
    }
    let chosen = claimed?.claim.bookyearID ?? own?.id ?? data.bookyears.last?.id
    bookyears = data.bookyears.sorted { $0.start > $1.start }.map {
      .init(value: String($0.id), label: $0.description, isChosen: $0.id == chosen)
    }
    let compared = claimed?.outcome.findings ?? []
    findings = compared.map { Finding($0, data, speech) }
    hasFindings = !findings.isEmpty
    verdict = claimed.map { HandPart.verdict($0, speech) }
    if let claimed, case .differs = claimed.outcome {
      accepting = Accepting(
        journal: claimed.claim.journal, bookyear: String(claimed.claim.bookyearID),
        number: String(claimed.claim.number))
    }
  }

  private static func verdict(_ claimed: HandClaim, _ speech: Speech) -> String {
    let claim = claimed.claim
    let facts = ["entry": "\(claim.journal)/\(claim.bookyear)/\(claim.number)"]
    return switch claimed.outcome {
    case .booked: speech(ProposalText.handTold)
    case .differs: speech.fill(ProposalText.handDiffers, facts)
    case .refused: speech.fill(ProposalText.handRefused, facts)
    case .notThere: speech.fill(ProposalText.handNotThere, facts)
    case .taken: speech.fill(ProposalText.handTaken, facts)
    case .notNow: speech(ProposalText.handNotNow)
    case .unreachable(let cause):
      speech.fill(ProposalText.handUnreachable, ["reason": speech.explain(cause).sentence])
    }
  }
}

extension HandBooking.Outcome {
  fileprivate var findings: [HandBooking.Finding] {
    switch self {
    case .differs(let findings), .refused(let findings): findings
    case .booked, .notThere, .taken, .notNow, .unreachable: []
    }
  }
}

extension HandPart.Finding {
  fileprivate init(_ finding: HandBooking.Finding, _ data: MasterData, _ speech: Speech) {
    agrees = finding.agrees
    word = speech(finding.agrees ? ProposalText.handAgrees : .handDisagrees)
    let shown: (String) -> String
    switch finding.field {
    case .amount:
      name = speech(ProposalText.handAmount)
      shown = { text in
        let parts = text.split(separator: " ").map(String.init)
        guard let money = parts.first.flatMap({ Money($0) }) else { return text }
        return speech.format.amount(money, currency: parts.count > 1 ? parts[1] : nil)
      }
    case .relation:
      name = speech(ProposalText.handRelation)
      shown = { text in
        let relation = Int(text).flatMap { id in data.relations.first { $0.id == id } }
        return [relation?.name, text].compactMap(\.self).joined(separator: " · ")
      }
    case .reference:
      name = speech(ProposalText.handReference)
      shown = { $0 }
    case .date:
      name = speech(ProposalText.handDate)
      shown = { text in CalendarDate(text).map(speech.format.date) ?? text }
    }
    document = finding.document.isEmpty ? "–" : shown(finding.document)
    entry = finding.entry.isEmpty ? "–" : shown(finding.entry)
  }
}
