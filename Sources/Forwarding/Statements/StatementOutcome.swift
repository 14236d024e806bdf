import Accounting
import Foundation
import OctopusClient
import Storage

/// After a call without an answer the journal is read back and the statement looked for; only then is it
/// booked, or free again. Nothing is ever sent again blindly.
extension StatementPipeline {
  func checkOutcome(of statement: StoredStatement) async throws -> Turn {
    guard let line = try await ledger.unsettled(of: statement.id) else {
      return try await stand(statement, Cause(.internalFault), dueAt: now() + 60_000)
    }
    switch await readBack(line, statement) {
    case .ours(let entry):
      await book.answered(route.octopusConnection)
      let evidence =
        "entry \(entry) of \(statement.facts.closingDate), change \(statement.change)"
      try await ledger.settleBooked(line.id, entries: [entry], found: evidence, now: now())
      await keeper.note(
        lastNumber: entry.number, of: entry.journal, bookyearID: entry.bookyearID,
        in: route.dossier.id)
      return .done
    case .several:
      return try await again(statement, Cause(.outcomeNotFound), at: nil)
    case .nothing where now() - line.createdAt >= settlingTime:
      await book.answered(route.octopusConnection)
      // The balance is read anew before it goes again.
      try await FinancialJournalStore(database).keep(
        balance: nil, of: line.entry.journal, bookyearID: line.entry.bookyearID,
        in: route.dossier.id, now: nil)
      try await ledger.settleFreed(
        line.id,
        then: .init(
          to: .waiting, dueAt: now(), attempts: 0,
          events: [DocumentEvent("not_booked", ["entry": line.entry.description])]), now: now())
      return .done
    case .nothing:
      return try await again(
        statement, Cause(.outcomeBeingChecked, ["journal": line.entry.journal]),
        at: line.createdAt + settlingTime)
    case .unreadable(let fault):
      let standstill = Standstill(fault, now: now())
      await book.note(standstill, on: route)
      return try await again(
        statement, Cause(.outcomeBeingChecked, ["journal": line.entry.journal]),
        at: standstill.dueAt ?? now() + 60_000)
    }
  }

  /// The journal stands already where the statement ends: Octopus may have it, by a call whose answer was
  /// lost twice over, or by somebody's import. When exactly one entry of its date and change is there, the
  /// statement is taken for booked under its number. Whether it was found.
  func adopt(
    _ statement: StoredStatement, _ place: StatementPlace, balance: String?
  ) async throws -> Bool {
    guard balance == statement.facts.closing.description else { return false }
    let since = Double(BrusselsDay.start(of: statement.facts.closingDate)) / 1_000
    let entries = try await route.octopus.changedFinancialBookings(
      of: route.octopusDossier, bookyearID: place.bookyear.id, journal: place.journal.key,
      since: OctopusTimestamp(Date(timeIntervalSince1970: since)))
    let known = try await ledger.numbers(
      dossierID: route.dossier.id, bookyearID: place.bookyear.id, journal: place.journal.key)
    let matching = entries.filter {
      $0.bookyearID == place.bookyear.id && $0.journal == place.journal.key
        && !known.contains($0.number) && $0.change == statement.change
        && $0.documentDate == statement.facts.closingDate
    }
    guard matching.count == 1, let entry = matching.first else { return false }
    let reference = EntryReference(
      bookyearID: entry.bookyearID, bookyear: place.bookyear.description, journal: entry.journal,
      number: entry.number, period: entry.period)
    guard let text = try await store.text(of: statement.id),
      let line = try await begin(
        statement, place, route: .coda, number: entry.number, payload: Data(text.utf8))
    else { return false }
    _ = try await booked(line, [reference], place, found: "entry \(reference) was there already")
    return true
  }

  private enum ReadBack {
    case ours(EntryReference)
    /// More than one entry may be it: a person looks.
    case several
    case nothing
    case unreadable(OctopusFault)
  }

  /// The call may still be under way at Octopus for its whole deadline and a little longer.
  private var settlingTime: Instant {
    Instant(limits.postDeadline.components.seconds) * 1_000 + limits.settling
  }

  /// The entries made in the journal since the call, but for those known to be of other statements: one of
  /// the statement's date and change is it. When that call is used up, the entry under the number that
  /// was next.
  private func readBack(
    _ line: StatementLedger.Line, _ statement: StoredStatement
  ) async -> ReadBack {
    var entries: [BookedStatement] = []
    do throws(OctopusFault) {
      let since = Date(timeIntervalSince1970: Double(line.createdAt) / 1_000 - 14_400)
      entries = try await route.octopus.changedFinancialBookings(
        of: route.octopusDossier, bookyearID: line.entry.bookyearID, journal: line.entry.journal,
        since: OctopusTimestamp(since))
    } catch {
      guard case .capReached = error else { return .unreadable(error) }
      do throws(OctopusFault) {
        let entry = try await route.octopus.financialBooking(
          of: route.octopusDossier, bookyearID: line.entry.bookyearID,
          journal: line.entry.journal, number: line.entry.number)
        entries = entry.map { [$0] } ?? []
      } catch {
        return .unreadable(error)
      }
    }
    let known =
      (try? await ledger.numbers(
        dossierID: line.dossierID, bookyearID: line.entry.bookyearID, journal: line.entry.journal))
      ?? []
    let ours = entries.filter {
      $0.bookyearID == line.entry.bookyearID && $0.journal == line.entry.journal
        && !known.contains($0.number) && $0.change == statement.change
        && $0.documentDate == statement.facts.closingDate
    }
    guard let entry = ours.first(where: { $0.number == line.entry.number }) ?? ours.first else {
      return .nothing
    }
    if ours.count > 1, entry.number != line.entry.number { return .several }
    var reference = line.entry
    reference.number = entry.number
    reference.period = entry.period
    return .ours(reference)
  }

  private func again(
    _ statement: StoredStatement, _ cause: Cause, at due: Instant?
  ) async throws -> Turn {
    try await store.move(
      statement,
      .init(to: .outcomeUnknown, cause: cause, dueAt: due.map { max($0, now() + 1_000) }),
      now: now())
    return .stands
  }
}
