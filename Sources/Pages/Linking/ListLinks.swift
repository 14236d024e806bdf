import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /links`, `.json` and `.csv`: how far each dossier is on its way to its client's Billit company.
struct ListLinks: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let model = LinkListPage(
      try await rows(context), alarms: try await alarms(context),
      after: try ListPlace.read(request.addressFields), now: site.now(), speech: context.speech)
    return try await site.page(
      "linking/list", title: context.speech(LinkingText.billitLinks), section: .dossiers, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let alarms = try await alarms(context)
    let items = try await rows(context).map {
      CompanyLinkJSON($0, alarms: alarms[$0.dossier.id] ?? [])
    }
    return try .json(ListJSON(name: "links", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "dossier_id", "dossier", "vat_number", "stage", "owner", "since", "email", "invitation",
      "trial_ends", "billit_party_id", "trouble",
    ])
    let alarms = try await alarms(context)
    for row in try await rows(context) {
      table.add([
        String(row.dossier.id), row.dossier.name, row.dossier.vatNumber ?? "",
        row.link.stage.rawValue, row.owner.rawValue, BelgianFormat.iso(row.link.since),
        row.link.email ?? "", row.link.isOurs ? row.link.invitation.rawValue : "",
        row.link.trialEnds?.description ?? "",
        row.dossier.billitPartyID.map { String($0) } ?? "",
        row.trouble(alarms[row.dossier.id] ?? [])?.code.rawValue ?? "",
      ])
    }
    return .csv(table, name: "links")
  }

  private func alarms(
    _ context: SignedInContext
  ) async throws -> [Int64: [LinkAlarms.Alarm]] {
    try await LinkAlarms(site.database).standing(access: context.identity.access)
  }

  private func rows(_ context: SignedInContext) async throws -> [CompanyLinkStore.Row] {
    try await CompanyLinkStore(site.database).rows(access: context.identity.access)
  }
}
