import Cryptography
import HTTPTypes
import Hummingbird
import Storage

/// `POST /profile/password`: another password for oneself, with the present one. Ends every session and
/// begins a fresh one here.
struct ChangePassword: Sendable {
  let site: Site

  @Sendable func change(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try context.person().user
    let subjects = ["account:\(user.email.lowercased())"]
    let attempts = SignInAttempts(site.database)
    let mayTry = try await attempts.begin(subjects, now: site.now())
    let account = mayTry ? try await site.users.account(email: user.email) : nil
    let present = context.form["present"] ?? ""
    guard present.utf8.count <= 1024,
      await site.passwords.verify(password: present, against: account?.passwordHash)
    else { return try await refused(.presentPasswordWrong, request, context) }
    try await attempts.succeeded(subjects)
    let password = context.form["password"] ?? ""
    if let fault = PasswordRule.fault(password, person: [user.name, user.email]) {
      return try await refused(fault, request, context)
    }
    _ = try await site.users.setPassword(
      id: user.id, hash: try await site.passwords.make(password: password), actor: user.email,
      now: site.now())
    let token = try await site.sessions.start(
      userID: user.id, hours: site.settings.sessionHours,
      agent: String((request.headers[.userAgent] ?? "").prefix(300)), now: site.now())
    var response = Response.seeOther(.profile(told: .saved))
    SessionCookie(isSecure: site.isSecure).set(token, on: &response)
    return response
  }

  private func refused(
    _ fault: AccessText, _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    try await ShowProfile(site: site).answer(
      request, context, fault: fault, status: .unprocessableContent)
  }
}

extension SignedInContext {
  /// The session of who asks; scripts have none.
  func person() throws(Problem) -> Session {
    guard case .person(let session) = identity else { throw .notFound }
    return session
  }
}
