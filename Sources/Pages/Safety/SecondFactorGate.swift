import HTTPTypes
import Hummingbird
import Storage

/// Where administrators must have a second factor, one without it gets no further than setting it up.
struct SecondFactorGate: RouterMiddleware {
  typealias Context = AppContext

  let site: Site

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard case .person(let session) = context.identity, !session.hasSecondFactor,
      site.settings.requiresSecondFactor(session.user.role), !isOpen(request.uri.path)
    else { return try await next(request, context) }
    guard request.method == .get else { throw Problem.stale }
    return .seeOther(.secondFactor())
  }

  private func isOpen(_ path: String) -> Bool {
    path == "/sign-out" || path.hasPrefix("/profile/second-factor") || path.hasPrefix("/assets/")
      || path == "/favicon.ico"
  }
}

extension PagesSettings {
  /// Whether somebody in that role works only with a second factor.
  func requiresSecondFactor(_ role: Role) -> Bool {
    administratorsNeedSecondFactor && role == .administrator
  }
}
