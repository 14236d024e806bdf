import Accounting
import Hummingbird
import Storage

/// `GET /causes`, `.json` and `.csv`: documents grouped by what releases them.
struct ListCauses: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let model = CauseListPage(
      try await groups(query, context), query: query, speech: context.speech, now: site.now())
    return try await site.page(
      "causes/list", title: context.speech(CommonText.causes), section: .causes, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let items = try await groups(query, context).map {
      CauseGroupJSON(group: $0, speech: context.speech)
    }
    return try .json(ListJSON(name: "causes", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    var table = CSVWriter(header: [
      "dossier", "octopus_dossier_id", "cause", "owner", "title", "sentence", "documents",
      "total_incl", "currency", "since", "key",
    ])
    for group in try await groups(query, context) {
      let explanation = context.speech.explain(group.cause)
      table.add([
        group.dossier.name, group.dossier.octopusDossierID.map { String($0) } ?? "",
        group.cause.code.rawValue, group.cause.owner.rawValue, explanation.title,
        explanation.sentence, String(group.documents),
        group.amount.map { $0.description.replacing(".", with: ",") } ?? "",
        group.amount == nil ? "" : group.currency, BelgianFormat.iso(group.since), group.key,
      ])
    }
    return .csv(table, name: "causes")
  }

  private func groups(
    _ query: CauseQuery, _ context: SignedInContext
  ) async throws -> [CauseGroup] {
    try await CauseGroups(site.database).all(
      access: context.identity.access, dossierID: query.dossierID, cause: query.cause,
      owner: query.owner, now: site.now())
  }
}

extension CauseQuery {
  /// Reads the query of an address; a filter that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    func text(_ name: String) -> String? {
      given[Substring(name)].flatMap { $0.isEmpty ? nil : String($0) }
    }
    func read<Value>(_ name: String, _ make: (String) -> Value?) throws(Problem) -> Value? {
      guard let text = text(name) else { return nil }
      guard let value = make(text) else { throw .badRequest(field: name) }
      return value
    }
    self.init(
      dossierID: try read("dossier") { Int64($0) }, cause: text("cause"),
      owner: try read("owner", Cause.Owner.init))
  }
}
