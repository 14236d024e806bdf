import Accounting
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@Suite("Documents are booked as they are, once, and told back to Billit")
struct BookingSceneTests {
  @Test("A purchase invoice, with base and VAT per rate")
  func purchaseInvoice() async throws {
    var setting = ForwardingScene.Setting()
    setting.mappings = [
      VATMapping(
        key: VATKey(
          direction: .purchase, kind: .invoice, category: .standard, rate: VATRate(percent: 6),
          region: .belgium), code: "D06")
    ]
    try await ForwardingScene.run(setting) { scene in
      let order = try await scene.arrives(
        try scene.document(
          "VF-881", lines: [scene.line(25_000), scene.line(8_000, percent: 6)]))
      await scene.forward()
      let booking = try #require(try await scene.bookings().first)
      #expect(booking.journal == "A1")
      #expect(booking.number == 1)
      #expect(booking.amount == 387.30)
      #expect(booking.words.first == "VF-881")
      #expect(booking.lines.map(\.base).sorted() == [80, 250])
      #expect(booking.lines.map(\.vat).sorted() == [4.80, 52.50])
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(document.writeBack == .done)
      #expect(document.entry?.number == 1)
      let shown = try await scene.billit.send(.GET, "/_control/orders/\(order)").json
      #expect(shown["InternalInfo"]?.string == "[Octopus A1/2026/1]")
      #expect(shown["IsSent"]?.bool == true)
    }
  }

  @Test("A purchase credit note: the total negative, the lines positive")
  func purchaseCreditNote() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(
        try scene.document("CN-7", kind: .creditNote, lines: [scene.line(10_000)]))
      await scene.forward()
      let booking = try #require(try await scene.bookings().first)
      #expect(booking.amount == -121)
      #expect(booking.lines.map(\.base) == [100])
      #expect(booking.lines.map(\.vat) == [21])
    }
  }

  @Test("A sale and its credit note")
  func sales() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.sale(1), .sale)
      try await scene.arrives(
        try scene.document("C-1", .sale, kind: .creditNote, lines: [scene.line(5_000)]), .sale)
      await scene.forward()
      let bookings = try await scene.bookings()
      #expect(bookings.map(\.journal) == ["V1", "V1"])
      #expect(bookings.map(\.amount).sorted() == [-60.50, 244.55])
    }
  }

  @Test("Our own write-back is recognised when Billit tells of it: nothing follows")
  func ownWriteBack() async throws {
    try await ForwardingScene.run { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      scene.clock.advance(seconds: 60)
      try await scene.notice(order)
      await scene.forward()
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(!document.isDirty)
      #expect(try await scene.writes(order).count == 1)
    }
  }

  @Test("Changed after booking: the differences are shown, nothing is booked again")
  func changedAfterBooking() async throws {
    try await ForwardingScene.run { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      scene.clock.advance(seconds: 60)
      try await scene.billit.send(
        .PATCH, "/_control/orders/\(order)?notify=false", ["OrderNumber": "F-1-BIS"])
      try await scene.notice(order)
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .changedAfterBooking)
      #expect(document.cause?.facts["fields"]?.isEmpty == false)
      #expect(try await scene.bookings().count == 1)
      await #expect(throws: DocumentStore.RequestRefusal.notSafe(.changedAfterBooking)) {
        try await DocumentStore(scene.database).requestSend(
          document.id, actor: "test", now: scene.clock.now)
      }
    }
  }

  @Test("A new customer or supplier is created once, also when the call is not answered")
  func relationCreatedOnce() async throws {
    var setting = ForwardingScene.Setting()
    setting.settings = { $0.createsRelations = true }
    setting.patience = .seconds(2)
    try await ForwardingScene.run(setting) { scene in
      try await scene.octopus.fail("putRelation", .timeoutAfterCommit)
      for number in 1...3 {
        try await scene.arrives(
          try scene.document(
            "N-\(number)", with: scene.stranger, lines: [scene.line(Int64(number) * 1_500)]))
      }
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked, .booked])
      #expect(try await scene.calls("putRelation") == 1)
    }
  }

  @Test("What looks like a duplicate waits for a person, who may send it all the same")
  func duplicate() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      let second = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let document = try await scene.document(of: second)
      #expect(document.state == .duplicate)
      #expect(document.cause?.code == .duplicateSuspected)
      try await DocumentStore(scene.database).requestSend(
        document.id, actor: "test", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test("One chosen VAT code lets all documents go that wait for it, in their order")
  func mappingReleases() async throws {
    try await ForwardingScene.run { scene in
      for number in 1...4 {
        try await scene.arrives(
          try scene.document(
            "E-\(number)", lines: [scene.line(Int64(number) * 2_500, percent: 0, .exempt)]))
      }
      try await scene.settle()
      #expect(try await scene.states() == Array(repeating: .needsMapping, count: 4))
      let causes = Set(try await scene.documents().compactMap(\.cause?.key))
      #expect(causes.count == 1)
      try await MappingStore(scene.database).choose(
        VATMapping(
          key: VATKey(
            direction: .purchase, kind: .invoice, category: .exempt, rate: .zero,
            region: .belgium), code: "DVR"),
        in: scene.dossierID, actor: "test", now: scene.clock.now)
      try await scene.settle()
      let bookings = try await scene.bookings().sorted { $0.number < $1.number }
      #expect(bookings.compactMap(\.words.first) == ["E-1", "E-2", "E-3", "E-4"])
    }
  }

  @Test("A document held by a person stays, and goes when it is released")
  func heldByPerson() async throws {
    try await ForwardingScene.run { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      let documents = DocumentStore(scene.database)
      try await documents.hold(1, actor: "test", now: scene.clock.now)
      try await scene.notice(order)
      try await scene.settle()
      #expect(try await scene.states() == [.held])
      try await documents.release(1, actor: "test", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.states() == [.booked])
    }
  }
}

@Suite("Documents for the import viewer are handed over once")
struct ImportViewerSceneTests {
  private func setting() -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.dossier = 61_239
    setting.settings = { $0.purchases = .importViewer }
    setting.patience = .seconds(2)
    return setting
  }

  private func imports(_ scene: ForwardingScene) async throws -> Int {
    try await scene.octopus.send(.GET, "/_control/dossiers/61239/imports").json.array?.count ?? 0
  }

  @Test("Handed over")
  func handedOver() async throws {
    try await ForwardingScene.run(setting()) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      #expect(try await scene.states() == [.deliveredDMS])
      #expect(try await imports(scene) == 1)
    }
  }

  @Test("Without an answer a person looks: it is never handed over again by itself")
  func outcomeUnknown() async throws {
    try await ForwardingScene.run(setting()) { scene in
      try await scene.octopus.fail("postImport", .timeoutAfterCommit)
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      scene.clock.advance(seconds: 60)
      try await scene.notice(order)
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .outcomeUnknown)
      #expect(document.cause?.code == .outcomeNotFound)
      #expect(try await imports(scene) == 1)
      await #expect(throws: DocumentStore.RequestRefusal.notSafe(.outcomeUnknown)) {
        try await DocumentStore(scene.database).requestSend(
          document.id, actor: "test", now: scene.clock.now)
      }
    }
  }

  @Test("Refused for want of the DMS: it stands still with a cause")
  func withoutDMS() async throws {
    try await ForwardingScene.run(setting()) { scene in
      try await scene.change(dossier: ["dmsActive": false])
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      let document = try #require(try await scene.documents().first)
      #expect(document.cause != nil)
      #expect(try await imports(scene) == 0)
      try await scene.change(dossier: ["dmsActive": true])
      try await DocumentStore(scene.database).requestSend(
        document.id, actor: "sophie", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.states() == [.deliveredDMS])
    }
  }
}
