import Hummingbird
import Storage

/// `POST /documents/<id>/hold`: keeps it back until somebody releases it.
struct HoldDocument: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      try await store.hold(id, actor: actor, now: now)
    }
  }
}
