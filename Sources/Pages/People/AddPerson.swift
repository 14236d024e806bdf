import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `GET /people/new` and `POST /people`: another account, with a one-time link by which
/// the person chooses a password; the link is shown once.
struct AddPerson: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    return try await page(context, nil, status: .ok)
  }

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let speech = context.speech
    guard let name = context.field("name") else {
      return try await refused("name", .personNameMissing, context)
    }
    guard let language = context.form["language"].flatMap(Language.init) else {
      return try await refused("language", .personLanguageMissing, context)
    }
    guard let role = context.form["role"].flatMap(Role.init) else {
      return try await refused("role", .personRoleMissing, context)
    }
    let email = context.field("email", atMost: 254) ?? ""
    let access = AccessForm.access(
      of: role, context, dossiers: try await DossierStore(site.database).all())
    do {
      let id = try await site.users.create(
        email: email, name: name, role: role, language: language.rawValue,
        passwordHash: UserStore.noPassword, access: access,
        actor: context.identity.actor, now: site.now())
      let link = try await site.invitation(of: id, actor: context.identity.actor)
      guard case .person = context.identity else {
        return try .json(NewSecretJSON(id: id, name: email, secret: link), status: .created)
      }
      return try await ListPeople(site: site).answer(
        context,
        revealed: Revealed(
          revealedTitle: speech.fill(AccountText.linkOf, ["who": email]), secret: link))
    } catch UserRefusal.emailTaken {
      return try await refused("email", .emailTaken, context)
    } catch UserRefusal.emailUnusable {
      return try await refused("email", .emailUnusable, context)
    }
  }

  private func refused(
    _ field: String, _ fault: AccountText, _ context: SignedInContext
  ) async throws -> Response {
    guard case .person = context.identity else { throw Problem.badRequest(field: field) }
    return try await page(context, fault, status: .unprocessableContent)
  }

  private func page(
    _ context: SignedInContext, _ fault: AccountText?, status: HTTPResponse.Status
  ) async throws -> Response {
    let model = PersonFormPage(
      context, dossiers: try await DossierStore(site.database).all(),
      fault: fault.map { context.speech($0) })
    return try await site.page(
      "people/new", title: context.speech(AccountText.addPerson), section: .people, model, context,
      status: status)
  }
}

extension Site {
  /// A fresh one-time link for somebody to choose a password by.
  ///
  /// - Throws: `Problem.notFound` when there is no such account.
  func invitation(of userID: Int64, actor: String) async throws -> String {
    let token = try await InvitationStore(database).make(userID: userID, actor: actor, now: now())
    guard let token else { throw Problem.notFound }
    return (settings.publicURL ?? "") + SitePath.invitation(token).text
  }
}
