import Hummingbird
import Storage

/// `POST /health/checks`: reads the whole file, its documents and its audit now, and writes down what it
/// found; for administrators.
struct CheckHealth: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let log = UpkeepLog(site.database)
    try await log.checkIntegrity(now: site.now)
    try await log.verifyAudit(now: site.now)
    guard case .script = context.identity else { return .seeOther(.health(told: .done)) }
    return try .json(HealthJSON(report: try await HealthReport.gather(site)))
  }
}
