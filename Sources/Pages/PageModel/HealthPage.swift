import Accounting
import Foundation
import Storage

/// The health page.
struct HealthPage: Sendable {
  var concerns: [Line.Concern]
  var isCalm: Bool
  var day: [HealthChart]
  var month: [HealthChart]
  var now: [Row]
  var connections: [Line]
  var hasNoConnections: Bool
  var upkeep: [UpkeepRow]
  /// What is done by itself, and what is not.
  var upkeepLead: String
  var checksHref: String
  var database: [Row]
  var around: [Row]
  var calls: [Row]

  /// One fact.
  struct Row: Sendable, Hashable {
    var label: String
    var value: String
    var pill: Pill?
    var note: String?
    var href: String?
  }

  /// One connection.
  struct Line: Sendable, Hashable {
    var name: String
    var service: String
    var pill: Pill
    var since: String
    var cause: String?
    var lastSuccess: String
    var permission: String?
    var clock: String

    /// Something to look after, with what to do.
    struct Concern: Sendable, Hashable {
      var pill: Pill
      var sentence: String
      var advice: String
      var href: String
    }
  }

  /// What was done to look after the installation.
  struct UpkeepRow: Sendable, Hashable {
    var name: String
    var means: String
    var pill: Pill
    var last: String
    var facts: String
  }

  init(_ report: HealthReport, speech: Speech) {
    concerns = report.concerns.map { Line.Concern($0, speech) }
    isCalm = concerns.isEmpty
    let quarters = HealthChart.Span.quarters(report.samples, now: report.now, speech)
    let days = HealthChart.Span.days(report.samples, now: report.now, speech)
    day = HealthChart.Figure.allCases.map {
      HealthChart($0, quarters, words: speech)
    }
    month = HealthChart.Figure.allCases.map {
      HealthChart($0, days, words: speech)
    }
    now = HealthPage.present(report, speech)
    connections = report.figures.connections.map { Line($0, report, speech) }
    hasNoConnections = connections.isEmpty
    upkeep = UpkeepLog.Kind.allCases.filter { $0 != .restore || report.upkeep[$0] != nil }.map {
      UpkeepRow($0, report.upkeep[$0], speech)
    }
    upkeepLead =
      report.shelf.map { shelf in
        speech.fill(
          UpkeepText.upkeepByItself,
          ["folder": shelf.folder.path, "n": speech.format.number(shelf.kept)])
      } ?? speech(UpkeepText.upkeepLead)
    checksHref = SitePath.healthChecks.text
    database = HealthPage.file(report, speech)
    around = HealthPage.around(report, speech)
    calls = (report.process?.webhooks ?? []).map {
      Row(
        label: CallOutcomeWords.text($0.outcome, speech), value: speech.format.number($0.calls))
    }
  }

  private static func present(_ report: HealthReport, _ speech: Speech) -> [Row] {
    let (figures, format) = (report.figures, speech.format)
    var rows: [Row] = []
    if let waiting = figures.oldestWaiting {
      rows.append(
        Row(
          label: speech(HealthText.oldestWaiting),
          value: HealthUnits.duration(report.now - waiting.receivedAt, speech),
          note: speech.label(of: waiting.state),
          href: SitePath.document(waiting.documentID).text))
    } else {
      rows.append(
        Row(label: speech(HealthText.oldestWaiting), value: speech(HealthText.nothingWaits)))
    }
    rows += [
      Row(
        label: speech(HealthText.healthLastCall),
        value: figures.lastDeliveryAt.map(format.moment) ?? speech(CommonText.never)),
      Row(
        label: speech(HealthText.inQuarantine), value: format.number(figures.quarantined),
        pill: figures.quarantined > 0
          ? Pill(.office, speech(DeliveryOutcome.quarantined.text)) : nil,
        href: SitePath.deliveries(outcome: DeliveryOutcome.quarantined.rawValue).text),
    ]
    guard let process = report.process else { return rows }
    rows.append(
      Row(label: speech(HealthText.inboxBacklog), value: format.number(process.inboxBacklog)))
    if let age = process.queueAge {
      rows.append(
        Row(
          label: speech(HealthText.healthQueueAge), value: HealthUnits.duration(age, speech)))
    }
    rows.append(
      Row(
        label: speech(HealthText.healthWorkers), value: format.number(process.workers),
        note: process.workers == 0 ? speech(HealthText.workersNone) : nil))
    if let started = process.startedAt {
      rows.append(
        Row(label: speech(UpkeepText.runningSince), value: format.moment(started)))
    }
    return rows
  }
}

extension HealthPage.Line {
  fileprivate init(_ line: HealthFigures.Line, _ report: HealthReport, _ speech: Speech) {
    name = line.name
    service = line.service == .billit ? "Billit" : "Octopus"
    let (mark, text): (Mark, HealthText) =
      switch line.state {
      case .unproven: (.wait, .connectionUnproven)
      case .working: (.ok, .connectionWorking)
      case .waiting: (.down, .connectionWaiting)
      case .refused: (.admin, .connectionRefused)
      }
    pill = Pill(mark, speech(text))
    since = speech.format.moment(line.stateSince)
    cause = line.cause.map { speech.explain($0).title }
    lastSuccess = line.lastSuccessAt.map(speech.format.moment) ?? speech(CommonText.never)
    permission = line.permission.map { term in
      speech.count(
        term.daysLeft(at: report.now), one: UpkeepText.permissionDay,
        many: UpkeepText.permissionDays)
    }
    let reading = report.process?.clocks.services.first { $0.connectionID == line.id }
    clock =
      reading.map { reading in
        abs(reading.ahead) < 1_000
          ? speech(UpkeepText.clockSame)
          : (reading.ahead > 0 ? "+" : "−") + HealthUnits.duration(abs(reading.ahead), speech)
      } ?? "–"
  }
}

extension HealthPage.Line.Concern {
  fileprivate init(_ concern: HealthConcern, _ speech: Speech) {
    let facts = concern.facts.mapValues { $0.written(speech) }
    let words = concern.code.words
    pill = Pill(
      concern.severity == .fault ? .down : .office, words.title[speech.language])
    sentence = words.sentence.filled(facts, in: speech.language)
    advice = words.fix[speech.language]
    href = concern.code.href
  }
}

extension HealthPage.UpkeepRow {
  fileprivate init(_ kind: UpkeepLog.Kind, _ standing: UpkeepLog.Standing?, _ speech: Speech) {
    name = speech(kind.name)
    means = speech(kind.means)
    guard let standing else {
      pill = Pill(
        kind == .backup || kind == .restoreTest ? .office : .aside, speech(CommonText.never))
      (last, facts) = ("–", "")
      return
    }
    pill =
      standing.holds
      ? Pill(.ok, speech(HealthText.checkDone)) : Pill(.down, speech(UpkeepText.upkeepFailed))
    last = speech.format.moment(standing.last.at)
    let record = standing.last
    var parts = [
      speech.fill(UpkeepText.tookTime, ["time": HealthUnits.duration(record.took, speech)])
    ]
    for (key, text) in UpkeepLog.Kind.told {
      guard let value = record.facts[key] else { continue }
      parts.append(
        speech.fill(text, ["n": Int(value).map(speech.format.number) ?? value]))
    }
    if !standing.holds {
      let reason = record.facts["reason"] ?? record.facts["file"] ?? record.facts["rules"]
      if let reason { parts.append(reason) }
      if let done = standing.lastDone {
        parts.append(
          speech.fill(UpkeepText.lastDone, ["time": speech.format.moment(done.at)]))
      }
    }
    facts = parts.joined(separator: " · ")
  }
}
