import HTTPTypes
import Hummingbird
import Storage

/// `POST /hooks/<id>/secrets/<secret>/retirement`: ends an old secret before its overlap does.
///
/// Only one beside which a newer secret counts: without any, every call of Billit would be refused.
struct RetireSecret: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let (id, secret) = (try context.id(), try context.id("secret"))
    let rows = try await HookList(site.database).hooks(access: context.identity.access)
    guard let hook = rows.first(where: { $0.hook.id == id }),
      hook.secrets.contains(where: { $0.id == secret })
    else { throw Problem.notFound }
    guard hook.isRetirable(secret, now: site.now()) else { throw Problem.conflict }
    try await HookStore(site.database).retireSecret(
      secret, actor: context.identity.actor, now: site.now())
    try await site.actions.hooksChanged()
    guard case .script = context.identity else { return .seeOther(.hooks(told: .secretRetired)) }
    return Response(status: .noContent)
  }
}

extension HookRow {
  /// Whether a secret counts still and a newer one does beside it.
  func isRetirable(_ id: Int64, now: Instant) -> Bool {
    func counts(_ secret: HookSecret) -> Bool {
      secret.validFrom <= now && (secret.validUntil ?? .max) > now
    }
    return secrets.contains { $0.id == id && counts($0) }
      && secrets.contains { $0.id > id && counts($0) }
  }
}
