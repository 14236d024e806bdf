package import Accounting
import GRDB

/// What the office chose for each dossier: VAT codes, relations, accounts.
package struct MappingStore: Sendable {
  let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Everything chosen for a dossier.
  package func mapping(of dossierID: Int64) async throws -> Mapping {
    try await database.pool.read { database in
      var mapping = Mapping()
      let vat = try Row.fetchCursor(
        database, sql: "select * from vat_mappings where dossier_id = ?", arguments: [dossierID])
      while let row = try vat.next() {
        if let entry = VATMapping(row) { mapping.vat.append(entry) }
      }
      let links = try Row.fetchCursor(
        database, sql: "select * from relation_links where dossier_id = ?",
        arguments: [dossierID])
      while let row = try links.next() {
        mapping.relations[row["counterparty"]] = row["relation_id"] as Int
      }
      let choices = try Row.fetchCursor(
        database, sql: "select * from relation_choices where dossier_id = ?",
        arguments: [dossierID])
      while let row = try choices.next() {
        let relationID: Int = row["relation_id"]
        if let account = row["account"] as Int?,
          let direction = Direction(rawValue: row["direction"])
        {
          mapping.accounts.append(
            .init(relationID: relationID, direction: direction, account: account))
        }
        if let nature = (row["nature"] as String?).flatMap(VATKey.Nature.init(rawValue:)) {
          mapping.natures[relationID] = nature
        }
        if let centre = row["cost_centre"] as Int?,
          let direction = Direction(rawValue: row["direction"])
        {
          mapping.costCentres.append(
            .init(relationID: relationID, direction: direction, costCentreID: centre))
        }
      }
      return mapping
    }
  }

  /// Chooses a VAT code for a kind of VAT; documents that wait for it are looked at again.
  package func choose(
    _ entry: VATMapping, in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await choose([entry], in: dossierID, actor: actor, now: now)
  }

  /// Chooses VAT codes for several kinds of VAT together, as for invoices and their credit notes.
  package func choose(
    _ entries: [VATMapping], in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      for entry in entries {
        try MappingStore.put(entry, in: dossierID, actor: actor, now: now, database)
      }
      try DocumentStore.reconsider(.vatCodeMissing, in: dossierID, now: now, database)
      try DocumentStore.reconsider(.vatCodeNotFound, in: dossierID, now: now, database)
      try DocumentStore.reconsider(.vatCodeWrongType, in: dossierID, now: now, database)
    }
  }

  /// Ties a counterparty to a relation of Octopus, by hand or by the ladder.
  package func link(
    counterparty: String, to relationID: Int, rule: String, in dossierID: Int64, actor: String,
    now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into relation_links (dossier_id, counterparty, relation_id, rule, chosen_by,
            chosen_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (dossier_id, counterparty) do update set
            relation_id = excluded.relation_id, rule = excluded.rule,
            chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
          """, arguments: [dossierID, counterparty, relationID, rule, actor, now])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.relation_linked",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: ["relation": "\(relationID)", "rule": rule]), in: database)
      try DocumentStore.reconsider(.relationNotFound, in: dossierID, now: now, database)
      try DocumentStore.reconsider(.relationAmbiguous, in: dossierID, now: now, database)
    }
  }

  /// Takes a VAT code back; documents that it stopped are looked at again. False when it was not there.
  package func remove(
    _ key: VATKey, in dossierID: Int64, actor: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          delete from vat_mappings where dossier_id = ? and direction = ? and kind = ?
            and category = ? and rate = ? and region = ? and nature = ?
          """,
        arguments: [
          dossierID, key.direction.rawValue, key.kind.rawValue, key.category.rawValue,
          key.rate.hundredths, key.region.rawValue, key.nature?.rawValue ?? "",
        ])
      guard database.changesCount == 1 else { return false }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.vat_code_removed",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: [
            "direction": key.direction.rawValue, "kind": key.kind.rawValue,
            "category": key.category.rawValue, "rate": key.rate.description,
            "region": key.region.rawValue,
          ]), in: database)
      try DocumentStore.reconsider(.vatCodeNotFound, in: dossierID, now: now, database)
      try DocumentStore.reconsider(.vatCodeWrongType, in: dossierID, now: now, database)
      return true
    }
  }

  /// Unties a counterparty from its relation; the next document looks for it anew. False when it was
  /// not tied.
  package func unlink(
    counterparty: String, in dossierID: Int64, actor: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      let relation = try Int.fetchOne(
        database,
        sql: "select relation_id from relation_links where dossier_id = ? and counterparty = ?",
        arguments: [dossierID, counterparty])
      guard let relation else { return false }
      try database.execute(
        sql: "delete from relation_links where dossier_id = ? and counterparty = ?",
        arguments: [dossierID, counterparty])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.relation_unlinked",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: ["relation": "\(relation)"]), in: database)
      return true
    }
  }

  private static func put(
    _ entry: VATMapping, in dossierID: Int64, actor: String, now: Instant,
    _ database: GRDB.Database
  ) throws {
    let key = entry.key
    try database.execute(
      sql: """
        insert into vat_mappings (dossier_id, direction, kind, category, rate, region, nature,
          code, recipe, chosen_by, chosen_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (dossier_id, direction, kind, category, rate, region, nature)
        do update set code = excluded.code, recipe = excluded.recipe,
          chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
        """,
      arguments: [
        dossierID, key.direction.rawValue, key.kind.rawValue, key.category.rawValue,
        key.rate.hundredths, key.region.rawValue, key.nature?.rawValue ?? "", entry.code,
        entry.recipe.rawValue, actor, now,
      ])
    try AuditTrail.write(
      .init(
        at: now, actor: actor, action: "mapping.vat_code_chosen",
        subject: "dossier/\(dossierID)", dossierID: dossierID,
        facts: [
          "code": entry.code, "direction": key.direction.rawValue, "kind": key.kind.rawValue,
          "category": key.category.rawValue, "rate": key.rate.description,
          "region": key.region.rawValue, "recipe": entry.recipe.rawValue,
        ]), in: database)
  }
}

extension VATMapping {
  init?(_ row: Row) {
    guard let direction = Direction(rawValue: row["direction"]),
      let kind = DocumentKind(rawValue: row["kind"]),
      let category = VATCategory(rawValue: row["category"]),
      let region = VATKey.Region(rawValue: row["region"])
    else { return nil }
    self.init(
      key: VATKey(
        direction: direction, kind: kind, category: category,
        rate: VATRate(hundredths: row["rate"]), region: region,
        nature: VATKey.Nature(rawValue: row["nature"])),
      code: row["code"], recipe: Recipe(rawValue: row["recipe"]) ?? .zero)
  }
}
