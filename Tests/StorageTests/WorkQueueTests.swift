import Accounting
import Foundation
import Testing

@testable import Storage

@Suite("Due documents are worked on by one worker per dossier, and only by whoever holds the lease")
struct WorkQueueTests {
  private let office: StoredOffice
  private let start = StoredOffice.start

  init() async throws {
    office = try await StoredOffice()
  }

  private func claim(
    _ token: String, at now: Instant? = nil, limit: Int = 25, resting: [Int64] = []
  ) async throws -> Lease? {
    try await office.queue.claim(
      token: token, limit: limit, resting: resting, now: now ?? start)
  }

  @Test("Nothing due: nothing claimed")
  func nothing() async throws {
    #expect(try await claim("a") == nil)
    try await office.receive(1, at: start + 10)
    #expect(try await claim("a") == nil)
    #expect(try await office.queue.nextDue() == start + 10)
    #expect(try await office.queue.age(now: start + 5) == 0)
    #expect(try await office.queue.age(now: start + 25) == 15)
  }

  @Test("The dossier that waits longest comes first, its documents in the order they fell due")
  func order() async throws {
    try await office.receive(1, in: office.studio, at: start - 10)
    let late = try await office.receive(2, at: start - 20)
    let early = try await office.receive(3, at: start - 30)
    let lease = try #require(try await claim("a"))
    #expect(lease.dossierID == office.garage)
    #expect(lease.documents.map(\.id) == [early, late])
  }

  @Test("While a worker holds a dossier nobody else gets any of it")
  func onePerDossier() async throws {
    try await office.receive(1, at: start - 2)
    try await office.receive(2, at: start - 1)
    try await office.receive(3, in: office.studio)
    #expect(try await claim("a", limit: 1)?.dossierID == office.garage)
    #expect(try await claim("b")?.dossierID == office.studio)
    #expect(try await claim("c") == nil)
  }

  @Test("Many workers at once: no document is claimed twice")
  func race() async throws {
    for order in 1...40 { try await office.receive(Int64(order)) }
    let leases = try await withThrowingTaskGroup(of: Lease?.self) { group in
      for worker in 0..<16 {
        group.addTask { try await claim("worker \(worker)", limit: 10) }
      }
      return try await group.reduce(into: [Lease]()) { all, lease in
        if let lease { all.append(lease) }
      }
    }
    #expect(leases.count == 1)
    #expect(leases.first?.documents.count == 10)
  }

  @Test("Every write with a token that was replaced is refused and changes nothing")
  func fence() async throws {
    let id = try await office.receive(1)
    let (document, old) = try await office.claim(id)
    let later = start + 301_000
    let (_, new) = try await office.claim(id, at: later)
    #expect(old != new)
    let documents = office.documents
    await #expect(throws: LeaseLost.self) {
      try await documents.move(
        id, .init(to: .failed, cause: Cause(.unreadable)), lease: old, now: later)
    }
    await #expect(throws: LeaseLost.self) { try await office.read(document, token: old) }
    await #expect(throws: LeaseLost.self) {
      try await documents.recordWriteBack(
        .done, retryAt: nil, of: id, lease: old, events: [DocumentEvent("written_back")],
        now: later)
    }
    await #expect(throws: LeaseLost.self) {
      _ = try await office.ledger.begin(
        StoredOffice.intent(118), document: document, lease: old, now: later)
    }
    await #expect(throws: LeaseLost.self) {
      _ = try await ViewerLedger(office.database).begin(
        fileName: "x.pdf", document: document, lease: old, now: later)
    }
    #expect(try office.database.integer("select count(*) from entries") == 0)
    #expect(try office.database.integer("select count(*) from viewer_deliveries") == 0)
    #expect(try office.database.integer("select count(*) from document_events") == 0)
    let after = try await office.document(id)
    #expect(after.state == .queued)
    #expect(after.number == nil)
    try await office.read(document, token: new, at: later)
    #expect(try await office.document(id).number == "F-1")
  }

  @Test("A lease whose end passed may be claimed, one that runs may not")
  func expired() async throws {
    let id = try await office.receive(1)
    _ = try await office.claim(id)
    #expect(try await claim("b", at: start + 299_000) == nil)
    #expect(try await claim("b", at: start + 300_000) == nil)
    #expect(try await claim("b", at: start + 300_001)?.documents.map(\.id) == [id])
  }

  @Test("A lease given back can be claimed at once")
  func release() async throws {
    try await office.receive(1)
    let lease = try #require(try await claim("a"))
    try await office.queue.release(lease)
    #expect(try await claim("b") != nil)
  }

  @Test("A paused dossier is passed over, and is no reason to wake")
  func paused() async throws {
    try await office.receive(1)
    let dossiers = DossierStore(office.database)
    try await dossiers.pause(office.garage, true, actor: "test", now: start)
    #expect(try await claim("a") == nil)
    #expect(try await office.queue.nextDue() == nil)
    #expect(try await office.queue.age(now: start + 900_000) == 0)
    try await office.receive(2, in: office.studio)
    #expect(try await claim("a")?.dossierID == office.studio)
    try await dossiers.pause(office.garage, false, actor: "test", now: start)
    #expect(try await claim("b")?.dossierID == office.garage)
  }

  @Test(
    "A dossier whose connection rests is passed over, whichever side rests",
    arguments: [true, false])
  func resting(octopus: Bool) async throws {
    let vault = CredentialVault(office.database)
    let connection = try await vault.add(
      octopus ? .octopus : .billit, name: "x", baseURL: "http://x",
      settings: .init(), credentials: .billitKey("k"), actor: "test", now: start)
    let column = octopus ? "octopus_connection_id" : "billit_connection_id"
    try office.database.run(
      "update dossiers set \(column) = \(connection) where id = \(office.garage)")
    try await office.receive(1, at: start - 10)
    try await office.receive(2, in: office.studio)
    #expect(try await office.queue.nextDue() == start - 10)
    #expect(try await office.queue.nextDue(resting: [connection]) == start)
    #expect(try await claim("a", resting: [connection])?.dossierID == office.studio)
    #expect(try await claim("b", resting: [connection]) == nil)
    #expect(try await claim("b", resting: [connection + 1])?.dossierID == office.garage)
  }

  @Test("At start the leases of earlier starts are released, those of this one are not")
  func recoverLeases() async throws {
    let old = try await office.receive(1)
    let earlier = WorkQueue(office.database, boot: "an earlier boot")
    _ = try await earlier.claim(token: "old", now: start)
    let mine = try await office.receive(2, in: office.studio)
    _ = try #require(try await claim("mine"))
    #expect(try await office.queue.recover(now: start) == 0)
    let tokens = try office.database.text(
      "select group_concat(id || ':' || coalesce(lease_token, '-'), ' ') from documents")
    #expect(tokens == "\(old):- \(mine):mine")
  }

  @Test("A lease that names no start is released, too")
  func recoverUnnamed() async throws {
    try await office.receive(1)
    try office.database.run(
      "update documents set lease_token = 'x', lease_until = \(start + 9_999_999)")
    #expect(try await claim("a") == nil)
    _ = try await office.queue.recover(now: start)
    #expect(try await claim("a") != nil)
  }

  @Test("A booking or hand-over that was under way at a crash is of unknown outcome")
  func recoverSending() async throws {
    let (booking, line, _) = try await office.begin(1, number: 118)
    let handing = try await office.receive(2, in: office.studio)
    let (document, token) = try await office.claim(handing)
    _ = try await ViewerLedger(office.database).begin(
      fileName: "a.pdf", document: document, lease: token, now: start)
    let next = WorkQueue(office.database, boot: "the next boot")
    #expect(try await next.recover(now: start + 60_000) == 2)
    let booked = try await office.document(booking)
    #expect(booked.state == .outcomeUnknown)
    #expect(booked.cause?.code == .outcomeBeingChecked)
    #expect(booked.dueAt == start + 60_000)
    #expect(try await office.ledger.unsettled(of: booking)?.id == line)
    #expect(try await office.ledger.unsettled(of: booking)?.state == .unknown)
    let handed = try await office.document(handing)
    #expect(handed.state == .outcomeUnknown)
    #expect(handed.dueAt == nil)
    #expect(try await next.recover(now: start + 61_000) == 0)
    #expect(try await office.documents.brokenInvariants() == [])
  }

  @Test("Write-backs of the dossier join the lease that holds it")
  func writeBacks() async throws {
    let booked = try await office.book(1, number: 118)
    try await office.receive(2, at: start - 1)
    let lease = try #require(try await claim("a", limit: 1))
    #expect(!lease.documents.map(\.id).contains(booked))
    let joined = try await office.documents.claimWriteBacks(of: lease, now: start)
    #expect(joined.map(\.id) == [booked])
    #expect(try await office.documents.claimWriteBacks(of: lease, now: start).isEmpty)
    try await office.documents.recordWriteBack(
      .done, retryAt: nil, of: booked, lease: "a", events: [], now: start)
    #expect(try await office.document(booked).writeBack == .done)
    #expect(try await office.documents.countWrittenBack() == 1)
  }
}
