package import Accounting
import GRDB

/// Two documents that look like one and the same, as the pages show them.
package struct DuplicateCandidate: Sendable, Hashable, Identifiable {
  package var id: Int64
  /// The one that came later.
  package var document: DocumentRow
  package var other: DocumentRow
  package var match: DuplicateTest.Match
  package var foundAt: Instant
  package var decision: Decided?

  /// What was decided, by whom and when.
  package struct Decided: Sendable, Hashable {
    package var decision: DuplicateDecision
    package var actor: String
    package var at: Instant
  }
}

/// Reads pairs of documents that look alike.
package struct DuplicateList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Which pairs are shown.
  package struct Filter: Sendable, Hashable {
    package var dossierID: Int64?
    /// Those that were decided, rather than those that are to be.
    package var isDecided = false

    package init(dossierID: Int64? = nil, isDecided: Bool = false) {
      self.dossierID = dossierID
      self.isDecided = isDecided
    }
  }

  /// Up to `limit` pairs found before the one with the id `after`, the newest first, and where the
  /// next ones start.
  package func slice(
    _ filter: Filter, access: Access, limit: Int, after: Int64? = nil
  ) async throws -> (pairs: [DuplicateCandidate], next: Int64?) {
    let condition = filter.condition(access)
    return try await database.pool.read { database in
      let rows = try SQLRequest<Row>(
        literal: """
          select * from duplicate_pairs
          where \(condition) and id < \(after ?? Int64.max) order by id desc limit \(limit + 1)
          """
      ).fetchAll(database)
      let pairs = try rows.prefix(limit).compactMap { try DuplicateList.candidate($0, database) }
      return (pairs, rows.count > limit ? rows[limit - 1]["id"] as Int64 : nil)
    }
  }

  /// How many pairs there are to decide about.
  package func open(access: Access) async throws -> Int {
    let condition = Filter().condition(access)
    return try await database.pool.read { database in
      try SQLRequest<Int>(
        literal: "select count(*) from duplicate_pairs where \(condition)"
      ).fetchOne(database) ?? 0
    }
  }

  /// The pair of two documents, in whichever order; nil when they are none, or are not in `access`.
  package func pair(
    _ one: Int64, _ other: Int64, access: Access
  ) async throws -> DuplicateCandidate? {
    let allowed = access.condition(on: "duplicate_pairs.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select * from duplicate_pairs
          where document_id = \(max(one, other)) and other_id = \(min(one, other))
            and \(allowed)
          """
      ).fetchOne(database).flatMap { try DuplicateList.candidate($0, database) }
    }
  }

  private static func candidate(
    _ row: Row, _ database: GRDB.Database
  ) throws -> DuplicateCandidate? {
    func document(_ id: Int64) throws -> DocumentRow? {
      try Row.fetchOne(
        database,
        sql: """
          select documents.*, dossiers.name as dossier_name, dossiers.octopus_dossier_id,
            dossiers.billit_party_id
          from documents join dossiers on dossiers.id = documents.dossier_id
          where documents.id = ?
          """, arguments: [id]
      ).map(DocumentRow.init)
    }
    guard let own = try document(row["document_id"]), let other = try document(row["other_id"])
    else { return nil }
    let features = (row["features"] as String).split(separator: ",")
      .compactMap { DuplicateTest.Match.Feature(rawValue: String($0)) }
    var decided: DuplicateCandidate.Decided?
    if let text = row["decision"] as String?, let decision = DuplicateDecision(rawValue: text) {
      decided = .init(decision: decision, actor: row["decided_by"], at: row["decided_at"])
    }
    return DuplicateCandidate(
      id: row["id"], document: own, other: other, match: .init(features), foundAt: row["found_at"],
      decision: decided)
  }
}

extension DuplicateList.Filter {
  func condition(_ access: Access) -> SQL {
    var parts = [access.condition(on: "duplicate_pairs.dossier_id")]
    parts.append(isDecided ? "decision is not null" : "decision is null")
    if let dossierID { parts.append("duplicate_pairs.dossier_id = \(dossierID)") }
    return parts.joined(separator: " and ")
  }
}
