import HTTPTypes
import Hummingbird
import Storage

/// `GET /oauth/billit` and `/oauth/octopus`: browsers come back here from the sign-in pages. The state
/// must be one of ours, of this browser, and works once.
struct SignInReturns: Sendable {
  let site: Site
  let service: Connection.Service

  @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
    let fields = request.addressFields
    guard let state = fields["state"].map(String.init), state.utf8.count < 200,
      request.cookies[ClientDoor.cookie]?.value == state
    else { return try told(.cnClosedTitle, .cnClosed, context, status: .notFound) }
    var context = context
    let client = try await language(of: state)
    context.language = client ?? context.language
    let code = fields["error"] == nil ? fields["code"].map(String.init) : nil
    let actor: String? =
      if case .person(let session) = context.identity { session.user.email } else { nil }
    switch try await site.actions.linking.returned(service, state, code, actor) {
    case .linked: return try told(.cnThanksTitle, .cnThanks, context)
    case .otherCompany: return try told(.cnOtherTitle, .cnOther, context)
    case .refused where actor != nil && client == nil: return .seeOther(.connections(told: nil))
    case .refused: return try told(.cnRefusedTitle, .cnRefused, context)
    case .failed: return try told(.cnFailedTitle, .cnFailed, context)
    case .unknown: return try told(.cnClosedTitle, .cnClosed, context, status: .notFound)
    case .connected: return .seeOther(.connections(told: .done))
    }
  }

  /// The client's language, whatever their browser asks for; nil where no client was sent.
  private func language(of state: String) async throws -> Language? {
    let links = OneTimeLinks(site.database)
    guard let link = try await links.find(state, .consentState, now: site.now()),
      let id = link.dossierID, let dossier = try await DossierStore(site.database).dossier(id)
    else { return nil }
    return Language(rawValue: dossier.language)
  }

  private func told(
    _ title: ClientDoorText, _ sentence: ClientDoorText, _ context: AppContext,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try ClientDoor.told(title, sentence, site, context, status: status)
  }
}

/// `GET /connections/<id>/sign-in`: sends an administrator's browser to the sign-in page of Billit or
/// Octopus.
struct BeginSignIn: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    guard case .person = context.identity else { throw Problem.notFound }
    let id = try context.id()
    guard let way = try await site.actions.linking.beginConnection(id, context.identity.actor)
    else { throw Problem.notFound }
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "connection.sign_in_begun",
        subject: "connection/\(id)"))
    return ClientDoor.away(to: way.address, state: way.state, site)
  }
}
