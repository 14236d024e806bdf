package import Accounting
import GRDB

/// A bank account of a dossier, and how its link stands.
package struct BankAccount: Sendable, Identifiable {
  package var id: Int64
  package var dossierID: Int64
  /// Number and currency.
  package var key: BankAccountKey
  package var bic: String?
  package var holder: String?
  package var bank: String?
  package var channel: BankChannel
  /// Who chose the channel; nil when it is as read.
  package var channelBy: String?
  package var status: BankAccountStatus
  package var statusSince: Instant
  /// Billit's own words for the status.
  package var statusWord: String?
  /// Whether Billit's list of accounts has named it; others came by a statement.
  package var isListed: Bool
  package var owner: BankAccountOwner
  package var ownerBy: String?
  package var ownerAt: Instant?
  package var ownerReason: String?
  package var consent: BankConsent?
  package var renewer: Renewer
  package var lastMovementOn: CalendarDate?
  package var createdAt: Instant

  /// Who can give the consent again: under PSD2 only the holder. Nil members are not known.
  package struct Renewer: Sendable, Hashable {
    package var name: String?
    package var email: String?
    /// "nl", "fr", "en" or "de".
    package var language: String?

    package init(name: String? = nil, email: String? = nil, language: String? = nil) {
      self.name = name
      self.email = email
      self.language = language
    }
  }

  /// What is known of it, as a reading to compare with.
  package var reading: BankAccountReading {
    BankAccountReading(
      key: key, bic: bic, holder: holder, bank: bank, channel: channel, status: status,
      word: statusWord)
  }

  init(_ row: Row) {
    id = row["id"]
    dossierID = row["dossier_id"]
    key = BankAccountKey(iban: row["iban"], currency: row["currency"])
    bic = row["bic"]
    holder = row["holder"]
    bank = row["bank"]
    channel = BankChannel(rawValue: row["channel"]) ?? .unknown
    channelBy = row["channel_by"]
    status = BankAccountStatus(rawValue: row["status"]) ?? .inactive
    statusSince = row["status_since"]
    statusWord = row["status_word"]
    isListed = row["listed"]
    owner = BankAccountOwner(rawValue: row["owner"]) ?? .unasked
    ownerBy = row["owner_by"]
    ownerAt = row["owner_at"]
    ownerReason = row["owner_reason"]
    consent = BankConsent(row)
    renewer = Renewer(
      name: row["renewer_name"], email: row["renewer_email"], language: row["renewer_language"])
    lastMovementOn = (row["last_movement_on"] as String?).flatMap { CalendarDate($0) }
    createdAt = row["created_at"]
  }
}

extension BankConsent {
  init?(_ row: Row) {
    guard let granted = (row["consent_granted"] as String?).flatMap({ CalendarDate($0) }),
      let lapses = (row["consent_lapses"] as String?).flatMap({ CalendarDate($0) }),
      let basis = (row["consent_basis"] as String?).flatMap(Basis.init(rawValue:))
    else { return nil }
    self.init(granted: granted, lapses: lapses, basis: basis)
  }
}

/// One line of an account's history.
package struct BankAccountEvent: Sendable {
  package var at: Instant
  package var actor: String
  package var kind: Kind
  package var facts: [String: String]

  package enum Kind: String, Sendable, CaseIterable {
    case appeared, changed, gone
    case consentRenewed = "consent_renewed"
    case consentTold = "consent_told"
    case ownerChosen = "owner_chosen"
    case channelChosen = "channel_chosen"
    case renewerChosen = "renewer_chosen"
    case reminded
  }
}
