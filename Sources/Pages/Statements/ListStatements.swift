import Accounting
import Hummingbird
import Storage

/// `GET /statements`, `.json` and `.csv`: bank statements, the latest first.
struct ListStatements: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try StatementQuery(request.addressFields)
    let access = context.identity.access
    let list = StatementList(site.database)
    let model = StatementListPage(
      try await list.slice(query.filter, access: access, limit: query.limit, after: query.after),
      counts: try await list.counts(query.filter, access: access),
      dossiers: try await DossierList(site.database).names(access: access), query: query,
      speech: context.speech)
    return try await site.page(
      "statements/list", title: context.speech(BankText.bankStatements), section: .bank, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try StatementQuery(request.addressFields)
    let slice = try await StatementList(site.database).slice(
      query.filter, access: context.identity.access, limit: query.limit, after: query.after)
    return try .json(
      ListJSON(
        name: "statements", items: slice.rows.map { StatementJSON($0, context.speech) },
        next: slice.next.map {
          StatementPath.list(query.with(after: $0), form: .json).text
        }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try StatementQuery(request.addressFields)
    var table = CSVWriter(header: [
      "id", "dossier", "iban", "currency", "number", "opening_date", "closing_date", "opening",
      "closing", "debit", "credit", "movements", "state", "cause", "entries", "received_at",
    ])
    var after = query.after
    let isPaged = request.addressFields["limit"] != nil
    repeat {
      let slice = try await StatementList(site.database).slice(
        query.filter, access: context.identity.access,
        limit: isPaged ? query.limit : DocumentQuery.most, after: after)
      for row in slice.rows { table.add(ListStatements.fields(row)) }
      after = slice.next
    } while after != nil && !isPaged
    return .csv(table, name: "statements")
  }

  /// `GET /bank/statements`: the list under its other name.
  @Sendable func elsewhere(_ request: Request, context: SignedInContext) async throws -> Response {
    .seeOther(.ofStatements(.list()))
  }

  private static func fields(_ row: StatementRow) -> [String] {
    func decimal(_ amount: Thousandths) -> String {
      amount.description.replacing(".", with: ",")
    }
    return [
      String(row.id), row.dossier.name, row.iban, row.currency, String(row.number),
      row.openingDate?.description ?? "", row.closingDate.description, decimal(row.opening),
      decimal(row.closing), decimal(row.debit), decimal(row.credit), String(row.movements),
      row.state.rawValue, row.cause?.code.rawValue ?? "",
      row.entries.map(\.description).joined(separator: ", "), BelgianFormat.iso(row.receivedAt),
    ]
  }
}

extension StatementQuery {
  /// Reads the query of an address; a filter that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    let fields = GivenFields(given)
    filter.query = fields.text("q").map { String($0.prefix(200)) }
    filter.dossierID = try fields.read("dossier") { Int64($0) }
    filter.accountID = try fields.read("account") { Int64($0) }
    filter.state = try fields.read("state", StatementState.init)
    filter.standing = try fields.read("standing") { $0 == "1" ? true : nil } ?? false
    filter.cause = fields.text("cause")
    filter.from = try fields.read("from") { CalendarDate($0) }
    filter.to = try fields.read("to") { CalendarDate($0) }
    limit = try ListPlace.limit(given)
    after = try ListPlace.read(given)
  }
}
