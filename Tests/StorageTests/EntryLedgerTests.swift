import Accounting
import Foundation
import Testing

@testable import Storage

@Suite("The ledger never lets a number or an order be booked twice")
struct EntryLedgerTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var ledger: EntryLedger { office.ledger }

  init() async throws {
    office = try await StoredOffice()
  }

  private func sound() async throws {
    #expect(try await office.documents.brokenInvariants() == [])
  }

  @Test("The intent is durable before the call, and the document says so")
  func begins() async throws {
    let (id, line, _) = try await office.begin(1, number: 118)
    #expect(try await office.document(id).state == .sending)
    let stopper = try await ledger.stopper(
      dossierID: office.garage, bookyearID: 5, journal: "A1")
    #expect(stopper?.id == line)
    #expect(stopper?.state == .sending)
    #expect(
      try await ledger.lastNumber(dossierID: office.garage, bookyearID: 5, journal: "A1") == nil)
    try await sound()
  }

  @Test("While a call is not settled its journal takes no other; other journals and dossiers do")
  func laneStop() async throws {
    _ = try await office.begin(1, number: 118)
    let id = try await office.receive(2)
    let token = "the same worker"
    try office.database.run(
      """
      update documents set lease_token = '\(token)', lease_until = \(start + 300_000)
      where id = \(id)
      """)
    let document = try await office.document(id)
    await #expect(throws: EntryLedger.Refusal.laneStopped) {
      _ = try await ledger.begin(
        StoredOffice.intent(119), document: document, lease: token, now: start)
    }
    #expect(try await office.document(id).state == .queued)
    _ = try await ledger.begin(
      StoredOffice.intent(12, journal: "A2"), document: document, lease: token, now: start)
    _ = try await office.begin(3, number: 118, in: office.studio)
    try await sound()
  }

  @Test("Booked: the entry is on the document, the number is the last, the write-back waits")
  func booked() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    try await ledger.settleBooked(
      line, invoice: StoredOffice.invoice("F-1"), lease: token, found: nil, now: start + 1)
    let document = try await office.document(id)
    #expect(document.state == .booked)
    #expect(document.entry == StoredOffice.intent(118).entry)
    #expect(document.writeBack == .pending)
    #expect(document.cause == nil)
    #expect(try await office.documents.bookedInvoice(of: id)?.number == "F-1")
    #expect(
      try await ledger.lastNumber(dossierID: office.garage, bookyearID: 5, journal: "A1") == 118)
    #expect(try await ledger.unsettled(of: id) == nil)
    let audit = try await AuditTrail(office.database).lines(about: "document/\(id)")
    #expect(audit.map(\.action) == ["document.booked"])
    #expect(audit.first?.facts["entry"] == "A1/2026/118")
    try await sound()
  }

  @Test("A number that is booked or out is taken")
  func numberTaken() async throws {
    _ = try await office.book(1, number: 118)
    await #expect(throws: EntryLedger.Refusal.numberTaken) {
      _ = try await office.begin(2, number: 118)
    }
    try await sound()
  }

  @Test("An order that is booked is not booked under another number")
  func orderTaken() async throws {
    let id = try await office.book(1, number: 118)
    let (document, token) = try await office.claim(id)
    await #expect(throws: EntryLedger.Refusal.alreadyBooked) {
      _ = try await ledger.begin(
        StoredOffice.intent(119), document: document, lease: token, now: start)
    }
    #expect(try await office.document(id).state == .booked)
    try await sound()
  }

  @Test("Refused by Octopus: number and order are free again, and what waited in the lane wakes")
  func freed() async throws {
    let held = try await office.bring(9, to: .held, cause: Cause(.waitingForNumber))
    let (id, line, token) = try await office.begin(1, number: 118)
    try await ledger.settleFreed(
      line, then: .init(to: .refused, cause: Cause(.periodClosed)), lease: token, now: start + 1)
    #expect(try await office.document(id).state == .refused)
    #expect(try await office.document(held).dueAt == start + 1)
    #expect(try await ledger.stopper(dossierID: office.garage, bookyearID: 5, journal: "A1") == nil)
    try await sound()
    try office.database.run("update documents set due_at = null where id = \(held)")
    _ = try await office.book(2, number: 118)
    try office.database.run("update documents set due_at = \(start) where id = \(id)")
    let (document, again) = try await office.claim(id)
    let second = try await ledger.begin(
      StoredOffice.intent(119), document: document, lease: again, now: start)
    try await ledger.settleBooked(second, invoice: nil, lease: again, found: nil, now: start)
    #expect(try await office.document(id).entry?.number == 119)
    try await sound()
  }

  @Test("The number itself refused: another is sent in the same turn, under the same lease")
  func renumbered() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    let document = try await office.document(id)
    try await ledger.free(line, keepingLeaseOf: document, lease: token, now: start)
    let second = try await ledger.begin(
      StoredOffice.intent(121), document: document, lease: token, now: start)
    try await ledger.settleBooked(second, invoice: nil, lease: token, found: nil, now: start)
    #expect(try await office.document(id).entry?.number == 121)
    try await sound()
  }

  @Test("No answer: the lane stands until the outcome is found out, then the document is booked")
  func unknownThenFound() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    try await ledger.settleUnknown(
      line, reason: "no answer", checkAt: start + 60_000, lease: token, now: start)
    let document = try await office.document(id)
    #expect(document.state == .outcomeUnknown)
    #expect(document.dueAt == start + 60_000)
    await #expect(throws: EntryLedger.Refusal.laneStopped) {
      _ = try await office.begin(2, number: 119)
    }
    try await sound()
    try await ledger.settleBooked(
      line, invoice: nil, lease: nil, found: "PSL-118", now: start + 60_000)
    #expect(try await office.document(id).state == .booked)
    try await sound()
  }

  @Test("Found not to be booked: it is free again")
  func unknownThenFreed() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    try await ledger.settleUnknown(
      line, reason: "no answer", checkAt: start, lease: token, now: start)
    let (_, again) = try await office.claim(id)
    try await ledger.settleFreed(
      line, then: .init(to: .queued, dueAt: start), lease: again, now: start)
    #expect(try await office.document(id).state == .queued)
    _ = try await office.book(1, number: 118)
    try await sound()
  }

  @Test("A call is settled once; whoever comes second is refused and changes nothing")
  func twice() async throws {
    let (id, line, token) = try await office.begin(1, number: 118)
    try await ledger.settleBooked(line, invoice: nil, lease: token, found: nil, now: start)
    await #expect(throws: LeaseLost.self) {
      try await ledger.settleBooked(line, invoice: nil, lease: nil, found: nil, now: start)
    }
    await #expect(throws: LeaseLost.self) {
      try await ledger.settleFreed(line, then: .init(to: .queued), lease: token, now: start)
    }
    await #expect(throws: LeaseLost.self) {
      try await ledger.settleUnknown(
        line, reason: "late", checkAt: start, lease: token, now: start)
    }
    #expect(try await office.document(id).state == .booked)
    #expect(try office.database.text("select group_concat(state) from entries") == "booked")
    try await sound()
  }

  @Test("With a lost lease the outcome is not written, so that it is found out again")
  func lostLease() async throws {
    let (id, line, _) = try await office.begin(1, number: 118)
    await #expect(throws: LeaseLost.self) {
      try await ledger.settleBooked(
        line, invoice: nil, lease: "another", found: nil, now: start)
    }
    #expect(try await ledger.unsettled(of: id)?.state == .sending)
    try await sound()
  }

  @Test("Handed to the viewer once; freed it may be handed over again")
  func viewer() async throws {
    let viewer = ViewerLedger(office.database)
    let id = try await office.receive(1)
    let (document, token) = try await office.claim(id)
    #expect(
      try await viewer.begin(fileName: "a.pdf", document: document, lease: token, now: start))
    #expect(
      try await !viewer.begin(fileName: "b.pdf", document: document, lease: token, now: start))
    try await sound()
    try await viewer.settleFreed(
      id, then: .init(to: .willRetry, cause: Cause(.octopusSilent), dueAt: start), lease: token,
      now: start)
    #expect(try await viewer.fileName(of: id) == nil)
    let (again, second) = try await office.claim(id)
    #expect(
      try await viewer.begin(fileName: "c.pdf", document: again, lease: second, now: start))
    try await viewer.settleDelivered(id, fileName: "c.pdf", lease: second, now: start)
    #expect(try await office.document(id).state == .deliveredDMS)
    #expect(try await viewer.fileName(of: id) == "c.pdf")
    try await sound()
  }

  @Test("A hand-over without an answer waits for a person")
  func viewerUnknown() async throws {
    let viewer = ViewerLedger(office.database)
    let id = try await office.receive(1)
    let (document, token) = try await office.claim(id)
    _ = try await viewer.begin(fileName: "a.pdf", document: document, lease: token, now: start)
    try await viewer.settleUnknown(id, reason: "no answer", lease: token, now: start)
    let after = try await office.document(id)
    #expect(after.state == .outcomeUnknown)
    #expect(after.cause?.owner == .office)
    #expect(after.dueAt == nil)
    try await sound()
  }
}
