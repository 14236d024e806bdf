import Cryptography
import HTTPTypes
import Hummingbird
import Storage

/// `GET` and `POST /invitation/<token>`: a one-time link by which somebody chooses a password. To whoever
/// has no good link it says nothing but that.
struct UseInvitation: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
    let user = try await user(context)
    return try page(user, context, nil)
  }

  @Sendable func use(_ request: Request, context: AppContext) async throws -> Response {
    let user = try await user(context)
    let password = context.form["password"] ?? ""
    if let fault = PasswordRule.fault(password, person: [user.name, user.email]) {
      return try page(user, context, fault)
    }
    let userID = try await InvitationStore(site.database).use(
      token: context.parameters.get("token") ?? "",
      passwordHash: try await site.passwords.make(password: password), now: site.now())
    guard let userID else { throw Problem.notFound }
    if try await SecondFactorStore(site.database).factor(of: userID)?.isOn == true {
      return try await SignInCode(site: site).asked(of: userID, next: nil)
    }
    return try await SignIn.begun(
      site, userID: userID, next: nil, arrival: site.arrival(request, context))
  }

  private func user(_ context: AppContext) async throws -> User {
    let token = context.parameters.get("token") ?? ""
    guard
      let user = try await InvitationStore(site.database).user(token: token, now: site.now())
    else { throw Problem.notFound }
    return user
  }

  private func page(
    _ user: User, _ context: AppContext, _ fault: AccessText?
  ) throws -> Response {
    let speech = Speech(Language(rawValue: user.language) ?? context.language)
    return try site.renderer.page(
      "sign_in/invitation", title: speech(AccessText.invitation),
      model: InvitationPage(
        action: SitePath.invitation(context.parameters.get("token") ?? "").text,
        greeting: speech.fill(AccessText.hello, ["name": user.name]), email: user.email,
        fault: fault.map { speech($0) }),
      speech: speech, visitor: Visitor(context), status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// The form that a one-time link leads to.
struct InvitationPage: Sendable {
  var action: String
  var greeting: String
  var email: String
  var fault: String?
}
