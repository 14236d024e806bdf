import Accounting
import Mustache
import Storage

/// Every dossier in one of two lists: those that need somebody, the most pressing first, and all others by
/// name. None is left out.
struct OverviewDossiers {
  /// So many have room for a whole row; what is beyond stands in the other list, marked.
  static let room = 10

  var needy: [NeedyDossier] = []
  var calm: [CalmDossier] = []

  init(_ overview: Overview, _ speech: Speech) {
    let (dossiers, silent) = (overview.dossiers, overview.silences)
    let shown = OverviewDossiers.needy(dossiers, silent)
    needy = shown.map { NeedyDossier(dossiers[$0], silent[dossiers[$0].id], overview, speech) }
    let beyond = Set(dossiers.indices).subtracting(shown).sorted()
    calm = beyond.map { CalmDossier(dossiers[$0], silent[dossiers[$0].id], overview, speech) }
  }

  /// The places of those that need somebody and have room, the most pressing first.
  static func needy(
    _ dossiers: [DossierStanding], _ silences: [Int64: HookSilence]
  ) -> ArraySlice<Int> {
    // Weighed once each: an office has hundreds.
    let weights = dossiers.map { $0.needs(silences[$0.id]) }
    return weights.indices.filter { weights[$0] > 0 }.sorted { weights[$0] > weights[$1] }
      .prefix(room)
  }
}

extension DossierStanding {
  /// How pressing it is: what waits for people of the office, its client or its administrator.
  fileprivate func needs(_ silence: HookSilence?) -> Int {
    let people = (owners[.office] ?? 0) + (owners[.client] ?? 0) + (owners[.administrator] ?? 0)
    let isBroken = links.contains { $0.state == .broken } || silence != nil
    return people + (isBroken ? 1 : 0)
  }
}

/// A dossier that needs somebody.
struct NeedyDossier: Sendable, Hashable {
  var href: String
  var name: String
  var isPaused: Bool
  var link: Pill?
  var previous: QuarterCell
  var current: QuarterCell
  var moves: [Move]
  var lastEntry: String?

  /// So many documents, and whose move they are.
  struct Move: Sendable, Hashable {
    var pill: Pill
    var href: String
  }

  init(
    _ dossier: DossierStanding, _ silence: HookSilence?, _ overview: Overview, _ speech: Speech
  ) {
    href = SitePath.dossier(dossier.id).text
    name = dossier.name
    isPaused = dossier.isPaused
    let pill = Pill(linkOf: dossier.links, speech)
    link = pill.mark == Mark.ok.rawValue ? nil : pill
    if link == nil, let silence {
      link = Pill(Mark(silence.cause.owner), speech.explain(silence.cause).title)
    }
    let quarter = Quarter(of: overview.today)
    previous = QuarterCell(dossier.id, quarter.previous, overview, speech)
    current = QuarterCell(dossier.id, quarter, overview, speech)
    lastEntry = overview.lastEntries[dossier.id]?.description
    moves = Cause.Owner.allCases.compactMap { owner in
      let count = dossier.owners[owner] ?? 0
      guard count > 0, owner != .us else { return nil }
      return Move(
        pill: Pill(
          Mark(owner), "\(speech.format.number(count)) \(speech.name(of: owner))"),
        href: SitePath.documents(
          DocumentQuery {
            $0.dossierID = dossier.id
            $0.owner = owner
          }
        ).text)
    }
  }
}

/// How far one quarter of a dossier is, in words: "41" or "38/41".
struct QuarterProgress: Sendable, Hashable {
  var text: String
  var isWhole: Bool
  var isEmpty: Bool

  init(_ dossier: Int64, _ quarter: Quarter, _ overview: Overview, _ speech: Speech) {
    let counts = overview.quarters[dossier]?[quarter] ?? [:]
    let received = counts.values.reduce(0, +)
    let open = (counts[.waiting] ?? 0) + (counts[.stopped] ?? 0)
    isEmpty = received == 0
    isWhole = open == 0 && !isEmpty
    text =
      isEmpty
      ? "–"
      : isWhole
        ? speech.format.number(received)
        : "\(speech.format.number(received - open))/\(speech.format.number(received))"
  }
}

/// The same with where its documents are, and their shares as a bar.
struct QuarterCell: Sendable, Hashable {
  var text: String
  var isWhole: Bool
  var isEmpty: Bool
  var href: String
  var share: ShareBar

  init(_ dossier: Int64, _ quarter: Quarter, _ overview: Overview, _ speech: Speech) {
    let progress = QuarterProgress(dossier, quarter, overview, speech)
    text = progress.text
    isWhole = progress.isWhole
    isEmpty = progress.isEmpty
    href =
      SitePath.documents(
        DocumentQuery {
          $0.dossierID = dossier
          $0.period = CalendarPeriod(quarterOf: quarter.firstDay)
        }
      ).text
    share = ShareBar(overview.quarters[dossier]?[quarter] ?? [:], words: speech)
  }
}

/// A dossier in a line: short, as an office may have hundreds.
struct CalmDossier: Sendable, Hashable {
  var id: String
  var name: String
  var previous: String
  var current: String
  /// How many documents wait for people; nil for none.
  var waiting: String?

  init(
    _ dossier: DossierStanding, _ silence: HookSilence?, _ overview: Overview, _ speech: Speech
  ) {
    id = String(dossier.id)
    name = dossier.name
    let quarter = Quarter(of: overview.today)
    func short(_ quarter: Quarter) -> String {
      let progress = QuarterProgress(dossier.id, quarter, overview, speech)
      return progress.isWhole ? "✓ \(progress.text)" : progress.text
    }
    previous = short(quarter.previous)
    current = short(quarter)
    let people = dossier.needs(silence)
    waiting = people > 0 ? speech.format.number(people) : nil
  }
}

// An office has hundreds: by reflection they would take longer than all else on the page.
extension CalmDossier: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "id": TemplateText(id)
    case "name": TemplateText(self.name)
    case "previous": TemplateText(previous)
    case "current": TemplateText(current)
    case "waiting": waiting.map(TemplateText.init)
    default: nil
    }
  }
}
