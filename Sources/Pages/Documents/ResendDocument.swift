import Hummingbird
import Storage

/// `POST /documents/<id>/resend`: sends it (again), when nothing of it can be in Octopus.
struct ResendDocument: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      try await store.requestSend(id, actor: actor, now: now)
    }
  }
}
