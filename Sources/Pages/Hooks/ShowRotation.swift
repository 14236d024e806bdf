import HTTPTypes
import Hummingbird
import Storage

/// `GET /hooks/rotations/<id>` and `.json`: how far the renewal of many secrets is. The page comes anew by
/// itself while it goes on, without a script.
struct ShowRotation: Sendable {
  let site: Site

  /// One renewal with those of its webhooks that may be seen.
  struct Report: Sendable {
    var rotation: HookRotation
    var items: [HookRotationItem]
  }

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let address = try ItemAddress(context.parameters.get("id"))
    let report = try await report(address.id, context)
    if address.isJSON { return try .json(RotationReportJSON(report: report)) }
    let model = RotationPage(report, speech: context.speech)
    var page = try await site.page(
      "hooks/rotation", title: context.speech(RotationText.rotationTitle), section: .hooks, model,
      context)
    if report.rotation.finishedAt == nil, let refresh = HTTPField.Name("Refresh") {
      page.headers[refresh] = "2"
    }
    return page
  }

  func report(_ id: Int64, _ context: SignedInContext) async throws -> Report {
    let rotations = HookRotations(site.database)
    guard let rotation = try await rotations.rotation(id) else { throw Problem.notFound }
    let items = try await rotations.items(of: id, access: context.identity.access)
    guard !items.isEmpty else { throw Problem.notFound }
    return Report(rotation: rotation, items: items)
  }
}
