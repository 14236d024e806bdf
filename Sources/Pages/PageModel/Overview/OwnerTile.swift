import Accounting
import Storage

/// Whose move it is: how many documents wait for somebody, and why; the reasons add up to the number.
struct OwnerTile: Sendable, Hashable {
  var tone: String
  var href: String
  var count: String
  var owner: String
  var note: String
  var isQuiet: Bool
  var reasons: [Reason]

  struct Reason: Sendable, Hashable {
    var count: String
    var text: String
    var href: String
  }

  /// So many reasons have room; the others are one line together.
  static let room = 4

  init(_ owner: Cause.Owner, _ figures: OverviewFigures, _ speech: Speech) {
    let number = figures.owners[owner] ?? 0
    let (tone, text): (String, OverviewText) =
      switch owner {
      case .office: ("office", .officeNote)
      case .client: ("wait", .clientNote)
      case .administrator: ("admin", .administratorNote)
      case .service: ("down", .serviceNote)
      case .us: ("ok", .usNote)
      }
    self.tone = tone
    href = SitePath.documents(DocumentQuery { $0.owner = owner }).text
    count = speech.format.number(number)
    self.owner = speech.name(of: owner)
    note = speech(text)
    isQuiet = number == 0
    let codes = figures.codes.filter { $0.owner == owner }
    let shown = codes.prefix(codes.count > OwnerTile.room ? OwnerTile.room - 1 : OwnerTile.room)
    var lines = shown.map { stop in
      Reason(
        count: speech.format.number(stop.documents),
        text: speech.explain(Cause(stop.code)).title,
        href: SitePath.documents(
          DocumentQuery {
            $0.owner = owner
            $0.cause = stop.code.rawValue
          }
        ).text)
    }
    let others = codes.dropFirst(shown.count)
    if !others.isEmpty {
      lines.append(
        Reason(
          count: speech.format.number(others.reduce(0) { $0 + $1.documents }),
          text: speech.fill(PeriodText.otherCauses, ["n": speech.format.number(others.count)]),
          href: SitePath.causes(CauseQuery(owner: owner)).text))
    }
    let without = number - codes.reduce(0) { $0 + $1.documents }
    if without > 0 {
      lines.append(
        Reason(
          count: speech.format.number(without), text: speech(PeriodText.periodUnderWay), href: href)
      )
    }
    reasons = lines
  }

  /// What waits for nobody any more.
  init(doneOf figures: OverviewFigures, _ speech: Speech) {
    let done = figures.sums.filter { $0.owner == nil }
    let number = done.reduce(0) { $0 + $1.documents }
    tone = "done"
    href = SitePath.documents(DocumentQuery { $0.group = .booked }).text
    count = speech.format.number(number)
    owner = speech(PeriodText.periodDone)
    note = speech(PeriodText.nobodyNote)
    isQuiet = number == 0
    reasons = DocumentState.allCases.compactMap { state in
      let count = done.filter { $0.state == state }.reduce(0) { $0 + $1.documents }
      guard count > 0 else { return nil }
      return Reason(
        count: speech.format.number(count),
        text: speech.word(of: state.group, count: count),
        href: SitePath.documents(DocumentQuery { $0.state = state }).text)
    }
  }
}
