import Accounting
import Storage

/// The overview: whose move it is, what stops, and every dossier.
struct OverviewPage: Sendable {
  var sums: [DocumentListPage.Sum]
  var total: String
  var totalHref: String
  var lights: [Light]
  var cards: [Card]
  var stops: [Stop]
  var nothingStops: Bool
  var dossiers: [DossierLine]
  var chart: DayChart

  struct Light: Sendable, Hashable {
    var pill: Pill
    var text: String
  }

  struct Card: Sendable, Hashable {
    var tone: String
    var href: String
    var count: String
    var owner: String
    var note: String
    var isQuiet: Bool
  }

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

  init(
    _ figures: OverviewFigures, dossiers: [DossierRow], speech: Speech,
    now: Instant
  ) {
    let groups = figures.groups
    let all = figures.states.values.reduce(0, +)
    total = speech.format.number(all)
    totalHref = SitePath.documents().text
    sums = DocumentState.Group.allCases.map { group in
      let count = groups[group] ?? 0
      return DocumentListPage.Sum(
        href: SitePath.documents(DocumentQuery { $0.group = group }).text,
        text: "\(speech.format.number(count)) \(speech.word(of: group, count: count))",
        tone: group.tone)
    }
    lights = OverviewPage.lights(figures, speech, now)
    cards = Cause.Owner.allCases.map { Card($0, figures, speech) }
    stops = figures.causes.filter { $0.cause.owner != .us }.map { Stop($0, speech, now) }
    nothingStops = stops.isEmpty
    self.dossiers = dossiers.map { DossierLine($0, speech: speech) }
    chart = DayChart(figures.hours, days: OverviewPage.chartDays, now: now, words: speech)
  }

  /// The chart shows this many days.
  static let chartDays = 30

  private static func lights(
    _ figures: OverviewFigures, _ speech: Speech, _ now: Instant
  ) -> [Light] {
    let ours =
      figures.lastDeliveryAt.map {
        speech.fill(OverviewText.lastHook, ["time": speech.format.brief($0, now: now)])
      } ?? speech(OverviewText.noHook)
    var lights = [Light(pill: Pill(.ok, "Passerelle"), text: ours)]
    for (service, name) in [(Connection.Service.billit, "Billit"), (.octopus, "Octopus")] {
      let lines = figures.connections.filter { $0.service == service }
      if lines.isEmpty {
        lights.append(Light(pill: Pill(.aside, name), text: speech(OverviewText.notConnected)))
      }
      for line in lines {
        lights.append(Light(line, named: lines.count > 1 ? line.name : name, speech, now))
      }
    }
    return lights
  }
}

extension OverviewFigures {
  /// The sums per group.
  var groups: [DocumentState.Group: Int] {
    states.reduce(into: [:]) { sums, state in sums[state.key.group, default: 0] += state.value }
  }
}

extension OverviewPage.Light {
  fileprivate init(
    _ line: OverviewFigures.Line, named name: String, _ speech: Speech, _ now: Instant
  ) {
    let (mark, sentence): (Mark, OverviewText) =
      switch line.state {
      case .working: (.ok, .stateWorking)
      case .waiting: (.wait, .stateWaiting)
      case .refused: (.admin, .stateRefused)
      case .unproven: (.aside, .stateUnproven)
      }
    pill = Pill(mark, name)
    let facts = ["time": speech.format.brief(line.since, now: now)]
    text = line.cause.map { speech.explain($0).sentence } ?? speech.fill(sentence, facts)
  }
}

extension OverviewPage.Card {
  fileprivate init(_ owner: Cause.Owner, _ figures: OverviewFigures, _ speech: Speech) {
    var number = figures.owners[owner] ?? 0
    let (tone, text): (String, OverviewText) =
      switch owner {
      case .office: ("office", .officeNote)
      case .client: ("wait", .clientNote)
      case .administrator: ("admin", .administratorNote)
      case .service: ("down", .serviceNote)
      case .us: ("ok", .usNote)
      }
    // What is queued or under way has no cause; it is ours to do all the same.
    if owner == .us {
      number += (figures.states[.queued] ?? 0) + (figures.states[.sending] ?? 0)
    }
    self.tone = tone
    href = SitePath.documents(DocumentQuery { $0.owner = owner }).text
    count = speech.format.number(number)
    self.owner = speech.name(of: owner)
    note = speech(text)
    isQuiet = number == 0
  }
}

extension OverviewPage.Stop {
  fileprivate init(_ stop: OverviewFigures.Stop, _ speech: Speech, _ now: Instant) {
    let explanation = speech.explain(stop.cause.withoutCandidates)
    href = OverviewPage.Stop.address(of: stop)
    title = explanation.title
    sentence = explanation.sentence
    fix = explanation.fix
    place =
      stop.dossier.map { speech.fill(OverviewText.inDossier, ["name": $0]) }
      ?? speech.fill(OverviewText.inDossiers, ["n": speech.format.number(stop.dossiers)])
    count = speech.format.number(stop.documents)
    since = speech.day(stop.since, now: now)
    pill = Pill(Mark(stop.cause.owner), speech.name(of: stop.cause.owner))
  }

  /// Straight to where it is mended; to the list of its groups when it stops several dossiers.
  private static func address(of stop: OverviewFigures.Stop) -> String {
    if let dossier = stop.dossierID, let id = try? CauseGroup.id(of: stop.key) {
      return SitePath.cause(dossier: dossier, id: id).text
    }
    return SitePath.causes(CauseQuery(cause: stop.key)).text
  }
}
