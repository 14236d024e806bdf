package import Accounting
import Cryptography
import GRDB

/// The reminders of consents: each step once per consent and recipient, whatever happens in between. The
/// row and the letter are stored in one transaction; the letter goes at most once.
package struct ConsentReminders: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// A reminder that is due.
  package struct Due: Sendable {
    package var account: BankAccount
    package var dossier: String
    package var dossierLanguage: String
    package var step: ConsentCalendar.Step
  }

  /// The latest reminder of an account.
  package struct Latest: Sendable {
    package var at: Instant
    package var recipient: String
    package var letterID: Int64?
    /// The letter's state; nil when there is no letter.
    package var state: String?
  }

  /// Whom a reminder goes to.
  package struct Recipient: Sendable, Hashable {
    package var address: EmailAddress
    /// "nl", "fr", "en" or "de".
    package var language: String
    package var audience: Audience

    package init(address: EmailAddress, language: String, audience: Audience) {
      self.address = address
      self.language = language
      self.audience = audience
    }

    /// The holder, who can act, or the office, which must ask the holder.
    package enum Audience: String, Sendable {
      case client, office
    }
  }

  /// Accounts with the step they have reached, of which nobody was told yet. Those that Octopus feeds and
  /// those that are gone or switched off are not ours to remind of.
  package func due(on today: CalendarDate) async throws -> [Due] {
    let horizon = today.adding(days: ConsentCalendar.Step.days30.days).description
    return try await database.pool.read { database in
      try Row.fetchAll(database, sql: ConsentReminders.lapsing, arguments: [horizon]).compactMap {
        row in
        let account = BankAccount(row)
        guard let consent = account.consent else { return nil }
        let reached = ConsentCalendar.step(lapsing: consent.lapses, on: today)
        guard let step = account.status == .lapsed ? .lapsed : reached else { return nil }
        let told = try Int.fetchOne(
          database,
          sql: "select 1 from consent_reminders where account_id = ? and lapses = ? and step = ?",
          arguments: [account.id, consent.lapses.description, step.rawValue])
        guard told == nil else { return nil }
        return Due(
          account: account, dossier: row["dossier_name"], dossierLanguage: row["language"],
          step: step)
      }
    }
  }

  static let lapsing = """
    select bank_accounts.*, dossiers.name as dossier_name, dossiers.language
    from bank_accounts join dossiers on dossiers.id = bank_accounts.dossier_id
    where consent_lapses is not null and (consent_lapses <= ? or status = 'lapsed')
      and owner <> 'octopus' and status not in ('gone', 'inactive')
    order by consent_lapses, bank_accounts.id
    """

  /// The latest reminder of each of these accounts.
  package func latest(of accounts: [Int64]) async throws -> [Int64: Latest] {
    if accounts.isEmpty { return [:] }
    return try await database.pool.read { database in
      try SQLRequest<Row>(
        literal: """
          select consent_reminders.* from consent_reminders
          where id in (select max(id) from consent_reminders where account_id in \(accounts)
            group by account_id)
          """
      ).fetchAll(database).reduce(into: [:]) { latest, row in
        latest[row["account_id"]] = Latest(
          at: row["created_at"], recipient: row["recipient"], letterID: row["letter_id"],
          state: nil)
      }
    }
  }

  /// Whom to remind of an account: whoever is named on it, else the accountants and administrators who
  /// see its dossier.
  package func recipients(of account: BankAccount, dossierLanguage: String) async throws
    -> [Recipient]
  {
    if let email = account.renewer.email, let address = EmailAddress(email) {
      return [
        Recipient(
          address: address, language: account.renewer.language ?? dossierLanguage,
          audience: .client)
      ]
    }
    return try await UserStore(database).all().compactMap { user in
      guard user.disabledAt == nil, user.role >= .accountant,
        user.access.allows(dossier: account.dossierID)
      else { return nil }
      return EmailAddress(user.email).map {
        Recipient(address: $0, language: user.language, audience: .office)
      }
    }
  }

  /// Posts a step's reminder to all who are to get it, once for ever: rows and letters in one transaction,
  /// so that nobody is left out when the program stops in between. How many were not posted before.
  ///
  /// - Parameter officeLink: where people of the office see the account.
  package func remind(
    _ due: Due, _ recipients: [Recipient], officeLink: String?, now: Instant
  ) async throws -> Int {
    try await database.pool.write { [database] connection in
      var posted = 0
      for recipient in recipients {
        let id = try ConsentReminders.post(
          due.account, dossier: due.dossier, step: due.step.rawValue, recipient,
          link: recipient.audience == .office ? officeLink : nil, actor: "passerelle", now: now,
          keys: database.keys, in: connection)
        if id != nil { posted += 1 }
      }
      return posted
    }
  }

  /// Posts a reminder that a person asks for; the letter's id. A second one within a minute is taken for
  /// the same press of the button: nil.
  package func remindNow(
    _ account: BankAccount, dossier: String, _ recipient: Recipient, link: String?, actor: String,
    now: Instant
  ) async throws -> Int64? {
    try await database.pool.write { [database] connection in
      try ConsentReminders.post(
        account, dossier: dossier, step: "asked", recipient, link: link, actor: actor, now: now,
        keys: database.keys, in: connection)
    }
  }

  private static func post(
    _ account: BankAccount, dossier: String, step: String, _ recipient: Recipient, link: String?,
    actor: String, now: Instant, keys: MasterKeys, in connection: GRDB.Database
  ) throws -> Int64? {
    guard let consent = account.consent else { return nil }
    let lapses = consent.lapses.description
    let isOver =
      account.status == .lapsed || consent.lapses < BrusselsDay.of(now)
    let kind: Letter.Kind =
      switch recipient.audience {
      case .client: isOver ? .bankConsentLapsed : .bankConsentLapsing
      case .office: .bankConsentOffice
      }
    let letter = Letter(
      kind, to: recipient.address, language: recipient.language, dossierID: account.dossierID,
      facts: [
        "account": IBAN(account.key.iban)?.display ?? account.key.iban,
        "bank": account.bank ?? account.bic ?? "–", "holder": account.holder ?? dossier,
        "company": dossier, "until": lapses,
      ], link: link)
    if step == "asked" {
      let recent = try Int.fetchOne(
        connection,
        sql: """
          select 1 from consent_reminders
          where account_id = ? and recipient = ? and step = 'asked' and created_at > ?
          """, arguments: [account.id, recipient.address.text, now - 60_000])
      if recent != nil { return nil }
    }
    try connection.execute(
      sql: """
        insert into consent_reminders (account_id, lapses, step, recipient, audience, language,
          actor, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
      arguments: [
        account.id, lapses, step, recipient.address.text, recipient.audience.rawValue,
        recipient.language, actor, now,
      ])
    guard connection.changesCount == 1 else { return nil }
    let id = connection.lastInsertedRowID
    let letterID = try MailOutbox.put(
      letter, key: "bank.consent/\(account.id)/\(lapses)/\(step)/\(id)", actor: actor, due: now,
      now: now, keys: keys, in: connection)
    try connection.execute(
      sql: "update consent_reminders set letter_id = ? where id = ?", arguments: [letterID, id])
    try BankAccountStore.write(
      .reminded, ["recipient": recipient.address.text, "step": step], of: account.id,
      actor: actor, now: now, connection)
    try AuditTrail.write(
      .init(
        at: now, actor: actor, action: "bank.reminded", subject: "bank/\(account.id)",
        dossierID: account.dossierID,
        facts: ["recipient": recipient.address.text, "step": step]), in: connection)
    return letterID
  }

  /// Takes back the reminders of an account's old consent that have not gone: it was renewed.
  static func clear(_ accountID: Int64, now: Instant, _ database: GRDB.Database) throws {
    try MailOutbox.cancelWaiting(
      keyPrefix: "bank.consent/\(accountID)/", now: now, in: database)
  }
}
