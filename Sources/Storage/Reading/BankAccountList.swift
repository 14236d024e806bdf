package import Accounting
import GRDB

/// One bank account as lists show it.
package struct BankAccountRow: Sendable, Identifiable {
  package var account: BankAccount
  package var dossier: DossierName

  package var id: Int64 { account.id }
}

/// Which accounts a list shows; nil members match everything.
package struct BankAccountFilter: Sendable, Hashable {
  package var dossierID: Int64?
  package var status: BankAccountStatus?
  package var owner: BankAccountOwner?
  package var channel: BankChannel?
  /// Only those that need somebody, by `BankAttention`.
  package var needs = false
  /// Part of a number, a holder, a bank or a dossier's name.
  package var query: String?

  package init() {}
}

/// Some accounts, and where the list goes on.
package struct BankAccountSlice: Sendable {
  package var rows: [BankAccountRow]
  /// The last account's id when more follow.
  package var next: Int64?
}

/// The bank accounts of all dossiers, by dossier.
package struct BankAccountList: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Accounts of `access`, by the dossier's name and then in the order they were first seen, after the
  /// account `after`.
  package func slice(
    _ filter: BankAccountFilter, access: Access, today: CalendarDate, limit: Int,
    after: Int64? = nil
  ) async throws -> BankAccountSlice {
    var condition = filter.condition(access, today: today)
    if let after {
      condition = """
        \(condition) and (dossiers.name collate nocase, bank_accounts.id) > (
          select name collate nocase, bank_accounts.id
          from bank_accounts join dossiers on dossiers.id = dossier_id
          where bank_accounts.id = \(after))
        """
    }
    let wanted = condition
    let rows = try await rows(
      where: wanted, order: "dossiers.name collate nocase, bank_accounts.id", limit: limit + 1)
    return BankAccountSlice(
      rows: Array(rows.prefix(limit)), next: rows.count > limit ? rows[limit - 1].id : nil)
  }

  /// One account; nil when there is none or it is not in `access`.
  package func account(_ id: Int64, access: Access) async throws -> BankAccountRow? {
    let allowed = access.condition(on: "bank_accounts.dossier_id")
    return try await rows(
      where: "bank_accounts.id = \(id) and \(allowed)", order: "bank_accounts.id", limit: 1
    ).first
  }

  /// The accounts whose consents end at some time, the first to lapse first, at most 1,000: those that
  /// Octopus feeds and those that are gone are left out.
  package func consents(access: Access) async throws -> [BankAccountRow] {
    let allowed = access.condition(on: "bank_accounts.dossier_id")
    return try await rows(
      where: """
        consent_lapses is not null and owner <> 'octopus' and status <> 'gone' and \(allowed)
        """, order: "consent_lapses, bank_accounts.id", limit: 1_000)
  }

  /// How many accounts there are by status, and how many need somebody.
  package func counts(
    access: Access, today: CalendarDate
  ) async throws -> (all: Int, needing: Int) {
    var needing = BankAccountFilter()
    needing.needs = true
    let some = needing.condition(access, today: today)
    let all = BankAccountFilter().condition(access, today: today)
    return try await database.pool.read { database in
      func count(_ condition: SQL) throws -> Int {
        try SQLRequest<Int>(
          literal: """
            select count(*) from bank_accounts join dossiers on dossiers.id = dossier_id
            where \(condition)
            """
        ).fetchOne(database) ?? 0
      }
      return (try count(all), try count(some))
    }
  }

  /// Numbers in Billit's lists that are no account numbers, by dossier.
  package func unreadable(
    access: Access
  ) async throws -> [(dossier: DossierName, numbers: [String])] {
    let allowed = access.condition(on: "bank_readings.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select bank_readings.dossier_id, unreadable, dossiers.name as dossier_name,
            octopus_dossier_id, billit_party_id
          from bank_readings join dossiers on dossiers.id = bank_readings.dossier_id
          where unreadable <> '[]' and \(allowed) order by dossiers.name collate nocase
          """
      ).fetchAll(database).map { row in
        (
          DossierName(bank: row),
          (try? JSONText.read([String].self, row["unreadable"])) ?? []
        )
      }
    }
  }

  private func rows(
    where condition: SQL, order: SQL, limit: Int
  ) async throws -> [BankAccountRow] {
    try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select bank_accounts.*, dossiers.name as dossier_name, octopus_dossier_id,
            billit_party_id
          from bank_accounts join dossiers on dossiers.id = bank_accounts.dossier_id
          where \(condition) order by \(order) limit \(limit)
          """
      ).fetchAll(database).map {
        BankAccountRow(account: BankAccount($0), dossier: DossierName(bank: $0))
      }
    }
  }
}

extension DossierName {
  fileprivate init(bank row: Row) {
    self.init(
      id: row["dossier_id"], name: row["dossier_name"],
      octopusDossierID: row["octopus_dossier_id"], billitPartyID: row["billit_party_id"])
  }
}

extension BankAccountFilter {
  /// The condition on bank_accounts joined with dossiers.
  func condition(_ access: Access, today: CalendarDate) -> SQL {
    var parts: [SQL] = [access.condition(on: "bank_accounts.dossier_id")]
    if let dossierID { parts.append("bank_accounts.dossier_id = \(dossierID)") }
    if let status { parts.append("bank_accounts.status = \(status.rawValue)") }
    if let owner { parts.append("bank_accounts.owner = \(owner.rawValue)") }
    if let channel { parts.append("bank_accounts.channel = \(channel.rawValue)") }
    if needs { parts.append(BankAccountFilter.needing(today)) }
    if let query, !query.isEmpty {
      let number = query.filter { $0.isLetter || $0.isNumber }.uppercased()
      let like = "%" + query.escapedForLike + "%"
      let compact = "%" + (number.isEmpty ? query : number).escapedForLike + "%"
      parts.append(
        """
        (bank_accounts.iban like \(compact) escape '\\' or holder like \(like) escape '\\'
          or bank like \(like) escape '\\' or dossiers.name like \(like) escape '\\')
        """)
    }
    return parts.dropFirst().reduce(parts[0]) { "\($0) and \($1)" }
  }

  /// The same as `BankAttention.causes` being not empty.
  private static func needing(_ today: CalendarDate) -> SQL {
    let soon = today.adding(days: 30).description
    return """
      case when bank_accounts.status = 'gone' then owner = 'us'
        when owner = 'octopus' then 0
        else owner = 'unasked' or bank_accounts.status in ('lapsed', 'inactive')
          or coalesce(consent_lapses <= \(soon), 0) end
      """
  }
}

extension String {
  fileprivate var escapedForLike: String {
    replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}
