import Accounting
import Storage

/// What would be, or was, booked, with the evidence for every choice.
struct ProposalPart: Sendable, Hashable {
  var caption: String
  var place: String
  var relation: String
  var lines: [Line]
  var base: String
  var vat: String
  var total: String
  var evidence: [Reason]
  var notices: [String]

  struct Line: Sendable, Hashable {
    var account: String
    var label: String
    var vatCode: String
    var why: String
    var base: String
    var vat: String
    var note: String?
    var accountName: String?
    var centre: String?
  }

  struct Reason: Sendable, Hashable {
    var choice: String
    var value: String
    var rule: String
  }

  /// - Parameter data: for the names of accounts and cost centres; may be empty.
  init(
    _ proposal: BookingProposal, _ data: MasterData, isBooked: Bool, _ speech: Speech
  ) {
    let format = speech.format
    caption = speech(isBooked ? DocumentText.bookedEntry : .proposal)
    place = [
      speech.fill(DocumentText.journal, ["journal": proposal.journal]),
      speech.fill(DocumentText.bookyear, ["bookyear": proposal.bookyear]),
      speech.fill(DocumentText.period, ["period": format.period(proposal.period)]),
    ].joined(separator: " · ")
    relation = speech.fill(
      DocumentText.relation,
      ["id": String(proposal.relationID), "name": proposal.relationName])
    lines = proposal.lines.map { Line($0, data, speech) }
    base = format.amount(proposal.lines.map(\.base).total)
    vat = format.amount(proposal.lines.filter { !$0.selfCharged }.map(\.vat).total)
    total = format.amount(proposal.amount, currency: proposal.currency)
    evidence = proposal.evidence.map {
      Reason(choice: speech($0.choice.text), value: $0.value, rule: speech($0.rule.text))
    }
    notices = proposal.notices.map {
      $0.code.words.filled(FactWords(speech: speech).written($0.facts), in: speech.language)
    }
  }
}

extension ProposalPart.Line {
  fileprivate init(_ line: BookingProposal.Line, _ data: MasterData, _ speech: Speech) {
    let format = speech.format
    account = String(line.account)
    label = line.comment
    vatCode = line.vatCode
    why = "\(format.percent(line.rate)) · \(line.category.label[speech.language])"
    base = format.amount(line.base)
    vat = format.amount(line.vat)
    note = line.selfCharged ? speech(DocumentText.selfCharged) : nil
    accountName = data.accounts.last { $0.number == line.account }?.name(in: speech.language)
    centre = line.costCentreID.map { id in
      let known = data.costCentres.first { $0.id == id }?.name(in: speech.language)
      return "\(speech(ProposalText.proCentre)) \(known ?? String(id))"
    }
  }
}
