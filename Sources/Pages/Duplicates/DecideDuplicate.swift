import Accounting
import Foundation
import Hummingbird
import Storage

/// `POST /duplicates/<document>/<other>`: keep both, set one aside, or "these are two documents". The
/// pair is not asked about again.
struct DecideDuplicate: Sendable {
  private static let longestReason = 500

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let one = try context.id("one")
    let other = try context.id("other")
    let list = DuplicateList(site.database)
    let access = context.identity.access
    guard let candidate = try await list.pair(one, other, access: access) else {
      throw Problem.notFound
    }
    let verdict = try verdict(context, candidate)
    try await DuplicatePairs(site.database).decide(
      verdict, about: one, other, actor: context.identity.actor, now: site.now())
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      return .seeOther(.duplicates(told: .duplicateDecided))
    }
    let after = try await list.pair(one, other, access: access) ?? candidate
    return try .json(DuplicateJSON(candidate: after, speech: context.speech))
  }

  private func verdict(
    _ context: SignedInContext, _ candidate: DuplicateCandidate
  ) throws(Problem) -> DuplicatePairs.Verdict {
    switch context.form["decision"].flatMap(DuplicateDecision.init) {
    case .kept: return .kept
    case .notADuplicate: return .notADuplicate
    case .setAside:
      guard let id = context.form["document"].flatMap({ Int64($0) }),
        id == candidate.document.id || id == candidate.other.id
      else { throw .badRequest(field: "document") }
      guard let reason = context.field("reason", atMost: DecideDuplicate.longestReason) else {
        throw .badRequest(field: "reason")
      }
      return .setAside(id, reason: reason)
    case nil: throw .badRequest(field: "decision")
    }
  }
}
