package import Accounting
import Foundation
import GRDB

/// How far each dossier is on its way to its Billit company.
package struct CompanyLinkStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A company of Billit that fits a dossier.
  package struct Candidate: Sendable, Codable, Hashable {
    package var connectionID: Int64
    package var partyID: Int
    package var name: String
    package var vatNumber: String?

    package init(connectionID: Int64, partyID: Int, name: String, vatNumber: String?) {
      self.connectionID = connectionID
      self.partyID = partyID
      self.name = name
      self.vatNumber = vatNumber
    }
  }

  /// A dossier with its link.
  package struct Row: Sendable {
    package var dossier: Dossier
    package var link: CompanyLink
    package var candidates: [Candidate]
    /// The connection the search and the creation go by.
    package var connectionID: Int64?
    /// The client's address: Octopus' own, else the one filled in when the dossier was added.
    package var knownEmail: String?

    /// Whether the company is not looked for, as the dossier is paused.
    package var rests: Bool { dossier.isPaused && link.stage == .searching }

    /// Whose move it is.
    package var owner: CompanyLink.Owner { rests ? .office : link.owner }
  }

  /// The dossiers somebody may see, with their links, by name. A dossier tied by hand counts as linked;
  /// one without a company and without a row as not looked for.
  package func rows(access: Access, dossierID: Int64? = nil) async throws -> [Row] {
    var condition = access.condition(on: "dossiers.id")
    if let dossierID { condition = "\(condition) and dossiers.id = \(dossierID)" }
    let wanted = condition
    return try await database.pool.read { database in
      try SQLRequest<GRDB.Row>(
        literal: """
          select dossiers.*, company_links.link, company_links.candidates,
            company_links.connection_id as link_connection_id,
            coalesce(octopus_dossiers.fields ->> '$.email', octopus_dossiers.email_given)
              as known_email
          from dossiers left join company_links on company_links.dossier_id = dossiers.id
            left join octopus_dossiers
              on octopus_dossiers.connection_id = dossiers.octopus_connection_id
              and octopus_dossiers.octopus_dossier_id = dossiers.octopus_dossier_id
          where \(wanted) order by dossiers.name collate nocase, dossiers.id
          """
      ).fetchAll(database).map(Row.init)
    }
  }

  /// Stores where a link stands, with the audit line of what moved it.
  ///
  /// - Parameter expected: the link as it was read; nothing is stored when it has changed since.
  /// - Returns: whether it was stored.
  package func save(
    _ link: CompanyLink, was expected: CompanyLink, of dossierID: Int64, candidates: [Candidate],
    connectionID: Int64?, action: String?, actor: String, now: Instant
  ) async throws -> Bool {
    let text = try JSONText.write(link)
    let before = try JSONText.write(expected)
    let list = try JSONText.write(candidates)
    return try await database.pool.write { database in
      let present = try String.fetchOne(
        database, sql: "select link from company_links where dossier_id = ?",
        arguments: [dossierID])
      guard present == nil || present == before else { return false }
      try database.execute(
        sql: """
          insert into company_links (dossier_id, stage, since, link, candidates, connection_id)
          values (?, ?, ?, ?, ?, ?)
          on conflict (dossier_id) do update set stage = excluded.stage, since = excluded.since,
            link = excluded.link, candidates = excluded.candidates,
            connection_id = coalesce(excluded.connection_id, connection_id)
          """,
        arguments: [dossierID, link.stage.rawValue, link.since, text, list, connectionID])
      if let action {
        try AuditTrail.write(
          .init(
            at: now, actor: actor, action: action, subject: "dossier/\(dossierID)",
            dossierID: dossierID, facts: ["stage": link.stage.rawValue]), in: database)
      }
      return true
    }
  }

  /// Ties a dossier to a company; false when another dossier has it.
  package func tie(
    _ dossierID: Int64, connection: Int64, party: Int, actor: String, now: Instant
  ) async throws -> Bool {
    try await database.pool.write { database in
      let other = try Int64.fetchOne(
        database,
        sql: """
          select id from dossiers
          where billit_connection_id = ? and billit_party_id = ? and id <> ?
          """, arguments: [connection, party, dossierID])
      guard other == nil else { return false }
      try database.execute(
        sql: """
          update dossiers set billit_connection_id = ?, billit_party_id = ?,
            billit_state = 'unproven', billit_since = ?, billit_cause_code = null,
            billit_cause_facts = null where id = ?
          """, arguments: [connection, party, now, dossierID])
      // What was to be brought into Billit waited for the company.
      try database.execute(
        sql: "update imports set due_at = ? where dossier_id = ? and state = 'waiting'",
        arguments: [now, dossierID])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "dossier.company_linked", subject: "dossier/\(dossierID)",
          dossierID: dossierID, facts: ["party": "\(party)"]), in: database)
      return true
    }
  }

  /// Takes a dossier's company away; documents and history stay, and nothing is forwarded.
  package func untie(_ dossierID: Int64, actor: String, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update dossiers set billit_party_id = null, billit_state = 'unproven', billit_since = ?,
            billit_cause_code = null, billit_cause_facts = null where id = ?
          """, arguments: [now, dossierID])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "dossier.company_unlinked",
          subject: "dossier/\(dossierID)", dossierID: dossierID), in: database)
    }
  }

  /// Companies of a connection that belong to a dossier already.
  package func takenParties(of connection: Int64) async throws -> Set<Int> {
    try await database.pool.read { database in
      try Set(
        Int.fetchAll(
          database,
          sql: """
            select billit_party_id from dossiers
            where billit_connection_id = ? and billit_party_id is not null
            """, arguments: [connection]))
    }
  }
}

extension CompanyLinkStore.Row {
  fileprivate init(_ row: GRDB.Row) throws {
    dossier = try Dossier(row)
    if let link = try JSONText.read(CompanyLink.self, row["link"]) {
      self.link = link
    } else {
      link = CompanyLink(now: row["created_at"])
      if let party = dossier.billitPartyID {
        _ = link.choose(party, now: dossier.billitLink.since)
      }
    }
    candidates =
      try JSONText.read([CompanyLinkStore.Candidate].self, row["candidates"]) ?? []
    connectionID = row["link_connection_id"] ?? dossier.billitConnectionID
    knownEmail = row["known_email"]
  }
}
