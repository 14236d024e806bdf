import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /dossiers/<id>/archive`: everything of a dossier as one `.tar`, written as it is read.
struct DownloadArchive: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    guard context.identity.access.allows(dossier: id),
      let begun = try await DossierArchive(
        database: site.database, library: site.renderer.library, now: site.now
      ).begin(id, actor: context.identity.actor)
    else { throw Problem.notFound }
    let seconds = site.now() / 1_000
    let folder = "passerelle-\(id)"
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/x-tar",
        .contentDisposition: "attachment; filename=\"\(folder).tar\"",
      ],
      body: ResponseBody { writer in
        var reading = begun
        while let file = try await reading.next() {
          let entry = TapeArchive.entry("\(folder)/\(file.path)", file.bytes, seconds: seconds)
          try await writer.write(ByteBuffer(bytes: entry))
        }
        try await writer.write(ByteBuffer(bytes: TapeArchive.end))
        try await writer.finish(nil)
      })
  }
}
