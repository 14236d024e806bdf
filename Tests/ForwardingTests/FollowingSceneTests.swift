import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("What happens to our entries in Octopus is noticed and shown")
struct EntryFollowingSceneTests {
  private func tampered() -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.isTamperedWith = true
    return setting
  }

  private func finding(_ document: Int64, _ scene: ForwardingScene) async throws -> FollowedEntry? {
    try await FollowedEntries(scene.database).entry(of: document)
  }

  @Test("Nothing happened: nothing is said, however often it is looked")
  func nothing() async throws {
    try await ForwardingScene.run { scene in
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      for _ in 0..<3 {
        scene.clock.advance(seconds: 7_300)
        try await scene.bookWatch.round()
      }
      #expect(try await scene.states() == [.booked, .booked, .booked])
      #expect(try await finding(1, scene)?.finding == nil)
      #expect(try await scene.calls("getBookingReport") == 3)
    }
  }

  @Test("A changed account shows as the difference it is, and goes when it is changed back")
  func changed() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      try await scene.bookWatch.round()
      let booked = try #require(try await scene.bookings().first)
      let line = try #require(booked.lines.first)
      func lines(on account: Int) -> SceneJSON {
        [
          "bookingLines": [
            [
              "accountKey": .number(Decimal(account)), "baseAmount": .number(line.base),
              "vatCodeKey": .string(line.code), "vatAmount": .number(line.vat),
            ]
          ]
        ]
      }
      try await scene.officeChanges("A1", 1, lines(on: 604_000))
      scene.clock.advance(seconds: 7_300)
      try await scene.bookWatch.round()
      let shown = try #require(try await finding(1, scene)?.finding)
      #expect(shown.kind == .changed)
      #expect(shown.facts["before.account"]?.hasPrefix("\(line.account) ") == true)
      #expect(shown.facts["after.account"]?.hasPrefix("604000 ") == true)
      #expect(try await scene.states() == [.booked])
      try await scene.officeChanges("A1", 1, lines(on: line.account))
      scene.clock.advance(seconds: 7_300)
      try await scene.bookWatch.round()
      #expect(try await finding(1, scene)?.finding == nil)
    }
  }

  @Test("An entry made anew in another journal keeps its document, and Billit learns the number")
  func renumbered() async throws {
    var setting = tampered()
    setting.office = { office in
      for index in office.dossiers.indices where office.dossiers[index].id == 61_236 {
        office.dossiers[index].journals.append(
          .init(
            bookyearID: 2, key: "A2",
            names: .init(nl: "Aankopen 2", fr: "Achats 2", en: "Purchases 2", de: "Einkäufe 2")))
      }
    }
    setting.settings = { $0.purchaseJournal = "A1" }
    try await ForwardingScene.run(setting) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      try await scene.bookWatch.round()
      try await scene.officeMoves("A1", 1, to: "A2")
      scene.clock.advance(seconds: 7_300)
      try await scene.bookWatch.round()
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(document.entry?.description == "A2/2026/1")
      #expect(try await finding(1, scene)?.finding?.kind == .renumbered)
      let order1 = try await scene.billit.send(.GET, "/_control/orders/\(order)").json
      #expect(order1["InternalInfo"]?.string?.contains("[Octopus A2/2026/1]") == true)
      // The lane of the old journal goes on where Octopus is.
      let next = try await scene.arrives(try scene.purchase(2))
      try await scene.settle()
      #expect(try await scene.document(of: next).entry?.description == "A1/2026/1")
    }
  }

  @Test("A deleted entry is noticed, taken back from Billit, and never booked again by itself")
  func deleted() async throws {
    try await ForwardingScene.run(tampered()) { scene in
      let first = try await scene.arrives(try scene.purchase(1))
      let second = try await scene.arrives(try scene.purchase(2))
      try await scene.settle()
      try await scene.bookWatch.round()
      try await scene.officeDeletes("A1", 2)
      scene.clock.advance(seconds: 7_300)
      try await scene.bookWatch.round()
      try await scene.settle(hours: 72)
      await scene.linkCheck.check(scene.dossierID)
      try await scene.settle(hours: 72)
      #expect(try await scene.document(of: first).state == .booked)
      let document = try await scene.document(of: second)
      #expect(document.state == .failed)
      #expect(document.cause?.code == .deletedInOctopus)
      #expect(document.cause?.facts["entry"] == "A1/2026/2")
      let shown = try await scene.billit.send(.GET, "/_control/orders/\(second)").json
      #expect(shown["InternalInfo"]?.string?.contains("[Octopus") != true)
      #expect(try await scene.bookings().count == 1)
      // Changed settings let what waits for the office go; this waits for a person.
      let dossier = try #require(
        try await DossierStore(scene.database).dossier(scene.dossierID))
      try await DossierStore(scene.database).change(
        scene.dossierID, settings: dossier.settings, actor: "test", now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.document(of: second).state == .failed)
    }
  }

  @Test("A deleted number that an office user took again is theirs; ours counts as deleted")
  func numberTakenAgain() async throws {
    try await ForwardingScene.run(tampered()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      try await scene.officeDeletes("A1", 1)
      try await scene.officeBooks("A1", comment: "by hand")
      scene.clock.advance(seconds: 7_300)
      try await scene.bookWatch.round()
      #expect(try await scene.document(of: order).cause?.code == .deletedInOctopus)
    }
  }

  @Test("The process dies between reading and noting: the next start finds the same")
  func killed() async throws {
    try await ForwardingScene.run(tampered()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      try await scene.bookWatch.round()
      try await scene.officeDeletes("A1", 1)
      scene.clock.advance(seconds: 7_300)
      // Octopus answers the deletions and then no more: nothing of the round may stay half done.
      try await scene.octopus.fail("getModifiedBookings", .status, status: 503)
      await scene.bookWatch.look(at: scene.dossierID)
      #expect(try await scene.document(of: order).state == .booked)
      await scene.bookWatch.look(at: scene.dossierID)
      #expect(try await scene.document(of: order).cause?.code == .deletedInOctopus)
    }
  }

  @Test("A day of looking stays within half of the calls Octopus allows")
  func caps() async throws {
    var setting = ForwardingScene.Setting()
    setting.clock = SceneClock("2026-05-11T22:00:00Z")
    try await ForwardingScene.run(setting) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let watch = scene.bookWatch
      for _ in 0..<(24 * 12) {
        try await watch.round()
        scene.clock.advance(seconds: 300)
      }
      #expect(try await scene.calls("getBookingReport") <= 24)
      #expect(try await scene.calls("getModifiedBookings") <= 30)
      #expect(try await scene.calls("getOpenSuppliers") <= 9)
      #expect(try await scene.calls("getOpenClients") == 0)
    }
  }
}

@Suite("Documents in the import viewer get their entry number when somebody has booked them")
struct ViewerSceneTests {
  private func viewer() -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.dossier = 61_239
    setting.settings = { $0.purchases = .importViewer }
    setting.isTamperedWith = true
    return setting
  }

  private func books(_ number: Int, _ scene: ForwardingScene, _ members: SceneJSON) async throws {
    let path = "/_control/dossiers/\(scene.company.id)/imports/\(number)/book"
    #expect(try await scene.octopus.send(.POST, path, members).status == 201)
  }

  @Test("By our file name, whatever else was corrected; and Billit is told")
  func byFileName() async throws {
    try await ForwardingScene.run(viewer()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      #expect(try await scene.states() == [.deliveredDMS])
      try await scene.bookWatch.round()
      #expect(try await scene.states() == [.deliveredDMS])
      try await books(1, scene, ["documentDate": "2026-05-12", "reference": "ander"])
      scene.clock.advance(seconds: 3_700)
      try await scene.bookWatch.round()
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(document.entry?.number == 1)
      let shown = try await scene.billit.send(.GET, "/_control/orders/\(order)").json
      let entry = try #require(document.entry)
      #expect(shown["InternalInfo"]?.string?.contains("[Octopus \(entry)]") == true)
      let followed = try await FollowedEntries(scene.database).entry(of: document.id)
      #expect(followed?.match?.evidence.first == "file_name")
    }
  }

  @Test("By relation, reference, date and amount where the file name is gone")
  func byContent() async throws {
    try await ForwardingScene.run(viewer()) { scene in
      for number in 1...2 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      try await books(2, scene, ["comment": ""])
      try await books(1, scene, ["comment": "factuur"])
      scene.clock.advance(seconds: 3_700)
      try await scene.bookWatch.round()
      #expect(try await scene.documents().map(\.entry?.number) == [2, 1])
    }
  }

  @Test("Two entries fit: both are shown and a person says which; nothing is guessed")
  func twoFit() async throws {
    try await ForwardingScene.run(viewer()) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      try await books(1, scene, ["comment": ""])
      let first = try #require(
        try await scene.octopus.send(.GET, "/_control/dossiers/61239/bookings").json.array?.first)
      try await scene.octopus.send(.POST, "/_control/dossiers/61239/bookings", first)
      scene.clock.advance(seconds: 3_700)
      try await scene.bookWatch.round()
      let document = try await scene.documents()[0]
      #expect(document.state == .deliveredDMS)
      #expect(document.cause?.code == .entryAmbiguous)
      let waiting = try #require(
        try await ViewerFindings(scene.database).waiting(document.id))
      #expect(waiting.candidates.map(\.entry.key.number) == [1, 2])
      let second = try #require(waiting.candidates.last)
      let isChosen = try await ViewerFindings(scene.database).book(
        waiting, as: second, bookyear: "2026", invoice: nil, actor: "an@office.be",
        now: scene.clock.now)
      #expect(isChosen)
      try await scene.settle()
      #expect(try await scene.documents()[0].entry?.number == 2)
      #expect(try await scene.documents()[0].cause == nil)
    }
  }

  @Test("An entry of another document is never taken for it, and a number is given out once")
  func onlyOnce() async throws {
    try await ForwardingScene.run(viewer()) { scene in
      for number in 1...2 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      try await books(1, scene, [:])
      scene.clock.advance(seconds: 3_700)
      try await scene.bookWatch.round()
      #expect(try await scene.states() == [.booked, .deliveredDMS])
      scene.clock.advance(seconds: 3_700)
      try await scene.bookWatch.round()
      #expect(try await scene.states() == [.booked, .deliveredDMS])
    }
  }

  @Test("A dossier without DMS says so on the document and as an alarm, until it has one")
  func withoutDMS() async throws {
    var setting = viewer()
    setting.dossier = 61_236
    try await ForwardingScene.run(setting) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      #expect(try await scene.documents()[0].cause?.code == .dmsMissing)
      await scene.linkCheck.check(scene.dossierID)
      let alarms = LinkAlarms(scene.database)
      #expect(try await alarms.standing(in: scene.dossierID).map(\.cause.code) == [.dmsMissing])
      try await scene.change(dossier: ["dmsActive": true])
      await scene.linkCheck.check(scene.dossierID)
      try await scene.settle()
      #expect(try await scene.states() == [.deliveredDMS])
      scene.clock.advance(seconds: 4 * 3_600)
      try await scene.linkWatch.round()
      #expect(try await alarms.standing(in: scene.dossierID).isEmpty)
    }
  }
}
