import Accounting
import Foundation
import OctopusClient
import Storage

/// After a call without an answer, Octopus is read back and our mark looked for; only then is the
/// document booked, or its number free again. Nothing is ever sent again blindly.
extension DocumentPipeline {
  func checkOutcome(_ document: StoredDocument) async throws {
    guard let line = try await entries.unsettled(of: document.id) else {
      // Handed to the viewer, which no call can list: a person says what became of it.
      return try await documents.move(
        document.id, .init(to: .outcomeUnknown, cause: Cause(.outcomeNotFound)),
        lease: lease.token, now: now())
    }
    switch await readBack(line) {
    case .ours(let evidence):
      await book.answered(route.octopusConnection)
      // What was sent is what the kept files say.
      let invoice = try await KeptInvoice.read(document.id, database)
      try await entries.settleBooked(
        line.id, invoice: invoice, lease: lease.token, found: evidence, now: now())
    case .somebodyElses:
      try await free(line)
    case .nothing where now() - line.createdAt >= settlingTime:
      try await free(line)
    case .nothing:
      try await again(document, at: line.createdAt + settlingTime)
    case .unreadable(let fault):
      let standstill = Standstill(fault, now: now())
      await book.note(standstill, on: route)
      try await again(document, at: standstill.dueAt ?? now() + 60_000)
    }
  }

  /// The call was not carried out: the number is free, and the document goes again.
  private func free(_ line: EntryLedger.Line) async throws {
    await book.answered(route.octopusConnection)
    try await entries.settleFreed(
      line.id,
      then: .init(
        to: .queued, dueAt: now(), attempts: 0,
        events: [DocumentEvent("not_booked", ["entry": line.entry.description])]),
      lease: lease.token, now: now())
  }

  private enum ReadBack {
    case ours(evidence: String)
    case somebodyElses
    case nothing
    case unreadable(OctopusFault)
  }

  /// The call may still be under way at Octopus for its whole deadline and a little longer.
  private var settlingTime: Instant {
    Instant(limits.postDeadline.components.seconds) * 1_000 + limits.settling
  }

  /// The entry under our number; when the cap of that call is used up, the changes since the call.
  private func readBack(_ line: EntryLedger.Line) async -> ReadBack {
    do throws(OctopusFault) {
      let entry = try await route.octopus.booking(
        of: route.octopusDossier, bookyearID: line.entry.bookyearID, journal: line.entry.journal,
        number: line.entry.number)
      guard let entry else { return .nothing }
      return BookingMark.isIn(entry.comment, line.reference)
        ? .ours(evidence: "entry \(line.entry) carries \(line.reference)") : .somebodyElses
    } catch {
      guard case .capReached = error else { return .unreadable(error) }
    }
    do throws(OctopusFault) {
      let since = Date(timeIntervalSince1970: Double(line.createdAt) / 1_000 - 14_400)
      let changed = try await route.octopus.changedBookings(
        of: route.octopusDossier, since: OctopusTimestamp(since))
      let ours = changed.contains {
        $0.journal == line.entry.journal && $0.number == line.entry.number
          && BookingMark.isIn($0.comment, line.reference)
      }
      return ours ? .ours(evidence: "found among the changes by \(line.reference)") : .nothing
    } catch {
      return .unreadable(error)
    }
  }

  private func again(_ document: StoredDocument, at due: Instant) async throws {
    try await documents.move(
      document.id,
      .init(
        to: .outcomeUnknown, cause: Cause(.outcomeBeingChecked), dueAt: max(due, now() + 1_000)),
      lease: lease.token, now: now())
  }
}
