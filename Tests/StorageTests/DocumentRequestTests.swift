import Accounting
import Testing

@testable import Storage

@Suite("People may ask for what is safe, and every wish is on the record with its effect")
struct DocumentRequestTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var documents: DocumentStore { office.documents }

  init() async throws {
    office = try await StoredOffice()
  }

  private func audits(_ id: Int64) async throws -> [String] {
    try await AuditTrail(office.database).lines(about: "document/\(id)").map(\.action)
  }

  @Test("A document that may be in Octopus is not sent again, held or set aside")
  func notSafe() async throws {
    let (sending, line, token) = try await office.begin(1, number: 118)
    for _ in 0..<2 {
      let state = try await office.document(sending).state
      await #expect(throws: DocumentStore.RequestRefusal.notSafe(state)) {
        try await documents.requestSend(sending, actor: "sophie", now: start)
      }
      await #expect(throws: DocumentStore.RequestRefusal.notSafe(state)) {
        try await documents.decide(
          BookingDecision(), for: sending, actor: "sophie", now: start)
      }
      await #expect(throws: DocumentStore.RequestRefusal.notNow(state)) {
        try await documents.hold(sending, actor: "sophie", now: start)
      }
      await #expect(throws: DocumentStore.RequestRefusal.notNow(state)) {
        try await documents.setAside(sending, reason: "x", actor: "sophie", now: start)
      }
      await #expect(throws: DocumentStore.RequestRefusal.notNow(state)) {
        try await documents.release(sending, actor: "sophie", now: start)
      }
      if state == .sending {
        try await office.ledger.settleUnknown(
          line, reason: "x", checkAt: start + 1, lease: token, now: start)
      }
    }
    let booked = try await office.begin(2, number: 7, in: office.studio)
    try await office.ledger.settleBooked(
      booked.line, invoice: nil, lease: booked.token, found: nil, now: start)
    await #expect(throws: DocumentStore.RequestRefusal.notSafe(.booked)) {
      try await documents.requestSend(booked.id, actor: "sophie", now: start)
    }
    #expect(try await audits(sending).isEmpty)
    #expect(try await documents.brokenInvariants() == [])
  }

  @Test("Sent again: queued, due, without tries used up, out of a worker's hands, on the record")
  func send() async throws {
    let id = try await office.bring(
      1, to: .refused, cause: Cause(.periodClosed), dueAt: nil)
    try office.database.run("update documents set attempts = 4 where id = \(id)")
    try await documents.requestSend(id, actor: "sophie", now: start + 9)
    let document = try await office.document(id)
    #expect(document.state == .queued)
    #expect(document.cause == nil)
    #expect(document.dueAt == start + 9)
    #expect(document.attempts == 0)
    #expect(try await audits(id) == ["document.send_requested"])
  }

  @Test("A worker in the middle of it finds its lease lost")
  func takesOver() async throws {
    let id = try await office.receive(1)
    let (document, token) = try await office.claim(id)
    try await documents.hold(id, actor: "sophie", now: start + 1)
    await #expect(throws: LeaseLost.self) {
      _ = try await office.ledger.begin(
        StoredOffice.intent(118), document: document, lease: token, now: start + 2)
    }
    #expect(try await office.document(id).state == .held)
    #expect(try await documents.brokenInvariants() == [])
  }

  @Test("Held, released, set aside with its reason, and released again")
  func holds() async throws {
    let id = try await office.receive(1)
    try await documents.hold(id, actor: "sophie", now: start + 1)
    #expect(try await office.document(id).cause == Cause(.heldByPerson, ["by": "sophie"]))
    try await documents.release(id, actor: "sophie", now: start + 2)
    try await documents.setAside(id, reason: "not ours", actor: "sophie", now: start + 3)
    #expect(try await office.document(id).state == .setAside)
    await #expect(throws: DocumentStore.RequestRefusal.notNow(.setAside)) {
      try await documents.setAside(id, reason: "again", actor: "sophie", now: start + 4)
    }
    await #expect(throws: DocumentStore.RequestRefusal.notNow(.setAside)) {
      try await documents.hold(id, actor: "sophie", now: start + 4)
    }
    try await documents.release(id, actor: "sophie", now: start + 5)
    #expect(
      try await audits(id) == [
        "document.released", "document.set_aside", "document.released", "document.held",
      ])
    #expect(try office.database.integer("select count(*) from document_events") == 4)
  }

  @Test("Sending a suspected duplicate says that it is none")
  func duplicate() async throws {
    let id = try await office.bring(1, to: .duplicate, cause: Cause(.duplicateSuspected))
    #expect(try await !office.document(id).isNotADuplicate)
    try await documents.requestSend(id, actor: "sophie", now: start + 1)
    #expect(try await office.document(id).isNotADuplicate)
  }

  @Test("A check of the outcome is due at once and leaves the state as it is")
  func check() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    await #expect(throws: DocumentStore.RequestRefusal.notNow(.sending)) {
      try await documents.requestOutcomeCheck(id, actor: "sophie", now: start)
    }
    try await office.ledger.settleUnknown(
      line, reason: "x", checkAt: start + 600_000, lease: token, now: start)
    try await documents.requestOutcomeCheck(id, actor: "sophie", now: start + 1)
    let document = try await office.document(id)
    #expect(document.state == .outcomeUnknown)
    #expect(document.dueAt == start + 1)
  }

  @Test("A document that is not there is said to be unknown")
  func unknown() async throws {
    await #expect(throws: DocumentStore.RequestRefusal.unknownDocument) {
      try await documents.requestSend(99, actor: "sophie", now: start)
    }
  }

  @Test("Without its audit line a wish has no effect at all")
  func oneTransaction() async throws {
    let id = try await office.bring(1, to: .refused, cause: Cause(.periodClosed))
    try office.database.run(
      """
      create trigger no_audit before insert on audit when new.action = 'document.send_requested'
      begin select raise(abort, 'disk full'); end
      """)
    await #expect(throws: (any Error).self) {
      try await documents.requestSend(id, actor: "sophie", now: start + 1)
    }
    #expect(try await office.document(id).state == .refused)
  }
}
