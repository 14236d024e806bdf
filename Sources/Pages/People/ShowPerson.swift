import HTTPTypes
import Hummingbird
import Storage

/// `GET /people/<id>` and `.json`: one account, and what an administrator may change about it.
struct ShowPerson: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let address = try ItemAddress(context.parameters.get("id"))
    guard let user = try await site.users.user(id: address.id) else { throw Problem.notFound }
    if address.isJSON { return try .json(PersonJSON(user: user)) }
    return try await page(address.id, context, told: Told(request.addressFields))
  }

  /// The page, with what was just made or refused.
  func page(
    _ id: Int64, _ context: SignedInContext, revealed: Revealed? = nil,
    fault: AccountText? = nil, status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    guard let user = try await site.users.user(id: id) else { throw Problem.notFound }
    let model = PersonPage(
      user, facts: try await site.peopleFacts(),
      sessions: try await site.sessions.all(
        of: id, token: nil, idleMinutes: site.settings.idleMinutes, now: site.now()),
      dossiers: try await DossierStore(site.database).all(), revealed: revealed,
      fault: fault.map { context.speech($0) }, speech: context.speech)
    return try await site.page(
      "people/one", title: user.name, section: .people, model, context, status: status,
      told: told)
  }
}
