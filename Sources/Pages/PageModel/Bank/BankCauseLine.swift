import Accounting
import Storage

/// Something that stands still at the bank, as a line in the list of causes.
struct BankCauseLine: Sendable, Hashable {
  var href: String
  var title: String
  var sentence: String
  var dossier: String?
  var dossierHref: String?
  var count: String
  var since: String
  var owner: Pill
  var fix: String

  init(_ one: BankCause, speech: Speech, now: Instant) {
    let words = one.words(speech)
    href = one.href
    title = words.title
    sentence = words.sentence
    fix = words.fix
    dossier = one.dossier?.name
    dossierHref = one.dossier.map { SitePath.dossier($0.id).text }
    count =
      switch one.place {
      case .statements(let count, _):
        speech.count(count, one: BankPartText.bpStatementOne, many: BankPartText.bpStatements)
      case .account: speech(BankText.bankAccount)
      case .file(let name, _): name
      }
    since = speech.day(one.since, now: now)
    owner = Pill(Mark(one.cause.owner), speech.name(of: one.cause.owner))
  }
}

extension BankCause {
  /// Straight to where it is seen and mended.
  var href: String {
    switch place {
    case .statements(let count, let first):
      BankCause.href(count: count, first: first, key: cause.key, dossier: dossier?.id)
    case .account(let id): SitePath.bankAccount(id).text
    case .file: SitePath.ofStatements(.upload()).text
    }
  }

  /// The only statement that stops for a cause, or the list of them.
  static func href(count: Int, first: Int64, key: String, dossier: Int64?) -> String {
    guard count > 1 else { return StatementPath.one(first).text }
    var query = StatementQuery()
    query.filter.cause = key
    query.filter.dossierID = dossier
    return StatementPath.list(query).text
  }

  func words(_ speech: Speech) -> Explanation {
    guard case .file(_, let refusal?) = place else { return speech.explain(cause) }
    return speech.explain(
      Cause(
        .statementRefused,
        [
          "record": String(refusal.record),
          "reason": StatementRefusalWords.reason(refusal, speech),
        ]))
  }
}

/// A cause at the bank as scripts read it, beside groups of documents.
struct BankCauseJSON: Encodable {
  let one: BankCause
  let speech: Speech

  enum Key: String, CodingKey {
    case cause, dossier, statements, since, key, href, file
    case accountID = "account_id"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(CauseJSON(one.cause, speech), forKey: .cause)
    try json.encode(one.dossier.map { DossierNameJSON(dossier: $0) }, forKey: .dossier)
    switch one.place {
    case .statements(let count, _): try json.encode(count, forKey: .statements)
    case .account(let id): try json.encode(id, forKey: .accountID)
    case .file(let name, _): try json.encode(name, forKey: .file)
    }
    try json.encode(BelgianFormat.iso(one.since), forKey: .since)
    try json.encode(one.cause.key, forKey: .key)
    try json.encode(one.href, forKey: .href)
  }
}
