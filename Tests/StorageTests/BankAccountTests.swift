import Accounting
import Testing

@testable import Storage

@Suite("Bank accounts: read, compared, owned by one")
struct BankAccountTests {
  static let key = BankAccountKey(iban: "BE71096123456769", currency: "EUR")
  static let day: Instant = 86_400_000

  static func reading(_ status: BankAccountStatus = .active) -> BankAccountReading {
    BankAccountReading(
      key: key, bic: "GKCCBEBB", holder: "Garage Peeters", bank: "Belfius", channel: .psd2,
      status: status, word: "Connected")
  }

  let office: StoredOffice
  var store: BankAccountStore { BankAccountStore(office.database) }
  var readings: BankReadings { BankReadings(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  @discardableResult
  func take(
    _ listed: [BankAccountReading], at now: Instant = StoredOffice.start, revision: Int64 = 0
  ) async throws -> BankLinkComparison {
    try await readings.take(
      listed, unreadable: [], of: .init(dossierID: office.garage, revision: revision),
      terms: ConsentTerms(), now: now)
  }

  func only() async throws -> BankAccount {
    let accounts = try await store.accounts(of: office.garage)
    return try #require(accounts.count == 1 ? accounts.first : nil)
  }

  @Test(
    "What was there at the first look lapses 180 days later at the latest; what appears later is known"
  )
  func consents() async throws {
    try await take([BankAccountTests.reading()])
    let first = try await only()
    #expect(first.consent?.basis == .assumed)
    #expect(first.consent?.lapses == BrusselsDay.of(StoredOffice.start).adding(days: 180))
    #expect(first.owner == .unasked)

    let lapsed = StoredOffice.start + 170 * BankAccountTests.day
    try await take([BankAccountTests.reading(.lapsed)], at: lapsed)
    #expect(try await only().status == .lapsed)
    #expect(try await only().statusSince == lapsed)

    let renewed = lapsed + BankAccountTests.day
    try await take([BankAccountTests.reading()], at: renewed)
    let last = try await only()
    #expect(last.consent?.basis == .seen)
    #expect(last.consent?.granted == BrusselsDay.of(renewed))
    let kinds = try await store.events(of: last.id).map(\.kind)
    #expect(kinds == [.consentRenewed, .changed, .changed, .appeared])
  }

  @Test("The same list again leaves no trace but the time of the reading")
  func quiet() async throws {
    try await take([BankAccountTests.reading()])
    let comparison = try await take(
      [BankAccountTests.reading()], at: StoredOffice.start + BankAccountTests.day)
    #expect(comparison.isEmpty)
    #expect(try await store.events(of: try await only().id).count == 1)
    let standing = try await readings.standing(of: office.garage)
    #expect(standing?.readAt == StoredOffice.start + BankAccountTests.day)
  }

  @Test("What became dirty while a list was read stays dirty")
  func dirtyMeanwhile() async throws {
    try await readings.markDirty(office.garage, now: StoredOffice.start)
    let due = try #require(try await readings.dirty().first)
    try await readings.markDirty(office.garage, now: StoredOffice.start + 1)
    try await take([BankAccountTests.reading()], revision: due.revision)
    #expect(try await readings.dirty().map(\.revision) == [2])
    try await take([BankAccountTests.reading()], revision: 2)
    #expect(try await readings.dirty().isEmpty)
  }

  @Test("An account that a statement brought is not gone because Billit does not list it")
  func brought() async throws {
    let brought = try await store.ensure(
      BankAccountReading(key: BankAccountTests.key, status: .active), in: office.garage,
      now: StoredOffice.start)
    try await take([])
    #expect(try await only().status == .active)
    try await take([BankAccountTests.reading()])
    let listed = try await only()
    #expect(listed.id == brought.id)
    #expect(listed.isListed)
    #expect(listed.holder == "Garage Peeters")
    try await take([])
    #expect(try await only().status == .gone)
  }

  @Test("An owner is chosen once freely, and changed only with a reason")
  func owner() async throws {
    try await take([BankAccountTests.reading()])
    let id = try await only().id
    try await store.choose(
      owner: .octopus, reason: nil, of: id, actor: "an@office", now: StoredOffice.start)
    await #expect(throws: BankAccountStore.Refusal.reasonMissing) {
      try await store.choose(
        owner: .us, reason: nil, of: id, actor: "an@office", now: StoredOffice.start)
    }
    #expect(try await only().owner == .octopus)
    try await store.choose(
      owner: .us, reason: "mandate withdrawn", of: id, actor: "an@office",
      now: StoredOffice.start)
    let account = try await only()
    #expect(account.owner == .us)
    #expect(account.ownerReason == "mandate withdrawn")
    let lines = try await AuditTrail(office.database).lines(about: "bank/\(id)")
    #expect(lines.map(\.action) == ["bank.owner_chosen", "bank.owner_chosen"])
  }

  @Test("A channel chosen by a person is not read over")
  func channel() async throws {
    try await take([BankAccountTests.reading()])
    let id = try await only().id
    try await store.choose(
      channel: .codaMandate, of: id, terms: ConsentTerms(), actor: "an@office",
      now: StoredOffice.start)
    try await take([BankAccountTests.reading(.inactive)])
    let before = try await store.events(of: id).count
    try await take([BankAccountTests.reading(.inactive)])
    #expect(try await store.events(of: id).count == before)
    #expect(try await only().channel == .codaMandate)
    #expect(try await only().consent == nil)
  }
}
