import Accounting
import Hummingbird
import Storage

/// `GET /dossiers`, `.json` and `.csv`: every dossier, those with nothing to do included, by name. The
/// page has so many rows; the tables are whole unless the address asks for so many.
struct ListDossiers: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DossierQuery(request.addressFields)
    let slice = try await slice(query, limit: query.limit ?? DossierQuery.usual, context)
    let model = DossierListPage(
      slice, query: query,
      alarms: try await LinkAlarms(site.database).standing(access: context.identity.access),
      role: context.identity.role, speech: context.speech)
    return try await site.page(
      "dossiers/list", title: context.speech(CommonText.dossiers), section: .dossiers, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DossierQuery(request.addressFields)
    let slice = try await slice(query, limit: query.limit ?? .max - 1, context)
    return try .json(
      ListJSON(
        name: "dossiers",
        items: slice.rows.map { DossierJSON(row: $0, speech: context.speech) },
        next: slice.next.map { query.address(after: $0, form: .json) }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "name", "vat_number", "octopus_dossier_id", "octopus_state", "billit_party_id",
      "billit_state", "paused", "booked", "delivered", "waiting", "stopped", "set_aside",
      "last_entry",
    ])
    let query = try DossierQuery(request.addressFields)
    for row in try await slice(query, limit: query.limit ?? .max - 1, context).rows {
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

  private func slice(
    _ query: DossierQuery, limit: Int, _ context: SignedInContext
  ) async throws -> DossierSlice {
    try await DossierList(site.database).slice(
      words: query.words, access: context.identity.access, limit: limit, after: query.after)
  }
}
