package import Accounting
import GRDB

/// Something at the bank that stands still: statements, an account, or a file.
package struct BankCause: Sendable, Hashable {
  /// What stands still.
  package enum Place: Sendable, Hashable {
    /// So many statements of one dossier for one cause; `first` is one of them.
    case statements(count: Int, first: Int64)
    case account(Int64)
    /// A file, and why it was refused where it was.
    case file(name: String, StatementRefusal?)
  }

  package var place: Place
  /// Nil for a file nobody knows the dossier of.
  package var dossier: DossierName?
  package var cause: Cause
  package var since: Instant
}

/// What stands still at the bank, per dossier: statements by what stops them, accounts that need somebody,
/// and files that could not be taken in.
package struct BankCauses: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Those that match, statements first, then accounts, then files; at most 200 of each. Nil members match
  /// everything; `cause` is a code or a whole key.
  package func all(
    access: Access, dossierID: Int64? = nil, cause: String? = nil, owner: Cause.Owner? = nil,
    today: CalendarDate
  ) async throws -> [BankCause] {
    let statements = try await statements(access: access)
    let others = try await besides(statements, access: access, today: today)
    return (statements + others).filter { one in
      (dossierID == nil || one.dossier?.id == dossierID)
        && (owner == nil || one.cause.owner == owner)
        && (cause == nil || one.cause.code.rawValue == cause || one.cause.key == cause)
    }
  }

  /// Accounts and files alone, for the overview, which counts statements by itself.
  package func accountsAndFiles(
    access: Access, today: CalendarDate
  ) async throws -> [BankCause] {
    try await besides(statements(access: access), access: access, today: today)
  }

  private func statements(access: Access) async throws -> [BankCause] {
    let allowed = access.condition(on: "statements.dossier_id")
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select statements.dossier_id, dossiers.name as dossier_name, octopus_dossier_id,
            billit_party_id, cause_key, max(cause_code) as cause_code,
            max(cause_facts) as cause_facts, count(*) as n, min(state_since) as since,
            min(statements.id) as first
          from statements
          join dossiers on dossiers.id = statements.dossier_id
          where cause_key is not null and \(allowed)
          group by statements.dossier_id, cause_key order by since limit 200
          """
      ).fetchAll(database).compactMap { row in
        guard let cause = Cause(code: row["cause_code"], facts: row["cause_facts"]) else {
          return nil
        }
        return BankCause(
          place: .statements(count: row["n"], first: row["first"]),
          dossier: DossierName(
            id: row["dossier_id"], name: row["dossier_name"],
            octopusDossierID: row["octopus_dossier_id"],
            billitPartyID: row["billit_party_id"]), cause: cause, since: row["since"])
      }
    }
  }

  /// An account that nobody is the owner of is told of once: by its statements where it has some.
  private func besides(
    _ statements: [BankCause], access: Access, today: CalendarDate
  ) async throws -> [BankCause] {
    let told = Set(
      statements.filter { $0.cause.code == .bankOwnerUnasked }
        .compactMap { one in one.cause.facts["account"]?.filter { $0.isLetter || $0.isNumber } })
    var needing = BankAccountFilter()
    needing.needs = true
    let accounts = try await BankAccountList(database).slice(
      needing, access: access, today: today, limit: 200
    ).rows.flatMap { row in
      BankAttention.causes(
        of: .init(
          key: row.account.key, bank: row.account.bank, status: row.account.status,
          owner: row.account.owner, consent: row.account.consent), on: today
      ).filter { $0.code != .bankOwnerUnasked || !told.contains(row.account.key.iban) }.map {
        BankCause(
          place: .account(row.id), dossier: row.dossier, cause: $0,
          since: row.account.statusSince)
      }
    }
    let files = try await StatementFiles(database).troubled(access: access, limit: 200).rows
    return accounts
      + files.map { file in
        BankCause(
          place: .file(name: file.name, file.refusal), dossier: file.dossier, cause: file.cause,
          since: file.receivedAt)
      }
  }
}

extension StatementFileRow {
  /// Why it needs somebody: it was refused, or no dossier has the account.
  package var cause: Cause {
    guard let refusal else {
      return Cause(.bankAccountUnknown, ["account": unplaced.joined(separator: ", ")])
    }
    return Cause(.statementRefused, ["record": "\(refusal.record)"])
  }
}

extension OverviewFigures.Stop {
  /// An account or a file that stands still.
  package init(_ one: BankCause) {
    self.init(
      key: one.cause.key, cause: one.cause, documents: 1, dossier: one.dossier?.name,
      dossierID: one.dossier?.id, dossiers: 1, since: one.since, bank: one.place)
  }

  /// What it is, for one at the bank; without its dossier.
  package var bankCause: BankCause? {
    bank.map { BankCause(place: $0, dossier: nil, cause: cause, since: since) }
  }
}
