import Hummingbird
import Logging

/// One line per page request, after its answer: method, path without its query and without the token of
/// a one-time link, status, time.
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
    request.uri.path.hasPrefix("/invitation/") ? "/invitation/…" : request.uri.path
  }
}
