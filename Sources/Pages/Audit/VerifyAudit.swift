import Hummingbird
import Storage

/// `POST /audit/verification`: checks every line of the audit against the one before it and writes down
/// what it found; for administrators.
struct VerifyAudit: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let verdict = try await UpkeepLog(site.database).verifyAudit(now: site.now)
    guard case .script = context.identity else { return .seeOther(.audit()) }
    return try .json(VerdictJSON(verdict, head: try await site.audit.head()))
  }
}
