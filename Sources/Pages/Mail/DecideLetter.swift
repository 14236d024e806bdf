import HTTPTypes
import Hummingbird
import Storage

/// `POST /letters/<id>/again`, `…/by-hand`, `…/cancel`: what becomes of a mail. The audit line is the
/// store's, in the transaction of the change.
struct DecideLetter: Sendable {
  let site: Site
  let decision: MailOutbox.Decision

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let desk = LetterDesk(site: site)
    let posted = try await desk.open(context.id(), context.identity.access)
    let isDone = try await MailOutbox(site.database).decide(
      decision, posted.id, actor: context.identity.actor, now: site.now())
    guard isDone else { throw Problem.conflict }
    guard case .script = context.identity else {
      return .seeOther(.letter(posted.id, told: .done))
    }
    return try .json(LetterJSON(try await desk.open(posted.id, context.identity.access)))
  }
}
