import Hummingbird
import Storage

/// `POST /documents/<id>/release`: lets it go on.
struct ReleaseDocument: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      try await store.release(id, actor: actor, now: now)
    }
  }
}
