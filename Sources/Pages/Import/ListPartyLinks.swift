import Accounting
import Hummingbird
import Storage

/// `GET /dossiers/<id>/relations`: our own map of a dossier, with how each tie was found.
struct ListPartyLinks: Sendable {
  private static let limit = 100

  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let id = try context.id()
    guard context.identity.access.allows(dossier: id),
      let dossier = try await DossierStore(site.database).dossier(id)
    else { throw Problem.notFound }
    let lines = try await PartyLinkStore(site.database).lines(
      of: id, after: place(request.addressFields["after"].map { String($0) }),
      limit: ListPartyLinks.limit)
    let model = PartyLinksPage(
      dossier, lines: lines, limit: ListPartyLinks.limit,
      panel: try await panel(dossier, context), speech: context.speech)
    return try await site.page(
      "imports/relations", title: context.speech(ImportText.impLinks), section: .dossiers, model,
      context)
  }

  /// What a dossier's page says of its import.
  func panel(_ dossier: Dossier, _ context: SignedInContext) async throws -> DossierImportPanel {
    let last = try await ImportStore(site.database).lastImported()
    let schedule = ImportSchedule(opensADay: site.actions.imports.opensADay)
    let hours = Int(schedule.interval(dossiers: last.count) / 3_600_000)
    return DossierImportPanel(
      dossier.id, sums: try await PartyLinkStore(site.database).sums(of: dossier.id),
      latest: try await ImportReading(site.database).latest(of: dossier.id),
      hours: last[dossier.id] == nil ? nil : hours, role: context.identity.role,
      speech: context.speech, now: site.now())
  }

  private func place(_ text: String?) -> PartyPlace? {
    let parts = (text ?? "").split(separator: "-")
    guard parts.count == 2, let relation = Int(parts[0]),
      let side = PartySide(rawValue: String(parts[1]))
    else { return nil }
    return PartyPlace(relation, side)
  }
}
