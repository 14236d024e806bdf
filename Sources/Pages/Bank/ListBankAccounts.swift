import Accounting
import Hummingbird
import Storage

/// `GET /bank`, `.json` and `.csv`: the bank accounts of all dossiers.
struct ListBankAccounts: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try BankAccountQuery(request.addressFields)
    let access = context.identity.access
    let list = BankAccountList(site.database)
    let today = BrusselsDay.of(site.now())
    let slice = try await list.slice(
      query.filter, access: access, today: today, limit: query.limit, after: query.after)
    let model = BankListPage(
      slice,
      counts: try await list.counts(access: access, today: today),
      statements: try await StatementList(site.database).latest(
        of: slice.rows.map(\.id), access: access),
      unreadable: try await list.unreadable(access: access),
      dossiers: try await DossierList(site.database).names(access: access), query: query,
      speech: context.speech, now: site.now())
    return try await site.page(
      "bank/list", title: context.speech(BankText.bank), section: .bank, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try BankAccountQuery(request.addressFields)
    let today = BrusselsDay.of(site.now())
    let slice = try await BankAccountList(site.database).slice(
      query.filter, access: context.identity.access, today: today, limit: query.limit,
      after: query.after)
    let statements = try await StatementList(site.database).latest(
      of: slice.rows.map(\.id), access: context.identity.access)
    return try .json(
      ListJSON(
        name: "accounts",
        items: slice.rows.map {
          BankAccountJSON($0, statements[$0.id], speech: context.speech, today: today)
        },
        next: slice.next.map { next in
          SitePath.ofBank(.accounts(query.with(after: next), form: .json)).text
        }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try BankAccountQuery(request.addressFields)
    let today = BrusselsDay.of(site.now())
    var table = CSVWriter(header: [
      "id", "dossier", "octopus_dossier_id", "iban", "currency", "bic", "bank", "holder",
      "channel", "status", "status_since", "owner", "consent_granted", "consent_lapses",
      "consent_basis", "last_movement_on", "causes", "last_statement", "last_closing_date",
      "last_closing", "statements_waiting", "statements_cause",
    ])
    var after = query.after
    let isPaged = request.addressFields["limit"] != nil
    repeat {
      let slice = try await BankAccountList(site.database).slice(
        query.filter, access: context.identity.access, today: today,
        limit: isPaged ? query.limit : DocumentQuery.most, after: after)
      let statements = try await StatementList(site.database).latest(
        of: slice.rows.map(\.id), access: context.identity.access)
      for row in slice.rows {
        table.add(
          ListBankAccounts.fields(row, today) + ListBankAccounts.fields(statements[row.id]))
      }
      after = slice.next
    } while after != nil && !isPaged
    return .csv(table, name: "bank")
  }

  private static func fields(_ statements: AccountStatements?) -> [String] {
    let last = statements?.last
    return [
      last.map { String($0.number) } ?? "", last?.closingDate.description ?? "",
      last?.closing.description.replacing(".", with: ",") ?? "",
      String(statements?.waiting ?? 0), statements?.cause?.code.rawValue ?? "",
    ]
  }

  private static func fields(_ row: BankAccountRow, _ today: CalendarDate) -> [String] {
    let account = row.account
    let consent = account.consent
    return [
      String(account.id), row.dossier.name,
      row.dossier.octopusDossierID.map { String($0) } ?? "", account.key.iban,
      account.key.currency, account.bic ?? "", account.bank ?? "", account.holder ?? "",
      account.channel.rawValue, account.status.rawValue, BelgianFormat.iso(account.statusSince),
      account.owner.rawValue, consent?.granted.description ?? "",
      consent?.lapses.description ?? "", consent?.basis.rawValue ?? "",
      account.lastMovementOn?.description ?? "",
      account.causes(on: today).map(\.code.rawValue).joined(separator: ","),
    ]
  }
}

extension BankAccountQuery {
  /// Reads the query of an address; a filter that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    let fields = GivenFields(given)
    filter.query = fields.text("q").map { String($0.prefix(100)) }
    filter.dossierID = try fields.read("dossier") { Int64($0) }
    filter.status = try fields.read("status", BankAccountStatus.init)
    filter.owner = try fields.read("owner", BankAccountOwner.init)
    filter.channel = try fields.read("channel", BankChannel.init)
    filter.needs = try fields.read("needs") { $0 == "1" ? true : nil } ?? false
    limit = try ListPlace.limit(given)
    after = try ListPlace.read(given)
  }
}

extension BankAccount {
  /// What about it needs somebody on a day.
  func causes(on today: CalendarDate) -> [Cause] {
    BankAttention.causes(
      of: .init(key: key, bank: bank, status: status, owner: owner, consent: consent), on: today)
  }
}
