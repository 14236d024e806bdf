import Accounting
import Storage

/// A state as a small sign: its mark and its word.
struct Pill: Sendable, Hashable {
  var mark: String
  var label: String

  init(_ mark: Mark, _ label: String) {
    self.mark = mark.rawValue
    self.label = label
  }
}

/// One row of a list of documents.
struct DocumentLine: Sendable, Hashable {
  var href: String
  var date: String
  var direction: String?
  var isCreditNote: Bool
  var number: String
  var counterparty: String?
  var dossier: String
  var amount: String?
  var isForeign: Bool
  var currency: String
  var pill: Pill
  /// Why it stands still, in a few words.
  var why: String?
  var entry: String?
  var entryNote: String?

  init(_ row: DocumentRow, speech: Speech, now: Instant) {
    let format = speech.format
    href = SitePath.document(row.id).text
    date = row.issueDate.map(format.date) ?? format.date(row.receivedAt)
    direction = row.direction.map(speech.word(of:))
    isCreditNote = row.kind == .creditNote
    number = DocumentLine.number(row, speech)
    counterparty = row.counterpartyName
    dossier = row.dossier.name
    let sign: Int64 = row.kind == .creditNote ? -1 : 1
    amount = row.gross.map { format.amount(Money(cents: $0.cents * sign)) }
    currency = row.currency ?? "EUR"
    isForeign = currency != "EUR"
    pill = Pill(row, speech)
    why = DocumentLine.why(row, speech, now)
    if let reference = row.entry {
      entry = "\(reference.journal) \(reference.number)"
      let period = format.period(reference.period)
      let isSameYear = period.hasPrefix("\(reference.bookyear)-")
      entryNote = isSameYear ? period : "\(reference.bookyear) · \(period)"
    } else if row.state == .deliveredDMS {
      entryNote = speech(DocumentText.waitsInViewer)
    }
  }

  /// Its number; before that is known, Billit's order.
  static func number(_ row: DocumentRow, _ speech: Speech) -> String {
    row.number ?? speech.fill(CommonText.unknownNumber, ["order": String(row.billitOrderID)])
  }

  private static func why(_ row: DocumentRow, _ speech: Speech, _ now: Instant) -> String? {
    guard let cause = row.cause, row.state != .setAside || cause.code != .heldByPerson else {
      return nil
    }
    let explanation = speech.explain(cause)
    let label = speech.label(of: row.state)
    let start = explanation.title == label ? explanation.sentence : explanation.title
    guard row.state == .willRetry || row.state == .outcomeUnknown, let due = row.dueAt, due > now
    else { return start }
    return start + " · "
      + speech.fill(DocumentText.nextTry, ["time": speech.format.brief(due, now: now)])
  }
}

extension Pill {
  /// The state of a document.
  init(_ row: DocumentRow, _ speech: Speech) {
    self.init(Mark(row.state, owner: row.cause?.owner), speech.label(of: row.state))
  }
}
