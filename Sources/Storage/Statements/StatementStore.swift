package import Accounting
import GRDB

/// Statements as the courier works on them: the next of each account, the last that is through, and moves.
package struct StatementStore: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Where a statement goes.
  package struct Move: Sendable {
    package var to: StatementState
    package var cause: Cause?
    package var dueAt: Instant?
    /// Nil keeps the count of tries.
    package var attempts: Int?
    package var events: [DocumentEvent]

    package init(
      to: StatementState, cause: Cause? = nil, dueAt: Instant? = nil, attempts: Int? = nil,
      events: [DocumentEvent] = []
    ) {
      self.to = to
      self.cause = cause
      self.dueAt = dueAt
      self.attempts = attempts
      self.events = events
    }
  }

  /// One statement; nil when there is none.
  package func statement(_ id: Int64) async throws -> StoredStatement? {
    try await database.pool.read { try StatementStore.statement(id, $0) }
  }

  /// The accounts that have a statement due, the longest waiting first; those of paused dossiers and of
  /// connections that rest are left out.
  package func dueAccounts(
    resting: [Int64], limit: Int, now: Instant
  ) async throws -> [(accountID: Int64, dossierID: Int64)] {
    let resting = try JSONText.write(resting)
    return try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: StatementStore.due, arguments: [now, resting, limit]
      ).map { ($0["account_id"], $0["dossier_id"]) }
    }
  }

  /// When the next statement falls due; nil when none waits for a time.
  package func nextDue(resting: [Int64]) async throws -> Instant? {
    let resting = try JSONText.write(resting)
    return try await database.pool.read { database in
      try Instant.fetchOne(database, sql: StatementStore.firstDue, arguments: [resting])
    }
  }

  /// The statement of an account whose turn it is: the earliest that is not in the journal.
  package func next(of accountID: Int64) async throws -> StoredStatement? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: StatementStore.nextOfAccount, arguments: [accountID])
        .map(StoredStatement.init)
    }
  }

  /// The statements of an account behind the one whose turn it is, in their order.
  package func waiting(of accountID: Int64) async throws -> [StoredStatement] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select * from statements where account_id = ?
            and state in ('waiting', 'sending', 'outcome_unknown')
          order by closing_date, number, coda_number, id limit 1000
          """, arguments: [accountID]
      ).map(StoredStatement.init)
    }
  }

  /// The latest statement of an account that is through; nil when none is.
  package func last(of accountID: Int64) async throws -> StoredStatement? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: StatementStore.lastOfAccount, arguments: [accountID])
        .map(StoredStatement.init)
    }
  }

  /// The movements of a statement, in its order.
  package func movements(of statementID: Int64) async throws -> [BankMovement] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select * from movements where statement_id = ? order by position",
        arguments: [statementID]
      ).map { try BankMovement($0) }
    }
  }

  /// The statement's own records in Unicode, as they are sent.
  package func text(of statementID: Int64) async throws -> String? {
    try await database.pool.read { database in
      try String.fetchOne(
        database, sql: "select text from statements where id = ?", arguments: [statementID])
    }
  }

  /// Moves a statement that is still as the courier saw it; false when somebody changed it meanwhile.
  @discardableResult
  package func move(_ statement: StoredStatement, _ move: Move, now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      try StatementStore.put(
        move, of: statement.id, from: statement.state, now: now, in: database)
    }
  }

  /// Those behind a statement that stands wait for it: none of them is due by itself.
  package func letWait(behind head: StoredStatement, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update statements set due_at = null
          where account_id = ? and state = 'waiting' and id <> ? and due_at is not null
          """, arguments: [head.accountID, head.id])
    }
  }

  /// Notes numbers that never came before a statement, though the balances agree.
  package func note(skipped: ClosedRange<Int>, on id: Int64) async throws {
    let text =
      skipped.count == 1
      ? "\(skipped.lowerBound)" : "\(skipped.lowerBound)–\(skipped.upperBound)"
    try await database.pool.write { database in
      try database.execute(
        sql: "update statements set skipped = ? where id = ?", arguments: [text, id])
    }
  }

  /// Lets the statements of an account that wait be looked at again, as when another one came or the
  /// owner of the account changed. Those kept back because Octopus got them stay so.
  static func reconsider(
    account accountID: Int64, now: Instant, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update statements set due_at = ?
        where account_id = ? and state in ('waiting', 'outcome_unknown')
        """, arguments: [now, accountID])
  }

  /// Lets the waiting statements of a dossier be looked at again, as when its journals were put right.
  package func reconsider(dossier dossierID: Int64, now: Instant) async throws {
    try await database.pool.write { database in
      try StatementStore.reconsider(dossier: dossierID, now: now, database)
    }
  }

  static func reconsider(
    dossier dossierID: Int64, now: Instant, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: "update statements set due_at = ? where dossier_id = ? and state = 'waiting'",
      arguments: [now, dossierID])
  }

  /// Faults in what must always hold; empty when all is well. Run by tests after every scene and by
  /// `check`.
  package func brokenInvariants() async throws -> [String] {
    try await database.pool.read { database in
      try StatementStore.invariants.compactMap { name, sql in
        let broken = try Int.fetchOne(database, sql: sql) ?? 0
        return broken == 0 ? nil : "\(name): \(broken)"
      }
    }
  }

  private static let invariants: [(name: String, sql: String)] = [
    (
      "a booked statement without an entry",
      """
      select count(*) from statements as s where s.state = 'booked' and not exists
        (select 1 from statement_entries as e where e.statement_id = s.id)
      """
    ),
    (
      "an entry of a statement that does not show it",
      """
      select count(*) from statement_entries as e join statements as s on s.id = e.statement_id
      where s.state <> 'booked'
      """
    ),
    (
      "an unsettled call whose statement does not say so",
      """
      select count(*) from statement_sendings as l join statements as s on s.id = l.statement_id
      where l.state in ('sending', 'unknown') and s.state not in ('sending', 'outcome_unknown')
      """
    ),
    (
      "a statement under way without a call in the ledger",
      """
      select count(*) from statements as s where s.state in ('sending', 'outcome_unknown')
        and not exists (select 1 from statement_sendings as l
          where l.statement_id = s.id and l.state in ('sending', 'unknown'))
      """
    ),
    (
      "an account of which two statements may be on their way",
      """
      select count(*) from (select account_id from statements
        where state in ('sending', 'outcome_unknown') group by account_id having count(*) > 1)
      """
    ),
  ]

  // MARK: - Shared by the stores, inside their transactions

  static func statement(_ id: Int64, _ database: GRDB.Database) throws -> StoredStatement? {
    try Row.fetchOne(database, sql: "select * from statements where id = ?", arguments: [id])
      .map(StoredStatement.init)
  }

  /// Whether a row was changed: it was in the state it is moved from.
  static func put(
    _ move: Move, of id: Int64, from state: StatementState, now: Instant,
    in database: GRDB.Database
  ) throws -> Bool {
    try database.execute(
      sql: """
        update statements set
          state_since = case when state = ?1 then state_since else ?2 end,
          state = ?1, cause_code = ?3, cause_key = ?4, cause_owner = ?5, cause_facts = ?6,
          due_at = ?7, attempts = coalesce(?8, attempts), updated_at = ?2
        where id = ?9 and state = ?10
        """,
      arguments: [
        move.to.rawValue, now, move.cause?.code.rawValue, move.cause?.key,
        move.cause?.owner.rawValue, try move.cause.map { try JSONText.write($0.facts) },
        move.dueAt, move.attempts, id, state.rawValue,
      ])
    guard database.changesCount == 1 else { return false }
    try append(move.events, to: id, actor: "passerelle", now: now, in: database)
    return true
  }

  static func append(
    _ events: [DocumentEvent], to id: Int64, actor: String, now: Instant,
    in database: GRDB.Database
  ) throws {
    for event in events {
      try database.execute(
        sql: """
          insert into statement_events (statement_id, at, actor, kind, facts)
          values (?, ?, ?, ?, ?)
          """, arguments: [id, now, actor, event.kind, try JSONText.write(event.facts)])
    }
  }

  static let due = """
    select account_id, max(dossier_id) as dossier_id from statements
    where due_at is not null and due_at <= ?1
      and not exists (
        select 1 from dossiers
        where dossiers.id = statements.dossier_id
          and (dossiers.paused = 1
            or dossiers.octopus_connection_id in (select value from json_each(?2))))
    group by account_id order by min(due_at) limit ?3
    """

  static let firstDue = """
    select due_at from statements
    where due_at is not null
      and not exists (
        select 1 from dossiers
        where dossiers.id = statements.dossier_id
          and (dossiers.paused = 1
            or dossiers.octopus_connection_id in (select value from json_each(?1))))
    order by due_at limit 1
    """

  static let nextOfAccount = """
    select * from statements where account_id = ?
      and state in ('waiting', 'sending', 'outcome_unknown')
    order by closing_date, number, coda_number, id limit 1
    """

  static let lastOfAccount = """
    select * from statements where account_id = ?
      and state in ('booked', 'nothing_to_book', 'booked_elsewhere', 'not_ours')
    order by closing_date desc, number desc, coda_number desc, id desc limit 1
    """
}
