package import Accounting
import GRDB

/// One change asked of many documents at once: each is a change of its own, with its line in the
/// time-line and in the audit; a document that meanwhile changed is left alone.
package enum BulkChange: Sendable, Hashable {
  case hold
  case release
  case setAside(reason: String)
  /// Looked at again by the worker. Nothing whose call may have reached Octopus.
  case sendAgain

  /// The states in which it makes sense for many at once. What somebody must judge one by one, such as
  /// a likely duplicate, is not sent in bulk.
  package var states: Set<DocumentState> {
    switch self {
    case .hold:
      [
        .queued, .withClient, .toCheck, .awaitingApproval, .needsMapping, .refused, .willRetry,
        .failed, .duplicate,
      ]
    case .release: [.held, .setAside]
    case .setAside:
      [
        .queued, .withClient, .toCheck, .awaitingApproval, .needsMapping, .held, .refused,
        .willRetry, .failed, .duplicate,
      ]
    case .sendAgain: [.withClient, .awaitingApproval, .needsMapping, .refused, .willRetry, .failed]
    }
  }

  /// The name in addresses and in the audit.
  package var name: String {
    switch self {
    case .hold: "hold"
    case .release: "release"
    case .setAside: "set-aside"
    case .sendAgain: "resend"
    }
  }

  /// How it came out.
  package struct Outcome: Sendable, Hashable {
    package var done = 0
    /// Documents that changed since they were confirmed, and were left alone.
    package var left = 0
  }
}

extension DocumentStore {
  /// Documents per transaction, during which webhooks wait.
  private static let bulkBatch = 100

  /// Carries a change out on these documents, in their order, except those that changed after `moment`
  /// or whose state no longer allows it. Batches are committed one by one: what was done stays done.
  ///
  /// - Parameter scope: the filter as an address writes it, for the audit.
  package func perform(
    _ change: BulkChange, on ids: [Int64], unchangedSince moment: Instant, scope: String,
    actor: String, now: Instant
  ) async throws -> BulkChange.Outcome {
    var outcome = BulkChange.Outcome()
    var rest = ids[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(DocumentStore.bulkBatch))
      rest = rest.dropFirst(batch.count)
      let done = try await database.pool.write { database in
        try batch.filter { id in
          try DocumentStore.apply(
            change, to: id, unchangedSince: moment, actor: actor, now: now, database)
        }.count
      }
      outcome.done += done
      outcome.left += batch.count - done
    }
    try await AuditTrail(database).write(
      .init(
        at: now, actor: actor, action: "documents.bulk_changed", subject: "documents",
        facts: [
          "change": change.name, "filter": scope, "confirmed": String(ids.count),
          "done": String(outcome.done), "left": String(outcome.left),
        ]))
    return outcome
  }

  private static func apply(
    _ change: BulkChange, to id: Int64, unchangedSince moment: Instant, actor: String,
    now: Instant, _ database: GRDB.Database
  ) throws -> Bool {
    let state = try String.fetchOne(
      database.cachedStatement(sql: "select state from documents where id = ? and updated_at <= ?"),
      arguments: [id, moment])
    guard let state = state.flatMap(DocumentState.init), change.states.contains(state) else {
      return false
    }
    switch change {
    case .hold:
      try DocumentStore.change(id, action: "document.held", actor: actor, now: now, in: database) {
        _ in (.held, Cause(.heldByPerson, ["by": actor]), nil)
      }
    case .release:
      try DocumentStore.change(
        id, action: "document.released", actor: actor, now: now, in: database
      ) { _ in (.queued, nil, now) }
    case .setAside(let reason):
      try DocumentStore.change(
        id, action: "document.set_aside", facts: ["reason": reason], actor: actor, now: now,
        in: database
      ) { _ in (.setAside, nil, nil) }
    case .sendAgain:
      try DocumentStore.change(
        id, action: "document.send_requested", actor: actor, now: now, in: database
      ) { _ in (.queued, nil, now) }
    }
    return true
  }
}
