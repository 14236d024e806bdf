import Hummingbird
import Storage

/// `GET /` and `/overview.json`: whose move it is.
struct ShowOverview: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let overview = try await Overview.gather(site, for: context.identity)
    let model = OverviewPage(overview, speech: context.speech)
    return try await site.page(
      "overview/show", title: context.speech(CommonText.overview), section: .overview, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let overview = try await Overview.gather(site, for: context.identity)
    let pairs = try await DuplicateList(site.database).open(access: context.identity.access)
    return try .json(OverviewJSON(overview: overview, duplicates: pairs))
  }
}
