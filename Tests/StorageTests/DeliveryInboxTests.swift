import Accounting
import Foundation
import Logging
import ServiceLifecycle
import Testing

@testable import Storage

@Suite(
  "A delivery is acknowledged once it is durable, and an order is dirty once",
  .timeLimit(.minutes(1)))
struct DeliveryInboxTests {
  private let office: StoredOffice
  private let inbox: DeliveryInbox
  private let doorbell = Doorbell()

  init() async throws {
    office = try await StoredOffice()
    inbox = DeliveryInbox(
      database: office.database, doorbell: doorbell, capacity: 400,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  /// Runs the inbox as the gateway does while `body` runs, and stops it gracefully.
  private func running<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    let services = ServiceGroup(
      services: [inbox], logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      let value = try await body()
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      return value
    }
  }

  /// Lets that many deliveries wait before the inbox runs.
  private func queued(_ count: Int, body: Int = 2) async -> [Task<
    Result<Acceptance, any Error>, Never
  >] {
    var waiting: [Task<Result<Acceptance, any Error>, Never>] = []
    for number in 0..<count {
      var delivery = office.delivery(order: Int64(number + 1), t: Int64(number))
      delivery.body = Data(repeating: 0x20, count: body)
      waiting.append(
        Task { [inbox, delivery] in
          do { return .success(try await inbox.accept(delivery)) } catch { return .failure(error) }
        })
    }
    while inbox.backlog < count { await Task.yield() }
    return waiting
  }

  @Test("It is stored with its order, which is due at once, and the doorbell rings")
  func stores() async throws {
    let acceptance = try await running { try await inbox.accept(office.delivery(order: 7)) }
    #expect(acceptance == .stored)
    let id = try office.id(of: 7, in: office.garage)
    let document = try await office.document(id)
    #expect(document.state == .queued)
    #expect(document.revision == 1)
    #expect(document.fetchedRevision == 0)
    #expect(document.dueAt == StoredOffice.start)
    #expect(try await office.database.countDeliveries() == 1)
    var rings = doorbell.rings.makeAsyncIterator()
    #expect(await rings.next() != nil)
    #expect(try await office.documents.brokenInvariants() == [])
  }

  @Test("An exact repeat is known as one and makes nothing dirty")
  func repeated() async throws {
    let acceptances = try await running {
      [
        try await inbox.accept(office.delivery(order: 7)),
        try await inbox.accept(office.delivery(order: 7)),
      ]
    }
    #expect(acceptances == [.stored, .repeated])
    let id = try office.id(of: 7, in: office.garage)
    #expect(try await office.document(id).revision == 1)
    #expect(try await office.database.countDeliveries() == 1)
  }

  @Test("Repeats within one batch are told apart, too")
  func repeatedTogether() async throws {
    let waiting = (0..<3).map { _ in
      Task { [inbox, office] in try await inbox.accept(office.delivery(order: 7)) }
    }
    while inbox.backlog < 3 { await Task.yield() }
    try await running {}
    var found: [Acceptance] = []
    for task in waiting { found.append(try await task.value) }
    #expect(found.count { $0 == .stored } == 1)
    #expect(found.count { $0 == .repeated } == 2)
    #expect(inbox.commits == 1)
  }

  @Test("Another time or signature for the same order is one more revision of it")
  func revisions() async throws {
    try await running {
      _ = try await inbox.accept(office.delivery(order: 7, t: 1))
      _ = try await inbox.accept(office.delivery(order: 7, t: 2))
      _ = try await inbox.accept(office.delivery(order: 7, t: 2, signature: 9))
    }
    let id = try office.id(of: 7, in: office.garage)
    #expect(try await office.document(id).revision == 3)
    #expect(try office.database.integer("select count(*) from documents") == 1)
  }

  @Test("Deliveries that wait together share transactions of at most 128")
  func groupCommit() async throws {
    let waiting = await queued(300)
    try await running {}
    for task in waiting { #expect(try await task.value.get() == .stored) }
    #expect(inbox.commits == 3)
    #expect(inbox.backlog == 0)
    #expect(try await office.database.countDeliveries() == 300)
  }

  @Test("When it is full the next one is refused at once, and nothing of it is kept")
  func full() async throws {
    let waiting = await queued(400)
    await #expect(throws: InboxRefusal.full) {
      _ = try await inbox.accept(office.delivery(order: 999, t: 9_999))
    }
    try await running {}
    for task in waiting { #expect(try await task.value.get() == .stored) }
    #expect(try office.database.integer("select count(*) from documents") == 400)
  }

  @Test(
    "A full disk fails all that waited, keeps none of them, and is forgotten once there is room")
  func fullDisk() async throws {
    let pages = try #require(Int(office.database.writerText("pragma page_count") ?? ""))
    try office.database.set("pragma max_page_count = \(pages)")
    let waiting = await queued(20, body: 20_000)
    let later = try await running {
      for task in waiting {
        await #expect(throws: InboxRefusal.diskRefused) { _ = try await task.value.get() }
      }
      try office.database.set("pragma max_page_count = 1000000")
      return try await inbox.accept(office.delivery(order: 1, t: 0))
    }
    #expect(later == .stored)
    #expect(try await office.database.countDeliveries() == 1)
    #expect(try office.database.integer("select count(*) from documents") == 1)
  }

  @Test("One row the database refuses fails its whole batch, and none of it stays")
  func refusedRow() async throws {
    try office.database.run(
      """
      create trigger refuses before insert on deliveries when new.entity_id = 3
      begin select raise(abort, 'input/output error'); end
      """)
    let waiting = await queued(5)
    let later = try await running {
      for task in waiting {
        await #expect(throws: InboxRefusal.diskRefused) { _ = try await task.value.get() }
      }
      return try await inbox.accept(office.delivery(order: 4))
    }
    #expect(later == .stored)
    #expect(try office.database.integer("select count(*) from documents") == 1)
  }

  @Test("A graceful stop writes what waits and refuses what comes later")
  func drains() async throws {
    let waiting = await queued(150)
    try await running {}
    for task in waiting { #expect(try await task.value.get() == .stored) }
    await #expect(throws: InboxRefusal.stopping) {
      _ = try await inbox.accept(office.delivery(order: 999, t: 9_999))
    }
  }

  @Test("Cancelled, it still writes what waits, and ends")
  func cancelled() async throws {
    let waiting = await queued(150)
    let run = Task { [inbox] in try await inbox.run() }
    run.cancel()
    for task in waiting { #expect(try await task.value.get() == .stored) }
    try await run.value
    #expect(try await office.database.countDeliveries() == 150)
  }

  @Test("Cancelled while nothing waits, it ends")
  func cancelledIdle() async throws {
    let run = Task { [inbox] in try await inbox.run() }
    _ = try await inbox.accept(office.delivery(order: 1))
    run.cancel()
    try await run.value
  }

  @Test("Whoever asked may go away: the row stays")
  func callerGone() async throws {
    let waiting = await queued(1)
    waiting[0].cancel()
    try await running {}
    #expect(try await waiting[0].value.get() == .stored)
    #expect(try await office.database.countDeliveries() == 1)
  }

  @Test(
    "A booking that is under way or unknown keeps its time when the order changes",
    arguments: [true, false])
  func unsettled(unknown: Bool) async throws {
    let (id, line, token) = try await office.begin(7, number: 118)
    if unknown {
      try await office.ledger.settleUnknown(
        line, reason: "no answer", checkAt: StoredOffice.start + 600_000, lease: token,
        now: StoredOffice.start)
    }
    let before = try await office.document(id)
    try await running {
      _ = try await inbox.accept(office.delivery(order: 7, at: StoredOffice.start + 1_000))
    }
    let after = try await office.document(id)
    #expect(after.revision == before.revision + 1)
    #expect(after.dueAt == before.dueAt)
    #expect(after.state == before.state)
    #expect(try await office.documents.brokenInvariants() == [])
  }

  @Test("A running lease is left alone, and the change is seen when it is given back")
  func leased() async throws {
    let id = try await office.receive(7)
    let (document, token) = try await office.claim(id)
    try await office.read(document, token: token)
    let later = StoredOffice.start + 5_000
    try await running { _ = try await inbox.accept(office.delivery(order: 7, at: later)) }
    #expect(
      try office.database.text("select lease_token from documents where id = \(id)") == token)
    try await office.documents.move(
      id, .init(to: .needsMapping, cause: Cause(.accountMissing)), lease: token, now: later)
    let after = try await office.document(id)
    #expect(after.isDirty)
    #expect(after.dueAt == later)
  }

  @Test("Bodies of another shape and late ones are kept without making anything dirty")
  func aside() async throws {
    var other = office.delivery(order: 1, t: 1)
    other.reading = .other(entityType: "Message", id: 5, updateType: "I")
    var late = office.delivery(order: 1, t: 2)
    late.reading = .outsideTolerance(entityType: "Order", id: 8, updateType: "U")
    let acceptances = try await running { [other, late] in
      [try await inbox.accept(other), try await inbox.accept(late)]
    }
    #expect(acceptances == [.stored, .stored])
    #expect(try office.database.integer("select count(*) from documents") == 0)
    let outcomes =
      "select group_concat(outcome, ' ') from (select outcome from deliveries order by id)"
    #expect(try office.database.text(outcomes) == "not_acted_on quarantined")
  }
}
