import Accounting
import Storage

/// A document as scripts read it. Members that are not known are null, never absent.
struct DocumentJSON: Encodable {
  let row: DocumentRow
  let speech: Speech

  enum Key: String, CodingKey {
    case id, dossier
    case billitOrderID = "billit_order_id"
    case direction, kind, number, date
    case dueDate = "due_date"
    case counterparty, currency
    case totalExcl = "total_excl"
    case totalVAT = "total_vat"
    case totalIncl = "total_incl"
    case state, cause, entry
    case receivedAt = "received_at"
    case updatedAt = "updated_at"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(row.id, forKey: .id)
    try json.encode(DossierNameJSON(dossier: row.dossier), forKey: .dossier)
    try json.encode(row.billitOrderID, forKey: .billitOrderID)
    try json.encode(row.direction, forKey: .direction)
    try json.encode(row.kind, forKey: .kind)
    try json.encode(row.number, forKey: .number)
    try json.encode(row.issueDate, forKey: .date)
    try json.encode(row.dueDate, forKey: .dueDate)
    try json.encode(
      CounterpartyJSON(name: row.counterpartyName, vatNumber: row.counterpartyVAT),
      forKey: .counterparty)
    try json.encode(row.currency, forKey: .currency)
    try json.encode(row.net?.description, forKey: .totalExcl)
    try json.encode(row.vat?.description, forKey: .totalVAT)
    try json.encode(row.gross?.description, forKey: .totalIncl)
    try json.encode(row.state, forKey: .state)
    try json.encode(row.cause.map { CauseJSON($0, speech) }, forKey: .cause)
    try json.encode(row.entry.map(EntryJSON.init), forKey: .entry)
    try json.encode(BelgianFormat.iso(row.receivedAt), forKey: .receivedAt)
    try json.encode(BelgianFormat.iso(row.updatedAt), forKey: .updatedAt)
  }
}

struct DossierNameJSON: Encodable {
  let dossier: DossierName

  enum Key: String, CodingKey {
    case id, name
    case octopusDossierID = "octopus_dossier_id"
    case billitPartyID = "billit_party_id"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(dossier.id, forKey: .id)
    try json.encode(dossier.name, forKey: .name)
    try json.encode(dossier.octopusDossierID, forKey: .octopusDossierID)
    try json.encode(dossier.billitPartyID, forKey: .billitPartyID)
  }
}

struct CounterpartyJSON: Encodable {
  let name: String?
  let vatNumber: String?

  enum Key: String, CodingKey {
    case name
    case vatNumber = "vat_number"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(name, forKey: .name)
    try json.encode(vatNumber, forKey: .vatNumber)
  }
}

/// A cause for scripts; title, sentence and fix are in the language they ask for.
struct CauseJSON: Encodable {
  let code: String
  let owner: String
  let title: String
  let sentence: String
  let fix: String

  init(_ cause: Cause, _ speech: Speech) {
    let explanation = speech.explain(cause)
    code = cause.code.rawValue
    owner = cause.owner.rawValue
    title = explanation.title
    sentence = explanation.sentence
    fix = explanation.fix
  }
}

struct EntryJSON: Encodable {
  let bookyear: String
  let journal: String
  let number: Int
  let period: Int

  init(_ entry: EntryReference) {
    bookyear = entry.bookyear
    journal = entry.journal
    number = entry.number
    period = entry.period
  }
}

/// One page of a list, and the address of the next one.
struct ListJSON<Item: Encodable>: Encodable {
  let name: String
  let items: [Item]
  let next: String?

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(items, forKey: Key(stringValue: name))
    try json.encode(next, forKey: Key(stringValue: "next"))
  }
}
