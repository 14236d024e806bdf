import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/<id>/mapping/…`: puts one choice in, or takes it back; documents that it stopped or
/// that waited for it are looked at again.
struct ChangeMapping: Sendable {
  let site: Site
  let change: SitePath.MappingChange

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let desk = DossierDesk(site: site)
    let ground = try await desk.mapping(id, context.identity.access)
    let work = MappingWork(
      site: site, ground: ground, actor: context.identity.actor, form: context.form)
    do {
      try await work.perform(change)
    } catch let refusal as AdditionRefusal {
      if case .script = context.identity { throw Problem.badRequest(field: refusal.field) }
      return try await ShowMapping(site: site).page(
        ground, search: nil,
        refused: .init(change: change, reason: refusal.reason, form: context.form), context)
    }
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      return .seeOther(.mapping(dossier: id, told: .saved))
    }
    return try .json(MappingJSON(try await desk.mapping(id, context.identity.access)))
  }
}
