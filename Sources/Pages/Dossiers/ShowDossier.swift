import Accounting
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
    if address.isJSON {
      return try .json(try await InOctopusDesk(site: site).json(of: row, context))
    }
    let query = DocumentQuery { $0.dossierID = address.id }
    let latest = try await DocumentList(site.database).slice(
      query.filter, access: access, limit: ShowDossier.latest)
    let hooks = try await HookList(site.database).hooks(access: access, dossierID: address.id)
    let groups = try await CauseGroups(site.database).all(
      access: access, dossierID: address.id, now: site.now())
    var model = DossierOnePage(
      row, latest: latest.rows, hooks: hooks, groups: groups,
      silence: try await HookSilences(site.database).all(access: .only([address.id]))[address.id],
      role: context.identity.role, speech: context.speech, now: site.now())
    model.day = try await day(of: row.dossier, groups, context)
    model.imports = try await ListPartyLinks(site: site).panel(row.dossier, context)
    model.step = try await InOctopusDesk(site: site).part(of: row.dossier, context)
    model.bank = try await ShowDossierBank(site: site).part(of: row.dossier, context)
    return try await site.page(
      "dossiers/one", title: model.name, section: .dossiers, model, context,
      told: Told(request.addressFields))
  }

  private func day(
    of dossier: Dossier, _ groups: [CauseGroup], _ context: SignedInContext
  ) async throws -> DossierDayPart {
    let now = site.now()
    let today = BrusselsDay.of(now).description
    var used: [String: Int] = [:]
    if let octopus = dossier.octopusDossierID {
      used = try await CallLedger(site.database).used(dossier: octopus, day: today)
    }
    return DossierDayPart(
      dossier,
      .init(
        used: used,
        readTimes: try await MasterDataStore(site.database).readTimes(of: dossier.id),
        groups: groups,
        lines: try await AuditList(site.database).history(
          of: dossier.id, limit: DossierDayPart.room)), role: context.identity.role,
      speech: context.speech, now: now)
  }
}
