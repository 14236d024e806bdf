import Accounting
import Hummingbird
import Storage

/// `GET /causes`, `.json` and `.csv`: documents grouped by what releases them.
struct ListCauses: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let model = CauseListPage(
      try await groups(query, context), bank: try await bank(query, context), query: query,
      speech: context.speech, now: site.now())
    return try await site.page(
      "causes/list", title: context.speech(CommonText.causes), section: .causes, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let items = try await groups(query, context).map {
      CauseGroupJSON(group: $0, speech: context.speech)
    }
    let others = try await bank(query, context).map {
      BankCauseJSON(one: $0, speech: context.speech)
    }
    return try .json(
      ListJSON(
        name: "causes",
        items: items.map(CauseItemJSON.documents) + others.map(CauseItemJSON.bank), next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    var table = CSVWriter(header: [
      "dossier", "octopus_dossier_id", "cause", "owner", "title", "sentence", "documents",
      "total_incl", "currency", "since", "key", "statements",
    ])
    for group in try await groups(query, context) {
      let explanation = context.speech.explain(group.cause)
      table.add([
        group.dossier.name, group.dossier.octopusDossierID.map { String($0) } ?? "",
        group.cause.code.rawValue, group.cause.owner.rawValue, explanation.title,
        explanation.sentence, String(group.documents),
        group.amount.map { $0.description.replacing(".", with: ",") } ?? "",
        group.amount == nil ? "" : group.currency, BelgianFormat.iso(group.since), group.key,
        "",
      ])
    }
    for one in try await bank(query, context) {
      let words = one.words(context.speech)
      var statements = ""
      if case .statements(let count, _) = one.place { statements = String(count) }
      table.add([
        one.dossier?.name ?? "", one.dossier?.octopusDossierID.map { String($0) } ?? "",
        one.cause.code.rawValue, one.cause.owner.rawValue, words.title, words.sentence, "", "", "",
        BelgianFormat.iso(one.since), one.cause.key, statements,
      ])
    }
    return .csv(table, name: "causes")
  }

  private func bank(
    _ query: CauseQuery, _ context: SignedInContext
  ) async throws -> [BankCause] {
    try await BankCauses(site.database).all(
      access: context.identity.access, dossierID: query.dossierID, cause: query.cause,
      owner: query.owner, today: BrusselsDay.of(site.now()))
  }

  private func groups(
    _ query: CauseQuery, _ context: SignedInContext
  ) async throws -> [CauseGroup] {
    try await CauseGroups(site.database).all(
      access: context.identity.access, dossierID: query.dossierID, cause: query.cause,
      owner: query.owner, now: site.now())
  }
}

/// One line of the list in JSON.
private enum CauseItemJSON: Encodable {
  case documents(CauseGroupJSON)
  case bank(BankCauseJSON)

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .documents(let group): try group.encode(to: encoder)
    case .bank(let one): try one.encode(to: encoder)
    }
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
