import Accounting
import Foundation
import Storage

/// One document as scripts read it: what the lists have, and everything its page shows.
struct DocumentDetailJSON: Encodable {
  let ground: ProposalGround
  var payments: [DocumentPayment] = []
  var inOctopus: InOctopusJSON?
  let speech: Speech

  enum Key: String, CodingKey {
    case version, proposal, files, calls, events, duplicates, payments
    case paymentReference = "payment_reference"
    case writeBack = "write_back"
    case canChange = "can_change"
    case invoiceHref = "invoice_href"
    case inOctopus = "in_octopus"
  }

  func encode(to encoder: any Encoder) throws {
    let detail = ground.detail
    try DocumentJSON(row: detail.row, speech: speech).encode(to: encoder)
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(detail.version, forKey: .version)
    try json.encode(detail.paymentReference, forKey: .paymentReference)
    try json.encode(detail.writeBack, forKey: .writeBack)
    try json.encode(ground.proposal.map(ProposalJSON.init), forKey: .proposal)
    try json.encode(ground.isOpen, forKey: .canChange)
    try json.encode(detail.files.map { FileJSON(file: $0, id: detail.row.id) }, forKey: .files)
    try json.encode(detail.calls.map(CallJSON.init), forKey: .calls)
    try json.encode(detail.events.map { EventJSON($0, speech) }, forKey: .events)
    try json.encode(payments.map(PaymentJSON.init), forKey: .payments)
    try json.encode(inOctopus, forKey: .inOctopus)
    try json.encode(
      detail.twins.map { SitePath.duplicate(detail.row.id, $0.id).text }, forKey: .duplicates)
    let hasUBL = detail.files.contains { $0.kind == KeptFile.Kind.ubl.rawValue }
    try json.encode(
      hasUBL ? SitePath.documentInvoice(detail.row.id).text : nil, forKey: .invoiceHref)
  }
}

/// A booking proposal; amounts are decimal strings.
private struct ProposalJSON: Encodable {
  let journal, bookyear: String
  let period, relationID: Int
  let relationName, date, dueDate, amount, currency, reference: String
  let lines: [Line]
  let evidence: [Reason]

  enum CodingKeys: String, CodingKey {
    case journal, bookyear, period, date, amount, currency, reference, lines, evidence
    case relationID = "relation_id"
    case relationName = "relation_name"
    case dueDate = "due_date"
  }

  struct Line: Encodable {
    let account: Int
    let vatCode, base, vat, label, category, rate: String
    let costCentre: Int?
    let selfCharged: Bool

    enum CodingKeys: String, CodingKey {
      case account, base, vat, label, category, rate
      case vatCode = "vat_code"
      case costCentre = "cost_centre"
      case selfCharged = "self_charged"
    }
  }

  struct Reason: Encodable {
    let choice, rule, value: String
  }

  init(_ proposal: BookingProposal) {
    journal = proposal.journal
    bookyear = proposal.bookyear
    period = proposal.period
    relationID = proposal.relationID
    relationName = proposal.relationName
    date = proposal.documentDate.description
    dueDate = proposal.dueDate.description
    amount = proposal.amount.description
    currency = proposal.currency
    reference = proposal.reference
    lines = proposal.lines.map {
      Line(
        account: $0.account, vatCode: $0.vatCode, base: $0.base.description,
        vat: $0.vat.description, label: $0.comment, category: $0.category.rawValue,
        rate: $0.rate.description, costCentre: $0.costCentreID, selfCharged: $0.selfCharged)
    }
    evidence = proposal.evidence.map {
      Reason(choice: $0.choice.rawValue, rule: $0.rule.rawValue, value: $0.value)
    }
  }
}

private struct FileJSON: Encodable {
  let kind, href, mediaType: String
  let bytes: Int

  enum CodingKeys: String, CodingKey {
    case kind, href, bytes
    case mediaType = "media_type"
  }

  init(file: DocumentDetail.File, id: Int64) {
    kind = file.kind
    href = SitePath.documentFile(id, kind: file.kind).text
    mediaType = file.mediaType
    bytes = file.byteCount
  }
}

/// A call that was to book it; `content` is the JSON as it was sent.
private struct CallJSON: Encodable {
  let at, entry, outcome, content: String
  let answeredAt: String?
  let status, code: Int?
  let message: String?
  let attachments: [String]

  enum CodingKeys: String, CodingKey {
    case at, entry, outcome, content, status, code, message, attachments
    case answeredAt = "answered_at"
  }

  init(_ call: DocumentDetail.Call) {
    at = BelgianFormat.iso(call.at)
    answeredAt = call.answeredAt.map(BelgianFormat.iso)
    entry = call.entry
    outcome = call.outcome
    content = call.content
    status = call.status
    code = call.code
    message = call.message
    attachments = call.attachments.map(\.name)
  }
}

private struct EventJSON: Encodable {
  let at, actor, kind, text: String
  let facts: [String: String]

  init(_ event: DocumentDetail.Event, _ speech: Speech) {
    at = BelgianFormat.iso(event.at)
    actor = event.actor
    kind = event.kind
    text = EventWords.sentence(event, speech)
    facts = event.facts
  }
}
