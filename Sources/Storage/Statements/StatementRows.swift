import Accounting
import GRDB

/// Statements and movements as rows.
enum StatementRows {
  /// Inserts a statement with its movements, each tied to the document it pays where that is known later.
  static func insert(
    _ told: StatementText, contentHash: String, fileID: Int64, position: Int, dossierID: Int64,
    accountID: Int64, state: StatementState, cause: Cause?, dueAt: Instant?, now: Instant,
    in database: GRDB.Database
  ) throws -> Int64 {
    let statement = told.statement
    try database.execute(
      sql: """
        insert into statements (file_id, position, first_record, last_record, dossier_id,
          account_id, iban, currency, number, coda_number, created_on, bank_bic, holder,
          account_description, opening_date, closing_date, opening, closing, debit, credit,
          movement_count, content_sha256, text, messages, state, state_since, cause_code,
          cause_key, cause_owner, cause_facts, due_at, received_at, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fileID, position, told.records.lowerBound, told.records.upperBound, dossierID, accountID,
        statement.account.iban, statement.account.currency, statement.number,
        statement.codaNumber, statement.created.description, statement.bic, statement.holder,
        statement.accountDescription, statement.openingDate?.description,
        statement.closingDate.description, statement.opening.units, statement.closing.units,
        statement.debit.units, statement.credit.units, statement.bookedMovements.count,
        contentHash, told.text, try JSONText.write(statement.messages), state.rawValue, now,
        cause?.code.rawValue, cause?.key, cause?.owner.rawValue,
        try cause.map { try JSONText.write($0.facts) }, dueAt, now, now,
      ])
    let id = database.lastInsertedRowID
    for (place, movement) in statement.movements.enumerated() {
      try insert(movement, at: place, of: id, in: database)
    }
    return id
  }

  private static func insert(
    _ movement: BankMovement, at position: Int, of statementID: Int64, in database: GRDB.Database
  ) throws {
    let insert = try database.cachedStatement(
      sql: """
        insert into movements (statement_id, position, number, detail, kind, amount, value_date,
          entry_date, code, globalisation, communication_type, communication,
          counterparty_account, counterparty_currency, counterparty_name, counterparty_bic,
          bank_reference, customer_reference, sepa, information)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let sepa = SEPAFacts(
      returnKind: movement.returnKind, returnReason: movement.returnReason,
      category: movement.purposeCategory, purpose: movement.purpose)
    try insert.execute(arguments: [
      statementID, position, movement.number, movement.detail, movement.kind.rawValue,
      movement.amount.units, movement.valueDate?.description, movement.entryDate.description,
      movement.code.digits, movement.globalisation, movement.communication.type,
      movement.communication.text, movement.counterparty?.account,
      movement.counterparty?.currency, movement.counterparty?.name, movement.counterparty?.bic,
      movement.bankReference, movement.customerReference, try JSONText.write(sepa),
      try JSONText.write(movement.information),
    ])
  }
}

/// The SEPA fields of a movement in their column.
private struct SEPAFacts: Codable {
  var returnKind: String
  var returnReason: String
  var category: String
  var purpose: String
}

extension BankMovement {
  init(_ row: Row) throws {
    let sepa = try JSONText.read(SEPAFacts.self, row["sepa"])
    let account: String? = row["counterparty_account"]
    self.init(
      number: row["number"], detail: row["detail"],
      kind: Kind(rawValue: row["kind"]) ?? .detail, amount: Thousandths(units: row["amount"]),
      valueDate: (row["value_date"] as String?).flatMap { CalendarDate($0) },
      entryDate: CalendarDate(row["entry_date"] as String) ?? CalendarDate(daysSince1970: 0),
      code: TransactionCode(digits: row["code"]), bankReference: row["bank_reference"],
      customerReference: row["customer_reference"],
      communication: MovementCommunication(
        type: row["communication_type"], text: row["communication"]),
      globalisation: row["globalisation"],
      counterparty: account.map {
        Counterparty(
          account: $0, currency: row["counterparty_currency"] ?? "",
          name: row["counterparty_name"] ?? "", bic: row["counterparty_bic"] ?? "")
      },
      returnKind: sepa?.returnKind ?? "", returnReason: sepa?.returnReason ?? "",
      purposeCategory: sepa?.category ?? "", purpose: sepa?.purpose ?? "",
      information: try JSONText.read([MovementCommunication].self, row["information"]) ?? [])
  }
}
