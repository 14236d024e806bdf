import Accounting
import Foundation
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("Without the Bank module movements go where they belong, and the office is told")
struct StatementFallbackSceneTests {
  private static func fallback() -> ForwardingScene.Setting {
    var setting = StatementScene.setting()
    setting.settings = {
      $0.booksMovements = true
      $0.suspenseAccount = 499_000
    }
    return setting
  }

  private func statement(_ movements: [WrittenStatement.Movement]) -> WrittenStatement {
    var statement = StatementScene.statements(
      from: StatementSceneTests.may, every: 1, count: 1)[0]
    statement.movements = movements
    return statement
  }

  @Test("A movement that pays a known invoice is booked on its supplier, the rest on suspense")
  func relation() async throws {
    try await StatementScene.run(StatementFallbackSceneTests.fallback()) { scene in
      try await scene.choose(.us)
      let order = try await scene.scene.arrives(scene.scene.purchase(1))
      try await scene.scene.settle()
      let document = try await scene.scene.document(of: order)
      #expect(document.state == .booked)
      try await scene.scene.change(dossier: ["bankModule": false])
      try await scene.upload([
        statement([
          .init(
            Thousandths(units: -122_660), communicationType: "101",
            communication: "118202600914"),
          .init(Thousandths(units: 50_000), communication: "ontvangst"),
        ])
      ])
      try await scene.settle()
      let entry = try #require(try await scene.entries().first)
      #expect(try await scene.row(1).state == .booked)
      #expect(entry.types.sorted() == ["A", "S"])
      let row = try await DocumentPage(scene.scene.database).detail(
        id: document.id, access: .all)
      let payments = try await StatementPage(scene.scene.database).payments(of: document.id)
      #expect(row?.row.state == .booked)
      #expect(payments.count == 1)
      #expect(entry.relations.filter { $0 > 0 }.count == 1)
      #expect(entry.change == Decimal(-72_660) / 1_000)
    }
  }

  @Test("An answer that shows the module missing raises an alarm; a booked file ends it")
  func alarm() async throws {
    try await StatementScene.run { scene in
      let alarms = LinkAlarms(scene.scene.database)
      try await scene.choose(.us)
      try await scene.scene.change(dossier: ["bankModule": false])
      try await scene.upload([statement([.init(Thousandths(units: 50_000))])])
      await scene.courier().workUntilIdle()
      #expect(
        try await alarms.standing(in: scene.scene.dossierID).map(\.cause.code)
          == [.bankModuleMissing])
      try await scene.scene.change(dossier: ["bankModule": true])
      scene.scene.clock.advance(seconds: 86_400)
      try await scene.settle()
      #expect(try await scene.row(1).state == .booked)
      #expect(try await alarms.standing(in: scene.scene.dossierID).isEmpty)
    }
  }

  @Test("Nothing goes while the dossier is on trial; going live lets it go")
  func trial() async throws {
    try await StatementScene.run { scene in
      let trials = TrialStore(scene.scene.database)
      let dossier = scene.scene.dossierID
      try await scene.choose(.us)
      try await trials.begin(
        dossier, since: StatementSceneTests.may, actor: "sophie", now: scene.scene.clock.now)
      try await scene.upload([statement([.init(Thousandths(units: 50_000))])])
      await scene.courier().workUntilIdle()
      #expect(try await scene.row(1).cause?.code == .trialRun)
      #expect(try await scene.entries().isEmpty)
      try await trials.goLive(
        dossier, from: StatementSceneTests.may, actor: "sophie", now: scene.scene.clock.now)
      try await scene.settle()
      #expect(try await scene.row(1).state == .booked)
      #expect(try await scene.entries().count == 1)
    }
  }
}
