import Hummingbird
import Storage

/// What the requests about one document have in common: only accountants, only documents they may
/// see, then one change in the store, the doorbell, and back to the document.
struct DocumentAction: Sendable {
  let site: Site

  func perform(
    _ context: SignedInContext,
    _ change: (DocumentStore, Int64, _ actor: String, Instant) async throws -> Void
  ) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let page = DocumentPage(site.database)
    let access = context.identity.access
    guard try await page.exists(id: id, access: access) else { throw Problem.notFound }
    try await change(site.documents, id, context.identity.actor, site.now())
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      return .seeOther(.document(id, told: .done))
    }
    guard let detail = try await page.detail(id: id, access: access) else {
      throw Problem.notFound
    }
    return try .json(DocumentJSON(row: detail.row, speech: context.speech))
  }
}
