import Accounting
import BillitClient
import Foundation
import Formats
import Storage

/// Brings the entry number back to Billit: a mark in `InternalInfo` that leaves other text alone, and the
/// flags that say "exported". A stage of its own: whatever happens here, the document stays booked.
extension DocumentPipeline {
  /// How often it is tried before a person has to look.
  private static let mostTries = 8

  func writeBack(_ document: StoredDocument) async throws {
    guard try await mayWriteBack(document) else { return }
    guard let entry = document.entry else { return try await takeBack(document) }
    let order: BillitOrder
    do {
      let bytes = try await route.billit.order(Int(document.billitOrderID), of: route.party)
      order = try BillitOrder(json: bytes)
    } catch let fault as BillitFault {
      return try await again(document, fault)
    }
    let text = InternalInfoTag(entry).put(into: order.internalInfo)
    let isPurchase = document.direction == .purchase
    let isThere =
      text == order.internalInfo && order.isExportedToConnector == true
      && (!isPurchase || order.isSent == true)
    if isThere {
      return try await finish(document, .done, [])
    }
    var patch = OrderPatch(
      isSent: isPurchase ? true : nil, internalInfo: text, exportedToConnector: true)
    var answer = await route.billit.patchOrder(
      Int(document.billitOrderID), of: route.party, patch)
    if case .answered(.refused(.rejected)) = answer {
      // `ExportedToConnector` is listed as patchable for the access point only (Billit API §3.5).
      patch.exportedToConnector = nil
      answer = await route.billit.patchOrder(Int(document.billitOrderID), of: route.party, patch)
    }
    switch answer {
    case .answered(.done):
      await book.answered(route.billitConnection)
      try await finish(
        document, .done, [DocumentEvent("written_back", ["entry": entry.description])])
    case .answered(.refused(let fault)):
      try await again(document, fault)
    case .notSent(let reason), .unknown(let reason):
      try await again(document, .unanswered(reason: reason))
    }
  }

  /// The entry was deleted in Octopus: Billit shows its number no longer.
  private func takeBack(_ document: StoredDocument) async throws {
    let order: BillitOrder
    do {
      let bytes = try await route.billit.order(Int(document.billitOrderID), of: route.party)
      order = try BillitOrder(json: bytes)
    } catch let fault as BillitFault {
      return try await again(document, fault)
    }
    guard let text = order.internalInfo, InternalInfoTag(in: text) != nil else {
      return try await finish(document, .none, [])
    }
    let patch = OrderPatch(internalInfo: InternalInfoTag.removed(from: text))
    switch await route.billit.patchOrder(Int(document.billitOrderID), of: route.party, patch) {
    case .answered(.done):
      await book.answered(route.billitConnection)
      try await finish(document, .none, [DocumentEvent("mark_taken_back")])
    case .answered(.refused(let fault)):
      try await again(document, fault)
    case .notSent(let reason), .unknown(let reason):
      try await again(document, .unanswered(reason: reason))
    }
  }

  private func again(_ document: StoredDocument, _ fault: BillitFault) async throws {
    let standstill = Standstill(fault, now: now())
    await book.note(standstill, on: route)
    guard document.attempts + 1 < DocumentPipeline.mostTries || standstill.trouble != .none else {
      return try await finish(
        document, .failed, [DocumentEvent("write_back_failed", ["reason": fault.kind.rawValue])])
    }
    var random = SystemRandomNumberGenerator()
    let later = limits.retries.next(
      afterTry: min(document.attempts + 1, limits.retries.tries - 1), now: now(), using: &random)
    try await documents.recordWriteBack(
      .pending, retryAt: later ?? now() + 3_600_000, of: document.id, lease: lease.token,
      events: [], now: now())
  }

  private func finish(
    _ document: StoredDocument, _ result: StoredDocument.WriteBack, _ events: [DocumentEvent]
  ) async throws {
    try await documents.recordWriteBack(
      result, retryAt: nil, of: document.id, lease: lease.token, events: events, now: now())
  }
}
