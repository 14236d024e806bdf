import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

/// Statements of the bakery's accounts in a scene: one financial journal per account.
struct StatementScene {
  let scene: ForwardingScene

  /// The account of journal `F1`, `F2` …
  static func iban(_ journal: Int) -> String {
    OctopusSimulator.BelgianNumbers.iban(63_911_000_00 + journal)
  }

  /// What the journal stands at before anything, in thousandths.
  static func opening(_ journal: Int) -> Thousandths {
    Thousandths(units: Int64(journal) * 1_000_000)
  }

  /// A scene whose bakery has that many financial journals, carried over from year to year.
  static func setting(journals count: Int = 1) -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.office = { office in
      guard let place = office.dossiers.firstIndex(where: { $0.id == 61_236 }) else { return }
      office.dossiers[place].journals.removeAll { $0.key.hasPrefix("F") }
      for year in office.dossiers[place].bookyears {
        for journal in 1...count {
          office.dossiers[place].journals.append(
            OctopusSimulator.Journal(
              bookyearID: year.id, key: "F\(journal)",
              names: .init(nl: "Bank", fr: "Banque", en: "Bank", de: "Bank"), currency: "EUR",
              iban: iban(journal), bic: "GKCCBEBB", account: 550_000 + journal,
              openingBalance: year.id == 2 ? opening(journal).units / 10 : 0))
        }
      }
    }
    return setting
  }

  static func run(
    _ setting: ForwardingScene.Setting = StatementScene.setting(),
    _ test: (StatementScene) async throws -> Void
  ) async throws {
    try await ForwardingScene.run(setting) { scene in
      try await test(StatementScene(scene: scene))
      #expect(try await StatementStore(scene.database).brokenInvariants().isEmpty)
    }
  }

  var store: StatementStore { StatementStore(scene.database) }

  func courier(_ worker: ForwardingScene.Worker? = nil) -> StatementCourier {
    let clock = scene.clock
    let worker = worker ?? scene.worker
    return StatementCourier(
      database: scene.database, book: worker.book, keeper: worker.keeper, limits: scene.limits,
      doorbell: Doorbell(), logger: ForwardingScene.logger, now: { clock.now })
  }

  func sources(folder: String? = nil) -> StatementSources {
    var settings = StatementSources.Settings()
    settings.folder = folder
    let clock = scene.clock
    return StatementSources(
      database: scene.database, book: scene.worker.book, settings: settings,
      doorbell: Doorbell(), logger: ForwardingScene.logger, now: { clock.now })
  }

  /// A row of statements of one account, each going on from the one before.
  static func statements(
    of journal: Int = 1, from first: CalendarDate, every days: Int, count: Int
  ) -> [WrittenStatement] {
    var opening = opening(journal)
    var number = 0
    var last = first.adding(days: -days)
    return (0..<count).map { place in
      let day = first.adding(days: place * days)
      number = day.year == last.year || place == 0 ? number + 1 : 1
      let amount = Thousandths(units: Int64((place * 37 + journal * 11) % 500 + 1) * 1_000)
      let statement = WrittenStatement(
        iban: iban(journal), number: number, opening: opening, openingDate: last,
        closingDate: day,
        movements: [
          .init(amount, communication: "ontvangst \(place)", name: "KLANT \(place)"),
          .init(Thousandths(units: -amount.units / 4 / 10 * 10), communication: "kosten"),
        ])
      opening = statement.closing
      last = day
      return statement
    }
  }

  /// Somebody uploads a file of these statements.
  @discardableResult
  func upload(_ statements: [WrittenStatement], dossier: Int64? = nil) async throws -> TakenIn {
    let text = statements.map(\.text).joined()
    let bytes = Data(text.utf8)
    return try await StatementInbox(scene.database).takeIn(
      StatementDelivery(
        bytes: bytes, name: "day.cod", source: .upload, origin: UUID().uuidString,
        actor: "sophie", dossierID: dossier ?? scene.dossierID),
      reading: StatementReading(coda: [UInt8](bytes)), access: .all, now: scene.clock.now)
  }

  /// The office decides who delivers an account's statements.
  func choose(_ owner: BankAccountOwner, of journal: Int = 1) async throws {
    let store = BankAccountStore(scene.database)
    let account = try await store.ensure(
      BankAccountReading(
        key: BankAccountKey(iban: StatementScene.iban(journal), currency: "EUR"), bic: nil,
        holder: nil, bank: nil, channel: .upload, status: .active, word: nil),
      in: scene.dossierID, now: scene.clock.now)
    try await store.choose(
      owner: owner, reason: "test", of: account.id, actor: "sophie", now: scene.clock.now)
    try await self.store.reconsider(dossier: scene.dossierID, now: scene.clock.now)
  }

  /// Works until nothing is due, moving the clock from one due time to the next, at most two days on.
  func settle() async throws {
    let end = scene.clock.now + 2 * 86_400_000
    for _ in 0..<200 {
      await courier().workUntilIdle()
      guard let due = try await store.nextDue(resting: []) else { return }
      let probe = await scene.worker.book.nextProbe() ?? 0
      let next = max(due, probe)
      guard next > scene.clock.now, next <= end else { return }
      scene.clock.move(to: next)
    }
  }

  /// All statements, in the order of their list.
  func rows() async throws -> [StatementRow] {
    try await StatementList(scene.database).slice(StatementFilter(), access: .all, limit: 2_000)
      .rows
  }

  func row(_ number: Int, of journal: Int = 1) async throws -> StatementRow {
    try #require(
      try await rows().first { $0.number == number && $0.iban == StatementScene.iban(journal) })
  }

  /// The entries of one financial journal in Octopus over all years, in their order.
  func entries(of journal: Int = 1) async throws -> [Entry] {
    let answer = try await scene.octopus.send(
      .GET, "/_control/dossiers/\(scene.company.id)/bookings")
    return (answer.json.array ?? []).map(Entry.init).filter { $0.journal == "F\(journal)" }
      .sorted { ($0.bookyear, $0.number) < ($1.bookyear, $1.number) }
  }

  /// An entry of a financial journal.
  struct Entry: Sendable, Equatable {
    var bookyear: Int
    var journal: String
    var number: Int
    var date: String
    var change: Decimal
    var types: [String]
    var relations: [Int]

    init(_ json: SceneJSON) {
      let lines = json["bookingLines"]?.array ?? []
      bookyear = json["bookyearKey"]?["id"]?.int ?? 0
      journal = json["journalKey"]?.string ?? ""
      number = json["documentSequenceNr"]?.int ?? 0
      date = json["documentDate"]?.string ?? ""
      change = lines.reduce(0) { $0 + ($1["amount"]?.number ?? 0) }
      types = lines.compactMap { $0["type"]?.string }
      relations = lines.compactMap { $0["relationId"]?.int }
    }
  }
}
