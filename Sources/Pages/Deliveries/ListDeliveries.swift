import Hummingbird
import Storage

/// `GET /deliveries`, `.json` and `.csv`: webhook calls and what became of them, the newest first.
struct ListDeliveries: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DeliveryQuery(request.addressFields)
    let (rows, next) = try await query.rows(site, context)
    let model = DeliveryListPage(
      rows, next: next, hook: query.hook, outcome: query.outcome?.rawValue, after: query.after,
      role: context.identity.role, speech: context.speech)
    return try await site.page(
      "deliveries/list", title: context.speech(CommonText.deliveries), section: .hooks, model,
      context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DeliveryQuery(request.addressFields)
    let (rows, next) = try await query.rows(site, context)
    return try .json(
      ListJSON(
        name: "deliveries", items: rows.map(DeliveryJSON.init),
        next: next.map { query.address(after: $0) }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try DeliveryQuery(request.addressFields)
    var table = CSVWriter(header: [
      "id", "received_at", "signed_at", "dossier", "outcome", "entity_type", "entity_id",
      "update_type", "secret_id", "bytes", "document_id",
    ])
    for row in try await query.rows(site, context).rows {
      table.add([
        String(row.id), BelgianFormat.iso(row.receivedAt), BelgianFormat.iso(row.signedAt),
        row.dossier.name, row.outcome, row.entityType ?? "",
        row.entityID.map { String($0) } ?? "", row.updateType ?? "", String(row.secretID),
        String(row.byteCount),
        row.documentID.map { String($0) } ?? "",
      ])
    }
    return .csv(table, name: "deliveries")
  }
}

/// What the address of the list asks for.
struct DeliveryQuery {
  var hook: Int64?
  var outcome: DeliveryOutcome?
  var limit: Int
  var after: Int64?

  init(_ given: Parameters) throws(Problem) {
    if let text = given["hook"], !text.isEmpty {
      guard let id = Int64(text) else { throw .badRequest(field: "hook") }
      hook = id
    }
    if let text = given["outcome"], !text.isEmpty {
      guard let known = DeliveryOutcome(rawValue: String(text)) else {
        throw .badRequest(field: "outcome")
      }
      outcome = known
    }
    limit = try ListPlace.limit(given)
    after = try ListPlace.read(given)
  }

  func rows(
    _ site: Site, _ context: SignedInContext
  ) async throws -> (rows: [DeliveryRow], next: Int64?) {
    try await HookList(site.database).deliveries(
      access: context.identity.access, hookID: hook, outcome: outcome?.rawValue, limit: limit,
      after: after)
  }

  /// The one delivery with that id, where it may be seen.
  static func row(
    _ id: Int64, _ site: Site, _ context: SignedInContext
  ) async throws -> DeliveryRow {
    guard id < Int64.max else { throw Problem.notFound }
    let row = try await HookList(site.database).deliveries(
      access: context.identity.access, limit: 1, after: id + 1
    ).rows.first
    guard let row, row.id == id else { throw Problem.notFound }
    return row
  }

  func address(after: Int64) -> String {
    "/deliveries.json"
      + Query([
        ("hook", hook.map { String($0) }), ("outcome", outcome?.rawValue),
        ("limit", limit == DocumentQuery.usual ? nil : String(limit)), ("next", String(after)),
      ]).text
  }
}
