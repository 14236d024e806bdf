import Accounting
import Foundation
import OctopusClient
import Storage

/// Where a statement is booked: book year, period and financial journal.
struct StatementPlace {
  var bookyear: Bookyear
  var period: BookPeriod
  var journal: Journal
  var line: FinancialJournalStore.Line
  var accounts: [Account]
}

/// Finds the place of a statement by Octopus' own lists: the journal by its IBAN.
extension StatementPipeline {
  /// How old the reading of a journal's account may be: a day has 24 of them for all journals.
  private static let life: Instant = 20 * 3_600_000
  /// How old it may be when no journal is found by it.
  private static let brief: Instant = 10 * 60_000

  /// Throws a `Cause` where the office must act, an `OctopusFault` where Octopus cannot be asked.
  func place(of statement: StoredStatement) async throws -> StatementPlace {
    let data = try await keeper.data(for: route)
    let date = statement.facts.closingDate
    do {
      return try await place(on: date, data)
    } catch let cause as Cause {
      // Years, periods and journals change during the day: they are read again before they stop one.
      guard let fresh = try await keeper.withFreshJournals(for: route) else { throw cause }
      return try await place(on: date, fresh)
    }
  }

  private func place(on date: CalendarDate, _ data: MasterData) async throws -> StatementPlace {
    let years = data.bookyears.filter { $0.start <= date && date <= $0.end }
    guard let year = years.first(where: { !$0.closed }) ?? years.first,
      let period = year.period(of: date)
    else { throw Cause(.bookyearMissing, ["date": date.description]) }
    if year.closed { throw Cause(.bookyearClosed, ["bookyear": year.description]) }
    let line = try await journalLine(in: year, data)
    let journal =
      data.journals.first { $0.bookyearID == year.id && $0.key == line.journal }
      ?? Journal(bookyearID: year.id, key: line.journal, name: line.journal)
    if journal.closed {
      throw Cause(.journalClosed, ["journal": journal.key, "bookyear": year.description])
    }
    guard journal.isOpen(period) else {
      throw Cause(.periodClosed, ["journal": journal.key, "period": "\(period.number)"])
    }
    return StatementPlace(
      bookyear: year, period: period, journal: journal, line: line, accounts: data.accounts)
  }

  /// The financial journal of this account, complete.
  private func journalLine(
    in year: Bookyear, _ data: MasterData
  ) async throws -> FinancialJournalStore.Line {
    let journals = FinancialJournalStore(database)
    var lines = try await journals.lines(of: route.dossier.id, bookyearID: year.id)
    let oldest = lines.map(\.fetchedAt).min() ?? 0
    if now() - oldest > StatementPipeline.life {
      lines = try await readJournals(of: year, data, lines)
    }
    var found = StatementPipeline.line(for: account.key, in: lines, of: year)
    if case .failure = found {
      let newest = lines.map(\.fetchedAt).max() ?? 0
      if now() - newest > StatementPipeline.brief {
        lines = try await readJournals(of: year, data, lines)
        found = StatementPipeline.line(for: account.key, in: lines, of: year)
      }
    }
    return try found.get()
  }

  /// The line of that account, or why there is none. Pure.
  static func line(
    for key: BankAccountKey, in lines: [FinancialJournalStore.Line], of year: Bookyear
  ) -> Result<FinancialJournalStore.Line, Cause> {
    let matching = lines.filter { $0.iban == key.iban }
    let facts = ["account": key.iban, "bookyear": year.description]
    guard let line = matching.first(where: { $0.currency == key.currency }) ?? matching.first else {
      let empty = lines.filter { $0.iban == nil && $0.currency == key.currency }
      guard !empty.isEmpty else { return .failure(Cause(.financialJournalMissing, facts)) }
      return .failure(
        Cause(
          .journalIBANMissing,
          ["account": key.iban, "journal": empty.map(\.journal).joined(separator: ", ")]))
    }
    guard line.currency == key.currency else {
      return .failure(
        Cause(
          .statementCurrency,
          ["account": key.iban, "found": key.currency, "currency": line.currency]))
    }
    guard line.bic != nil else {
      return .failure(Cause(.journalBICMissing, ["account": key.iban, "journal": line.journal]))
    }
    return .success(line)
  }

  /// Reads the account of each financial journal of a year; what the calls of the day do not allow stays
  /// as it was read before.
  private func readJournals(
    of year: Bookyear, _ data: MasterData, _ known: [FinancialJournalStore.Line]
  ) async throws -> [FinancialJournalStore.Line] {
    let journals = FinancialJournalStore(database)
    let keys = data.journals.filter { $0.bookyearID == year.id && $0.key.hasPrefix("F") }
      .map(\.key)
    for key in keys {
      guard let sequence = Int(key.dropFirst()) else { continue }
      do throws(OctopusFault) {
        let read = try await route.octopus.financialJournal(
          of: route.octopusDossier, bookyearID: year.id, sequence: sequence)
        guard let read else { continue }
        await keep(read, key, in: year, journals)
      } catch {
        guard case .capReached = error, !known.isEmpty else { throw error }
        break
      }
    }
    return try await journals.lines(of: route.dossier.id, bookyearID: year.id)
  }

  private func keep(
    _ read: FinancialJournal, _ key: String, in year: Bookyear, _ journals: FinancialJournalStore
  ) async {
    let iban = read.iban.map { text in
      IBAN(text)?.compact ?? text.filter { !$0.isWhitespace }.uppercased()
    }
    try? await journals.keep(
      .init(
        bookyearID: year.id, journal: key, iban: iban, bic: read.bic,
        currency: read.currency.isEmpty ? "EUR" : read.currency, ledgerAccount: read.account,
        fetchedAt: now()), of: route.dossier.id)
  }

  // MARK: - The balance

  /// How long a balance that Octopus told stands, moved on by what we book.
  private static let balanceLife: Instant = 3_600_000

  /// The cause when the journal does not stand where the statement begins. Octopus tells the balance 24
  /// times a day for all journals of a dossier: between two readings, and when they are used up, what the
  /// statements booked here make of it must do; its own import compares once more.
  func balanceDiffers(
    _ statement: StoredStatement, _ place: StatementPlace, last: StoredStatement?
  ) async throws -> Cause? {
    if let balance = place.line.balance, let at = place.line.balanceAt,
      now() - at < StatementPipeline.balanceLife, balance == statement.facts.opening
    {
      return nil
    }
    let balance: Thousandths?
    do throws(OctopusFault) {
      balance = try await route.octopus.financialJournalBalance(
        of: route.octopusDossier, bookyearID: place.bookyear.id, journal: place.journal.key)
    } catch {
      if case .capReached = error, last?.state == .booked { return nil }
      throw error
    }
    await book.answered(route.octopusConnection)
    try await FinancialJournalStore(database).keep(
      balance: balance, of: place.journal.key, bookyearID: place.bookyear.id,
      in: route.dossier.id, now: now())
    guard let balance, balance != statement.facts.opening else { return nil }
    return Cause(
      .statementBalanceDiffers,
      [
        "journal": place.journal.key, "balance": balance.description,
        "opening": statement.facts.opening.description, "account": account.key.iban,
        "statement": statement.facts.name,
      ])
  }
}
