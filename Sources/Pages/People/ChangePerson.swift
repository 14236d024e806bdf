import HTTPTypes
import Hummingbird
import Storage

/// `POST /people/<id>` and `/disable`, `/enable`, `/password` below it: what an administrator changes about
/// an account. The audit lines are the store's, in the transactions of the changes.
struct ChangePerson: Sendable {
  let site: Site

  @Sendable func change(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    guard let role = context.form["role"].flatMap(Role.init) else {
      throw Problem.badRequest(field: "role")
    }
    let access = AccessForm.access(
      of: role, context, dossiers: try await DossierStore(site.database).all())
    return try await done(context) { id in
      try await site.users.change(
        id: id, role: role, access: access, actor: context.identity.actor, now: site.now())
    }
  }

  @Sendable func disable(_ request: Request, context: SignedInContext) async throws -> Response {
    try await done(context) { id in
      try await site.users.disable(id: id, actor: context.identity.actor, now: site.now())
    }
  }

  @Sendable func enable(_ request: Request, context: SignedInContext) async throws -> Response {
    try await done(context) { id in
      try await site.users.enable(id: id, actor: context.identity.actor, now: site.now())
    }
  }

  /// A one-time link by which the person chooses a new password.
  @Sendable func renewPassword(
    _ request: Request, context: SignedInContext
  ) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    guard let user = try await site.users.user(id: id) else { throw Problem.notFound }
    let link = try await site.invitation(of: id, actor: context.identity.actor)
    guard case .person = context.identity else {
      return try .json(NewSecretJSON(id: id, name: user.email, secret: link))
    }
    return try await ShowPerson(site: site).page(
      id, context,
      revealed: Revealed(
        revealedTitle: context.speech.fill(AccountText.linkOf, ["who": user.email]),
        secret: link))
  }

  private func done(
    _ context: SignedInContext, _ work: (Int64) async throws -> Bool
  ) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    do {
      guard try await work(id) else { throw Problem.notFound }
    } catch UserRefusal.lastAdministrator {
      guard case .person = context.identity else { throw Problem.conflict }
      return try await ShowPerson(site: site).page(
        id, context, fault: .lastAdministrator, status: .conflict)
    }
    guard case .script = context.identity else {
      return .seeOther(.person(id, told: .saved))
    }
    guard let user = try await site.users.user(id: id) else { throw Problem.notFound }
    return try .json(PersonJSON(user: user))
  }
}
