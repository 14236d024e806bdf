import OctopusClient
import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("Statements reach the financial journal in order and once, or say what they wait for")
struct StatementSceneTests {
  static let may = CalendarDate(daysSince1970: 20_574)

  private func three() -> [WrittenStatement] {
    StatementScene.statements(from: StatementSceneTests.may, every: 1, count: 3)
  }

  @Test("Uploaded in the wrong order, they are booked in theirs, with the numbers Octopus gave")
  func inOrder() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      for statement in three().reversed() { try await scene.upload([statement]) }
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.booked, .booked, .booked])
      #expect(
        try await scene.rows().map { $0.entries.map(\.description) }
          == [["F1/2026/3"], ["F1/2026/2"], ["F1/2026/1"]])
      #expect(
        try await scene.entries().map(\.date) == three().map(\.closingDate.description))
    }
  }

  @Test("Nobody's account is sent by nobody; Octopus' own is shown and not sent")
  func owners() async throws {
    try await StatementScene.run { scene in
      try await scene.upload(three())
      try await scene.settle()
      #expect(try await scene.row(1).cause?.code == .bankOwnerUnasked)
      #expect(try await scene.entries().isEmpty)
      try await scene.choose(.octopus)
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.notOurs, .notOurs, .notOurs])
      #expect(try await scene.entries().isEmpty)
    }
  }

  @Test("A gap names the statement that is missing, and closes when it comes") func gap()
    async throws
  {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      let all = three()
      try await scene.upload([all[0]])
      try await scene.upload([all[2]])
      try await scene.settle()
      let standing = try await scene.row(3)
      #expect(standing.state == .waiting)
      #expect(standing.cause?.code == .statementGap)
      #expect(standing.cause?.facts["missing"] == "2026/2")
      #expect(try await scene.entries().count == 1)
      try await scene.upload([all[1]])
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.booked, .booked, .booked])
      #expect(try await scene.entries().map(\.number) == [1, 2, 3])
    }
  }

  @Test("A journal that does not stand where the statement begins stops it, and says both balances")
  func balance() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      var wrong = three()[0]
      wrong.opening = Thousandths(units: 1_234_560)
      try await scene.upload([wrong])
      await scene.courier().workUntilIdle()
      let row = try await scene.row(1)
      #expect(row.cause?.code == .statementBalanceDiffers)
      #expect(row.cause?.facts["balance"] == "1000.00")
      #expect(row.cause?.facts["opening"] == "1234.56")
      #expect(try await scene.entries().isEmpty)
    }
  }

  @Test(
    "Without an answer the journal is read back: booked once, whether it was carried out or not",
    arguments: [Fault.Kind.resetAfterCommit, .reset])
  func unknown(_ kind: Fault.Kind) async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      try await scene.scene.octopus.fail("postCoda", kind)
      try await scene.upload(three())
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.booked, .booked, .booked])
      #expect(try await scene.entries().map(\.number) == [1, 2, 3])
      #expect(try await scene.entries().map(\.date) == three().map(\.closingDate.description))
    }
  }

  @Test("A statement from before what is booked stops alone") func late() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      let all = three()
      try await scene.upload([all[0]])
      try await scene.settle()
      var older = all[0]
      older.number = 99
      older.closingDate = all[0].closingDate.adding(days: -9)
      older.openingDate = older.closingDate
      try await scene.upload([older])
      try await scene.upload([all[1]])
      try await scene.settle()
      #expect(try await scene.row(99).state == .stopped)
      #expect(try await scene.row(99).cause?.code == .statementOutOfOrder)
      #expect(try await scene.row(2).state == .booked)
    }
  }

  @Test("Missing journal, IBAN and BIC are told apart, and go once they are filled in")
  func journals() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      try await scene.scene.change("F1", ["iban": "", "bic": ""])
      try await scene.upload([three()[0]])
      await scene.courier().workUntilIdle()
      #expect(try await scene.row(1).cause?.code == .journalIBANMissing)
      try await scene.scene.change("F1", ["iban": .string(StatementScene.iban(1))])
      scene.scene.clock.advance(seconds: 7 * 3_600)
      await scene.courier().workUntilIdle()
      #expect(try await scene.row(1).cause?.code == .journalBICMissing)
      try await scene.scene.change("F1", ["bic": "GKCCBEBB"])
      try await scene.settle()
      #expect(try await scene.row(1).state == .booked)
    }
  }

  @Test("Without the Bank module nothing goes, unless the dossier lets movements be booked")
  func module() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      try await scene.scene.change(dossier: ["bankModule": false])
      try await scene.upload([three()[0]])
      await scene.courier().workUntilIdle()
      #expect(try await scene.row(1).cause?.code == .bankModuleMissing)
      #expect(try await scene.entries().isEmpty)
    }
    var setting = StatementScene.setting()
    setting.settings = {
      $0.booksMovements = true
      $0.suspenseAccount = 499_000
    }
    try await StatementScene.run(setting) { scene in
      try await scene.choose(.us)
      try await scene.scene.change(dossier: ["bankModule": false])
      try await scene.upload(three())
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.booked, .booked, .booked])
      #expect(try await scene.entries().map(\.number) == [1, 2, 3])
      #expect(try await scene.entries().map(\.types) == [["A", "A"], ["A", "A"], ["A", "A"]])
    }
  }

  @Test("A movement is tied to the invoice whose communication it bears, whichever came first")
  func payment() async throws {
    var setting = StatementScene.setting()
    setting.settings = { $0.suspenseAccount = 499_000 }
    try await StatementScene.run(setting) { scene in
      try await scene.choose(.us)
      let order = try await scene.scene.arrives(scene.scene.purchase(1))
      try await scene.scene.settle()
      let document = try await scene.scene.document(of: order)
      #expect(document.state == .booked)
      var statement = three()[0]
      statement.movements.append(
        .init(
          Thousandths(units: -122_660), communicationType: "101", communication: "118202600914",
          account: "BE62510007547061"))
      try await scene.upload([statement])
      try await scene.settle()
      let payments = try await StatementPage(scene.scene.database).payments(of: document.id)
      #expect(payments.map { $0.movement.payment?.rule } == [.structuredCommunication])
      #expect(payments.first?.movement.movement.amount == Thousandths(units: -122_660))
    }
  }

  @Test("What somebody imported in Octopus meanwhile is recognised by date and change, not sent")
  func there() async throws {
    try await StatementScene.run { scene in
      try await scene.choose(.us)
      let all = three()
      try await scene.scene.octopus.fail("postCoda", .status, status: 403, times: 1)
      try await scene.upload([all[0]])
      await scene.courier().workUntilIdle()
      #expect(try await scene.row(1).state == .waiting)
      // Somebody imports the same file by hand.
      let place = try await scene.scene.worker.book.route(of: scene.scene.dossierID)
      _ = await place.octopus.importCODA(
        of: place.octopusDossier, text: all[0].text, publishPDF: false)
      try await scene.upload(Array(all.dropFirst()))
      scene.scene.clock.advance(seconds: 7_200)
      try await scene.settle()
      #expect(try await scene.rows().map(\.state) == [.booked, .booked, .booked])
      #expect(try await scene.entries().map(\.number) == [1, 2, 3])
    }
  }
}
