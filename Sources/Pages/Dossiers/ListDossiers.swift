import Accounting
import Hummingbird
import Storage

/// `GET /dossiers`, `.json` and `.csv`: every dossier, those with nothing to do included.
struct ListDossiers: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let model = DossierListPage(
      try await rows(context),
      alarms: try await LinkAlarms(site.database).standing(access: context.identity.access),
      role: context.identity.role, speech: context.speech)
    return try await site.page(
      "dossiers/list", title: context.speech(CommonText.dossiers), section: .dossiers, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let items = try await rows(context).map { DossierJSON(row: $0, speech: context.speech) }
    return try .json(ListJSON(name: "dossiers", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "name", "vat_number", "octopus_dossier_id", "octopus_state", "billit_party_id",
      "billit_state", "paused", "booked", "delivered", "waiting", "stopped", "set_aside",
      "last_entry",
    ])
    for row in try await rows(context) {
      let dossier = row.dossier
      table.add(
        [
          String(dossier.id), dossier.name, dossier.vatNumber ?? "",
          dossier.octopusDossierID.map { String($0) } ?? "", dossier.octopusLink.state.rawValue,
          dossier.billitPartyID.map { String($0) } ?? "", dossier.billitLink.state.rawValue,
          dossier.isPaused ? "true" : "false",
        ] + DocumentState.Group.allCases.map { String(row.counts[$0] ?? 0) }
          + [row.lastEntry?.description ?? ""])
    }
    return .csv(table, name: "dossiers")
  }

  private func rows(_ context: SignedInContext) async throws -> [DossierRow] {
    try await DossierList(site.database).all(access: context.identity.access)
  }
}
