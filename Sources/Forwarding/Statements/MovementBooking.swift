import Accounting
import Foundation
import OctopusClient
import Storage

/// The way round a missing Bank module, where the dossier allows it: the movements of a statement become
/// one entry of its financial journal, under a number of ours.
extension StatementPipeline {
  /// How often a number taken by others is replaced by the next before the statement waits.
  private static let mostRenumberings = 3

  func bookMovements(
    of statement: StoredStatement, _ place: StatementPlace
  ) async throws -> Turn {
    let lines: [FinancialBooking.Line]
    do {
      lines = try await bookingLines(of: statement, place)
    } catch let cause as Cause {
      return try await stand(statement, cause, dueAt: nil)
    }
    var lane = JournalLane(lastNumber: try await nextNumber(place) - 1)
    for _ in 0..<StatementPipeline.mostRenumberings {
      guard let number = lane.reserve() else { break }
      let booking = FinancialBooking(
        bookyearID: place.bookyear.id, journal: place.journal.key, number: number,
        period: place.period.number, documentDate: statement.facts.closingDate, lines: lines)
      let begun = try await begin(
        statement, place, route: .bookings, number: number,
        payload: try JSONEncoder().encode(booking))
      guard let line = begun else { return .stands }
      let outcome = await route.octopus.postFinancialBooking(
        of: route.octopusDossier, booking, limit: limits.postDeadline)
      switch outcome {
      case .answered(.booked):
        await book.answered(route.octopusConnection)
        let entry = EntryReference(
          bookyearID: place.bookyear.id, bookyear: place.bookyear.description,
          journal: place.journal.key, number: number, period: place.period.number)
        return try await booked(line, [entry], place)
      case .answered(.rejected(let error)) where error.code == OctopusError.illegalDocumentNumber:
        guard let last = error.lastDocumentNumber, last < number else {
          // Taken: whether by an earlier call of ours is read back first.
          try await ledger.settleUnknown(
            line, reason: "number_taken", checkAt: now() + 1_000, now: now())
          return .stands
        }
        try await ledger.settleFreed(
          line, then: .init(to: .waiting, dueAt: now()), now: now())
        lane.rejectedForSequence(number, actualLast: last)
      case .answered(.rejected(let error)) where error.status == 500:
        try await ledger.settleUnknown(
          line, reason: "status_500", checkAt: now() + 1_000, now: now())
        return .stands
      case .answered(.rejected(let error)):
        await book.answered(route.octopusConnection)
        return try await free(line, Standstill(error, now: now()))
      case .notSent(let reason):
        return try await free(line, Standstill(notSent: reason, now: now()))
      case .unknown(let reason):
        await book.silent(route.octopusConnection, cause: Cause(.octopusSilent))
        try await ledger.settleUnknown(
          line, reason: reason, checkAt: now() + 5_000, now: now())
        return .stands
      }
    }
    return try await stand(
      statement, Cause(.numberTaken, ["journal": place.journal.key]), dueAt: now() + 60_000)
  }

  /// A line per movement: on the customer or supplier whose invoice it pays, else on the suspense account.
  private func bookingLines(
    of statement: StoredStatement, _ place: StatementPlace
  ) async throws -> [FinancialBooking.Line] {
    guard let suspense = route.dossier.settings.suspenseAccount else {
      throw Cause(.suspenseAccountMissing)
    }
    let chart = place.accounts.filter { $0.bookyearID == place.bookyear.id }
    guard chart.isEmpty || chart.contains(where: { $0.number == suspense }) else {
      throw Cause(.suspenseAccountMissing, ["account": "\(suspense)"])
    }
    let movements = try await store.movements(of: statement.id)
    let paid = try await PaymentStore(database).relations(of: statement.id)
    return try MovementLines(movements: movements, paid: paid, suspense: suspense)
      .lines(of: statement.facts.name)
  }
}

/// The lines of a statement booked movement by movement. Pure.
struct MovementLines {
  var movements: [BankMovement]
  /// The relation of the invoice each pays, by the movement's place in the statement.
  var paid: [Int: (direction: Direction, relationID: Int)]
  var suspense: Int

  /// Throws `statement_not_in_cents` when an amount is no money.
  func lines(of name: String) throws(Cause) -> [FinancialBooking.Line] {
    var lines: [FinancialBooking.Line] = []
    for (place, movement) in movements.enumerated() where movement.kind == .booked {
      let details = details(of: place)
      let parts = details.contains { paid[$0] != nil } ? details : [place]
      for part in parts {
        guard let amount = movements[part].amount.money else {
          throw Cause(.statementNotInCents, ["statement": name])
        }
        lines.append(
          .init(side: side(of: part), reference: reference(of: movements[part]), amount: amount))
      }
    }
    return lines
  }

  /// The details that make up a movement exactly; empty when they do not.
  private func details(of place: Int) -> [Int] {
    var found: [Int] = []
    var sum = Thousandths.zero
    for index in movements.indices.dropFirst(place + 1) {
      guard movements[index].kind == .detail else { break }
      guard let more = sum.adding(movements[index].amount) else { return [] }
      sum = more
      found.append(index)
    }
    return sum == movements[place].amount ? found : []
  }

  private func side(of place: Int) -> FinancialBooking.Line.Side {
    guard let payment = paid[place] else { return .account(suspense) }
    return payment.direction == .sale
      ? .client(relationID: payment.relationID) : .supplier(relationID: payment.relationID)
  }

  private func reference(of movement: BankMovement) -> String {
    if let structured = movement.communication.structured { return structured.display }
    let words = movement.communication.text.split(separator: " ").joined(separator: " ")
    return String((words.isEmpty ? movement.counterparty?.name ?? "" : words).prefix(60))
  }
}
