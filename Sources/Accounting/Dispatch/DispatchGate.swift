/// What keeps a document back before anything of it leaves for Octopus: it is to be looked at, to be
/// approved, or its time has not come. Pure; a person may let it pass each gate.
package enum DispatchGate: String, Hashable, Sendable, Codable, CaseIterable {
  /// The office looks at it first.
  case check
  /// The client approves it in Billit.
  case approval
  /// The client lets everything go up to a day.
  case clientApproval = "client_approval"
  /// It goes at a time, or only when somebody sends it.
  case time

  /// What the gates look at.
  package struct Facts: Hashable, Sendable {
    package var issueDate: CalendarDate
    /// When we heard of it first, in milliseconds since 1970 UTC.
    package var receivedAt: Int64
    package var gross: Money
    /// Whether Billit says that the accountant is to verify it.
    package var isMarked: Bool
    /// Billit's word for the state of its approval.
    package var approval: String?
    /// Documents of the same customer or supplier that went to Octopus before.
    package var earlier: Int
    /// The gates that somebody let it pass.
    package var passed: Set<DispatchGate>

    package init(
      issueDate: CalendarDate, receivedAt: Int64, gross: Money, isMarked: Bool = false,
      approval: String? = nil, earlier: Int = 0, passed: Set<DispatchGate> = []
    ) {
      self.issueDate = issueDate
      self.receivedAt = receivedAt
      self.gross = gross
      self.isMarked = isMarked
      self.approval = approval
      self.earlier = earlier
      self.passed = passed
    }
  }

  /// How a document is kept back.
  package struct Wait: Hashable, Sendable {
    package var gate: DispatchGate
    package var state: DocumentState
    package var cause: Cause
    /// When it goes by itself, in milliseconds since 1970 UTC; nil when somebody must act.
    package var until: Int64?
  }

  /// The first gate that keeps the document back; nil when it may go.
  package static func wait(
    for facts: Facts, under settings: DossierSettings, now: Int64
  ) -> Wait? {
    for gate in allCases where !facts.passed.contains(gate) {
      let wait =
        switch gate {
        case .check: check(facts, settings.dispatch)
        case .approval: approval(facts, settings)
        case .clientApproval: clientApproval(facts, settings.dispatch)
        case .time: time(facts, settings.dispatch, now)
        }
      if let wait { return wait }
    }
    return nil
  }

  /// The gate that a document with that cause stands before; nil for other causes.
  package init?(_ cause: Cause.Code) {
    switch cause {
    case .toCheck: self = .check
    case .awaitingApproval, .approvalRejected: self = .approval
    case .clientApprovalMissing: self = .clientApproval
    case .notYetDue, .sentByHandOnly: self = .time
    default: return nil
    }
  }

  /// Whether the office may well choose what is missing while the document waits here: then a missing
  /// choice is shown rather than the wait.
  package var letsChoose: Bool { self == .check || self == .time }

  private static func check(_ facts: Facts, _ rule: DispatchRule) -> Wait? {
    func stands(_ why: String?) -> Wait {
      Wait(
        gate: .check, state: .toCheck,
        cause: Cause(.toCheck, why.map { ["why": $0] } ?? [:]))
    }
    if facts.isMarked { return stands(nil) }
    switch rule.checks {
    case .marked: return nil
    case .all: return stands("all")
    case .some:
      if facts.earlier < rule.checksFirst { return stands("new_counterparty") }
      if let from = rule.checksFrom, facts.gross.magnitude >= from { return stands("amount") }
      return nil
    }
  }

  /// Billit's words are "Pending", "Approved", "Rejected" and "ToApproveByMe" (Billit API §5); one that
  /// is not known waits.
  private static func approval(_ facts: Facts, _ settings: DossierSettings) -> Wait? {
    guard settings.onlyApproved else { return nil }
    switch facts.approval {
    case "Approved": return nil
    case "Rejected":
      return Wait(gate: .approval, state: .toCheck, cause: Cause(.approvalRejected))
    case nil where settings.dispatch.withoutApproval == .goes: return nil
    default:
      return Wait(gate: .approval, state: .awaitingApproval, cause: Cause(.awaitingApproval))
    }
  }

  private static func clientApproval(_ facts: Facts, _ rule: DispatchRule) -> Wait? {
    guard rule.needsClientApproval else { return nil }
    let day =
      switch rule.clientApprovalOf {
      case .receipt: BrusselsDay.of(facts.receivedAt)
      case .documentDate: facts.issueDate
      }
    if let last = rule.clientApprovedUpTo, day <= last { return nil }
    return Wait(
      gate: .clientApproval, state: .awaitingApproval,
      cause: Cause(.clientApprovalMissing, ["date": day.description]))
  }

  private static func time(_ facts: Facts, _ rule: DispatchRule, _ now: Int64) -> Wait? {
    let due: Int64
    switch rule.time {
    case .atOnce: return nil
    case .never:
      return Wait(gate: .time, state: .held, cause: Cause(.sentByHandOnly))
    case .afterTenMinutes:
      let sum = facts.receivedAt.addingReportingOverflow(600_000)
      due = sum.overflow ? .max : sum.partialValue
    case .afterDay: due = BrusselsDay.start(of: facts.issueDate.adding(days: 1))
    case .afterWeek: due = BrusselsDay.start(of: facts.issueDate.adding(days: 7))
    case .upToLastMonth:
      guard let month = CalendarPeriod(monthOf: facts.issueDate) else { return nil }
      due = BrusselsDay.start(of: month.days.upperBound.adding(days: 1))
    }
    guard due > now else { return nil }
    return Wait(
      gate: .time, state: .held, cause: Cause(.notYetDue, ["until": "\(due)"]), until: due)
  }
}
