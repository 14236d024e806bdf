import Accounting
import Hummingbird
import Storage

/// `GET /bank/<id>` and `/bank/<id>.json`: one bank account.
struct ShowBankAccount: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    let found = try await BankAccountList(site.database).account(
      address.id, access: context.identity.access)
    guard let row = found else { throw Problem.notFound }
    if address.isJSON {
      let statements = try await StatementList(site.database).latest(
        of: [row.id], access: context.identity.access)
      return try .json(
        BankAccountJSON(
          row, statements[row.id], speech: context.speech, today: BrusselsDay.of(site.now())))
    }
    return try await page(row, refused: nil, context, told: Told(request.addressFields))
  }

  /// The page, with the reason beside the form that was refused.
  func page(
    _ row: BankAccountRow, refused: BankAccountPage.Refused?, _ context: SignedInContext,
    told: Told? = nil
  ) async throws -> Response {
    let statements = try await StatementList(site.database).latest(
      of: [row.id], access: context.identity.access)
    let model = BankAccountPage(
      row, statements[row.id],
      standing: try await BankReadings(site.database).standing(of: row.dossier.id),
      events: try await BankAccountStore(site.database).events(of: row.id),
      terms: site.settings.consentTerms, refused: refused, role: context.identity.role,
      speech: context.speech, now: site.now())
    return try await site.page(
      "bank/one", title: "\(model.number) · \(row.dossier.name)", section: .bank, model, context,
      status: refused == nil ? .ok : .unprocessableContent, told: told)
  }
}
