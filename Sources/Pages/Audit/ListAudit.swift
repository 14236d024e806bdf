import Hummingbird
import Storage

/// `GET /audit`, `.json` and `.csv`: who did what, the newest first; for administrators. For machines the
/// whole audit of one dossier comes at once unless the address asks for a page of it (`limit`); that of all
/// comes whole as CSV and by pages as JSON.
struct ListAudit: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let query = try AuditQuery(request.addressFields)
    let access = context.identity.access
    let (rows, next) = try await rows(query, context)
    let model = AuditPage(
      rows, next: next, chain: query.after == nil ? try await chain(context.speech) : nil,
      dossiers: try await DossierList(site.database).names(access: access), query: query,
      speech: context.speech)
    return try await site.page(
      "audit/list", title: context.speech(AuditText.auditTitle), section: .audit, model, context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    var query = try AuditQuery(request.addressFields)
    let isPaged = request.addressFields["limit"] != nil || query.dossier == nil
    if !isPaged { query.limit = DocumentQuery.most }
    var items: [AuditJSON] = []
    repeat {
      let (rows, next) = try await rows(query, context)
      items += rows.map { AuditJSON(row: $0, speech: context.speech) }
      query.after = next
    } while query.after != nil && !isPaged
    return try .json(
      ListJSON(
        name: "audit", items: items,
        next: query.after.map { SitePath.audit(query.from($0), form: .json).text }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    var query = try AuditQuery(request.addressFields)
    var table = CSVWriter(header: [
      "id", "at", "actor", "action", "action_text", "subject", "dossier", "facts",
    ])
    // The whole list, unless the address asks for one page of it.
    let isPaged = request.addressFields["limit"] != nil
    if !isPaged { query.limit = DocumentQuery.most }
    repeat {
      let (rows, next) = try await rows(query, context)
      for row in rows {
        table.add([
          String(row.id), BelgianFormat.iso(row.line.at), row.line.actor, row.line.action,
          AuditActionWords.text(row.line.action, context.speech), row.line.subject,
          row.dossierName ?? row.line.dossierID.map { String($0) } ?? "",
          row.line.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: " "),
        ])
      }
      query.after = next
    } while query.after != nil && !isPaged
    return .csv(table, name: "audit")
  }

  private func rows(
    _ query: AuditQuery, _ context: SignedInContext
  ) async throws -> (rows: [AuditRow], next: Int64?) {
    try await AuditList(site.database).lines(
      query.filter, access: context.identity.access, limit: query.limit, after: query.after)
  }

  private func chain(_ speech: Speech) async throws -> AuditPage.Chain {
    AuditPage.Chain(
      try await UpkeepLog(site.database).standing()[.audit],
      head: try await site.audit.head(), speech: speech)
  }
}
