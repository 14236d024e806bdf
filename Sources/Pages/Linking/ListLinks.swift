import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /links`, `.json` and `.csv`: how far each dossier is on its way to its client's Billit company.
struct ListLinks: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let model = LinkListPage(try await rows(context), now: site.now(), speech: context.speech)
    return try await site.page(
      "linking/list", title: context.speech(LinkingText.billitLinks), section: .dossiers, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try .json(
      ListJSON(name: "links", items: try await rows(context).map(CompanyLinkJSON.init), next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "dossier_id", "dossier", "vat_number", "stage", "owner", "since", "email", "invitation",
      "trial_ends", "billit_party_id",
    ])
    for row in try await rows(context) {
      table.add([
        String(row.dossier.id), row.dossier.name, row.dossier.vatNumber ?? "",
        row.link.stage.rawValue, row.owner.rawValue, BelgianFormat.iso(row.link.since),
        row.link.email ?? "", row.link.isOurs ? row.link.invitation.rawValue : "",
        row.link.trialEnds?.description ?? "",
        row.dossier.billitPartyID.map { String($0) } ?? "",
      ])
    }
    return .csv(table, name: "links")
  }

  private func rows(_ context: SignedInContext) async throws -> [CompanyLinkStore.Row] {
    try await CompanyLinkStore(site.database).rows(access: context.identity.access)
  }
}
