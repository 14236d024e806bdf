import Accounting
import Storage

/// The report as scripts and monitoring read it: `status` is "ok", "warning" or "fault", the worst of the
/// concerns.
struct HealthJSON: Encodable {
  let report: HealthReport

  enum Key: String, CodingKey {
    case status, concerns, path, connections, webhooks, workers, pragmas, quarantined, upkeep
    case certificate, mail, clock
    case fileBytes = "file_bytes"
    case walBytes = "wal_bytes"
    case freeBytes = "free_bytes"
    case sqlite = "sqlite_version"
    case sqliteFault = "sqlite_wal_fault"
    case openSSL = "openssl_version"
    case openSSLEnds = "openssl_supported_until"
    case inboxBacklog = "inbox_backlog"
    case queueAge = "queue_age_seconds"
    case lastDeliveryAt = "last_delivery_at"
    case oldestWaiting = "oldest_waiting"
    case startedAt = "started_at"
    case hours
  }

  func encode(to encoder: any Encoder) throws {
    let (figures, process) = (report.figures, report.process)
    let concerns = report.concerns
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(concerns.map(\.severity).max()?.rawValue ?? "ok", forKey: .status)
    try json.encode(concerns.map(ConcernJSON.init), forKey: .concerns)
    try json.encode(report.path, forKey: .path)
    try json.encode(report.fileBytes, forKey: .fileBytes)
    try json.encode(report.walBytes, forKey: .walBytes)
    try json.encode(report.freeBytes, forKey: .freeBytes)
    try json.encode(report.sqliteVersion, forKey: .sqlite)
    try json.encode(
      KnownFaults.hasWALReset(sqlite: report.sqliteVersion), forKey: .sqliteFault)
    try json.encode(report.openSSL, forKey: .openSSL)
    try json.encode(
      KnownFaults.endOfSupport(openSSL: report.openSSL)?.description, forKey: .openSSLEnds)
    try json.encode(
      Dictionary(
        report.pragmas.filter { $0.wanted != nil }.map { ($0.name, $0.value) },
        uniquingKeysWith: { $1 }), forKey: .pragmas)
    try json.encode(
      process.map { facts in
        Dictionary(facts.webhooks.map { ($0.outcome, $0.calls) }, uniquingKeysWith: { $1 })
      }, forKey: .webhooks)
    try json.encode(process?.inboxBacklog, forKey: .inboxBacklog)
    try json.encode(process?.queueAge.map { Double($0) / 1_000 }, forKey: .queueAge)
    try json.encode(process?.workers, forKey: .workers)
    try json.encode(process?.startedAt.map(BelgianFormat.iso), forKey: .startedAt)
    try json.encode(figures.connections.map { LineJSON($0, report) }, forKey: .connections)
    try json.encode(figures.lastDeliveryAt.map(BelgianFormat.iso), forKey: .lastDeliveryAt)
    try json.encode(figures.quarantined, forKey: .quarantined)
    try json.encode(figures.oldestWaiting.map(WaitingJSON.init), forKey: .oldestWaiting)
    try json.encode(
      Dictionary(
        report.upkeep.map { ($0.key.rawValue, UpkeepJSON($0.value)) }, uniquingKeysWith: { $1 }),
      forKey: .upkeep)
    try json.encode(CertificateJSON(report.certificate), forKey: .certificate)
    try json.encode(MailJSON(report), forKey: .mail)
    try json.encode(HourJSON.all(report), forKey: .hours)
    try json.encode(
      process?.clocks.jump.map { ["jumped_by_seconds": $0.by / 1_000] }, forKey: .clock)
  }

  private struct ConcernJSON: Encodable {
    let code: String
    let severity: String
    let facts: [String: String]

    init(_ concern: HealthConcern) {
      code = concern.code.rawValue
      severity = concern.severity.rawValue
      facts = concern.facts.mapValues(\.plain)
    }
  }

  private struct LineJSON: Encodable {
    let id: Int64
    let service: String
    let name: String
    let state: String
    let stateSince: String
    let cause: String?
    let lastSuccessAt: String?
    let permissionUntil: String?
    let clockAhead: Double?

    enum CodingKeys: String, CodingKey {
      case id, service, name, state, cause
      case stateSince = "state_since"
      case lastSuccessAt = "last_success_at"
      case permissionUntil = "permission_until"
      case clockAhead = "clock_ahead_seconds"
    }

    init(_ line: HealthFigures.Line, _ report: HealthReport) {
      id = line.id
      service = line.service.rawValue
      name = line.name
      state = line.state.rawValue
      stateSince = BelgianFormat.iso(line.stateSince)
      cause = line.cause?.code.rawValue
      lastSuccessAt = line.lastSuccessAt.map(BelgianFormat.iso)
      permissionUntil = line.permission.map { BelgianFormat.iso($0.lapses) }
      clockAhead = report.process?.clocks.services.first { $0.connectionID == line.id }
        .map { Double($0.ahead) / 1_000 }
    }
  }

  private struct WaitingJSON: Encodable {
    let documentID: Int64
    let state: String
    let receivedAt: String

    enum CodingKeys: String, CodingKey {
      case state
      case documentID = "document_id"
      case receivedAt = "received_at"
    }

    init(_ waiting: HealthFigures.Waiting) {
      documentID = waiting.documentID
      state = waiting.state.rawValue
      receivedAt = BelgianFormat.iso(waiting.receivedAt)
    }
  }
}
