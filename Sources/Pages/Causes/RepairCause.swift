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
    let work = RepairWork(
      site: site, ground: ground, document: document, actor: context.identity.actor,
      form: context.form)
    // Nothing is done before it was shown what will happen; what was shown and is no longer so is shown
    // anew.
    if case .person = context.identity, let preview = try await desk.preview(work, repair, access),
      work.form["seen"] != preview.name
    {
      return try await desk.page(of: preview, work, context)
    }
    let outcome = try await work.perform(repair)
    site.actions.ringForwarding()
    return try told(outcome, document, context)
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
