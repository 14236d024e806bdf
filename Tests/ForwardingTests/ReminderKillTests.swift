import Accounting
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("Killed at any moment, each step of a consent is told to each recipient exactly once")
struct ReminderKillTests {
  private static let day: Instant = 86_400_000

  @Test(arguments: [UInt64(1), 2, 3]) func killed(_ seed: UInt64) async throws {
    try await StatementScene.run { scene in
      var random = SeededRandom(seed: seed)
      let database = scene.scene.database
      let begin = scene.scene.clock.now
      let today = BrusselsDay.of(begin)
      let users = UserStore(database)
      for name in ["an", "luc", "els"] {
        try await users.create(
          email: "\(name)@office.example", name: name, role: .accountant, language: "nl",
          passwordHash: "x", actor: "test", now: begin)
      }
      let store = BankAccountStore(database)
      var accounts: [Int64] = []
      for journal in 1...4 {
        let account = try await store.ensure(
          BankAccountReading(
            key: BankAccountKey(iban: StatementScene.iban(journal), currency: "EUR"),
            bic: "KREDBEBB", holder: nil, bank: "KBC", channel: .psd2, status: .active),
          in: scene.scene.dossierID, now: begin)
        try await store.tell(
          BankConsent(granted: today, lapses: today.adding(days: 40), basis: .told),
          of: account.id, actor: "test", now: begin)
        accounts.append(account.id)
      }
      let clock = scene.scene.clock
      let watch = ConsentWatch(
        database: database, pagesURL: "https://office.example", logger: ForwardingScene.logger,
        now: { clock.now })
      var expected = 0
      for day in 0...42 {
        clock.move(to: begin + Instant(day) * ReminderKillTests.day)
        if [10, 30, 39, 40, 41].contains(day) { expected += 4 * 3 }
        // A cancelled write is rolled back, as one that the end of the process cuts off.
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let round = Task { try await watch.round() }
          for _ in 0..<Int.random(in: 0...40, using: &random) { await Task.yield() }
          round.cancel()
          _ = try? await round.value
        }
        try await watch.round()
        let rows = try await ReminderKillTests.letters(about: accounts, in: database)
        #expect(rows.count == expected, "day \(day)")
        #expect(Set(rows).count == rows.count, "day \(day)")
      }
    }
  }

  /// What was told to whom: account, step and recipient.
  private static func letters(
    about accounts: [Int64], in database: Database
  ) async throws -> [String] {
    var told: [String] = []
    for account in accounts {
      let lines = try await AuditTrail(database).lines(about: "bank/\(account)", limit: 200)
      told += lines.filter { $0.action == "bank.reminded" }.map { line in
        "\(account) \(line.facts["step"] ?? "") \(line.facts["recipient"] ?? "")"
      }
    }
    return told
  }
}
