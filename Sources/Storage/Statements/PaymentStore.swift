package import Accounting
import GRDB

/// Which documents movements pay, as far as it is known.
package struct PaymentStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A movement not tied to a document yet.
  package struct Open: Sendable {
    package var statementID: Int64
    package var position: Int
    package var currency: String
    package var movement: BankMovement
  }

  /// Movements of a dossier that may pay something and are tied to nothing, of statements closed on or
  /// after a day; the latest first, at most 2,000. A globalised amount is paid for by its details.
  package func open(of dossierID: Int64, since day: CalendarDate) async throws -> [Open] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: PaymentStore.untied, arguments: [dossierID, day.description]
      ).map { row in
        Open(
          statementID: row["statement_id"], position: row["position"],
          currency: row["currency"], movement: try BankMovement(row))
      }
    }
  }

  /// Booked documents of a dossier that a movement may pay: those with its communication, its amount, or
  /// a number that stands in its text. `relations` are those of the account it came from or went to.
  package func candidates(
    for movement: BankMovement, in dossierID: Int64, relations: [Int: Set<String>]
  ) async throws -> [PaymentMatch.Candidate] {
    let structured = movement.communication.structured
    let references = [
      structured?.display, structured?.digits, movement.communication.creditorReference,
    ].compactMap { $0 }
    let words = try JSONText.write(PaymentStore.words(of: movement))
    let written = try JSONText.write(references)
    let related = try JSONText.write(relations.keys.sorted())
    let cents = movement.amount.magnitude.money?.cents ?? -1
    return try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: PaymentStore.fitting,
        arguments: [dossierID, written, words, related, cents]
      ).compactMap { PaymentMatch.Candidate($0, relations: relations) }
    }
  }

  /// Ties a movement to the document it pays.
  package func tie(_ open: Open, to finding: PaymentMatch.Finding, now: Instant) async throws {
    let facts = try JSONText.write(finding.facts)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update movements set document_id = ?, match_rule = ?, match_facts = ?
          where statement_id = ? and position = ? and document_id is null
          """,
        arguments: [
          finding.documentID, finding.rule.rawValue, facts, open.statementID, open.position,
        ])
      guard database.changesCount == 1 else { return }
      try DocumentStore.append(
        [
          DocumentEvent(
            "payment_seen",
            ["statement": "\(open.statementID)", "rule": finding.rule.rawValue])
        ], to: finding.documentID, actor: "passerelle", now: now, database)
    }
  }

  /// The relation and payment of each tied movement of a statement, by its place.
  package func relations(
    of statementID: Int64
  ) async throws -> [Int: (direction: Direction, relationID: Int)] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select movements.position, documents.direction, documents.relation_id from movements
          join documents on documents.id = movements.document_id
          where movements.statement_id = ? and documents.relation_id is not null
          """, arguments: [statementID]
      ).reduce(into: [:]) { found, row in
        guard let direction = Direction(rawValue: row["direction"]) else { return }
        found[row["position"]] = (direction, row["relation_id"])
      }
    }
  }

  /// The latest booking or statement of a dossier: when it has not moved, nothing new can be tied.
  package func lastChange(of dossierID: Int64) async throws -> Instant {
    try await database.pool.read { database in
      try Instant.fetchOne(
        database,
        sql: """
          select max(coalesce((select max(booked_at) from documents where dossier_id = ?1), 0),
            coalesce((select max(received_at) from statements where dossier_id = ?1), 0))
          """, arguments: [dossierID]) ?? 0
    }
  }

  /// Words of at least three letters or digits with a digit among them, as they are written.
  private static func words(of movement: BankMovement) -> [String] {
    let text = movement.communication.text + " " + movement.customerReference
    return text.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
      .filter { $0.count >= 3 && $0.contains(where: \.isNumber) }
  }

  static let untied = """
    select movements.*, statements.currency from statements
    join movements on movements.statement_id = statements.id
    where statements.dossier_id = ? and statements.closing_date >= ?
      and movements.document_id is null
      and not (movements.kind = 'booked' and exists (
        select 1 from movements as d where d.statement_id = movements.statement_id
          and d.number = movements.number and d.kind = 'detail'))
    order by statements.closing_date desc, statements.id desc limit 2000
    """

  /// Searches with an index each; the union is small.
  static let fitting = """
    select * from documents where id in (
        select id from documents where dossier_id = ?1
          and payment_reference in (select value from json_each(?2))
        union all
        select id from documents where dossier_id = ?1 and direction in ('purchase', 'sale')
          and number collate nocase in (select value from json_each(?3))
        union all
        select id from documents where dossier_id = ?1
          and relation_id in (select value from json_each(?4)) and gross = ?5)
      and booked_at is not null
    order by id limit 50
    """
}

extension PaymentMatch.Candidate {
  fileprivate init?(_ row: Row, relations: [Int: Set<String>]) {
    guard let direction = (row["direction"] as String?).flatMap(Direction.init),
      let kind = (row["kind"] as String?).flatMap(DocumentKind.init),
      let number = row["number"] as String?, let gross = row["gross"] as Int64?
    else { return nil }
    let relation: Int? = row["relation_id"]
    self.init(
      documentID: row["id"], direction: direction, kind: kind, number: number,
      paymentReference: row["payment_reference"], gross: Money(cents: abs(gross)),
      currency: row["currency"] ?? "EUR", ibans: relation.flatMap { relations[$0] } ?? [])
  }
}
