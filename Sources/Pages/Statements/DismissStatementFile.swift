import Hummingbird
import Storage

/// `POST /statements/files/<id>/dismissal`: puts a file aside that could not be taken in.
struct DismissStatementFile: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let isDone = try await StatementFiles(site.database).dismiss(
      try context.id(), access: context.identity.access, actor: context.identity.actor,
      now: site.now())
    guard isDone else { throw Problem.notFound }
    guard case .script = context.identity else {
      return .seeOther(.ofStatements(.upload()))
    }
    return Response(status: .noContent)
  }
}
