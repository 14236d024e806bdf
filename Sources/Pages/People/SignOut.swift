import Hummingbird
import Storage

/// `POST /sign-out`: ends this browser's session.
struct SignOut: Sendable {
  let site: Site

  @Sendable func end(_ request: Request, context: AppContext) async throws -> Response {
    let cookie = SessionCookie(isSecure: site.isSecure)
    if let token = cookie.token(in: request) { try await site.sessions.end(token: token) }
    var response = Response.seeOther(.signIn())
    cookie.clear(on: &response)
    return response
  }
}
