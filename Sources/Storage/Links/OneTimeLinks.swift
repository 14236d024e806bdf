import Cryptography
import Foundation
import GRDB

/// Links and `state` values that work once and expire. Only the hash is kept: whoever reads the database
/// cannot use them.
package struct OneTimeLinks: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  package enum Purpose: String, Sendable {
    /// In a mail: leads an entrepreneur to consent at Billit.
    case consent
    /// In a mail: leads an entrepreneur to the company made for them.
    case login
    /// The `state` of that consent.
    case consentState = "consent_state"
    /// The `state` of an administrator's sign-in for a connection.
    case connectionState = "connection_state"
  }

  /// What a token opens.
  package struct Link: Sendable, Identifiable {
    package var id: Int64
    package var purpose: Purpose
    package var dossierID: Int64?
    package var connectionID: Int64?
    /// Who may use it; nil for whoever holds it.
    package var actor: String?
    package var expires: Instant
  }

  /// Makes a token; it is returned once and kept nowhere.
  package func make(
    _ purpose: Purpose, dossierID: Int64? = nil, connectionID: Int64? = nil, actor: String? = nil,
    expires: Instant, now: Instant
  ) async throws -> String {
    let token = try RandomToken.make()
    let hash = Data(try Digest.sha256(of: token).bytes)
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into one_time_links (token_sha256, purpose, dossier_id, connection_id, actor,
            created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [hash, purpose.rawValue, dossierID, connectionID, actor, now, expires])
    }
    return token
  }

  /// What an open token is for, without using it up; nil for one that is unknown, used or expired: those
  /// three are not told apart.
  package func find(_ token: String, _ purpose: Purpose, now: Instant) async throws -> Link? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: OneTimeLinks.open, arguments: [hash, purpose.rawValue, now]
      ).flatMap(Link.init)
    }
  }

  static let open = """
    select * from one_time_links
    where token_sha256 = ? and purpose = ? and closed_at is null and expires_at > ?
    """

  /// Uses a token up; nil when somebody was faster or it is not open.
  package func use(_ token: String, _ purpose: Purpose, now: Instant) async throws -> Link? {
    let hash = Data(try Digest.sha256(of: token).bytes)
    return try await database.pool.write { database in
      let row = try Row.fetchOne(
        database, sql: OneTimeLinks.open, arguments: [hash, purpose.rawValue, now])
      guard let link = row.flatMap(Link.init) else { return nil }
      try database.execute(
        sql: "update one_time_links set closed_at = ? where id = ?", arguments: [now, link.id])
      return link
    }
  }

  /// Notes that somebody followed a link.
  package func noteOpened(_ id: Int64, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update one_time_links set opened_at = coalesce(opened_at, ?) where id = ?",
        arguments: [now, id])
    }
  }

  /// Closes what is open of a dossier for one purpose or its follow-up.
  package func close(_ purposes: [Purpose], of dossierID: Int64, now: Instant) async throws {
    try await database.pool.write { database in
      for purpose in purposes {
        try database.execute(
          sql: """
            update one_time_links set closed_at = ?
            where dossier_id = ? and purpose = ? and closed_at is null
            """, arguments: [now, dossierID, purpose.rawValue])
      }
    }
  }
}

extension OneTimeLinks.Link {
  fileprivate init?(_ row: Row) {
    guard let purpose = OneTimeLinks.Purpose(rawValue: row["purpose"]) else { return nil }
    self.init(
      id: row["id"], purpose: purpose, dossierID: row["dossier_id"],
      connectionID: row["connection_id"], actor: row["actor"], expires: row["expires_at"])
  }
}
