import HTTPTypes
import Hummingbird
import Storage

/// `GET /connections/new` and `POST /connections`: another way into Billit or Octopus, tried at once.
struct AddConnection: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    return try await page(context, nil, status: .ok)
  }

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let draft: ConnectionDraft
    do throws(ConnectionDraft.Fault) {
      draft = try ConnectionDraft(context, site.settings)
    } catch {
      guard case .person = context.identity else { throw Problem.badRequest(field: error.field) }
      return try await page(context, error, status: .unprocessableContent)
    }
    let id = try await CredentialVault(site.database).add(
      draft.service, name: draft.name, baseURL: draft.address, settings: draft.settings,
      credentials: draft.credentials, actor: context.identity.actor, now: site.now())
    if draft.settings.awaitsSignIn == true {
      guard case .person = context.identity else {
        return try .json(["id": id], status: .created)
      }
      return .seeOther(.connections(told: .saved))
    }
    return try await ProveConnection(site: site).proven(id, first: .connectionAdded, context)
  }

  private func page(
    _ context: SignedInContext, _ fault: ConnectionDraft.Fault?, status: HTTPResponse.Status
  ) async throws -> Response {
    try await site.page(
      "connections/new", title: context.speech(ConnectionText.addConnection),
      section: .connections, ConnectionFormPage(context, site.settings, fault), context,
      status: status)
  }
}
