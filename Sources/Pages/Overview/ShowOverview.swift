import Hummingbird
import Storage

/// `GET /`: whose move it is.
struct ShowOverview: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let now = site.now()
    let access = context.identity.access
    let figures = try await OverviewSums(site.database).figures(
      access: access, chartSince: now - Int64(OverviewPage.chartDays) * 86_400_000)
    let dossiers = try await DossierList(site.database).all(access: access)
    let model = OverviewPage(figures, dossiers: dossiers, speech: context.speech, now: now)
    return try await site.page(
      "overview/show", title: context.speech(CommonText.overview), section: .overview, model,
      context)
  }
}
