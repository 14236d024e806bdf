import Accounting
import Foundation
import OctopusClient
import Storage

/// Books a proposal under the next number of its journal: the intent is committed before the call, the
/// outcome after it, and an unknown outcome stops the lane.
extension DocumentPipeline {
  /// How often a number taken by others is replaced by the next before the document waits.
  private static let mostRenumberings = 4

  func post(
    _ document: StoredDocument, _ invoice: Invoice, _ proposal: BookingProposal, lastKnown: Int
  ) async throws {
    guard try await mayLeave(document) else { return }
    let stopper = try await entries.stopper(
      dossierID: route.dossier.id, bookyearID: proposal.bookyearID, journal: proposal.journal)
    if stopper != nil { return try await waitForLane(document) }
    let ours = try await entries.lastNumber(
      dossierID: route.dossier.id, bookyearID: proposal.bookyearID, journal: proposal.journal)
    var lane = JournalLane(lastNumber: max(lastKnown, ours ?? 0))
    let attachments = try await attachments(of: document)
    for _ in 0..<DocumentPipeline.mostRenumberings {
      guard let number = lane.reserve() else { break }
      switch try await send(document, invoice, proposal, number, attachments) {
      case .settled:
        return
      case .standsInOurLedger:
        lane.notUsed(number)
        guard try await settleGone(proposal, from: number) else {
          return try await stop(document, laneBusy(until: now() + 3_600_000))
        }
      case .takenByOthers(let last):
        lane.rejectedForSequence(number, actualLast: last)
        guard let last else {
          await keeper.doubtJournals(of: route.dossier.id)
          return try await stop(document, laneBusy(until: now() + 60_000))
        }
        // It was read back: the entry under our number is somebody else's.
        lane.notFound(number, last: last)
        await keeper.note(
          lastNumber: last, of: proposal.journal, bookyearID: proposal.bookyearID,
          in: route.dossier.id)
      }
    }
    try await stop(document, laneBusy(until: now() + 60_000))
  }

  private func laneBusy(until due: Instant) -> Standstill {
    Standstill(.willRetry, Cause(.numberTaken), dueAt: due)
  }

  private enum Sent {
    /// The document has moved on and its lease is given back.
    case settled
    /// −13: the number is not the next one; Octopus names the last. The number is free in our ledger.
    case takenByOthers(last: Int?)
    /// Octopus counts from below an entry of ours: nothing was sent.
    case standsInOurLedger
  }

  private func send(
    _ document: StoredDocument, _ invoice: Invoice, _ proposal: BookingProposal, _ number: Int,
    _ attachments: [OctopusAttachment]
  ) async throws -> Sent {
    let reference = BookingMark.text(orderID: document.billitOrderID, documentID: document.id)
    let booking = OctopusBooking(
      proposal: proposal, number: number,
      comment: BookingMark.comment(number: invoice.number, mark: reference))
    let content = try booking.written()
    let line: Int64
    do {
      line = try await entries.begin(
        .init(
          entry: EntryReference(
            bookyearID: proposal.bookyearID, bookyear: proposal.bookyear,
            journal: proposal.journal, number: number, period: proposal.period),
          reference: reference, payloadSHA256: try FileDigest.sha256(of: content),
          sent: BookingCalls.Sent(
            content: content,
            attachments: attachments.map {
              .init(name: $0.fileName, byteCount: $0.fileData.count)
            })),
        document: document, lease: lease.token, now: now())
    } catch EntryLedger.Refusal.numberTaken {
      return .standsInOurLedger
    } catch EntryLedger.Refusal.laneStopped {
      try await waitForLane(document)
      return .settled
    }
    let outcome = await route.octopus.postBooking(
      of: route.octopusDossier, booking, attachments: attachments, limit: limits.postDeadline)
    if case .answered(.rejected(let error)) = outcome {
      try await BookingCalls(database).note(
        .init(status: error.status, code: error.code, message: error.message), to: line)
    }
    switch outcome {
    case .answered(.booked):
      await book.answered(route.octopusConnection)
      try await entries.settleBooked(
        line, invoice: invoice, lease: lease.token, found: nil, now: now())
    case .answered(.rejected(let error)) where error.code == OctopusError.illegalDocumentNumber:
      let last = error.lastDocumentNumber
      if let last, last >= number, try await mayBeOurs(document, proposal, number) {
        // Never sent under another number before it was read back.
        try await entries.settleUnknown(
          line, reason: "number_taken", checkAt: now() + 1_000, lease: lease.token, now: now())
        return .settled
      }
      try await entries.free(line, keepingLeaseOf: document, lease: lease.token, now: now())
      return .takenByOthers(last: last)
    case .answered(.rejected(let error)):
      await book.answered(route.octopusConnection)
      // A 500 is how Octopus refuses a malformed element, but it may also have failed after the booking.
      if error.status == 500, try await mayBeOurs(document, proposal, number) {
        try await entries.settleUnknown(
          line, reason: "status_500", checkAt: now() + 1_000, lease: lease.token, now: now())
        return .settled
      }
      if Standstill.saysLimit(error) { try await exhaustCalls() }
      try await free(line, document, Standstill(error, now: now()))
    case .notSent(let reason):
      try await free(line, document, Standstill(notSent: reason, now: now()))
    case .unknown(let reason):
      await book.silent(route.octopusConnection, cause: Cause(.octopusSilent))
      try await entries.settleUnknown(
        line, reason: reason, checkAt: now() + 5_000, lease: lease.token, now: now())
    }
    return .settled
  }

  /// The call was not carried out: the document stands as the fault wants it.
  private func free(
    _ line: Int64, _ document: StoredDocument, _ standstill: Standstill
  ) async throws {
    let exact = await book.note(standstill, on: route)
    try await entries.settleFreed(
      line, then: move(document, exact), lease: lease.token, now: now())
  }

  /// Another call in this journal is not settled: this one goes when it is.
  private func waitForLane(_ document: StoredDocument) async throws {
    try await documents.move(
      document.id,
      .init(to: .held, cause: Cause(.outcomeBeingChecked), dueAt: now() + 60_000),
      lease: lease.token, now: now())
  }

  /// Octopus itself says that no booking is taken today: none is tried.
  private func exhaustCalls() async throws {
    let call = OctopusCall.insertBuySellBooking
    try await CallLedger(database).exhaust(
      call.rawValue, dossier: route.octopusDossier, cap: call.dailyCap ?? 0,
      day: BrusselsDay.of(now()).description)
  }

  /// Whether the entry under a number that Octopus says is taken may be ours, as when the call was
  /// carried out twice on its way. When it cannot be read, it may.
  private func mayBeOurs(
    _ document: StoredDocument, _ proposal: BookingProposal, _ number: Int
  ) async throws -> Bool {
    let mark = BookingMark.text(orderID: document.billitOrderID, documentID: document.id)
    do {
      let entry = try await route.octopus.booking(
        of: route.octopusDossier, bookyearID: proposal.bookyearID, journal: proposal.journal,
        number: number)
      return entry.map { BookingMark.isIn($0.comment, mark) } ?? false
    } catch {
      let since = OctopusTimestamp(Date(timeIntervalSince1970: Double(now()) / 1_000 - 14_400))
      guard
        let changed = try? await route.octopus.changedBookings(
          of: route.octopusDossier, since: since)
      else { return true }
      return changed.contains { BookingMark.isIn($0.comment, mark) }
    }
  }

  private func attachments(of document: StoredDocument) async throws -> [OctopusAttachment] {
    guard route.dossier.settings.attachesFiles else { return [] }
    var attachments: [OctopusAttachment] = []
    for kind in [KeptFile.Kind.ubl, .pdf] {
      guard let file = try await documents.file(kind, of: document.id) else { continue }
      attachments.append(OctopusAttachment(fileName: file.name, fileData: file.bytes))
    }
    return attachments
  }
}
