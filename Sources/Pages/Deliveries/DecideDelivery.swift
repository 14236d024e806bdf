import HTTPTypes
import Hummingbird
import Storage

/// `POST /deliveries/<id>/replay` and `…/discard`: what becomes of a call in quarantine. The audit line
/// is the store's, in the transaction of the change.
struct DecideDelivery: Sendable {
  let site: Site

  @Sendable func replay(_ request: Request, context: SignedInContext) async throws -> Response {
    try await decide(context, told: .replayed) { shelf, id, actor, now in
      try await shelf.replay(id, actor: actor, now: now)
    }
  }

  @Sendable func discard(_ request: Request, context: SignedInContext) async throws -> Response {
    try await decide(context, told: .discarded) { shelf, id, actor, now in
      try await shelf.discard(id, actor: actor, now: now)
    }
  }

  private func decide(
    _ context: SignedInContext, told: Told,
    _ change: (DeliveryShelf, Int64, _ actor: String, Instant) async throws -> Bool
  ) async throws -> Response {
    try context.require(.administrator)
    let row = try await DeliveryQuery.row(context.id(), site, context)
    let isDecided = try await change(
      DeliveryShelf(site.database), row.id, context.identity.actor, site.now())
    guard isDecided else { throw Problem.conflict }
    site.actions.ringForwarding()
    guard case .script = context.identity else { return .seeOther(.deliveries(told: told)) }
    return try .json(
      DeliveryJSON(row: try await DeliveryQuery.row(row.id, site, context)))
  }
}
