import Hummingbird
import Storage

/// `GET /dossiers/<id>` and `/dossiers/<id>.json`: one dossier and how its link stands.
struct ShowDossier: Sendable {
  private static let latest = 10

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    let access = context.identity.access
    let found = try await DossierList(site.database).dossier(id: address.id, access: access)
    guard let row = found else { throw Problem.notFound }
    if address.isJSON { return try .json(DossierJSON(row: row, speech: context.speech)) }
    let query = DocumentQuery { $0.dossierID = address.id }
    let latest = try await DocumentList(site.database).slice(
      query.filter, access: access, limit: ShowDossier.latest)
    let hooks = try await HookList(site.database).hooks(access: access, dossierID: address.id)
    var model = DossierOnePage(
      row, latest: latest.rows, hooks: hooks, role: context.identity.role,
      speech: context.speech, now: site.now())
    model.imports = try await ListPartyLinks(site: site).panel(row.dossier, context)
    model.step = try await InOctopusDesk(site: site).part(of: row.dossier, context)
    model.bank = try await ShowDossierBank(site: site).part(of: row.dossier, context)
    return try await site.page(
      "dossiers/one", title: model.name, section: .dossiers, model, context,
      told: Told(request.addressFields))
  }
}
