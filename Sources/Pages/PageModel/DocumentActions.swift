import Accounting
import Storage

extension DocumentOnePage.Actions {
  /// Nil for those who may only look.
  init?(
    _ row: DocumentRow, role: Role, nextPeriod: DocumentOnePage.NextPeriod?, _ speech: Speech
  ) {
    guard role >= .accountant else { return nil }
    func path(_ request: SitePath.DocumentRequest, when possible: Bool) -> String? {
      possible ? SitePath.documentRequest(row.id, request).text : nil
    }
    let state = row.state
    isSafe = state.isSafeToSend
    safety =
      row.cause?.code == .deletedInOctopus
      ? speech(StepText.stepBookAgain) : DocumentOnePage.Actions.safety(of: state, speech)
    self.nextPeriod = isSafe && state != .setAside ? nextPeriod : nil
    let gate = row.cause.flatMap { DispatchGate($0.code) }
    resend = path(.resend, when: isSafe && state != .queued && gate == nil)
    hold = path(.hold, when: isSafe && state != .setAside && row.cause?.code != .heldByPerson)
    release = path(.release, when: state == .held || state == .setAside || gate != nil)
    releasesFirst = gate != nil
    releaseText =
      switch gate {
      case .check: speech(DispatchText.checkedGo)
      case .approval, .clientApproval: speech(DispatchText.goAllTheSame)
      case .time: speech(DispatchText.goNow)
      case nil: speech(DocumentText.release)
      }
    setAside = path(.setAside, when: isSafe && state != .setAside)
    outcomeCheck = path(.outcomeCheck, when: state == .outcomeUnknown)
  }
  /// Why sending is safe, or why it is not.
  private static func safety(of state: DocumentState, _ speech: Speech) -> String {
    switch state {
    case .queued: speech(ProposalText.whyQueued)
    case .sending: speech(ProposalText.whySending)
    case .outcomeUnknown: speech(ProposalText.whyUnknown)
    case .deliveredDMS: speech(ProposalText.whyDelivered)
    case .booked, .changedAfterBooking: speech(ProposalText.whyBooked)
    default: speech(state.isSafeToSend ? DocumentText.sendSafe : .sendUnsafe)
    }
  }
}

extension DocumentOnePage.NextPeriod {
  /// Nil where the document's own period is open, or no later one is.
  init?(_ ground: ProposalGround, _ data: MasterData, _ speech: Speech) {
    let row = ground.detail.row
    guard let next = PeriodRepair.next(for: row, ground.dossier, data), next.movedFrom != nil,
      ground.decision.period != next.period.number
    else { return nil }
    nextHref = SitePath.documentRequest(row.id, .nextPeriod).text
    nextText = speech.fill(
      ProposalText.moveOn, ["period": speech.format.period(next.period.number)])
    nextNote = speech(ProposalText.moveOnNote)
  }
}
