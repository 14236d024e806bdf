import Hummingbird
import Storage

/// `GET /profile`: oneself.
struct ShowProfile: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    guard case .person(let session) = context.identity else { throw Problem.notFound }
    let speech = context.speech
    return try await site.page(
      "people/profile", title: speech(CommonText.profile), section: nil,
      ProfilePage(session.user, language: context.language, speech: speech), context,
      told: Told(request.addressFields))
  }
}

/// What people see and change about themselves.
struct ProfilePage: Sendable {
  var name: String
  var email: String
  var role: String
  var dossiers: String
  var languages: [DocumentListPage.Choice]

  init(_ user: User, language: Language, speech: Speech) {
    name = user.name
    email = user.email
    role = speech.word(of: user.role)
    languages = DocumentListPage.Choice.languages(chosen: language)
    dossiers =
      switch user.access {
      case .all: speech(PeopleText.allDossiers)
      case .only(let some):
        speech.fill(PeopleText.someDossiers, ["n": speech.format.number(some.count)])
      }
  }
}
