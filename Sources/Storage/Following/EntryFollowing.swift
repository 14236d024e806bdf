package import Accounting
import Foundation
import GRDB

/// What becomes of our entries after they were booked: changed, renumbered or deleted in Octopus, each
/// noted in one transaction with the document's time-line and the audit.
package struct EntryFollowing: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A booked entry of ours with what was booked.
  package struct Booked: Sendable {
    package var line: EntryLedger.Line
    /// As it went to Octopus, or as Octopus had it when it was found; nil when that was not kept.
    package var content: LedgerEntry?
    /// Our word in its comment; nil when somebody made it by hand without one.
    package var mark: String?
    package var settledAt: Instant
  }

  /// Those of our booked entries that a reading touches, by their numbers or their marks.
  package func touched(
    by keys: [LedgerEntry.Key], marks: [String], of dossierID: Int64
  ) async throws -> [Booked] {
    try await database.pool.read { database in
      var found: [Int64: Booked] = [:]
      for key in keys {
        let row = try Row.fetchOne(
          database, sql: EntryFollowing.byNumber,
          arguments: [dossierID, key.bookyearID, key.journal, key.number])
        if let row { found[row["id"]] = try Booked(row) }
      }
      for mark in marks {
        let row = try Row.fetchOne(
          database, sql: EntryFollowing.byReference, arguments: [dossierID, mark])
        if let row { found[row["id"]] = try Booked(row) }
      }
      return found.values.sorted { $0.line.id < $1.line.id }
    }
  }

  /// Our booked entries of a book year, by number.
  package func booked(
    dossierID: Int64, bookyearID: Int, journal: String, from number: Int = 1
  ) async throws -> [Booked] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: EntryFollowing.fromNumber,
        arguments: [dossierID, bookyearID, journal, number]
      ).map(Booked.init)
    }
  }

  /// Whether a dossier has entries of ours.
  package func hasEntries(_ dossierID: Int64) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          select exists (select 1 from entries where dossier_id = ? and state = 'booked'
            and state not in ('freed', 'deleted'))
          """, arguments: [dossierID]) ?? false
    }
  }

  /// When the first of a dossier's booked entries was settled; nil when it has none.
  package func firstBooking(in dossierID: Int64) async throws -> Instant? {
    try await database.pool.read { database in
      try Instant.fetchOne(
        database,
        sql: """
          select min(settled_at) from entries where dossier_id = ? and state = 'booked'
            and state not in ('freed', 'deleted')
          """, arguments: [dossierID])
    }
  }

  static let byNumber = """
    \(selecting) where e.dossier_id = ? and e.bookyear_id = ? and e.journal = ? and e.number = ?
      and e.state = 'booked' and e.state not in ('freed', 'deleted')
    """

  static let byReference = """
    \(selecting) where e.dossier_id = ? and e.reference = ? and e.state = 'booked'
    """

  static let fromNumber = """
    \(selecting) where e.dossier_id = ? and e.bookyear_id = ? and e.journal = ? and e.number >= ?
      and e.state = 'booked' and e.state not in ('freed', 'deleted') order by e.number
    """

  private static let selecting = """
    select e.*, d.proposal from entries as e join documents as d on d.id = e.document_id
    """

  /// Somebody deleted the entry in Octopus. Its number is free again, the document stands still until
  /// a person decides, and the mark of the entry is taken back from Billit. False when the entry was
  /// settled otherwise meanwhile.
  package func settleDeleted(
    _ entry: Booked, evidence: String, now: Instant
  ) async throws -> Bool {
    let line = entry.line
    return try await database.pool.write { database in
      guard try EntryFollowing.close(line, now: now, in: database) else { return false }
      let facts = ["entry": line.entry.description, "evidence": evidence]
      try DocumentStore.put(
        .failed, cause: Cause(.deletedInOctopus, ["entry": line.entry.description]), dueAt: now,
        of: line.documentID, now: now, database)
      try database.execute(
        sql: """
          update documents set bookyear_id = null, bookyear = null, journal = null,
            entry_number = null, period = null, booked_at = null, write_back = 'pending',
            attempts = 0, lease_token = null, lease_until = null, lease_boot = null
          where id = ?
          """, arguments: [line.documentID])
      for table in ["entry_findings", "open_amounts"] {
        try database.execute(
          sql: "delete from \(table) where document_id = ?", arguments: [line.documentID])
      }
      try EntryFollowing.tell("deleted_in_octopus", facts, line, now: now, in: database)
      try EntryLedger.wakeLane(of: line.dossierID, now: now, in: database)
      return true
    }
  }

  /// Our mark is under another number now: the entry keeps its document, which shows the new number,
  /// and Billit is told. False when it was settled otherwise, or the number is another document's.
  package func settleRenumbered(
    _ entry: Booked, to found: LedgerEntry, bookyear: String, now: Instant
  ) async throws -> Bool {
    let line = entry.line
    let new = EntryReference(
      bookyearID: found.key.bookyearID, bookyear: bookyear, journal: found.key.journal,
      number: found.key.number, period: found.period)
    return try await database.pool.write { database in
      let isTaken = try Bool.fetchOne(
        database, sql: "select exists (\(EntryFollowing.byNumber))",
        arguments: [line.dossierID, new.bookyearID, new.journal, new.number])
      guard isTaken != true, try EntryFollowing.close(line, now: now, in: database) else {
        return false
      }
      try EntryFollowing.insert(
        new, content: found, reference: line.reference, like: line.id, now: now, in: database)
      try EntryFollowing.show(new, on: line.documentID, now: now, in: database)
      let facts = ["before.entry": line.entry.description, "after.entry": new.description]
      try EntryFollowing.find("renumbered", facts, line.documentID, now: now, in: database)
      try EntryFollowing.tell(
        "renumbered_in_octopus", ["from": line.entry.description, "entry": new.description], line,
        now: now, in: database)
      return true
    }
  }

  /// The entry has other content now. Told once for the same differences; none takes the finding back.
  package func note(
    _ differences: [ChangeAfterBooking.Difference], of entry: Booked, now: Instant
  ) async throws {
    let line = entry.line
    var facts: [String: String] = [:]
    for difference in differences {
      facts["before.\(difference.field)"] = difference.before
      facts["after.\(difference.field)"] = difference.after
    }
    let written = facts
    try await database.pool.write { database in
      let known = try String.fetchOne(
        database,
        sql: "select facts from entry_findings where document_id = ? and kind = 'changed'",
        arguments: [line.documentID])
      if written.isEmpty {
        try database.execute(
          sql: "delete from entry_findings where document_id = ? and kind = 'changed'",
          arguments: [line.documentID])
        return
      }
      guard try JSONText.write(written) != known else { return }
      try EntryFollowing.find("changed", written, line.documentID, now: now, in: database)
      try EntryFollowing.tell(
        "changed_in_octopus",
        [
          "entry": line.entry.description,
          "fields": differences.map(\.field).joined(separator: ","),
        ], line, now: now, in: database)
    }
  }

  // MARK: - Within a transaction

  private static func close(
    _ line: EntryLedger.Line, now: Instant, in database: GRDB.Database
  ) throws -> Bool {
    try database.execute(
      sql: """
        update entries set state = 'deleted', settled_at = ? where id = ? and state = 'booked'
        """, arguments: [now, line.id])
    return database.changesCount == 1
  }

  /// An entry of the same document under another number.
  private static func insert(
    _ entry: EntryReference, content: LedgerEntry, reference: String, like id: Int64,
    now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into entries (document_id, dossier_id, billit_order_id, booking_revision,
          bookyear_id, bookyear, journal, number, period, reference, payload_sha256, state,
          created_at, settled_at, content)
        select document_id, dossier_id, billit_order_id, booking_revision, ?, ?, ?, ?, ?, ?,
          payload_sha256, 'booked', ?, ?, ? from entries where id = ?
        """,
      arguments: [
        entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period, reference,
        now, now, try JSONText.write(content), id,
      ])
  }

  /// Puts an entry number onto a document and sends it on its way to Billit.
  static func show(
    _ entry: EntryReference, on documentID: Int64, now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update documents set bookyear_id = ?1, bookyear = ?2, journal = ?3, entry_number = ?4,
          period = ?5, write_back = 'pending', due_at = ?6, updated_at = ?6
        where id = ?7
        """,
      arguments: [
        entry.bookyearID, entry.bookyear, entry.journal, entry.number, entry.period, now,
        documentID,
      ])
  }

  private static func find(
    _ kind: String, _ facts: [String: String], _ documentID: Int64, now: Instant,
    in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into entry_findings (document_id, kind, facts, noticed_at) values (?, ?, ?, ?)
        on conflict (document_id) do update set kind = excluded.kind, facts = excluded.facts,
          noticed_at = excluded.noticed_at
        """, arguments: [documentID, kind, try JSONText.write(facts), now])
  }

  private static func tell(
    _ kind: String, _ facts: [String: String], _ line: EntryLedger.Line, now: Instant,
    in database: GRDB.Database
  ) throws {
    try DocumentStore.append(
      [DocumentEvent(kind, facts)], to: line.documentID, actor: "octopus", now: now, database)
    try AuditTrail.write(
      .init(
        at: now, actor: "octopus", action: "document.\(kind)",
        subject: "document/\(line.documentID)", dossierID: line.dossierID, facts: facts),
      in: database)
  }
}

extension EntryFollowing.Booked {
  init(_ row: Row) throws {
    let line = try EntryLedger.Line(row)
    self.line = line
    settledAt = row["settled_at"] ?? 0
    let found = try JSONText.read(LedgerEntry.self, row["content"])
    content =
      try found
      ?? JSONText.read(BookingProposal.self, row["proposal"]).map {
        LedgerEntry($0, number: line.entry.number)
      }
    mark = found.map { $0.carries(line.reference) } ?? true ? line.reference : nil
  }
}
