package import Accounting
import GRDB

/// The trial run of a dossier: how it begins, what it compares, and how the dossier goes live from it.
package struct TrialStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A document of the trial with what would be booked.
  package struct Document: Sendable {
    package var id: Int64
    package var state: DocumentState
    package var cause: Cause?
    package var direction: Direction
    package var kind: DocumentKind
    package var number: String
    package var date: CalendarDate
    package var counterparty: String
    package var vatNumber: String?
    package var gross: Money
    package var currency: String
    package var paymentReference: String?
    package var relationID: Int?
    package var proposal: BookingProposal?
  }

  /// The documents dated in a stretch of days that are compared: in Billit, and not booked by us.
  package func documents(
    from first: CalendarDate, to last: CalendarDate, of dossierID: Int64
  ) async throws -> [Document] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: TrialStore.dated,
        arguments: [dossierID, first.description, last.description]
      ).compactMap { try Document($0) }
    }
  }

  static let dated = """
    select * from documents where dossier_id = ? and issue_date >= ? and issue_date <= ?
      and entry_number is null order by issue_date, id
    """

  /// The documents of a stretch of days compared with what was booked by hand in it, as Octopus was read
  /// last.
  package func comparison(
    from first: CalendarDate, to last: CalendarDate, of dossierID: Int64
  ) async throws -> (documents: [Document], comparison: TrialComparison) {
    let documents = try await documents(from: first, to: last, of: dossierID)
    let entries = try await OctopusEntries(database).byHand(from: first, to: last, of: dossierID)
    return (documents, TrialComparison(documents.map(\.compared), entries: entries))
  }

  /// Begins a trial run: from here on nothing is sent, and documents changed in Billit since that day
  /// are read, whenever the dossier was added.
  package func begin(
    _ dossierID: Int64, since day: CalendarDate, actor: String, now: Instant
  ) async throws {
    try await change(dossierID, action: "dossier.trial_begun", day, actor: actor, now: now) {
      $0.mode = .trial
      $0.liveFrom = nil
    } then: { database in
      for mark in ["begun", "orders_changed"] {
        try database.execute(
          sql: """
            insert into sync_marks (dossier_id, kind, value, at) values (?1, ?2, ?3, ?4)
            on conflict (dossier_id, kind) do update
              set value = min(value, excluded.value), at = excluded.at
            """, arguments: [dossierID, mark, day.description, now])
      }
      try TrialStore.takeBack(dossierID, before: nil, now: now, in: database)
    }
  }

  /// Goes live: documents dated before that day are set aside as "before going live", those dated later
  /// are sent, also those that an earlier choice of a later day had set aside.
  package func goLive(
    _ dossierID: Int64, from day: CalendarDate, actor: String, now: Instant
  ) async throws {
    try await change(dossierID, action: "dossier.went_live", day, actor: actor, now: now) {
      $0.mode = .live
      $0.liveFrom = day
    } then: { database in
      try TrialStore.takeBack(dossierID, before: day, now: now, in: database)
      try TrialStore.setAside(dossierID, before: day, now: now, in: database)
      try database.execute(
        sql: """
          update documents set state = 'queued', state_since = ?1, due_at = ?1, updated_at = ?1,
            cause_code = null, cause_key = null, cause_owner = null, cause_facts = null
          where dossier_id = ?2 and state = 'held' and cause_code = 'trial_run'
          """, arguments: [now, dossierID])
      try StatementStore.reconsider(dossier: dossierID, now: now, database)
    }
  }

  private func change(
    _ dossierID: Int64, action: String, _ day: CalendarDate, actor: String, now: Instant,
    settings change: @escaping @Sendable (inout DossierSettings) -> Void,
    then act: @escaping @Sendable (GRDB.Database) throws -> Void
  ) async throws {
    try await database.pool.write { database in
      let text = try String.fetchOne(
        database, sql: "select settings from dossiers where id = ?", arguments: [dossierID])
      var settings = try JSONText.read(DossierSettings.self, text) ?? DossierSettings()
      change(&settings)
      try database.execute(
        sql: "update dossiers set settings = ? where id = ?",
        arguments: [try JSONText.write(settings), dossierID])
      try act(database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: action, subject: "dossier/\(dossierID)",
          dossierID: dossierID, facts: ["date": day.description]), in: database)
    }
  }

  /// Documents set aside as "before going live" go on, all of them or those not before that day.
  private static func takeBack(
    _ dossierID: Int64, before day: CalendarDate?, now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set state = 'queued', state_since = ?1, due_at = ?1, updated_at = ?1,
          cause_code = null, cause_key = null, cause_owner = null, cause_facts = null
        where dossier_id = ?2 and state = 'set_aside' and cause_code = 'before_going_live'
          and (?3 is null or issue_date >= ?3)
        """, arguments: [now, dossierID, day?.description])
  }

  /// What is dated before that day and of which nothing can be in Octopus is set aside.
  private static func setAside(
    _ dossierID: Int64, before day: CalendarDate, now: Instant, in database: GRDB.Database
  ) throws {
    let safe = DocumentState.allCases.filter { $0.isSafeToSend && $0 != .setAside }
    let ids = try Int64.fetchAll(
      database,
      sql: """
        select id from documents where dossier_id = ? and issue_date < ?
          and state in (select value from json_each(?)) and goes_before_live = 0
          and coalesce(cause_code, '') <> 'deleted_in_octopus'
        """,
      arguments: [dossierID, day.description, try JSONText.write(safe.map(\.rawValue))])
    let cause = Cause(.beforeGoingLive, ["date": day.description])
    for id in ids {
      try DocumentStore.put(.setAside, cause: cause, dueAt: nil, of: id, now: now, database)
      try database.execute(
        sql: """
          update documents set lease_token = null, lease_until = null, lease_boot = null
          where id = ?
          """, arguments: [id])
      try DocumentStore.append(
        [DocumentEvent("before_going_live", ["date": day.description])], to: id,
        actor: "passerelle", now: now, database)
    }
  }
}

extension TrialStore.Document {
  fileprivate var compared: TrialComparison.Ours {
    TrialComparison.Ours(
      documentID: id,
      sought: ViewerMatch.Sought(
        direction: direction, relationID: proposal?.relationID ?? relationID,
        references: [number, paymentReference].compactMap(\.self), date: date,
        amount: kind == .creditNote ? -gross : gross),
      proposal: proposal)
  }

  fileprivate init?(_ row: Row) throws {
    let document = try StoredDocument(row)
    guard let direction = document.direction, let kind = document.kind,
      let number = document.number, let date = document.issueDate, let gross = document.gross
    else { return nil }
    id = document.id
    state = document.state
    cause = document.cause
    self.direction = direction
    self.kind = kind
    self.number = number
    self.date = date
    counterparty = document.counterpartyName ?? ""
    vatNumber = row["counterparty_vat"]
    self.gross = gross
    currency = row["currency"] ?? "EUR"
    paymentReference = row["payment_reference"]
    relationID = document.relationID
    proposal = try JSONText.read(BookingProposal.self, row["proposal"])
  }
}
