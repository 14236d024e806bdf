import Formats
import Foundation
import Hummingbird
import Storage

/// `GET /documents/<id>/invoice`: the invoice as a page made from its UBL, in the reader's language.
struct ShowInvoice: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let id = try context.id()
    let access = context.identity.access
    let pages = DocumentPage(site.database)
    guard let detail = try await pages.detail(id: id, access: access) else {
      throw Problem.notFound
    }
    let speech = context.speech
    let title = [detail.row.kind.map(speech.word(of:)), DocumentLine.number(detail.row, speech)]
      .compactMap(\.self).joined(separator: " ")
    guard
      let file = try await pages.file(id: id, kind: KeptFile.Kind.ubl.rawValue, access: access)
    else {
      let model = NoInvoicePage(detail, reason: speech(InvoiceText.invNone), speech)
      return try await site.page(
        "documents/no_invoice", title: title, section: .documents, model, context,
        status: .notFound)
    }
    let invoice: PrintedInvoice
    do throws(UnreadableInvoice) {
      invoice = try PrintedInvoice(Data(file.bytes))
    } catch {
      let reason = speech.fill(
        InvoiceText.invUnreadable, ["reason": error.reason.replacing("_", with: " ")])
      let model = NoInvoicePage(detail, reason: reason, speech)
      return try await site.page(
        "documents/no_invoice", title: title, section: .documents, model, context,
        status: .unprocessableContent)
    }
    return try await site.page(
      "documents/invoice", title: title, section: .documents,
      InvoicePage(invoice, of: detail, speech: speech), context)
  }
}

/// In place of an invoice that cannot be shown: why, and the files to open.
struct NoInvoicePage: Sendable {
  var dossier: String
  var dossierHref: String
  var documentHref: String
  var documentHeading: String
  var reason: String
  var files: [DocumentOnePage.File]

  init(_ detail: DocumentDetail, reason: String, _ speech: Speech) {
    dossier = detail.row.dossier.name
    dossierHref = SitePath.dossier(detail.row.dossier.id).text
    documentHref = SitePath.document(detail.row.id).text
    documentHeading = DocumentLine.number(detail.row, speech)
    self.reason = reason
    files = detail.files.map { DocumentOnePage.File($0, document: detail.row.id, speech) }
  }
}
