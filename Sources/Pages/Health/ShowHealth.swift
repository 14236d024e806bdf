import Hummingbird
import Storage

/// `GET /health` and `.json`: how the installation stands; for administrators. With `checks=1` the whole
/// database is read and checked as well.
struct ShowHealth: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let model = HealthPage(
      try await report(request, context), speech: context.speech, now: site.now())
    return try await site.page(
      "health/show", title: context.speech(HealthText.healthTitle), section: .health, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try .json(HealthJSON(report: try await report(request, context)))
  }

  private func report(
    _ request: Request, _ context: SignedInContext
  ) async throws -> HealthReport {
    try context.require(.administrator)
    let checks = request.addressFields["checks"].map { !$0.isEmpty && $0 != "0" } ?? false
    return try await HealthReport.gather(site, checks: checks)
  }
}
