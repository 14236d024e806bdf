package import Accounting
import GRDB

/// Pairs of documents that look like one and the same, with what was decided about them.
package struct DuplicatePairs: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The documents that a document looks like and that somebody has decided about, with the decision.
  package func decided(about id: Int64) async throws -> [Int64: DuplicateDecision] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: DuplicatePairs.ofDocument, arguments: [id])
        .reduce(into: [:]) { decided, row in
          guard let text = row["decision"] as String?,
            let decision = DuplicateDecision(rawValue: text)
          else { return }
          decided[row["twin"]] = decision
        }
    }
  }

  /// Both searches have an index of their own.
  static let ofDocument = """
    select other_id as twin, decision from duplicate_pairs where document_id = ?1
    union all
    select document_id as twin, decision from duplicate_pairs where other_id = ?1
    """

  /// Keeps a pair to be decided about; one that is known stays as it is.
  package func note(
    _ id: Int64, _ other: Int64, in dossierID: Int64, _ match: DuplicateTest.Match, now: Instant
  ) async throws {
    let features = match.features.map(\.rawValue).joined(separator: ",")
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into duplicate_pairs (dossier_id, document_id, other_id, features, score,
            found_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (document_id, other_id) do nothing
          """,
        arguments: [dossierID, max(id, other), min(id, other), features, match.score, now])
    }
  }

  /// What a person says of a pair.
  package enum Verdict: Sendable, Hashable {
    /// Both stay; what waited because of the other goes.
    case kept
    case notADuplicate
    /// That one of the two is not booked, for the reason people will read later.
    case setAside(Int64, reason: String)

    package var decision: DuplicateDecision {
      switch self {
      case .kept: .kept
      case .notADuplicate: .notADuplicate
      case .setAside: .setAside
      }
    }
  }

  /// Decides about a pair: it is remembered, and a document that waited for it goes on or is set aside,
  /// in one transaction. A pair that was decided before is decided anew.
  ///
  /// - Throws: `DocumentStore.RequestRefusal` for a document that may be in Octopus and cannot be set
  ///   aside, or when there is no such pair.
  package func decide(
    _ verdict: Verdict, about id: Int64, _ other: Int64, actor: String, now: Instant
  ) async throws {
    let (newer, older) = (max(id, other), min(id, other))
    try await database.pool.write { database in
      let pair = try Row.fetchOne(
        database,
        sql: "select * from duplicate_pairs where document_id = ? and other_id = ?",
        arguments: [newer, older])
      guard let pair else { throw DocumentStore.RequestRefusal.unknownDocument }
      let dossierID: Int64 = pair["dossier_id"]
      try database.execute(
        sql: """
          update duplicate_pairs set decision = ?, decided_by = ?, decided_at = ? where id = ?
          """,
        arguments: [verdict.decision.rawValue, actor, now, pair["id"] as Int64])
      for document in [newer, older] {
        try DuplicatePairs.follow(
          verdict, document, twin: document == newer ? older : newer, actor: actor, now: now,
          database)
      }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "document.duplicate_decided",
          subject: "document/\(newer)", dossierID: dossierID,
          facts: ["decision": verdict.decision.rawValue, "other": "\(older)"]), in: database)
    }
  }

  /// A document that waited because of its doubles was sent on or set aside from its own page: that is
  /// the decision about them.
  static func settle(
    _ id: Int64, _ state: DocumentState, actor: String, now: Instant, _ database: GRDB.Database
  ) throws {
    let decision: DuplicateDecision
    switch state {
    case .queued: decision = .kept
    case .setAside: decision = .setAside
    default: return
    }
    try database.execute(
      sql: """
        update duplicate_pairs set decision = ?1, decided_by = ?2, decided_at = ?3
        where decision is null and id in (
          select id from duplicate_pairs where document_id = ?4
          union all select id from duplicate_pairs where other_id = ?4)
        """, arguments: [decision.rawValue, actor, now, id])
  }

  /// What the verdict means for one of the two.
  private static func follow(
    _ verdict: Verdict, _ id: Int64, twin: Int64, actor: String, now: Instant,
    _ database: GRDB.Database
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "select * from documents where id = ?", arguments: [id])
    guard let row else { throw DocumentStore.RequestRefusal.unknownDocument }
    let document = try StoredDocument(row)
    var facts = ["decision": verdict.decision.rawValue, "document": "\(twin)"]
    switch verdict {
    case .setAside(let chosen, let reason) where chosen == id:
      guard document.state.isSafeToSend else {
        throw DocumentStore.RequestRefusal.notSafe(document.state)
      }
      facts["reason"] = reason
      if document.state != .setAside {
        try DocumentStore.put(.setAside, cause: nil, dueAt: nil, of: id, now: now, database)
        try freeLease(of: id, database)
      }
    default:
      // One that stood still because of this twin is looked at again; another pair may stop it anew.
      let waits =
        document.state == .duplicate && document.cause?.facts["document"] == "\(twin)"
      if waits {
        try DocumentStore.put(.queued, cause: nil, dueAt: now, of: id, now: now, database)
        try freeLease(of: id, database)
      }
    }
    try DocumentStore.append(
      [DocumentEvent("duplicate_decided", facts)], to: id, actor: actor, now: now, database)
  }

  private static func freeLease(of id: Int64, _ database: GRDB.Database) throws {
    try database.execute(
      sql: """
        update documents set attempts = 0, lease_token = null, lease_until = null,
          lease_boot = null where id = ?
        """, arguments: [id])
  }
}
