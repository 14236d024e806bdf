import Hummingbird
import Storage

/// `POST /profile/sessions/<name>/end`, `POST /profile/sessions/end` (all but this one), and for
/// administrators `POST /people/<id>/sessions/end` (all of somebody's).
struct EndSessions: Sendable {
  let site: Site

  @Sendable func one(_ request: Request, context: SignedInContext) async throws -> Response {
    let session = try context.person()
    guard let name = context.parameters.get("session") else { throw Problem.notFound }
    let count = try await site.sessions.end(
      of: session.user.id, named: name, actor: session.user.email, now: site.now())
    guard count > 0 else { throw Problem.notFound }
    return .seeOther(.profile(told: .done))
  }

  @Sendable func others(_ request: Request, context: SignedInContext) async throws -> Response {
    let session = try context.person()
    _ = try await site.sessions.end(
      of: session.user.id, named: nil,
      except: SessionCookie(isSecure: site.isSecure).token(in: request),
      actor: session.user.email, now: site.now())
    return .seeOther(.profile(told: .done))
  }

  @Sendable func ofPerson(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    guard try await site.users.user(id: id) != nil else { throw Problem.notFound }
    _ = try await site.sessions.end(
      of: id, named: nil, actor: context.identity.actor, now: site.now())
    guard case .script = context.identity else { return .seeOther(.person(id, told: .done)) }
    return Response(status: .noContent)
  }
}
