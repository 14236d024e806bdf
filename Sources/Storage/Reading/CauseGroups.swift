package import Accounting
import Cryptography
import GRDB

/// The documents of one dossier that one and the same repair releases.
package struct CauseGroup: Sendable, Hashable, Identifiable {
  /// Sixteen hex digits that stand for the key in addresses; the same for the same key.
  package var id: String
  package var dossier: DossierName
  /// `Cause.key`.
  package var key: String
  /// The cause of one of them: facts that differ from document to document are those of any.
  package var cause: Cause
  package var documents: Int
  /// Those that a choice of the office releases: they stand still and nothing of them was sent.
  package var releasable: Int
  /// Those that are due by now: the worker is about to look at them again.
  package var goingNow: Int
  /// When the first of them came to stand still.
  package var since: Instant
  /// Including VAT, credit notes counted off; nil when they are in several currencies or none is known.
  package var amount: Money?
  package var currency: String

  /// Whether the worker is about to look at all of them again.
  package var isUnderWay: Bool { goingNow == documents }
}

/// A counterparty as the documents of a group name it.
package struct NamedCounterparty: Sendable, Hashable {
  /// `CounterpartyKey.text`.
  package var key: String
  package var name: String
  package var vatNumber: String?
  package var direction: Direction
}

/// Documents grouped by what stops them, per dossier.
package struct CauseGroups: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The groups that match, those of the office first, then the largest; nil members match everything.
  /// `cause` is a code or a whole key.
  package func all(
    access: Access, dossierID: Int64? = nil, cause: String? = nil, owner: Cause.Owner? = nil,
    now: Instant
  ) async throws -> [CauseGroup] {
    var filter = DocumentFilter()
    filter.dossierID = dossierID
    filter.cause = cause
    let condition = filter.condition(access)
    let groups = try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select documents.dossier_id, dossiers.name as dossier_name,
            dossiers.octopus_dossier_id, dossiers.billit_party_id, cause_key, cause_code,
            max(cause_facts) as cause_facts, count(*) as n, min(state_since) as since,
            sum(documents.state in ('needs_mapping', 'refused', 'held', 'failed')) as releasable,
            sum(due_at is not null and due_at <= \(now)) as going,
            sum(case kind when 'credit_note' then -gross else gross end) as amount,
            count(distinct coalesce(currency, 'EUR')) as currencies,
            min(coalesce(currency, 'EUR')) as currency
          from documents join dossiers on dossiers.id = documents.dossier_id
          where cause_key is not null and documents.state <> 'set_aside' and \(condition)
          group by documents.dossier_id, cause_key
          order by n desc, since
          """
      ).fetchAll(database).compactMap { row in try CauseGroup(row) }
    }
    let order = Cause.Owner.byUrgency
    return order.flatMap { owner in groups.filter { $0.cause.owner == owner } }
      .filter { owner == nil || $0.cause.owner == owner }
  }

  /// One group; nil when nothing waits for it any more, or the dossier is not in `access`.
  package func group(
    _ id: String, dossierID: Int64, access: Access, now: Instant
  ) async throws -> CauseGroup? {
    try await all(access: access, dossierID: dossierID, now: now).first { $0.id == id }
  }

  /// Its documents in the order they were received, at most 1,000.
  package func documents(of group: CauseGroup) async throws -> [Int64] {
    try await database.pool.read { database in
      try Int64.fetchAll(
        database,
        sql: """
          select id from documents where dossier_id = ? and cause_key = ?
            and state <> 'set_aside' order by id limit 1000
          """, arguments: [group.dossier.id, group.key])
    }
  }

  /// The counterparties its documents name, or that of one of them.
  package func counterparties(
    of group: CauseGroup, document: Int64? = nil
  ) async throws -> [NamedCounterparty] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select counterparty_key, direction, max(counterparty_name) as name,
            max(counterparty_vat) as vat from documents
          where dossier_id = ?1 and cause_key = ?2 and (?3 is null or id = ?3)
            and state <> 'set_aside' and counterparty_key is not null
          group by counterparty_key, direction order by min(id) limit 50
          """, arguments: [group.dossier.id, group.key, document]
      ).compactMap { row in
        guard let direction = Direction(rawValue: row["direction"]) else { return nil }
        return NamedCounterparty(
          key: row["counterparty_key"], name: row["name"] ?? "", vatNumber: row["vat"],
          direction: direction)
      }
    }
  }

  /// How often each account was booked of late in that direction: for the counterparty, and in the whole
  /// dossier. Looks at the last 200 entries.
  package func accountsUsed(
    in dossierID: Int64, direction: Direction, counterparty: String?
  ) async throws -> (theirs: [Int: Int], all: [Int: Int]) {
    try await database.pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          select counterparty_key, proposal from documents
          where dossier_id = ? and direction = ? and booked_at is not null
          order by booked_at desc limit 200
          """, arguments: [dossierID, direction.rawValue])
      var theirs: [Int: Int] = [:]
      var all: [Int: Int] = [:]
      for row in rows {
        let proposal = try? JSONText.read(BookingProposal.self, row["proposal"])
        let isTheirs = counterparty != nil && row["counterparty_key"] == counterparty
        for account in Set(proposal?.lines.map(\.account) ?? []) {
          all[account, default: 0] += 1
          if isTheirs { theirs[account, default: 0] += 1 }
        }
      }
      return (theirs, all)
    }
  }
}

extension CauseGroup {
  /// The name of a key in addresses.
  package static func id(of key: String) throws -> String {
    String(try Digest.sha256(of: key).hex.prefix(16))
  }

  fileprivate init?(_ row: Row) throws {
    guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) else { return nil }
    let key: String = row["cause_key"]
    let currencies: Int = row["currencies"]
    let amount: Int64? = row["amount"]
    self.init(
      id: try CauseGroup.id(of: key),
      dossier: DossierName(
        id: row["dossier_id"], name: row["dossier_name"],
        octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"]),
      key: key, cause: cause, documents: row["n"], releasable: row["releasable"],
      goingNow: row["going"], since: row["since"],
      amount: currencies == 1 ? amount.map { Money(cents: $0) } : nil,
      currency: row["currency"])
  }
}

extension Cause.Owner {
  /// Those of the house first, those that need nobody last.
  fileprivate static let byUrgency: [Cause.Owner] = [
    .office, .administrator, .client, .service, .us,
  ]
}
