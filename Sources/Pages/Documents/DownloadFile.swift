import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /documents/<id>/files/<kind>`: a file byte for byte as it came.
///
/// It comes from outside: always a download under a name of ours, never shown as a page of this site.
struct DownloadFile: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let id = try context.id()
    guard let kind = context.parameters.get("kind").flatMap(KeptFile.Kind.init),
      let found = try await DocumentPage(site.database).file(
        id: id, kind: kind.rawValue, access: context.identity.access)
    else { throw Problem.notFound }
    let (mediaType, ending) =
      switch kind {
      case .pdf: ("application/pdf", "pdf")
      case .ubl: ("application/xml", "xml")
      case .order: ("application/json", "json")
      }
    return Response(
      status: .ok,
      headers: [
        .contentType: mediaType,
        .contentDisposition: "attachment; filename=\"document-\(id)-\(kind.rawValue).\(ending)\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: found.bytes)))
  }
}
