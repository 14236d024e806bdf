import Foundation
import HTTPTypes
import Hummingbird

/// While the maintenance file exists, every page says so and when to come back; webhooks are not
/// pages and are taken in all the same.
struct MaintenanceGate: RouterMiddleware {
  typealias Context = AppContext

  let site: Site

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard let file = site.settings.maintenanceFile, FileManager.default.fileExists(atPath: file),
      !request.uri.path.hasPrefix("/assets/")
    else { return try await next(request, context) }
    var response = try await ErrorPages(site: site).handle(request, context: context) { _, _ in
      throw Problem.maintenance
    }
    response.headers[.retryAfter] = "300"
    return response
  }
}
