import HTTPTypes
import Hummingbird
import Storage

/// Finds out who asks, by session cookie or API token, and in which language to answer.
struct Identify: RouterMiddleware {
  typealias Context = AppContext

  let site: Site

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = Language(acceptLanguage: request.headers[.acceptLanguage])
    if let token = bearer(request) {
      if request.headers[.acceptLanguage] == nil { context.language = .english }
      // A wrong token is nobody, never the browser's session beside it.
      context.identity = try await site.tokens.find(text: token, now: site.now())
        .map(Identity.script)
    } else if let token = SessionCookie(isSecure: site.isSecure).token(in: request),
      let session = try await site.sessions.find(
        token: token, idleMinutes: site.settings.idleMinutes, now: site.now())
    {
      context.identity = .person(session)
      context.language = Language(rawValue: session.user.language) ?? context.language
    }
    return try await next(request, context)
  }

  private func bearer(_ request: Request) -> String? {
    guard let header = request.headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return parts[1].trimmingPrefix(" ").description
  }
}

/// The cookie that carries a session's token.
struct SessionCookie {
  /// With https the cookie is bound to this host by its name.
  let isSecure: Bool
  /// Distinguishes the cookie of a sign-in half done from that of a session.
  var purpose = ""

  private var name: String { (isSecure ? "__Host-passerelle" : "passerelle") + purpose }

  func token(in request: Request) -> String? {
    request.cookies[name]?.value
  }

  func set(_ token: String, on response: inout Response) {
    response.setCookie(
      Cookie(
        name: name, value: token, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
  }

  func clear(on response: inout Response) {
    response.setCookie(
      Cookie(
        name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
        sameSite: .lax))
  }
}
