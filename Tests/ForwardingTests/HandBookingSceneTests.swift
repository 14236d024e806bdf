import Accounting
import Foundation
import NIOCore
import NIOHTTP1
import OctopusClient
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("An entry made by hand is the document's only when Octopus shows that it is")
struct HandBookingSceneTests {
  private static var setting: ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    // Our mark is not in an entry that a person made.
    setting.isTamperedWith = true
    return setting
  }

  private func check(_ scene: ForwardingScene) -> HandBookingCheck {
    HandBookingCheck(scene.ground)
  }

  private func claim(_ number: Int, journal: String = "A1") -> HandBooking.Claim {
    .init(bookyearID: 2, bookyear: "2026", journal: journal, number: number)
  }

  /// A purchase of 106.00 that was read and waits for a VAT code: somebody has booked it already.
  private func waiting(
    _ scene: ForwardingScene, number: String = "H-1", cents: Int64 = 10_000
  ) async throws -> StoredDocument {
    let order = try await scene.arrives(
      try scene.document(number, lines: [scene.line(cents, percent: 6)]))
    await scene.forward()
    let document = try await scene.document(of: order)
    #expect(document.state == .needsMapping && document.number == number)
    return document
  }

  /// One line of that amount, without VAT.
  private static func lines(_ amount: Decimal) -> SceneJSON {
    [
      [
        "accountKey": 612_000, "baseAmount": .number(amount), "vatAmount": 0, "vatCodeKey": "G00",
      ]
    ]
  }

  /// Somebody books in Octopus' own program.
  private func officeBooks(
    _ scene: ForwardingScene, amount: Decimal, reference: String = "H-1",
    date: String = "2026-05-11"
  ) async throws {
    let supplier = try #require(
      scene.company.relations.first { $0.isSupplier && $0.country == "BE" })
    let answer = try await scene.octopus.send(
      .POST, "/_control/dossiers/\(scene.company.id)/bookings",
      [
        "journalKey": "A1", "reference": .string(reference), "comment": "met de hand",
        "bookingLines": Self.lines(amount),
        "amount": .number(amount), "documentDate": .string(date),
        "relationIdentificationServiceData": [
          "relationKey": ["id": .number(Decimal(supplier.id))]
        ],
      ])
    #expect(answer.status == 201)
  }

  @Test("The right entry: booked under it, told back to Billit, and never sent")
  func right() async throws {
    try await ForwardingScene.run(Self.setting) { scene in
      let document = try await waiting(scene)
      try await officeBooks(scene, amount: 106)
      let outcome = await check(scene).check(
        claim(1), of: document.id, accepting: false, actor: "sophie")
      guard case .booked(let entry) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(entry.description == "A1/2026/1")
      try await scene.settle()
      let after = try #require(try await DocumentStore(scene.database).document(document.id))
      #expect(after.state == .booked && after.entry == entry && after.writeBack == .done)
      #expect(try await scene.bookings().count == 1)
      let shown = try await scene.billit.send(
        .GET, "/_control/orders/\(document.billitOrderID)"
      ).json
      #expect(shown["InternalInfo"]?.string == "[Octopus A1/2026/1]")
      // The next document takes the number after it.
      let next = try await scene.arrives(try scene.purchase(2))
      try await scene.settle()
      #expect(try await scene.document(of: next).entry?.number == 2)
      // The same entry is nobody else's.
      let other = try await waiting(scene, number: "H-2", cents: 20_000)
      let again = await check(scene).check(
        claim(1), of: other.id, accepting: true, actor: "sophie")
      #expect(again == .taken)
      #expect(
        await check(scene).check(claim(2), of: document.id, accepting: true, actor: "x")
          == .notNow)
    }
  }

  @Test("A wrong number is not there, and nothing changes") func wrongNumber() async throws {
    try await ForwardingScene.run(Self.setting) { scene in
      let document = try await waiting(scene)
      try await officeBooks(scene, amount: 106)
      let outcome = await check(scene).check(
        claim(7), of: document.id, accepting: true, actor: "sophie")
      #expect(outcome == .notThere)
      #expect(try await scene.document(of: document.billitOrderID).state == .needsMapping)
    }
  }

  @Test("Another amount is refused, whatever the person says") func otherAmount() async throws {
    try await ForwardingScene.run(Self.setting) { scene in
      let document = try await waiting(scene)
      try await officeBooks(scene, amount: 105)
      let outcome = await check(scene).check(
        claim(1), of: document.id, accepting: true, actor: "sophie")
      guard case .refused(let findings) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(findings.first { $0.field == .amount }?.agrees == false)
      let after = try await scene.document(of: document.billitOrderID)
      #expect(after.state == .needsMapping && after.entry == nil)
    }
  }

  @Test("Another date or reference is shown first, and taken when a person says so")
  func differs() async throws {
    try await ForwardingScene.run(Self.setting) { scene in
      let document = try await waiting(scene)
      try await officeBooks(scene, amount: 106, reference: "?", date: "2026-05-12")
      let first = await check(scene).check(
        claim(1), of: document.id, accepting: false, actor: "sophie")
      guard case .differs(let findings) = first else {
        Issue.record("\(first)")
        return
      }
      #expect(Set(findings.filter { !$0.agrees }.map(\.field)) == [.reference, .date])
      let second = await check(scene).check(
        claim(1), of: document.id, accepting: true, actor: "sophie")
      guard case .booked = second else {
        Issue.record("\(second)")
        return
      }
    }
  }

  @Test("An entry of another dossier is not this one's") func otherDossier() async throws {
    try await ForwardingScene.run(Self.setting) { scene in
      let document = try await waiting(scene)
      // 61234 is another client of the same office.
      let answer = try await scene.octopus.send(
        .POST, "/_control/dossiers/61234/bookings",
        [
          "journalKey": "A1", "reference": "H-1", "amount": 106, "documentDate": "2026-05-11",
          "bookingLines": Self.lines(106),
        ])
      #expect(answer.status == 201)
      let outcome = await check(scene).check(
        claim(1), of: document.id, accepting: true, actor: "sophie")
      #expect(outcome == .notThere)
    }
  }

  @Test("Without an answer nothing changes") func silent() async throws {
    var setting = Self.setting
    setting.patience = .milliseconds(400)
    try await ForwardingScene.run(setting) { scene in
      let document = try await waiting(scene)
      try await officeBooks(scene, amount: 106)
      try await scene.octopus.fail("getBooking", .status, status: 503, times: 5)
      let outcome = await check(scene).check(
        claim(1), of: document.id, accepting: true, actor: "sophie")
      guard case .unreachable = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(try await scene.document(of: document.billitOrderID).state == .needsMapping)
    }
  }
}

@Suite("What an accountant decided is what Octopus gets, to the cent of the document")
struct DecidedSceneTests {
  @Test("Account, code and period as decided; the amounts untouched; the bytes kept")
  func decided() async throws {
    try await ForwardingScene.run { scene in
      let order = try await scene.arrives(
        try scene.document(
          "D-1", lines: [scene.line(10_000, percent: 6), scene.line(2_550, percent: 6)]))
      await scene.forward()
      let first = try await scene.document(of: order)
      #expect(first.state == .needsMapping)
      let documents = DocumentStore(scene.database)
      func part(_ place: Int, _ cents: Int64, _ account: Int?, _ code: String) -> LineDecision {
        LineDecision(
          place: place, category: .standard, rate: VATRate(percent: 6), net: Money(cents: cents),
          account: account, vatCode: code)
      }
      let decision = BookingDecision(lines: [
        part(0, 10_000, 612_000, "D06"), part(1, 2_550, 611_900, "G06"),
      ])
      let pages = DocumentPage(scene.database)
      let detail = try #require(try await pages.detail(id: first.id, access: .all))
      await #expect(throws: DocumentStore.RequestRefusal.changedMeanwhile) {
        try await documents.decide(
          decision, for: first.id, seen: "another", facts: [:], actor: "x", now: scene.clock.now)
      }
      try await documents.decide(
        decision, for: first.id, seen: detail.version, facts: [:], actor: "sophie",
        now: scene.clock.now)
      try await scene.settle()
      let booking = try #require(try await scene.bookings().first)
      #expect(booking.amount == Decimal(string: "133.03"))
      #expect(booking.lines.map(\.account) == [612_000, 611_900])
      #expect(booking.lines.map(\.code) == ["D06", "G06"])
      #expect(booking.lines.map(\.base) == [100, 25.50])
      #expect(booking.lines.map(\.vat).reduce(0, +) == Decimal(string: "7.53"))
      let after = try #require(try await pages.detail(id: first.id, access: .all))
      let call = try #require(after.calls.first)
      #expect(call.outcome == "booked" && call.entry == "A1/2026/1")
      #expect(call.content.contains("\"accountKey\":611900"))
      #expect(!call.content.lowercased().contains("token"))
    }
  }

  @Test("What Octopus answered when it refused is kept") func refused() async throws {
    try await ForwardingScene.run { scene in
      try await scene.octopus.fail("postBooking", .status, status: 403)
      let order = try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      let document = try await scene.document(of: order)
      let detail = try await DocumentPage(scene.database).detail(id: document.id, access: .all)
      #expect(detail?.calls.first?.status == 403 && detail?.calls.first?.outcome == "freed")
    }
  }

  @Test("A pair that was decided about does not stop a document again") func pairs() async throws {
    try await ForwardingScene.run { scene in
      let one = try await scene.arrives(try scene.purchase(1))
      let two = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let (first, second) = (
        try await scene.document(of: one), try await scene.document(of: two)
      )
      #expect(first.state == .booked && second.state == .duplicate)
      let list = DuplicateList(scene.database)
      #expect(try await list.open(access: .all) == 1)
      try await DuplicatePairs(scene.database).decide(
        .notADuplicate, about: second.id, first.id, actor: "sophie", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.document(of: two).state == .booked)
      #expect(try await list.open(access: .all) == 0)
    }
  }

  @Test("Where duplicates only warn, the pair is kept and the document goes") func warned()
    async throws
  {
    var setting = ForwardingScene.Setting()
    setting.settings = { $0.duplicates = .warn }
    try await ForwardingScene.run(setting) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked])
      #expect(try await DuplicateList(scene.database).open(access: .all) == 1)
    }
  }
}
