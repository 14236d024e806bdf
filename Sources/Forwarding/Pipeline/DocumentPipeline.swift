package import Accounting
import Foundation
import Logging
import OctopusClient
import ServiceLifecycle
package import Storage

/// The way of a document: fetch → map → post → record → write back, one stage a file. It works on the
/// documents of one dossier at a time, strictly in order, under one lease.
struct DocumentPipeline {
  let route: ConnectionBook.Route
  let lease: Lease
  let book: ConnectionBook
  let keeper: MasterDataKeeper
  let database: Database
  let mailer: Mailer?
  let limits: ForwardingLimits
  let logger: Logger
  let now: @Sendable () -> Instant

  var documents: DocumentStore { DocumentStore(database) }
  var entries: EntryLedger { EntryLedger(database) }
  var viewer: ViewerLedger { ViewerLedger(database) }

  /// What a document is waiting for.
  enum Step {
    case checkOutcome, fetch, forward, writeBack, nothing

    init(_ document: StoredDocument) {
      self.init(
        document.state, cause: document.cause?.code, isDirty: document.isDirty,
        writeBack: document.writeBack)
    }

    /// Pure: what comes next for a document that is due.
    init(
      _ state: DocumentState, cause: Cause.Code?, isDirty: Bool,
      writeBack: StoredDocument.WriteBack
    ) {
      switch state {
      case .sending, .outcomeUnknown: self = .checkOutcome
      case _ where isDirty: self = .fetch
      case .booked, .deliveredDMS, .changedAfterBooking:
        self = writeBack == .pending ? .writeBack : .nothing
      case .failed where cause == .deletedInOctopus:
        self = writeBack == .pending ? .writeBack : .nothing
      case .setAside: self = .nothing
      case .held where cause == .heldByPerson: self = .nothing
      case .queued, .withClient, .toCheck, .awaitingApproval, .needsMapping, .held, .refused,
        .willRetry, .failed, .duplicate:
        self = .forward
      }
    }
  }

  /// Works on everything the lease covers. Outcomes are settled first, as they stop lanes; then
  /// everything dirty is read, so that sales can be put in order; then documents go, one by one.
  func work() async {
    var toForward: [Int64] = []
    for document in lease.documents {
      if DueWork.isStopping { return }
      let step = Step(document)
      await guarded(document, unread: step == .fetch ? document.revision : nil) {
        switch step {
        case .checkOutcome: try await checkOutcome(document)
        case .writeBack: try await writeBack(document)
        case .nothing: try await rest(document)
        case .forward: toForward.append(document.id)
        case .fetch:
          if try await fetch(document) { toForward.append(document.id) }
        }
      }
    }
    for document in await inOrder(toForward) {
      if DueWork.isStopping { return }
      await guarded(document) { try await forward(document) }
    }
    if !toForward.isEmpty || !lease.documents.isEmpty { await writeBackFresh() }
  }

  /// As they came, but sales by their numbers, so that none has to wait for one of the same turn.
  private func inOrder(_ ids: [Int64]) async -> [StoredDocument] {
    var purchases: [StoredDocument] = []
    var sales: [StoredDocument] = []
    for id in ids {
      guard let document = try? await documents.document(id) else { continue }
      if document.direction == .sale { sales.append(document) } else { purchases.append(document) }
    }
    sales.sort { left, right in
      let (one, other) = (SequenceNumber(left.number ?? ""), SequenceNumber(right.number ?? ""))
      return (one?.value ?? 0, left.id) < (other?.value ?? 0, right.id)
    }
    return purchases + sales
  }

  /// Runs one stage; an error that no stage expected leaves the document with a retry, never lost.
  private func guarded(
    _ document: StoredDocument, unread: Int? = nil, _ stage: () async throws -> Void
  ) async {
    do {
      try await stage()
    } catch is LeaseLost {
      logger.info("lease lost", metadata: ["document": "\(document.id)"])
    } catch is CancellationError {
      logger.info("stopped while working", metadata: ["document": "\(document.id)"])
    } catch {
      logger.error(
        "stage failed",
        metadata: ["document": "\(document.id)", "reason": "\(FaultText(error))"])
      try? await stop(
        document, Standstill(.willRetry, Cause(.internalFault), usesAttempt: true), unread: unread)
    }
  }

  /// Entry numbers of this turn go back to Billit without waiting for another claim.
  private func writeBackFresh() async {
    guard let claimed = try? await documents.claimWriteBacks(of: lease, now: now()) else { return }
    for document in claimed {
      if DueWork.isStopping { return }
      await guarded(document) { try await writeBack(document) }
    }
  }

  /// A document that stands still of its own account was marked due by a change: nothing to do.
  private func rest(_ document: StoredDocument) async throws {
    try await documents.move(
      document.id, .init(to: document.state, cause: document.cause), lease: lease.token,
      now: now())
  }

  /// Stops a document as a fault wants it: with a retry when attempts are left, else as failed.
  ///
  /// - Parameter unread: the revision that could not be read from Billit.
  func stop(
    _ document: StoredDocument, _ standstill: Standstill, unread: Int? = nil
  ) async throws {
    var move = move(document, await book.note(standstill, on: route))
    move.unread = unread
    try await documents.move(document.id, move, lease: lease.token, now: now())
  }

  /// The move a standstill means for a document.
  func move(_ document: StoredDocument, _ standstill: Standstill) -> DocumentStore.Move {
    let events = [
      DocumentEvent(
        "stopped", standstill.cause.facts.merging(["cause": standstill.cause.code.rawValue]) { $1 })
    ]
    guard standstill.state == .willRetry, standstill.usesAttempt else {
      return .init(
        to: standstill.state, cause: standstill.cause, dueAt: standstill.dueAt, events: events)
    }
    var random = SystemRandomNumberGenerator()
    let attempts = document.attempts + 1
    guard
      let next = limits.retries.next(afterTry: attempts, now: now(), using: &random)
    else {
      return .init(to: .failed, cause: standstill.cause, attempts: attempts, events: events)
    }
    return .init(
      to: .willRetry, cause: standstill.cause, dueAt: max(next, standstill.dueAt ?? 0),
      attempts: attempts, events: events)
  }
}

/// Limits of the workers.
package struct ForwardingLimits: Sendable {
  /// How many dossiers are worked on at once.
  package var workers = 4
  /// How often a document's own passing faults are tried again.
  package var retries = RetrySchedule()
  /// How long the call that books may take.
  package var postDeadline = Duration.seconds(30)
  /// How long after an unanswered call Octopus may still be carrying it out; only then is "not found"
  /// taken for "not booked". Milliseconds.
  package var settling: Instant = 15_000

  package init() {}
}
