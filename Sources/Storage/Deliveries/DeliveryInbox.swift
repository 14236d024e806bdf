import Foundation
import GRDB
package import Logging
import ServiceLifecycle
import Synchronization

/// Takes verified deliveries and answers once they are durable: group commit.
///
/// Callers wait in a bounded list; the service takes everything pending (at most 128) and writes it in
/// one transaction in its own task. While that commit's fsync runs, the next batch gathers: no timer.
/// A failed transaction fails all that waited for it. After a commit the doorbell rings.
package final class DeliveryInbox: Service {
  private struct Waiting {
    let delivery: VerifiedDelivery
    let answer: CheckedContinuation<Result<Acceptance, InboxRefusal>, Never>
  }

  private struct State: ~Copyable {
    var batch: CommitBatch<Waiting>
    var committer: CheckedContinuation<Void, Never>?
    var stopping = false
    var commits = 0
  }

  private let database: Database
  private let doorbell: Doorbell
  private let bankDoorbell: Doorbell
  private let logger: Logger
  private let state: Mutex<State>

  /// - Parameters:
  ///   - bankDoorbell: rung after a commit that made bank accounts dirty.
  ///   - capacity: how many deliveries may wait for their commit before new ones are refused.
  package init(
    database: Database, doorbell: Doorbell, bankDoorbell: Doorbell = Doorbell(),
    capacity: Int = 4_096, logger: Logger
  ) {
    self.database = database
    self.doorbell = doorbell
    self.bankDoorbell = bankDoorbell
    self.logger = logger
    state = Mutex(State(batch: CommitBatch(capacity: capacity, limit: 128)))
  }

  /// Returns once the delivery is durable (or was so before). Never cancelled half-way: whoever asked
  /// may go away, the row stays.
  package func accept(_ delivery: VerifiedDelivery) async throws(InboxRefusal) -> Acceptance {
    let result = await withCheckedContinuation { answer in
      enqueue(Waiting(delivery: delivery, answer: answer))
    }
    return try result.get()
  }

  /// How many deliveries wait at this moment.
  package var backlog: Int { state.withLock { $0.batch.count } }

  /// How many transactions it has committed, for measurements.
  package var commits: Int { state.withLock { $0.commits } }

  /// Writes deliveries in one transaction of the caller's own, without group commit: the floor that
  /// measurements compare with.
  package static func write(_ deliveries: [VerifiedDelivery], into database: Database) throws {
    _ = try database.pool.write { try store(deliveries, in: $0) }
  }

  /// Commits until it is told to stop, gracefully or by cancellation, and what waits by then is written:
  /// nobody is left without an answer.
  package func run() async throws {
    await withTaskCancellationHandler {
      await withGracefulShutdownHandler {
        while let batch = await nextBatch() {
          await write(batch)
        }
      } onGracefulShutdown: {
        self.stop()
      }
    } onCancel: {
      self.stop()
    }
  }

  private func enqueue(_ entry: Waiting) {
    var refusal: InboxRefusal?
    let committer = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.stopping {
        refusal = .stopping
        return nil
      }
      guard state.batch.append(entry) else {
        refusal = .full
        return nil
      }
      return state.committer.take()
    }
    if let refusal { entry.answer.resume(returning: .failure(refusal)) }
    committer?.resume()
  }

  /// The next deliveries to write; nil once stopped and drained.
  private func nextBatch() async -> [Waiting]? {
    while true {
      let (batch, stopping) = state.withLock { ($0.batch.take(), $0.stopping) }
      if !batch.isEmpty { return batch }
      if stopping { return nil }
      await withCheckedContinuation { wake in
        let goOn = state.withLock { state -> Bool in
          guard state.batch.isEmpty, !state.stopping else { return true }
          state.committer = wake
          return false
        }
        if goOn { wake.resume() }
      }
    }
  }

  private func write(_ batch: [Waiting]) async {
    let deliveries = batch.map(\.delivery)
    // A task of its own: a cancelled one would roll the transaction back.
    let commit = Task { [database] in
      try await database.pool.write { try DeliveryInbox.store(deliveries, in: $0) }
    }
    do {
      let acceptances = try await commit.value
      state.withLock { $0.commits += 1 }
      for (entry, acceptance) in zip(batch, acceptances) {
        entry.answer.resume(returning: .success(acceptance))
      }
      doorbell.ring()
      if deliveries.contains(where: \.reading.isOfBank) { bankDoorbell.ring() }
    } catch {
      logger.error(
        "deliveries not stored",
        metadata: ["count": "\(batch.count)", "reason": "\(FaultText(error))"])
      for entry in batch { entry.answer.resume(returning: .failure(.diskRefused)) }
    }
  }

  private func stop() {
    let committer = state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.stopping = true
      return state.committer.take()
    }
    committer?.resume()
  }

  /// The two writes of the hot path for each: the delivery, and "this order is dirty" (or the company's
  /// bank accounts are).
  private static func store(
    _ deliveries: [VerifiedDelivery], in database: GRDB.Database
  ) throws -> [Acceptance] {
    let insert = try database.cachedStatement(sql: insertDelivery)
    return try deliveries.map { delivery in
      let row = ReadingColumns(delivery.reading)
      try insert.execute(arguments: [
        delivery.hookID, delivery.signedAtSeconds, delivery.signature, delivery.receivedAt,
        row.outcome, row.entityType, row.entityID, row.updateType, delivery.secretID,
        delivery.body,
      ])
      guard database.changesCount == 1 else { return .repeated }
      switch delivery.reading {
      case .order(let id, _):
        try markDirty(
          dossierID: delivery.dossierID, orderID: id, deliveryID: database.lastInsertedRowID,
          now: delivery.receivedAt, in: database)
      case .bankAccounts:
        try database.cachedStatement(sql: BankReadings.markDirty)
          .execute(arguments: [delivery.dossierID, delivery.receivedAt])
      case .other, .outsideTolerance: break
      }
      return .stored
    }
  }

  /// Marks an order of a dossier as changed: a new document, or one more revision of a known one. A
  /// running lease and an unsettled booking are left alone.
  static func markDirty(
    dossierID: Int64, orderID: Int64, deliveryID: Int64?, now: Instant, in database: GRDB.Database
  ) throws {
    let upsert = try database.cachedStatement(sql: upsertDocument)
    try upsert.execute(arguments: [dossierID, orderID, now, now, deliveryID, now, now])
  }

  static let insertDelivery = """
    insert into deliveries (hook_id, signed_at_seconds, signature, received_at, outcome,
      entity_type, entity_id, update_type, secret_id, body)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (hook_id, signed_at_seconds, signature) do nothing
    """

  static let upsertDocument = """
    insert into documents (dossier_id, billit_order_id, state, state_since, due_at,
      last_delivery_id, received_at, updated_at)
    values (?, ?, 'queued', ?, ?, ?, ?, ?)
    on conflict (dossier_id, billit_order_id) do update set
      revision = revision + 1,
      last_delivery_id = coalesce(excluded.last_delivery_id, last_delivery_id),
      due_at = case when state in ('sending', 'outcome_unknown') then due_at
        else coalesce(min(due_at, excluded.due_at), excluded.due_at) end
    """
}

/// The columns a reading is kept in.
private struct ReadingColumns {
  let outcome: String
  let entityType: String?
  let entityID: Int64?
  let updateType: String?

  init(_ reading: VerifiedDelivery.Reading) {
    switch reading {
    case .order(let id, let type):
      (outcome, entityType, entityID, updateType) = ("accepted", "Order", id, type)
    case .bankAccounts(let entity, let id, let type):
      (outcome, entityType, entityID, updateType) = ("accepted", entity, id, type)
    case .other(let entity, let id, let type):
      (outcome, entityType, entityID, updateType) = ("not_acted_on", entity, id, type)
    case .outsideTolerance(let entity, let id, let type):
      (outcome, entityType, entityID, updateType) = ("quarantined", entity, id, type)
    }
  }
}

extension VerifiedDelivery.Reading {
  fileprivate var isOfBank: Bool {
    if case .bankAccounts = self { true } else { false }
  }
}
