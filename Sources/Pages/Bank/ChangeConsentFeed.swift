import Hummingbird
import Storage

/// `POST /bank/consents/feed` and `/feed/revocation`: one's own calendar address, shown once.
struct ChangeConsentFeed: Sendable {
  let site: Site

  @Sendable func make(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try person(context)
    let token = try await ConsentFeeds(site.database).make(
      for: user.id, actor: context.identity.actor, now: site.now())
    let host = site.settings.publicURL ?? "http://\(request.head.authority ?? "localhost")"
    return try await ListConsents(site: site).page(
      context, revealed: host + SitePath.ofBank(.calendar(token: token)).text)
  }

  @Sendable func revoke(_ request: Request, context: SignedInContext) async throws -> Response {
    try await ConsentFeeds(site.database).revoke(
      of: try person(context).id, actor: context.identity.actor, now: site.now())
    return .seeOther(.consents(told: Told(.feedRevoked)))
  }

  private func person(_ context: SignedInContext) throws -> User {
    guard case .person(let session) = context.identity else { throw Problem.notFound }
    return session.user
  }
}
