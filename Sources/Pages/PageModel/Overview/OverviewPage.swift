import Accounting
import Storage

/// The overview: whose move it is, what stops, how far each period is, and every dossier.
struct OverviewPage: Sendable {
  var sums: [DocumentListPage.Sum]
  var total: String
  var totalHref: String
  var lights: [OverviewLight]
  var tiles: [OwnerTile]
  var done: OwnerTile
  var stops: [Stop]
  var nothingStops: Bool
  /// The causes that have no room for a whole row, in a line each.
  var further: [Further]
  /// Where all causes are.
  var moreStops: String?
  var moreStopsHref: String
  var periods: PeriodTable
  var news: [NewsLine]
  var newsSince: String
  var needy: [NeedyDossier]
  var nothingNeeded: Bool
  var calm: [CalmDossier]
  var hasCalm: Bool
  var calmLegend: String
  var previousQuarter: String
  var currentQuarter: String
  var hasNoDossiers: Bool
  var chart: DayChart
  var times: EntryTimeChart

  /// One cause that stops documents.
  struct Stop: Sendable, Hashable {
    var href: String
    var title: String
    var sentence: String
    var place: String
    var count: String
    var since: String
    var pill: Pill
    var fix: String
  }

  /// A cause in a line.
  struct Further: Sendable, Hashable {
    var href: String
    var title: String
    var about: String
    var count: String
  }

  /// The charts show this many days.
  static let chartDays = 30
  /// So many causes have room.
  static let stopsShown = 10
  /// So many more have a line: the page stays below 100 KB with hundreds of dossiers.
  static let furtherShown = 24

  init(_ overview: Overview, speech: Speech) {
    let figures = overview.figures
    let groups = figures.groups
    total = speech.format.number(figures.received)
    totalHref = SitePath.documents().text
    sums = DocumentState.Group.allCases.map { group in
      let count = groups[group] ?? 0
      return DocumentListPage.Sum(
        href: SitePath.documents(DocumentQuery { $0.group = group }).text,
        text: "\(speech.format.number(count)) \(speech.word(of: group, count: count))",
        tone: group.tone)
    }
    lights = OverviewLight.all(overview, speech)
    tiles = Cause.Owner.allCases.map { OwnerTile($0, figures, speech) }
    done = OwnerTile(doneOf: figures, speech)
    let stopping = figures.causes.filter { $0.cause.owner != .us }
    stops = stopping.prefix(OverviewPage.stopsShown).map { Stop($0, speech, overview.now) }
    let beyond = stopping.dropFirst(OverviewPage.stopsShown)
    further = beyond.prefix(OverviewPage.furtherShown).map { stop in
      let whole = Stop(stop, speech, overview.now)
      return Further(
        href: whole.href, title: whole.title, about: "\(whole.sentence) \(whole.place)",
        count: whole.count)
    }
    nothingStops = stops.isEmpty
    moreStopsHref = SitePath.causes().text
    moreStops =
      stopping.count > OverviewPage.stopsShown
      ? speech.fill(
        PeriodText.moreCauses,
        ["n": speech.format.number(stopping.count - OverviewPage.stopsShown)]) : nil
    periods = PeriodTable(
      figures, deadlines: overview.deadlines, today: overview.today, speech: speech)
    news = NewsLine.all(figures.news, since: overview.newsSince, speech)
    newsSince = speech.fill(
      PeriodText.newsSince, ["time": speech.format.date(overview.newsSince)])
    let current = Quarter(of: overview.today)
    let dossiers = OverviewDossiers(overview, speech)
    needy = dossiers.needy
    nothingNeeded = needy.isEmpty
    calm = dossiers.calm
    hasCalm = !calm.isEmpty
    previousQuarter = speech.name(of: current.previous)
    currentQuarter = speech.name(of: current)
    calmLegend = speech.fill(
      PeriodText.calmLegend, ["previous": previousQuarter, "current": currentQuarter])
    hasNoDossiers = overview.dossiers.isEmpty
    chart = DayChart(
      figures.days, days: OverviewPage.chartDays, today: overview.today, words: speech)
    times = EntryTimeChart(
      figures.entryTimes, days: OverviewPage.chartDays, today: overview.today, words: speech)
  }
}

extension OverviewFigures {
  /// The sums per group.
  var groups: [DocumentState.Group: Int] {
    states.reduce(into: [:]) { sums, state in sums[state.key.group, default: 0] += state.value }
  }
}

extension OverviewPage.Stop {
  fileprivate init(_ stop: OverviewFigures.Stop, _ speech: Speech, _ now: Instant) {
    let explanation =
      stop.bankCause?.words(speech) ?? speech.explain(stop.cause.withoutCandidates)
    href = OverviewPage.Stop.address(of: stop)
    title = explanation.title
    sentence = explanation.sentence
    fix = explanation.fix
    place =
      stop.dossier.map { speech.fill(OverviewText.inDossier, ["name": $0]) } ?? stop.fileName
      ?? speech.fill(OverviewText.inDossiers, ["n": speech.format.number(stop.dossiers)])
    count = speech.format.number(stop.documents)
    since = speech.day(stop.since, now: now)
    pill = Pill(Mark(stop.cause.owner), speech.name(of: stop.cause.owner))
  }

  /// Straight to where it is mended: to the pairs of duplicates; otherwise in the dossier with the most documents, whose page names the others.
  private static func address(of stop: OverviewFigures.Stop) -> String {
    if case .statements(let count, let first)? = stop.bank {
      return BankCause.href(count: count, first: first, key: stop.key, dossier: stop.dossierID)
    }
    if let one = stop.bankCause { return one.href }
    if stop.cause.code == .duplicateSuspected {
      return SitePath.duplicates(DuplicateQuery(dossierID: stop.dossierID)).text
    }
    if let dossier = stop.foremost, let id = try? CauseGroup.id(of: stop.key) {
      return SitePath.cause(dossier: dossier, id: id).text
    }
    return SitePath.causes(CauseQuery(cause: stop.key)).text
  }
}

extension OverviewFigures.Stop {
  /// The file that stands still.
  fileprivate var fileName: String? {
    guard case .file(let name, _)? = bank else { return nil }
    return name
  }
}
