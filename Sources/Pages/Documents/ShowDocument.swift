import Hummingbird
import Storage

/// `GET /documents/<id>` and `/documents/<id>.json`: one document.
struct ShowDocument: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    let found = try await DocumentPage(site.database).detail(
      id: address.id, access: context.identity.access)
    guard let detail = found else { throw Problem.notFound }
    if address.isJSON {
      return try .json(DocumentJSON(row: detail.row, speech: context.speech))
    }
    let model = DocumentOnePage(
      detail, repair: try await RepairDesk(site: site).form(for: detail.row, context),
      role: context.identity.role, speech: context.speech, now: site.now())
    return try await site.page(
      "documents/one", title: model.heading, section: .documents, model, context,
      told: Told(request.addressFields))
  }
}

/// The last part of the address of one thing: its id, and `.json` or nothing.
struct ItemAddress {
  let id: Int64
  let isJSON: Bool

  init(_ text: String?) throws(Problem) {
    guard let text else { throw .notFound }
    isJSON = text.hasSuffix(".json")
    guard let id = Int64(isJSON ? String(text.dropLast(5)) : text), id > 0 else {
      throw .notFound
    }
    self.id = id
  }
}

extension Told {
  /// What the query of an address says was just done.
  init?(_ given: Parameters) {
    guard let notice = given["told"].flatMap({ Notice(rawValue: String($0)) }) else { return nil }
    self.init(notice, count: given["n"].flatMap { Int($0) })
  }
}
