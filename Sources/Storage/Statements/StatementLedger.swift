package import Accounting
package import Foundation
import GRDB

/// Every call ever begun that books a statement, before it is made and after it is settled: the proof that
/// no statement is booked twice. At most one is open per account, and one per statement is not freed.
package struct StatementLedger: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// How a statement is booked.
  package enum Route: String, Sendable, Hashable {
    /// Octopus imports the CODA file and numbers the entry.
    case coda
    /// The movements are booked one by one under a number of ours.
    case bookings
  }

  /// A call about to be made. The number is what the entry will have when nobody else books meanwhile:
  /// where reading back begins.
  package struct Intent: Sendable {
    package var route: Route
    package var entry: EntryReference
    package var payloadSHA256: Data

    package init(route: Route, entry: EntryReference, payloadSHA256: Data) {
      self.route = route
      self.entry = entry
      self.payloadSHA256 = payloadSHA256
    }
  }

  /// A call as the ledger has it.
  package struct Line: Sendable, Identifiable {
    package var id: Int64
    package var statementID: Int64
    package var accountID: Int64
    package var dossierID: Int64
    package var route: Route
    package var entry: EntryReference
    package var createdAt: Instant
  }

  /// Why an intent is not taken.
  package enum Refusal: Error, Equatable, CustomStringConvertible {
    /// A call for this account, or in this journal, is not settled.
    case laneStopped
    /// The statement is booked, or a call for it is not settled.
    case alreadyBooked
    /// Somebody moved the statement meanwhile.
    case moved

    package var description: String {
      switch self {
      case .laneStopped: "an earlier call of this account or journal is not settled"
      case .alreadyBooked: "the statement is booked already, or a call for it is not settled"
      case .moved: "the statement was moved meanwhile"
      }
    }
  }

  /// Commits the intent to call and moves the statement from *waiting* to *sending*, in one transaction.
  /// Returns the ledger's number for it.
  package func begin(
    _ intent: Intent, statement: StoredStatement, now: Instant
  ) async throws -> Int64 {
    try await database.pool.write { database in
      let entry = intent.entry
      let busy = try Bool.fetchOne(
        database, sql: "select exists (\(StatementLedger.stopping))",
        arguments: [statement.dossierID, entry.bookyearID, entry.journal])
      guard busy != true else { throw Refusal.laneStopped }
      do {
        try database.execute(
          sql: """
            insert into statement_sendings (statement_id, account_id, dossier_id, route,
              bookyear_id, bookyear, journal, number, period, payload_sha256, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sending', ?)
            """,
          arguments: [
            statement.id, statement.accountID, statement.dossierID, intent.route.rawValue,
            entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period,
            intent.payloadSHA256, now,
          ])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        let byAccount = error.message?.contains("account_id") ?? false
        throw byAccount ? Refusal.laneStopped : Refusal.alreadyBooked
      }
      let id = database.lastInsertedRowID
      let moved = try StatementStore.put(
        .init(
          to: .sending,
          events: [
            DocumentEvent(
              "sending", ["journal": entry.journal, "route": intent.route.rawValue])
          ]), of: statement.id, from: .waiting, now: now, in: database)
      guard moved else { throw Refusal.moved }
      return id
    }
  }

  /// Octopus took it: its entries go onto the statement, and the next statement of the account may go.
  ///
  /// - Parameter found: evidence when it was found by reading back rather than by the answer.
  package func settleBooked(
    _ lineID: Int64, entries: [EntryReference], found: String?, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let line = try StatementLedger.settle(lineID, as: "booked", now: now, in: database)
      for entry in entries {
        try database.execute(
          sql: """
            insert into statement_entries (statement_id, dossier_id, bookyear_id, bookyear,
              journal, number, period)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            line.statementID, line.dossierID, entry.bookyearID, entry.bookyear, entry.journal,
            entry.number, entry.period,
          ])
      }
      var facts = ["entry": entries.map(\.description).joined(separator: ", ")]
      facts["found"] = found
      try StatementLedger.move(
        line, .init(to: .booked, attempts: 0, events: [DocumentEvent("booked", facts)]), now: now,
        in: database)
      try AuditTrail.write(
        .init(
          at: now, actor: "passerelle", action: "statement.booked",
          subject: "statement/\(line.statementID)", dossierID: line.dossierID, facts: facts),
        in: database)
      try StatementStore.reconsider(account: line.accountID, now: now, database)
    }
  }

  /// Octopus did not book it: the statement moves on.
  package func settleFreed(
    _ lineID: Int64, then move: StatementStore.Move, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let line = try StatementLedger.settle(lineID, as: "freed", now: now, in: database)
      try StatementLedger.move(line, move, now: now, in: database)
    }
  }

  /// No answer came: the account stops until the outcome is found out, first at `checkAt`.
  package func settleUnknown(
    _ lineID: Int64, reason: String, checkAt: Instant, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let line = try StatementLedger.settle(lineID, as: "unknown", now: now, in: database)
      try StatementLedger.move(
        line,
        .init(
          to: .outcomeUnknown, cause: Cause(.outcomeBeingChecked, ["journal": line.entry.journal]),
          dueAt: checkAt, attempts: 0,
          events: [DocumentEvent("outcome_unknown", ["reason": reason])]), now: now, in: database)
    }
  }

  /// The call of a statement that is not settled; nil when there is none.
  package func unsettled(of statementID: Int64) async throws -> Line? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: StatementLedger.unsettledOf, arguments: [statementID])
        .map(Line.init)
    }
  }

  /// The highest number we booked in a journal; nil when there is none.
  package func lastNumber(
    dossierID: Int64, bookyearID: Int, journal: String
  ) async throws -> Int? {
    try await database.pool.read { database in
      try Int.fetchOne(
        database, sql: StatementLedger.lastBooked, arguments: [dossierID, bookyearID, journal])
    }
  }

  /// The numbers in a journal that are known to be of statements.
  package func numbers(
    dossierID: Int64, bookyearID: Int, journal: String
  ) async throws -> Set<Int> {
    try await database.pool.read { database in
      try Int.fetchSet(
        database,
        sql: """
          select number from statement_entries
          where dossier_id = ? and bookyear_id = ? and journal = ?
          """, arguments: [dossierID, bookyearID, journal])
    }
  }

  /// Calls that were under way when the process died are of unknown outcome. Returns how many.
  package func recover(now: Instant) async throws -> Int {
    try await database.pool.write { database in
      let lines = try Row.fetchAll(
        database, sql: "select * from statement_sendings where state = 'sending'"
      ).map(Line.init)
      for line in lines {
        _ = try StatementLedger.settle(line.id, as: "unknown", now: now, in: database)
        try StatementLedger.move(
          line,
          .init(
            to: .outcomeUnknown,
            cause: Cause(.outcomeBeingChecked, ["journal": line.entry.journal]), dueAt: now,
            events: [DocumentEvent("outcome_unknown", ["reason": "interrupted"])]), now: now,
          in: database)
      }
      return lines.count
    }
  }

  static let stopping = """
    select 1 from statement_sendings where dossier_id = ? and bookyear_id = ? and journal = ?
      and state in ('sending', 'unknown')
    """

  static let unsettledOf = """
    select * from statement_sendings where statement_id = ? and state in ('sending', 'unknown')
      and state <> 'freed'
    """

  static let lastBooked = """
    select max(number) from statement_entries
    where dossier_id = ? and bookyear_id = ? and journal = ?
    """

  private static func settle(
    _ id: Int64, as state: String, now: Instant, in database: GRDB.Database
  ) throws -> Line {
    try database.execute(
      sql: """
        update statement_sendings set state = ?, settled_at = ?
        where id = ? and state in ('sending', 'unknown')
        """, arguments: [state, now, id])
    guard database.changesCount == 1,
      let row = try Row.fetchOne(
        database, sql: "select * from statement_sendings where id = ?", arguments: [id])
    else { throw LeaseLost() }
    return Line(row)
  }

  /// Moves the statement of a line, whether its call was just made or found out about.
  private static func move(
    _ line: Line, _ move: StatementStore.Move, now: Instant, in database: GRDB.Database
  ) throws {
    for state in [StatementState.sending, .outcomeUnknown] {
      if try StatementStore.put(
        move, of: line.statementID, from: state, now: now, in: database)
      {
        return
      }
    }
    throw LeaseLost()
  }
}

extension StatementLedger.Line {
  fileprivate init(_ row: Row) {
    id = row["id"]
    statementID = row["statement_id"]
    accountID = row["account_id"]
    dossierID = row["dossier_id"]
    route = StatementLedger.Route(rawValue: row["route"]) ?? .coda
    entry = EntryReference(
      bookyearID: row["bookyear_id"], bookyear: row["bookyear"], journal: row["journal"],
      number: row["number"], period: row["period"])
    createdAt = row["created_at"]
  }
}
