import Hummingbird
import Storage

/// `GET /health` and `.json`: how the installation stands; for administrators.
struct ShowHealth: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let model = HealthPage(try await HealthReport.gather(site), speech: context.speech)
    return try await site.page(
      "health/show", title: context.speech(HealthText.healthTitle), section: .health, model,
      context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    return try .json(HealthJSON(report: try await HealthReport.gather(site)))
  }
}
