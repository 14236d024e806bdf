import Accounting
import Hummingbird
import Storage

/// `GET /documents`, `.json` and `.csv`: documents, filtered, the newest first.
struct ListDocuments: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DocumentQuery(request.addressFields)
    let access = context.identity.access
    let list = DocumentList(site.database)
    let slice = try await list.slice(
      query.filter, access: access, limit: query.limit, after: query.after)
    let model = DocumentListPage(
      slice, counts: try await list.counts(query.filter, access: access),
      dossiers: try await DossierList(site.database).names(access: access), query: query,
      speech: context.speech, now: site.now())
    return try await site.page(
      "documents/list", title: context.speech(CommonText.documents), section: .documents, model,
      context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DocumentQuery(request.addressFields)
    let list = DocumentList(site.database)
    if let count = request.addressFields["count"], !count.isEmpty {
      guard count == "state" else { throw Problem.badRequest(field: "count") }
      let counts = try await list.counts(query.filter, access: context.identity.access)
      var sums = Dictionary(
        uniqueKeysWithValues: DocumentState.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
      sums["total"] = counts.values.reduce(0, +)
      return try .json(sums)
    }
    let slice = try await list.slice(
      query.filter, access: context.identity.access, limit: query.limit, after: query.after)
    return try .json(
      ListJSON(
        name: "documents",
        items: slice.rows.map { DocumentJSON(row: $0, speech: context.speech) },
        next: slice.next.map { next in
          SitePath.documents(query.with { $0.after = next }, form: .json).text
        }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DocumentQuery(request.addressFields)
    var table = CSVWriter(header: DocumentList.csvHeader)
    var after = query.after
    // The whole list, unless the address asks for one page of it.
    let isPaged = request.addressFields["limit"] != nil
    repeat {
      let slice = try await DocumentList(site.database).slice(
        query.filter, access: context.identity.access,
        limit: isPaged ? query.limit : DocumentQuery.most, after: after)
      for row in slice.rows { table.add(row.csvFields(context.speech)) }
      after = slice.next
    } while after != nil && !isPaged
    return .csv(table, name: "documents")
  }
}

extension DocumentList {
  fileprivate static let csvHeader = [
    "id", "dossier", "octopus_dossier_id", "billit_party_id", "billit_order_id", "direction",
    "kind", "number", "date", "due_date", "counterparty", "vat_number", "currency", "total_excl",
    "total_vat", "total_incl", "state", "cause", "cause_owner", "cause_title", "bookyear",
    "journal", "entry_number", "period", "received_at", "updated_at",
  ]
}

extension DocumentRow {
  /// Amounts with a decimal comma and dates as `YYYY-MM-DD`, which Belgian spreadsheets read as such.
  fileprivate func csvFields(_ speech: Speech) -> [String] {
    func decimal(_ money: Money?) -> String {
      money.map { $0.description.replacing(".", with: ",") } ?? ""
    }
    return [
      String(id), dossier.name, dossier.octopusDossierID.map { String($0) } ?? "",
      dossier.billitPartyID.map { String($0) } ?? "", String(billitOrderID),
      direction?.rawValue ?? "", kind?.rawValue ?? "", number ?? "",
      issueDate?.description ?? "", dueDate?.description ?? "", counterpartyName ?? "",
      counterpartyVAT ?? "", currency ?? "", decimal(net), decimal(vat), decimal(gross),
      state.rawValue, cause?.code.rawValue ?? "", cause?.owner.rawValue ?? "",
      cause.map { speech.explain($0).title } ?? "", entry?.bookyear ?? "", entry?.journal ?? "",
      entry.map { String($0.number) } ?? "", entry.map { String($0.period) } ?? "",
      BelgianFormat.iso(receivedAt), BelgianFormat.iso(updatedAt),
    ]
  }
}
