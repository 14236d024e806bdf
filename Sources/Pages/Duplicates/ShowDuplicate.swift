import Hummingbird
import Storage

/// `GET /duplicates/<document>/<other>` and `….json`: two documents side by side.
struct ShowDuplicate: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let one = try context.id("one")
    let other = try ItemAddress(context.parameters.get("other"))
    let found = try await DuplicateList(site.database).pair(
      one, other.id, access: context.identity.access)
    guard let candidate = found else { throw Problem.notFound }
    if other.isJSON {
      return try .json(DuplicateJSON(candidate: candidate, speech: context.speech))
    }
    let pair = DuplicatePair(candidate, role: context.identity.role, context.speech)
    return try await site.page(
      "duplicates/one", title: pair.pairTitle, section: .duplicates,
      DuplicateOnePage(pair: pair), context, told: Told(request.addressFields))
  }
}
