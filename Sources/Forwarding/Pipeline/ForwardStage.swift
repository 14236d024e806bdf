import Accounting
import Foundation
import Formats
import OctopusClient
import Storage

/// From the kept files to a booking proposal, and on to where the dossier wants it.
extension DocumentPipeline {
  /// Forwards a document that was read; it ends the turn in some state with its lease given back.
  func forward(_ document: StoredDocument) async throws {
    guard let orderFile = try await documents.file(.order, of: document.id),
      let order = try? BillitOrder(json: orderFile.bytes)
    else {
      return try await stop(
        document,
        Standstill(.failed, Cause(.unreadable, ["source": "order", "reason": "not_json"])))
    }
    let ubl = try await documents.file(.ubl, of: document.id)
    switch SourceDocument.read(order, ubl: ubl?.bytes) {
    case .stands(let state, let cause):
      try await stop(document, Standstill(state, cause))
    case .invoice(let invoice):
      if let cause = try await suspectedDuplicate(document, invoice) {
        return try await stop(document, Standstill(.duplicate, cause))
      }
      if let cause = beforeGoingLive(document, invoice) {
        return try await stop(document, Standstill(.setAside, cause))
      }
      if isTrial { return try await propose(document, invoice) }
      if let wait = try await wait(for: document, invoice, order) {
        return try await keepBack(document, invoice, wait)
      }
      if let hold = try await turn(of: document, invoice) {
        return try await documents.move(document.id, hold, lease: lease.token, now: now())
      }
      switch route.dossier.settings.destination(of: invoice.direction) {
      case .journal: try await propose(document, invoice)
      case .importViewer: try await handOver(document, invoice)
      }
    }
  }

  /// Proposes the booking and books it; what is missing is read anew once before it stops a document.
  private func propose(_ document: StoredDocument, _ invoice: Invoice) async throws {
    do {
      var (outcome, data) = try await outcome(document, invoice)
      if case .needsRelation(let new) = outcome, !isTrial {
        switch try await create(new, for: invoice) {
        case .created(let fresher):
          data = fresher
          outcome = try await rules(document, invoice, fresher)
        case .stands(let standstill): return try await stop(document, standstill)
        }
      }
      switch outcome {
      case .proposal(let proposal):
        try await documents.record(proposal, of: document.id, lease: lease.token)
        try await post(document, invoice, proposal, lastKnown: lastNumber(of: proposal, in: data))
      case .stops(let cause):
        try await stop(document, Standstill(DocumentState(stoppedBy: cause.code), cause))
      case .needsRelation:
        try await stop(
          document,
          Standstill(.needsMapping, Cause(.relationNotFound, ["name": invoice.counterparty.name])))
      }
    } catch let fault as OctopusFault {
      try await stop(document, Standstill(fault, now: now()))
    }
  }

  /// What the rules say on what Octopus says; what stops a document is read anew once.
  func outcome(
    _ document: StoredDocument, _ invoice: Invoice
  ) async throws -> (BookingOutcome, MasterData) {
    let data = try await keeper.data(for: route)
    await book.answered(route.octopusConnection)
    let outcome = try await rules(document, invoice, data)
    guard case .stops(let cause) = outcome, let fresher = try await fresherData(for: cause) else {
      return (outcome, data)
    }
    return (try await rules(document, invoice, fresher), fresher)
  }

  private func rules(
    _ document: StoredDocument, _ invoice: Invoice, _ data: MasterData
  ) async throws -> BookingOutcome {
    BookingRules.propose(
      invoice, masterData: data, settings: route.dossier.settings,
      mapping: try await MappingStore(database).mapping(of: route.dossier.id),
      options: BookingOptions(decision: document.decision ?? BookingDecision()))
  }

  /// Journals, periods and relations change during the day: they are read again before they stop a
  /// document. Nil when there is nothing newer.
  private func fresherData(for cause: Cause) async throws -> MasterData? {
    switch cause.code {
    case .bookyearMissing, .bookyearClosed, .periodClosed, .journalMissing, .journalClosed,
      .journalWrongType:
      try await keeper.withFreshJournals(for: route)
    case .relationNotFound, .relationAmbiguous:
      try await keeper.withFreshRelations(for: route)
    default:
      nil
    }
  }

  private func lastNumber(of proposal: BookingProposal, in data: MasterData) -> Int {
    data.journals.first {
      $0.key == proposal.journal && $0.bookyearID == proposal.bookyearID
    }?.lastNumber ?? 0
  }

  /// Sales go in the order of their numbers: nil when it is this one's turn, else how it waits.
  private func turn(
    of document: StoredDocument, _ invoice: Invoice
  ) async throws -> DocumentStore.Move? {
    let settings = route.dossier.settings
    guard invoice.direction == .sale else { return nil }
    let patience = Instant(settings.missingNumberPatienceHours) * 3_600_000
    let waiting = try await documents.waitingSales(invoice.kind, in: route.dossier.id)
    let ruling = SalesOrderGate(order: settings.salesOrder, patience: patience).rule(
      waiting.map {
        .init(id: $0.id, number: $0.number, date: $0.date, receivedAt: $0.receivedAt)
      },
      sent: try await documents.sentSales(invoice.kind, in: route.dossier.id), now: now())
    if let held = ruling.held.first(where: { $0.id == document.id }) {
      return waits(for: held.missing, until: held.until, document)
    }
    if let before = ruling.ready.first, before != document.id,
      let number = waiting.first(where: { $0.id == before })?.number
    {
      // The earlier one is due by itself and wakes this one when it is through.
      let due = try await documents.document(before)?.dueAt
      return waits(for: number, until: max(due ?? 0, now()) + 60_000, document)
    }
    return nil
  }

  private func waits(
    for number: String, until: Instant, _ document: StoredDocument
  ) -> DocumentStore.Move {
    let isNews = document.cause?.code != .waitingForNumber
    return .init(
      to: .held, cause: Cause(.waitingForNumber, ["number": number, "until": "\(until)"]),
      dueAt: until,
      events: isNews ? [DocumentEvent("waits_for_number", ["number": number])] : [])
  }
}
