package import Accounting
import Cryptography
import Foundation
import GRDB

/// Takes statement files in, whoever brings them: the file is kept as it came, its statements are put to
/// their accounts, and what came before is known again.
package struct StatementInbox: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Takes a file in, in one transaction: what is answered is durable. To be followed by a ring.
  ///
  /// - Parameters:
  ///   - reading: what came of reading its bytes.
  ///   - access: of the person who brings it; a file with a statement of another dossier is not kept.
  package func takeIn(
    _ delivery: StatementDelivery, reading: StatementReading, access: Access, now: Instant
  ) async throws -> TakenIn {
    let sha256 = try FileDigest.sha256(of: delivery.bytes)
    let hashes = try StatementInbox.contentHashes(of: reading)
    return try await database.pool.write { database in
      let placing = StatementPlacing(delivery: delivery, now: now, database: database)
      let known = try Int64.fetchOne(
        database, sql: "select id from coda_files where sha256 = ?", arguments: [sha256])
      if let known {
        guard try StatementInbox.allows(access, file: known, in: database) else {
          return TakenIn(fileID: nil, outcome: .notPermitted)
        }
        try StatementInbox.note(delivery, of: known, now: now, in: database)
        return try StatementInbox.seen(known, reading, hashes, placing, in: database)
      }
      guard
        try placing.places(of: reading)
          .allSatisfy({ $0.map { access.allows(dossier: $0) } ?? true })
      else { return TakenIn(fileID: nil, outcome: .notPermitted) }
      let file = try StatementInbox.insert(
        delivery, sha256: sha256, reading: reading, now: now, in: database)
      try StatementInbox.note(delivery, of: file, now: now, in: database)
      guard case .read(let statements) = reading else {
        guard case .refused(let refusal) = reading else { throw LeaseLost() }
        try StatementInbox.audit(
          "statement_file.refused", file, delivery,
          ["name": delivery.name, "reason": refusal.code, "record": "\(refusal.record)"],
          now: now, in: database)
        return TakenIn(fileID: file, outcome: .refused(refusal))
      }
      try StatementInbox.audit(
        "statement_file.taken_in", file, delivery,
        ["name": delivery.name, "statements": "\(statements.count)"], now: now, in: database)
      return try placing.put(statements, hashes, of: file)
    }
  }

  /// Whether something of that origin came before, so that it needs not be fetched again.
  package func hasSeen(_ source: StatementSource, origin: String) async throws -> Bool {
    try await database.pool.read { database in
      try Bool.fetchOne(
        database,
        sql: "select exists (select 1 from coda_arrivals where source = ? and origin = ?)",
        arguments: [source.rawValue, origin]) ?? false
    }
  }

  /// Notes that the source was told that we have what came from that origin.
  package func noteConfirmed(
    _ source: StatementSource, origin: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update coda_arrivals set confirmed_at = ? where source = ? and origin = ?
            and confirmed_at is null
          """, arguments: [now, source.rawValue, origin])
    }
  }

  /// Files with statements whose account has become known since: each as it came, to be taken in again.
  package func placeable(limit: Int = 20) async throws -> [StatementDelivery] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: StatementInbox.waitingForAccount, arguments: [limit]
      ).map { row in
        StatementDelivery(
          bytes: row["bytes"], name: row["name"],
          source: StatementSource(rawValue: row["source"]) ?? .upload, origin: row["origin"],
          actor: "passerelle")
      }
    }
  }

  static let waitingForAccount = """
    select coda_files.name, coda_files.bytes, coda_arrivals.source, coda_arrivals.origin
    from coda_files
    join coda_arrivals on coda_arrivals.id
      = (select min(id) from coda_arrivals where file_id = coda_files.id)
    where coda_files.id in (
      select coda_unplaced.file_id from coda_unplaced
      join bank_accounts on bank_accounts.iban = coda_unplaced.iban
        and bank_accounts.currency = coda_unplaced.currency
      group by coda_unplaced.file_id, coda_unplaced.position having count(*) = 1)
    order by coda_files.id limit ?
    """

  // MARK: - One file

  private static func contentHashes(of reading: StatementReading) throws -> [String] {
    guard case .read(let statements) = reading else { return [] }
    return try statements.map { try Digest.sha256(of: $0.content).hex }
  }

  /// The same bytes once more: what of it was not placed then may be now.
  private static func seen(
    _ file: Int64, _ reading: StatementReading, _ hashes: [String], _ placing: StatementPlacing,
    in database: GRDB.Database
  ) throws -> TakenIn {
    guard case .read(let statements) = reading else {
      guard case .refused(let refusal) = reading else { throw LeaseLost() }
      return TakenIn(fileID: file, outcome: .refused(refusal))
    }
    let waits = try Bool.fetchOne(
      database, sql: "select exists (select 1 from coda_unplaced where file_id = ?)",
      arguments: [file])
    if waits == true { return try placing.put(statements, hashes, of: file) }
    let rows = try Row.fetchAll(
      database,
      sql: "select id, account_id, dossier_id from statements where file_id = ? order by position",
      arguments: [file])
    return TakenIn(
      fileID: file,
      outcome: .seenBefore(
        rows.map {
          .init(
            id: $0["id"], accountID: $0["account_id"], dossierID: $0["dossier_id"],
            isRepeated: true)
        }))
  }

  private static func insert(
    _ delivery: StatementDelivery, sha256: Data, reading: StatementReading, now: Instant,
    in database: GRDB.Database
  ) throws -> Int64 {
    var refusal: StatementRefusal?
    if case .refused(let reason) = reading { refusal = reason }
    try database.execute(
      sql: """
        insert into coda_files (sha256, name, bytes, dossier_id, state, refusal_code,
          refusal_record, refusal_facts, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sha256, delivery.name, delivery.bytes, delivery.dossierID,
        refusal == nil ? "read" : "refused", refusal?.code, refusal?.record,
        try refusal.map { try JSONText.write($0.facts) }, now,
      ])
    return database.lastInsertedRowID
  }

  private static func note(
    _ delivery: StatementDelivery, of file: Int64, now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        insert into coda_arrivals (file_id, source, origin, actor, at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
      arguments: [file, delivery.source.rawValue, delivery.origin, delivery.actor, now])
  }

  private static func audit(
    _ action: String, _ file: Int64, _ delivery: StatementDelivery, _ facts: [String: String],
    now: Instant, in database: GRDB.Database
  ) throws {
    try AuditTrail.write(
      .init(
        at: now, actor: delivery.actor, action: action, subject: "statement-file/\(file)",
        dossierID: delivery.dossierID,
        facts: facts.merging(["source": delivery.source.rawValue]) { first, _ in first }),
      in: database)
  }

  /// Whether a person may see all statements of a file.
  static func allows(
    _ access: Access, file: Int64, in database: GRDB.Database
  ) throws -> Bool {
    guard access != .all else { return true }
    let dossiers = try Int64.fetchAll(
      database,
      sql: """
        select dossier_id from statements where file_id = ?1
        union select coalesce(dossier_id, -1) from coda_files where id = ?1 and state = 'refused'
        """, arguments: [file])
    let waits = try Bool.fetchOne(
      database, sql: "select exists (select 1 from coda_unplaced where file_id = ?)",
      arguments: [file])
    return waits != true && dossiers.allSatisfy { access.allows(dossier: $0) }
  }
}
