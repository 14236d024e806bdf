import Hummingbird
import Storage

/// `POST /dossiers/<id>/link-check`: proves both sides of the link again.
struct CheckLink: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    let found = try await DossierList(site.database).dossier(
      id: id, access: context.identity.access)
    guard found != nil else { throw Problem.notFound }
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "dossier.link_check_requested",
        subject: "dossier/\(id)", dossierID: id))
    await site.actions.checkDossierLink(id)
    guard case .script = context.identity else {
      return .seeOther(.dossier(id, told: .linkChecked))
    }
    return Response(status: .accepted)
  }
}
