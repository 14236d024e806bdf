import GRDB

/// Who is in charge of which dossier.
package struct PeopleInCharge: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Somebody who can be, or is, in charge.
  package struct Person: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var name: String
  }

  /// Why somebody is not put in charge.
  package enum Refusal: Error, Hashable {
    /// There is no such account, it is disabled, or it may only read.
    case cannotManage
  }

  /// Accountants and administrators who can sign in, by name.
  package func candidates() async throws -> [Person] {
    try await people(where: "disabled_at is null and role in ('accountant', 'administrator')")
  }

  /// Those in charge of at least one dossier of `access`, by name.
  package func inCharge(access: Access) async throws -> [Person] {
    let allowed = access.condition(on: "dossiers.id")
    return try await people(
      where: """
        id in (select manager_id from dossiers where manager_id is not null and \(allowed))
        """)
  }

  /// The dossiers somebody is in charge of.
  package func dossiers(of userID: Int64, access: Access) async throws -> [Int64] {
    let allowed = access.condition(on: "dossiers.id")
    return try await database.pool.read { database in
      try SQLRequest<Int64>(
        literal: "select id from dossiers where manager_id = \(userID) and \(allowed) order by id"
      ).fetchAll(database)
    }
  }

  /// Puts somebody in charge of a dossier, or nobody.
  package func assign(
    _ userID: Int64?, to dossierID: Int64, actor: String, now: Instant
  ) async throws {
    try await database.pool.write { database in
      if let userID {
        let suits = try Bool.fetchOne(
          database,
          sql: """
            select exists (select 1 from users where id = ? and disabled_at is null
              and role in ('accountant', 'administrator'))
            """, arguments: [userID])
        guard suits == true else { throw Refusal.cannotManage }
      }
      try database.execute(
        sql: "update dossiers set manager_id = ?1 where id = ?2 and manager_id is not ?1",
        arguments: [userID, dossierID])
      guard database.changesCount == 1 else { return }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "dossier.manager_changed",
          subject: "dossier/\(dossierID)", dossierID: dossierID,
          facts: ["user": userID.map { String($0) } ?? ""]), in: database)
    }
  }

  private func people(where condition: SQL) async throws -> [Person] {
    try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: "select id, name from users where \(condition) order by name collate nocase, id"
      ).fetchAll(database).map { Person(id: $0["id"], name: $0["name"]) }
    }
  }
}
