package import Accounting
import Foundation
import GRDB

/// A client of the office: one Octopus dossier tied to one Billit company.
package struct Dossier: Sendable, Identifiable {
  package var id: Int64
  package var name: String
  /// "nl", "fr", "en" or "de".
  package var language: String
  package var vatNumber: String?
  package var enterpriseNumber: String?
  package var octopusConnectionID: Int64?
  package var octopusDossierID: Int?
  package var billitConnectionID: Int64?
  package var billitPartyID: Int?
  package var octopusLink: Link
  package var billitLink: Link
  package var settings: DossierSettings
  package var isPaused: Bool
  package var masterDataAt: Instant?
  /// The person in charge of it.
  package var managerID: Int64?

  /// Both sides of its link.
  package var links: [Link] { [octopusLink, billitLink] }

  /// How one side of the link stands.
  package struct Link: Sendable, Equatable {
    package var state: State
    package var since: Instant
    package var cause: Cause?

    package enum State: String, Sendable {
      case unproven, linked, broken
    }
  }

  /// The two sides of a link.
  package enum Side: String, Sendable {
    case octopus, billit
  }
}

/// Dossiers, their settings and the state of their links.
package struct DossierStore: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// What a new dossier starts with.
  package struct Draft: Sendable {
    package var name: String
    package var language: String
    package var vatNumber: String?
    package var enterpriseNumber: String?
    package var octopusConnectionID: Int64?
    package var octopusDossierID: Int?
    package var billitConnectionID: Int64?
    package var billitPartyID: Int?
    package var settings: DossierSettings

    package init(
      name: String, language: String, vatNumber: String?, enterpriseNumber: String?,
      octopusConnectionID: Int64?, octopusDossierID: Int?, billitConnectionID: Int64?,
      billitPartyID: Int?, settings: DossierSettings = DossierSettings()
    ) {
      self.name = name
      self.language = language
      self.vatNumber = vatNumber
      self.enterpriseNumber = enterpriseNumber
      self.octopusConnectionID = octopusConnectionID
      self.octopusDossierID = octopusDossierID
      self.billitConnectionID = billitConnectionID
      self.billitPartyID = billitPartyID
      self.settings = settings
    }
  }

  /// Adds a dossier; returns its id.
  package func add(_ draft: Draft, actor: String, now: Instant) async throws -> Int64 {
    let settings = try JSONText.write(draft.settings)
    return try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into dossiers (name, language, vat_number, enterprise_number,
            octopus_connection_id, octopus_dossier_id, octopus_since, billit_connection_id,
            billit_party_id, billit_since, settings, created_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          draft.name, draft.language, draft.vatNumber, draft.enterpriseNumber,
          draft.octopusConnectionID, draft.octopusDossierID, now, draft.billitConnectionID,
          draft.billitPartyID, now, settings, now,
        ])
      let id = database.lastInsertedRowID
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "dossier.added", subject: "dossier/\(id)", dossierID: id),
        in: database)
      return id
    }
  }

  /// All dossiers, by name.
  package func all() async throws -> [Dossier] {
    try await database.pool.read { database in
      try Row.fetchAll(database, sql: "select * from dossiers order by name, id")
        .map(Dossier.init)
    }
  }

  /// One dossier; nil when there is none.
  package func dossier(_ id: Int64) async throws -> Dossier? {
    try await database.pool.read { database in
      try Row.fetchOne(database, sql: "select * from dossiers where id = ?", arguments: [id])
        .map(Dossier.init)
    }
  }

  /// The settings are no longer those that the change was made from.
  package struct ChangedMeanwhile: Error {
    package init() {}
  }

  /// Changes the settings; what they may have kept back is looked at again.
  ///
  /// - Parameter seen: the settings that the change was made from; nil replaces whatever there is.
  /// - Throws: `ChangedMeanwhile` when they are others by now: nothing is written then.
  package func change(
    _ id: Int64, settings: DossierSettings, seen: DossierSettings? = nil, actor: String,
    now: Instant
  ) async throws {
    let text = try JSONText.write(settings)
    try await database.pool.write { database in
      if let seen {
        let kept = try String.fetchOne(
          database, sql: "select settings from dossiers where id = ?", arguments: [id])
        guard try JSONText.read(DossierSettings.self, kept) ?? DossierSettings() == seen else {
          throw ChangedMeanwhile()
        }
      }
      try database.execute(
        sql: "update dossiers set settings = ? where id = ?", arguments: [text, id])
      try database.execute(
        sql: """
          update documents set due_at = ?
          where dossier_id = ? and (
            state in ('needs_mapping', 'refused', 'awaiting_approval', 'to_check')
            or (state = 'held' and cause_code <> 'held_by_person')
            or (state = 'duplicate' and ?))
          """, arguments: [now, id, settings.duplicates == .warn])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "dossier.settings_changed", subject: "dossier/\(id)",
          dossierID: id, facts: ["settings": text]), in: database)
    }
  }

  /// Stops or resumes the forwarding of a dossier; its webhooks are taken all the same.
  package func pause(_ id: Int64, _ paused: Bool, actor: String, now: Instant) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update dossiers set paused = ? where id = ?", arguments: [paused, id])
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: paused ? "dossier.paused" : "dossier.resumed",
          subject: "dossier/\(id)", dossierID: id), in: database)
    }
  }

  /// Notes how one side of the link stands; "since" moves only when the state changes. Documents that a
  /// broken link stopped are looked at again once it holds.
  package func note(
    _ side: Dossier.Side, _ state: Dossier.Link.State, cause: Cause?, of id: Int64, now: Instant
  ) async throws {
    let facts = try cause.map { try JSONText.write($0.facts) }
    let side = side.rawValue
    try await database.pool.write { database in
      try database.execute(
        sql: """
          update dossiers set
            \(side)_since = case when \(side)_state = ?1 then \(side)_since else ?2 end,
            \(side)_state = ?1, \(side)_cause_code = ?3, \(side)_cause_facts = ?4
          where id = ?5 and (\(side)_state <> ?1 or \(side)_cause_code is not ?3)
          """, arguments: [state.rawValue, now, cause?.code.rawValue, facts, id])
      guard database.changesCount == 1, state == .linked else { return }
      let stoppers: [Cause.Code] =
        side == Dossier.Side.octopus.rawValue
        ? [.noWebserviceAccess, .dossierDisabled] : [.billitAccessLost]
      for stopper in stoppers {
        try DocumentStore.reconsider(stopper, in: id, now: now, database)
      }
    }
  }

  /// A mark that a poll keeps for a dossier, such as the time up to which it has looked.
  package func mark(_ kind: String, of id: Int64) async throws -> String? {
    try await database.pool.read { database in
      try String.fetchOne(
        database, sql: "select value from sync_marks where dossier_id = ? and kind = ?",
        arguments: [id, kind])
    }
  }

  /// Sets such a mark.
  package func setMark(
    _ kind: String, to value: String, of id: Int64, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into sync_marks (dossier_id, kind, value, at) values (?, ?, ?, ?)
          on conflict (dossier_id, kind) do update set value = excluded.value, at = excluded.at
          """, arguments: [id, kind, value, now])
    }
  }
}

extension Dossier {
  init(_ row: Row) throws {
    id = row["id"]
    name = row["name"]
    language = row["language"]
    vatNumber = row["vat_number"]
    enterpriseNumber = row["enterprise_number"]
    octopusConnectionID = row["octopus_connection_id"]
    octopusDossierID = row["octopus_dossier_id"]
    billitConnectionID = row["billit_connection_id"]
    billitPartyID = row["billit_party_id"]
    octopusLink = Link(row, side: .octopus)
    billitLink = Link(row, side: .billit)
    settings = try JSONText.read(DossierSettings.self, row["settings"]) ?? DossierSettings()
    isPaused = row["paused"]
    masterDataAt = row["master_data_at"]
    managerID = row["manager_id"]
  }
}

extension Dossier.Link {
  fileprivate init(_ row: Row, side: Dossier.Side) {
    state = State(rawValue: row["\(side.rawValue)_state"]) ?? .unproven
    since = row["\(side.rawValue)_since"]
    cause = Cause(
      code: row["\(side.rawValue)_cause_code"], facts: row["\(side.rawValue)_cause_facts"])
  }

  /// - Parameter place: where state, since, code and facts of the cause begin in the row.
  init(_ row: Row, at place: Int) {
    state = State(rawValue: row[place]) ?? .unproven
    since = row[place + 1]
    cause = Cause(code: row[place + 2], facts: row[place + 3])
  }
}
