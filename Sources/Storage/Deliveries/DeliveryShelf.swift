package import Foundation
import GRDB

/// Deliveries that were put aside, and what a person decides about them.
package struct DeliveryShelf: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The body of one delivery, byte for byte; reading it is audited, as it may carry personal data.
  package func body(of id: Int64, readBy actor: String, now: Instant) async throws -> Data? {
    try await database.pool.write { database in
      let body = try Data.fetchOne(
        database, sql: "select body from deliveries where id = ?", arguments: [id])
      if body != nil {
        try AuditTrail.write(
          .init(at: now, actor: actor, action: "delivery.body_read", subject: "delivery/\(id)"),
          in: database)
      }
      return body
    }
  }

  /// Acts on a quarantined delivery as if it had come in time. False when it is not in quarantine.
  package func replay(_ id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await decide(id, outcome: "replayed", actor: actor, now: now) { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          select hooks.dossier_id as dossier, deliveries.entity_type as type,
            deliveries.entity_id as entity
          from deliveries join hooks on hooks.id = deliveries.hook_id
          where deliveries.id = ?
          """, arguments: [id])
      guard let row else { return }
      guard row["type"] as String? == "Order", let order = row["entity"] as Int64? else {
        // Whether it named bank accounts is a setting of the intake; reading them once more does no harm.
        return try database.execute(
          sql: BankReadings.markDirty, arguments: [row["dossier"] as Int64, now])
      }
      try DeliveryInbox.markDirty(
        dossierID: row["dossier"], orderID: order, deliveryID: id, now: now, in: database)
    }
  }

  /// Closes a quarantined delivery without acting on it. False when it is not in quarantine.
  package func discard(_ id: Int64, actor: String, now: Instant) async throws -> Bool {
    try await decide(id, outcome: "discarded", actor: actor, now: now) { _ in }
  }

  private func decide(
    _ id: Int64, outcome: String, actor: String, now: Instant,
    then act: @escaping @Sendable (GRDB.Database) throws -> Void
  ) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: "update deliveries set outcome = ? where id = ? and outcome = 'quarantined'",
        arguments: [outcome, id])
      guard database.changesCount == 1 else { return false }
      try act(database)
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "delivery.\(outcome)", subject: "delivery/\(id)"),
        in: database)
      return true
    }
  }
}

extension Database {
  /// How many deliveries were ever stored.
  package func countDeliveries() async throws -> Int {
    try await pool.read { try Int.fetchOne($0, sql: "select count(*) from deliveries") ?? 0 }
  }
}
