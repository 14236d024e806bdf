import Accounting
import Hummingbird
import Storage

/// `GET /causes/<dossier>/<group>`: what releases a group of documents, with the choices; with one in the
/// address (`repair=vat&choice=D21`), what it would do.
struct ShowCause: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let access = context.identity.access
    let given = request.addressFields
    let dossier = try context.id("dossier")
    guard access.allows(dossier: dossier) else { throw Problem.notFound }
    let desk = RepairDesk(site: site)
    guard let id = context.parameters.get("group"),
      let group = try await desk.group(id, dossier: dossier, access)
    else {
      // Whoever follows an old link, or comes too late, hears that nothing waits for it any more.
      return .seeOther(.causes(told: .causeGone))
    }
    let document = try ShowCause.document(given["document"].map(String.init))
    let ground = try await desk.ground(group, document: document, access)
    if let preview = try await desk.asked(given, ground, document: document, context) {
      return preview
    }
    let row = document == nil ? nil : ground.documents.first
    let search = RepairSearch(
      given["q"].map(String.init), scope: given["scope"].map(String.init))
    let form =
      context.identity.role >= .accountant
      ? RepairForm(
        ground, document: row, search: search, isInline: false, speech: context.speech) : nil
    let sample = try await DocumentList(site.database).slice(
      DocumentQuery(group).filter, access: access, limit: RepairDesk.sample)
    let elsewhere = try await CauseGroups(site.database).slice(
      access: access, cause: group.key, limit: CauseOnePage.elsewhereShown + 1, now: site.now())
    let model = CauseOnePage(
      ground, repair: form, document: row, sample: sample.rows, elsewhere: elsewhere.groups,
      speech: context.speech, now: site.now())
    return try await site.page(
      "causes/one", title: model.line.title, section: .causes, model, context, told: Told(given))
  }

  /// The id of a document in a form or query; nil for none.
  static func document(_ text: String?) throws(Problem) -> Int64? {
    guard let text, !text.isEmpty else { return nil }
    guard let id = Int64(text), id > 0 else { throw .badRequest(field: "document") }
    return id
  }
}
