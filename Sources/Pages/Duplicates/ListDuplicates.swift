import Accounting
import Hummingbird
import Storage

/// `GET /duplicates`, `.json` and `.csv`: pairs of documents that look like one and the same.
struct ListDuplicates: Sendable {
  let site: Site

  private var list: DuplicateList { DuplicateList(site.database) }

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DuplicateQuery(request.addressFields)
    let access = context.identity.access
    let model = DuplicateListPage(
      try await list.slice(query.filter, access: access, limit: query.limit, after: query.after),
      open: try await list.open(access: access),
      dossiers: try await DossierList(site.database).names(access: access), query: query,
      role: context.identity.role, speech: context.speech)
    return try await site.page(
      "duplicates/list", title: context.speech(DuplicateText.duplicates), section: .duplicates,
      model, context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DuplicateQuery(request.addressFields)
    let slice = try await list.slice(
      query.filter, access: context.identity.access, limit: query.limit, after: query.after)
    return try .json(
      ListJSON(
        name: "duplicates",
        items: slice.pairs.map { DuplicateJSON(candidate: $0, speech: context.speech) },
        next: slice.next.map { next in
          SitePath.duplicates(query.with { $0.after = next }, form: .json).text
        }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DuplicateQuery(request.addressFields)
    var table = CSVWriter(header: [
      "dossier", "document_id", "other_id", "number", "other_number", "counterparty", "date",
      "other_date", "total_incl", "other_total_incl", "currency", "state", "other_state",
      "matches", "score", "decision", "decided_by", "decided_at", "found_at",
    ])
    var after = query.after
    let isPaged = request.addressFields["limit"] != nil
    repeat {
      let slice = try await list.slice(
        query.filter, access: context.identity.access,
        limit: isPaged ? query.limit : DuplicateQuery.most, after: after)
      for pair in slice.pairs { table.add(ListDuplicates.fields(pair)) }
      after = slice.next
    } while after != nil && !isPaged
    return .csv(table, name: "duplicates")
  }

  private static func fields(_ pair: DuplicateCandidate) -> [String] {
    func decimal(_ money: Money?) -> String {
      money.map { $0.description.replacing(".", with: ",") } ?? ""
    }
    let (own, other) = (pair.document, pair.other)
    return [
      own.dossier.name, String(own.id), String(other.id), own.number ?? "", other.number ?? "",
      own.counterpartyName ?? "", own.issueDate?.description ?? "",
      other.issueDate?.description ?? "", decimal(own.gross), decimal(other.gross),
      own.currency ?? "", own.state.rawValue, other.state.rawValue,
      pair.match.features.map(\.rawValue).joined(separator: ","), String(pair.match.score),
      pair.decision?.decision.rawValue ?? "", pair.decision?.actor ?? "",
      pair.decision.map { BelgianFormat.iso($0.at) } ?? "", BelgianFormat.iso(pair.foundAt),
    ]
  }
}
