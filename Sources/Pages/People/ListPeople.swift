import HTTPTypes
import Hummingbird
import Storage

/// `GET /people`, `.json` and `.csv`: who can sign in, and the API tokens of scripts.
struct ListPeople: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let items = try await site.users.all().map(PersonJSON.init)
    return try .json(ListJSON(name: "people", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    var table = CSVWriter(header: [
      "id", "email", "name", "role", "language", "dossiers", "last_seen_at", "disabled_at",
    ])
    for user in try await site.users.all() {
      var dossiers = "all"
      if case .only(let some) = user.access {
        dossiers = some.sorted().map { String($0) }.joined(separator: " ")
      }
      table.add([
        String(user.id), user.email, user.name, user.role.rawValue, user.language, dossiers,
        user.lastSeenAt.map(BelgianFormat.iso) ?? "", user.disabledAt.map(BelgianFormat.iso) ?? "",
      ])
    }
    return .csv(table, name: "people")
  }

  /// The list, with what was just made or refused.
  func answer(
    _ context: SignedInContext, revealed: Revealed? = nil, fault: AccountText? = nil,
    status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    try context.require(.administrator)
    let model = PeopleListPage(
      try await site.users.all(), facts: try await site.peopleFacts(),
      tokens: try await site.tokens.all(), context,
      revealed: revealed, fault: fault.map { context.speech($0) })
    return try await site.page(
      "people/list", title: context.speech(AccountText.people), section: .people, model, context,
      status: status, told: told)
  }
}

/// A secret that was just made: shown in this one answer, which nothing keeps.
struct Revealed: Sendable {
  var revealedTitle: String
  var secret: String
}

extension Site {
  func peopleFacts() async throws -> PeopleFacts {
    let now = now()
    return PeopleFacts(
      withSecondFactor: try await SecondFactorStore(database).peopleWithIt(),
      invitations: try await InvitationStore(database).open(now: now), now: now)
  }
}
