package import Accounting
import GRDB

/// What people ask of a statement. Each is one transaction with its audit line; the courier does the rest.
package struct StatementRequests: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Why a request was not taken.
  package enum Refusal: Error, Equatable, CustomStringConvertible {
    case unknownStatement
    /// It may have reached Octopus, or did.
    case notSafe(StatementState)
    /// The request makes no sense in this state.
    case notNow(StatementState)

    package var description: String {
      switch self {
      case .unknownStatement: "there is no such statement"
      case .notSafe(let state): "not safe to send in state \(state.rawValue)"
      case .notNow(let state): "not possible in state \(state.rawValue)"
      }
    }
  }

  /// Lets a statement go again: one that stands for a cause, was stopped, or was said to be in Octopus.
  package func send(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, "send_requested", [:], actor: actor, now: now) { statement in
      guard statement.state.isSafeToSend else { throw Refusal.notSafe(statement.state) }
      return .init(to: .waiting, dueAt: now, attempts: 0)
    }
  }

  /// Says that a statement is in Octopus by other means, or shall not be sent: the next one follows on it.
  package func markBookedElsewhere(
    _ id: Int64, reason: String, actor: String, now: Instant
  ) async throws {
    try await change(id, "booked_elsewhere", ["reason": reason], actor: actor, now: now) {
      guard $0.state == .waiting || $0.state == .stopped || $0.state == .notOurs else {
        throw Refusal.notNow($0.state)
      }
      return .init(to: .bookedElsewhere)
    }
  }

  /// Looks now whether a call of unknown outcome was carried out.
  package func requestOutcomeCheck(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, "check_requested", [:], actor: actor, now: now) { statement in
      guard statement.state == .outcomeUnknown else { throw Refusal.notNow(statement.state) }
      return .init(
        to: .outcomeUnknown, cause: statement.cause ?? Cause(.outcomeBeingChecked), dueAt: now)
    }
  }

  /// A person looked in Octopus and says what became of a call of unknown outcome: its entry number, or
  /// nil when it is not there and may be sent again.
  package func settle(
    _ id: Int64, entryNumber: Int?, actor: String, now: Instant
  ) async throws {
    let line = try await StatementLedger(database).unsettled(of: id)
    guard let line else { throw Refusal.notNow(.outcomeUnknown) }
    var entry = line.entry
    if let entryNumber { entry.number = entryNumber }
    let ledger = StatementLedger(database)
    if entryNumber == nil {
      try await ledger.settleFreed(
        line.id, then: .init(to: .waiting, dueAt: now, attempts: 0), now: now)
    } else {
      try await ledger.settleBooked(line.id, entries: [entry], found: "by \(actor)", now: now)
    }
    try await AuditTrail(database).write(
      .init(
        at: now, actor: actor, action: "statement.outcome_told", subject: "statement/\(id)",
        dossierID: line.dossierID, facts: ["entry": entryNumber.map { "\($0)" } ?? "none"]))
  }

  private func change(
    _ id: Int64, _ kind: String, _ facts: [String: String], actor: String, now: Instant,
    to next: @escaping @Sendable (StoredStatement) throws -> StatementStore.Move
  ) async throws {
    try await database.pool.write { database in
      guard let statement = try StatementStore.statement(id, database) else {
        throw Refusal.unknownStatement
      }
      let move = try next(statement)
      _ = try StatementStore.put(move, of: id, from: statement.state, now: now, in: database)
      try StatementStore.append(
        [DocumentEvent(kind, facts)], to: id, actor: actor, now: now, in: database)
      try StatementStore.reconsider(account: statement.accountID, now: now, database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "statement.\(kind)", subject: "statement/\(id)",
          dossierID: statement.dossierID, facts: facts), in: database)
    }
  }
}
