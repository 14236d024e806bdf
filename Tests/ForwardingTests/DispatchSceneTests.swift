import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("Documents go when the office and the client want them to, and no sooner")
struct DispatchSceneTests {
  private func setting(
    _ change: @escaping @Sendable (inout DossierSettings) -> Void
  ) -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.settings = change
    return setting
  }

  /// Nothing of a document left for Octopus, not even a relation.
  private func nothingSent(_ scene: ForwardingScene) async throws -> Bool {
    for operation in ["postBooking", "putRelation", "postImport"]
    where try await scene.calls(operation) > 0 {
      return false
    }
    return true
  }

  @Test(
    "At its time a document goes by itself; until then it says when that is",
    arguments: [
      // Documents are of 11 May and came on 12 May, at 11:00 in Belgium.
      (.afterTenMinutes, "2026-05-12T09:10:00Z"), (.afterWeek, "2026-05-17T22:00:00Z"),
      (.upToLastMonth, "2026-05-31T22:00:00Z"),
    ] as [(DispatchRule.Time, String)])
  func byItself(_ time: DispatchRule.Time, _ due: String) async throws {
    try await ForwardingScene.run(
      setting {
        $0.dispatch.time = time
        $0.createsRelations = true
      }
    ) { scene in
      let known = try await scene.arrives(try scene.purchase(1))
      let sale = try await scene.arrives(try scene.sale(1), .sale)
      try await scene.arrives(
        try scene.document("X-1", with: scene.stranger, lines: [scene.line(5_000)]))
      await scene.forward()
      let due = Instant(try Date(due, strategy: .iso8601).timeIntervalSince1970 * 1_000)
      for order in [known, sale] {
        let document = try await scene.document(of: order)
        #expect(document.state == .held && document.dueAt == due)
        #expect(document.cause == Cause(.notYetDue, ["until": "\(due)"]))
      }
      #expect(try await nothingSent(scene))
      let detail = try await DocumentPage(scene.database).detail(id: 1, access: .all)
      #expect(detail?.proposal != nil, "what will be booked is shown meanwhile")
      scene.clock.move(to: due - 1)
      await scene.forward()
      #expect(try await nothingSent(scene))
      scene.clock.move(to: due)
      await scene.forward()
      #expect(try await scene.states() == [.booked, .booked, .booked])
    }
  }

  @Test("A day after its date is long past when it comes: it goes at once")
  func past() async throws {
    try await ForwardingScene.run(setting { $0.dispatch.time = .afterDay }) { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      #expect(try await scene.states() == [.booked])
    }
  }

  @Test("What waits for its time is released at once by a person, the others go on waiting")
  func released() async throws {
    try await ForwardingScene.run(setting { $0.dispatch.time = .never }) { scene in
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle(hours: 900)
      #expect(try await scene.states() == [.held, .held, .held])
      let store = DocumentStore(scene.database)
      let document = try #require(try await store.document(2))
      #expect(document.cause?.code == .sentByHandOnly && document.cause?.owner == .office)
      try await store.release(2, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.held, .booked, .held])
      // Another wish of the office lets the others go.
      var settings = try #require(try await DossierStore(scene.database).dossier(scene.dossierID))
        .settings
      settings.dispatch.time = .atOnce
      try await DossierStore(scene.database).change(
        scene.dossierID, settings: settings, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked, .booked, .booked])
    }
  }

  @Test("A document that waits for its time shows what is missing meanwhile")
  func missingMeanwhile() async throws {
    try await ForwardingScene.run(
      setting {
        $0.dispatch.time = .upToLastMonth
        $0.defaultAccounts = []
      }
    ) { scene in
      try await scene.arrives(
        try scene.document("X-1", with: scene.stranger, lines: [scene.line(5_000)]))
      await scene.forward()
      // Octopus does not know the supplier, and nobody lets one be created yet.
      #expect(try await scene.states() == [.needsMapping])
      #expect(try await nothingSent(scene))
    }
  }

  @Test("Only approved ones: the approval in Billit lets it go, a rejection asks the office")
  func approved() async throws {
    try await ForwardingScene.run(setting { $0.onlyApproved = true }) { scene in
      let order = try await scene.posted(try scene.purchase(1).xml(), .purchase)
      try await approve(scene, order, "Pending")
      await scene.forward()
      var document = try await scene.document(of: order)
      #expect(document.state == .awaitingApproval && document.cause?.owner == .client)
      try await approve(scene, order, "Rejected")
      await scene.forward()
      document = try await scene.document(of: order)
      #expect(document.state == .toCheck && document.cause?.code == .approvalRejected)
      #expect(document.cause?.owner == .office)
      #expect(try await nothingSent(scene))
      try await approve(scene, order, "Approved")
      await scene.forward()
      #expect(try await scene.states() == [.booked])
    }
  }

  @Test("A rejected one goes all the same when the office sends it")
  func sentAllTheSame() async throws {
    try await ForwardingScene.run(setting { $0.onlyApproved = true }) { scene in
      let order = try await scene.posted(try scene.purchase(1).xml(), .purchase)
      try await approve(scene, order, "Rejected")
      await scene.forward()
      try await DocumentStore(scene.database).requestSend(
        1, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked])
    }
  }

  @Test("Only after the client's approval: what came up to that day goes once it is noted")
  func clientApproval() async throws {
    try await ForwardingScene.run(setting { $0.dispatch.needsClientApproval = true }) { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      scene.clock.advance(seconds: 86_400)
      try await scene.arrives(try scene.purchase(2))
      await scene.forward()
      #expect(try await scene.states() == [.awaitingApproval, .awaitingApproval])
      #expect(try await scene.documents().allSatisfy { $0.cause?.owner == .client })
      let store = DossierStore(scene.database)
      var settings = try #require(try await store.dossier(scene.dossierID)).settings
      settings.dispatch.clientApprovedUpTo = CalendarDate("2026-05-12")
      try await store.change(
        scene.dossierID, settings: settings, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked, .awaitingApproval])
    }
  }

  @Test("The first documents of a supplier and large ones are looked at first")
  func lookedAt() async throws {
    try await ForwardingScene.run(
      setting {
        $0.dispatch.checks = .some
        $0.dispatch.checksFirst = 1
        $0.dispatch.checksFrom = Money(cents: 100_000)
      }
    ) { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      #expect(try await scene.states() == [.toCheck])
      #expect(
        try await scene.documents()[0].cause == Cause(.toCheck, ["why": "new_counterparty"]))
      let store = DocumentStore(scene.database)
      try await store.release(1, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked])
      try await scene.arrives(try scene.purchase(2))
      try await scene.arrives(try scene.document("BIG", lines: [scene.line(90_000)]))
      await scene.forward()
      #expect(try await scene.states() == [.booked, .booked, .toCheck])
      #expect(try await scene.documents()[2].cause?.facts["why"] == "amount")
    }
  }

  @Test("What was looked at and then changed in Billit is looked at again")
  func changedAfterLooking() async throws {
    try await ForwardingScene.run(
      setting {
        $0.dispatch.checks = .all
        $0.dispatch.time = .upToLastMonth
      }
    ) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      try await DocumentStore(scene.database).release(
        1, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.documents()[0].cause?.code == .notYetDue)
      scene.clock.advance(seconds: 60)
      let changed = try await scene.billit.send(
        .PATCH, "/_control/orders/\(order)?notify=false", ["Reference": "PO 7"])
      #expect(changed.status == 200)
      try await scene.notice(order)
      await scene.forward()
      let document = try await scene.documents()[0]
      #expect(document.state == .toCheck && document.gatesPassed.isEmpty)
    }
  }

  @Test("Billit's own mark keeps a document back, and is taken away there or overruled here")
  func marked() async throws {
    try await ForwardingScene.run { scene in
      for number in 1...2 {
        let order = try await scene.posted(try scene.purchase(number).xml(), .purchase)
        try await patch(scene, order, ["AccountantVerificationNeeded": true])
      }
      await scene.forward()
      #expect(try await scene.states() == [.toCheck, .toCheck])
      let first = try await scene.documents()[0].billitOrderID
      try await patch(scene, first, ["AccountantVerificationNeeded": false])
      try await DocumentStore(scene.database).release(
        2, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test("Duplicates are held back, or booked with the pair kept for the page")
  func duplicates() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      #expect(try await scene.states() == [.booked, .duplicate])
      let store = DossierStore(scene.database)
      var settings = try #require(try await store.dossier(scene.dossierID)).settings
      settings.duplicates = .warn
      try await store.change(
        scene.dossierID, settings: settings, actor: "an@office.be", now: scene.clock.now)
      await scene.forward()
      #expect(try await scene.states() == [.booked, .booked])
      let open = try await DuplicateList(scene.database).open(access: .all)
      #expect(open == 1, "the pair is still to be decided about")
    }
  }

  private func approve(_ scene: ForwardingScene, _ order: Int64, _ word: String) async throws {
    try await patch(scene, order, ["ApprovalStatus": .string(word)])
  }

  private func patch(
    _ scene: ForwardingScene, _ order: Int64, _ members: SceneJSON
  ) async throws {
    scene.clock.advance(seconds: 60)
    let answer = try await scene.billit.send(
      .PATCH, "/_control/orders/\(order)?notify=false", members)
    #expect(answer.status == 200)
    try await scene.notice(order)
  }
}
