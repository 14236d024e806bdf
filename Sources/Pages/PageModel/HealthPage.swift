import Accounting
import Storage

/// The health page.
struct HealthPage: Sendable {
  var now: [Row]
  var database: [Row]
  var calls: [Row]
  var connections: [Line]
  var hasNoConnections: Bool
  var chart: HourChart
  var checks: [Row]
  var checksHref: String

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
  }

  init(_ report: HealthReport, speech: Speech, now instant: Instant) {
    let figures = report.figures
    now = HealthPage.present(report, speech, instant)
    database = HealthPage.file(report, speech)
    calls = (report.process?.webhooks ?? []).map {
      Row(
        label: CallOutcomeWords.text($0.outcome, speech), value: speech.format.number($0.calls))
    }
    connections = figures.connections.map { Line($0, speech) }
    hasNoConnections = connections.isEmpty
    chart = HourChart(figures.deliveriesPerHour, now: instant, words: speech)
    checks = report.checks.map { HealthPage.found($0, speech) } ?? []
    checksHref = SitePath.health(checks: true).text
  }

  private static func present(
    _ report: HealthReport, _ speech: Speech, _ now: Instant
  ) -> [Row] {
    let (figures, format) = (report.figures, speech.format)
    var rows: [Row] = [
      Row(
        label: speech(HealthText.healthLastCall),
        value: figures.lastDeliveryAt.map(format.moment) ?? speech(CommonText.never)),
      Row(
        label: speech(HealthText.inQuarantine), value: format.number(figures.quarantined),
        pill: figures.quarantined > 0
          ? Pill(.office, speech(DeliveryOutcome.quarantined.text)) : nil,
        href: SitePath.deliveries(outcome: DeliveryOutcome.quarantined.rawValue).text),
    ]
    if let waiting = figures.oldestWaiting {
      rows.append(
        Row(
          label: speech(HealthText.oldestWaiting),
          value: HealthUnits.duration(now - waiting.receivedAt, speech),
          note: speech.label(of: waiting.state),
          href: SitePath.document(waiting.documentID).text))
    } else {
      rows.append(
        Row(label: speech(HealthText.oldestWaiting), value: speech(HealthText.nothingWaits)))
    }
    guard let process = report.process else { return rows }
    rows.append(
      Row(
        label: speech(HealthText.inboxBacklog), value: format.number(process.inboxBacklog)))
    if let age = process.queueAge {
      rows.append(
        Row(
          label: speech(HealthText.healthQueueAge), value: HealthUnits.duration(age, speech)))
    }
    rows.append(
      Row(
        label: speech(HealthText.healthWorkers), value: format.number(process.workers),
        note: process.workers == 0 ? speech(HealthText.workersNone) : nil))
    return rows
  }

  private static func file(_ report: HealthReport, _ speech: Speech) -> [Row] {
    let isLow = (report.freeBytes ?? .max) < HealthUnits.lowDisk
    let isFaulty = HealthReport.hasWALFault(report.sqliteVersion)
    var rows = [
      Row(label: speech(HealthText.healthPath), value: report.path),
      Row(
        label: speech(HealthText.healthFileSize),
        value: HealthUnits.size(report.fileBytes, speech)),
      Row(
        label: speech(HealthText.healthWalSize),
        value: HealthUnits.size(Int64(report.walBytes), speech)),
      Row(
        label: speech(HealthText.healthFreeDisk),
        value: HealthUnits.size(report.freeBytes, speech),
        pill: isLow ? Pill(.down, speech(HealthText.healthLowDisk)) : nil),
      Row(
        label: speech(HealthText.sqliteVersion), value: report.sqliteVersion,
        note: speech(isFaulty ? HealthText.sqliteFault : .sqliteSound)),
      Row(label: speech(HealthText.openSSLVersion), value: report.openSSL),
    ]
    for pragma in report.pragmas where pragma.wanted != nil {
      rows.append(
        Row(
          label: speech.fill(HealthText.healthPragma, ["name": pragma.name]),
          value: pragma.value,
          pill: pragma.isWrong
            ? Pill(.down, speech(HealthText.notAsWanted))
            : Pill(.ok, speech(HealthText.asWanted))))
    }
    return rows
  }

  private static func found(_ checks: HealthReport.Checks, _ speech: Speech) -> [Row] {
    func row(_ label: HealthText, _ fault: String?) -> Row {
      Row(
        label: speech(label), value: fault ?? "",
        pill: fault == nil
          ? Pill(.ok, speech(HealthText.checkDone))
          : Pill(.down, speech(HealthText.notAsWanted)))
    }
    let audit: String? =
      switch checks.audit {
      case .sound: nil
      case .broken(let id): speech.fill(AuditText.chainBrokenMeans, ["id": String(id)])
      }
    return [
      row(.checkIntegrity, checks.integrity == "ok" ? nil : checks.integrity),
      row(
        .checkDocuments,
        checks.documents.isEmpty ? nil : checks.documents.joined(separator: "; ")),
      row(.checkAudit, audit),
    ]
  }
}

extension HealthPage.Line {
  fileprivate init(_ line: HealthFigures.Line, _ speech: Speech) {
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
  }
}

/// Sizes and durations as a person reads them.
enum HealthUnits {
  /// Below this many free bytes the page warns.
  static let lowDisk: Int64 = 1_000_000_000

  static func size(_ bytes: Int64?, _ speech: Speech) -> String {
    guard let bytes else { return speech(HealthText.unknownSize) }
    let (unit, text): (Int64, HealthText) =
      switch bytes {
      case ..<1_000_000: (1_000, .kilobytes)
      case ..<1_000_000_000: (1_000_000, .megabytes)
      default: (1_000_000_000, .gigabytes)
      }
    // One decimal, rounded up: a file of a few bytes is not none.
    let tenths = (bytes * 10 + unit - 1) / unit
    let written = DecimalText.written(tenths, decimals: 1)
    return speech.fill(
      text,
      ["n": speech.language == .english ? written : written.replacing(".", with: ",")])
  }

  static func duration(_ milliseconds: Instant, _ speech: Speech) -> String {
    let seconds = max(0, milliseconds / 1_000)
    let (unit, text): (Int64, HealthText) =
      switch seconds {
      case ..<120: (1, .healthSeconds)
      case ..<7_200: (60, .healthMinutes)
      case ..<172_800: (3_600, .healthHours)
      default: (86_400, .healthDays)
      }
    return speech.fill(text, ["n": speech.format.number(Int(seconds / unit))])
  }
}
