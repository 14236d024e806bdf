import Accounting
import Forwarding
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@Suite("Bank links are noticed by webhook and without, and what happened to them is kept")
struct BankSceneTests {
  static let iban = "BE71096123456769"

  @Test("A link that appears at Billit is told by the signed hook and read at once")
  func byWebhook() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        try await scene.bankWatch.round()
        #expect(try await scene.accounts().isEmpty)
        try await scene.link(["Channel": "PSD2", "ConsentDays": 180])
        for await _ in hooks.bankRings { break }
        #expect(try await BankReadings(scene.database).dirty().count == 1)
        try await scene.bankWatch.round()
        let account = try #require(try await scene.accounts().first)
        #expect(account.key.iban == BankSceneTests.iban)
        #expect(account.channel == .psd2)
        #expect(account.status == .active)
        #expect(account.bank == "Belfius")
        #expect(account.consent?.basis == .seen)
        #expect(account.owner == .unasked)
        #expect(try await BankReadings(scene.database).dirty().isEmpty)
        #expect(try await scene.documents().isEmpty)
      }
    }
  }

  @Test("Without any webhook the schedule finds it, and finds nothing twice")
  func bySchedule() async throws {
    try await ForwardingScene.run { scene in
      try await scene.bankWatch.round()
      try await scene.link(["Channel": "CODA"], notify: false)
      try await scene.bankWatch.round()
      #expect(try await scene.accounts().isEmpty)
      scene.clock.advance(seconds: 6 * 3_600 + 1)
      try await scene.bankWatch.round()
      let account = try #require(try await scene.accounts().first)
      #expect(account.channel == .codaMandate)
      #expect(account.consent == nil)
      scene.clock.advance(seconds: 6 * 3_600 + 1)
      try await scene.bankWatch.round()
      #expect(
        try await BankAccountStore(scene.database).events(of: account.id).map(\.kind)
          == [.appeared])
    }
  }

  @Test("A consent lapses, is renewed, and the link is removed: each has its line")
  func lifetime() async throws {
    try await ForwardingScene.run { scene in
      try await scene.bankWatch.round()
      let id = try await scene.link(["Channel": "Ponto", "ConsentDays": 180])
      try await scene.readNow()
      try await scene.billit.send(.POST, "/_control/consent-clock", ["DaysAhead": 181])
      try await scene.readNow()
      #expect(try await scene.accounts().map(\.status) == [.lapsed])
      scene.clock.advance(seconds: 86_400)
      try await scene.billit.send(
        .PATCH, "/_control/bank-accounts/\(id)", ["ConsentDays": 180])
      try await scene.readNow()
      let renewed = try #require(try await scene.accounts().first)
      #expect(renewed.status == .active)
      #expect(renewed.consent?.granted == BrusselsDay.of(scene.clock.now))
      try await scene.billit.send(.DELETE, "/_control/bank-accounts/\(id)")
      try await scene.readNow()
      #expect(try await scene.accounts().map(\.status) == [.gone])
      #expect(
        try await BankAccountStore(scene.database).events(of: renewed.id).map(\.kind)
          == [.gone, .consentRenewed, .changed, .changed, .appeared])
    }
  }

  @Test("A number whose check digits are wrong is shown, never stored")
  func wrongNumber() async throws {
    try await ForwardingScene.run { scene in
      try await scene.link(["IBAN": "BE71096123456770"])
      try await scene.readNow()
      #expect(try await scene.accounts().isEmpty)
      let standing = try await BankReadings(scene.database).standing(of: scene.dossierID)
      #expect(standing?.unreadable == ["BE71096123456770"])
    }
  }

  @Test("Billit does not answer: the list stays dirty and is read once it does")
  func outage() async throws {
    try await ForwardingScene.run { scene in
      try await scene.link(["Channel": "KBC"])
      try await BankReadings(scene.database).markDirty(scene.dossierID, now: scene.clock.now)
      try await scene.billit.fail("getAccountInformation", .status, status: 503)
      try await scene.bankWatch.round()
      let failed = try await BankReadings(scene.database).standing(of: scene.dossierID)
      #expect(failed?.isDirty == true)
      #expect(failed?.cause?.code == .billitSilent)
      try await scene.bankWatch.round()
      #expect(try await scene.accounts().map(\.channel) == [.kbc])
      let standing = try await BankReadings(scene.database).standing(of: scene.dossierID)
      #expect(standing?.cause == nil)
    }
  }
}

extension ForwardingScene {
  var bankWatch: BankWatch {
    let clock = clock
    return BankWatch(
      database: database, book: worker.book, words: BankWords(), terms: ConsentTerms(),
      interval: .seconds(21_600), doorbell: Doorbell(), logger: ForwardingScene.logger,
      now: { clock.now })
  }

  func accounts() async throws -> [BankAccount] {
    try await BankAccountStore(database).accounts(of: dossierID)
  }

  /// Links an account at Billit and returns Billit's number for it.
  @discardableResult
  func link(_ members: SceneJSON, notify: Bool = true) async throws -> Int {
    let usual: SceneJSON = ["IBAN": .string(BankSceneTests.iban), "BIC": "GKCCBEBB"]
    let answer = try await billit.send(
      .POST, "/_control/parties/\(party)/bank-accounts?notify=\(notify)",
      usual.setting(members.object ?? [:]))
    return try #require(answer.json["BankAccountID"]?.int)
  }

  /// Reads the list as after a webhook.
  func readNow() async throws {
    try await BankReadings(database).markDirty(dossierID, now: clock.now)
    try await bankWatch.round()
  }
}
