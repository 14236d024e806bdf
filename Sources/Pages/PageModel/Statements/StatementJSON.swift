import Accounting
import Storage

/// A statement as scripts read it.
struct StatementJSON: Encodable {
  private let row: StatementRow
  private let speech: Speech

  init(_ row: StatementRow, _ speech: Speech) {
    self.row = row
    self.speech = speech
  }

  enum Key: String, CodingKey {
    case id, dossier, iban, currency, number, opening, closing, debit, credit, movements, state
    case cause, entries
    case accountID = "account_id"
    case codaNumber = "coda_number"
    case openingDate = "opening_date"
    case closingDate = "closing_date"
    case receivedAt = "received_at"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(row.id, forKey: .id)
    try json.encode(DossierNameJSON(dossier: row.dossier), forKey: .dossier)
    try json.encode(row.accountID, forKey: .accountID)
    try json.encode(row.iban, forKey: .iban)
    try json.encode(row.currency, forKey: .currency)
    try json.encode(row.number, forKey: .number)
    try json.encode(row.codaNumber, forKey: .codaNumber)
    try json.encode(row.openingDate?.description, forKey: .openingDate)
    try json.encode(row.closingDate.description, forKey: .closingDate)
    try json.encode(row.opening.description, forKey: .opening)
    try json.encode(row.closing.description, forKey: .closing)
    try json.encode(row.debit.description, forKey: .debit)
    try json.encode(row.credit.description, forKey: .credit)
    try json.encode(row.movements, forKey: .movements)
    try json.encode(row.state.rawValue, forKey: .state)
    try json.encode(row.cause.map { CauseJSON($0, speech) }, forKey: .cause)
    try json.encode(row.entries.map(\.description), forKey: .entries)
    try json.encode(BelgianFormat.iso(row.receivedAt), forKey: .receivedAt)
  }
}

/// A statement with its movements.
struct StatementDetailsJSON: Encodable {
  private let details: StatementDetails
  private let speech: Speech

  init(_ details: StatementDetails, _ speech: Speech) {
    self.details = details
    self.speech = speech
  }

  private enum Key: String, CodingKey {
    case holder, items, messages, file
  }

  private struct Item: Encodable {
    var number: Int
    var detail: Int
    var kind: String
    var amount: String
    var entry_date: String
    var value_date: String?
    var counterparty: String?
    var counterparty_account: String?
    var communication: String
    var structured: String?
    var pays_document: Int64?
    var pays_rule: String?
  }

  func encode(to encoder: any Encoder) throws {
    try StatementJSON(details.row, speech).encode(to: encoder)
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(details.holder, forKey: .holder)
    try json.encode(details.messages, forKey: .messages)
    try json.encode(details.file.name, forKey: .file)
    try json.encode(
      details.movements.map { row in
        let movement = row.movement
        return Item(
          number: movement.number, detail: movement.detail, kind: movement.kind.rawValue,
          amount: movement.amount.description, entry_date: movement.entryDate.description,
          value_date: movement.valueDate?.description, counterparty: movement.counterparty?.name,
          counterparty_account: movement.counterparty?.account,
          communication: movement.communication.text,
          structured: movement.communication.structured?.display,
          pays_document: row.payment?.documentID, pays_rule: row.payment?.rule.rawValue)
      }, forKey: .items)
  }
}

/// What became of an uploaded file.
struct UploadOutcomeJSON: Encodable {
  var name: String
  var outcome: String
  var statements: [Int64] = []
  var unplaced: [String] = []
  var record: Int?
  var reason: String?

  init(_ name: String, _ taken: TakenIn, _ speech: Speech) {
    self.name = name
    switch taken.outcome {
    case .taken(let found, let unplaced):
      outcome = "taken"
      statements = found.map(\.id)
      self.unplaced = unplaced
    case .seenBefore(let found):
      outcome = "seen_before"
      statements = found.map(\.id)
    case .refused(let refusal):
      outcome = "refused"
      record = refusal.record
      reason = UploadPage.words(refusal, speech).0
    case .notPermitted: outcome = "not_permitted"
    }
  }
}
