import Accounting
import Hummingbird
import Storage

/// `GET /imports`, `.json` and `.csv`: what is under way, and what came to an end.
struct ListImports: Sendable {
  private static let ended = 30

  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let model = ImportListPage(
      try await lines(context), role: context.identity.role, speech: context.speech,
      now: site.now())
    return try await site.page(
      "imports/list", title: context.speech(ImportText.impImports), section: .dossiers, model,
      context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let items = try await lines(context).map { ImportJSON(line: $0, speech: context.speech) }
    return try .json(ListJSON(name: "imports", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "dossier_id", "dossier", "state", "due_day", "written", "total", "to_decide",
    ])
    for line in try await lines(context) {
      let record = line.record
      table.add([
        String(record.id), String(record.dossierID), line.dossierName, record.state.rawValue,
        record.dueDay?.description ?? "", String(line.written), String(record.total),
        String(record.counts.total(.conflict)),
      ])
    }
    return .csv(table, name: "imports")
  }

  private func lines(_ context: SignedInContext) async throws -> [ImportReading.Line] {
    try await ImportReading(site.database).list(
      access: context.identity.access, ended: ListImports.ended)
  }
}

/// `GET /imports/<id>` and `.json`: one import with its preview.
struct ShowImport: Sendable {
  private static let limit = 100

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    guard
      let line = try await ImportReading(site.database).line(
        address.id, access: context.identity.access)
    else { throw Problem.notFound }
    if address.isJSON { return try .json(ImportJSON(line: line, speech: context.speech)) }
    let fields = request.addressFields
    let filter = ImportFilter(
      kind: fields["kind"].flatMap { ImportItem.Kind(rawValue: String($0)) },
      state: fields["state"].flatMap { ImportItem.State(rawValue: String($0)) })
    let items = try await ImportReading(site.database).items(
      of: address.id, kind: filter.kind, state: filter.state,
      after: fields["after"].flatMap { Int($0) } ?? -1, limit: ShowImport.limit)
    let model = ImportOnePage(
      line, items: items, limit: ShowImport.limit, filter: filter,
      calls: try await calls(line.record), role: context.identity.role, speech: context.speech,
      now: site.now())
    return try await site.page(
      "imports/one", title: model.name, section: .dossiers, model, context,
      told: Told(fields))
  }

  /// The calls a reading makes, beside what was made today.
  private func calls(_ record: ImportRecord) async throws -> ImportCalls {
    let dossier = try await DossierStore(site.database).dossier(record.dossierID)
    let data = try await MasterDataStore(site.database).data(of: record.dossierID)
    let day = BrusselsDay.of(site.now()).description
    var used: [String: Int] = [:]
    let ledger = CallLedger(site.database)
    if let number = dossier?.octopusDossierID {
      used = try await ledger.used(dossier: number, day: day)
    }
    if let connection = dossier?.octopusConnectionID {
      // Openings count for the login as a whole.
      used["connectDossier"] =
        try await ledger.used(dossier: 0, day: day)["connectDossier/\(connection)"] ?? 0
    }
    let age = site.now() - (dossier?.masterDataAt ?? 0)
    return ImportCalls(
      whole: data == nil || age >= 20 * 3_600_000,
      openBookyears: data.map { $0.bookyears.count { !$0.closed } } ?? 2, used: used)
  }
}
