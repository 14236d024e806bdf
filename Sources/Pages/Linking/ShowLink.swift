import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /dossiers/<id>/link` and `link.json`: the way of one dossier to its client's Billit company.
struct ShowLink: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(try await row(context), context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try await stored(context)
  }

  /// The link of the dossier in the path as it stands.
  func stored(_ context: SignedInContext) async throws -> Response {
    let row = try await row(context)
    return try .json(CompanyLinkJSON(row, alarms: try await alarms(of: row)))
  }

  /// The row of the dossier in the path; `notFound` when it is not theirs.
  func row(_ context: SignedInContext) async throws -> CompanyLinkStore.Row {
    let rows = try await CompanyLinkStore(site.database).rows(
      access: context.identity.access, dossierID: context.id())
    guard let row = rows.first else { throw Problem.notFound }
    return row
  }

  private func alarms(of row: CompanyLinkStore.Row) async throws -> [LinkAlarms.Alarm] {
    try await LinkAlarms(site.database).standing(in: row.dossier.id)
  }

  /// The newest letter of the dossier that somebody must send, as there is no program that does.
  private func unsent(
    of row: CompanyLinkStore.Row, _ context: SignedInContext
  ) async throws -> PostedLetter? {
    guard !site.settings.sendsMail, context.identity.role >= .accountant else { return nil }
    return try await MailOutbox(site.database).letters(
      access: context.identity.access, dossierID: row.dossier.id, limit: 20, after: nil
    ).rows.first { $0.state == .waiting }
  }

  func answer(
    _ row: CompanyLinkStore.Row, _ context: SignedInContext, refused: LinkPage.Refused? = nil,
    status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    let model = LinkPage(
      row, alarms: try await alarms(of: row), role: context.identity.role,
      unsent: try await unsent(of: row, context),
      hasApplication: try await site.actions.linking.hasApplication(),
      trialDays: site.settings.trialDays, refused: refused, now: site.now(),
      speech: context.speech)
    return try await site.page(
      "linking/one", title: "\(context.speech(LinkingText.billitLink)) – \(row.dossier.name)",
      section: .dossiers, model, context, status: status, told: told)
  }
}
