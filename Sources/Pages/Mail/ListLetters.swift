import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /letters`, `.json` and `.csv`: mails to clients and what became of them, the newest first.
struct ListLetters: Sendable {
  private static let rowsPerPage = 100

  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let (rows, next) = try await rows(request, context)
    let dossier = request.addressFields["dossier"].flatMap { Int64($0) }
    let model = LetterListPage(
      rows, subjects: site.letters, next: next.map { SitePath.letters(dossier: dossier, next: $0) },
      sendsMail: site.settings.sendsMail, now: site.now(), speech: context.speech)
    return try await site.page(
      "letters/list", title: context.speech(LetterText.letters), section: .letters, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let (rows, next) = try await rows(request, context)
    let dossier = request.addressFields["dossier"].flatMap { Int64($0) }
    return try .json(
      ListJSON(
        name: "letters", items: rows.map(LetterJSON.init),
        next: next.map { SitePath.letters(dossier: dossier, next: $0, form: .json).text }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "kind", "dossier_id", "recipient", "language", "state", "state_since", "created_at",
    ])
    for row in try await rows(request, context).rows {
      table.add([
        String(row.id), row.letter.kind.rawValue, row.letter.dossierID.map { String($0) } ?? "",
        row.letter.recipient.text, row.letter.language, row.state.rawValue,
        BelgianFormat.iso(row.stateSince), BelgianFormat.iso(row.createdAt),
      ])
    }
    return .csv(table, name: "letters")
  }

  private func rows(
    _ request: Request, _ context: SignedInContext
  ) async throws -> (rows: [PostedLetter], next: Int64?) {
    try context.require(.accountant)
    let fields = request.addressFields
    let limit = fields["limit"].flatMap { Int($0) } ?? ListLetters.rowsPerPage
    return try await MailOutbox(site.database).letters(
      access: context.identity.access, dossierID: fields["dossier"].flatMap { Int64($0) },
      limit: min(max(limit, 1), 500), after: fields["next"].flatMap { Int64($0) })
  }
}
