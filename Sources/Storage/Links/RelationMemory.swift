package import Accounting
import GRDB

/// What the office remembers for relations: an account and a cost centre, each for one side.
extension MappingStore {
  /// Remembers an account for a relation; documents that wait for one are looked at again.
  package func remember(
    _ choice: Mapping.RelationAccount, in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await remember(
      .account, choice.account, of: choice.relationID, choice.direction, in: dossierID,
      actor: actor, now: now)
  }

  /// Remembers a cost centre for a relation; documents that wait for one are looked at again.
  package func remember(
    _ choice: Mapping.RelationCostCentre, in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await remember(
      .costCentre, choice.costCentreID, of: choice.relationID, choice.direction, in: dossierID,
      actor: actor, now: now)
  }

  /// Forgets the account of a relation; documents that it stopped are looked at again. False when none
  /// was remembered.
  package func forget(
    relation: Int, _ direction: Direction, in dossierID: Int64, actor: String, now: Instant
  ) async throws -> Bool {
    try await forget(.account, of: relation, direction, in: dossierID, actor: actor, now: now)
  }

  /// Forgets the cost centre of a relation; documents that it stopped are looked at again. False when
  /// none was remembered.
  package func forget(
    costCentreOf relation: Int, _ direction: Direction, in dossierID: Int64, actor: String,
    now: Instant
  ) async throws -> Bool {
    try await forget(.costCentre, of: relation, direction, in: dossierID, actor: actor, now: now)
  }

  /// Each has the name of its column, which the audit uses too.
  private enum Memory: String {
    case account
    case costCentre = "cost_centre"

    /// The causes it may make good: none was chosen, and the chosen one is gone.
    var causes: (missing: Cause.Code, gone: Cause.Code) {
      switch self {
      case .account: (.accountMissing, .accountNotFound)
      case .costCentre: (.costCentreMissing, .costCentreClosed)
      }
    }
  }

  private func remember(
    _ memory: Memory, _ value: Int, of relation: Int, _ direction: Direction,
    in dossierID: Int64, actor: String, now: Instant
  ) async throws {
    let column = memory.rawValue
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into relation_choices (dossier_id, relation_id, direction, \(column), chosen_by,
            chosen_at)
          values (?, ?, ?, ?, ?, ?)
          on conflict (dossier_id, relation_id, direction) do update set
            \(column) = excluded.\(column), chosen_by = excluded.chosen_by,
            chosen_at = excluded.chosen_at
          """, arguments: [dossierID, relation, direction.rawValue, value, actor, now])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.\(column)_remembered",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: [
            "relation": "\(relation)", "direction": direction.rawValue, column: "\(value)",
          ]), in: database)
      try DocumentStore.reconsider(memory.causes.missing, in: dossierID, now: now, database)
      try DocumentStore.reconsider(memory.causes.gone, in: dossierID, now: now, database)
    }
  }

  private func forget(
    _ memory: Memory, of relation: Int, _ direction: Direction, in dossierID: Int64,
    actor: String, now: Instant
  ) async throws -> Bool {
    let column = memory.rawValue
    return try await database.pool.write { database in
      try database.execute(
        sql: """
          update relation_choices set \(column) = null where dossier_id = ? and relation_id = ?
            and direction = ? and \(column) is not null
          """, arguments: [dossierID, relation, direction.rawValue])
      guard database.changesCount == 1 else { return false }
      try database.execute(
        sql: """
          delete from relation_choices
          where dossier_id = ? and relation_id = ? and direction = ? and nature is null
            and account is null and cost_centre is null
          """, arguments: [dossierID, relation, direction.rawValue])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "mapping.\(column)_forgotten",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: ["relation": "\(relation)", "direction": direction.rawValue]), in: database)
      try DocumentStore.reconsider(memory.causes.gone, in: dossierID, now: now, database)
      return true
    }
  }
}
