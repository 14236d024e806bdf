import Accounting
import BillitClient
import Formats
import Forwarding
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@Suite("What Billit does to a document")
struct BillitFaultSceneTests {
  /// A passing fault of one of Billit's calls.
  struct Passing: Sendable, CustomTestStringConvertible {
    var operation: String
    var kind: Fault.Kind
    var status: Int?

    var testDescription: String { "\(operation) \(kind.rawValue) \(status ?? 0)" }

    static let all =
      ["getOrder", "getFile", "patchOrder"].flatMap { operation in
        [
          Passing(operation: operation, kind: .status, status: 429),
          Passing(operation: operation, kind: .status, status: 503),
          Passing(operation: operation, kind: .status, status: 400),
          Passing(operation: operation, kind: .timeout),
          Passing(operation: operation, kind: .reset),
          Passing(operation: operation, kind: .timeoutAfterCommit),
        ]
      } + [
        // The order is there: what is missing beside it does not make it go away.
        Passing(operation: "getFile", kind: .status, status: 404),
        Passing(operation: "patchOrder", kind: .status, status: 401),
        Passing(operation: "patchOrder", kind: .status, status: 404),
      ]
  }

  @Test(
    "Passing faults on order, file and write-back: booked once and written back in the end",
    arguments: Passing.all)
  func passing(_ fault: Passing) async throws {
    var setting = ForwardingScene.Setting()
    setting.patience = .seconds(1)
    try await ForwardingScene.run(setting) { scene in
      try await scene.billit.fail(fault.operation, fault.kind, status: fault.status, times: 2)
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(document.writeBack == .done)
      #expect(try await scene.bookings().count == 1)
    }
  }

  @Test("An outage makes the connection wait, not its documents: no attempt is lost")
  func outage() async throws {
    try await ForwardingScene.run { scene in
      try await scene.billit.fail("getOrder", .status, status: 503, times: 40)
      for number in 1...8 { try await scene.arrives(try scene.purchase(number)) }
      await scene.forward()
      #expect(try await scene.documents().allSatisfy { $0.attempts == 0 })
      try await scene.settle(hours: 24)
      #expect(try await scene.states() == Array(repeating: .booked, count: 8))
    }
  }

  @Test(
    "What is not ours stops and says so; it goes once Billit lets us in again",
    arguments: ["getOrder", "getFile"])
  func notOurs(_ operation: String) async throws {
    try await ForwardingScene.run { scene in
      try await scene.billit.fail(operation, .status, status: 401)
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle()
      #expect(try await scene.states() == [.failed])
      #expect(try await scene.documents()[0].cause?.code == .billitAccessLost)
      try await scene.poll().round()
      try await scene.settle()
      #expect(try await scene.states() == [.booked])
    }
  }

  @Test("An order that is gone is set aside, without asking for it again")
  func gone() async throws {
    try await ForwardingScene.run { scene in
      let order = try await scene.arrives(try scene.purchase(1))
      try await scene.billit.send(.DELETE, "/_control/orders/\(order)")
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .setAside)
      #expect(document.cause?.code == .deletedInBillit)
    }
  }

  @Test("An order that was deleted: before it is booked it is set aside, afterwards it is shown")
  func deleted() async throws {
    try await ForwardingScene.run { scene in
      let booked = try await scene.arrives(try scene.purchase(1))
      let waiting = try await scene.arrives(
        try scene.document("X-1", with: scene.stranger, lines: [scene.line(4_200)]))
      try await scene.settle()
      for order in [booked, waiting] {
        try await scene.billit.send(.DELETE, "/_control/orders/\(order)")
      }
      try await scene.poll().round()
      try await scene.settle()
      #expect(try await scene.states() == [.changedAfterBooking, .setAside])
      #expect(
        try await scene.documents().map(\.cause?.code) == [.deletedInBillit, .deletedInBillit])
    }
  }

  @Test("A webhook that never came is made good by the poll")
  func missingWebhook() async throws {
    try await ForwardingScene.run { scene in
      let xml = try scene.purchase(1).xml()
      let order = try await scene.posted(xml, .purchase)
      #expect(try await scene.documents().isEmpty)
      try await scene.poll().round()
      await scene.forward()
      #expect(try await scene.document(of: order).state == .booked)
      scene.clock.advance(seconds: 300)
      try await scene.poll().round()
      try await scene.settle()
      #expect(try await scene.states() == [.booked])
      #expect(try await scene.writes(order).count == 1)
    }
  }

  @Test("The write-back that never succeeds leaves the document booked, and ends")
  func writeBackRefused() async throws {
    try await ForwardingScene.run { scene in
      try await scene.billit.fail("patchOrder", .status, status: 400, times: 100)
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle(hours: 48)
      let document = try await scene.documents()[0]
      #expect(document.state == .booked)
      #expect(document.writeBack == .failed)
    }
  }
}
