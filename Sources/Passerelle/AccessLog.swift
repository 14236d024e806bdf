import Hummingbird
import Logging

/// One line per page request, after its answer: method, path without its query and without the token of
/// a link that lets somebody in, status, time.
struct AccessLog<Context: RequestContext>: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let took = (ContinuousClock.now - start).components
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(path(request))",
        "status": "\(response.status.code)",
        "ms": "\(took.seconds * 1_000 + took.attoseconds / 1_000_000_000_000_000)",
      ])
    return response
  }

  private func path(_ request: Request) -> String {
    let path = request.uri.path
    // What follows these lets somebody in: into an account, to a consent, to a person's calendar.
    let open = ["/invitation/", "/c/", "/calendar/"].first { path.hasPrefix($0) }
    return open.map { $0 + "…" } ?? path
  }
}
