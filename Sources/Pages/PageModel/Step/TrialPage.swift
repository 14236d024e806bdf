import Accounting
import Storage

/// The months a trial is looked at by.
struct TrialMonth: Sendable, Hashable {
  var first: CalendarDate
  var last: CalendarDate

  /// "2026-05"; nil for anything else.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, let first = CalendarDate("\(text)-01") else { return nil }
    self.init(of: first)
  }

  /// The month of a day.
  init(of day: CalendarDate) {
    first = CalendarDate(year: day.year, month: day.month, day: 1) ?? day
    let next = first.adding(days: 31)
    last = (CalendarDate(year: next.year, month: next.month, day: 1) ?? next).adding(days: -1)
  }

  var text: String { String("\(first)".prefix(7)) }
}

/// The page of a dossier's trial run: what would have been booked beside what was.
struct TrialPage: Sendable {
  var name: String
  var dossierHref: String
  var isTrial: Bool
  var state: Pill
  var month: String
  var showHref: String
  var jsonHref: String
  var csvHref: String
  var results: [ResultTile]
  var trialRows: [TrialRow]
  var isEmpty: Bool
  var others: [OtherRow]
  var hasOthers: Bool
  /// For those who may decide.
  var goLive: GoLive?
  var begin: Begin?

  struct ResultTile: Sendable, Hashable {
    var mark: String
    var count: String
    var result: String
    var isNone: Bool
  }

  struct TrialRow: Sendable, Hashable {
    var date: String
    var number: String
    var href: String
    var counterparty: String
    var total: String
    var pill: Pill
    var entry: String?
    var evidence: String?
    /// What is missing, where there is no proposal.
    var reason: String?
    var differences: [DocumentOnePage.Change]
    var hasDifferences: Bool
  }

  struct OtherRow: Sendable, Hashable {
    var date: String
    var entry: String
    var reference: String
    var total: String
  }

  struct GoLive: Sendable, Hashable {
    var goHref: String
    var day: String
    var goLabel: String
  }

  struct Begin: Sendable, Hashable {
    var beginHref: String
    var sinceDay: String
    var beginLabel: String
  }

  init(
    _ dossier: Dossier, _ month: TrialMonth, _ documents: [TrialStore.Document],
    _ comparison: TrialComparison, relations: [Relation], role: Role, speech: Speech
  ) {
    name = dossier.name
    dossierHref = SitePath.dossier(dossier.id).text
    let settings = dossier.settings
    isTrial = settings.mode == .trial
    state = Pill(trialOf: settings, speech)
    self.month = month.text
    showHref = SitePath.trial(dossier: dossier.id).text
    jsonHref = SitePath.trial(dossier: dossier.id, month: month.text, form: .json).text
    csvHref = SitePath.trial(dossier: dossier.id, month: month.text, form: .csv).text
    let counts = comparison.counts
    results = TrialComparison.Outcome.allCases.map { outcome in
      let count = counts[outcome] ?? 0
      return ResultTile(
        mark: outcome.mark.rawValue, count: speech.format.number(count),
        result: speech(outcome.text), isNone: count == 0)
    }
    let names = Dictionary(relations.map { ($0.id, $0.name) }) { first, _ in first }
    trialRows = zip(documents, comparison.lines).map { TrialRow($0, $1, names, speech) }
    isEmpty = documents.isEmpty
    others = comparison.onlyInOctopus.map { OtherRow($0, speech) }
    hasOthers = !others.isEmpty
    guard role >= .accountant else { return }
    let day = settings.liveFrom ?? month.last.adding(days: 1)
    goLive = GoLive(
      goHref: SitePath.goLive(dossier: dossier.id).text, day: day.description,
      goLabel: speech(isTrial ? TrialText.trialGo : .trialChangeDay))
    if !isTrial {
      begin = Begin(
        beginHref: SitePath.trial(dossier: dossier.id).text, sinceDay: month.first.description,
        beginLabel: speech(settings.liveFrom == nil ? TrialText.trialStart : .trialBack))
    }
  }
}

extension TrialPage.TrialRow {
  fileprivate init(
    _ document: TrialStore.Document, _ line: TrialComparison.Line, _ names: [Int: String],
    _ speech: Speech
  ) {
    let format = speech.format
    date = format.date(document.date)
    number = document.number
    href = SitePath.document(document.id).text
    counterparty = document.counterparty
    total = format.amount(document.gross, currency: document.currency)
    pill = Pill(line.outcome.mark, speech(line.outcome.text))
    entry = line.entry.map { "\($0.key.journal)/\($0.key.number)" }
    evidence =
      line.evidence.isEmpty
      ? nil : line.evidence.map { StepText.evidence($0, speech) }.joined(separator: ", ")
    let isMissing = document.proposal == nil
    reason = isMissing ? document.cause.map { speech.explain($0).title } : nil
    differences = line.differences.map { difference in
      func shown(_ text: String?) -> String {
        if difference.field == "relation", let id = text.flatMap({ Int($0) }),
          let name = names[id]
        {
          return name
        }
        return StepChanges.value(difference.field, text, speech)
      }
      return DocumentOnePage.Change(
        name: FieldWords.name(of: difference.field, speech), before: shown(difference.before),
        after: shown(difference.after))
    }
    hasDifferences = !differences.isEmpty
  }
}

extension TrialPage.OtherRow {
  fileprivate init(_ entry: LedgerEntry, _ speech: Speech) {
    date = entry.date.map(speech.format.date) ?? ""
    self.entry = "\(entry.key.journal)/\(entry.key.number)"
    reference = entry.reference ?? entry.comment ?? ""
    total = entry.amount.map { speech.format.amount($0, currency: entry.currency) } ?? ""
  }
}

extension TrialComparison.Outcome {
  var text: TrialText {
    switch self {
    case .same: .trialSame
    case .differs: .trialDiffers
    case .noProposal: .trialNoProposal
    case .notFound: .trialNotFound
    case .several: .trialSeveral
    }
  }

  var mark: Mark {
    switch self {
    case .same: .ok
    case .differs, .noProposal: .office
    case .several: .admin
    case .notFound: .aside
    }
  }
}
