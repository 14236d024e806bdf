import Accounting
import Foundation
import Hummingbird
import Storage

/// `GET /documents/bulk`: what a change of many documents would do, with their number and a sample;
/// `POST /documents/bulk`: exactly that.
struct ChangeDocuments: Sendable {
  /// Documents that are changed at once.
  static let most = 10_000
  /// So many are shown.
  static let sample = 12
  private static let longestReason = 500
  /// How long a confirmation stays good.
  private static let patience: Instant = 3_600_000

  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let (query, action, ids, now) = try await selection(request, context)
    let rows = try await rows(Array(ids.prefix(ChangeDocuments.sample)), context)
    let model = BulkPage(
      action, query: query, ids: ids, dossiers: try await dossiers(query, context), rows: rows,
      speech: context.speech, now: now)
    return try await site.page(
      "documents/bulk", title: model.heading, section: .documents, model, context)
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let (query, action, ids, now) = try await selection(request, context)
    return try .json(
      BulkJSON(
        action: action.rawValue, count: min(ids.count, ChangeDocuments.most), at: now,
        filter: query.with { $0.limit = DocumentQuery.usual }.query.text,
        isTooMany: ids.count > ChangeDocuments.most))
  }

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let form = context.form
    guard let action = form["action"].flatMap(BulkAction.init) else {
      throw Problem.badRequest(field: "action")
    }
    let now = site.now()
    guard let moment = form["at"].flatMap({ Instant($0) }), moment <= now,
      moment > now - ChangeDocuments.patience
    else { throw Problem.badRequest(field: "at") }
    guard let confirmed = form["count"].flatMap({ Int($0) }), confirmed > 0,
      confirmed <= ChangeDocuments.most
    else { throw Problem.badRequest(field: "count") }
    // Ages were counted from the moment that was confirmed.
    let query = try DocumentQuery(form: form, now: moment)
    let change = try change(action, form)
    let ids = try await DocumentList(site.database).ids(
      query.filter, in: change.states, unchangedSince: moment, access: context.identity.access,
      limit: confirmed + 1)
    // More than were confirmed: something else brought them into the filter.
    guard ids.count <= confirmed else { throw Problem.conflict }
    var outcome = try await site.documents.perform(
      change, on: ids, unchangedSince: moment, scope: query.kept, actor: context.identity.actor,
      now: now)
    outcome.left += confirmed - ids.count
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      let back = query.with { $0.filter.dossiers = nil }
      return .seeOther(
        .documents(back, told: Told(action.told, count: outcome.done, left: outcome.left)))
    }
    return try .json(["done": outcome.done, "left": outcome.left])
  }

  private func selection(
    _ request: Request, _ context: SignedInContext
  ) async throws -> (DocumentQuery, BulkAction, [Int64], Instant) {
    let given = request.addressFields
    guard let action = given["action"].flatMap({ BulkAction(rawValue: String($0)) }) else {
      throw Problem.badRequest(field: "action")
    }
    let now = site.now()
    let query = try DocumentQuery(given, now: now)
    let ids = try await DocumentList(site.database).ids(
      query.filter, in: action.change(reason: "").states, unchangedSince: now,
      access: context.identity.access, limit: ChangeDocuments.most + 1)
    return (query, action, ids, now)
  }

  private func rows(_ ids: [Int64], _ context: SignedInContext) async throws -> [DocumentRow] {
    var filter = DocumentFilter()
    filter.documents = Set(ids)
    return try await DocumentList(site.database).slice(
      filter, access: context.identity.access, sort: DocumentSort(.received, isAscending: true),
      limit: ChangeDocuments.sample
    ).rows
  }

  /// Whose dossiers are whose may change before the confirmation: then those of now are meant.
  private func dossiers(
    _ query: DocumentQuery, _ context: SignedInContext
  ) async throws -> [Int64]? {
    guard let manager = query.filter.managerID else { return nil }
    return try await PeopleInCharge(site.database).dossiers(
      of: manager, access: context.identity.access)
  }

  private func change(_ action: BulkAction, _ form: [String: String]) throws -> BulkChange {
    guard action == .setAside else { return action.change(reason: "") }
    let reason = (form["reason"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= ChangeDocuments.longestReason else {
      throw Problem.badRequest(field: "reason")
    }
    return action.change(reason: reason)
  }
}

/// What can be asked of many documents, by the names that addresses use.
enum BulkAction: String, Sendable, CaseIterable {
  case hold, release, resend
  case setAside = "set-aside"

  func change(reason: String) -> BulkChange {
    switch self {
    case .hold: .hold
    case .release: .release
    case .resend: .sendAgain
    case .setAside: .setAside(reason: reason)
    }
  }

  /// What the list tells afterwards.
  var told: Notice {
    switch self {
    case .hold: .bulkHeld
    case .release: .bulkReleased
    case .resend: .bulkResent
    case .setAside: .bulkSetAside
    }
  }
}

private struct BulkJSON: Encodable {
  let action: String
  let count: Int
  let at: Instant
  let filter: String
  let isTooMany: Bool

  private enum CodingKeys: String, CodingKey {
    case action, count, at, filter
    case isTooMany = "is_too_many"
  }
}
