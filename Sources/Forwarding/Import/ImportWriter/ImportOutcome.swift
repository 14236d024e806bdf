import Accounting
import BillitClient
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// What calls come to, and our own keeping of it.
extension ImportWriter {
  /// The value of an answer; nil when Billit refused these items alone, which are settled so.
  func answer<Value: Sendable>(
    _ outcome: SendOutcome<BillitAnswer<Value>>, _ items: [PlannedItem], _ desk: PartyDesk
  ) async throws(Halt) -> Value? {
    switch outcome {
    case .answered(.done(let value)):
      await book.answered(desk.route.billitConnection)
      return value
    case .answered(.refused(let fault)):
      let halt = await halt(fault, desk.route)
      if case .failed(let cause) = halt, cause.code == .refusedByBillit {
        for item in items { try await settle(item, desk.record, .refused, []) }
        return nil
      }
      try await attempt { try await store.takeBack(items, of: desk.record.id) }
      throw halt
    case .notSent(let reason):
      try await attempt { try await store.takeBack(items, of: desk.record.id) }
      throw await halt(.unreachable(reason: reason), desk.route)
    case .unknown(let reason):
      if Task.isCancelled { throw .asked }
      throw await halt(.unanswered(reason: reason), desk.route)
    }
  }

  func read(_ id: Int, _ desk: PartyDesk) async throws(Halt) -> KnownParty {
    let party = try await reading(desk.route) {
      try await desk.route.billit.party(id, of: desk.route.party)
    }
    guard let known = PartyWire.known(party) else {
      throw .failed(Cause(.refusedByBillit, ["detail": "unreadable_answer"]))
    }
    return known
  }

  func reading<Value>(
    _ route: ConnectionBook.Route, _ work: () async throws -> Value
  ) async throws(Halt) -> Value {
    do {
      return try await work()
    } catch let fault as BillitFault {
      if Task.isCancelled { throw .asked }
      throw await halt(fault, route)
    } catch {
      if Task.isCancelled { throw .asked }
      logger.error("import not read", metadata: ["reason": "\(FaultText(error))"])
      throw .until(now() + 60_000, Cause(.internalFault))
    }
  }

  func halt(_ fault: BillitFault, _ route: ConnectionBook.Route) async -> Halt {
    let standstill = await book.note(Standstill(fault, now: now()), of: route.billitConnection)
    switch fault {
    case .unreachable, .unanswered, .unavailable, .tooFast, .notStored:
      return .until(standstill.dueAt ?? now() + 60_000, standstill.cause)
    default: return .failed(standstill.cause)
    }
  }

  /// Stops between two items when somebody asked for it, or the program ends.
  func goOn(_ record: ImportRecord) async throws(Halt) {
    if Task.isCancelled || Task.isShuttingDownGracefully { throw .asked }
    let now = try await attempt { try await store.record(record.id) }
    guard let now, now.state == .writing, !now.isPaused else { throw .asked }
  }

  func settle(
    _ planned: PlannedItem, _ record: ImportRecord, _ status: PlannedItem.Status,
    _ difference: [FieldChange]
  ) async throws(Halt) {
    try await attempt {
      try await store.settle(planned, of: record.id, status, difference: difference, now: now())
    }
  }

  func end(
    _ record: ImportRecord, _ state: ImportRecord.State, _ cause: Cause? = nil
  ) async throws(Halt) {
    try await attempt { try await store.end(record, state, cause: cause, now: now()) }
  }

  /// Work on our own database: what fails there is tried again later.
  @discardableResult
  func attempt<Value>(
    _ work: () async throws -> Value
  ) async throws(Halt) -> Value {
    do {
      return try await work()
    } catch {
      if Task.isCancelled { throw .asked }
      logger.error("import not kept", metadata: ["reason": "\(FaultText(error))"])
      throw .until(now() + 60_000, Cause(.internalFault))
    }
  }
}
