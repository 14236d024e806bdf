import Hummingbird
import Logging

/// One line per page request, after its answer: method, path without its query, status, time.
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
        "method": "\(request.method.rawValue)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)",
        "ms": "\(took.seconds * 1_000 + took.attoseconds / 1_000_000_000_000_000)",
      ])
    return response
  }
}
