import Accounting
import Hummingbird
import Storage

/// `GET /bank/consents`, `.json` and `.csv`: the calendar of consents, the first to lapse first.
struct ListConsents: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await page(context, told: Told(request.addressFields))
  }

  /// The page, with a new calendar address shown for this once.
  func page(
    _ context: SignedInContext, revealed: String? = nil, told: Told? = nil
  ) async throws -> Response {
    let rows = try await rows(context)
    var feed: ConsentFeeds.Feed?
    if case .person(let session) = context.identity {
      feed = try await ConsentFeeds(site.database).feed(of: session.user.id)
    }
    let model = ConsentPage(
      rows, reminders: try await ConsentReminders(site.database).latest(of: rows.map(\.id)),
      feed: feed, revealed: revealed, role: context.identity.role, speech: context.speech,
      now: site.now())
    return try await site.page(
      "bank/consents", title: context.speech(BankText.bankConsents), section: .bank, model,
      context, told: told)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let today = BrusselsDay.of(site.now())
    return try .json(
      ListJSON(
        name: "consents",
        items: try await rows(context).map {
          BankAccountJSON($0, speech: context.speech, today: today)
        }, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let today = BrusselsDay.of(site.now())
    var table = CSVWriter(header: [
      "id", "dossier", "iban", "bank", "holder", "granted", "lapses", "days_left", "basis",
      "renewer", "renewer_email",
    ])
    for row in try await rows(context) {
      guard let consent = row.account.consent else { continue }
      table.add([
        String(row.id), row.dossier.name, row.account.key.iban, row.account.bank ?? "",
        row.account.holder ?? "", consent.granted.description, consent.lapses.description,
        String(ConsentCalendar.daysLeft(consent.lapses, on: today)), consent.basis.rawValue,
        row.account.renewer.name ?? "", row.account.renewer.email ?? "",
      ])
    }
    return .csv(table, name: "consents")
  }

  private func rows(_ context: SignedInContext) async throws -> [BankAccountRow] {
    try await BankAccountList(site.database).consents(access: context.identity.access)
  }
}
