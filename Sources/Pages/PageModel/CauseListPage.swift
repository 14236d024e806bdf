import Accounting
import Storage

/// The page that lists what stops documents, grouped by what releases them.
struct CauseListPage: Sendable {
  var sections: [Part]
  var isEmpty: Bool
  /// What stands still at the bank.
  var bank: [BankCauseLine]
  var hasBank: Bool
  var csvHref: String
  var allHref: String?
  var nextHref: String?
  var firstHref: String?

  /// Those of one kind of mover.
  struct Part: Sendable, Hashable {
    var partID: String
    var partTitle: String
    var groups: [CauseLine]
  }

  init(
    _ groups: [CauseGroup], next: CauseGroups.Place? = nil, bank: [BankCause] = [],
    query: CauseQuery, speech: Speech, now: Instant
  ) {
    let ours = groups.filter { $0.cause.owner == .office || $0.cause.owner == .administrator }
    let theirs = groups.filter { group in !ours.contains { $0 == group } }
    func part(_ id: String, _ title: CausesText, _ groups: [CauseGroup]) -> Part? {
      guard !groups.isEmpty else { return nil }
      return Part(
        partID: id, partTitle: speech(title),
        groups: groups.map { CauseLine($0, speech: speech, now: now) })
    }
    sections = [part("ours", .mendHere, ours), part("theirs", .othersMove, theirs)]
      .compactMap(\.self)
    self.bank = bank.map { BankCauseLine($0, speech: speech, now: now) }
    hasBank = !bank.isEmpty
    isEmpty = groups.isEmpty && bank.isEmpty
    csvHref = SitePath.causes(query.from(nil), form: .csv).text
    allHref = query.from(nil) == CauseQuery() ? nil : SitePath.causes().text
    nextHref = next.map { SitePath.causes(query.from($0)).text }
    firstHref = query.after == nil ? nil : SitePath.causes(query.from(nil)).text
  }
}

/// One group of documents in the list of causes.
struct CauseLine: Sendable, Hashable {
  var href: String
  var title: String
  var sentence: String
  var dossier: String
  var dossierHref: String
  var count: String
  var documentsHref: String
  var amount: String?
  var since: String
  /// "Since yesterday", inside a sentence.
  var sinceText: String
  var owner: Pill
  var fix: String
  var isUnderWay: Bool
  var underWay: String
  /// "Mend" where a choice can be made here, otherwise "See".
  var action: String
  var canMend: Bool

  init(_ group: CauseGroup, speech: Speech, now: Instant) {
    let explanation = speech.explain(group.cause.withoutCandidates)
    href = SitePath.cause(dossier: group.dossier.id, id: group.id).text
    title = explanation.title
    sentence = explanation.sentence
    fix = explanation.fix
    dossier = group.dossier.name
    dossierHref = SitePath.dossier(group.dossier.id).text
    count = speech.count(
      group.documents, one: DocumentText.listedOne, many: DocumentText.listed)
    documentsHref = SitePath.documents(DocumentQuery(group)).text
    amount = group.amount.map { speech.format.amount($0, currency: group.currency) }
    since = speech.day(group.since, now: now)
    sinceText = speech.fill(CausesText.sinceDay, ["day": since])
    owner = Pill(Mark(group.cause.owner), speech.name(of: group.cause.owner))
    isUnderWay = group.isUnderWay
    underWay = speech(CausesText.underWay)
    canMend = RepairTask(group.cause) != .none
    action = speech(canMend ? CausesText.mend : .see)
  }
}

extension Cause {
  /// For sentences beside a list of the candidates, which says more about them.
  var withoutCandidates: Cause {
    Cause(code, facts.filter { $0.key != "candidates" && $0.key != "nearest" })
  }
}

extension DocumentQuery {
  /// The documents of a group.
  init(_ group: CauseGroup) {
    self.init {
      $0.dossierID = group.dossier.id
      $0.cause = group.key
    }
  }
}

/// What the address of the list of causes asks for.
struct CauseQuery: Sendable, Hashable {
  var dossierID: Int64?
  /// A code, or a whole key.
  var cause: String?
  var owner: Cause.Owner?
  var limit = CauseQuery.usual
  /// Where the page goes on.
  var after: CauseGroups.Place?

  /// So many groups on a page.
  static let usual = 100

  init(
    dossierID: Int64? = nil, cause: String? = nil, owner: Cause.Owner? = nil,
    limit: Int = CauseQuery.usual, after: CauseGroups.Place? = nil
  ) {
    self.dossierID = dossierID
    self.cause = cause
    self.owner = owner
    self.limit = limit
    self.after = after
  }

  /// The same from another place on.
  func from(_ place: CauseGroups.Place?) -> CauseQuery {
    var query = self
    query.after = place
    return query
  }

  var parameters: [(String, String?)] {
    [
      ("dossier", dossierID.map { String($0) }), ("cause", cause), ("owner", owner?.rawValue),
      ("limit", limit == CauseQuery.usual ? nil : String(limit)), ("next", after?.text),
    ]
  }
}

extension Speech {
  /// "Today", "yesterday", or the date.
  func day(_ instant: Instant, now: Instant) -> String {
    let days =
      BelgianTime(now).date.daysSince1970 - BelgianTime(instant).date.daysSince1970
    return switch days {
    case 0: self(CommonText.today)
    case 1: self(CommonText.yesterday)
    default: format.date(instant)
    }
  }
}
