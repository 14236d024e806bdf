import Accounting
import Foundation
import Logging
import OctopusClient
import ServiceLifecycle
import Storage

/// The way of the statements of one account into their financial journal: strictly in order, one at a
/// time, each only after the one before it is through.
struct StatementPipeline {
  let route: ConnectionBook.Route
  let account: BankAccount
  let book: ConnectionBook
  let keeper: MasterDataKeeper
  let database: Database
  let limits: ForwardingLimits
  let logger: Logger
  let now: @Sendable () -> Instant

  var store: StatementStore { StatementStore(database) }
  var ledger: StatementLedger { StatementLedger(database) }

  /// What came of one statement's turn.
  enum Turn {
    /// It is out of the way: the next one may go.
    case done
    /// It stands, and the ones behind it wait.
    case stands
  }

  /// Works until nothing of the account can go any more.
  func work() async {
    while !DueWork.isStopping {
      do {
        guard let head = try await store.next(of: account.id) else { return }
        guard let due = head.dueAt, due <= now() else {
          return try await store.letWait(behind: head, now: now())
        }
        if case .stands = try await turn(of: head) {
          return try await store.letWait(behind: head, now: now())
        }
      } catch is LeaseLost {
        logger.info("statement moved meanwhile", metadata: ["account": "\(account.id)"])
      } catch is CancellationError {
        return
      } catch {
        logger.error(
          "statement failed",
          metadata: ["account": "\(account.id)", "reason": "\(FaultText(error))"])
        return await holdAll()
      }
    }
  }

  private func turn(of statement: StoredStatement) async throws -> Turn {
    switch statement.state {
    case .sending, .outcomeUnknown: try await checkOutcome(of: statement)
    case .waiting: try await forward(statement)
    case .booked, .nothingToBook, .bookedElsewhere, .notOurs, .stopped: .stands
    }
  }

  private func forward(_ statement: StoredStatement) async throws -> Turn {
    switch account.owner {
    case .octopus:
      return try await pass(statement, to: .notOurs, "not_ours")
    case .unasked:
      return try await stand(
        statement, Cause(.bankOwnerUnasked, ["account": account.key.iban]), dueAt: nil)
    case .us: break
    }
    // Nothing is sent for a dossier on trial; going live has them looked at again.
    if route.dossier.settings.mode == .trial {
      return try await stand(statement, Cause(.trialRun), dueAt: nil)
    }
    let last = try await store.last(of: account.id)
    let verdict = StatementContinuity.verdict(
      on: statement.facts, after: last?.facts, account: account.key.iban,
      currency: account.key.currency)
    switch verdict {
    case .stands(let cause) where StatementPipeline.stops.contains(cause.code):
      return try await stop(statement, cause)
    case .stands(let cause):
      return try await stand(statement, cause, dueAt: nil)
    case .follows(let skipped):
      if let skipped { try await store.note(skipped: skipped, on: statement.id) }
    case .first: break
    }
    if statement.movementCount == 0 {
      return try await pass(statement, to: .nothingToBook, "nothing_to_book")
    }
    let place: StatementPlace
    do {
      place = try await self.place(of: statement)
    } catch let cause as Cause {
      return try await stand(statement, cause, dueAt: now() + StatementPipeline.lookAgain)
    } catch let fault as OctopusFault {
      return try await stand(statement, Standstill(fault, now: now()))
    }
    do {
      if let cause = try await balanceDiffers(statement, place, last: last) {
        if try await adopt(statement, place, balance: cause.facts["balance"]) { return .done }
        return try await stand(statement, cause, dueAt: now() + StatementPipeline.lookAgain)
      }
    } catch let fault as OctopusFault {
      return try await stand(statement, Standstill(fault, now: now()))
    }
    return try await send(statement, place)
  }

  /// After how long what the office must mend in Octopus is looked at again without being asked, in
  /// milliseconds: the readings of a day are few.
  static let lookAgain: Instant = 6 * 3_600_000

  /// Causes that are of this statement alone: the ones behind it may follow on the last.
  private static let stops: Set<Cause.Code> = [.statementOutOfOrder, .statementOverlap]

  // MARK: - Moves

  /// Puts a statement out of the way: the next one follows on it.
  private func pass(
    _ statement: StoredStatement, to state: StatementState, _ kind: String
  ) async throws -> Turn {
    try await store.move(
      statement, .init(to: state, attempts: 0, events: [DocumentEvent(kind)]), now: now())
    return .done
  }

  /// Stops a statement alone.
  private func stop(_ statement: StoredStatement, _ cause: Cause) async throws -> Turn {
    try await store.move(
      statement, .init(to: .stopped, cause: cause, events: [StatementPipeline.event(cause)]),
      now: now())
    return .done
  }

  /// Lets a statement stand for a cause, and with it those behind it.
  func stand(
    _ statement: StoredStatement, _ cause: Cause, dueAt: Instant?
  ) async throws -> Turn {
    let isNews = statement.cause?.code != cause.code
    try await store.move(
      statement,
      .init(
        to: .waiting, cause: cause, dueAt: dueAt,
        events: isNews ? [StatementPipeline.event(cause)] : []), now: now())
    return .stands
  }

  /// Lets a statement stand as a fault of Octopus wants it.
  func stand(_ statement: StoredStatement, _ standstill: Standstill) async throws -> Turn {
    let exact = await book.note(standstill, on: route)
    return try await stand(statement, exact.cause, dueAt: due(exact))
  }

  /// When a standstill is looked at again; nil when somebody must act.
  func due(_ standstill: Standstill) -> Instant? {
    standstill.dueAt ?? (standstill.state == .willRetry ? now() + 300_000 : nil)
  }

  static func event(_ cause: Cause) -> DocumentEvent {
    DocumentEvent("stopped", cause.facts.merging(["cause": cause.code.rawValue]) { $1 })
  }

  /// An error that nothing expected: the account rests a minute.
  private func holdAll() async {
    guard let head = try? await store.next(of: account.id) else { return }
    _ = try? await store.move(
      head,
      .init(to: head.state, cause: Cause(.internalFault), dueAt: now() + 60_000), now: now())
    try? await store.letWait(behind: head, now: now())
  }
}
