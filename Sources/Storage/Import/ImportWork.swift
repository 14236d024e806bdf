package import Accounting
import Foundation
import GRDB

/// What the worker does with a confirmed import: item by item, the intent before the call, the outcome
/// after it.
extension ImportStore {
  /// The items that are still to be written, those whose call was begun first.
  package func openItems(_ id: Int64) async throws -> [PlannedItem] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: ImportStore.openItemsOfImport, arguments: [id])
        .map(PlannedItem.init)
    }
  }

  static let openItemsOfImport = """
    select * from import_items indexed by import_items_open
    where import_id = ? and status in ('planned', 'sending') order by position
    """

  /// Whether the items are still those that were confirmed.
  package func isIntact(_ id: Int64) async throws -> Bool {
    try await database.pool.read { database in
      let texts = try String.fetchAll(
        database, sql: "select item from import_items where import_id = ? order by position",
        arguments: [id])
      let kept = try Data.fetchOne(
        database, sql: "select plan_sha256 from imports where id = ?", arguments: [id])
      return try ImportStore.hash(of: texts) == kept
    }
  }

  /// Commits the intent to write these items, before the call is made.
  package func begin(_ items: [PlannedItem], of id: Int64) async throws {
    try await database.pool.write { database in
      for item in items {
        try database.execute(
          sql: "update import_items set status = 'sending' where import_id = ? and position = ?",
          arguments: [id, item.position])
      }
    }
  }

  /// A party was written: the item is settled and the map has it, in one transaction.
  ///
  /// - Returns: false, with nothing changed, when the party is tied to another relation already.
  package func settle(
    _ planned: PlannedItem, of record: ImportRecord, party: Int, written: ImportFields,
    evidence: PartyEvidence, now: Instant
  ) async throws -> Bool {
    guard let side = planned.item.kind.side, let relation = Int(planned.item.key) else {
      return false
    }
    let fields = try JSONText.write(written)
    return try await database.pool.write { database in
      let other = try Row.fetchOne(
        database,
        sql: """
          select relation_id, side from party_links where dossier_id = ? and billit_party_id = ?
          """, arguments: [record.dossierID, party])
      if let other, other["relation_id"] != relation || other["side"] != side.rawValue {
        return false
      }
      try database.execute(
        sql: """
          insert into party_links (dossier_id, relation_id, side, billit_party_id, name, fields,
            evidence, linked_by, linked_at, written_at)
          values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)
          on conflict (dossier_id, relation_id, side) do update set billit_party_id = ?4,
            name = ?5, fields = ?6, written_at = ?9, gone_at = null,
            evidence = case when billit_party_id = ?4 then evidence else ?7 end,
            linked_by = case when billit_party_id = ?4 then linked_by else ?8 end,
            linked_at = case when billit_party_id = ?4 then linked_at else ?9 end
          """,
        arguments: [
          record.dossierID, relation, side.rawValue, party, planned.item.name, fields,
          evidence.rawValue, record.confirmedBy ?? "passerelle", now,
        ])
      try ImportStore.settle(planned, of: record.id, .written, now: now, in: database)
      return true
    }
  }

  /// Accounts or journals were handed over.
  package func settle(
    codes items: [PlannedItem], of record: ImportRecord, now: Instant
  ) async throws {
    let rows = try items.map { ($0, try JSONText.write($0.item.after)) }
    try await database.pool.write { database in
      for (planned, fields) in rows {
        try database.execute(
          sql: """
            insert into import_codes (dossier_id, kind, code, fields, written_at)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (dossier_id, kind, code) do update set fields = ?4, written_at = ?5,
              gone_at = null
            """,
          arguments: [
            record.dossierID, planned.item.kind.rawValue, planned.item.key, fields, now,
          ])
        try ImportStore.settle(planned, of: record.id, .written, now: now, in: database)
      }
    }
  }

  /// An item was not written: it is another by now, or Billit refused it.
  package func settle(
    _ planned: PlannedItem, of id: Int64, _ status: PlannedItem.Status,
    difference: [FieldChange] = [], now: Instant
  ) async throws {
    let text = difference.isEmpty ? nil : try JSONText.write(difference)
    try await database.pool.write { database in
      try ImportStore.settle(planned, of: id, status, difference: text, now: now, in: database)
    }
  }

  /// Ends the writing: done, stopped by a difference, or by a cause. Waits instead when a time is given.
  package func end(
    _ record: ImportRecord, _ state: ImportRecord.State, cause: Cause? = nil,
    until: Instant? = nil, now: Instant
  ) async throws {
    let facts = try cause.map { try JSONText.write($0.facts) }
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update imports set state = ?2, due_at = ?4, cause_code = ?5, cause_facts = ?6,
            state_since = case when state = ?2 then state_since else ?3 end,
            ended_at = case when ?2 = 'done' then ?3 end
          where id = ?1 and state not in ('done', 'withdrawn')
          """,
        arguments: [record.id, state.rawValue, now, until, cause?.code.rawValue, facts])
      guard database.changesCount == 1 else { return }
      if state == .done { try ImportStore.finish(record, now: now, in: database) }
      if state == .done && record.total > 0 || state == .differs {
        try audit(
          state == .done ? "import.done" : "import.stopped", record.id, record.dossierID,
          "passerelle", now, ["items": String(record.total)], in: database)
      }
    }
  }

  /// What Octopus no longer has is marked in the map, never deleted in Billit; the dossier counts as taken
  /// over as the list names it.
  private static func finish(
    _ record: ImportRecord, now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update party_links set gone_at = ?2 where dossier_id = ?3 and gone_at is null
          and (relation_id, side) in (select cast(key as integer), kind from import_items
            where import_id = ?1 and state = 'gone' and kind in ('customer', 'supplier'))
        """, arguments: [record.id, now, record.dossierID])
    try database.execute(
      sql: """
        update import_codes set gone_at = ?2 where dossier_id = ?3 and gone_at is null
          and (kind, code) in (select kind, key from import_items
            where import_id = ?1 and state = 'gone' and kind in ('account', 'journal'))
        """, arguments: [record.id, now, record.dossierID])
    try OctopusDossierStore.take(record.dossierID, in: database)
    try database.execute(
      sql: """
        insert into sync_marks (dossier_id, kind, value, at) values (?1, 'imported', ?2, ?3)
        on conflict (dossier_id, kind) do update set value = ?2, at = ?3
        """, arguments: [record.dossierID, String(record.readAt ?? now), now])
  }

  private static func settle(
    _ planned: PlannedItem, of id: Int64, _ status: PlannedItem.Status, difference: String? = nil,
    now: Instant, in database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update import_items set status = ?, difference = ?, settled_at = ?
        where import_id = ? and position = ?
        """, arguments: [status.rawValue, difference, now, id, planned.position])
  }
}

extension ImportStore {
  /// Forgets an import that flowed in by itself and found nothing new; only when it looked is kept.
  package func closeQuiet(_ record: ImportRecord, readAt: Instant, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "delete from imports where id = ? and origin = 'schedule' and state = 'waiting'",
        arguments: [record.id])
      try database.execute(
        sql: """
          insert into sync_marks (dossier_id, kind, value, at) values (?1, 'imported', ?2, ?3)
          on conflict (dossier_id, kind) do update set value = ?2, at = ?3
          """, arguments: [record.dossierID, String(readAt), now])
    }
  }

  /// Takes the intent back: the call was not made, or certainly not carried out.
  package func takeBack(_ items: [PlannedItem], of id: Int64) async throws {
    try await database.pool.write { database in
      for item in items {
        try database.execute(
          sql: """
            update import_items set status = 'planned'
            where import_id = ? and position = ? and status = 'sending'
            """, arguments: [id, item.position])
      }
    }
  }

  /// When each dossier was last compared with Octopus to the end.
  package func lastImported() async throws -> [Int64: Instant] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select dossier_id, value from sync_marks where kind = 'imported'"
      ).reduce(into: [:]) { $0[$1["dossier_id"] as Int64] = Instant($1["value"] as String) }
    }
  }
}

extension ImportStore {
  /// How many items of an import are at a status.
  package func count(_ status: PlannedItem.Status, of id: Int64) async throws -> Int {
    try await database.pool.read { database in
      try Int.fetchOne(
        database, sql: "select count(*) from import_items where import_id = ? and status = ?",
        arguments: [id, status.rawValue]) ?? 0
    }
  }
}
