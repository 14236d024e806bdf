import HTTPTypes
import Hummingbird
import Storage

/// `POST /hooks/<id>/rotation`: a new secret beside the old one. The audit line is the store's, in the
/// transaction of the change.
struct RotateSecret: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    let rows = try await HookList(site.database).hooks(access: context.identity.access)
    guard rows.contains(where: { $0.hook.id == id }) else { throw Problem.notFound }
    switch try await site.actions.rotateHookSecret(id, context.identity.actor) {
    case .rotated(let overlapEnds):
      guard case .script = context.identity else {
        return .seeOther(.hooks(told: .rotated))
      }
      return try .json(RotationJSON(hookID: id, overlapEnds: BelgianFormat.iso(overlapEnds)))
    case .refused(let reason):
      throw Problem.rotationRefused(reason: reason)
    }
  }
}

private struct RotationJSON: Encodable {
  let hookID: Int64
  let overlapEnds: String

  enum CodingKeys: String, CodingKey {
    case hookID = "hook_id"
    case overlapEnds = "overlap_ends"
  }
}
