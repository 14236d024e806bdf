import Hummingbird
import Storage

/// `POST /documents/views` and below: filters that somebody keeps under a name.
struct KeepView: Sendable {
  private static let longestName = 60
  private static let longestQuery = 2_000

  let site: Site

  /// Keeps the filters of an address under a name.
  @Sendable func keep(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try person(context)
    guard let name = context.field("name", atMost: KeepView.longestName) else {
      throw Problem.badRequest(field: "name")
    }
    let query = try DocumentQuery(form: context.form, now: site.now())
    let kept = query.kept
    guard kept.utf8.count <= KeepView.longestQuery else { throw Problem.badRequest(field: "query") }
    do {
      try await SavedViews(site.database).keep(
        name: name, query: kept, isShared: context.form["shared"] == "yes",
        isDefault: context.form["default"] == "yes", userID: user.id,
        actor: context.identity.actor, now: site.now())
    } catch SavedViewRefusal.tooMany {
      throw Problem.conflict
    }
    return .seeOther(.documents(query, told: .saved))
  }

  /// The list opens with it from now on.
  @Sendable func start(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try person(context)
    let id = context.form["off"] == "yes" ? nil : try context.id()
    guard try await SavedViews(site.database).open(with: id, for: user.id) else {
      throw Problem.notFound
    }
    return .seeOther(.documents(told: .saved))
  }

  @Sendable func remove(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try person(context)
    let isGone = try await SavedViews(site.database).remove(
      try context.id(), of: user.id, actor: context.identity.actor, now: site.now())
    guard isGone else { throw Problem.notFound }
    return .seeOther(.documents(told: .saved))
  }

  /// Views belong to people; a script has its filter in the address.
  private func person(_ context: SignedInContext) throws(Problem) -> User {
    guard case .person(let session) = context.identity else { throw .forbidden(.reader) }
    return session.user
  }
}
