import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `POST /hooks/<id>/secrets/<secret>/end`: until when an old secret is valid beside its successor, in
/// Belgian time (`until=2026-11-25T14:00`). It stays in the future: ending at once is another request.
struct ChangeSecretEnd: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let (id, secret) = (try context.id(), try context.id("secret"))
    let rows = try await HookList(site.database).hooks(access: context.identity.access)
    guard let hook = rows.first(where: { $0.hook.id == id }),
      hook.secrets.contains(where: { $0.id == secret })
    else { throw Problem.notFound }
    let now = site.now()
    guard let until = context.field("until").flatMap(BelgianTime.instant), until > now,
      until <= now + Instant(BeginRotation.longestOverlap) * 3_600_000
    else { throw Problem.badRequest(field: "until") }
    guard hook.isRetirable(secret, now: now) else { throw Problem.conflict }
    try await HookStore(site.database).endSecret(
      secret, at: until, actor: context.identity.actor, now: now)
    try await site.actions.hooksChanged()
    guard case .script = context.identity else { return .seeOther(.hooks(told: .saved)) }
    return Response(status: .noContent)
  }
}
