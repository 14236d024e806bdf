import Accounting
import Cryptography
import Formats
import Hummingbird
import Storage

/// `GET` and `POST /bank/upload`: CODA files that people bring. Each is judged by itself: one that is
/// refused keeps none of the others.
struct UploadStatements: Sendable {
  let site: Site

  @Sendable func form(_ request: Request, context: SignedInContext) async throws -> Response {
    try await page(
      context, outcomes: [], fault: nil,
      chosen: request.addressFields["dossier"].flatMap { Int64($0) })
  }

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let files = context.files.filter { $0.name == "files" && !($0.fileName ?? "").isEmpty }
    guard !files.isEmpty else {
      if case .script = context.identity { throw Problem.badRequest(field: "files") }
      return try await page(context, outcomes: [], fault: .upNone)
    }
    let access = context.identity.access
    let dossier = context.field("dossier").flatMap { Int64($0) }
    if let dossier, !access.allows(dossier: dossier) { throw Problem.notFound }
    var outcomes: [(name: String, taken: TakenIn)] = []
    for file in files {
      let name = String(
        (file.fileName ?? "").split(whereSeparator: { "/\\".contains($0) }).last ?? "coda")
      let taken = try await StatementInbox(site.database).takeIn(
        StatementDelivery(
          bytes: file.bytes, name: String(name.prefix(200)), source: .upload,
          origin: try RandomToken.identifier(), actor: context.identity.actor,
          dossierID: dossier),
        reading: StatementReading(coda: [UInt8](file.bytes)), access: access, now: site.now())
      outcomes.append((name, taken))
    }
    site.actions.ringForwarding()
    guard case .script = context.identity else {
      return try await page(context, outcomes: outcomes, fault: nil)
    }
    return try .json(
      ListJSON(
        name: "files", items: outcomes.map { UploadOutcomeJSON($0.name, $0.taken, context.speech) },
        next: nil))
  }

  private func page(
    _ context: SignedInContext, outcomes: [(name: String, taken: TakenIn)],
    fault: StatementText?, chosen: Int64? = nil
  ) async throws -> Response {
    let access = context.identity.access
    let model = UploadPage(
      outcomes, fault: fault, mayUpload: context.identity.role >= .accountant,
      troubled: try await StatementFiles(site.database).troubled(access: access, limit: 20).rows,
      dossiers: try await DossierList(site.database).names(access: access), chosen: chosen,
      speech: context.speech)
    return try await site.page(
      "statements/upload", title: context.speech(StatementText.upTitle), section: .bank, model,
      context, status: fault == nil ? .ok : .unprocessableContent)
  }
}
