import Accounting
import Storage

/// The report as scripts read it.
struct HealthJSON: Encodable {
  let report: HealthReport

  enum Key: String, CodingKey {
    case path, connections, webhooks, workers, checks, pragmas, quarantined
    case fileBytes = "file_bytes"
    case walBytes = "wal_bytes"
    case freeBytes = "free_bytes"
    case sqlite = "sqlite_version"
    case sqliteFault = "sqlite_wal_fault"
    case openSSL = "openssl_version"
    case inboxBacklog = "inbox_backlog"
    case queueAge = "queue_age_seconds"
    case lastDeliveryAt = "last_delivery_at"
    case perHour = "deliveries_per_hour"
    case oldestWaiting = "oldest_waiting"
  }

  func encode(to encoder: any Encoder) throws {
    let (figures, process) = (report.figures, report.process)
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(report.path, forKey: .path)
    try json.encode(report.fileBytes, forKey: .fileBytes)
    try json.encode(report.walBytes, forKey: .walBytes)
    try json.encode(report.freeBytes, forKey: .freeBytes)
    try json.encode(report.sqliteVersion, forKey: .sqlite)
    try json.encode(HealthReport.hasWALFault(report.sqliteVersion), forKey: .sqliteFault)
    try json.encode(report.openSSL, forKey: .openSSL)
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
    try json.encode(figures.connections.map(LineJSON.init), forKey: .connections)
    try json.encode(figures.lastDeliveryAt.map(BelgianFormat.iso), forKey: .lastDeliveryAt)
    try json.encode(figures.quarantined, forKey: .quarantined)
    try json.encode(figures.deliveriesPerHour, forKey: .perHour)
    try json.encode(figures.oldestWaiting.map(WaitingJSON.init), forKey: .oldestWaiting)
    try json.encode(report.checks.map(ChecksJSON.init), forKey: .checks)
  }

  private struct LineJSON: Encodable {
    let service: String
    let name: String
    let state: String
    let stateSince: String
    let cause: String?
    let lastSuccessAt: String?

    enum CodingKeys: String, CodingKey {
      case service, name, state, cause
      case stateSince = "state_since"
      case lastSuccessAt = "last_success_at"
    }

    init(_ line: HealthFigures.Line) {
      service = line.service.rawValue
      name = line.name
      state = line.state.rawValue
      stateSince = BelgianFormat.iso(line.stateSince)
      cause = line.cause?.code.rawValue
      lastSuccessAt = line.lastSuccessAt.map(BelgianFormat.iso)
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

  private struct ChecksJSON: Encodable {
    let integrity: String
    let documents: [String]
    let audit: String
    let auditBrokenAt: Int64?

    enum CodingKeys: String, CodingKey {
      case integrity, documents, audit
      case auditBrokenAt = "audit_broken_at"
    }

    init(_ checks: HealthReport.Checks) {
      integrity = checks.integrity
      documents = checks.documents
      switch checks.audit {
      case .sound:
        audit = "sound"
        auditBrokenAt = nil
      case .broken(let id):
        audit = "broken"
        auditBrokenAt = id
      }
    }
  }
}
