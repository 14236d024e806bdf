import Hummingbird
import Storage

/// `POST /dossiers/<id>/manager`: who is in charge of a dossier.
struct ChooseManager: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    _ = try await DossierDesk(site: site).open(id, context.identity.access)
    let given = context.form["manager"] ?? ""
    let user = Int64(given)
    guard user != nil || given.isEmpty else { throw Problem.badRequest(field: "manager") }
    do {
      try await PeopleInCharge(site.database).assign(
        user, to: id, actor: context.identity.actor, now: site.now())
    } catch PeopleInCharge.Refusal.cannotManage {
      throw Problem.badRequest(field: "manager")
    }
    guard case .script = context.identity else {
      return .seeOther(.dossierSettings(id, told: .saved))
    }
    return try .json(["manager": given])
  }
}
