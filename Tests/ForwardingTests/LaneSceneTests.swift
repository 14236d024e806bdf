import Accounting
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("A journal's lane goes on by itself, without a gap and without anything booked twice")
struct LaneSceneTests {
  /// What may happen to the call that books.
  enum Mishap: String, CaseIterable, CustomTestStringConvertible {
    case status, timeoutBefore, timeoutAfterCommit, resetAfterCommit, reset, capExhausted

    var kind: Fault.Kind {
      switch self {
      case .status: .status
      case .timeoutBefore: .timeoutBefore
      case .timeoutAfterCommit: .timeoutAfterCommit
      case .resetAfterCommit: .resetAfterCommit
      case .reset: .reset
      case .capExhausted: .capExhausted
      }
    }

    var testDescription: String { rawValue }
  }

  @Test("In the middle of twenty documents", arguments: Mishap.allCases)
  func middleOfTheLane(_ mishap: Mishap) async throws {
    var setting = ForwardingScene.Setting()
    setting.patience = .seconds(2)
    try await ForwardingScene.run(setting) { scene in
      for number in 1...7 { try await scene.arrives(try scene.purchase(number)) }
      await scene.forward()
      try await scene.octopus.fail("postBooking", mishap.kind)
      for number in 8...20 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle(hours: 30)
      #expect(try await scene.states() == Array(repeating: .booked, count: 20))
      #expect(try await scene.bookings().count == 20)
    }
  }

  @Test("Three mishaps in a row, sales too", arguments: Mishap.allCases)
  func repeatedMishaps(_ mishap: Mishap) async throws {
    var setting = ForwardingScene.Setting()
    setting.patience = .seconds(1)
    try await ForwardingScene.run(setting) { scene in
      try await scene.octopus.fail("postBooking", mishap.kind, times: 3)
      for number in 1...3 {
        try await scene.arrives(try scene.purchase(number))
        try await scene.arrives(try scene.sale(number), .sale)
      }
      try await scene.settle(hours: 100)
      #expect(try await scene.states() == Array(repeating: .booked, count: 6))
      let sales = try await scene.bookings().filter { $0.journal == "V1" }
        .sorted { $0.number < $1.number }
      #expect(sales.compactMap(\.words.first) == ["2026-0001", "2026-0002", "2026-0003"])
    }
  }

  @Test("The process dies while a call is under way: read back, never sent blindly")
  func killedWhileSending() async throws {
    var setting = ForwardingScene.Setting()
    setting.patience = .seconds(10)
    try await ForwardingScene.run(setting) { scene in
      try await scene.arrives(try scene.purchase(1))
      try await scene.arrives(try scene.purchase(2))
      try await scene.octopus.fail("postBooking", .timeoutAfterCommit)
      let first = Task { await scene.worker.forwarder.workUntilIdle() }
      // The call is under way once the document says so.
      while try await scene.states().first != .sending { await Task.yield() }
      while try await scene.bookings().isEmpty { await Task.yield() }
      let second = scene.restarted()
      try await second.forwarder.recover()
      #expect(try await scene.states().first == .outcomeUnknown)
      await second.forwarder.workUntilIdle()
      #expect(try await scene.states() == [.booked, .booked])
      first.cancel()
      await first.value
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked])
      #expect(try await scene.bookings().count == 2)
    }
  }

  @Test("Others book in the same journal, before and in between")
  func othersBook() async throws {
    try await ForwardingScene.run { scene in
      try await scene.officeBooks("A1")
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      try await scene.officeBooks("A1")
      try await scene.officeBooks("A1")
      try await scene.arrives(try scene.purchase(2))
      await scene.forward()
      try await scene.officeBooks("A1")
      try await scene.arrives(try scene.purchase(3))
      try await scene.settle()
      #expect(try await scene.states() == [.booked, .booked, .booked])
      let ours = try await scene.documents().compactMap(\.entry?.number)
      #expect(ours == [2, 5, 7])
    }
  }

  @Test("Our number is taken by an entry with our own mark: it is ours, and not booked again")
  func carriedOutBefore() async throws {
    try await ForwardingScene.run { scene in
      try await scene.arrives(try scene.purchase(1))
      await scene.forward()
      let order = try await scene.arrives(try scene.purchase(2))
      try await scene.officeBooks(
        "A1", comment: BookingMark.text(orderID: order, documentID: 2))
      try await scene.settle()
      let document = try await scene.document(of: order)
      #expect(document.state == .booked)
      #expect(document.entry?.number == 2)
      #expect(try await scene.bookings().count == 2)
    }
  }

  @Test(
    "Others book more than twelve times a day: the calls that read back run out, the lane does not")
  func othersBookOften() async throws {
    try await ForwardingScene.run { scene in
      for number in 1...14 {
        try await scene.arrives(try scene.purchase(number))
        await scene.forward()
        try await scene.officeBooks("A1")
      }
      try await scene.settle()
      #expect(try await scene.states() == Array(repeating: .booked, count: 14))
    }
  }

  @Test("Somebody holds the journal: it waits, then goes, and other journals are not delayed")
  func journalHeld() async throws {
    try await ForwardingScene.run { scene in
      try await scene.change("A1", ["heldByOtherUser": true])
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.arrives(try scene.sale(1), .sale)
      await scene.forward()
      #expect(
        try await scene.states() == [.willRetry, .willRetry, .willRetry, .booked])
      #expect(try await scene.documents().first?.cause?.code == .journalBusy)
      scene.clock.advance(seconds: 3_600)
      await scene.forward()
      try await scene.change("A1", ["heldByOtherUser": false])
      try await scene.settle()
      #expect(try await scene.states() == Array(repeating: .booked, count: 4))
    }
  }

  @Test("Our last entries were deleted in Octopus: the lane follows, and they wait for a person")
  func deletedInOctopus() async throws {
    var setting = ForwardingScene.Setting()
    setting.isTamperedWith = true
    try await ForwardingScene.run(setting) { scene in
      for number in 1...3 { try await scene.arrives(try scene.purchase(number)) }
      try await scene.settle()
      for number in [3, 2] { try await scene.officeDeletes("A1", number) }
      try await scene.arrives(try scene.purchase(4))
      try await scene.settle()
      let documents = try await scene.documents()
      #expect(documents.map(\.state) == [.booked, .failed, .failed, .booked])
      #expect(documents[1].cause?.code == .deletedInOctopus)
      #expect(documents[1].entry == nil)
      #expect(documents[3].entry?.number == 2)
      #expect(try await scene.bookings().count == 2)
      // Whatever happens to the document, it does not go by itself.
      try await scene.notice(documents[1].billitOrderID)
      try await scene.settle(hours: 48)
      #expect(try await scene.states() == [.booked, .failed, .failed, .booked])
      // A person books it again: under the next number, with its own mark.
      try await DocumentStore(scene.database).requestSend(
        documents[1].id, actor: "an@office.be", now: scene.clock.now)
      try await scene.settle()
      let again = try await scene.documents()[1]
      #expect(again.state == .booked)
      #expect(again.entry?.number == 3)
      #expect(try await scene.bookings().count == 3)
    }
  }
}

@Suite("Sales follow one another by their numbers")
struct SalesOrderSceneTests {
  private func numbers(_ scene: ForwardingScene) async throws -> [String] {
    try await scene.bookings().filter { $0.journal == "V1" }.sorted { $0.number < $1.number }
      .compactMap(\.words.first).map(String.init)
  }

  @Test("Shuffled on arrival")
  func shuffled() async throws {
    try await ForwardingScene.run { scene in
      for number in [4, 2, 5, 1, 3] { try await scene.arrives(try scene.sale(number), .sale) }
      try await scene.settle()
      #expect(try await numbers(scene) == (1...5).map { "2026-000\($0)" })
    }
  }

  @Test("A missing number holds those behind it until it comes; purchases are not held")
  func missingNumber() async throws {
    try await ForwardingScene.run { scene in
      for number in [1, 3, 4] { try await scene.arrives(try scene.sale(number), .sale) }
      try await scene.arrives(try scene.purchase(1))
      try await scene.settle(hours: 1)
      #expect(try await scene.states() == [.booked, .held, .held, .booked])
      #expect(try await scene.documents()[1].cause?.facts["number"] == "2026-0002")
      try await scene.arrives(try scene.sale(2), .sale)
      try await scene.settle(hours: 1)
      #expect(try await numbers(scene) == (1...4).map { "2026-000\($0)" })
    }
  }

  @Test("When patience is over, it goes without the missing number")
  func patienceOver() async throws {
    try await ForwardingScene.run { scene in
      for number in [1, 3] { try await scene.arrives(try scene.sale(number), .sale) }
      try await scene.settle(hours: 23)
      #expect(try await scene.states() == [.booked, .held])
      try await scene.settle(hours: 2)
      #expect(try await scene.states() == [.booked, .booked])
      try await scene.arrives(try scene.sale(2), .sale)
      try await scene.settle()
      #expect(try await numbers(scene) == ["2026-0001", "2026-0003", "2026-0002"])
    }
  }
}
