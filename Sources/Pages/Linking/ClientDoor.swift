import HTTPTypes
import Hummingbird
import Storage

/// `GET /c/<token>` and `/c/<token>/go`: where the links in letters lead. Nothing is used up by looking,
/// since mail programs look too; whoever holds no open link learns nothing, not even which kind it is.
struct ClientDoor: Sendable {
  /// The cookie that ties a sign-in to the browser that began it.
  static let cookie = "passerelle-way"

  let site: Site

  @Sendable func page(_ request: Request, context: AppContext) async throws -> Response {
    let token = context.parameters.get("token") ?? ""
    let links = OneTimeLinks(site.database)
    if let link = try await links.find(token, .consent, now: site.now()) {
      return try await open(link, token, .consent, context)
    }
    if let link = try await links.find(token, .login, now: site.now()) {
      return try await open(link, token, .login, context)
    }
    return try closed(context)
  }

  @Sendable func go(_ request: Request, context: AppContext) async throws -> Response {
    let token = context.parameters.get("token") ?? ""
    if let way = try await site.actions.linking.beginConsent(token) {
      return ClientDoor.away(to: way.address, state: way.state, site)
    }
    if let address = try await site.actions.linking.openLogin(token) {
      return Response(status: .found, headers: [.location: address])
    }
    return try closed(context)
  }

  /// Sends a browser to a sign-in page elsewhere, with the state it must bring back.
  static func away(to address: String, state: String, _ site: Site) -> Response {
    var response = Response(status: .found, headers: [.location: address])
    response.setCookie(
      Cookie(
        name: cookie, value: state, maxAge: 1_200, path: "/oauth", secure: site.isSecure,
        httpOnly: true, sameSite: .lax))
    return response
  }

  private func open(
    _ link: OneTimeLinks.Link, _ token: String, _ purpose: OneTimeLinks.Purpose,
    _ context: AppContext
  ) async throws -> Response {
    guard let id = link.dossierID, let dossier = try await DossierStore(site.database).dossier(id)
    else { return try closed(context) }
    var context = context
    context.language = Language(rawValue: dossier.language) ?? context.language
    let speech = Speech(context.language)
    let facts = [
      "office": site.settings.officeName ?? speech(LetterText.yourAccountant),
      "company": dossier.name,
    ]
    let isConsent = purpose == .consent
    return try show(
      DoorPage(
        title: speech(isConsent ? ClientDoorText.cnTitle : .cnLoginTitle),
        lead: DoorPage.sentence(
          speech.fill(isConsent ? ClientDoorText.cnLead : .cnLoginLead, facts)),
        steps: isConsent ? speech(ClientDoorText.cnSteps) : nil, href: "/c/\(token)/go",
        button: speech(ClientDoorText.cnGo)), context)
  }

  private func closed(_ context: AppContext) throws -> Response {
    try ClientDoor.told(.cnClosedTitle, .cnClosed, site, context, status: .notFound)
  }

  /// A page that only tells something.
  static func told(
    _ title: ClientDoorText, _ sentence: ClientDoorText, _ site: Site, _ context: AppContext,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let speech = Speech(context.language)
    return try ClientDoor(site: site).show(
      DoorPage(title: speech(title), lead: speech(sentence)), context, status: status)
  }

  private func show(
    _ model: DoorPage, _ context: AppContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    // Whoever is signed in here is nobody on these pages: they are for clients.
    var context = context
    context.identity = nil
    var response = try site.renderer.page(
      "consent/door", title: model.title, model: model, speech: Speech(context.language),
      visitor: Visitor(context), status: status)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

/// What a client sees at the door.
struct DoorPage: Sendable {
  var title: String
  var lead: String
  var steps: String?
  var href: String?
  var button: String?

  /// A sentence begins with a capital, whatever its first fact is.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
