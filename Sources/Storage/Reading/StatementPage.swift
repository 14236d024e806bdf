package import Accounting
package import Foundation
import GRDB

/// One statement with all that its page shows.
package struct StatementDetails: Sendable, Hashable {
  package var row: StatementRow
  package var holder: String
  package var accountDescription: String
  package var bankBIC: String
  /// The bank's free messages.
  package var messages: [String]
  /// Numbers between the statement before and this one that never came although the balances agree.
  package var skipped: String?
  package var movements: [MovementRow]
  package var events: [StatementEvent]
  package var file: StatementFileRow
  /// The records of the file that tell of it.
  package var records: ClosedRange<Int>
}

/// One movement and the document it pays.
package struct MovementRow: Sendable, Hashable {
  /// Its place in the statement, from 0.
  package var position: Int
  package var movement: BankMovement
  package var payment: MovementPayment?
}

/// The document a movement pays, with the evidence.
package struct MovementPayment: Sendable, Hashable {
  package var documentID: Int64
  package var rule: PaymentRule
  /// What matched: "communication", "reference", "iban", "amount".
  package var facts: [String: String]
  package var documentNumber: String?
  package var counterparty: String?
  package var entry: EntryReference?
}

/// A movement that pays a document, for that document's page.
package struct DocumentPayment: Sendable, Hashable {
  package var statementID: Int64
  package var iban: String
  package var currency: String
  package var closingDate: CalendarDate
  package var statementState: StatementState
  package var movement: MovementRow
}

/// Reads single statements.
package struct StatementPage: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// One statement; nil when there is none or it may not be seen.
  package func statement(_ id: Int64, access: Access) async throws -> StatementDetails? {
    let allowed = access.condition(on: "statements.dossier_id")
    return try await database.pool.read { database in
      guard
        let row = try SQLRequest<Row>(
          literal: "\(sql: StatementList.columns) where statements.id = \(id) and \(allowed)"
        ).fetchOne(database),
        let listed = try StatementList.rows([row], in: database).first,
        let file = try StatementFiles.row(listed.fileID, in: database)
      else { return nil }
      let first: Int = row["first_record"]
      return StatementDetails(
        row: listed, holder: row["holder"], accountDescription: row["account_description"],
        bankBIC: row["bank_bic"],
        messages: try JSONText.read([String].self, row["messages"]) ?? [],
        skipped: row["skipped"], movements: try StatementPage.movements(of: id, in: database),
        events: try StatementPage.events(of: id, in: database), file: file,
        records: first...max(first, row["last_record"]))
    }
  }

  /// The statement's own records in Unicode; nil when it may not be seen.
  package func text(of id: Int64, access: Access) async throws -> String? {
    let allowed = access.condition(on: "statements.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<String>(
        literal: "select text from statements where id = \(id) and \(allowed)"
      ).fetchOne(database)
    }
  }

  /// The file a statement came in, byte for byte, with an audit line; nil when it may not be seen, also
  /// where it holds statements of other dossiers.
  package func original(
    of id: Int64, access: Access, actor: String, now: Instant
  ) async throws -> (name: String, bytes: Data)? {
    let allowed = access.condition(on: "statements.dossier_id")
    return try await database.pool.write { database in
      guard
        let row = try SQLRequest<Row>(
          literal: """
            select coda_files.id, coda_files.name, coda_files.bytes, statements.dossier_id
            from statements join coda_files on coda_files.id = statements.file_id
            where statements.id = \(id) and \(allowed)
            """
        ).fetchOne(database),
        try StatementInbox.allows(access, file: row["id"], in: database)
      else { return nil }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "statement.file_read", subject: "statement/\(id)",
          dossierID: row["dossier_id"], facts: ["file": row["name"]]), in: database)
      return (row["name"], row["bytes"])
    }
  }

  /// The movements that pay a document, the earliest first.
  package func payments(of documentID: Int64) async throws -> [DocumentPayment] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: StatementPage.paying, arguments: [documentID]).map { row in
        DocumentPayment(
          statementID: row["statement_id"], iban: row["iban"], currency: row["currency"],
          closingDate: CalendarDate(row["closing_date"] as String)
            ?? CalendarDate(daysSince1970: 0),
          statementState: StatementState(rawValue: row["statement_state"]) ?? .waiting,
          movement: try MovementRow(row))
      }
    }
  }

  static let paying = """
    select movements.*, statements.iban, statements.currency, statements.closing_date,
      statements.state as statement_state, documents.number as document_number,
      documents.counterparty_name as document_counterparty, documents.bookyear_id,
      documents.bookyear, documents.journal, documents.entry_number, documents.period
    from movements join statements on statements.id = movements.statement_id
    join documents on documents.id = movements.document_id
    where movements.document_id = ?
    order by statements.closing_date, movements.statement_id, movements.position
    """

  private static func movements(
    of id: Int64, in database: GRDB.Database
  ) throws -> [MovementRow] {
    try Row.fetchAll(
      database,
      sql: """
        select movements.*, documents.number as document_number,
          documents.counterparty_name as document_counterparty, documents.bookyear_id,
          documents.bookyear, documents.journal, documents.entry_number, documents.period
        from movements left join documents on documents.id = movements.document_id
        where statement_id = ? order by position
        """, arguments: [id]
    ).map { try MovementRow($0) }
  }

  private static func events(
    of id: Int64, in database: GRDB.Database
  ) throws -> [StatementEvent] {
    try Row.fetchAll(
      database, sql: "select * from statement_events where statement_id = ? order by id",
      arguments: [id]
    ).map {
      StatementEvent(
        at: $0["at"], actor: $0["actor"], kind: $0["kind"], facts: JSONText.facts($0["facts"]))
    }
  }
}

extension MovementRow {
  fileprivate init(_ row: Row) throws {
    position = row["position"]
    movement = try BankMovement(row)
    if let documentID = row["document_id"] as Int64?,
      let rule = PaymentRule(rawValue: row["match_rule"])
    {
      payment = MovementPayment(
        documentID: documentID, rule: rule, facts: JSONText.facts(row["match_facts"]),
        documentNumber: row["document_number"], counterparty: row["document_counterparty"],
        entry: EntryReference(row))
    } else {
      payment = nil
    }
  }
}
