import Hummingbird
import Storage

/// `POST /dossiers/<id>/books-look`: reads now what changed in Octopus' books; two calls of the day.
struct LookAtBooks: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    _ = try await DossierDesk(site: site).open(id, context.identity.access)
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "dossier.books_look_requested",
        subject: "dossier/\(id)", dossierID: id))
    site.actions.lookAtBooks(id)
    guard case .script = context.identity else {
      return .seeOther(.dossier(id, told: Told(.booksAsked)))
    }
    return Response(status: .accepted)
  }
}
