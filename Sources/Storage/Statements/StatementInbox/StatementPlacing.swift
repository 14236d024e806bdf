import Accounting
import GRDB

/// Puts the statements of a file that somebody brought to their accounts, within one transaction.
struct StatementPlacing {
  let delivery: StatementDelivery
  let now: Instant
  let database: GRDB.Database

  /// The dossier of each statement; nil where none is known.
  func places(of reading: StatementReading) throws -> [Int64?] {
    guard case .read(let statements) = reading else { return [delivery.dossierID] }
    return try statements.map {
      try account(of: $0.statement)?.dossierID ?? delivery.dossierID
    }
  }

  /// The account a statement is of: that of the dossier the source names, else the only one of that number
  /// and currency. Two dossiers with the same account need the source to say which.
  private func account(
    of statement: BankStatement
  ) throws -> (id: Int64, dossierID: Int64)? {
    let rows = try Row.fetchAll(
      database, sql: "select id, dossier_id from bank_accounts where iban = ? and currency = ?",
      arguments: [statement.account.iban, statement.account.currency])
    let accounts: [(id: Int64, dossierID: Int64)] = rows.map { ($0["id"], $0["dossier_id"]) }
    if let dossier = delivery.dossierID { return accounts.first { $0.dossierID == dossier } }
    return accounts.count == 1 ? accounts.first : nil
  }

  /// Puts the statements of a file to their accounts; one whose account is not known waits for it.
  ///
  /// - Parameter hashes: of the content of each.
  func put(
    _ statements: [StatementText], _ hashes: [String], of file: Int64
  ) throws -> TakenIn {
    var taken: [TakenIn.Statement] = []
    var unplaced: [String] = []
    for (place, told) in statements.enumerated() {
      guard
        let account = try self.account(of: told.statement) ?? made(told.statement)
      else {
        unplaced.append(told.statement.account.iban)
        try database.execute(
          sql: """
            insert into coda_unplaced (file_id, position, iban, currency) values (?, ?, ?, ?)
            on conflict do nothing
            """,
          arguments: [
            file, place, told.statement.account.iban, told.statement.account.currency,
          ])
        continue
      }
      try database.execute(
        sql: "delete from coda_unplaced where file_id = ? and position = ?",
        arguments: [file, place])
      taken.append(
        try put(told, hashes[place], of: file, at: place, account: account))
    }
    return TakenIn(fileID: file, outcome: .taken(taken, unplaced: unplaced))
  }

  /// A statement that names an account nobody told us of, in a dossier that is known.
  private func made(_ statement: BankStatement) throws -> (id: Int64, dossierID: Int64)? {
    guard let dossierID = delivery.dossierID else { return nil }
    let account = try BankAccountStore.ensure(
      BankAccountReading(
        key: BankAccountKey(iban: statement.account.iban, currency: statement.account.currency),
        bic: statement.bic.isEmpty ? nil : statement.bic,
        holder: statement.holder.isEmpty ? nil : statement.holder, bank: nil,
        channel: delivery.source == .upload || delivery.source == .folder ? .upload : .codaMandate,
        status: .active, word: nil),
      in: dossierID, now: now, database)
    return (account.id, dossierID)
  }

  private func put(
    _ told: StatementText, _ hash: String, of file: Int64, at place: Int,
    account: (id: Int64, dossierID: Int64)
  ) throws -> TakenIn.Statement {
    let facts = StatementContinuity.Facts(told.statement, contentHash: hash)
    let rows = try Row.fetchAll(
      database,
      sql: """
        select * from statements where account_id = ?1 and content_sha256 = ?2
        union
        select * from statements where account_id = ?1 and number = ?3 and coda_number = ?4
        """, arguments: [account.id, hash, facts.number, facts.codaNumber])
    let known = rows.map(StoredStatement.init)
    var state = StatementState.waiting
    var cause: Cause?
    switch StatementContinuity.arrival(of: facts, among: known.map(\.facts)) {
    case .repeated(let index):
      let id = known[index].id
      if known[index].fileID != file || rows[index]["position"] != place {
        try StatementStore.append(
          [DocumentEvent("repeated", ["file": delivery.name])], to: id, actor: delivery.actor,
          now: now, in: database)
      }
      return .init(
        id: id, accountID: account.id, dossierID: account.dossierID, isRepeated: true)
    case .conflicting(let index):
      state = .stopped
      cause = Cause(
        .statementConflict,
        [
          "account": told.statement.account.iban, "statement": facts.name,
          "earlier": known[index].facts.name, "closing": known[index].facts.closing.description,
          "found": facts.closing.description,
        ])
    case .new: break
    }
    let id = try StatementRows.insert(
      told, contentHash: hash, fileID: file, position: place, dossierID: account.dossierID,
      accountID: account.id, state: state, cause: cause, dueAt: state == .waiting ? now : nil,
      now: now, in: database)
    try StatementStore.append(
      [DocumentEvent("received", ["file": delivery.name, "source": delivery.source.rawValue])],
      to: id, actor: delivery.actor, now: now, in: database)
    try StatementStore.reconsider(account: account.id, now: now, database)
    if let latest = told.statement.movements.map(\.entryDate).max() {
      try BankAccountStore.noteMovement(on: latest, of: account.id, database)
    }
    return .init(
      id: id, accountID: account.id, dossierID: account.dossierID, isRepeated: false)
  }
}

extension StatementContinuity.Facts {
  init(_ statement: BankStatement, contentHash: String) {
    self.init(
      number: statement.number, codaNumber: statement.codaNumber,
      openingDate: statement.openingDate, closingDate: statement.closingDate,
      opening: statement.opening, closing: statement.closing,
      currency: statement.account.currency, contentHash: contentHash)
  }
}
