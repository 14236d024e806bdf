import Accounting
import BillitClient
import Foundation
import Formats
import Storage

/// Reads an order and its files from Billit and keeps them byte for byte.
extension DocumentPipeline {
  /// Returns true when the document may go on to be forwarded in this turn.
  func fetch(_ document: StoredDocument) async throws -> Bool {
    let files: FetchedFiles
    do {
      files = try await read(document)
    } catch let fault as BillitFault {
      try await stopFetch(document, fault)
      return false
    }
    await book.answered(route.billitConnection)
    var fetched = DocumentStore.Fetched(
      revision: document.revision, billitModified: files.order.lastModified,
      contentSHA256: files.contentSHA256, invoice: nil, files: files.kept)
    if files.isUnchanged {
      try await documents.record(
        fetched, of: document.id, lease: lease.token, events: [], now: now())
      return try await goOn(document, as: nil)
    }
    let reading = SourceDocument.read(files.order, ubl: files.ubl)
    if case .invoice(let invoice) = reading {
      fetched.invoice = invoice
    } else {
      fetched.invoice = try? files.order.invoice()
    }
    let event = DocumentEvent(
      document.fetchedRevision == 0 ? "fetched" : "fetched_again",
      ["ubl": files.ubl == nil ? "no" : "yes"])
    try await documents.record(
      fetched, of: document.id, lease: lease.token, events: [event], now: now())
    return try await goOn(document, as: reading)
  }

  /// What follows from the reading, by where the document stands. Nil when nothing changed.
  private func goOn(
    _ document: StoredDocument, as reading: SourceDocument.Reading?
  ) async throws -> Bool {
    switch document.state {
    case .booked, .changedAfterBooking:
      try await compare(document, reading)
      return false
    case .deliveredDMS, .setAside:
      try await rest(document, events: reading == nil ? [] : [DocumentEvent("changed_in_billit")])
      return false
    case _ where document.cause?.waitsForPerson == true:
      try await rest(document, events: [])
      return false
    default:
      if case .stands(let state, let cause) = reading {
        try await stop(document, Standstill(state, cause))
        return false
      }
      return true
    }
  }

  /// A changed order is never booked again: the differences are shown, and the office decides.
  private func compare(
    _ document: StoredDocument, _ reading: SourceDocument.Reading?
  ) async throws {
    guard let reading, let booked = try await documents.bookedInvoice(of: document.id) else {
      return try await rest(document, events: [])
    }
    var facts: [String: String] = [:]
    switch reading {
    case .invoice(let invoice):
      let differences = ChangeAfterBooking.differences(booked, invoice)
      if differences.isEmpty { return try await rest(document, events: []) }
      facts["fields"] = differences.map(\.field).joined(separator: ",")
      for difference in differences.prefix(6) {
        facts["before.\(difference.field)"] = difference.before
        facts["after.\(difference.field)"] = difference.after
      }
    case .stands(_, let cause):
      facts["fields"] = cause.code.rawValue
    }
    let due = document.writeBack == .pending ? now() : nil
    try await documents.move(
      document.id,
      .init(
        to: .changedAfterBooking, cause: Cause(.changedAfterBooking, facts), dueAt: due,
        events: [DocumentEvent("changed_after_booking", facts)]), lease: lease.token, now: now())
  }

  private func rest(_ document: StoredDocument, events: [DocumentEvent]) async throws {
    try await documents.move(
      document.id,
      .init(
        to: document.state, cause: document.cause,
        dueAt: document.writeBack == .pending ? now() : nil, events: events),
      lease: lease.token, now: now())
  }

  private func stopFetch(_ document: StoredDocument, _ fault: BillitFault) async throws {
    let standstill = Standstill(fault, now: now())
    guard document.state.isSafeToSend else {
      // What is in Octopus stays as it is; Billit is asked again later.
      await book.note(standstill, on: route)
      let due = standstill.dueAt ?? (standstill.usesAttempt ? now() + 600_000 : nil)
      try await documents.move(
        document.id,
        .init(
          to: document.state, cause: document.cause, dueAt: due, unread: document.revision),
        lease: lease.token, now: now())
      return
    }
    try await stop(document, standstill, unread: document.revision)
  }

  private struct FetchedFiles {
    var order: BillitOrder
    var contentSHA256: Data
    var ubl: Data?
    var kept: [KeptFile]
    var isUnchanged: Bool
  }

  private func read(_ document: StoredDocument) async throws -> FetchedFiles {
    let bytes = try await route.billit.order(Int(document.billitOrderID), of: route.party)
    let sha256 = try OrderContent.sha256(of: bytes)
    let order = (try? BillitOrder(json: bytes)) ?? BillitOrder()
    var kept = [
      KeptFile(
        kind: .order, name: "order-\(document.billitOrderID).json", mediaType: "application/json",
        bytes: bytes)
    ]
    if sha256 == document.contentSHA256, document.fetchedRevision > 0 {
      return FetchedFiles(
        order: order, contentSHA256: sha256, ubl: nil, kept: kept, isUnchanged: true)
    }
    var ubl: Data?
    if let id = order.electronicInvoiceFileID {
      let file = try await self.file(id)
      ubl = file.bytes
      kept.append(
        KeptFile(kind: .ubl, name: file.name, mediaType: "application/xml", bytes: file.bytes))
    }
    if let id = order.pdfFileID {
      let file = try await self.file(id)
      kept.append(
        KeptFile(kind: .pdf, name: file.name, mediaType: "application/pdf", bytes: file.bytes))
    }
    return FetchedFiles(
      order: order, contentSHA256: sha256, ubl: ubl, kept: kept, isUnchanged: false)
  }

  /// A file of an order that is there: when it is not, that says nothing of the order.
  private func file(_ id: String) async throws(BillitFault) -> BillitFile {
    do {
      return try await route.billit.file(id, of: route.party)
    } catch {
      guard case .notFound(let answer) = error else { throw error }
      throw .rejected(answer)
    }
  }
}
