import Accounting
import Storage

/// One of the three lights: Passerelle, Billit, Octopus; each with since when it is so.
struct OverviewLight: Sendable, Hashable {
  var pill: Pill
  var text: String
  var href: String?

  static func all(_ overview: Overview, _ speech: Speech) -> [OverviewLight] {
    [
      ours(overview, speech), billit(overview, speech), octopus(overview, speech),
    ]
  }

  /// Where administrators mend it; to others those pages are closed.
  private mutating func leads(to path: SitePath, in overview: Overview) {
    href = overview.role == .administrator ? path.text : nil
  }

  /// Work left alone for longer than this is ours to explain.
  private static let patience: Instant = 300_000

  private static func ours(_ overview: Overview, _ speech: Speech) -> OverviewLight {
    var light = own(overview, speech)
    if light.pill.mark != Mark.ok.rawValue { light.leads(to: .health(), in: overview) }
    return light
  }

  private static func own(_ overview: Overview, _ speech: Speech) -> OverviewLight {
    let brief = { (at: Instant) in speech.format.brief(at, now: overview.now) }
    if let standing = overview.figures.unsound.first {
      let record = standing.last
      let text =
        record.kind == .audit
        ? HealthConcern.Code.auditBroken.words.sentence.filled(
          ["id": record.facts["line"] ?? "?"], in: speech.language)
        : HealthConcern.Code.databaseUnsound.words.title[speech.language]
      return OverviewLight(
        pill: Pill(.down, "Passerelle"),
        text: "\(text) · \(brief(standing.failingSince ?? record.at))")
    }
    if let age = overview.process?.queueAge, age > patience, overview.process?.workers != 0 {
      return OverviewLight(
        pill: Pill(.down, "Passerelle"),
        text: speech.fill(PeriodText.workWaits, ["time": brief(overview.now - age)]))
    }
    if overview.process?.workers == 0 {
      return OverviewLight(
        pill: Pill(.wait, "Passerelle"), text: speech(HealthText.workersNone))
    }
    let since = overview.process?.startedAt ?? overview.figures.installedAt
    return OverviewLight(
      pill: Pill(.ok, "Passerelle"),
      text: since.map { speech.fill(PeriodText.runsSince, ["time": brief($0)]) }
        ?? speech(OverviewText.lightUp))
  }

  private static func billit(_ overview: Overview, _ speech: Speech) -> OverviewLight {
    var light = of(.billit, "Billit", overview, speech)
    let silent = overview.silences.count
    if silent > 0, light.pill.mark == Mark.ok.rawValue {
      light.pill = Pill(.admin, "Billit")
      light.text = speech.count(silent, one: PeriodText.silentHook, many: PeriodText.silentHooks)
      light.href = SitePath.hooks().text
    } else if light.pill.mark == Mark.ok.rawValue {
      let last =
        overview.figures.lastDeliveryAt.map {
          speech.fill(
            OverviewText.lastHook, ["time": speech.format.brief($0, now: overview.now)])
        } ?? speech(OverviewText.noHook)
      light.text += " · " + last
    }
    return light
  }

  private static func octopus(_ overview: Overview, _ speech: Speech) -> OverviewLight {
    var light = of(.octopus, "Octopus", overview, speech)
    let lapsing = overview.figures.connections.compactMap { line in
      line.permission.map { (line.name, $0) }
    }.min { $0.1.lapses < $1.1.lapses }
    if let (name, term) = lapsing, let step = term.step(at: overview.now),
      light.pill.mark == Mark.ok.rawValue
    {
      light.pill = Pill(.admin, "Octopus")
      light.leads(to: .connections(), in: overview)
      let code: HealthConcern.Code = step == .lapsed ? .permissionLapsed : .permissionLapses
      light.text = code.words.sentence.filled(
        [
          "name": name, "at": speech.format.date(term.lapses),
          "n": speech.format.number(term.daysLeft(at: overview.now)),
        ], in: speech.language)
      return light
    }
    let limited = overview.figures.codes.filter { $0.code == .dailyLimitReached }
      .reduce(0) { $0 + $1.documents }
    if limited > 0, light.pill.mark == Mark.ok.rawValue {
      light.pill = Pill(.wait, "Octopus")
      light.href = SitePath.causes(CauseQuery(cause: Cause.Code.dailyLimitReached.rawValue)).text
      light.text = speech.fill(
        PeriodText.limitReached,
        [
          "n": speech.format.number(limited),
          "time": speech.format.time(BrusselsDay.nextStart(after: overview.now)),
        ])
    }
    return light
  }

  /// The worst of a service's connections speaks for it.
  private static func of(
    _ service: Connection.Service, _ name: String, _ overview: Overview, _ speech: Speech
  ) -> OverviewLight {
    let lines = overview.figures.connections.filter { $0.service == service }
    let worst = lines.max { left, right in
      (left.state.gravity, right.since) < (right.state.gravity, left.since)
    }
    guard let worst else {
      return OverviewLight(pill: Pill(.aside, name), text: speech(OverviewText.notConnected))
    }
    let (mark, sentence): (Mark, OverviewText) =
      switch worst.state {
      case .working: (.ok, .stateWorking)
      case .waiting: (.down, .stateWaiting)
      case .refused: (.admin, .stateRefused)
      case .unproven: (.aside, .stateUnproven)
      }
    let since = ["time": speech.format.brief(worst.since, now: overview.now)]
    var text = speech.fill(sentence, since)
    if let cause = worst.cause { text = "\(speech.explain(cause).title) · \(text)" }
    if lines.count > 1, worst.state != .working { text = speech.pair(worst.name, text) }
    if let held = overview.held[worst.id] { text += " · " + held.words(speech) }
    let others = lines.count { $0.id != worst.id && $0.state.holdsUp }
    if others > 0 {
      text += " · " + speech.fill(ConnectionText.othersBroken, ["n": speech.format.number(others)])
    }
    var light = OverviewLight(pill: Pill(mark, name), text: text)
    if worst.state.holdsUp { light.leads(to: .connections(), in: overview) }
    return light
  }
}

extension ConnectionHoldings.Held {
  /// How many dossiers it concerns, and how many documents wait.
  func words(_ speech: Speech) -> String {
    let affected = speech.count(
      dossiers, one: ConnectionText.heldDossier, many: ConnectionText.heldDossiers)
    let waiting = speech.count(
      documents, one: ConnectionText.heldDocument, many: ConnectionText.heldDocuments)
    return "\(affected), \(waiting)"
  }
}

extension Connection.State {
  /// Whether documents wait because of it.
  fileprivate var holdsUp: Bool { self == .waiting || self == .refused }

  /// The more, the worse: one that was never used says nothing while another works.
  fileprivate var gravity: Int {
    switch self {
    case .unproven: 0
    case .working: 1
    case .waiting: 2
    case .refused: 3
    }
  }
}
