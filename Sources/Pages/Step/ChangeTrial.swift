import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/<id>/trial` begins a trial run, `POST /dossiers/<id>/trial/live` goes live from a day.
struct ChangeTrial: Sendable {
  let site: Site

  @Sendable func begin(_ request: Request, context: SignedInContext) async throws -> Response {
    try await change(context, field: "since", told: .trialBegun) { store, id, day, actor, now in
      try await store.begin(id, since: day, actor: actor, now: now)
    }
  }

  @Sendable func goLive(_ request: Request, context: SignedInContext) async throws -> Response {
    try await change(context, field: "from", told: .wentLive) { store, id, day, actor, now in
      try await store.goLive(id, from: day, actor: actor, now: now)
    }
  }

  private func change(
    _ context: SignedInContext, field: String, told: Notice,
    _ act: (TrialStore, Int64, CalendarDate, String, Instant) async throws -> Void
  ) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    _ = try await DossierDesk(site: site).open(id, context.identity.access)
    guard let day = context.field(field, atMost: 10).flatMap({ CalendarDate($0) }) else {
      throw Problem.badRequest(field: field)
    }
    try await act(
      TrialStore(site.database), id, day, context.identity.actor, site.now())
    site.actions.ringForwarding()
    site.actions.lookAtBooks(id)
    guard case .script = context.identity else {
      return .seeOther(
        .trial(dossier: id, month: TrialMonth(of: day.adding(days: -1)).text, told: Told(told)))
    }
    return Response(status: .accepted)
  }
}
