import Accounting
import Cryptography
import Foundation
import GRDB

/// Letters on their way: each is stored before it is sent and handed over at most once, unless the mail
/// program certainly refused it.
package struct MailOutbox: Sendable {
  /// How often a letter that certainly did not go is tried.
  private static let mostAttempts = 6

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Puts a letter into the outbox; nil when one with this key is there already.
  ///
  /// - Parameters:
  ///   - key: names the occasion, such as "trial.week/dossier/3/2026-12-31": once per key.
  ///   - due: when it goes; now when nil.
  @discardableResult
  package func post(
    _ letter: Letter, key: String, actor: String, due: Instant? = nil, now: Instant
  ) async throws -> Int64? {
    try await database.pool.write { [database] connection in
      try MailOutbox.put(
        letter, key: key, actor: actor, due: due ?? now, now: now, keys: database.keys,
        in: connection)
    }
  }

  /// The same within a transaction of another store.
  @discardableResult
  static func put(
    _ letter: Letter, key: String, actor: String, due: Instant, now: Instant, keys: MasterKeys,
    in database: GRDB.Database
  ) throws -> Int64? {
    try database.execute(
      sql: """
        insert into letters (key, kind, dossier_id, recipient, language, sealed, state_since,
          due_at, expires_at, created_by, created_at)
        values (?, ?, ?, ?, ?, zeroblob(0), ?, ?, ?, ?, ?)
        on conflict (key) do nothing
        """,
      arguments: [
        key, letter.kind.rawValue, letter.dossierID, letter.recipient.text, letter.language, now,
        due, letter.expires, actor, now,
      ])
    guard database.changesCount == 1 else { return nil }
    let id = database.lastInsertedRowID
    let content = try JSONText.write(Content(facts: letter.facts, link: letter.link))
    try database.execute(
      sql: "update letters set sealed = ? where id = ?",
      arguments: [Data(try keys.seal(content, at: place(of: id))), id])
    try AuditTrail.write(
      .init(
        at: now, actor: actor, action: "letter.posted", subject: "letter/\(id)",
        dossierID: letter.dossierID,
        facts: ["kind": letter.kind.rawValue, "recipient": letter.recipient.text]), in: database)
    return id
  }

  /// One letter; nil when there is none or it cannot be unsealed.
  package func letter(_ id: Int64) async throws -> PostedLetter? {
    try await database.pool.read { [database] connection in
      try Row.fetchOne(connection, sql: "select * from letters where id = ?", arguments: [id])
        .flatMap { try PostedLetter($0, keys: database.keys) }
    }
  }

  /// Letters somebody may see, the newest first, before the one with the id `after`. Those of no dossier
  /// are for whoever sees all.
  package func letters(
    access: Access, dossierID: Int64? = nil, limit: Int, after: Int64? = nil
  ) async throws -> (rows: [PostedLetter], next: Int64?) {
    var condition = access.condition(on: "dossier_id")
    if let dossierID { condition = "\(condition) and dossier_id = \(dossierID)" }
    let wanted = condition
    return try await database.pool.read { [database] connection in
      let rows = try SQLRequest<Row>(
        literal: """
          select * from letters where \(wanted) and id < \(after ?? Int64.max)
          order by id desc limit \(limit + 1)
          """
      ).fetchAll(connection).compactMap { try PostedLetter($0, keys: database.keys) }
      return (Array(rows.prefix(limit)), rows.count > limit ? rows[limit - 1].id : nil)
    }
  }

  /// The next letter that is due, marked as being sent: the intent is durable when this returns.
  package func takeNext(now: Instant) async throws -> PostedLetter? {
    try await database.pool.write { [database] connection in
      try connection.execute(
        sql: """
          update letters set state = 'expired', state_since = ?1, due_at = null
          where due_at <= ?1 and expires_at <= ?1
          """, arguments: [now])
      guard let row = try Row.fetchOne(connection, sql: MailOutbox.nextDue, arguments: [now])
      else { return nil }
      let id: Int64 = row["id"]
      try connection.execute(
        sql: """
          update letters set state = 'sending', state_since = ?, due_at = null,
            attempts = attempts + 1 where id = ?
          """, arguments: [now, id])
      return try Row.fetchOne(
        connection, sql: "select * from letters where id = ?", arguments: [id]
      )
      .flatMap { try PostedLetter($0, keys: database.keys) }
    }
  }

  static let nextDue = """
    select id from letters where due_at is not null and due_at <= ? order by due_at limit 1
    """

  /// Stores what came of a letter that was being sent.
  package func settle(
    _ id: Int64, _ outcome: MailOutcome, subject: String?, now: Instant
  ) async throws {
    try await database.pool.write { database in
      let row = try Row.fetchOne(
        database, sql: "select * from letters where id = ? and state = 'sending'", arguments: [id])
      guard let row else { return }
      let attempts: Int = row["attempts"]
      let (state, reason, due): (PostedLetter.State, String?, Instant?) =
        switch outcome {
        case .handedOver: (.sent, nil, nil)
        case .unknown(let reason): (.unknown, reason, nil)
        case .notSent(let reason, mayRetry: true) where attempts < MailOutbox.mostAttempts:
          // One minute, then four times as long after each attempt.
          (.waiting, reason, now + 60_000 << (2 * (attempts - 1)))
        case .notSent(let reason, _): (.failed, reason, nil)
        }
      try database.execute(
        sql: """
          update letters set state = ?, state_since = ?, reason = ?, due_at = ?,
            subject = coalesce(?, subject) where id = ?
          """, arguments: [state.rawValue, now, reason, due, subject, id])
      guard state != .waiting else { return }
      try AuditTrail.write(
        .init(
          at: now, actor: "passerelle", action: "letter.\(state.rawValue)",
          subject: "letter/\(id)", dossierID: row["dossier_id"],
          facts: reason.map { ["reason": $0] } ?? [:]), in: database)
    }
  }

  /// What was being sent when the program stopped: its outcome is unknown. Called once at start.
  package func recover(now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update letters set state = 'unknown', state_since = ?,
            reason = 'the program stopped while the mail was being handed over'
          where state = 'sending'
          """, arguments: [now])
    }
  }

  /// What a person decides about a letter.
  package enum Decision: String, Sendable, CaseIterable {
    /// It is tried again, whatever came of it before.
    case again
    /// The person sent the text in their own way.
    case byHand = "by-hand"
    case cancel
  }

  /// Carries a decision out; false when the letter's state does not allow it.
  package func decide(
    _ decision: Decision, _ id: Int64, actor: String, now: Instant
  ) async throws -> Bool {
    let (state, from): (PostedLetter.State, String) =
      switch decision {
      case .again: (.waiting, "'failed', 'unknown', 'sent', 'sent_by_hand'")
      case .byHand: (.sentByHand, "'waiting', 'failed', 'unknown'")
      case .cancel: (.cancelled, "'waiting', 'failed', 'unknown'")
      }
    return try await database.pool.write { database in
      try database.execute(
        sql: """
          update letters set state = ?1, state_since = ?2, reason = null,
            due_at = case when ?1 = 'waiting' then ?2 end,
            attempts = case when ?1 = 'waiting' then 0 else attempts end
          where id = ?3 and state in (\(from))
          """, arguments: [state.rawValue, now, id])
      guard database.changesCount == 1 else { return false }
      let dossier = try Int64.fetchOne(
        database, sql: "select dossier_id from letters where id = ?", arguments: [id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor,
          action: decision == .again ? "letter.again" : "letter.\(state.rawValue)",
          subject: "letter/\(id)", dossierID: dossier), in: database)
      return true
    }
  }

  /// Whether the letter of an occasion is there.
  package func has(_ key: String) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database, sql: "select exists (select 1 from letters where key = ?)", arguments: [key])
        ?? false
    }
  }

  /// Cancels what waits under keys that begin with a text, as when the occasion is gone.
  package func cancelWaiting(keyPrefix: String, now: Instant) async throws {
    try await database.pool.write {
      try MailOutbox.cancelWaiting(keyPrefix: keyPrefix, now: now, in: $0)
    }
  }

  /// The same within a transaction of another store.
  static func cancelWaiting(
    keyPrefix: String, now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update letters set state = 'cancelled', state_since = ?, due_at = null
        where state = 'waiting' and key >= ? and key < ?
        """, arguments: [now, keyPrefix, keyPrefix + "\u{10FFFF}"])
  }

  fileprivate struct Content: Codable {
    var facts: [String: String]
    var link: String?
  }

  fileprivate static func place(of id: Int64) -> SealPlace {
    SealPlace(table: "letters", row: "\(id)", column: "sealed")
  }
}

extension PostedLetter {
  /// Nil when the row cannot be read by this version or its content cannot be unsealed.
  fileprivate init?(_ row: Row, keys: MasterKeys) throws {
    let id: Int64 = row["id"]
    guard let kind = Letter.Kind(rawValue: row["kind"]), let state = State(rawValue: row["state"]),
      let recipient = EmailAddress(row["recipient"] as String),
      let text = try? keys.openString([UInt8](row["sealed"] as Data), at: MailOutbox.place(of: id)),
      let content = try JSONText.read(MailOutbox.Content.self, text)
    else { return nil }
    self.init(
      id: id,
      letter: Letter(
        kind, to: recipient, language: row["language"], dossierID: row["dossier_id"],
        facts: content.facts, link: content.link, expires: row["expires_at"]),
      state: state, stateSince: row["state_since"], reason: row["reason"], due: row["due_at"],
      attempts: row["attempts"], createdBy: row["created_by"], createdAt: row["created_at"])
  }
}
