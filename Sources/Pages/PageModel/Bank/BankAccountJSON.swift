import Accounting
import Storage

/// A bank account as scripts read it.
struct BankAccountJSON: Encodable {
  let row: BankAccountRow
  let statements: AccountStatements?
  let speech: Speech
  let today: CalendarDate

  init(
    _ row: BankAccountRow, _ statements: AccountStatements? = nil, speech: Speech,
    today: CalendarDate
  ) {
    self.row = row
    self.statements = statements
    self.speech = speech
    self.today = today
  }

  enum Key: String, CodingKey {
    case id, dossier, iban, currency, bic, bank, holder, channel, status, owner, consent, renewer
    case causes
    case lastStatement = "last_statement"
    case statementsWaiting = "statements_waiting"
    case statementsCause = "statements_cause"
    case statusSince = "status_since"
    case statusWord = "status_word"
    case ownerReason = "owner_reason"
    case lastMovementOn = "last_movement_on"
    case firstSeenAt = "first_seen_at"
  }

  private struct Statement: Encodable {
    var id: Int64
    var number: Int
    var closing_date: String
    var closing: String
    var state: String
  }

  private struct Consent: Encodable {
    var granted: String
    var lapses: String
    var basis: String
    var days_left: Int
  }

  private struct Renewer: Encodable {
    var name: String?
    var email: String?
    var language: String?
  }

  func encode(to encoder: any Encoder) throws {
    let account = row.account
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(account.id, forKey: .id)
    try json.encode(DossierNameJSON(dossier: row.dossier), forKey: .dossier)
    try json.encode(account.key.iban, forKey: .iban)
    try json.encode(account.key.currency, forKey: .currency)
    try json.encode(account.bic, forKey: .bic)
    try json.encode(account.bank, forKey: .bank)
    try json.encode(account.holder, forKey: .holder)
    try json.encode(account.channel.rawValue, forKey: .channel)
    try json.encode(account.status.rawValue, forKey: .status)
    try json.encode(BelgianFormat.iso(account.statusSince), forKey: .statusSince)
    try json.encode(account.statusWord, forKey: .statusWord)
    try json.encode(account.owner.rawValue, forKey: .owner)
    try json.encode(account.ownerReason, forKey: .ownerReason)
    try json.encode(
      account.consent.map {
        Consent(
          granted: $0.granted.description, lapses: $0.lapses.description,
          basis: $0.basis.rawValue,
          days_left: ConsentCalendar.daysLeft($0.lapses, on: today))
      }, forKey: .consent)
    try json.encode(
      Renewer(
        name: account.renewer.name, email: account.renewer.email,
        language: account.renewer.language), forKey: .renewer)
    try json.encode(account.lastMovementOn?.description, forKey: .lastMovementOn)
    try json.encode(BelgianFormat.iso(account.createdAt), forKey: .firstSeenAt)
    try json.encode(
      statements?.last.map {
        Statement(
          id: $0.id, number: $0.number, closing_date: $0.closingDate.description,
          closing: $0.closing.description, state: $0.state.rawValue)
      }, forKey: .lastStatement)
    try json.encode(statements?.waiting ?? 0, forKey: .statementsWaiting)
    try json.encode(
      statements?.cause.map { CauseJSON($0, speech) }, forKey: .statementsCause)
    try json.encode(
      account.causes(on: today).map { CauseJSON($0, speech) }, forKey: .causes)
  }
}
