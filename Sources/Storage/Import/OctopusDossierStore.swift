package import Accounting
import Foundation
import GRDB

/// A dossier as Octopus' list named it last.
package struct ListedDossier: Sendable, Hashable {
  package var connectionID: Int64
  package var octopusDossierID: Int
  package var name: String
  package var fields: ImportFields
  /// As it was when it was last taken over; nil when it never was.
  package var taken: ImportFields?
  /// The e-mail somebody filled in where Octopus has none.
  package var emailGiven: String?
  /// False when the last reading no longer named it: the right was taken away, or the dossier closed.
  package var isListed: Bool
  package var seenAt: Instant

  /// The e-mail of the client: Octopus' own, else the one filled in.
  package var email: String? { fields[.email] ?? emailGiven }

  package init(
    connectionID: Int64, octopusDossierID: Int, name: String, fields: ImportFields,
    taken: ImportFields? = nil, emailGiven: String? = nil, isListed: Bool = true, seenAt: Instant
  ) {
    self.connectionID = connectionID
    self.octopusDossierID = octopusDossierID
    self.name = name
    self.fields = fields
    self.taken = taken
    self.emailGiven = emailGiven
    self.isListed = isListed
    self.seenAt = seenAt
  }
}

/// How the last reading of a connection's list went.
package struct DossierListing: Sendable, Hashable {
  package var connectionID: Int64
  /// When it last succeeded.
  package var readAt: Instant?
  package var triedAt: Instant
  package var count: Int
  package var userKind: OctopusUserKind
  /// The companies within our reach in Billit at that time, over all connections.
  package var companies: [ReachableCompany]
  /// Why the last try brought nothing; nil when it did.
  package var cause: Cause?
}

/// A company within our reach in Billit.
package struct ReachableCompany: Sendable, Hashable, Codable {
  package var connectionID: Int64
  package var partyID: Int
  package var name: String
  package var fields: ImportFields

  package init(connectionID: Int64, partyID: Int, name: String, fields: ImportFields) {
    self.connectionID = connectionID
    self.partyID = partyID
    self.name = name
    self.fields = fields
  }
}

/// What Octopus' list of dossiers said, per connection.
package struct OctopusDossierStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Takes over a whole reading: dossiers it does not name are kept, as no longer listed.
  package func keep(
    _ dossiers: [(id: Int, fields: ImportFields)], of connectionID: Int64,
    userKind: OctopusUserKind, companies: [ReachableCompany], now: Instant
  ) async throws {
    let rows = try dossiers.map { dossier in
      (
        dossier.id, dossier.fields[.name] ?? "",
        CompanySearch.key(dossier.fields[.vatNumber]), try JSONText.write(dossier.fields)
      )
    }
    let companies = try JSONText.write(companies)
    try await database.pool.write { database in
      try database.execute(
        sql: "update octopus_dossiers set listed = 0 where connection_id = ?",
        arguments: [connectionID])
      for (id, name, key, fields) in rows {
        try database.execute(
          sql: """
            insert into octopus_dossiers (connection_id, octopus_dossier_id, name, number_key,
              fields, first_seen_at, seen_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?6)
            on conflict (connection_id, octopus_dossier_id) do update set name = ?3,
              number_key = ?4, fields = ?5, listed = 1, seen_at = ?6
            """, arguments: [connectionID, id, name, key, fields, now])
      }
      try database.execute(
        sql: """
          insert into octopus_listings (connection_id, read_at, tried_at, count, user_kind,
            companies) values (?1, ?2, ?2, ?3, ?4, ?5)
          on conflict (connection_id) do update set read_at = ?2, tried_at = ?2, count = ?3,
            user_kind = ?4, companies = ?5, cause_code = null, cause_facts = null
          """, arguments: [connectionID, now, rows.count, userKind.rawValue, companies])
    }
  }

  /// A try that brought nothing; what was read before stays.
  package func fail(
    _ connectionID: Int64, userKind: OctopusUserKind, cause: Cause, now: Instant
  ) async throws {
    let facts = try JSONText.write(cause.facts)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into octopus_listings (connection_id, tried_at, user_kind, cause_code, cause_facts)
          values (?1, ?2, ?3, ?4, ?5)
          on conflict (connection_id) do update set tried_at = ?2, user_kind = ?3, cause_code = ?4,
            cause_facts = ?5
          """, arguments: [connectionID, now, userKind.rawValue, cause.code.rawValue, facts])
    }
  }

  /// All that were ever listed, by name.
  package func all() async throws -> [ListedDossier] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: "select * from octopus_dossiers order by name collate nocase, octopus_dossier_id"
      ).map(ListedDossier.init)
    }
  }

  /// One of them.
  package func dossier(_ id: Int, of connectionID: Int64) async throws -> ListedDossier? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database,
        sql: """
          select * from octopus_dossiers where connection_id = ? and octopus_dossier_id = ?
          """, arguments: [connectionID, id]
      ).map(ListedDossier.init)
    }
  }

  /// How the lists were read, by connection.
  package func listings() async throws -> [Int64: DossierListing] {
    try await database.pool.read { database in
      let listings = try Row.fetchAll(database, sql: "select * from octopus_listings")
        .map(DossierListing.init)
      return Dictionary(uniqueKeysWithValues: listings.map { ($0.connectionID, $0) })
    }
  }

  /// Keeps the e-mail somebody filled in.
  package func give(
    email: EmailAddress, to id: Int, of connectionID: Int64
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update octopus_dossiers set email_given = ?
          where connection_id = ? and octopus_dossier_id = ?
          """, arguments: [email.text, connectionID, id])
    }
  }

  /// Notes that the dossier was taken over as the list names it now.
  static func take(_ dossierID: Int64, in database: GRDB.Database) throws {
    try database.execute(
      sql: """
        update octopus_dossiers set taken = fields where (connection_id, octopus_dossier_id) =
          (select octopus_connection_id, octopus_dossier_id from dossiers where id = ?)
        """, arguments: [dossierID])
  }
}

extension ListedDossier {
  init(_ row: Row) throws {
    self.init(
      connectionID: row["connection_id"], octopusDossierID: row["octopus_dossier_id"],
      name: row["name"], fields: try JSONText.read(ImportFields.self, row["fields"]) ?? .init(),
      taken: try JSONText.read(ImportFields.self, row["taken"]), emailGiven: row["email_given"],
      isListed: row["listed"], seenAt: row["seen_at"])
  }
}

extension DossierListing {
  init(_ row: Row) throws {
    self.init(
      connectionID: row["connection_id"], readAt: row["read_at"], triedAt: row["tried_at"],
      count: row["count"], userKind: OctopusUserKind(rawValue: row["user_kind"]) ?? .unknown,
      companies: try JSONText.read([ReachableCompany].self, row["companies"]) ?? [],
      cause: Cause(code: row["cause_code"], facts: row["cause_facts"]))
  }
}
