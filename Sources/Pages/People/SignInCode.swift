import Cryptography
import HTTPTypes
import Hummingbird
import Storage

/// `GET` and `POST /sign-in/code`: the second half of signing in, for who has a second factor.
struct SignInCode: Sendable {
  let site: Site

  /// The way to the form, after a right password.
  func asked(of userID: Int64, next: String?) async throws -> Response {
    let token = try await HalfSignIns(site.database).begin(userID: userID, now: site.now())
    var response = Response.seeOther(.signInCode(next: SignIn.isOurs(next) ? next : nil))
    cookie.set(token, on: &response)
    return response
  }

  @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
    guard try await user(request) != nil else { return .seeOther(.signIn()) }
    return try page(context, next: request.addressFields["next"].map(String.init), failed: false)
  }

  @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
    let next = context.form["next"]
    guard let token = cookie.token(in: request), let user = try await user(request) else {
      return .seeOther(.signIn(next: SignIn.isOurs(next) ? next : nil))
    }
    let arrival = site.arrival(request, context)
    let subjects = ["code:\(user.id)", "address:\(arrival.address)"]
    let attempts = SignInAttempts(site.database)
    let mayTry = try await attempts.begin(subjects, now: site.now())
    let code = String((context.form["code"] ?? "").prefix(40))
    let fits =
      mayTry
      ? try await SecondFactorStore(site.database).accept(
        userID: user.id, code: code, now: site.now()) : false
    guard fits, try await HalfSignIns(site.database).end(token: token) else {
      try await site.note("sign_in.failed", user.email)
      return try page(context, next: next, failed: true)
    }
    try await attempts.succeeded(subjects)
    try await site.note("sign_in.succeeded", user.email)
    var response = try await SignIn.begun(site, userID: user.id, next: next, arrival: arrival)
    cookie.clear(on: &response)
    return response
  }

  private var cookie: SessionCookie { SessionCookie(isSecure: site.isSecure, purpose: "-half") }

  private func user(_ request: Request) async throws -> User? {
    guard let token = cookie.token(in: request) else { return nil }
    return try await HalfSignIns(site.database).user(token: token, now: site.now())
  }

  private func page(_ context: AppContext, next: String?, failed: Bool) throws -> Response {
    let speech = Speech(context.language)
    return try site.renderer.page(
      "sign_in/code", title: speech(AccessText.codeTitle),
      model: SignInPage(next: SignIn.isOurs(next) ? next : nil, email: nil, failed: failed),
      speech: speech, visitor: Visitor(context), status: failed ? .unprocessableContent : .ok)
  }
}
