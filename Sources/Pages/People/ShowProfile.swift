import HTTPTypes
import Hummingbird
import Storage

/// `GET /profile`: oneself: name and language, password, second factor, sessions.
struct ShowProfile: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(request, context, told: Told(request.addressFields))
  }

  /// The page, with what was refused.
  func answer(
    _ request: Request, _ context: SignedInContext, fault: AccessText? = nil,
    status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    let session = try context.person()
    let speech = context.speech
    let token = SessionCookie(isSecure: site.isSecure).token(in: request)
    let sessions = try await site.sessions.all(
      of: session.user.id, token: token, idleMinutes: site.settings.idleMinutes, now: site.now())
    var model = ProfilePage(session, sessions, language: context.language, speech: speech)
    model.fault = fault.map { speech($0) }
    return try await site.page(
      "people/profile", title: speech(CommonText.profile), section: nil, model, context,
      status: status, told: told)
  }
}

/// What people see and change about themselves.
struct ProfilePage: Sendable {
  var fault: String?
  var name: String
  var email: String
  var role: String
  var dossiers: String
  var languages: [DocumentListPage.Choice]
  var passwordHref: String
  var secondFactor: String
  var secondFactorHref: String
  var sessions: [SessionLine]
  var othersEndHref: String?

  init(_ session: Session, _ sessions: [OpenSession], language: Language, speech: Speech) {
    let user = session.user
    name = user.name
    email = user.email
    role = speech.word(of: user.role)
    languages = DocumentListPage.Choice.languages(chosen: language)
    dossiers = speech.dossiers(of: user.access)
    passwordHref = SitePath.password.text
    secondFactor =
      speech(session.hasSecondFactor ? AccountText.secondFactorOn : AccountText.secondFactorOff)
    secondFactorHref = SitePath.secondFactor().text
    self.sessions = sessions.map { SessionLine($0, speech: speech) }
    othersEndHref = sessions.count > 1 ? SitePath.sessionEnd(session: nil).text : nil
  }
}

/// One of somebody's sessions.
struct SessionLine: Sendable {
  var device: String
  var address: String
  var began: String
  var seen: String
  var isThis: Bool
  var endHref: String?

  init(_ session: OpenSession, speech: Speech) {
    device = SessionLine.device(session.agent) ?? speech(AccessText.unknownDevice)
    address = session.address
    began = speech.format.moment(session.startedAt)
    seen = speech.format.moment(session.lastSeenAt)
    isThis = session.isAsking
    endHref = session.isAsking ? nil : SitePath.sessionEnd(session: session.name).text
  }

  /// Browser and system, as far as the header lets one tell: "Firefox · Windows".
  static func device(_ agent: String) -> String? {
    let browsers = [
      ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
      ("Safari/", "Safari"),
    ]
    let systems = [
      ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
      ("Mac OS", "macOS"), ("Linux", "Linux"),
    ]
    func first(_ names: [(mark: String, name: String)]) -> String? {
      names.first { agent.contains($0.mark) }?.name
    }
    let parts = [first(browsers), first(systems)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
