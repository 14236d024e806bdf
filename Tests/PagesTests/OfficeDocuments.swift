import Accounting
import Foundation

@testable import Pages
@testable import Storage

/// Documents of the test office, brought to their states the way the worker does it.
extension Office {
  /// A document as Billit would hand it out.
  static func invoice(
    number: String = "F26/0193", name: String = "Dakwerken Claes", cents: Int64 = 845_000,
    kind: DocumentKind = .invoice, direction: Direction = .purchase
  ) -> Invoice {
    let base = Money(cents: cents)
    let vat = Money(cents: cents * 21 / 100)
    return Invoice(
      direction: direction, kind: kind, number: number,
      issueDate: CalendarDate(daysSince1970: 20_777),
      dueDate: CalendarDate(daysSince1970: 20_807),
      counterparty: Counterparty(name: name, vatNumber: "BE 0884.768.177"),
      vatBreakdown: [
        VATSubtotal(category: .standard, rate: VATRate(percent: 21), base: base, vat: vat)
      ],
      lines: [
        InvoiceLine(
          description: "Work", net: base, category: .standard, rate: VATRate(percent: 21))
      ],
      totals: InvoiceTotals(net: base, vat: vat, gross: base + vat),
      paymentReference: "+++202/6000/10704+++")
  }

  static func proposal(_ invoice: Invoice) -> BookingProposal {
    BookingProposal(
      journal: "A1", bookyearID: 5, bookyear: "2026", period: 202_611, relationID: 27,
      relationName: invoice.counterparty.name, documentDate: invoice.issueDate,
      dueDate: invoice.dueDate ?? invoice.issueDate, amount: invoice.totals.gross,
      currency: "EUR", exchangeRate: "1", number: invoice.number,
      reference: invoice.paymentReference ?? invoice.number, orderReference: nil,
      lines: [
        .init(
          account: 611_000, vatCode: "D21", base: invoice.totals.net, vat: invoice.totals.vat,
          comment: "Réparation toiture atelier", category: .standard,
          rate: VATRate(percent: 21))
      ],
      evidence: [
        .init(.relation, by: .vatNumber, value: "BE 0884.768.177"),
        .init(.account, by: .relationDefault, value: "611000"),
      ],
      notices: [.init(.dueDateAssumed)])
  }

  /// Receives one order; answers the document's id.
  func receive(order: Int64, dossier: Int64) async throws -> Int64 {
    _ = try await DocumentStore(database).noticeChange(
      dossierID: dossier, orderID: order, modified: "2026-11-24T12:00:00", now: now)
    let list = try await DocumentList(database).slice(
      DocumentFilter(), access: .all, limit: 500)
    return list.rows.first { $0.billitOrderID == order && $0.dossier.id == dossier }?.id ?? 0
  }

  /// Claims a document as the worker does.
  private func claim(_ id: Int64) async throws -> (StoredDocument, String) {
    let token = UUID().uuidString
    let queue = WorkQueue(database, boot: "test")
    guard let lease = try await queue.claim(token: token, now: now),
      let document = lease.documents.first(where: { $0.id == id })
    else { throw LeaseLost() }
    return (document, token)
  }

  /// Receives an order, reads it, and leaves it in a state that needs no entry.
  @discardableResult
  func document(
    order: Int64, dossier: Int64? = nil, invoice: Invoice = Office.invoice(),
    _ state: DocumentState, cause: Cause?, dueAt: Instant? = nil
  ) async throws -> Int64 {
    let id = try await receive(order: order, dossier: dossier ?? garage)
    let (_, lease) = try await claim(id)
    try await read(id, invoice, lease)
    try await DocumentStore(database).move(
      id,
      .init(
        to: state, cause: cause, dueAt: dueAt,
        events: [
          DocumentEvent("fetched"),
          DocumentEvent(state.rawValue, ["cause": cause?.code.rawValue ?? ""]),
          DocumentEvent("something_new"),
        ]), lease: lease, now: now)
    return id
  }

  /// Receives an order and books it.
  @discardableResult
  func booked(
    order: Int64, dossier: Int64? = nil, invoice: Invoice = Office.invoice(), number: Int
  ) async throws -> Int64 {
    let id = try await receive(order: order, dossier: dossier ?? garage)
    let (document, lease) = try await claim(id)
    try await read(id, invoice, lease)
    let ledger = EntryLedger(database)
    let entry = EntryReference(
      bookyearID: 5, bookyear: "2026", journal: "A1", number: number, period: 202_611)
    let line = try await ledger.begin(
      .init(entry: entry, reference: "PSL-\(order)", payloadSHA256: Data(count: 32)),
      document: document, lease: lease, now: now)
    try await ledger.settleBooked(line, invoice: invoice, lease: lease, found: nil, now: now)
    let (_, again) = try await claim(id)
    try await DocumentStore(database).recordWriteBack(
      .done, retryAt: nil, of: id, lease: again, events: [DocumentEvent("written_back")],
      now: now)
    return id
  }

  /// Receives an order, sends it, and gets no answer.
  @discardableResult
  func unknown(order: Int64, number: Int) async throws -> Int64 {
    let id = try await receive(order: order, dossier: garage)
    let (document, lease) = try await claim(id)
    try await read(id, Office.invoice(number: "101993", name: "Engie", cents: 42_353), lease)
    let ledger = EntryLedger(database)
    let entry = EntryReference(
      bookyearID: 5, bookyear: "2026", journal: "A1", number: number, period: 202_611)
    let line = try await ledger.begin(
      .init(entry: entry, reference: "PSL-\(order)", payloadSHA256: Data(count: 32)),
      document: document, lease: lease, now: now)
    try await ledger.settleUnknown(
      line, reason: "no answer", checkAt: now + 600_000, lease: lease, now: now)
    return id
  }

  /// Receives an order and hands it to the import viewer.
  func delivered(order: Int64, invoice: Invoice = Office.invoice()) async throws -> Int64 {
    let id = try await receive(order: order, dossier: garage)
    let (document, lease) = try await claim(id)
    try await read(id, invoice, lease)
    let viewer = ViewerLedger(database)
    let name = "PSL-\(order)-\(id).xml"
    _ = try await viewer.begin(fileName: name, document: document, lease: lease, now: now)
    try await viewer.settleDelivered(id, fileName: name, lease: lease, now: now)
    return id
  }

  private func read(_ id: Int64, _ invoice: Invoice, _ lease: String) async throws {
    let store = DocumentStore(database)
    try await store.record(
      .init(
        revision: 1, billitModified: "2026-11-24T12:00:00", contentSHA256: Data(count: 32),
        invoice: invoice,
        files: [
          KeptFile(
            kind: .ubl, name: "../evil\".html", mediaType: "text/html",
            bytes: Data("<Invoice/>".utf8)),
          KeptFile(
            kind: .order, name: "order.json", mediaType: "application/json",
            bytes: Data("{}".utf8)),
        ]), of: id, lease: lease, events: [], now: now)
    try await store.record(Office.proposal(invoice), of: id, lease: lease)
  }

  /// A morning's worth of documents: one booked, three for the office, one unknown, one waiting.
  func fill() async throws {
    try await booked(
      order: 1, invoice: Office.invoice(number: "2026-8841", name: "Proximus NV", cents: 10_000),
      number: 311)
    try await booked(
      order: 2,
      invoice: Office.invoice(
        number: "CN-221", name: "Colruyt Group", cents: 5_314, kind: .creditNote),
      number: 312)
    let missing = Cause(
      .vatCodeMissing,
      [
        "direction": "purchase", "kind": "invoice", "category": "AE", "rate": "21",
        "region": "BE",
      ])
    try await document(order: 3, .needsMapping, cause: missing)
    try await document(
      order: 4, invoice: Office.invoice(number: "F26/0200", name: "Verfwinkel & Zn", cents: 99_900),
      .needsMapping, cause: missing)
    try await document(
      order: 5, invoice: Office.invoice(number: "88-120", name: "Fiduciaire Delta", cents: 24_959),
      .refused,
      cause: Cause(
        .periodClosed, ["period": "202610", "journal": "A1", "next_period": "202611"]))
    try await document(
      order: 6, dossier: studio,
      invoice: Office.invoice(
        number: "INV-7", name: "Hôtel Mirabeau", cents: 160_100, direction: .sale),
      .awaitingApproval, cause: Cause(.awaitingApproval))
    try await unknown(order: 7, number: 313)
    _ = try await receive(order: 8, dossier: garage)
  }
}
