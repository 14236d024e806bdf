import Accounting
import Foundation
import OctopusClient
import Storage

/// Books a statement: the intent is committed before the call, its outcome after it, and an outcome that
/// is not known stops the account.
extension StatementPipeline {
  func send(_ statement: StoredStatement, _ place: StatementPlace) async throws -> Turn {
    if try await isWithoutModule() {
      guard route.dossier.settings.booksMovements else {
        return try await stand(
          statement, Cause(.bankModuleMissing), dueAt: BrusselsDay.nextStart(after: now()))
      }
      return try await bookMovements(of: statement, place)
    }
    guard let text = try await store.text(of: statement.id) else {
      return try await stand(statement, Cause(.internalFault), dueAt: now() + 60_000)
    }
    let begun = try await begin(
      statement, place, route: .coda, number: try await nextNumber(place), payload: Data(text.utf8))
    guard let line = begun else { return .stands }
    let outcome = await route.octopus.importCODA(
      of: route.octopusDossier, text: text, publishPDF: false, limit: limits.postDeadline)
    switch outcome {
    case .answered(.accepted(let entries)):
      await book.answered(route.octopusConnection)
      return try await take(entries, line, place)
    case .answered(.rejected(let error)):
      await book.answered(route.octopusConnection)
      return try await refused(error, statement, line, place)
    case .notSent(let reason):
      return try await free(line, Standstill(notSent: reason, now: now()))
    case .unknown(let reason):
      await book.silent(route.octopusConnection, cause: Cause(.octopusSilent))
      try await ledger.settleUnknown(
        line, reason: reason, checkAt: now() + 5_000, now: now())
      return .stands
    }
  }

  /// Commits the intent; nil when another call of the account or journal is open.
  func begin(
    _ statement: StoredStatement, _ place: StatementPlace, route: StatementLedger.Route,
    number: Int, payload: Data
  ) async throws -> Int64? {
    do {
      return try await ledger.begin(
        .init(
          route: route,
          entry: EntryReference(
            bookyearID: place.bookyear.id, bookyear: place.bookyear.description,
            journal: place.journal.key, number: number, period: place.period.number),
          payloadSHA256: try FileDigest.sha256(of: payload)), statement: statement, now: now())
    } catch StatementLedger.Refusal.laneStopped {
      _ = try await stand(
        statement, Cause(.outcomeBeingChecked, ["journal": place.journal.key]),
        dueAt: now() + 60_000)
      return nil
    }
  }

  /// The number the next entry of the journal has, as far as we know.
  func nextNumber(_ place: StatementPlace) async throws -> Int {
    let ours = try await ledger.lastNumber(
      dossierID: route.dossier.id, bookyearID: place.bookyear.id, journal: place.journal.key)
    return max(place.journal.lastNumber, ours ?? 0) + 1
  }

  /// Octopus' report: the entries it made, or the errors at single statements.
  private func take(
    _ entries: [StatementAnswer.Entry], _ line: Int64, _ place: StatementPlace
  ) async throws -> Turn {
    if let error = entries.compactMap(\.error).first {
      return try await free(line, Standstill(error, now: now()))
    }
    let numbered = entries.compactMap { entry in
      entry.number.map { number in
        EntryReference(
          bookyearID: entry.bookyearID ?? place.bookyear.id,
          bookyear: place.bookyear.description, journal: entry.journal ?? place.journal.key,
          number: number, period: place.period.number)
      }
    }
    // Octopus imports CODA files here: its module is there.
    try await LinkAlarms(database).set([], of: .bank, in: route.dossier.id, now: now())
    guard !numbered.isEmpty else {
      // Taken, but under which number is not said: the journal is read.
      try await ledger.settleUnknown(
        line, reason: "no_report", checkAt: now() + 1_000, now: now())
      return .stands
    }
    return try await booked(line, numbered, place)
  }

  /// Settles a line as booked, and moves on what is known of the journal.
  func booked(
    _ line: Int64, _ entries: [EntryReference], _ place: StatementPlace, found: String? = nil
  ) async throws -> Turn {
    try await ledger.settleBooked(line, entries: entries, found: found, now: now())
    for entry in entries {
      await keeper.note(
        lastNumber: entry.number, of: entry.journal, bookyearID: entry.bookyearID,
        in: route.dossier.id)
    }
    if let last = try await store.last(of: account.id), let at = place.line.balanceAt {
      try await FinancialJournalStore(database).keep(
        balance: last.facts.closing, of: place.journal.key, bookyearID: place.bookyear.id,
        in: route.dossier.id, now: at)
    }
    return .done
  }

  private func refused(
    _ error: OctopusError, _ statement: StoredStatement, _ line: Int64, _ place: StatementPlace
  ) async throws -> Turn {
    if error.status == 500 {
      // A 500 is how Octopus refuses a malformed element, but it may also have failed after booking.
      try await ledger.settleUnknown(
        line, reason: "status_500", checkAt: now() + 1_000, now: now())
      return .stands
    }
    if Standstill.saysModule(error) {
      try await DossierStore(database).setMark(
        StatementPipeline.moduleMark, to: BrusselsDay.of(now()).description,
        of: route.dossier.id, now: now())
      try await LinkAlarms(database).set(
        [Cause(.bankModuleMissing)], of: .bank, in: route.dossier.id, now: now())
      try await ledger.settleFreed(
        line,
        then: .init(
          to: .waiting, cause: Cause(.bankModuleMissing), dueAt: now(),
          events: [StatementPipeline.event(Cause(.bankModuleMissing))]), now: now())
      return .done
    }
    if Standstill.saysLimit(error) {
      let call = OctopusCall.importCoda
      try await CallLedger(database).exhaust(
        call.rawValue, dossier: route.octopusDossier, cap: call.dailyCap ?? 0,
        day: BrusselsDay.of(now()).description)
    }
    let standstill = Standstill(error, now: now())
    // Which code tells a wrong opening balance is not documented: the balance itself says.
    try await FinancialJournalStore(database).keep(
      balance: nil, of: place.journal.key, bookyearID: place.bookyear.id, in: route.dossier.id,
      now: nil)
    guard standstill.cause.code == .refusedByOctopus || standstill.cause.code == .internalFault,
      let cause = try? await balanceDiffers(
        statement, try await self.place(of: statement), last: nil)
    else { return try await free(line, standstill) }
    try await ledger.settleFreed(
      line,
      then: .init(
        to: .waiting, cause: cause, dueAt: now(),
        events: [StatementPipeline.event(cause)]), now: now())
    return .done
  }

  /// The call was not carried out: the statement stands as the fault wants it.
  func free(_ line: Int64, _ standstill: Standstill) async throws -> Turn {
    let exact = await book.note(standstill, on: route)
    try await ledger.settleFreed(
      line,
      then: .init(
        to: .waiting, cause: exact.cause, dueAt: due(exact),
        events: [StatementPipeline.event(exact.cause)]), now: now())
    return .stands
  }

  /// Octopus said today that its Bank module is not active in this dossier. It is asked again tomorrow.
  private func isWithoutModule() async throws -> Bool {
    let day = try await DossierStore(database).mark(
      StatementPipeline.moduleMark, of: route.dossier.id)
    return day == BrusselsDay.of(now()).description
  }

  /// The day on which Octopus last said that the module is missing.
  private static let moduleMark = "bank_module_missing"
}

extension Standstill {
  /// Whether Octopus says that a module is missing. What it answers then is not documented: a text that
  /// names the module (inferred).
  static func saysModule(_ error: OctopusError) -> Bool {
    let text = ((error.message ?? "") + " " + (error.technicalInfo ?? "")).lowercased()
    return ["module", "modul"].contains(where: text.contains)
      && ["bank", "banque", "coda"].contains(where: text.contains)
  }
}
