import Accounting
import Hummingbird
import Storage

/// `POST /documents/<id>/next-period`: it goes into the next open period; its date stays.
struct BookInNextPeriod: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      let pages = DocumentPage(site.database)
      let access = context.identity.access
      guard let detail = try await pages.detail(id: id, access: access),
        let dossier = try await DossierStore(site.database).dossier(detail.row.dossier.id)
      else { throw Problem.notFound }
      let data = try await MasterDataStore(site.database).data(of: dossier.id) ?? MasterData()
      guard let next = PeriodRepair.next(for: detail.row, dossier, data) else {
        throw Problem.conflict
      }
      var decision = detail.decision ?? BookingDecision()
      decision.period = next.period.number
      try await store.decide(
        decision, for: id, seen: detail.version,
        facts: ["changes": "→ \(next.period.number)"], actor: actor, now: now)
    }
  }
}
