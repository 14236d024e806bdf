import Accounting
import AsyncHTTPClient
import BillitClient
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

import class TestSupport.TemporaryDatabase

@testable import Forwarding

@Suite("A dossier comes to its client's Billit company, whatever the case")
struct LinkSceneTests {
  private static let jan = EmailAddress("jan@example.be")

  @Test("One company within reach is linked at once, with its webhooks")
  func withinReach() async throws {
    try await LinkScene.run(companies: 1, reached: 1) { scene in
      try await scene.linker.round()
      let row = try await scene.row
      #expect(row.link.stage == .linked)
      #expect(row.dossier.billitPartyID == scene.company.partyID)
      #expect(row.dossier.billitLink.state == .linked)
      #expect(try await scene.hookCount() == 2)
    }
  }

  @Test("Of several with one number the office chooses")
  func several() async throws {
    try await LinkScene.run(companies: 2, reached: 2) { scene in
      try await scene.linker.round()
      let row = try await scene.row
      #expect(row.link.stage == .choosing)
      #expect(row.candidates.count == 2)
      let second = try #require(row.candidates.dropFirst().first)
      #expect(
        try await scene.ask(.choose(connection: second.connectionID, party: second.partyID))
          == .done)
      #expect(try await scene.row.dossier.billitPartyID == second.partyID)
    }
  }

  @Test("Beyond reach: asked by mail, the entrepreneur consents by a link that works once")
  func consent() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 1, reached: 0) { scene in
      try await scene.linker.round()
      #expect(try await scene.row.link.stage == .unreached)
      #expect(try await scene.ask(.connect(jan)) == .done)
      try await scene.linker.round()
      let letters = try await scene.letters
      #expect(letters.map(\.letter.kind) == [.consentRequest])
      #expect(letters.first?.letter.language == "nl")
      let token = try await scene.token
      let way = try #require(try await scene.consents.beginConsent(token))
      let back = try await scene.visit(way.address, as: scene.company.email, decision: "allow")
      #expect(back.state == way.state)
      let result = try await scene.signIns.returned(
        .billit, state: way.state, code: back.code, actor: nil)
      #expect(result == .linked)
      let row = try await scene.row
      #expect(row.link.stage == .linked)
      #expect(row.dossier.billitPartyID == scene.company.partyID)
      #expect(row.dossier.billitConnectionID != scene.billitConnection)
      #expect(row.dossier.billitLink.state == .linked)
      #expect(try await scene.consents.beginConsent(token) == nil)
      let again = try await scene.signIns.returned(
        .billit, state: way.state, code: back.code, actor: nil)
      #expect(again == .unknown)
    }
  }

  @Test("A refusal is seen, and another company's owner changes nothing")
  func refusal() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 1, reached: 0) { scene in
      try await scene.linker.round()
      _ = try await scene.ask(.connect(jan))
      let token = try await scene.token
      let first = try #require(try await scene.consents.beginConsent(token))
      let other = try await scene.visit(
        first.address, as: "office@example.be", decision: "allow")
      #expect(
        try await scene.signIns.returned(
          .billit, state: first.state, code: other.code, actor: nil) == .otherCompany)
      #expect(try await scene.row.link.stage == .asked)
      let second = try #require(try await scene.consents.beginConsent(token))
      let denied = try await scene.visit(
        second.address, as: scene.company.email, decision: "deny")
      #expect(denied.code == nil)
      #expect(
        try await scene.signIns.returned(.billit, state: second.state, code: nil, actor: nil)
          == .refused)
      #expect(try await scene.row.link.stage == .refused)
      #expect(try await scene.consents.beginConsent(token) == nil)
    }
  }

  @Test("Accepted in Billit itself: seen by polling; the links of before are closed")
  func polled() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 1, reached: 0, application: false) { scene in
      try await scene.linker.round()
      _ = try await scene.ask(.connect(jan))
      #expect(try await scene.letters.map(\.letter.kind) == [.confirmRequest])
      scene.clock.advance(seconds: 4 * 86_400)
      try await scene.linker.round()
      try await scene.linker.round()
      #expect(
        try await scene.letters.map(\.letter.kind) == [.confirmReminder, .confirmRequest])
      try await scene.billit.send(
        .POST, "/_control/parties/\(scene.company.partyID)/accountant")
      try await scene.linker.round()
      #expect(try await scene.row.link.stage == .linked)
      #expect(try await scene.letters.allSatisfy { $0.state == .cancelled })
    }
  }

  @Test("Withdrawn and lapsed requests open nothing any more")
  func closed() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 1, reached: 0) { scene in
      try await scene.linker.round()
      _ = try await scene.ask(.connect(jan))
      let first = try await scene.token
      #expect(try await scene.ask(.withdraw) == .done)
      #expect(try await scene.consents.beginConsent(first) == nil)
      scene.clock.advance(seconds: 60)
      _ = try await scene.ask(.connect(jan))
      let second = try await scene.token
      #expect(second != first)
      scene.clock.advance(seconds: 14 * 86_400)
      try await scene.linker.round()
      #expect(try await scene.row.link.stage == .lapsed)
      #expect(try await scene.consents.beginConsent(second) == nil)
      #expect(try await scene.ask(.remind) == .notNow)
    }
  }

  @Test("Not in Billit: created, linked, invited; the invitation is seen to be opened, once")
  func creation() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 0, reached: 0) { scene in
      try await scene.linker.round()
      #expect(try await scene.ask(.create(jan, phone: "+32 50 00 00 00")) == .done)
      let row = try await scene.row
      #expect(row.link.stage == .linked)
      #expect(row.link.isOurs)
      #expect(row.link.trialEnds == BrusselsDay.of(scene.clock.now).adding(days: 30))
      #expect(try await scene.letters.isEmpty)
      #expect(try await scene.ask(.sendLogin) == .done)
      let token = try await scene.token
      #expect(try await scene.linker.openLogin(token) != nil)
      #expect(try await scene.row.link.invitation == .opened)
      #expect(try await scene.linker.openLogin(token) == nil)
      for days in [24, 6, 2] {
        scene.clock.advance(seconds: days * 86_400)
        try await scene.linker.round()
        try await scene.linker.round()
      }
      #expect(
        try await scene.letters.map(\.letter.kind) == [
          .trialOver, .trialDay, .trialWeek, .loginDetails,
        ])
    }
  }

  @Test("A creation whose answer is lost is looked up, and never made twice")
  func lostAnswer() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 0, reached: 0) { scene in
      try await scene.linker.round()
      try await scene.billit.fail("registerCompany", .resetAfterCommit)
      #expect(try await scene.ask(.create(jan, phone: "+32 50 00 00 00")) == .done)
      #expect(try await scene.row.link.stage == .registering)
      // Asked again, it is looked for first, and found.
      #expect(try await scene.ask(.create(jan, phone: "+32 50 00 00 00")) == .done)
      let row = try await scene.row
      #expect(row.link.stage == .linked)
      #expect(row.link.isOurs)
      let reach = await scene.book.proof(of: scene.billitConnection).reach
      #expect(reach == 2)
    }
  }

  @Test("There already: Billit says so, and the entrepreneur is to be asked")
  func exists() async throws {
    let jan = try #require(LinkSceneTests.jan)
    try await LinkScene.run(companies: 1, reached: 0) { scene in
      try await scene.linker.round()
      #expect(try await scene.ask(.create(jan, phone: "+32 50 00 00 00")) == .done)
      #expect(try await scene.row.link.stage == .beyondReach)
      #expect(try await scene.ask(.connect(jan)) == .done)
    }
  }

  @Test("Unlinked: webhooks are gone at Billit, documents stay, and a look links it again")
  func unlinked() async throws {
    try await LinkScene.run(companies: 1, reached: 1) { scene in
      try await scene.linker.round()
      #expect(try await scene.ask(.unlink) == .done)
      #expect(try await scene.hookCount() == 0)
      try await scene.linker.round()
      let row = try await scene.row
      #expect(row.link.stage == .unlinked)
      #expect(row.dossier.billitPartyID == nil)
      #expect(try await scene.ask(.lookAgain) == .done)
      #expect(try await scene.row.link.stage == .linked)
      #expect(try await scene.hookCount() == 2)
    }
  }

  @Test("A silent Billit proves nothing")
  func silent() async throws {
    try await LinkScene.run(companies: 1, reached: 1) { scene in
      try await scene.billit.fail("getAccountInformation", .status, status: 503)
      try await scene.linker.round()
      #expect(try await scene.row.link.stage == .searching)
      try await scene.linker.round()
      #expect(try await scene.row.link.stage == .linked)
    }
  }

  @Test("An administrator signs in at Billit for a connection, in their own session only")
  func connection() async throws {
    try await LinkScene.run(companies: 1, reached: 1) { scene in
      let vault = CredentialVault(scene.store.database)
      let application = try #require(
        try await vault.connections().first { $0.name == "Application" })
      let way = try #require(
        try await scene.consents.beginConnection(application.id, actor: "sophie"))
      let back = try await scene.visit(way.address, as: scene.company.email, decision: "allow")
      #expect(
        try await scene.signIns.returned(
          .billit, state: way.state, code: back.code, actor: "mallory") == .unknown)
      let again = try #require(
        try await scene.consents.beginConnection(application.id, actor: "sophie"))
      let code = try await scene.visit(again.address, as: scene.company.email, decision: "allow")
      #expect(
        try await scene.signIns.returned(
          .billit, state: again.state, code: code.code, actor: "sophie")
          == .connected(application.id))
      let reach = await scene.book.proof(of: application.id).reach
      #expect(reach == 1)
    }
  }

  @Test("Credentials renewed by another process are used by a client that stood before")
  func renewedElsewhere() async throws {
    try await LinkScene.run(companies: 1, reached: 1) { scene in
      let reach = await scene.book.proof(of: scene.billitConnection).reach
      #expect(reach == 2)
      scene.clock.advance(seconds: 60)
      try await CredentialVault(scene.store.database).replace(
        .billitKey("no-such-key"), of: scene.billitConnection, actor: "command line",
        now: scene.clock.now)
      _ = try await scene.book.resting()
      await #expect(throws: (any Error).self) {
        try await scene.book.billit(of: scene.billitConnection).companies(seenFrom: nil)
      }
    }
  }
}

extension Result where Success == Int {
  fileprivate var reach: Int? { try? get() }
}
