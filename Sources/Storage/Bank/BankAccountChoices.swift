package import Accounting
import GRDB

/// What people decide about an account, each with a line in its history and in the audit trail.
extension BankAccountStore {
  /// Why a choice is not taken.
  package enum Refusal: String, Error, Sendable {
    case noSuchAccount = "no_such_account"
    /// An owner chosen before is only changed with a reason.
    case reasonMissing = "reason_missing"
  }

  /// Says who brings the account's statements into Octopus. The first time no reason is needed; changing
  /// it later asks for one, as two sources would book everything twice.
  package func choose(
    owner: BankAccountOwner, reason: String?, of id: Int64, actor: String, now: Instant
  ) async throws {
    try await change(
      id, .ownerChosen, facts: ["owner": owner.rawValue, "reason": reason ?? ""],
      action: "bank.owner_chosen", actor: actor, now: now
    ) { account, database in
      if account.owner == owner { return }
      guard account.owner == .unasked || reason != nil else { throw Refusal.reasonMissing }
      try database.execute(
        sql: """
          update bank_accounts set owner = ?, owner_by = ?, owner_at = ?, owner_reason = ?
          where id = ?
          """, arguments: [owner.rawValue, actor, now, reason, id])
      try StatementStore.reconsider(account: id, now: now, database)
    }
  }

  /// Says by which way its statements come; readings do not change it any more. A consent begins or ends
  /// with it.
  package func choose(
    channel: BankChannel, of id: Int64, terms: ConsentTerms, actor: String, now: Instant
  ) async throws {
    try await change(
      id, .channelChosen, facts: ["channel": channel.rawValue], action: "bank.channel_chosen",
      actor: actor, now: now
    ) { account, database in
      try database.execute(
        sql: "update bank_accounts set channel = ?, channel_by = ? where id = ?",
        arguments: [channel.rawValue, actor, id])
      if !channel.lapses {
        try BankAccountStore.set(nil, of: id, database)
      } else if account.consent == nil, account.status == .active {
        let consent = terms.consent(
          granted: BrusselsDay.of(now), basis: .assumed, channel: channel, bic: account.bic)
        try BankAccountStore.set(consent, of: id, database)
      }
    }
  }

  /// Says when the holder gave the consent, and until when it lasts; a renewed one clears the reminders
  /// of the old.
  package func tell(
    _ consent: BankConsent, of id: Int64, actor: String, now: Instant
  ) async throws {
    try await change(
      id, .consentTold,
      facts: [
        "granted": consent.granted.description, "lapses": consent.lapses.description,
      ], action: "bank.consent_told", actor: actor, now: now
    ) { _, database in
      try BankAccountStore.set(consent, of: id, database)
      try ConsentReminders.clear(id, now: now, database)
    }
  }

  /// Says who can give the consent again, and in which language they are written to.
  package func choose(
    renewer: BankAccount.Renewer, of id: Int64, actor: String, now: Instant
  ) async throws {
    try await change(
      id, .renewerChosen, facts: ["name": renewer.name ?? ""], action: "bank.renewer_chosen",
      actor: actor, now: now
    ) { _, database in
      try database.execute(
        sql: """
          update bank_accounts set renewer_name = ?, renewer_email = ?, renewer_language = ?
          where id = ?
          """, arguments: [renewer.name, renewer.email, renewer.language, id])
    }
  }

  private func change(
    _ id: Int64, _ kind: BankAccountEvent.Kind, facts: [String: String], action: String,
    actor: String, now: Instant,
    _ work: @escaping @Sendable (BankAccount, GRDB.Database) throws -> Void
  ) async throws {
    try await database.pool.write { database in
      guard let account = try BankAccountStore.account(id, database) else {
        throw Refusal.noSuchAccount
      }
      try work(account, database)
      try BankAccountStore.write(kind, facts, of: id, actor: actor, now: now, database)
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: action, subject: "bank/\(id)",
          dossierID: account.dossierID, facts: facts), in: database)
    }
  }
}
