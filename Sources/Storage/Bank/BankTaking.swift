import Accounting
import GRDB

/// Writes what a comparison found: accounts, their consents, and a line of history for each change.
struct BankTaking {
  let dossierID: Int64
  /// What Billit lists now.
  let listed: Set<BankAccountKey>
  /// Whether the dossier's list was never read before: consents found then were given earlier.
  let isFirst: Bool
  let terms: ConsentTerms
  let now: Instant

  private static let actor = "passerelle"

  func apply(
    _ comparison: BankLinkComparison, to known: [BankAccount], _ database: GRDB.Database
  ) throws {
    let accounts = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
    for reading in comparison.appeared { try add(reading, database) }
    for change in comparison.changed {
      if let account = accounts[change.reading.key] { try take(change, account, database) }
    }
    // An account that a statement brought is listed from now on.
    for account in known where !account.isListed && listed.contains(account.key) {
      try database.execute(
        sql: "update bank_accounts set listed = 1 where id = ?", arguments: [account.id])
    }
    for key in comparison.gone {
      guard let account = accounts[key], account.isListed else { continue }
      try database.execute(
        sql: "update bank_accounts set status = 'gone', status_since = ? where id = ?",
        arguments: [now, account.id])
      try BankAccountStore.write(
        .gone, ["before": account.status.rawValue], of: account.id, actor: BankTaking.actor,
        now: now, database)
    }
  }

  private func add(_ reading: BankAccountReading, _ database: GRDB.Database) throws {
    let consent =
      reading.status == .active
      ? terms.consent(
        granted: BrusselsDay.of(now), basis: isFirst ? .assumed : .seen,
        channel: reading.channel ?? .unknown, bic: reading.bic) : nil
    _ = try BankAccountStore.insert(
      reading, in: dossierID, isListed: true, consent: consent, now: now, database)
  }

  private func take(
    _ change: BankLinkComparison.Change, _ account: BankAccount, _ database: GRDB.Database
  ) throws {
    let reading = change.reading
    let channel = account.channelBy == nil ? reading.channel ?? account.channel : account.channel
    let changesStatus = change.fields.contains(.status)
    try database.execute(
      sql: """
        update bank_accounts set bic = coalesce(?, bic), holder = coalesce(?, holder),
          bank = coalesce(?, bank), channel = ?, status = ?, status_word = ?,
          status_since = case when ? then ? else status_since end
        where id = ?
        """,
      arguments: [
        reading.bic, reading.holder, reading.bank, channel.rawValue, reading.status.rawValue,
        reading.word ?? account.statusWord, changesStatus, now, account.id,
      ])
    var facts = ["fields": change.fields.map(\.rawValue).sorted().joined(separator: ",")]
    if changesStatus {
      facts["before"] = account.status.rawValue
      facts["status"] = reading.status.rawValue
    }
    try BankAccountStore.write(
      .changed, facts, of: account.id, actor: BankTaking.actor, now: now, database)
    let isGranted = change.isRenewal || change.isFirstGrant
    let begins = account.consent == nil && channel.lapses && reading.status == .active
    guard isGranted || begins,
      let consent = terms.consent(
        granted: BrusselsDay.of(now), basis: isGranted ? .seen : .assumed, channel: channel,
        bic: reading.bic ?? account.bic)
    else { return }
    try BankAccountStore.set(consent, of: account.id, database)
    try ConsentReminders.clear(account.id, now: now, database)
    try BankAccountStore.write(
      .consentRenewed, ["lapses": consent.lapses.description, "basis": consent.basis.rawValue],
      of: account.id, actor: BankTaking.actor, now: now, database)
  }
}

extension BankAccountStore {
  static func set(
    _ consent: BankConsent?, of id: Int64, _ database: GRDB.Database
  ) throws {
    try database.execute(
      sql: """
        update bank_accounts set consent_granted = ?, consent_lapses = ?, consent_basis = ?
        where id = ?
        """,
      arguments: [
        consent?.granted.description, consent?.lapses.description, consent?.basis.rawValue, id,
      ])
  }
}
