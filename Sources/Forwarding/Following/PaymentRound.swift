import Logging
import Accounting
import BillitClient
import Formats
import Foundation
import OctopusClient
import Storage

/// One look at what is open in a dossier's books, and the payments that are written to Billit for it.
///
/// Billit has no call that lists payments and none that takes one back: every payment is committed
/// before its call, and after a call without an answer the order is read back before anything else. What
/// is written is never more than Billit shows as still to pay.
struct PaymentRound: Sendable {
  /// How long after a call Billit may still be carrying it out, in milliseconds.
  static let settling: Instant = 90_000

  let ground: LinkGround
  let route: ConnectionBook.Route
  let data: MasterData

  private var ledger: PaymentLedger { PaymentLedger(ground.database) }
  private var dossier: Dossier { route.dossier }
  private var mayWrite: Bool {
    dossier.settings.writesPayments && dossier.settings.mode == .live
  }

  /// Throws `OctopusFault` or `BillitFault` when a side does not answer; what was done stays done.
  func run() async throws {
    try await settleUnderWay()
    let years = data.bookyears.filter { !$0.closed }.sorted { $0.start < $1.start }
    guard let first = years.first, let last = years.last, let from = first.periods.first,
      let to = last.periods.last
    else { return }
    let followed = try await ledger.followed(in: dossier.id, bookyearIDs: years.map(\.id))
    for direction in Direction.allCases {
      let wanted = followed.filter { $0.direction == direction && $0.isPossiblyOpen }
      guard !wanted.isEmpty else { continue }
      let items = try await route.octopus.openItems(
        of: route.octopusDossier, direction,
        from: ReportPeriod(bookyearID: first.id, number: from.number),
        to: ReportPeriod(bookyearID: last.id, number: to.number))
      try await ledger.keep(PaymentRound.open(wanted, items), now: ground.now())
    }
    guard mayWrite else { return }
    for document in try await ledger.followed(in: dossier.id, bookyearIDs: years.map(\.id)) {
      if Task.isCancelled { return }
      try await write(document)
    }
  }

  /// What each document's entry has open. One that is not in the report has nothing open, if it was
  /// there before: an entry that no report ever showed says nothing (inferred; a report may leave out
  /// what we do not know of).
  static func open(
    _ documents: [PaymentLedger.Followed], _ items: [OpenItem]
  ) -> [Int64: Money] {
    let sums = Dictionary(grouping: items, by: \.key)
    return documents.reduce(into: [:]) { open, document in
      if let lines = sums[document.key] {
        guard lines.allSatisfy({ $0.currency == nil || $0.currency == document.currency }) else {
          return
        }
        open[document.documentID] = lines.map(\.open).total
      } else if document.wasOpen {
        open[document.documentID] = .zero
      }
    }
  }

  private func write(_ document: PaymentLedger.Followed) async throws {
    guard let open = document.open, document.writtenOpen != open, !document.underWay else { return }
    let toPay = try await toPay(document.billitOrderID)
    guard let toPay,
      let amount = PaymentNeed.amount(
        kind: document.kind, gross: document.gross, toPay: toPay, open: open)
    else { return try await ledger.noteWritten(open, of: document.documentID) }
    guard
      let payment = try await ledger.begin(
        amount, of: document.documentID, toPayBefore: toPay,
        paidOn: BrusselsDay.of(ground.now()), now: ground.now())
    else { return }
    let note = "Octopus \(document.key.journal)/\(document.key.number)"
    switch await route.billit.postPayment(
      amount, on: payment.paidOn, note: note, order: Int(document.billitOrderID),
      of: route.party)
    {
    case .answered(.done):
      try await ledger.settle(payment, isDone: true, dossierID: dossier.id, now: ground.now())
      try await ledger.noteWritten(open, of: document.documentID)
    case .answered(.refused), .notSent:
      try await ledger.settle(payment, isDone: false, dossierID: dossier.id, now: ground.now())
    case .unknown(let reason):
      ground.logger.warning(
        "payment of unknown outcome",
        metadata: ["document": "\(document.documentID)", "reason": "\(reason)"])
    }
  }

  /// Payments whose call got no answer, or was cut off by a stop: what Billit shows says whether it has
  /// them. What still has to be paid is worked out anew from what Billit shows, so nothing is doubled.
  private func settleUnderWay() async throws {
    for (payment, order) in try await ledger.underWay(in: dossier.id)
    where ground.now() - payment.createdAt >= PaymentRound.settling {
      guard let toPay = try await toPay(order) else { continue }
      try await ledger.settle(
        payment, isDone: toPay <= payment.toPayBefore - payment.amount, dossierID: dossier.id,
        now: ground.now())
    }
  }

  private func toPay(_ order: Int64) async throws -> Money? {
    let bytes = try await route.billit.order(Int(order), of: route.party)
    guard let read = try? BillitOrder(json: bytes) else { return nil }
    if read.isPaid == true { return .zero }
    return read.toPay.flatMap { Money("\($0)") }
  }
}

extension PaymentLedger.Followed {
  /// Nothing is open any more once a report left it out: it is not looked for again.
  fileprivate var isPossiblyOpen: Bool { open != .zero }
}
