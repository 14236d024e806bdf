import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("What was put aside is decided once, by somebody, on the record")
struct DeliveryShelfTests {
  private let office: StoredOffice
  private var shelf: DeliveryShelf { DeliveryShelf(office.database) }

  init() async throws {
    office = try await StoredOffice()
    var late = office.delivery(order: 8)
    late.reading = .outsideTolerance(entityType: "Order", id: 8, updateType: "U")
    late.body = Data("late".utf8)
    try DeliveryInbox.write([late], into: office.database)
  }

  private func audits(_ action: String) throws -> Int? {
    try office.database.integer("select count(*) from audit where action = '\(action)'")
  }

  @Test("Replayed, it makes its order dirty; a second decision finds nothing to decide")
  func replays() async throws {
    #expect(try await shelf.replay(1, actor: "sophie@office.be", now: StoredOffice.start + 1))
    #expect(try office.id(of: 8, in: office.garage) > 0)
    #expect(try await !shelf.replay(1, actor: "sophie@office.be", now: StoredOffice.start + 2))
    #expect(try await !shelf.discard(1, actor: "sophie@office.be", now: StoredOffice.start + 2))
    #expect(try audits("delivery.replayed") == 1)
    let line = try await AuditTrail(office.database).lines(about: "delivery/1").first
    #expect(line?.actor == "sophie@office.be")
  }

  @Test("Discarded, it makes nothing dirty")
  func discards() async throws {
    #expect(try await shelf.discard(1, actor: "sophie@office.be", now: StoredOffice.start + 1))
    #expect(try office.database.integer("select count(*) from documents") == 0)
    #expect(try audits("delivery.discarded") == 1)
  }

  @Test(
    "What was not simply accepted is found in its order, however many calls there are",
    arguments: [Access.all, .only([1, 2])], ["quarantined", "replayed", "discarded"])
  func plans(access: Access, outcome: String) async throws {
    let request = HookList.deliveries(
      access: access, hookID: nil, outcome: outcome, limit: 50, after: nil)
    let sql = try await office.database.pool.read { database in
      try request.makePreparedRequest(database, forSingleResult: false).statement.sql
    }
    let plan = try office.database.plan(of: sql)
    #expect(plan.hasPrefix("SEARCH deliveries USING INDEX deliveries_set_apart"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    let list = HookList(office.database)
    #expect(
      try await list.deliveries(access: access, outcome: outcome, limit: 1).rows.map(\.id)
        == (outcome == "quarantined" ? [1] : []))
    #expect(
      try await list.deliveries(access: .only([]), outcome: outcome, limit: 1).rows.isEmpty)
  }

  @Test("Reading a body is written down; a body that is not there is not")
  func bodies() async throws {
    let body = try await shelf.body(of: 1, readBy: "sophie@office.be", now: 1)
    #expect(body == Data("late".utf8))
    #expect(try await shelf.body(of: 9, readBy: "sophie@office.be", now: 1) == nil)
    #expect(try audits("delivery.body_read") == 1)
  }
}
