import HTTPTypes
import Hummingbird
import Storage

/// `POST /tokens` and `/tokens/<id>/revoke`: the API tokens of scripts; a new one is shown once.
struct ChangeTokens: Sendable {
  private static let longestName = 60

  let site: Site

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    guard let name = context.field("name", atMost: ChangeTokens.longestName) else {
      return try await refused("name", .tokenNameMissing, context)
    }
    guard let role = context.form["role"].flatMap(Role.init) else {
      return try await refused("role", .personRoleMissing, context)
    }
    let known = try await site.tokens.all()
    // Lines of the audit name a token by its name alone.
    if known.contains(where: { $0.name == name && $0.revokedAt == nil }) {
      return try await refused("name", .tokenNameTaken, context)
    }
    let text = try await site.tokens.create(
      name: name, role: role, actor: context.identity.actor, now: site.now())
    guard case .person = context.identity else {
      let id = try await site.tokens.all().first { $0.name == name && $0.revokedAt == nil }?.id
      return try .json(NewSecretJSON(id: id ?? 0, name: name, secret: text), status: .created)
    }
    return try await ListPeople(site: site).answer(
      context,
      revealed: Revealed(
        revealedTitle: context.speech.fill(AccountText.tokenOf, ["name": name]), secret: text))
  }

  @Sendable func revoke(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let isDone = try await site.tokens.revoke(
      id: try context.id(), actor: context.identity.actor, now: site.now())
    guard isDone else { throw Problem.notFound }
    guard case .script = context.identity else { return .seeOther(.people(told: .done)) }
    return Response(status: .noContent)
  }

  private func refused(
    _ field: String, _ fault: AccountText, _ context: SignedInContext
  ) async throws -> Response {
    guard case .person = context.identity else { throw Problem.badRequest(field: field) }
    return try await ListPeople(site: site).answer(
      context, fault: fault, status: .unprocessableContent)
  }
}
