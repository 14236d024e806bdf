package import Accounting
package import Foundation
import GRDB

/// Every booking call ever begun, before it is made and after it is settled: the proof that nothing is
/// booked twice. Uniqueness holds on (dossier, book year, journal, number) and on (dossier, Billit order,
/// revision of booking) for all that is neither freed nor deleted in Octopus.
package struct EntryLedger: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A call about to be made.
  package struct Intent: Sendable {
    package var entry: EntryReference
    /// Our own mark in the booking's comment, by which it is found again.
    package var reference: String
    package var payloadSHA256: Data
    /// What is about to be sent, for the page.
    package var sent: BookingCalls.Sent?

    package init(
      entry: EntryReference, reference: String, payloadSHA256: Data,
      sent: BookingCalls.Sent? = nil
    ) {
      self.entry = entry
      self.reference = reference
      self.payloadSHA256 = payloadSHA256
      self.sent = sent
    }
  }

  /// A call as the ledger has it.
  package struct Line: Sendable, Identifiable {
    package var id: Int64
    package var documentID: Int64
    package var dossierID: Int64
    package var entry: EntryReference
    package var reference: String
    package var state: State
    package var createdAt: Instant

    package enum State: String, Sendable {
      case sending, booked, unknown, freed
      /// It was booked, and somebody deleted it in Octopus.
      case deleted
    }
  }

  /// Why an intent is not taken.
  package enum Refusal: Error, Equatable, CustomStringConvertible {
    /// The number is in the ledger already.
    case numberTaken
    /// The order is booked, or a call for it is not settled.
    case alreadyBooked
    /// A call in this journal is not settled: nothing may be sent after it.
    case laneStopped

    package var description: String {
      switch self {
      case .numberTaken: "the entry number is taken"
      case .alreadyBooked: "the order is booked already, or a call for it is not settled"
      case .laneStopped: "an earlier call in this journal is not settled"
      }
    }
  }

  /// Commits the intent to call and moves the document to *sending*, in one transaction. Returns the
  /// ledger's number for it. The document stays leased.
  package func begin(
    _ intent: Intent, document: StoredDocument, lease: String, now: Instant
  ) async throws -> Int64 {
    try await database.pool.write { database in
      let entry = intent.entry
      let stopped = try Bool.fetchOne(
        database, sql: "select exists (\(EntryLedger.stopping))",
        arguments: [document.dossierID, entry.bookyearID, entry.journal])
      guard stopped != true else { throw Refusal.laneStopped }
      do {
        try database.execute(
          sql: """
            insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
              journal, number, period, reference, payload_sha256, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sending', ?)
            """,
          arguments: [
            document.id, document.dossierID, document.billitOrderID, entry.bookyearID,
            entry.bookyear, entry.journal, entry.number, entry.period, intent.reference,
            intent.payloadSHA256, now,
          ])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        let byOrder = error.message?.contains("billit_order_id") ?? false
        throw byOrder ? Refusal.alreadyBooked : Refusal.numberTaken
      }
      let id = database.lastInsertedRowID
      if let sent = intent.sent {
        try BookingCalls.put(
          sent, entry: entry.description, lineID: id, documentID: document.id, now: now, database)
      }
      try EntryLedger.keepLease(
        of: document.id, state: .sending, cause: nil, lease: lease, now: now, in: database)
      try DocumentStore.append(
        [DocumentEvent("sending", ["entry": entry.description])], to: document.id,
        actor: "passerelle", now: now, database)
      return id
    }
  }

  /// Octopus took it: the entry number goes onto the document, with what was booked.
  ///
  /// - Parameters:
  ///   - lease: the worker's lease; nil when the outcome was found out otherwise.
  ///   - found: evidence when it was found by reading back rather than by the answer.
  package func settleBooked(
    _ lineID: Int64, invoice: Invoice?, lease: String?, found: String?, now: Instant
  ) async throws {
    let invoiceText = try invoice.map { try JSONText.write($0) }
    try await database.pool.write { database in
      let line = try EntryLedger.settle(lineID, as: .booked, now: now, in: database)
      let entry = line.entry
      try database.execute(
        sql: """
          update documents set state = 'booked', state_since = ?1, cause_code = null,
            cause_key = null, cause_owner = null, cause_facts = null, attempts = 0,
            bookyear_id = ?2, bookyear = ?3, journal = ?4, entry_number = ?5, period = ?6,
            booked_at = ?1, booked_invoice = coalesce(?7, booked_invoice),
            write_back = 'pending', due_at = ?1, updated_at = ?1,
            lease_token = null, lease_until = null, lease_boot = null
          where id = ?8 and (?9 is null or lease_token = ?9)
          """,
        arguments: [
          now, entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period,
          invoiceText, line.documentID, lease,
        ])
      guard database.changesCount == 1 else { throw LeaseLost() }
      try database.execute(
        sql: "delete from entry_findings where document_id = ?", arguments: [line.documentID])
      var facts = ["entry": entry.description, "period": "\(entry.period)"]
      facts["found"] = found
      try DocumentStore.append(
        [DocumentEvent("booked", facts)], to: line.documentID, actor: "passerelle", now: now,
        database)
      try AuditTrail.write(
        .init(
          at: now, actor: "passerelle", action: "document.booked",
          subject: "document/\(line.documentID)", dossierID: line.dossierID, facts: facts),
        in: database)
      try EntryLedger.wakeLane(of: line.dossierID, now: now, in: database)
    }
  }

  /// Octopus did not book it: the number is free again and the document moves on.
  package func settleFreed(
    _ lineID: Int64, then move: DocumentStore.Move, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let line = try EntryLedger.settle(lineID, as: .freed, now: now, in: database)
      try DocumentStore.move(line.documentID, move, lease: lease, now: now, in: database)
      try EntryLedger.wakeLane(of: line.dossierID, now: now, in: database)
    }
  }

  /// Octopus refused the number itself: it is free again, and the document is about to be sent under
  /// another in the same turn.
  package func free(
    _ lineID: Int64, keepingLeaseOf document: StoredDocument, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      _ = try EntryLedger.settle(lineID, as: .freed, now: now, in: database)
      try EntryLedger.keepLease(
        of: document.id, state: .queued, cause: nil, lease: lease, now: now, in: database)
    }
  }

  /// No answer came: the lane stops until the outcome is found out, first at `checkAt`.
  package func settleUnknown(
    _ lineID: Int64, reason: String, checkAt: Instant, lease: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let line = try EntryLedger.settle(lineID, as: .unknown, now: now, in: database)
      try DocumentStore.move(
        line.documentID,
        .init(
          to: .outcomeUnknown, cause: Cause(.outcomeBeingChecked), dueAt: checkAt, attempts: 0,
          events: [
            DocumentEvent(
              "outcome_unknown", ["entry": line.entry.description, "reason": reason])
          ]), lease: lease, now: now, in: database)
    }
  }

  /// The call of a document that is not settled; nil when there is none.
  package func unsettled(of documentID: Int64) async throws -> Line? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database,
        sql: """
          select * from entries where document_id = ? and state in ('sending', 'unknown')
          order by id desc limit 1
          """, arguments: [documentID]
      ).map(Line.init)
    }
  }

  /// The call that stops a lane; nil when the lane is free.
  package func stopper(
    dossierID: Int64, bookyearID: Int, journal: String
  ) async throws -> Line? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: EntryLedger.stopping, arguments: [dossierID, bookyearID, journal]
      ).map(Line.init)
    }
  }

  /// The highest number we booked in a journal; nil when there is none.
  package func lastNumber(
    dossierID: Int64, bookyearID: Int, journal: String
  ) async throws -> Int? {
    try await database.pool.read { database in
      try Int.fetchOne(
        database, sql: EntryLedger.lastBooked, arguments: [dossierID, bookyearID, journal])
    }
  }

  static let stopping = """
    select * from entries where dossier_id = ? and bookyear_id = ? and journal = ?
      and state in ('sending', 'unknown') limit 1
    """

  /// The second condition on the state is that of the index, without which SQLite would not use it.
  static let lastBooked = """
    select max(number) from entries where dossier_id = ? and bookyear_id = ? and journal = ?
      and state = 'booked' and state not in ('freed', 'deleted')
    """

  /// Documents of a dossier that wait for their turn may go when one before them is through.
  static func wakeLane(of dossierID: Int64, now: Instant, in database: GRDB.Database) throws {
    try database.execute(
      sql: """
        update documents set due_at = min(coalesce(due_at, ?1), ?1)
        where dossier_id = ?2 and state = 'held' and cause_code in ('waiting_for_number',
          'outcome_being_checked')
        """, arguments: [now, dossierID])
  }

  private static func settle(
    _ id: Int64, as state: Line.State, now: Instant, in database: GRDB.Database
  ) throws -> Line {
    try database.execute(
      sql: """
        update entries set state = ?, settled_at = ?
        where id = ? and state in ('sending', 'unknown')
        """, arguments: [state.rawValue, now, id])
    guard database.changesCount == 1,
      let row = try Row.fetchOne(
        database, sql: "select * from entries where id = ?", arguments: [id])
    else { throw LeaseLost() }
    try BookingCalls.settle(id, as: state.rawValue, now: now, database)
    return try Line(row)
  }

  static func keepLease(
    of id: Int64, state: DocumentState, cause: Cause?, lease: String, now: Instant,
    in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set state = ?1, state_since = ?2, updated_at = ?2, cause_code = ?3,
          cause_key = ?4, cause_owner = ?5, cause_facts = ?6
        where id = ?7 and lease_token = ?8
        """,
      arguments: [
        state.rawValue, now, cause?.code.rawValue, cause?.key, cause?.owner.rawValue,
        try cause.map { try JSONText.write($0.facts) }, id, lease,
      ])
    guard database.changesCount == 1 else { throw LeaseLost() }
  }
}

extension EntryLedger.Line {
  init(_ row: Row) throws {
    id = row["id"]
    documentID = row["document_id"]
    dossierID = row["dossier_id"]
    entry = EntryReference(
      bookyearID: row["bookyear_id"], bookyear: row["bookyear"], journal: row["journal"],
      number: row["number"], period: row["period"])
    reference = row["reference"]
    state = State(rawValue: row["state"]) ?? .unknown
    createdAt = row["created_at"]
  }
}
