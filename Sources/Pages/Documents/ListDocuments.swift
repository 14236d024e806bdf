import Accounting
import Hummingbird
import Storage

/// `GET /documents`, `.json` and `.csv`: documents, filtered and in order.
struct ListDocuments: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let person: Session? = if case .person(let session) = context.identity { session } else { nil }
    let views = SavedViews(site.database)
    // The list opens with the view that its reader chose for that.
    if let person, request.uri.query?.isEmpty ?? true,
      let start = try await views.start(for: person.user.id), !start.isEmpty
    {
      return Response(status: .seeOther, headers: [.location: "/documents?\(start)"])
    }
    let query = try DocumentQuery(request.addressFields, now: site.now())
    let access = context.identity.access
    // Side by side: each is read from its own connection.
    async let slice = DocumentList(site.database).slice(
      query.filter, access: access, sort: query.sort, limit: query.limit, after: query.after)
    async let names = DossierList(site.database).names(access: access)
    async let people = PeopleInCharge(site.database).inCharge(access: access)
    let kept = try await person.asyncMap { try await views.all(for: $0.user.id) }
    let model = try await DocumentListPage(
      slice, DocumentListPage.Choices(dossiers: names, people: people, views: kept),
      query: query, role: context.identity.role, speech: context.speech, now: site.now())
    return try await site.page(
      "documents/list", title: context.speech(CommonText.documents), section: .documents, model,
      context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    var given = request.addressFields
    let wantsAll = given["limit"] == "all"
    if wantsAll {
      given = Parameters(given.filter { $0.key != "limit" }.map { ($0.key, $0.value) })
    }
    let query = try DocumentQuery(given, now: site.now())
    let list = DocumentList(site.database)
    if let count = given["count"], !count.isEmpty {
      guard count == "state" else { throw Problem.badRequest(field: "count") }
      let counts = try await list.counts(query.filter, access: context.identity.access)
      var sums = Dictionary(
        uniqueKeysWithValues: DocumentState.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
      sums["total"] = counts.values.reduce(0, +)
      return try .json(sums)
    }
    if wantsAll { return ExportDocuments(site, query, context).json }
    let slice = try await list.slice(
      query.filter, access: context.identity.access, sort: query.sort, limit: query.limit,
      after: query.after)
    return try .json(
      ListJSON(
        name: "documents",
        items: slice.rows.map { DocumentJSON(row: $0, speech: context.speech) },
        next: slice.next.map { next in
          SitePath.documents(query.with { $0.after = next }, form: .json).text
        }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DocumentQuery(request.addressFields, now: site.now())
    // The whole list, unless the address asks for one page of it.
    guard request.addressFields["limit"] != nil else {
      return ExportDocuments(site, query, context).csv
    }
    let slice = try await DocumentList(site.database).slice(
      query.filter, access: context.identity.access, sort: query.sort, limit: query.limit,
      after: query.after)
    var table = CSVWriter(header: DocumentRow.csvHeader)
    for row in slice.rows { table.add(row.csvFields(context.speech)) }
    return .csv(table, name: "documents")
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(
    _ change: (Wrapped) async throws -> Result
  ) async rethrows -> Result? {
    guard let self else { return nil }
    return try await change(self)
  }
}
