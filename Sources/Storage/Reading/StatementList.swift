package import Accounting
import Foundation
import GRDB

/// What a list of statements is narrowed to; nil members match everything.
package struct StatementFilter: Sendable, Hashable {
  package var dossierID: Int64?
  package var accountID: Int64?
  package var state: StatementState?
  /// Whether only those that stand for a cause are wanted.
  package var standing = false
  /// A code of `Cause.Code`, or a whole `Cause.key`.
  package var cause: String?
  package var owner: Cause.Owner?
  /// Part of an account number, of a counterparty, a communication or an entry such as "F1/2026/12".
  package var query: String?
  /// First and last day of the closing date.
  package var from: CalendarDate?
  package var to: CalendarDate?

  package init() {}
}

/// One statement as lists show it.
package struct StatementRow: Sendable, Hashable {
  package var id: Int64
  package var fileID: Int64
  package var dossier: DossierName
  package var accountID: Int64
  package var iban: String
  package var currency: String
  /// On paper and of CODA; 0 where the bank gives none.
  package var number: Int
  package var codaNumber: Int
  package var openingDate: CalendarDate?
  package var closingDate: CalendarDate
  package var opening: Thousandths
  package var closing: Thousandths
  /// What left and what came, both positive.
  package var debit: Thousandths
  package var credit: Thousandths
  /// Movements that changed the balance.
  package var movements: Int
  package var state: StatementState
  package var stateSince: Instant
  package var cause: Cause?
  package var dueAt: Instant?
  package var entries: [EntryReference]
  package var receivedAt: Instant
}

/// One page of a list, and where the next one starts.
package struct StatementSlice: Sendable, Hashable {
  package var rows: [StatementRow]
  /// Give it as `after` for the next page; nil on the last one.
  package var next: Int64?
}

/// What is known of the statements of one account.
package struct AccountStatements: Sendable, Hashable {
  /// By closing date.
  package var last: StatementRow?
  /// Not in the journal yet, standing ones included.
  package var waiting = 0
  /// Those that stand for a cause somebody of the house must end.
  package var standing = 0
  /// The cause of the first of these.
  package var cause: Cause?
}

/// Statements by their closing date, the latest first.
package struct StatementList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Up to `limit` statements after the one with the id `after` in the order of the list.
  package func slice(
    _ filter: StatementFilter, access: Access, limit: Int, after: Int64? = nil
  ) async throws -> StatementSlice {
    let condition = filter.condition(access)
    return try await database.pool.read { database in
      var beyond: SQL = "1"
      if let after {
        beyond = """
          (statements.closing_date, statements.id)
            < (select closing_date, id from statements where id = \(after))
          """
      }
      let rows = try SQLRequest<Row>(
        literal: """
          \(sql: StatementList.columns)
          where \(condition) and \(beyond)
          order by statements.closing_date desc, statements.id desc limit \(limit + 1)
          """
      ).fetchAll(database)
      return StatementSlice(
        rows: try StatementList.rows(Array(rows.prefix(limit)), in: database),
        next: rows.count > limit ? rows[limit - 1]["id"] : nil)
    }
  }

  /// How many there are per state; states without any are absent.
  package func counts(
    _ filter: StatementFilter, access: Access
  ) async throws -> [StatementState: Int] {
    let condition = filter.condition(access)
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select statements.state as state, count(*) as n from statements
          where \(condition) group by statements.state
          """
      ).fetchAll(database).reduce(into: [:]) { counts, row in
        if let state = StatementState(rawValue: row["state"]) { counts[state] = row["n"] }
      }
    }
  }

  /// Per account: its latest statement, and what waits.
  package func latest(
    of accounts: [Int64], access: Access
  ) async throws -> [Int64: AccountStatements] {
    guard !accounts.isEmpty else { return [:] }
    let allowed = access.condition(on: "bank_accounts.dossier_id")
    return try await database.pool.read { database in
      let last = try SQLRequest<Row>(
        literal: """
          \(sql: StatementList.columns)
          where statements.id in (
            select (select id from statements where account_id = bank_accounts.id
              order by closing_date desc, number desc, coda_number desc, id desc limit 1)
            from bank_accounts where id in \(accounts) and \(allowed))
          """
      ).fetchAll(database)
      var found: [Int64: AccountStatements] = [:]
      for row in try StatementList.rows(last, in: database) {
        found[row.accountID, default: .init()].last = row
      }
      let open = access.condition(on: "statements.dossier_id")
      let waiting = try SQLRequest<Row>(
        literal: """
          select account_id, cause_code, cause_facts, cause_owner, state from statements
          where state in ('waiting', 'sending', 'outcome_unknown', 'stopped')
            and account_id in \(accounts) and \(open)
          order by account_id, closing_date, number, coda_number, id
          """
      ).fetchAll(database)
      for row in waiting {
        let account: Int64 = row["account_id"]
        found[account, default: .init()].waiting += 1
        guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]),
          cause.owner == .office || cause.owner == .administrator
        else { continue }
        found[account, default: .init()].standing += 1
        if found[account]?.cause == nil { found[account]?.cause = cause }
      }
      return found
    }
  }

  static let columns = """
    select statements.*, dossiers.name as dossier_name, dossiers.octopus_dossier_id,
      dossiers.billit_party_id
    from statements join dossiers on dossiers.id = statements.dossier_id
    """

  /// Rows with their entries.
  static func rows(_ rows: [Row], in database: GRDB.Database) throws -> [StatementRow] {
    let ids: [Int64] = rows.map { $0["id"] }
    let entries = try SQLRequest<Row>(
      literal: """
        select * from statement_entries where statement_id in \(ids)
        order by statement_id, bookyear_id, journal, number
        """
    ).fetchAll(database)
    var byStatement: [Int64: [EntryReference]] = [:]
    for entry in entries {
      byStatement[entry["statement_id"], default: []].append(
        EntryReference(
          bookyearID: entry["bookyear_id"], bookyear: entry["bookyear"],
          journal: entry["journal"], number: entry["number"], period: entry["period"]))
    }
    return rows.map { StatementRow($0, entries: byStatement[$0["id"]] ?? []) }
  }
}

extension StatementFilter {
  func condition(_ access: Access) -> SQL {
    var parts = [access.condition(on: "statements.dossier_id")]
    if let dossierID { parts.append("statements.dossier_id = \(dossierID)") }
    if let accountID { parts.append("statements.account_id = \(accountID)") }
    if let state { parts.append("statements.state = \(state.rawValue)") }
    if standing { parts.append("statements.cause_code is not null") }
    if let cause {
      parts.append(
        Cause.Code(rawValue: cause) == nil
          ? "statements.cause_key = \(cause)" : "statements.cause_code = \(cause)")
    }
    if let owner { parts.append("statements.cause_owner = \(owner.rawValue)") }
    if let from { parts.append("statements.closing_date >= \(from.description)") }
    if let to { parts.append("statements.closing_date <= \(to.description)") }
    if let query, let words = StatementFilter.condition(searching: query) { parts.append(words) }
    return parts.joined(separator: " and ")
  }

  private static func condition(searching query: String) -> SQL? {
    let query = query.trimmingCharacters(in: .whitespaces)
    guard !query.isEmpty else { return nil }
    if let entry = EntryQuery(query) {
      return """
        exists (select 1 from statement_entries as e where e.statement_id = statements.id
          and e.journal = \(entry.journal) and e.number = \(entry.number)
          and (\(entry.bookyear) is null or e.bookyear = \(entry.bookyear)))
        """
    }
    let escaped = query.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "%", with: "\\%").replacingOccurrences(of: "_", with: "\\_")
    let part = "%\(escaped)%"
    let digits = query.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let compact = digits.isEmpty ? part : "%\(digits)%"
    return """
      (statements.iban like \(compact) or statements.holder like \(part) escape '\\'
        or exists (select 1 from movements as m where m.statement_id = statements.id
          and (m.communication like \(part) escape '\\' or m.communication like \(compact)
            or m.counterparty_name like \(part) escape '\\'
            or m.counterparty_account like \(compact))))
      """
  }
}

extension StatementRow {
  fileprivate init(_ row: Row, entries: [EntryReference]) {
    self.init(
      id: row["id"], fileID: row["file_id"],
      dossier: DossierName(
        id: row["dossier_id"], name: row["dossier_name"],
        octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"]),
      accountID: row["account_id"], iban: row["iban"], currency: row["currency"],
      number: row["number"], codaNumber: row["coda_number"],
      openingDate: (row["opening_date"] as String?).flatMap { CalendarDate($0) },
      closingDate: CalendarDate(row["closing_date"] as String) ?? CalendarDate(daysSince1970: 0),
      opening: Thousandths(units: row["opening"]), closing: Thousandths(units: row["closing"]),
      debit: Thousandths(units: row["debit"]), credit: Thousandths(units: row["credit"]),
      movements: row["movement_count"],
      state: StatementState(rawValue: row["state"]) ?? .stopped,
      stateSince: row["state_since"],
      cause: Cause(code: row["cause_code"], facts: row["cause_facts"]), dueAt: row["due_at"],
      entries: entries, receivedAt: row["received_at"])
  }
}
