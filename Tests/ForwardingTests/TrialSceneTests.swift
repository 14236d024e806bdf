import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A dossier on trial sends nothing, and goes live from a chosen day")
struct TrialSceneTests {
  private static let firstOfMay = day(1)
  private static let lastOfMay = day(31)

  private static func day(_ day: Int) -> CalendarDate {
    CalendarDate(year: 2026, month: 5, day: day) ?? CalendarDate(daysSince1970: 0)
  }

  private func trial() -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.settings = { $0.mode = .trial }
    setting.isTamperedWith = true
    return setting
  }

  private func sent(_ scene: ForwardingScene) async throws -> Int {
    var calls = 0
    for operation in ["postBooking", "putBooking", "putRelation", "postImport", "postAttachment"] {
      calls += try await scene.calls(operation)
    }
    return calls
  }

  @Test("Everything is read, mapped and proposed; nothing leaves for Octopus or Billit")
  func nothingLeaves() async throws {
    var setting = trial()
    setting.settings = {
      $0.mode = .trial
      $0.createsRelations = true
      $0.sales = .importViewer
      $0.writesPayments = true
    }
    try await ForwardingScene.run(setting) { scene in
      let purchase = try await scene.arrives(try scene.purchase(1))
      let sale = try await scene.arrives(try scene.sale(1), .sale)
      try await scene.arrives(
        try scene.document("X-1", with: scene.stranger, lines: [scene.line(5_000)]))
      try await scene.settle(hours: 48)
      await scene.bookWatch.look(at: scene.dossierID)
      #expect(try await sent(scene) == 0)
      #expect(try await scene.states() == [.held, .held, .needsMapping])
      #expect(try await scene.documents()[0].cause?.code == .trialRun)
      for order in [purchase, sale] { #expect(try await scene.writes(order).isEmpty) }
      let compared = try await TrialStore(scene.database).documents(
        from: Self.firstOfMay, to: Self.lastOfMay, of: scene.dossierID)
      #expect(compared.map { $0.proposal != nil } == [true, true, false])
    }
  }

  @Test("What the office booked by hand is compared, document by document")
  func compared() async throws {
    try await ForwardingScene.run(trial()) { scene in
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      let store = TrialStore(scene.database)
      let own = try await store.documents(
        from: Self.firstOfMay, to: Self.lastOfMay, of: scene.dossierID)
      // As proposed; on another account and a day later; the third not at all; and one of their own.
      try #require(own.count == 3)
      try await books(own[0], scene)
      try await books(own[1], scene, account: 604_000, date: "2026-05-12")
      try await scene.officeBooks("A1", comment: "own")
      await scene.bookWatch.look(at: scene.dossierID)
      let report = try await store.comparison(
        from: Self.firstOfMay, to: Self.lastOfMay, of: scene.dossierID
      ).comparison
      #expect(report.lines.map(\.outcome) == [.same, .differs, .notFound])
      try #require(report.lines.count == 3)
      #expect(report.lines[1].differences.map(\.field) == ["issue_date", "account"])
      #expect(report.onlyInOctopus.count == 1)
      #expect(try await sent(scene) == 0)
    }
  }

  @Test("Going live sets older documents aside, sends the others; an earlier day takes them back")
  func goingLive() async throws {
    try await ForwardingScene.run(trial()) { scene in
      try await scene.arrives(
        try scene.document("OLD", on: "2026-05-04", lines: [scene.line(1_000)]))
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let store = TrialStore(scene.database)
      func goLive(_ day: Int) async throws {
        try await store.goLive(
          scene.dossierID, from: Self.day(day),
          actor: "an@office.be", now: scene.clock.now)
        try await scene.settle()
      }
      try await goLive(10)
      #expect(try await scene.states() == [.setAside, .booked])
      #expect(try await scene.documents()[0].cause?.code == .beforeGoingLive)
      // One that comes later and is older goes aside too, unless somebody releases it.
      let late = try await scene.arrives(
        try scene.document("LATE", on: "2026-05-05", lines: [scene.line(2_000)]))
      try await scene.settle()
      let document = try await scene.document(of: late)
      #expect(document.state == .setAside)
      try await DocumentStore(scene.database).release(
        document.id, actor: "an@office.be", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.document(of: late).state == .booked)
      // The way back: an earlier day, or the trial again.
      try await goLive(2)
      #expect(try await scene.states() == [.booked, .booked, .booked])
      try await store.begin(
        scene.dossierID, since: Self.firstOfMay, actor: "an@office.be",
        now: scene.clock.now)
      let next = try await scene.arrives(try scene.purchase(2))
      try await scene.settle()
      #expect(try await scene.document(of: next).cause?.code == .trialRun)
      #expect(try await scene.bookings().count == 3)
    }
  }

  /// Somebody books a document by hand as it is proposed, with corrections.
  private func books(
    _ document: TrialStore.Document, _ scene: ForwardingScene, account: Int? = nil,
    date: String? = nil
  ) async throws {
    let proposal = try #require(document.proposal)
    let line = try #require(proposal.lines.first)
    let body: SceneJSON = [
      "journalKey": "A1", "documentDate": .string(date ?? "\(document.date)"),
      "reference": .string(document.number), "amount": .number(amount(document.gross)),
      "relationIdentificationServiceData": [
        "relationKey": ["id": .number(Decimal(proposal.relationID))]
      ],
      "bookingLines": [
        [
          "accountKey": .number(Decimal(account ?? line.account)),
          "baseAmount": .number(amount(line.base)), "vatCodeKey": .string(line.vatCode),
          "vatAmount": .number(amount(line.vat)),
        ]
      ],
    ]
    let answer = try await scene.octopus.send(
      .POST, "/_control/dossiers/\(scene.company.id)/bookings", body)
    #expect(answer.status == 201)
  }

  private func amount(_ money: Money) -> Decimal {
    Decimal(sign: .plus, exponent: -2, significand: Decimal(money.cents))
  }
}
