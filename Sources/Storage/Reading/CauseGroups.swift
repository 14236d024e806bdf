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

  /// Where a page of groups goes on: the last group of the page before, as it stood then.
  package struct Place: Sendable, Hashable {
    /// Whose move it is, as `Cause.Owner.byUrgency` orders them.
    var rank: Int
    var documents: Int
    var since: Instant
    var dossierID: Int64
    var key: String
  }

  /// Up to `limit` groups that match, those of the office first, then the largest, and where the next
  /// ones begin; nil members match everything. `cause` is a code or a whole key. Read from kept sums, and
  /// from indexes of the documents of these groups alone.
  package func slice(
    access: Access, dossierID: Int64? = nil, cause: String? = nil, owner: Cause.Owner? = nil,
    limit: Int, after: Place? = nil, now: Instant
  ) async throws -> (groups: [CauseGroup], next: Place?) {
    var wanted: [SQL] = [access.condition(on: "document_causes.dossier_id")]
    if let dossierID { wanted.append("document_causes.dossier_id = \(dossierID)") }
    if let owner { wanted.append("owner = \(owner.rawValue)") }
    if let cause {
      wanted.append(
        Cause.Code(rawValue: cause) == nil ? "cause_key = \(cause)" : "cause_code = \(cause)")
    }
    if let after {
      wanted.append(
        """
        (\(CauseGroups.rank), -documents, since, document_causes.dossier_id, cause_key)
          > (\(after.rank), \(-after.documents), \(after.since), \(after.dossierID), \(after.key))
        """)
    }
    let condition = wanted.joined(separator: " and ")
    return try await database.pool.read { database in
      let going = try CauseGroups.going(database, now: now)
      let rows = try SQLRequest<Row>(
        literal: """
          select document_causes.*, \(CauseGroups.rank) as rank, dossiers.name as dossier_name,
            dossiers.octopus_dossier_id, dossiers.billit_party_id
          from document_causes join dossiers on dossiers.id = document_causes.dossier_id
          where \(condition)
          order by rank, documents desc, since, document_causes.dossier_id, cause_key
          limit \(limit + 1)
          """
      ).fetchAll(database)
      let groups = try rows.prefix(limit).compactMap { row in
        try CauseGroup(row, going: going, database)
      }
      let last = rows.count > limit ? rows[limit - 1] : nil
      return (
        groups,
        last.map {
          Place(
            rank: $0["rank"], documents: $0["documents"], since: $0["since"],
            dossierID: $0["dossier_id"], key: $0["cause_key"])
        }
      )
    }
  }

  /// All groups that match.
  package func all(
    access: Access, dossierID: Int64? = nil, cause: String? = nil, owner: Cause.Owner? = nil,
    now: Instant
  ) async throws -> [CauseGroup] {
    try await slice(
      access: access, dossierID: dossierID, cause: cause, owner: owner, limit: 100_000, now: now
    ).groups
  }

  /// One group; nil when nothing waits for it any more, or the dossier is not in `access`.
  package func group(
    _ id: String, dossierID: Int64, access: Access, now: Instant
  ) async throws -> CauseGroup? {
    guard access.allows(dossier: dossierID) else { return nil }
    let keys = try await database.pool.read { database in
      try String.fetchAll(
        database, sql: "select cause_key from document_causes where dossier_id = ?",
        arguments: [dossierID])
    }
    guard let key = try keys.first(where: { try CauseGroup.id(of: $0) == id }) else { return nil }
    return try await slice(
      access: access, dossierID: dossierID, cause: key, limit: 2, now: now
    ).groups.first { $0.key == key }
  }

  /// Those of the house first, those that need nobody last.
  private static var rank: SQL {
    "case owner when 'office' then 0 when 'administrator' then 1 when 'client' then 2 "
      + "when 'service' then 3 else 4 end"
  }

  /// The documents that stand still and are due by now, by dossier and cause: few ever are.
  private static func going(
    _ database: GRDB.Database, now: Instant
  ) throws -> [Going: Int] {
    try Row.fetchAll(database, sql: goingNow, arguments: [now]).reduce(into: [:]) {
      $0[Going(dossierID: $1["dossier_id"], key: $1["cause_key"])] = $1["n"] as Int
    }
  }

  fileprivate struct Going: Hashable {
    var dossierID: Int64
    var key: String
  }

  static let goingNow = """
    select dossier_id, cause_key, count(*) as n
    from documents indexed by documents_due_stopped
    where due_at <= ? and cause_key is not null and state <> 'set_aside'
    group by dossier_id, cause_key
    """

  /// What the documents of one group come to, from an index that holds all of it.
  static let sums = """
    select state, kind, coalesce(currency, 'EUR') as currency, count(*) as n, sum(gross) as gross
    from documents indexed by documents_stopped_sums
    where dossier_id = ? and cause_key = ? and cause_key is not null and state <> 'set_aside'
    group by 1, 2, 3
    """

  static let anyFacts = """
    select cause_facts from documents
    where dossier_id = ? and cause_key = ? and state <> 'set_aside' limit 1
    """

  /// Its documents in the order they were received.
  package func documents(of group: CauseGroup) async throws -> [Int64] {
    try await database.pool.read { database in
      try Int64.fetchAll(
        database,
        sql: """
          select id from documents where dossier_id = ? and cause_key = ?
            and state <> 'set_aside' order by id
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

  /// From a row of the kept sums.
  fileprivate init?(
    _ row: Row, going: [CauseGroups.Going: Int], _ database: GRDB.Database
  ) throws {
    let (dossierID, key): (Int64, String) = (row["dossier_id"], row["cause_key"])
    let facts = try String.fetchOne(
      database, sql: CauseGroups.anyFacts, arguments: [dossierID, key])
    guard let cause = Cause(code: row["cause_code"], facts: facts) else { return nil }
    let releasing: Set<String> = ["needs_mapping", "refused", "held", "failed", "to_check"]
    var releasable = 0
    var cents: Int64?
    var currencies: Set<String> = []
    for sum in try Row.fetchAll(database, sql: CauseGroups.sums, arguments: [dossierID, key]) {
      if releasing.contains(sum["state"]) { releasable += sum["n"] as Int }
      currencies.insert(sum["currency"])
      guard let gross = sum["gross"] as Int64? else { continue }
      cents = (cents ?? 0) + (sum["kind"] == DocumentKind.creditNote.rawValue ? -gross : gross)
    }
    self.init(
      id: try CauseGroup.id(of: key),
      dossier: DossierName(
        id: dossierID, name: row["dossier_name"],
        octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"]),
      key: key, cause: cause, documents: row["documents"], releasable: releasable,
      goingNow: going[.init(dossierID: dossierID, key: key)] ?? 0, since: row["since"],
      amount: currencies.count == 1 ? cents.map(Money.init(cents:)) : nil,
      currency: currencies.min() ?? "EUR")
  }
}

extension CauseGroups.Place {
  /// As an address writes it.
  package var text: String {
    [String(rank), String(documents), String(since), String(dossierID), key]
      .joined(separator: "~")
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "~", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let rank = Int(parts[0]), let documents = Int(parts[1]),
      let since = Instant(parts[2]), let dossierID = Int64(parts[3])
    else { return nil }
    self.init(
      rank: rank, documents: documents, since: since, dossierID: dossierID, key: String(parts[4]))
  }
}
