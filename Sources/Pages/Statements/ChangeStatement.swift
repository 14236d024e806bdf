import Hummingbird
import Storage

/// `POST /statements/<id>/send`, `/elsewhere`, `/outcome-check` and `/outcome`: what people ask or say of a
/// statement.
struct ChangeStatement: Sendable {
  let site: Site
  let change: StatementPath.Request

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let found = try await StatementPage(site.database).statement(
      id, access: context.identity.access)
    guard found != nil else { throw Problem.notFound }
    let requests = StatementRequests(site.database)
    let actor = context.identity.actor
    do {
      switch change {
      case .send: try await requests.send(id, actor: actor, now: site.now())
      case .elsewhere:
        guard let reason = context.field("reason", atMost: 300) else {
          throw Problem.badRequest(field: "reason")
        }
        try await requests.markBookedElsewhere(id, reason: reason, actor: actor, now: site.now())
      case .outcome:
        let number = context.field("number").flatMap { Int($0) }
        guard number.map({ $0 > 0 }) ?? (context.field("absent") == "1") else {
          throw Problem.badRequest(field: "number")
        }
        try await requests.settle(id, entryNumber: number, actor: actor, now: site.now())
      case .outcomeCheck:
        try await requests.requestOutcomeCheck(id, actor: actor, now: site.now())
      }
    } catch is StatementRequests.Refusal {
      throw Problem.conflict
    }
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      return .seeOther(.ofStatements(.one(id, told: .done)))
    }
    return Response(status: .noContent)
  }
}
