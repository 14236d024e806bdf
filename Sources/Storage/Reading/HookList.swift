import GRDB

/// One webhook registration with what pages show of it: its secrets without their bytes.
package struct HookRow: Sendable {
  package var hook: Hook
  package var dossier: DossierName
  /// When the newest call that came in through it was signed.
  package var lastDeliveryAt: Instant?
  /// The newest first.
  package var secrets: [HookSecret]
}

/// One webhook call as it was taken in.
package struct DeliveryRow: Sendable, Hashable {
  package var id: Int64
  package var hookID: Int64
  package var dossier: DossierName
  package var receivedAt: Instant
  package var signedAt: Instant
  /// "accepted", "quarantined", "not_acted_on", "replayed" or "discarded".
  package var outcome: String
  package var entityType: String?
  package var entityID: Int64?
  package var updateType: String?
  package var secretID: Int64
  /// When the secret that signed it was stored; nil when it is known no longer.
  package var secretFrom: Instant?
  package var byteCount: Int
  /// The document it told of, where there is one.
  package var documentID: Int64?
}

/// Webhook registrations and the calls that came in through them.
package struct HookList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Registrations that are not retired, by dossier; of one dossier when `dossierID` is given.
  package func hooks(access: Access, dossierID: Int64? = nil) async throws -> [HookRow] {
    var condition = access.condition(on: "hooks.dossier_id")
    if let dossierID { condition = "\(condition) and hooks.dossier_id = \(dossierID)" }
    let wanted = condition
    return try await database.pool.read { database in
      let secrets = try HookList.secrets(database)
      return try SQLRequest<Row>(
        literal: """
          select hooks.*, dossiers.name as dossier_name, dossiers.octopus_dossier_id,
            dossiers.billit_party_id,
            (select max(signed_at_seconds) from deliveries where hook_id = hooks.id) as signed_at
          from hooks join dossiers on dossiers.id = hooks.dossier_id
          where hooks.state <> 'retired' and \(wanted)
          order by dossiers.name collate nocase, hooks.id
          """
      ).fetchAll(database).map { row in
        let hook = Hook(row)
        return HookRow(
          hook: hook, dossier: DossierName(row),
          lastDeliveryAt: (row["signed_at"] as Int64?).map { $0 * 1000 },
          secrets: secrets[hook.id] ?? [])
      }
    }
  }

  /// Up to `limit` calls before the one with the id `after`, the newest first.
  package func deliveries(
    access: Access, hookID: Int64? = nil, outcome: String? = nil, limit: Int, after: Int64? = nil
  ) async throws -> (rows: [DeliveryRow], next: Int64?) {
    // Where nothing can be found, SQLite could not use the index that is named below.
    if case .only(let dossiers) = access, dossiers.isEmpty { return ([], nil) }
    let query = HookList.deliveries(
      access: access, hookID: hookID, outcome: outcome, limit: limit, after: after)
    return try await database.pool.read { database in
      let rows = try query.fetchAll(database).map(DeliveryRow.init)
      return (Array(rows.prefix(limit)), rows.count > limit ? rows[limit - 1].id : nil)
    }
  }

  static func deliveries(
    access: Access, hookID: Int64?, outcome: String?, limit: Int, after: Int64?
  ) -> SQLRequest<Row> {
    var condition = access.condition(on: "hooks.dossier_id")
    if let hookID { condition = "\(condition) and deliveries.hook_id = \(hookID)" }
    var source: SQL = "deliveries join"
    if let outcome {
      condition = "\(condition) and deliveries.outcome = \(outcome)"
      if outcome != "accepted" {
        // Few among millions, so read in their order whatever else is asked.
        condition = "\(condition) and deliveries.outcome <> 'accepted'"
        source = "deliveries indexed by deliveries_set_apart cross join"
      }
    }
    return """
      select deliveries.id, deliveries.hook_id, deliveries.signed_at_seconds,
        deliveries.received_at, deliveries.outcome, deliveries.entity_type,
        deliveries.entity_id, deliveries.update_type, deliveries.secret_id,
        length(deliveries.body) as n, dossiers.id as dossier_id,
        dossiers.name as dossier_name, dossiers.octopus_dossier_id, dossiers.billit_party_id,
        (select documents.id from documents where documents.dossier_id = hooks.dossier_id
          and documents.billit_order_id = deliveries.entity_id) as document_id,
        (select hook_secrets.valid_from from hook_secrets
          where hook_secrets.id = deliveries.secret_id) as secret_from
      from \(source) hooks on hooks.id = deliveries.hook_id
      join dossiers on dossiers.id = hooks.dossier_id
      where \(condition) and deliveries.id < \(after ?? Int64.max)
      order by deliveries.id desc limit \(limit + 1)
      """
  }

  private static func secrets(_ database: GRDB.Database) throws -> [Int64: [HookSecret]] {
    let rows = try Row.fetchAll(database, sql: "select * from hook_secrets order by id desc")
    return Dictionary(grouping: rows.map(HookSecret.init), by: \.hookID)
  }
}

extension DossierName {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["dossier_id"], name: row["dossier_name"],
      octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"])
  }
}

extension DeliveryRow {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], hookID: row["hook_id"], dossier: DossierName(row),
      receivedAt: row["received_at"], signedAt: (row["signed_at_seconds"] as Int64) * 1000,
      outcome: row["outcome"], entityType: row["entity_type"], entityID: row["entity_id"],
      updateType: row["update_type"], secretID: row["secret_id"], secretFrom: row["secret_from"],
      byteCount: row["n"],
      documentID: row["document_id"])
  }
}
