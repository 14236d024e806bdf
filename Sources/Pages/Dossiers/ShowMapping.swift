import Hummingbird
import Storage

/// `GET /dossiers/<id>/mapping` and `mapping.json`: what the office chose for a dossier.
struct ShowMapping: Sendable {
  /// Characters of a search that count.
  private static let longestSearch = 80

  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let ground = try await DossierDesk(site: site).mapping(
      try context.id(), context.identity.access)
    let given = request.addressFields
    let search = given["q"].map { String($0.prefix(ShowMapping.longestSearch)) }
    return try await page(
      ground, search: search?.isEmpty == true ? nil : search, refused: nil, context,
      told: Told(given))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let ground = try await DossierDesk(site: site).mapping(
      try context.id(), context.identity.access)
    return try .json(MappingJSON(ground))
  }

  func page(
    _ ground: MappingGround, search: String?, refused: RefusedAddition?,
    _ context: SignedInContext, told: Told? = nil
  ) async throws -> Response {
    let model = MappingPage(
      ground, search: search, refused: refused, role: context.identity.role,
      speech: context.speech)
    return try await site.page(
      "mapping/show", title: "\(context.speech(SettingsText.setMapping)) · \(ground.dossier.name)",
      section: .dossiers, model, context, status: refused == nil ? .ok : .unprocessableContent,
      told: told)
  }
}
