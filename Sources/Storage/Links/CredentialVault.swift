package import Accounting
import Cryptography
import Foundation
import GRDB

/// Connections and their sealed credentials.
package struct CredentialVault: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Makes a connection; returns its id.
  package func add(
    _ service: Connection.Service, name: String, baseURL: String,
    settings: Connection.Settings, credentials: Credentials, actor: String, now: Instant
  ) async throws -> Int64 {
    let settings = try JSONText.write(settings)
    return try await database.pool.write { [database] connection in
      try connection.execute(
        sql: """
          insert into connections (service, name, base_url, settings, state_since, created_at)
          values (?, ?, ?, ?, ?, ?)
          """,
        arguments: [service.rawValue, name, baseURL, settings, now, now])
      let id = connection.lastInsertedRowID
      try CredentialVault.put(credentials, of: id, keys: database.keys, in: connection)
      try AuditTrail.write(
        .init(at: now, actor: actor, action: "connection.added", subject: "connection/\(id)"),
        in: connection)
      return id
    }
  }

  /// Changes the address of a connection (the demo's simulators may move to other ports).
  package func move(_ id: Int64, to baseURL: String, settings: Connection.Settings) async throws {
    let settings = try JSONText.write(settings)
    try await database.pool.write { database in
      try database.execute(
        sql: "update connections set base_url = ?, settings = ? where id = ?",
        arguments: [baseURL, settings, id])
    }
  }

  /// All connections, oldest first.
  package func connections() async throws -> [Connection] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: "select * from connections order by id").map(Connection.init)
    }
  }

  /// The credentials of one connection, unsealed.
  package func credentials(of id: Int64) async throws -> Credentials? {
    let sealed = try await database.pool.read { database in
      try Data.fetchOne(
        database, sql: "select credentials from connections where id = ?", arguments: [id])
    }
    guard let sealed else { return nil }
    let text = try database.keys.openString([UInt8](sealed), at: CredentialVault.place(of: id))
    return try JSONText.read(Credentials.self, text)
  }

  /// Replaces the credentials by tokens of the same grant (a refresh); durable when it returns.
  ///
  /// - Parameter renewed: when the permission itself began anew; nil when it goes on as it was.
  package func refresh(
    _ credentials: Credentials, of id: Int64, renewed: Instant? = nil
  ) async throws {
    try await database.pool.write { [database] connection in
      try CredentialVault.put(credentials, of: id, keys: database.keys, in: connection)
      guard let renewed else { return }
      let stored = try String.fetchOne(
        connection, sql: "select settings from connections where id = ?", arguments: [id])
      var settings = try JSONText.read(Connection.Settings.self, stored) ?? .init()
      settings.permissionFrom = renewed
      try connection.execute(
        sql: "update connections set settings = ? where id = ?",
        arguments: [try JSONText.write(settings), id])
    }
  }

  /// New credentials given by a person: the connection is unproven again.
  package func replace(
    _ credentials: Credentials, of id: Int64, actor: String, now: Instant
  ) async throws {
    try await database.pool.write { [database] connection in
      try CredentialVault.put(credentials, of: id, keys: database.keys, in: connection)
      try connection.execute(
        sql: """
          update connections set state = 'unproven', state_since = ?, cause_code = null,
            cause_facts = null, credentials_changed_at = ? where id = ?
          """, arguments: [now, now, id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "connection.credentials_replaced",
          subject: "connection/\(id)"), in: connection)
    }
  }

  /// Notes how a connection stands; `state_since` moves only when the state changes.
  package func note(
    _ state: Connection.State, cause: Cause?, of id: Int64, now: Instant
  ) async throws {
    let facts = try cause.map { try JSONText.write($0.facts) }
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update connections set state_since = case when state = ?1 then state_since else ?2 end,
            state = ?1, cause_code = ?3, cause_facts = ?4
          where id = ?5 and (state <> ?1 or cause_code is not ?3)
          """, arguments: [state.rawValue, now, cause?.code.rawValue, facts, id])
    }
  }

  private static func put(
    _ credentials: Credentials, of id: Int64, keys: MasterKeys, in database: GRDB.Database
  ) throws {
    let sealed = try keys.seal(try JSONText.write(credentials), at: place(of: id))
    try database.execute(
      sql: "update connections set credentials = ? where id = ?", arguments: [Data(sealed), id])
  }

  private static func place(of id: Int64) -> SealPlace {
    SealPlace(table: "connections", row: "\(id)", column: "credentials")
  }
}

extension Connection {
  init(_ row: Row) throws {
    id = row["id"]
    service = Service(rawValue: row["service"]) ?? .octopus
    name = row["name"]
    baseURL = row["base_url"]
    settings = try JSONText.read(Settings.self, row["settings"]) ?? Settings()
    state = State(rawValue: row["state"]) ?? .unproven
    stateSince = row["state_since"]
    credentialsChangedAt = row["credentials_changed_at"]
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"])
  }
}

extension Cause {
  /// From the columns a cause is kept in; nil when there is none (or one of another version).
  init?(code: String?, facts: String?) {
    guard let code = code.flatMap(Code.init(rawValue:)) else { return nil }
    self.init(code, JSONText.facts(facts))
  }
}
