import Accounting
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("Whatever happens in whatever order, nothing is booked twice", .timeLimit(.minutes(3)))
struct LedgerWalkTests {
  @Test("A random walk over workers, answers, crashes, people and Billit", arguments: 1...6)
  func walk(seed: Int) async throws {
    var walk = LedgerWalk(office: try await StoredOffice(), seed: UInt64(seed))
    for step in 0..<140 {
      let move = try await walk.step()
      if step.isMultiple(of: 4) || step > 130 {
        let broken = try await walk.office.documents.brokenInvariants()
        #expect(broken == [], "seed \(seed), step \(step), after \(move)")
      }
      #expect(try walk.office.database.integer(LedgerWalk.bookedTwice) == 0)
    }
    #expect(walk.bookings > 5)
  }
}

/// An office in which everything happens at random, and an Octopus that remembers what it took.
private struct LedgerWalk {
  let office: StoredOffice
  private var random: SeededRandom
  private var now = StoredOffice.start
  private var boot = 0
  /// What Octopus has: the order of each number.
  private var octopus: [Int: Int64] = [:]
  private(set) var bookings = 0

  init(office: StoredOffice, seed: UInt64) {
    self.office = office
    random = SeededRandom(seed: seed)
  }

  static let bookedTwice = """
    select count(*) from (select 1 from entries where state = 'booked'
      group by dossier_id, billit_order_id having count(*) > 1)
    """

  private var queue: WorkQueue { WorkQueue(office.database, boot: "boot \(boot)") }

  mutating func step() async throws -> String {
    now += Int64.random(in: 1...90_000, using: &random)
    let order = Int64.random(in: 1...14, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1:
      _ = try await office.documents.noticeChange(
        dossierID: office.garage, orderID: order, modified: "\(now)", now: now)
      return "notice"
    case 2:
      let number = UInt8.random(in: 0...255, using: &random)
      try DeliveryInbox.write(
        [office.delivery(order: order, t: now / 1_000, signature: number, at: now)],
        into: office.database)
      return "webhook"
    case 3: return try await person(order)
    case 4:
      _ = try await office.documents.noticeDeletion(
        dossierID: office.garage, orderID: order, now: now)
      return "deletion"
    default: return try await work()
    }
  }

  /// People ask for anything; what is refused must change nothing.
  private mutating func person(_ order: Int64) async throws -> String {
    let id = try office.id(of: order, in: office.garage)
    let documents = office.documents
    let wish = Int.random(in: 0..<5, using: &random)
    do {
      switch wish {
      case 0: try await documents.requestSend(id, actor: "p", now: now)
      case 1: try await documents.hold(id, actor: "p", now: now)
      case 2: try await documents.release(id, actor: "p", now: now)
      case 3: try await documents.setAside(id, reason: "r", actor: "p", now: now)
      default: try await documents.requestOutcomeCheck(id, actor: "p", now: now)
      }
    } catch is DocumentStore.RequestRefusal {}
    return "wish \(wish)"
  }

  /// One turn of a worker, which may die at any point.
  private mutating func work() async throws -> String {
    guard
      let lease = try await queue.claim(
        token: "\(now)-\(UInt64.random(in: 0...UInt64.max, using: &random))", limit: 3, now: now)
    else { return "idle" }
    for document in lease.documents {
      do {
        try await turn(document, lease.token)
      } catch is LeaseLost {
        continue
      } catch is EntryLedger.Refusal {
        try await office.documents.move(
          document.id,
          .init(to: .held, cause: Cause(.waitingForNumber), dueAt: now + 60_000),
          lease: lease.token, now: now)
      } catch is Crash {
        boot += 1
        _ = try await queue.recover(now: now)
        return "crash"
      }
    }
    return "work"
  }

  private struct Crash: Error {}

  private mutating func turn(_ document: StoredDocument, _ token: String) async throws {
    if Int.random(in: 0..<15, using: &random) == 0 { throw Crash() }
    switch document.state {
    case .outcomeUnknown: try await readBack(document, token)
    case .booked:
      try await office.documents.recordWriteBack(
        .done, retryAt: nil, of: document.id, lease: token, events: [], now: now)
    case .changedAfterBooking, .setAside:
      try await office.documents.move(
        document.id,
        .init(to: document.state, cause: document.cause ?? Cause(.changedAfterBooking)),
        lease: token, now: now)
    default: try await send(document, token)
    }
  }

  private mutating func send(_ document: StoredDocument, _ token: String) async throws {
    try await office.read(document, token: token, number: "F-\(document.billitOrderID)", at: now)
    let known = try await office.ledger.lastNumber(
      dossierID: office.garage, bookyearID: 5, journal: "A1")
    let number = max(known ?? 0, octopus.keys.max() ?? 0) + 1
    let line = try await office.ledger.begin(
      StoredOffice.intent(number), document: document, lease: token, now: now)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: throw Crash()
    case 1:
      octopus[number] = document.billitOrderID
      throw Crash()
    case 2, 3:
      if Bool.random(using: &random) { octopus[number] = document.billitOrderID }
      try await office.ledger.settleUnknown(
        line, reason: "no answer", checkAt: now + 30_000, lease: token, now: now)
    case 4:
      try await office.ledger.settleFreed(
        line, then: .init(to: .refused, cause: Cause(.periodClosed), dueAt: now + 60_000),
        lease: token, now: now)
    default:
      octopus[number] = document.billitOrderID
      try await office.ledger.settleBooked(
        line, invoice: nil, lease: token, found: nil, now: now)
      bookings += 1
    }
  }

  /// Octopus is asked whether it has the entry, and only then anything is decided.
  private mutating func readBack(_ document: StoredDocument, _ token: String) async throws {
    guard let line = try await office.ledger.unsettled(of: document.id) else { throw LeaseLost() }
    if octopus[line.entry.number] == document.billitOrderID {
      try await office.ledger.settleBooked(
        line.id, invoice: nil, lease: token, found: "read back", now: now)
      bookings += 1
    } else {
      try await office.ledger.settleFreed(
        line.id, then: .init(to: .queued, dueAt: now), lease: token, now: now)
    }
  }
}
