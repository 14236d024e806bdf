import Accounting
import Hummingbird
import Storage

/// `POST /causes/<dossier>/<group>`: does one repair, and lets the documents that waited for it go.
struct RepairCause: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let access = context.identity.access
    let dossier = try context.id("dossier")
    guard access.allows(dossier: dossier) else { throw Problem.notFound }
    let desk = RepairDesk(site: site)
    let document = try ShowCause.document(context.form["document"])
    guard let id = context.parameters.get("group"),
      let group = try await desk.group(id, dossier: dossier, access)
    else { return try told(.init(.causeGone), document, context) }
    let ground = try await desk.ground(group, document: document, access)
    guard let repair = context.form["repair"].flatMap(Repair.init) else {
      throw Problem.badRequest(field: "repair")
    }
    var form = context.form
    if form["choice"] == nil, let search = RepairSearch(form["q"], scope: form["scope"]) {
      guard let answer = search.answer(repair, in: ground) else {
        return .seeOther(.cause(dossier: dossier, id: id, document: document, search: search))
      }
      form["choice"] = answer
    }
    let work = RepairWork(
      site: site, ground: ground, document: document, actor: context.identity.actor, form: form)
    if case .person = context.identity, let preview = try await desk.preview(work, repair, access),
      form["seen"] != preview.name
    {
      return try await shown(preview, work, context)
    }
    let outcome = try await work.perform(repair)
    site.actions.ringForwarding()
    return try told(outcome, document, context)
  }

  /// Nothing is done before it was shown what will happen; what was shown and is no longer so is shown
  /// anew.
  private func shown(
    _ preview: RepairPreview, _ work: RepairWork, _ context: SignedInContext
  ) async throws -> Response {
    let isAnew = work.form["seen"] != nil
    let model = RepairPreviewPage(
      preview, work.ground, form: work.form, isAnew: isAnew, speech: context.speech)
    return try await site.page(
      "causes/preview", title: context.speech(PreviewText.previewTitle), section: .causes, model,
      context, status: isAnew ? .conflict : .ok)
  }

  /// What can be asked, by the names the forms use.
  enum Repair: String, Sendable, CaseIterable {
    case vat, relation, account, period, link, again
    case createRelation = "create-relation"
    case setAside = "set-aside"

    /// Whether something is picked from a list, where a slip of the hand picks its neighbour.
    var isPicked: Bool { self == .vat || self == .relation || self == .account }
  }

  private func told(
    _ told: Told, _ document: Int64?, _ context: SignedInContext
  ) throws -> Response {
    if case .script = context.identity {
      return try .json(RepairJSON(outcome: told.notice.rawValue, documents: told.count ?? 0))
    }
    return .seeOther(document.map { .document($0, told: told) } ?? .causes(told: told))
  }
}

private struct RepairJSON: Encodable {
  let outcome: String
  let documents: Int
}
