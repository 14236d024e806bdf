import Foundation

/// The books of one dossier: what Octopus knows of it, and what was booked since.
///
/// A value without I/O: `OctopusRules` says what is accepted, `apply` takes over what was.
struct OctopusLedger: Sendable {
  /// What names a journal in a dossier.
  struct JournalKey: Codable, Hashable, Sendable {
    var bookyear: Int
    var key: String
  }

  /// An entry deleted in the desktop program.
  struct Deletion: Codable, Hashable, Sendable {
    var key: OctopusEntryKey
    var at: Int64
  }

  let rules: OctopusSimulator.Rules
  private(set) var dossier: OctopusSimulator.Dossier
  private(set) var journals: [JournalKey: OctopusSimulator.Journal]
  private(set) var accounts: [Int: OctopusSimulator.Account]
  private(set) var relations: [Int: OctopusSimulator.Relation]
  private(set) var bookings: [OctopusEntryKey: OctopusBooking] = [:]
  private(set) var financialBookings: [OctopusEntryKey: OctopusFinancialBooking] = [:]
  private(set) var deletions: [Deletion] = []
  private(set) var imports: [OctopusImport] = []
  /// What was paid of an entry, in its own currency and without a sign.
  private(set) var payments: [OctopusEntryKey: Decimal] = [:]

  /// The books as they stand before anything is booked here.
  init(dossier: OctopusSimulator.Dossier, rules: OctopusSimulator.Rules) {
    self.dossier = dossier
    self.rules = rules
    journals = Dictionary(
      dossier.journals.map { (JournalKey(bookyear: $0.bookyearID, key: $0.key), $0) }
    ) { first, _ in first }
    accounts = Dictionary(dossier.accounts.map { ($0.number, $0) }) { first, _ in first }
    relations = Dictionary(dossier.relations.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The VAT code cards.
  var vatCodes: [OctopusSimulator.VATCode] { dossier.vatCodes }

  /// The book year of that number.
  func bookyear(_ id: Int) -> OctopusSimulator.Bookyear? {
    dossier.bookyears.first { $0.id == id }
  }

  /// The number the next entry of a journal must have; nil for an unknown journal.
  func nextNumber(bookyear: Int, journal: String) -> Int? {
    journals[JournalKey(bookyear: bookyear, key: journal)].map { $0.lastBookedDocumentNr + 1 }
  }

  /// The balance of a financial journal, opening balance and entries; nil when there is none.
  func balance(bookyear: Int, journal key: String) -> Decimal? {
    guard key.hasPrefix("F"), let journal = journals[JournalKey(bookyear: bookyear, key: key)]
    else {
      return nil
    }
    let entries = financialBookings.values.filter {
      $0.key.bookyear == bookyear && $0.key.journal == key
    }
    return entries.reduce(opening(of: journal)) { $0 + $1.total }
  }

  /// What a journal's year begins with: as set up, or what the year before left, once that is booked in.
  private func opening(of journal: OctopusSimulator.Journal) -> Decimal {
    guard journal.openingBalance == 0,
      let year = bookyear(journal.bookyearID),
      let before = dossier.bookyears.filter({ $0.end < year.start }).max(by: { $0.end < $1.end }),
      let carried = balance(bookyear: before.id, journal: journal.key)
    else { return Decimal(journal.openingBalance) / 100 }
    return carried
  }

  /// Takes over a change that was accepted (or is read back after a restart).
  mutating func apply(_ change: OctopusChange) {
    switch change {
    case .booked(let booking):
      bookings[booking.key] = booking
      advance(booking.key, at: booking.modifiedAt)
    case .bookedFinancial(let booking):
      financialBookings[booking.key] = booking
      advance(booking.key, at: booking.modifiedAt)
    case .paid(let key, let amount): payments[key, default: 0] += amount
    case .deleted(let key, let at):
      bookings[key] = nil
      payments[key] = nil
      financialBookings[key] = nil
      deletions.append(Deletion(key: key, at: at))
      journals[JournalKey(bookyear: key.bookyear, key: key.journal)]?.lastBookedDocumentNr =
        key.number - 1
    case .attached(let key, let attachment, let at):
      bookings[key]?.attachments.append(attachment)
      bookings[key]?.modifiedAt = at
      financialBookings[key]?.attachments.append(attachment)
    case .relation(let relation): relations[relation.id] = relation
    case .account(let account): accounts[account.number] = account
    case .journal(let journal):
      journals[JournalKey(bookyear: journal.bookyearID, key: journal.key)] = journal
    case .dossierFlags(let access, let disabled, let dmsActive):
      dossier.webserviceAccess = access
      dossier.disabled = disabled
      dossier.dmsActive = dmsActive
    case .bankModule(let active): dossier.bankModule = active
    case .imported(let file): imports.append(file)
    case .importBooked(let number, let key):
      if imports.indices.contains(number - 1) { imports[number - 1].booked = key }
    }
  }

  private mutating func advance(_ key: OctopusEntryKey, at time: Int64) {
    let place = JournalKey(bookyear: key.bookyear, key: key.journal)
    guard let last = journals[place]?.lastBookedDocumentNr, key.number > last else { return }
    journals[place]?.lastBookedDocumentNr = key.number
    journals[place]?.modifiedAt = time
  }
}
