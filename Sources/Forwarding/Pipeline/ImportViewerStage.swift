import Accounting
import Foundation
import OctopusClient
import Storage

/// Hands a document to the Document Import Viewer, where a person books it: by the File Import API, or by
/// mail to the dossier's import mailbox when it has one. Under a file name of our own, by which the entry
/// is found later.
extension DocumentPipeline {
  func handOver(_ document: StoredDocument, _ invoice: Invoice) async throws {
    guard try await mayLeave(document) else { return }
    var file = try await documents.file(.ubl, of: document.id)
    if file == nil { file = try await documents.file(.pdf, of: document.id) }
    guard let file else {
      return try await stop(
        document, Standstill(.failed, Cause(.unreadable, ["source": "files", "reason": "missing"])))
    }
    let suffix = file.kind == .ubl ? "xml" : "pdf"
    let mark = BookingMark.text(orderID: document.billitOrderID, documentID: document.id)
    let name = "\(mark).\(suffix)"
    guard
      try await viewer.begin(
        fileName: name, document: document, lease: lease.token, now: now())
    else {
      return try await documents.move(
        document.id, .init(to: .deliveredDMS), lease: lease.token, now: now())
    }
    if let mailbox = route.dossier.settings.importMailbox {
      try await mail(document, to: mailbox, name, file)
    } else {
      try await upload(document, name, file, invoice.direction)
    }
  }

  private func upload(
    _ document: StoredDocument, _ name: String, _ file: KeptFile, _ direction: Direction
  ) async throws {
    let settings = route.dossier.settings
    let folder = direction == .purchase ? settings.purchaseSubfolder : settings.saleSubfolder
    let outcome = await route.octopus.importFile(
      of: route.octopusDossier, OctopusAttachment(fileName: name, fileData: file.bytes),
      subfolder: folder)
    switch outcome {
    case .answered(.accepted):
      await book.answered(route.octopusConnection)
      try await noteFiles(areRefused: false)
      try await viewer.settleDelivered(
        document.id, fileName: name, lease: lease.token, now: now())
    case .answered(.rejected(let error)):
      var standstill = Standstill(error, now: now())
      if error.status == 403, error.code == nil {
        // The 403 for another upload without the DMS is documented; here it is inferred.
        standstill = Standstill(.refused, Cause(.dmsMissing))
        try await noteFiles(areRefused: true)
      }
      try await free(document, standstill)
    case .notSent(let reason):
      try await free(document, Standstill(notSent: reason, now: now()))
    case .unknown(let reason):
      await book.silent(route.octopusConnection, cause: Cause(.octopusSilent))
      try await viewer.settleUnknown(
        document.id, reason: reason, lease: lease.token, now: now())
    }
  }

  /// The file was not taken: the document stands as the fault wants it.
  private func free(_ document: StoredDocument, _ standstill: Standstill) async throws {
    let exact = await book.note(standstill, on: route)
    try await viewer.settleFreed(
      document.id, then: move(document, exact), lease: lease.token, now: now())
  }

  /// What an answer showed of the dossier's DMS, for the health of its link.
  private func noteFiles(areRefused: Bool) async throws {
    let store = DossierStore(database)
    let known = try await store.mark(LinkHealthCheck.refusedFiles, of: route.dossier.id) == "yes"
    guard known != areRefused else { return }
    try await store.setMark(
      LinkHealthCheck.refusedFiles, to: areRefused ? "yes" : "no", of: route.dossier.id,
      now: now())
  }

  private func mail(
    _ document: StoredDocument, to mailbox: String, _ name: String, _ file: KeptFile
  ) async throws {
    guard let mailer else {
      return try await free(document, Standstill(.needsMapping, Cause(.mailboxMissing)))
    }
    do {
      try await mailer.send(
        MailMessage(
          to: mailbox, subject: name, text: name,
          attachment: .init(name: name, mediaType: file.mediaType, bytes: file.bytes)))
      try await viewer.settleDelivered(
        document.id, fileName: name, lease: lease.token, now: now())
    } catch {
      try await free(
        document,
        Standstill(
          .willRetry, Cause(.internalFault, ["detail": "\(FaultText(error))"]), usesAttempt: true))
    }
  }
}
