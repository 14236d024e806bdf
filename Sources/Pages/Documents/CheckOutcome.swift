import Hummingbird
import Storage

/// `POST /documents/<id>/outcome-check`: looks now whether Octopus booked it.
struct CheckOutcome: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      try await store.requestOutcomeCheck(id, actor: actor, now: now)
    }
  }
}
