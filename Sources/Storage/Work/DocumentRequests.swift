package import Accounting
import GRDB

/// What people ask of a document. Each is one transaction with its audit line; the worker does the rest.
extension DocumentStore {
  /// Why a request was not taken.
  package enum RequestRefusal: Error, Equatable, CustomStringConvertible {
    case unknownDocument
    /// It may have reached Octopus, or did: sending it again could book it twice.
    case notSafe(DocumentState)
    /// The request makes no sense in this state.
    case notNow(DocumentState)
    /// The document is no longer what the request was made from.
    case changedMeanwhile

    package var description: String {
      switch self {
      case .unknownDocument: "there is no such document"
      case .notSafe(let state): "not safe to send again in state \(state.rawValue)"
      case .notNow(let state): "not possible in state \(state.rawValue)"
      case .changedMeanwhile: "the document has changed meanwhile"
      }
    }
  }

  /// Sends a document (again). Only when nothing of it can be in Octopus.
  package func requestSend(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, action: "document.send_requested", actor: actor, now: now) { document in
      guard document.state.isSafeToSend else { throw RequestRefusal.notSafe(document.state) }
      return (.queued, nil, now)
    }
  }

  /// Holds a document until somebody releases it.
  package func hold(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, action: "document.held", actor: actor, now: now) { document in
      guard document.state.isSafeToSend, document.state != .setAside else {
        throw RequestRefusal.notNow(document.state)
      }
      return (.held, Cause(.heldByPerson, ["by": actor]), nil)
    }
  }

  /// Releases a document that was held or set aside, or lets it pass the gate it waits before.
  package func release(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, action: "document.released", actor: actor, now: now) { document in
      guard document.state == .held || document.state == .setAside || document.gate != nil else {
        throw RequestRefusal.notNow(document.state)
      }
      return (.queued, nil, now)
    }
  }

  /// Sets a document aside for good, with the reason people will read later.
  package func setAside(_ id: Int64, reason: String, actor: String, now: Instant) async throws {
    try await change(
      id, action: "document.set_aside", facts: ["reason": reason], actor: actor, now: now
    ) { document in
      guard document.state.isSafeToSend, document.state != .setAside else {
        throw RequestRefusal.notNow(document.state)
      }
      return (.setAside, nil, nil)
    }
  }

  /// Looks now whether a call of unknown outcome was carried out.
  package func requestOutcomeCheck(_ id: Int64, actor: String, now: Instant) async throws {
    try await change(id, action: "document.check_requested", actor: actor, now: now) { document in
      guard document.state == .outcomeUnknown else {
        throw RequestRefusal.notNow(document.state)
      }
      return (.outcomeUnknown, document.cause ?? Cause(.outcomeBeingChecked), now)
    }
  }

  /// Keeps what an accountant decided for one document, and sends it.
  package func decide(
    _ decision: BookingDecision, for id: Int64, actor: String, now: Instant
  ) async throws {
    let text = try JSONText.write(decision)
    try await change(id, action: "document.decided", actor: actor, now: now) { document in
      guard document.state.isSafeToSend else { throw RequestRefusal.notSafe(document.state) }
      return document.decided(now)
    } also: { database in
      try database.execute(
        sql: "update documents set decision = ? where id = ?", arguments: [text, id])
    }
  }

  /// Keeps what an accountant decided about the proposal somebody saw, whose version that is, and sends
  /// the document on in its lane; one that is held, or looks like another, stays where it is, and so does
  /// one that waits for its time or for the client.
  ///
  /// - Throws: `RequestRefusal.changedMeanwhile` when the document is another than it was then.
  package func decide(
    _ decision: BookingDecision, for id: Int64, seen version: String, facts: [String: String],
    actor: String, now: Instant
  ) async throws {
    let text = try JSONText.write(decision)
    try await change(
      id, action: "document.decided", facts: facts, seen: version, actor: actor, now: now
    ) { document in
      guard document.state.isSafeToSend, document.state != .setAside else {
        throw RequestRefusal.notSafe(document.state)
      }
      return document.decided(now)
    } also: { database in
      try database.execute(
        sql: "update documents set decision = ? where id = ?", arguments: [text, id])
    }
  }

  private func change(
    _ id: Int64, action: String, facts: [String: String] = [:], seen version: String? = nil,
    actor: String, now: Instant,
    to next:
      @escaping @Sendable (StoredDocument) throws -> (
        state: DocumentState, cause: Cause?, dueAt: Instant?
      ),
    also act: @escaping @Sendable (GRDB.Database) throws -> Void = { _ in }
  ) async throws {
    try await database.pool.write { database in
      try DocumentStore.change(
        id, action: action, facts: facts, seen: version, actor: actor, now: now, in: database,
        to: next, also: act)
    }
  }

  /// The same inside a transaction.
  static func change(
    _ id: Int64, action: String, facts: [String: String] = [:], seen version: String? = nil,
    actor: String, now: Instant, in database: GRDB.Database,
    to next: (StoredDocument) throws -> (state: DocumentState, cause: Cause?, dueAt: Instant?),
    also act: (GRDB.Database) throws -> Void = { _ in }
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "select * from documents where id = ?", arguments: [id])
    guard let row else { throw RequestRefusal.unknownDocument }
    if let version, try DocumentVersion.text(row) != version {
      throw RequestRefusal.changedMeanwhile
    }
    let document = try StoredDocument(row)
    let target = try next(document)
    try DocumentStore.put(
      target.state, cause: target.cause, dueAt: target.dueAt, of: id, now: now, database)
    try database.execute(
      sql: """
        update documents set attempts = 0, lease_token = null, lease_until = null,
          lease_boot = null, not_a_duplicate = max(not_a_duplicate, ?),
          goes_before_live = max(goes_before_live, ?), gates_passed = ? where id = ?
        """,
      arguments: [
        document.state == .duplicate && target.state == .queued,
        document.cause?.code == .beforeGoingLive && target.state == .queued,
        DispatchGate.write(
          document.gatesPassed.union(
            target.state == .queued ? [document.gate].compactMap(\.self) : [])), id,
      ])
    if document.state == .duplicate {
      try DuplicatePairs.settle(id, target.state, actor: actor, now: now, database)
    }
    try act(database)
    let kind = String(action.dropFirst("document.".count))
    try DocumentStore.append(
      [DocumentEvent(kind, facts)], to: id, actor: actor, now: now, database)
    try AuditTrail.write(
      .init(
        at: now, actor: actor, action: action, subject: "document/\(id)",
        dossierID: document.dossierID, facts: facts), in: database)
  }
}

extension StoredDocument {
  /// The gate it waits before; nil when nothing keeps it back.
  package var gate: DispatchGate? { cause.flatMap { DispatchGate($0.code) } }

  /// Where it goes once something was decided for it: what is decided may be looked at meanwhile, and who
  /// decides has looked at it, but neither is it released nor approved by that.
  fileprivate func decided(
    _ now: Instant
  ) -> (state: DocumentState, cause: Cause?, dueAt: Instant?) {
    if state == .duplicate || cause?.code == .heldByPerson { return (state, cause, nil) }
    if let gate, gate != .check { return (state, cause, now) }
    return (.queued, nil, now)
  }
}
