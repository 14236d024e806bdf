import Accounting
import Foundation
import GRDB

/// Which documents are due, and who works on them: fenced leases, one worker per dossier.
package struct WorkQueue: Sendable {
  private let database: Database
  /// Random per start: leases of earlier starts are released.
  private let boot: String

  package init(_ database: Database, boot: String) {
    self.database = database
    self.boot = boot
  }

  /// Releases the leases of earlier starts, and turns calls they left under way into "outcome
  /// unknown". Returns how many calls that were.
  package func recover(now: Instant) async throws -> Int {
    try await database.pool.write { [boot] database in
      try database.execute(
        sql: """
          update documents set lease_token = null, lease_until = null, lease_boot = null
          where lease_token is not null and lease_boot is not ?
          """, arguments: [boot])
      return try EntryLedger.markInterrupted(now: now, in: database)
    }
  }

  /// Claims the due documents of one dossier, the longest waiting first; nil when nothing is due.
  ///
  /// - Parameters:
  ///   - token: random, for the fence.
  ///   - seconds: how long the lease lasts.
  ///   - limit: how many documents at most.
  ///   - resting: connections that rest after an outage: their dossiers are passed over.
  package func claim(
    token: String, for seconds: Int64 = 300, limit: Int = 25, resting: [Int64] = [],
    now: Instant
  ) async throws -> Lease? {
    let resting = try JSONText.write(resting)
    return try await database.pool.write { [boot] database in
      let dossier = try Int64.fetchOne(
        database, sql: WorkQueue.nextDossier, arguments: [now, now, resting])
      guard let dossier else { return nil }
      try database.execute(
        sql: WorkQueue.claimDue,
        arguments: [token, now + seconds * 1_000, boot, dossier, now, now, limit])
      let documents = try Row.fetchAll(
        database,
        sql: "select * from documents where dossier_id = ? and lease_token = ? order by due_at, id",
        arguments: [dossier, token]
      ).map(StoredDocument.init)
      return Lease(token: token, dossierID: dossier, documents: documents)
    }
  }

  /// Gives back what is still held, to be claimed again when due.
  package func release(_ lease: Lease) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update documents set lease_token = null, lease_until = null, lease_boot = null
          where lease_token = ?
          """, arguments: [lease.token])
    }
  }

  /// When the next document falls due; nil when none waits for a time. What waits for somebody to
  /// resume its dossier, or for a connection that rests, is left out.
  package func nextDue(resting: [Int64] = []) async throws -> Instant? {
    let resting = try JSONText.write(resting)
    return try await database.pool.read { database in
      try Instant.fetchOne(database, sql: WorkQueue.firstDue, arguments: [resting])
    }
  }

  /// The longest wait among due documents, in milliseconds, for readiness and metrics; those that
  /// `nextDue` leaves out do not count.
  package func age(now: Instant, resting: [Int64] = []) async throws -> Instant {
    let due = try await nextDue(resting: resting)
    return max(0, now - (due ?? now))
  }

  /// The dossier whose document waits longest, unless somebody works on it, it is paused, or its
  /// connection rests.
  static let nextDossier = """
    select dossier_id from documents
    where due_at is not null and due_at <= ?1
      and not exists (
        select 1 from documents as busy
        where busy.dossier_id = documents.dossier_id
          and busy.lease_token is not null and busy.lease_until >= ?2)
      and not exists (
        select 1 from dossiers
        where dossiers.id = documents.dossier_id
          and (dossiers.paused = 1
            or dossiers.octopus_connection_id in (select value from json_each(?3))
            or dossiers.billit_connection_id in (select value from json_each(?3))))
    order by due_at limit 1
    """

  static let claimDue = """
    update documents set lease_token = ?, lease_until = ?, lease_boot = ?
    where id in (
      select id from documents
      where dossier_id = ? and due_at <= ? and (lease_token is null or lease_until < ?)
      order by due_at, id limit ?)
    """

  static let firstDue = """
    select due_at from documents
    where due_at is not null and lease_token is null
      and not exists (
        select 1 from dossiers
        where dossiers.id = documents.dossier_id
          and (dossiers.paused = 1
            or dossiers.octopus_connection_id in (select value from json_each(?1))
            or dossiers.billit_connection_id in (select value from json_each(?1))))
    order by due_at limit 1
    """
}
