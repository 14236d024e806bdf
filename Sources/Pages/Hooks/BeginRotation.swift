import HTTPTypes
import Hummingbird
import Storage

/// `POST /hooks/rotations`: renews many secrets as one piece of work. `scope=all` means every webhook in
/// use that may be seen, otherwise those ticked as `hook-<id>`. `POST /hooks/rotations/<id>/again` takes up
/// those that failed.
struct BeginRotation: Sendable {
  let site: Site

  @Sendable func begin(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let rows = try await HookList(site.database).hooks(access: context.identity.access)
      .filter { $0.hook.state == .active }
    let isAll = context.field("scope") == "all"
    let chosen = rows.map(\.hook.id).filter { isAll || context.form["hook-\($0)"] != nil }
    return try await begin(chosen, hours: context.number("hours"), context)
  }

  @Sendable func again(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let items = try await HookRotations(site.database).items(
      of: context.id(), access: context.identity.access)
    guard !items.isEmpty else { throw Problem.notFound }
    return try await begin(
      items.filter { $0.state == .failed }.map(\.hookID), hours: nil, context)
  }

  private func begin(
    _ hooks: [Int64], hours: Int?, _ context: SignedInContext
  ) async throws -> Response {
    let now = site.now()
    let overlap = min(hours ?? site.settings.overlapHours, BeginRotation.longestOverlap)
    let id = try await HookRotations(site.database).begin(
      hooks: hooks, overlapEnds: now + Instant(overlap) * 3_600_000,
      actor: context.identity.actor, now: now)
    guard let id else { throw Problem.badRequest(field: "hook") }
    site.actions.rotationsBegun()
    guard case .script = context.identity else { return .seeOther(.hookRotation(id)) }
    let page = try await ShowRotation(site: site).report(id, context)
    return try .json(RotationReportJSON(report: page))
  }

  /// Thirty days, in hours.
  static let longestOverlap = 720
}
