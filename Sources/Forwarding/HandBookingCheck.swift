package import Accounting
import Formats
import Foundation
import Logging
import OctopusClient
import Storage

/// "Already booked by hand as …": reads the entry that somebody names back from Octopus, compares it with
/// the document, and only then takes it for the document's. Nothing is sent to Octopus.
package struct HandBookingCheck: Sendable {
  private let ground: LinkGround

  package init(_ ground: LinkGround) {
    self.ground = ground
  }

  /// Checks the claim and, when it holds, books the document under it.
  ///
  /// - Parameters:
  ///   - accepting: whether the person has seen what differs beside the amount and says that it is the
  ///     entry all the same. An amount that differs is never accepted.
  ///   - deadline: how long Octopus may take.
  package func check(
    _ claim: HandBooking.Claim, of documentID: Int64, accepting: Bool, actor: String,
    deadline: Duration = .seconds(15)
  ) async -> HandBooking.Outcome {
    do {
      return try await checked(
        claim, of: documentID, accepting: accepting, actor: actor, deadline: deadline)
    } catch is EntryLedger.Refusal {
      return .taken
    } catch is DocumentStore.RequestRefusal {
      return .notNow
    } catch let refusal as ConnectionBook.NoRoute {
      return .unreachable(refusal.cause)
    } catch {
      ground.logger.error("entry not checked", metadata: ["reason": "\(FaultText(error))"])
      return .unreachable(Cause(.internalFault))
    }
  }

  private func checked(
    _ claim: HandBooking.Claim, of documentID: Int64, accepting: Bool, actor: String,
    deadline: Duration
  ) async throws -> HandBooking.Outcome {
    let documents = DocumentStore(ground.database)
    guard let document = try await documents.document(documentID) else { return .notNow }
    guard document.state.isSafeToSend || document.state == .deliveredDMS else { return .notNow }
    let ledger = EntryLedger(ground.database)
    if try await ledger.isTaken(claim, in: document.dossierID) { return .taken }
    let route = try await ground.book.route(of: document.dossierID)
    guard let invoice = try await invoice(of: documentID) else {
      return .unreachable(Cause(.unreadable, ["source": "order", "reason": "missing"]))
    }
    let found: HandBooking.Entry?
    do {
      found = try await entry(claim, route, deadline: deadline)
    } catch let fault as OctopusFault {
      let standstill = Standstill(fault, now: ground.now())
      guard standstill.trouble == .refused else { return .unreachable(standstill.cause) }
      return .unreachable(await ground.book.note(standstill, on: route).cause)
    }
    guard let found else { return .notThere }
    await ground.book.answered(route.octopusConnection)
    let relation = try await relation(of: invoice, document)
    let findings = HandBooking.compare(invoice, relation: relation, found)
    let amountAgrees = findings.allSatisfy { $0.field != .amount || $0.agrees }
    guard amountAgrees else { return .refused(findings) }
    guard accepting || findings.allSatisfy(\.agrees) else { return .differs(findings) }
    let reference = EntryReference(
      bookyearID: claim.bookyearID, bookyear: claim.bookyear, journal: claim.journal,
      number: claim.number, period: found.period)
    var facts: [String: String] = [:]
    let differing = findings.filter { !$0.agrees }.map(\.field.rawValue)
    if !differing.isEmpty { facts["differs"] = differing.joined(separator: ",") }
    try await ledger.recordByHand(
      reference, for: documentID, invoice: invoice, facts: facts, actor: actor, now: ground.now())
    ground.doorbell.ring()
    return .booked(reference)
  }

  /// The entry, by the call that reads one; when the ten of a day are used up, among the changes of its
  /// journal.
  private func entry(
    _ claim: HandBooking.Claim, _ route: ConnectionBook.Route, deadline: Duration
  ) async throws -> HandBooking.Entry? {
    try await within(deadline) {
      do throws(OctopusFault) {
        return try await route.octopus.booking(
          of: route.octopusDossier, bookyearID: claim.bookyearID, journal: claim.journal,
          number: claim.number
        ).map(HandBooking.Entry.init)
      } catch {
        guard case .capReached = error else { throw error }
      }
      let changed = try await route.octopus.changedBookings(
        of: route.octopusDossier, bookyearID: claim.bookyearID, journal: claim.journal,
        since: OctopusTimestamp(Date(timeIntervalSince1970: 0)))
      return changed.first { $0.number == claim.number && $0.journal == claim.journal }
        .map(HandBooking.Entry.init)
    }
  }

  private func within(
    _ deadline: Duration,
    _ work: @escaping @Sendable () async throws -> HandBooking.Entry?
  ) async throws -> HandBooking.Entry? {
    try await withThrowingTaskGroup(of: HandBooking.Entry?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: deadline)
        throw OctopusFault.unanswered(reason: "no answer within the deadline")
      }
      defer { group.cancelAll() }
      return try await group.next().flatMap { $0 }
    }
  }

  private func invoice(of id: Int64) async throws -> Invoice? {
    let documents = DocumentStore(ground.database)
    guard let file = try await documents.file(.order, of: id),
      let order = try? BillitOrder(json: file.bytes), let own = try? order.invoice()
    else { return nil }
    guard let ubl = try await documents.file(.ubl, of: id),
      let other = try? PeppolInvoice(ubl.bytes).invoice(direction: own.direction)
    else { return own }
    // Where the two disagree the document stands still; the order's amounts are what Billit shows.
    return (try? InvoiceAgreement.agreed(order: own, ubl: other)) ?? own
  }

  private func relation(of invoice: Invoice, _ document: StoredDocument) async throws -> Int? {
    if let id = document.decision?.relationID ?? document.relationID { return id }
    let data =
      try await MasterDataStore(ground.database).data(of: document.dossierID) ?? MasterData()
    let finding = RelationLadder.find(
      invoice.counterparty, direction: invoice.direction, relations: data.relations,
      mapping: try await MappingStore(ground.database).mapping(of: document.dossierID))
    guard case .found(let relation, _, _) = finding else { return nil }
    return relation.id
  }
}

extension HandBooking.Entry {
  fileprivate init(_ booked: BookedDocument) {
    self.init(
      period: booked.period, relationID: booked.relationID, date: booked.documentDate,
      reference: booked.reference, comment: booked.comment, amount: booked.amount,
      currency: booked.currency)
  }
}
