import HTTPTypes
import Hummingbird
import Storage

/// `GET /letters/<id>` and `.json`: one mail, its text as the recipient reads it. A one-time link in it
/// opens something, so that seeing it is audited and asks for an accountant.
struct ShowLetter: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let name = context.parameters.get("id") ?? ""
    let isJSON = name.hasSuffix(".json")
    guard let id = Int64(isJSON ? String(name.dropLast(5)) : name), id > 0 else {
      throw Problem.notFound
    }
    let posted = try await LetterDesk(site: site).open(id, context.identity.access)
    if isJSON { return try .json(LetterJSON(posted)) }
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "letter.read",
        subject: "letter/\(id)", dossierID: posted.letter.dossierID))
    let written = try site.letters.write(posted.letter)
    let model = LetterPage(
      posted, written, sendsMail: site.settings.sendsMail, now: site.now(),
      speech: context.speech)
    return try await site.page(
      "letters/one", title: written.subject, section: .letters, model, context,
      told: Told(request.addressFields))
  }
}
