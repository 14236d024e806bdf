import Accounting
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /statements/<id>`, `.json` and `/file`: one statement as a page to read, and the file it came in.
struct ShowStatement: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    let found = try await StatementPage(site.database).statement(
      address.id, access: context.identity.access)
    guard let details = found else { throw Problem.notFound }
    if address.isJSON { return try .json(StatementDetailsJSON(details, context.speech)) }
    let model = StatementOnePage(
      details, role: context.identity.role, speech: context.speech)
    return try await site.page(
      "statements/one", title: "\(model.heading) · \(model.number)", section: .bank, model,
      context, told: Told(request.addressFields))
  }

  /// The bytes as they came; reading them is audited.
  @Sendable func file(_ request: Request, context: SignedInContext) async throws -> Response {
    let found = try await StatementPage(site.database).original(
      of: try context.id(), access: context.identity.access, actor: context.identity.actor,
      now: site.now())
    guard let file = found else { throw Problem.notFound }
    let name = file.name.filter {
      ($0.isASCII && ($0.isLetter || $0.isNumber)) || "._-".contains($0)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream",
        .contentDisposition: "attachment; filename=\"\(name.isEmpty ? "statement.cod" : name)\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
