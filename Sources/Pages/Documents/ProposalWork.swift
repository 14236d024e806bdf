import Accounting
import Foundation
import Storage

/// A proposal being changed: what was chosen is checked against the dossier's own lists and becomes a
/// decision. Only what differs from the proposal is decided, so that the evidence stays true.
struct ProposalWork: Sendable {
  let ground: ProposalGround
  let form: [String: String]

  /// Why a change is not taken.
  enum Refusal: Error, Hashable {
    case account(String)
    case code(String)
    case centre(String)
    case relation(String)
    case period(String)
    /// The rules stop with it.
    case rules(Cause)
    /// There is nothing to change.
    case closed

    /// The field at fault, for scripts.
    var field: String {
      switch self {
      case .account: "account"
      case .code: "code"
      case .centre: "centre"
      case .relation: "relation"
      case .period: "period"
      case .rules, .closed: "proposal"
      }
    }
  }

  /// What the choices come to.
  struct Result: Sendable {
    var decision: BookingDecision
    /// "611000 → 612300", for time-line and audit.
    var changes: [String]
    /// What each line would be booked on.
    var lines: [Chosen]
    var relationID: Int
    var isRelationChanged: Bool
  }

  struct Chosen: Sendable, Hashable {
    var line: BookingProposal.Line
    var account: Int
    var code: String
    var centre: Int?
  }

  func result() throws(Refusal) -> Result {
    guard ground.isOpen, let proposal = ground.proposal else { throw .closed }
    var decision = ground.decision
    var changes: [String] = []
    let relation = try relation(proposal)
    if relation != proposal.relationID {
      decision.relationID = relation
      changes.append("\(proposal.relationID) → \(relation)")
    }
    let period = try period(proposal)
    if period != proposal.period {
      decision.period = period
      changes.append("\(proposal.period) → \(period)")
    }
    var lines: [Chosen] = []
    for (index, line) in proposal.lines.enumerated() {
      let chosen = try chosen(index, line)
      lines.append(chosen)
      if chosen.account != line.account { changes.append("\(line.account) → \(chosen.account)") }
      if chosen.code != line.vatCode { changes.append("\(line.vatCode) → \(chosen.code)") }
      if chosen.centre != line.costCentreID {
        let (old, new) = (line.costCentreID, chosen.centre)
        changes.append(
          "\(old.map { String($0) } ?? "–") → \(new.map { String($0) } ?? "–")")
      }
      for part in parts(chosen, proposal) { decision.put(part) }
    }
    if case .stops(let cause) = ground.outcome(decision) { throw .rules(cause) }
    return Result(
      decision: decision, changes: changes, lines: lines, relationID: relation,
      isRelationChanged: relation != proposal.relationID)
  }

  private func given(_ name: String) -> String? {
    form[name].map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  private func relation(_ proposal: BookingProposal) throws(Refusal) -> Int {
    guard let text = given("relation"), !text.isEmpty else { return proposal.relationID }
    guard let id = Int(text),
      id == proposal.relationID || ground.data.relations.contains(where: { $0.id == id })
    else { throw .relation(text) }
    return id
  }

  private func period(_ proposal: BookingProposal) throws(Refusal) -> Int {
    guard let text = given("period"), !text.isEmpty else { return proposal.period }
    guard let number = Int(text),
      number == proposal.period
        || ProposalPeriods.open(ground).contains(where: { $0.period.number == number })
    else { throw .period(text) }
    return number
  }

  private func chosen(_ index: Int, _ line: BookingProposal.Line) throws(Refusal) -> Chosen {
    var chosen = Chosen(
      line: line, account: line.account, code: line.vatCode, centre: line.costCentreID)
    if let text = given("account\(index)"), text != String(line.account) {
      chosen.account = try account(text)
    }
    if let text = given("code\(index)"), text != line.vatCode {
      let row = ground.detail.row
      let fits = ground.data.vatCodes.contains { card in
        guard let direction = row.direction, let kind = row.kind else { return false }
        return card.code == text && card.type.serves(direction, kind)
      }
      guard fits else { throw .code(text) }
      chosen.code = text
    }
    if let text = given("centre\(index)"), !text.isEmpty,
      text != line.costCentreID.map({ String($0) })
    {
      guard let id = Int(text), MappingFlaw.of(costCentre: id, ground.data) == nil,
        takesCentre(chosen.account)
      else { throw .centre(text) }
      chosen.centre = id
    }
    return chosen
  }

  /// One of the chart that a line can be booked on.
  private func account(_ text: String) throws(Refusal) -> Int {
    let isThirdParty = ["400", "440"].contains { text.hasPrefix($0) }
    guard let number = Int(text), number > 0, !isThirdParty,
      ground.data.accounts.contains(where: { $0.number == number })
    else { throw .account(text) }
    return number
  }

  private func takesCentre(_ account: Int) -> Bool {
    let cards = ground.data.accounts.filter { $0.number == account }
    return cards.isEmpty || cards.contains { $0.costCentreType != 0 }
  }

  /// The parts of the document that a changed line is made of.
  private func parts(_ chosen: Chosen, _ proposal: BookingProposal) -> [LineDecision] {
    let line = chosen.line
    let account = chosen.account == line.account ? nil : chosen.account
    let code = chosen.code == line.vatCode ? nil : chosen.code
    let centre = chosen.centre == line.costCentreID ? nil : chosen.centre
    guard account != nil || code != nil || centre != nil else { return [] }
    func part(_ place: Int?, _ net: Money) -> LineDecision {
      LineDecision(
        place: place, category: line.category, rate: line.rate, net: net, account: account,
        vatCode: code, costCentreID: centre)
    }
    guard let places = line.places, !places.isEmpty, let invoice = ground.invoice else {
      return [part(nil, base(of: line, proposal))]
    }
    return places.compactMap { place in
      if invoice.lines.indices.contains(place) { return part(place, invoice.lines[place].net) }
      let after = place - invoice.lines.count
      guard invoice.adjustments.indices.contains(after) else { return nil }
      return part(place, invoice.adjustments[after].amount)
    }
  }

  /// What the document has of the line's category and rate.
  private func base(of line: BookingProposal.Line, _ proposal: BookingProposal) -> Money {
    let own = ground.invoice?.vatBreakdown.filter {
      $0.category == line.category && $0.rate == line.rate
    }
    return own?.map(\.base).total
      ?? proposal.lines.filter { $0.category == line.category && $0.rate == line.rate }
      .map(\.base).total
  }
}

extension BookingDecision {
  /// Adds to what was decided for a part.
  fileprivate mutating func put(_ part: LineDecision) {
    guard let index = lines.firstIndex(where: { $0.isAbout(part) }) else {
      lines.append(part)
      return
    }
    lines[index].net = part.net
    lines[index].account = part.account ?? lines[index].account
    lines[index].vatCode = part.vatCode ?? lines[index].vatCode
    lines[index].costCentreID = part.costCentreID ?? lines[index].costCentreID
  }
}
