import Accounting
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("What is paid in Octopus is shown, and written to Billit once")
struct PaymentSceneTests {
  private func writing(_ writes: Bool = true) -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.settings = { $0.writesPayments = writes }
    return setting
  }

  private func look(_ scene: ForwardingScene) async {
    scene.clock.advance(seconds: 4 * 3_600)
    await scene.bookWatch.look(at: scene.dossierID)
  }

  private func toPay(_ order: Int64, _ scene: ForwardingScene) async throws -> Decimal? {
    try await scene.billit.send(.GET, "/_control/orders/\(order)").json["ToPay"]?.number
  }

  private func payments(_ order: Int64, _ scene: ForwardingScene) async throws -> [Decimal] {
    try await scene.writes(order).filter { $0["operation"]?.string == "postPayment" }
      .compactMap { $0["body"]?["Amount"]?.number }
  }

  @Test("Open amounts are shown; without the setting nothing is written")
  func shown() async throws {
    try await ForwardingScene.run(writing(false)) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let ledger = PaymentLedger(scene.database)
      await look(scene)
      let gross = try #require(try await scene.document(of: order).gross)
      #expect(try await ledger.openAmount(of: 1)?.open == gross)
      try await scene.officePays("A1", 1, 10)
      await look(scene)
      #expect(try await ledger.openAmount(of: 1)?.open == gross - Money(cents: 1_000))
      try await scene.officePays("A1", 1)
      await look(scene)
      #expect(try await ledger.openAmount(of: 1)?.open == .zero)
      #expect(try await payments(order, scene).isEmpty)
    }
  }

  @Test("Parts, then the rest: each once, and Billit ends up paid")
  func parts() async throws {
    try await ForwardingScene.run(writing()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      let sale = try await scene.arrives(try scene.sale(1), .sale)
      try await scene.settle()
      await look(scene)
      #expect(try await payments(order, scene).isEmpty)
      try await scene.officePays("A1", 1, 10)
      for _ in 0..<3 { await look(scene) }
      #expect(try await payments(order, scene) == [10])
      try await scene.officePays("A1", 1)
      try await scene.officePays("V1", 1)
      for _ in 0..<3 { await look(scene) }
      #expect(try await payments(order, scene).count == 2)
      #expect(try await toPay(order, scene) == 0)
      #expect(try await toPay(sale, scene) == 0)
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked])
    }
  }

  @Test("Billit knows of the payment already: nothing is written")
  func paidInBillit() async throws {
    try await ForwardingScene.run(writing()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      await look(scene)
      try await scene.billit.send(.PATCH, "/_control/orders/\(order)", ["Paid": true, "ToPay": 0])
      try await scene.officePays("A1", 1)
      await look(scene)
      #expect(try await payments(order, scene).isEmpty)
    }
  }

  @Test(
    "The call gets no answer, carried out or not: read back, never written twice",
    arguments: [Fault.Kind.timeoutAfterCommit, .resetAfterCommit, .timeoutBefore, .reset])
  func unanswered(_ kind: Fault.Kind) async throws {
    var setting = writing()
    setting.patience = .seconds(1)
    try await ForwardingScene.run(setting) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      await look(scene)
      try await scene.officePays("A1", 1)
      try await scene.billit.fail("postPayment", kind)
      await look(scene)
      for _ in 0..<3 { await look(scene) }
      #expect(try await payments(order, scene).count == 1)
      #expect(try await toPay(order, scene) == 0)
      let kept = try await PaymentLedger(scene.database).payments(of: 1)
      #expect(kept.filter { $0.state == .done }.count == 1)
      #expect(kept.allSatisfy { $0.state != .sending })
    }
  }

  @Test("The process dies between intent and outcome: the next one reads back first")
  func killed() async throws {
    try await ForwardingScene.run(writing()) { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      await look(scene)
      let gross = try #require(try await scene.document(of: order).gross)
      try await scene.officePays("A1", 1)
      // As a process leaves it that died after the commit of its intent, once the call was carried out.
      let ledger = PaymentLedger(scene.database)
      _ = try await ledger.begin(
        gross, of: 1, toPayBefore: gross, paidOn: BrusselsDay.of(scene.clock.now),
        now: scene.clock.now)
      try await scene.billit.send(
        .POST, "/v1/orders/\(order)/payments",
        headers: [
          "ApiKey": ForwardingScene.billitKey, "PartyID": "\(scene.party)",
          "Content-Type": "application/json",
        ], body: Data(#"{"Amount":\#(gross),"Date":"2026-05-12"}"#.utf8))
      // Too soon to tell: the call may still be under way.
      await scene.bookWatch.look(at: scene.dossierID)
      #expect(try await ledger.payments(of: 1).map(\.state) == [.sending])
      await look(scene)
      #expect(try await ledger.payments(of: 1).map(\.state) == [.done])
      #expect(try await payments(order, scene).count == 1)
    }
  }
}
