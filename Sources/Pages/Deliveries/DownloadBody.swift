import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /deliveries/<id>/body`: the bytes of a webhook call as they came in. Reading them is audited.
///
/// They come from outside: always a download of plain text, never shown as a page of this site.
struct DownloadBody: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let row = try await DeliveryQuery.row(context.id(), site, context)
    let body = try await DeliveryShelf(site.database).body(
      of: row.id, readBy: context.identity.actor, now: site.now())
    guard let body else { throw Problem.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/plain; charset=utf-8",
        .contentDisposition: "attachment; filename=\"delivery-\(row.id).txt\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
