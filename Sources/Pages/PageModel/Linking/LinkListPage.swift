import Accounting
import Storage

/// All dossiers with how far each is on its way to its Billit company.
struct LinkListPage: Sendable {
  var rows: [Row]
  var isEmpty: Bool
  var nextHref: String?

  /// So many have room on a page.
  static let room = 100

  struct Row: Sendable {
    var href: String
    var name: String
    var number: String?
    var pill: Pill
    var next: String
    var owner: String
    var since: String
    var trial: String?
  }

  /// Those that are on their way or in trouble come first, each part by name.
  ///
  /// - Parameters:
  ///   - alarms: those that stand, by dossier.
  ///   - after: the dossier the page before ended with.
  init(
    _ all: [CompanyLinkStore.Row], alarms: [Int64: [LinkAlarms.Alarm]], after: Int64? = nil,
    now: Instant, speech: Speech
  ) {
    let told = all.map { ($0, $0.trouble(alarms[$0.dossier.id] ?? [])) }
    let isCalm = { (row: CompanyLinkStore.Row, trouble: Cause?) in
      trouble == nil && row.link.stage == .linked
    }
    let ordered = told.filter { !isCalm($0, $1) } + told.filter(isCalm)
    let start =
      after.flatMap { id in ordered.firstIndex { $0.0.dossier.id == id }.map { $0 + 1 } } ?? 0
    let shown = ordered.dropFirst(start).prefix(LinkListPage.room)
    nextHref =
      start + shown.count < ordered.count
      ? shown.last.map { "/links" + Query([("next", String($0.0.dossier.id))]).text } : nil
    rows = shown.map { row, trouble in
      let explanation = trouble.map { speech.explain($0) }
      return Row(
        href: SitePath.companyLink(row.dossier.id).text, name: row.dossier.name,
        number: row.dossier.vatNumber ?? row.dossier.enterpriseNumber,
        pill: trouble.map { Pill(Mark($0.owner), explanation?.title ?? "") }
          ?? Pill(row.link.mark, speech(row.link.stage.label)),
        next: explanation?.fix ?? speech(row.nextStep),
        owner: trouble.map { speech.name(of: $0.owner) } ?? row.owner.label(speech),
        since: speech.format.brief(row.link.since, now: now),
        trial: LinkPage.trial(row.link, now: now, speech))
    }
    isEmpty = all.isEmpty
  }
}
