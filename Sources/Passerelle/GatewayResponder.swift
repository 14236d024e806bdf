import Hummingbird
import Intake
import Logging
import Pages
import Storage

/// Where a request goes: webhooks take the shortest way, past every middleware; the machine's own
/// addresses come next; all else is pages.
struct GatewayResponder<PagesResponder: HTTPResponder>: HTTPResponder
where PagesResponder.Context == AppContext {
  let hooks: BillitHookRoute
  let health: HealthPage
  let pages: PagesResponder

  func respond(to request: Request, context: AppContext) async throws -> Response {
    let path = request.uri.path
    if path.hasPrefix(BillitHookRoute.prefix) {
      return await hooks.respond(to: request)
    }
    switch path {
    case "/healthz": return health.alive()
    case "/readyz": return await health.ready()
    case "/metrics": return await health.metrics()
    default: return try await pages.respond(to: request, context: context)
    }
  }
}
