import Accounting
import OctopusClient
import Storage

/// The one place that lets anything of a document leave for Octopus or Billit: while a dossier is on
/// trial, nothing does.
extension DocumentPipeline {
  var isTrial: Bool { route.dossier.settings.mode == .trial }

  /// Whether a document may be booked or handed over; when not, it waits for the dossier to go live.
  func mayLeave(_ document: StoredDocument) async throws -> Bool {
    guard isTrial else { return true }
    let isNews = document.cause?.code != .trialRun
    try await documents.move(
      document.id,
      .init(
        to: .held, cause: Cause(.trialRun), attempts: 0,
        events: isNews ? [DocumentEvent("trial_run")] : []), lease: lease.token, now: now())
    return false
  }

  /// Whether an entry number may be written to Billit; when not, it is looked at again later.
  func mayWriteBack(_ document: StoredDocument) async throws -> Bool {
    guard isTrial else { return true }
    try await documents.move(
      document.id, .init(to: document.state, cause: document.cause, dueAt: now() + 3_600_000),
      lease: lease.token, now: now())
    return false
  }

  /// Why a document is set aside that is dated before the day the dossier went live; nil when it is not,
  /// or somebody sent it all the same.
  func beforeGoingLive(_ document: StoredDocument, _ invoice: Invoice) -> Cause? {
    guard !isTrial, let day = route.dossier.settings.liveFrom, invoice.issueDate < day,
      !document.goesBeforeLive
    else { return nil }
    return Cause(.beforeGoingLive, ["date": day.description])
  }
}
