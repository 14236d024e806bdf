import HTTPTypes
import Hummingbird
import Storage

/// `POST /deliveries/decisions`: replays or discards several calls in quarantine, those ticked as
/// `delivery-<id>`. What is decided already is passed over.
struct DecideDeliveries: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let chosen = context.form.keys.compactMap { name in
      name.hasPrefix("delivery-") ? Int64(name.dropFirst("delivery-".count)) : nil
    }.sorted().prefix(DocumentQuery.most)
    guard let text = context.field("decision"),
      let decision = SitePath.DeliveryDecision(rawValue: text)
    else { throw Problem.badRequest(field: "decision") }
    guard !chosen.isEmpty else { throw Problem.badRequest(field: "delivery") }
    let shelf = DeliveryShelf(site.database)
    var decided = 0
    for id in chosen {
      let row = try await DeliveryQuery.row(id, site, context)
      let actor = context.identity.actor
      let isDecided =
        switch decision {
        case .replay: try await shelf.replay(row.id, actor: actor, now: site.now())
        case .discard: try await shelf.discard(row.id, actor: actor, now: site.now())
        }
      if isDecided { decided += 1 }
    }
    site.actions.ringForwarding()
    let notice: Notice = decision == .replay ? .replayed : .discarded
    guard case .script = context.identity else {
      return .seeOther(.deliveries(told: Told(notice, count: decided)))
    }
    return try .json(["decided": decided])
  }
}
