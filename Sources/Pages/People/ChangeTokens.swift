import HTTPTypes
import Hummingbird
import Storage

/// `POST /tokens` and `/tokens/<id>/revoke`: the API tokens of scripts; a new one is shown once.
struct ChangeTokens: Sendable {
  private static let longestName = 60
  /// Days a token may live, by what the form says.
  static let lifetimes: [String: Int64] = ["30": 30, "90": 90, "365": 365]

  let site: Site

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    guard let name = context.field("name", atMost: ChangeTokens.longestName) else {
      return try await refused("name", .tokenNameMissing, context)
    }
    guard let role = context.form["role"].flatMap(Role.init) else {
      return try await refused("role", .personRoleMissing, context)
    }
    let days = context.form["days"].flatMap { $0.isEmpty ? nil : $0 }
    if let days, ChangeTokens.lifetimes[days] == nil {
      return try await refused("days", .tokenDaysWrong, context)
    }
    let now = site.now()
    let expiresAt = days.flatMap { ChangeTokens.lifetimes[$0] }.map { now + $0 * 86_400_000 }
    let known = try await site.tokens.all()
    // Lines of the audit name a token by its name alone.
    if known.contains(where: { $0.name == name && $0.revokedAt == nil }) {
      return try await refused("name", .tokenNameTaken, context)
    }
    let text = try await site.tokens.create(
      name: name, role: role, expiresAt: expiresAt, actor: context.identity.actor, now: now)
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
