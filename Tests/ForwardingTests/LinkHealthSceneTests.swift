import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("What is wrong with a link is found before a document stops for it")
struct LinkHealthSceneTests {
  private func alarms(_ scene: ForwardingScene) async throws -> [LinkAlarms.Alarm] {
    try await LinkAlarms(scene.database).standing(in: scene.dossierID)
  }

  private func link(_ scene: ForwardingScene) async throws -> Dossier.Link {
    try #require(try await DossierStore(scene.database).dossier(scene.dossierID)).octopusLink
  }

  @Test("Access taken away is noticed although a token is still good")
  func accessLost() async throws {
    try await ForwardingScene.run { scene in
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await link(scene).state == .linked)
      try await scene.change(dossier: ["webserviceAccess": false])
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await link(scene).state == .broken)
      #expect(try await link(scene).cause?.code == .noWebserviceAccess)
      try await scene.change(dossier: ["webserviceAccess": true])
      scene.clock.advance(seconds: 1_800)
      try await scene.linkWatch.round()
      #expect(try await link(scene).state == .linked)
    }
  }

  @Test("A disabled dossier says so")
  func disabled() async throws {
    try await ForwardingScene.run { scene in
      await scene.linkCheck.check(scene.dossierID)
      try await scene.change(dossier: ["disabled": true])
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await link(scene).cause?.code == .dossierDisabled)
    }
  }

  @Test("A closed journal raises one alarm, however often it is seen, and ends with its cause")
  func closedJournal() async throws {
    try await ForwardingScene.run { scene in
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await alarms(scene).isEmpty)
      for _ in 0..<3 { try await scene.change("A1", ["closed": true]) }
      for bookyear in [1, 3] {
        try await scene.octopus.send(
          .PATCH,
          "/_control/dossiers/\(scene.company.id)/bookyears/\(bookyear)/journals/A1",
          ["closed": true])
      }
      let since = scene.clock.now
      for _ in 0..<6 {
        scene.clock.advance(seconds: 4 * 3_600)
        try await scene.linkWatch.round()
      }
      let raised = try await alarms(scene)
      #expect(raised.map(\.cause.code) == [.journalClosed])
      #expect(raised.first?.cause.facts["journal"] == "A1")
      #expect(raised.first.map { $0.since > since && $0.seenAt > $0.since } == true)
      try await scene.change("A1", ["closed": false])
      scene.clock.advance(seconds: 4 * 3_600)
      try await scene.linkWatch.round()
      #expect(try await alarms(scene).isEmpty)
    }
  }

  @Test("A sales journal turned to invoicing, and no book year for today")
  func typeAndYear() async throws {
    var setting = ForwardingScene.Setting()
    setting.settings = { $0.saleJournal = "V1" }
    try await ForwardingScene.run(setting) { scene in
      for bookyear in 1...3 {
        try await scene.octopus.send(
          .PATCH,
          "/_control/dossiers/\(scene.company.id)/bookyears/\(bookyear)/journals/V1",
          ["insertionType": 2])
      }
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await alarms(scene).map(\.cause.code) == [.journalWrongType])
      scene.clock.advance(seconds: 2 * 366 * 86_400)
      await scene.linkCheck.check(scene.dossierID)
      #expect(try await alarms(scene).map(\.cause.code) == [.journalWrongType, .bookyearMissing])
    }
  }

  @Test("A whole day of watching costs a handful of connects")
  func caps() async throws {
    var setting = ForwardingScene.Setting()
    setting.clock = SceneClock("2026-05-11T22:00:00Z")
    try await ForwardingScene.run(setting) { scene in
      for _ in 0..<48 {
        try await scene.linkWatch.round()
        scene.clock.advance(seconds: 1_800)
      }
      let connects = try await scene.calls("connectDossier")
      let journals = try await scene.calls("getJournals")
      #expect(connects <= 8)
      #expect(journals <= 21)
    }
  }
}

@Suite("A company without a webhook left is asked oftener, and says so")
struct HookLimitSceneTests {
  private func headers(_ scene: ForwardingScene) -> [String: String] {
    ["ApiKey": ForwardingScene.billitKey, "PartyID": "\(scene.party)"]
  }

  private func register(_ url: String, _ scene: ForwardingScene) async throws -> Int {
    let answer = try await scene.billit.send(
      .POST, "/v1/webhooks", headers: headers(scene),
      body: Data(
        #"{"EntityType":"Order","EntityUpdateType":"I","WebhookURL":"\#(url)"}"#.utf8))
    return try #require(answer.json["WebhookID"]?.int)
  }

  private func listed(_ scene: ForwardingScene) async throws -> [Int] {
    (try await scene.billit.send(.GET, "/_control/hooks").json.array ?? [])
      .compactMap { $0["WebhookID"]?.int }
  }

  private func alarms(_ scene: ForwardingScene) async throws -> [Cause.Code] {
    try await LinkAlarms(scene.database).standing(in: scene.dossierID).map(\.cause.code)
  }

  @Test("Twenty hooks of others: polled, nothing lost, and made good when one is free")
  func limit() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        var others: [Int] = []
        for number in 1...20 {
          others.append(try await register("https://other.example/\(number)", scene))
        }
        try await hooks.poll.round()
        #expect(try await alarms(scene) == [.hookLimitReached])
        #expect(try await LinkAlarms(scene.database).isPolled(scene.dossierID))
        _ = try await scene.posted(try scene.purchase(1).xml(), .purchase)
        try await hooks.poll.round(onlyPolled: true)
        try await scene.settle()
        #expect(try await scene.states() == [.booked])
        for other in others.prefix(2) {
          try await scene.billit.send(
            .DELETE, "/v1/webhooks/\(other)", headers: headers(scene))
        }
        try await hooks.poll.round()
        #expect(try await alarms(scene).isEmpty)
        #expect(try await HookStore(scene.database).hooks().map(\.state) == [.active, .active])
        #expect(try await listed(scene).count == 20)
      }
    }
  }

  @Test("Hooks at our address that we do not know are taken away; other programs' stay")
  func strays() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        let base = "http://127.0.0.1:\(hooks.port)/hooks/billit"
        let stray = try await register("\(base)/lost-in-a-restore", scene)
        let other = try await register("https://other.example/hook", scene)
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        let now = try await listed(scene)
        #expect(!now.contains(stray))
        #expect(now.contains(other))
        #expect(now.count == 3)
      }
    }
  }

  @Test("Unlinking takes ours away and leaves the others")
  func removed() async throws {
    try await ForwardingScene.run { scene in
      try await SceneHooks.run(scene) { hooks in
        let other = try await register("https://other.example/hook", scene)
        #expect(try await hooks.registrar.ensure(scene.dossierID) == .done)
        try await hooks.registrar.remove(scene.dossierID)
        #expect(try await listed(scene) == [other])
        #expect(try await HookStore(scene.database).hooks().isEmpty)
      }
    }
  }
}
