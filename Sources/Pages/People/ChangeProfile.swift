import Foundation
import Hummingbird
import Storage

/// `POST /profile`: one's name and language.
struct ChangeProfile: Sendable {
  let site: Site

  @Sendable func change(_ request: Request, context: SignedInContext) async throws -> Response {
    guard case .person(let session) = context.identity else { throw Problem.notFound }
    let name = (context.form["name"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, name.count <= 100 else { throw Problem.badRequest(field: "name") }
    guard let language = context.form["language"].flatMap(Language.init) else {
      throw Problem.badRequest(field: "language")
    }
    try await site.users.setProfile(
      id: session.user.id, name: name, language: language.rawValue)
    return .seeOther(.profile(told: .saved))
  }
}
