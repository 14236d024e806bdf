import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `GET` and `POST /first-run`: the first account, while there is none; afterwards there is no such page.
struct FirstRun: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
    try await onlyWithoutAccounts()
    return try page(context, FirstRunPage(language: context.language))
  }

  @Sendable func begin(_ request: Request, context: AppContext) async throws -> Response {
    try await onlyWithoutAccounts()
    let name = (context.form["name"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let email = (context.form["email"] ?? "").trimmingCharacters(in: .whitespaces)
    let password = context.form["password"] ?? ""
    let language = context.form["language"].flatMap(Language.init) ?? context.language
    var form = FirstRunPage(language: language, name: name, email: email)
    let speech = Speech(context.language)
    guard !name.isEmpty, name.count <= 100 else {
      form.fault = speech(PeopleText.nameMissing)
      return try page(context, form, status: .unprocessableContent)
    }
    if let fault = PasswordRule.fault(password, person: [name, email]) {
      form.fault = speech(fault)
      return try page(context, form, status: .unprocessableContent)
    }
    do {
      let id = try await site.users.create(
        email: email, name: name, role: .administrator, language: language.rawValue,
        passwordHash: try await site.passwords.make(password: password), onlyFirst: true,
        actor: email, now: site.now())
      return try await SignIn.begun(
        site, userID: id, next: nil, arrival: site.arrival(request, context))
    } catch UserRefusal.emailUnusable {
      form.fault = speech(PeopleText.emailWrong)
      return try page(context, form, status: .unprocessableContent)
    } catch UserRefusal.notTheFirst {
      throw Problem.notFound
    }
  }

  private func onlyWithoutAccounts() async throws {
    if try await site.users.anyExists() { throw Problem.notFound }
  }

  private func page(
    _ context: AppContext, _ model: FirstRunPage, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let speech = Speech(context.language)
    return try site.renderer.page(
      "first_run/form", title: speech(PeopleText.firstRun), model: model, speech: speech,
      visitor: Visitor(context), status: status)
  }
}

/// The form for the first account.
struct FirstRunPage: Sendable {
  var name: String?
  var email: String?
  var fault: String?
  var languages: [DocumentListPage.Choice]

  init(language: Language, name: String? = nil, email: String? = nil) {
    self.name = name
    self.email = email
    languages = DocumentListPage.Choice.languages(chosen: language)
  }
}

extension DocumentListPage.Choice {
  static func languages(chosen: Language) -> [DocumentListPage.Choice] {
    Language.allCases.map {
      .init(value: $0.rawValue, label: $0.ownName, isChosen: $0 == chosen)
    }
  }
}
