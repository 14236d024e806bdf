import Accounting
import Formats
import OctopusClient
import Storage

/// Keeps documents back until they were looked at, approved, or their time has come.
extension DocumentPipeline {
  /// What keeps a document back now; nil when it may go.
  func wait(
    for document: StoredDocument, _ invoice: Invoice, _ order: BillitOrder
  ) async throws -> DispatchGate.Wait? {
    let settings = route.dossier.settings
    let rule = settings.dispatch
    let known =
      rule.checks == .some
      ? try await documents.sent(
        of: CounterpartyKey.text(invoice.direction, invoice.counterparty),
        in: route.dossier.id, upTo: rule.checksFirst) : 0
    return DispatchGate.wait(
      for: .init(
        issueDate: invoice.issueDate, receivedAt: document.receivedAt,
        gross: invoice.totals.gross, isMarked: order.needsAccountantVerification == true,
        approval: order.approvalStatus, earlier: known, passed: document.gatesPassed),
      under: settings, now: now())
  }

  /// Keeps it back. What would be booked is worked out all the same, as far as that is possible without
  /// sending anything: it is shown, and a choice that is missing can be made meanwhile.
  func keepBack(
    _ document: StoredDocument, _ invoice: Invoice, _ wait: DispatchGate.Wait
  ) async throws {
    if route.dossier.settings.destination(of: invoice.direction) == .journal,
      let (outcome, _) = try await foreseen(document, invoice)
    {
      switch outcome {
      case .proposal(let proposal):
        try await documents.record(proposal, of: document.id, lease: lease.token)
      case .stops(let cause) where wait.gate.letsChoose:
        return try await stop(document, Standstill(DocumentState(stoppedBy: cause.code), cause))
      case .stops, .needsRelation: break
      }
    }
    let isNews = document.cause?.code != wait.cause.code
    let event = DocumentEvent(
      "kept_back", wait.cause.facts.merging(["cause": wait.cause.code.rawValue]) { $1 })
    try await documents.move(
      document.id,
      .init(
        to: wait.state, cause: wait.cause, dueAt: wait.until, attempts: 0,
        events: isNews ? [event] : []), lease: lease.token, now: now())
  }

  /// What the booking rules say now; nil while Octopus does not tell what they need.
  private func foreseen(
    _ document: StoredDocument, _ invoice: Invoice
  ) async throws -> (BookingOutcome, MasterData)? {
    do {
      return try await outcome(document, invoice)
    } catch is OctopusFault {
      return nil
    }
  }
}
