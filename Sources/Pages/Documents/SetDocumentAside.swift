import Foundation
import Hummingbird
import Storage

/// `POST /documents/<id>/set-aside`: it is not booked, for a reason that people will read later.
struct SetDocumentAside: Sendable {
  private static let longestReason = 500

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let reason = (context.form["reason"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= SetDocumentAside.longestReason else {
      throw Problem.badRequest(field: "reason")
    }
    return try await DocumentAction(site: site).perform(context) { store, id, actor, now in
      try await store.setAside(id, reason: reason, actor: actor, now: now)
    }
  }
}
