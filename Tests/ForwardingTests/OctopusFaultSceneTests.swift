import Accounting
import Formats
import Forwarding
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@Suite("What Octopus does to a document: it waits, stands still with its cause, or goes")
struct OctopusFaultSceneTests {
  @Test("A closed period is found before anything is sent, and after")
  func closedPeriod() async throws {
    try await ForwardingScene.run { scene in
      try await scene.change("A1", ["protectedPeriod": 202_605])
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      #expect(try await scene.documents()[0].cause?.code == .periodClosed)
      #expect(try await scene.calls("postBooking") == 0)
      try await scene.change("A1", ["protectedPeriod": 0])
      scene.clock.advance(seconds: 600)
      try await send(scene, 1)
      #expect(try await scene.states() == [.booked])
      // What was read a minute ago may be wrong by now.
      try await scene.change("A1", ["protectedPeriod": 202_605])
      try await scene.arrives(try scene.purchase(2))
      await scene.forward()
      let second = try await scene.documents()[1]
      #expect(second.state == .refused)
      #expect(second.cause?.code == .periodClosed)
      try await scene.change("A1", ["protectedPeriod": 0])
      try await send(scene, 2)
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test("A closed journal")
  func closedJournal() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      try await scene.change("A1", ["closed": true])
      try await scene.arrives(try scene.purchase(2))
      try await scene.settle()
      let second = try await scene.documents()[1]
      #expect(second.state == .refused)
      #expect(second.cause?.code == .journalClosed)
      try await scene.change("A1", ["closed": false])
      scene.clock.advance(seconds: 600)
      try await send(scene, 2)
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test(
    "Web service access off, or the dossier disabled: released once the link is proven again",
    arguments: [
      ("webserviceAccess", false, Cause.Code.noWebserviceAccess),
      ("disabled", true, Cause.Code.dossierDisabled),
    ])
  func linkBroken(_ member: String, _ value: Bool, _ cause: Cause.Code) async throws {
    try await ForwardingScene.run { scene in
      try await scene.change(dossier: .object([member: .bool(value)]))
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      #expect(try await scene.states() == [.refused, .refused, .refused])
      #expect(try await scene.documents()[0].cause?.code == cause)
      #expect(
        try await DossierStore(scene.database).dossier(scene.dossierID)?.octopusLink.state
          == .broken)
      try await scene.change(dossier: .object([member: .bool(!value)]))
      await scene.linkCheck.check(scene.dossierID)
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked, .booked])
    }
  }

  @Test("A wrong password is tried exactly once, also after a restart, until it is changed")
  func wrongPassword() async throws {
    var setting = ForwardingScene.Setting()
    setting.password = "not-it"
    try await ForwardingScene.run(setting) { scene in
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      scene.clock.advance(seconds: 86_400)
      await scene.forward()
      let second = scene.restarted()
      try await second.forwarder.recover()
      try await scene.arrives(try scene.purchase(4))
      await second.forwarder.workUntilIdle()
      #expect(try await scene.calls("authenticate") == 1)
      let vault = CredentialVault(scene.database)
      #expect(
        try await vault.connections().first { $0.id == scene.octopusConnection }?.state
          == .refused)
      try await vault.replace(
        .octopusPassword(
          softwareHouse: "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10", user: "passerelle",
          password: "octopus-demo"), of: scene.octopusConnection, actor: "test",
        now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.states() == Array(repeating: .booked, count: 4))
      #expect(try await scene.calls("authenticate") == 2)
    }
  }

  @Test("The calls of the day are used up: nothing more is sent, and it goes on after midnight")
  func dailyCap() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      try await scene.octopus.fail("postBooking", .capExhausted)
      for number in 2...6 { try await scene.arrives(try scene.purchase(number)) }
      await scene.forward()
      #expect(
        try await scene.states() == [.booked] + Array(repeating: .willRetry, count: 5))
      #expect(try await scene.documents()[3].cause?.code == .dailyLimitReached)
      // The one that was answered with "no more", and none after it.
      #expect(try await scene.calls("postBooking") == 1)
      try await scene.settle(hours: 10)
      #expect(try await scene.states().filter { $0 == .booked }.count == 1)
      try await scene.settle(hours: 8)
      #expect(try await scene.states() == Array(repeating: .booked, count: 6))
    }
  }

  @Test("Octopus is down for a while when master data are read", arguments: [503, 500])
  func masterDataUnavailable(_ status: Int) async throws {
    try await ForwardingScene.run { scene in
      try await scene.octopus.fail("getBookyears", .status, status: status, times: 3)
      for number in 1...2 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test(
    "A reading of master data that was interrupted goes on where it was: caps of two a day suffice",
    arguments: ["getAccounts", "getVatCodes", "getRelations", "getCostCentres", "getCurrencies"])
  func masterDataInterrupted(_ operation: String) async throws {
    try await ForwardingScene.run { scene in
      try await scene.octopus.fail(operation, .status, status: 503)
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      #expect(try await scene.states() == [.willRetry])
      scene.clock.advance(seconds: 60)
      // A restart remembers what was read as well.
      await scene.restarted().forwarder.workUntilIdle()
      #expect(try await scene.states() == [.booked])
      #expect(try await scene.calls("getJournals") <= 3)
    }
  }

  @Test(
    "Octopus is down for a while when we sign in", arguments: ["authenticate", "connectDossier"])
  func signInUnavailable(_ operation: String) async throws {
    try await ForwardingScene.run { scene in
      try await scene.octopus.fail(operation, .status, status: 503, times: 8)
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked, .booked])
    }
  }

  @Test("A 500 on the call that books is ours to look at; the others go on")
  func malformedForOctopus() async throws {
    try await ForwardingScene.run { scene in
      try await scene.octopus.fail("postBooking", .status, status: 500)
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      #expect(try await scene.states() == [.failed, .booked, .booked])
      #expect(try await scene.documents()[0].cause?.code == .refusedByOctopus)
      try await send(scene, 1)
      #expect(try await scene.states() == [.booked, .booked, .booked])
    }
  }

  @Test("An unknown supplier waits for the office, and goes once it is in Octopus")
  func unknownSupplier() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(
        try scene.document("X-1", with: scene.stranger, lines: [scene.line(4_200)]))
      try await scene.settle()
      let document = try await scene.documents()[0]
      #expect(document.state == .needsMapping)
      #expect(document.cause?.code == .relationNotFound)
      let key = CounterpartyKey.text(
        .purchase, Counterparty(name: scene.stranger.name, vatNumber: scene.stranger.vatNumber))
      try await MappingStore(scene.database).link(
        counterparty: key, to: 1, rule: "by_hand", in: scene.dossierID, actor: "test",
        now: scene.clock.now)
      try await scene.settle()
      #expect(try await scene.states() == [.booked])
    }
  }

  private func send(_ scene: ForwardingScene, _ id: Int64) async throws {
    try await DocumentStore(scene.database).requestSend(
      id, actor: "test", now: scene.clock.now)
    try await scene.settle()
  }
}
