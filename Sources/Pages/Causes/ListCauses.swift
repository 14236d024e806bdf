import Accounting
import Foundation
import Hummingbird
import Storage

/// `GET /causes`, `.json` and `.csv`: documents grouped by what releases them.
struct ListCauses: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let (groups, next) = try await groups(query, context)
    let model = CauseListPage(
      groups, next: next, bank: try await bank(query, context), query: query,
      speech: context.speech, now: site.now())
    return try await site.page(
      "causes/list", title: context.speech(CommonText.causes), section: .causes, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let query = try CauseQuery(request.addressFields)
    let (groups, next) = try await groups(query, context)
    let items = groups.map { CauseGroupJSON(group: $0, speech: context.speech) }
    let others = try await bank(query, context).map {
      BankCauseJSON(one: $0, speech: context.speech)
    }
    return try .json(
      ListJSON(
        name: "causes",
        items: items.map(CauseItemJSON.documents) + others.map(CauseItemJSON.bank),
        next: next.map { SitePath.causes(query.from($0), form: .json).text }))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var query = try CauseQuery(request.addressFields)
    // The whole list, unless the address asks for one page of it.
    let isPaged = request.addressFields["limit"] != nil
    if !isPaged { query.limit = DocumentQuery.most }
    var table = CSVWriter(header: [
      "dossier", "octopus_dossier_id", "cause", "owner", "title", "sentence", "documents",
      "total_incl", "currency", "since", "key", "statements",
    ])
    let others = try await bank(query, context)
    repeat {
      let (groups, next) = try await groups(query, context)
      for group in groups { table.add(line(group, context.speech)) }
      query.after = next
    } while query.after != nil && !isPaged
    for one in others { table.add(line(one, context.speech)) }
    return .csv(table, name: "causes")
  }

  private func line(_ group: CauseGroup, _ speech: Speech) -> [String] {
    let explanation = speech.explain(group.cause)
    return [
      group.dossier.name, group.dossier.octopusDossierID.map { String($0) } ?? "",
      group.cause.code.rawValue, group.cause.owner.rawValue, explanation.title,
      explanation.sentence, String(group.documents),
      group.amount.map { $0.description.replacing(".", with: ",") } ?? "",
      group.amount == nil ? "" : group.currency, BelgianFormat.iso(group.since), group.key, "",
    ]
  }

  private func line(_ one: BankCause, _ speech: Speech) -> [String] {
    let words = one.words(speech)
    var statements = ""
    if case .statements(let count, _) = one.place { statements = String(count) }
    return [
      one.dossier?.name ?? "", one.dossier?.octopusDossierID.map { String($0) } ?? "",
      one.cause.code.rawValue, one.cause.owner.rawValue, words.title, words.sentence, "", "", "",
      BelgianFormat.iso(one.since), one.cause.key, statements,
    ]
  }

  /// What stands still at the bank: few, all with the first groups.
  private func bank(
    _ query: CauseQuery, _ context: SignedInContext
  ) async throws -> [BankCause] {
    guard query.after == nil else { return [] }
    return try await BankCauses(site.database).all(
      access: context.identity.access, dossierID: query.dossierID, cause: query.cause,
      owner: query.owner, today: BrusselsDay.of(site.now()))
  }

  private func groups(
    _ query: CauseQuery, _ context: SignedInContext
  ) async throws -> (groups: [CauseGroup], next: CauseGroups.Place?) {
    try await CauseGroups(site.database).slice(
      access: context.identity.access, dossierID: query.dossierID, cause: query.cause,
      owner: query.owner, limit: query.limit, after: query.after, now: site.now())
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
  /// The place, or the address that the JSON gave for it.
  fileprivate static func place(_ given: String) -> CauseGroups.Place? {
    guard given.hasPrefix("/"), let start = given.range(of: "next=", options: .backwards) else {
      return CauseGroups.Place(given)
    }
    return CauseGroups.Place(String(given[start.upperBound...]).removingPercentEncoding ?? "")
  }

  /// Reads the query of an address; a filter that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    let fields = GivenFields(given)
    self.init(
      dossierID: try fields.read("dossier") { Int64($0) }, cause: fields.text("cause"),
      owner: try fields.read("owner", Cause.Owner.init),
      limit: try ListPlace.limit(given, usual: CauseQuery.usual),
      after: try fields.read("next", CauseQuery.place))
  }
}
