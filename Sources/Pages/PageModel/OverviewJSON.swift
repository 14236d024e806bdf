import Accounting
import Storage

/// The overview as scripts read it: the numbers of the page.
struct OverviewJSON: Encodable {
  let overview: Overview
  /// Pairs of documents that look alike and are to be decided about.
  let duplicates: Int

  enum Key: String, CodingKey {
    case received, states, owners, causes, connections, periods, dossiers, silent, duplicates
    case sinceYesterday = "since_yesterday"
    case entryTimes = "entry_times"
    case deadlines = "vat_deadlines"
  }

  func encode(to encoder: any Encoder) throws {
    let figures = overview.figures
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(figures.received, forKey: .received)
    try json.encode(
      Dictionary(
        uniqueKeysWithValues: DocumentState.allCases.map {
          ($0.rawValue, figures.states[$0] ?? 0)
        }), forKey: .states)
    try json.encode(
      Dictionary(
        uniqueKeysWithValues: Cause.Owner.allCases.map {
          ($0.rawValue, figures.owners[$0] ?? 0)
        }), forKey: .owners)
    try json.encode(figures.codes.map(CodeJSON.init), forKey: .causes)
    try json.encode(figures.connections.map(LineJSON.init), forKey: .connections)
    let current = Quarter(of: overview.today)
    try json.encode(
      (current.previous.months + current.months).map { month in
        PeriodJSON(
          month: month.description, counts: GroupsJSON(figures.months[month] ?? [:]),
          due: overview.deadlines.day(of: month).description)
      }, forKey: .periods)
    try json.encode(
      [
        "previous_quarter": overview.deadlines.day(of: current.previous).description,
        "current_quarter": overview.deadlines.day(of: current).description,
      ], forKey: .deadlines)
    try json.encode(NewsJSON(overview), forKey: .sinceYesterday)
    var times = TimeHistogram()
    for histogram in figures.entryTimes.values { times.add(histogram) }
    try json.encode(
      TimesJSON(
        booked: times.total, median: times.percentile(0.5).map { Double($0) / 1_000 },
        most: times.percentile(0.95).map { Double($0) / 1_000 }), forKey: .entryTimes)
    try json.encode(
      overview.dossiers.map { dossier in
        let quarters = overview.quarters[dossier.id] ?? [:]
        return DossierQuartersJSON(
          id: dossier.id, name: dossier.name,
          previous: GroupsJSON(quarters[current.previous] ?? [:]),
          current: GroupsJSON(quarters[current] ?? [:]))
      }, forKey: .dossiers)
    try json.encode(duplicates, forKey: .duplicates)
    try json.encode(overview.silences.keys.sorted(), forKey: .silent)
  }

  private struct CodeJSON: Encodable {
    let owner: String
    let code: String
    let documents: Int

    init(_ stop: OverviewFigures.StopCode) {
      owner = stop.owner.rawValue
      code = stop.code.rawValue
      documents = stop.documents
    }
  }

  private struct LineJSON: Encodable {
    let service: String
    let name: String
    let state: String
    let since: String

    init(_ line: OverviewFigures.Line) {
      service = line.service.rawValue
      name = line.name
      state = line.state.rawValue
      since = BelgianFormat.iso(line.since)
    }
  }

  private struct PeriodJSON: Encodable {
    let month: String
    let counts: GroupsJSON
    let due: String
  }

  private struct TimesJSON: Encodable {
    let booked: Int
    let median: Double?
    let most: Double?

    enum CodingKeys: String, CodingKey {
      case booked
      case median = "median_seconds"
      case most = "p95_seconds"
    }
  }

  private struct DossierQuartersJSON: Encodable {
    let id: Int64
    let name: String
    let previous: GroupsJSON
    let current: GroupsJSON

    enum CodingKeys: String, CodingKey {
      case id, name
      case previous = "previous_quarter"
      case current = "current_quarter"
    }
  }

  private struct NewsJSON: Encodable {
    let since: String
    let received: Int
    let into: [String: Int]
    let causes: Int
    let brokenLinks: Int
    let mendedLinks: Int
    let settings: Int

    enum CodingKeys: String, CodingKey {
      case since, received, into, causes, settings
      case brokenLinks = "broken_links"
      case mendedLinks = "mended_links"
    }

    init(_ overview: Overview) {
      let news = overview.figures.news
      since = BelgianFormat.iso(overview.newsSince)
      received = news.received
      into = Dictionary(uniqueKeysWithValues: news.into.map { ($0.key.rawValue, $0.value) })
      causes = news.stops
      brokenLinks = news.brokenLinks
      mendedLinks = news.mendedLinks
      settings = news.settings
    }
  }
}

/// Counts per group, with what they add up to.
struct GroupsJSON: Encodable {
  let counts: [String: Int]

  init(_ counts: [DocumentState.Group: Int]) {
    var written = Dictionary(
      uniqueKeysWithValues: DocumentState.Group.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    written["received"] = counts.values.reduce(0, +)
    self.counts = written
  }

  func encode(to encoder: any Encoder) throws {
    try counts.encode(to: encoder)
  }
}
