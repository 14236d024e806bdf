import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `GET` and `POST /sign-in`: begins a session. Every failure gives the same answer and takes as long.
struct SignIn: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
    guard try await site.users.anyExists() else { return .seeOther(.firstRun) }
    let next = request.addressFields["next"].map(String.init)
    return try page(context, next: next, email: nil, failed: false)
  }

  @Sendable func begin(_ request: Request, context: AppContext) async throws -> Response {
    let email = (context.form["email"] ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    let password = context.form["password"] ?? ""
    let next = context.form["next"]
    let arrival = site.arrival(request, context)
    let subjects = ["account:\(email.prefix(254))", "address:\(arrival.address)"]
    let attempts = SignInAttempts(site.database)
    let mayTry = try await attempts.begin(subjects, now: site.now())
    let account = mayTry ? try await site.users.account(email: email) : nil
    let open = account.flatMap { $0.user.disabledAt == nil ? $0 : nil }
    let fits =
      password.utf8.count <= 1024
      ? await site.passwords.verify(password: password, against: open?.passwordHash) : false
    guard fits, let open else {
      try await site.note("sign_in.failed", email)
      return try page(context, next: next, email: email, failed: true)
    }
    try await attempts.succeeded(subjects)
    if site.passwords.needsRehash(open.passwordHash) {
      let hash = try await site.passwords.make(password: password)
      try await site.users.replaceHash(id: open.user.id, hash: hash)
    }
    if try await SecondFactorStore(site.database).factor(of: open.user.id)?.isOn == true {
      return try await SignInCode(site: site).asked(of: open.user.id, next: next)
    }
    try await site.note("sign_in.succeeded", open.user.email)
    return try await SignIn.begun(site, userID: open.user.id, next: next, arrival: arrival)
  }

  /// A fresh session's cookie and the way to where the person wanted to go; the session the browser had
  /// is over.
  static func begun(
    _ site: Site, userID: Int64, next: String?, arrival: Arrival
  ) async throws -> Response {
    let token = try await site.sessions.start(
      userID: userID, hours: site.settings.sessionHours, agent: arrival.agent,
      address: arrival.address, now: site.now())
    if let old = arrival.session { try await site.sessions.end(token: old) }
    var response = Response(
      status: .seeOther, headers: [.location: SignIn.isOurs(next) ? next ?? "/" : "/"])
    SessionCookie(isSecure: site.isSecure).set(token, on: &response)
    return response
  }

  /// Whether an address is one of this site: a path, and none that browsers read as another host.
  static func isOurs(_ next: String?) -> Bool {
    guard let next, next.utf8.first == UInt8(ascii: "/") else { return false }
    let second = next.utf8.dropFirst().first
    return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
      && next.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  private func page(
    _ context: AppContext, next: String?, email: String?, failed: Bool
  ) throws -> Response {
    let speech = Speech(context.language)
    return try site.renderer.page(
      "sign_in/form", title: speech(PeopleText.signIn),
      model: SignInPage(next: SignIn.isOurs(next) ? next : nil, email: email, failed: failed),
      speech: speech, visitor: Visitor(context), status: failed ? .unprocessableContent : .ok)
  }
}

extension Site {
  /// Leaves an audit line about signing in.
  func note(_ action: String, _ email: String) async throws {
    try await audit.write(
      .init(at: now(), actor: String(email.prefix(254)), action: action, subject: "session"))
  }

  func arrival(_ request: Request, _ context: AppContext) -> Arrival {
    var arrival = Arrival(request, context, trustsForwardedFor: settings.trustsForwardedFor)
    arrival.session = SessionCookie(isSecure: isSecure).token(in: request)
    return arrival
  }
}

/// The sign-in form.
struct SignInPage: Sendable {
  var next: String?
  var email: String?
  var failed: Bool
}
