import Accounting
import Testing

@testable import Storage

@Suite("No statement is booked twice, and none past one whose outcome is open")
struct StatementLedgerTests {
  @Test("The intent is committed before the call; the entries come with its answer")
  func booked() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let statement = try await desk.statement(StatementDesk.told(1, opening: 0, change: 100))
    let line = try await desk.ledger.begin(
      StatementDesk.intent(12), statement: statement, now: StoredOffice.start)
    #expect(try await desk.store.statement(statement.id)?.state == .sending)
    await #expect(throws: StatementLedger.Refusal.laneStopped) {
      try await desk.ledger.begin(
        StatementDesk.intent(13), statement: statement, now: StoredOffice.start)
    }
    try await desk.ledger.settleBooked(
      line, entries: [StatementDesk.intent(12).entry], found: nil, now: StoredOffice.start)
    let row = try await StatementList(office.database).slice(
      StatementFilter(), access: .all, limit: 1
    ).rows.first
    #expect(row?.state == .booked)
    #expect(row?.entries.map(\.description) == ["F1/2026/12"])
    await #expect(throws: StatementLedger.Refusal.alreadyBooked) {
      try await desk.ledger.begin(
        StatementDesk.intent(13), statement: statement, now: StoredOffice.start)
    }
    var filter = StatementFilter()
    filter.query = "F1/2026/12"
    #expect(
      try await StatementList(office.database).slice(filter, access: .all, limit: 5).rows.count
        == 1)
    #expect(
      try await desk.ledger.lastNumber(
        dossierID: office.garage, bookyearID: 5, journal: "F1") == 12)
  }

  @Test("A call the process died in is of unknown outcome, and holds the account")
  func interrupted() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let first = try await desk.statement(StatementDesk.told(1, opening: 0, change: 100))
    let second = try await desk.statement(StatementDesk.told(2, opening: 100, change: 100))
    _ = try await desk.ledger.begin(
      StatementDesk.intent(12), statement: first, now: StoredOffice.start)
    #expect(try await desk.ledger.recover(now: StoredOffice.start) == 1)
    #expect(try await desk.ledger.recover(now: StoredOffice.start) == 0)
    #expect(try await desk.store.statement(first.id)?.state == .outcomeUnknown)
    #expect(try await desk.store.next(of: first.accountID)?.id == first.id)
    await #expect(throws: StatementLedger.Refusal.laneStopped) {
      try await desk.ledger.begin(
        StatementDesk.intent(13), statement: second, now: StoredOffice.start)
    }
    let line = try #require(try await desk.ledger.unsettled(of: first.id))
    try await desk.ledger.settleFreed(
      line.id, then: .init(to: .waiting, dueAt: StoredOffice.start), now: StoredOffice.start)
    #expect(try await desk.store.statement(first.id)?.state == .waiting)
    await #expect(throws: LeaseLost.self) {
      try await desk.ledger.settleBooked(
        line.id, entries: [], found: nil, now: StoredOffice.start)
    }
  }

  @Test("What people ask is done once, in states that allow it, with an audit line")
  func requests() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let requests = StatementRequests(office.database)
    let statement = try await desk.statement(StatementDesk.told(1, opening: 0, change: 100))
    try await requests.markBookedElsewhere(
      statement.id, reason: "by mandate", actor: "sophie", now: StoredOffice.start)
    #expect(try await desk.store.last(of: statement.accountID)?.id == statement.id)
    try await requests.send(statement.id, actor: "sophie", now: StoredOffice.start)
    let again = try #require(try await desk.store.statement(statement.id))
    #expect(again.state == .waiting)
    let line = try await desk.ledger.begin(
      StatementDesk.intent(12), statement: again, now: StoredOffice.start)
    await #expect(throws: StatementRequests.Refusal.notSafe(.sending)) {
      try await requests.send(statement.id, actor: "sophie", now: StoredOffice.start)
    }
    try await desk.ledger.settleUnknown(
      line, reason: "silence", checkAt: StoredOffice.start + 5, now: StoredOffice.start)
    try await requests.settle(
      statement.id, entryNumber: 14, actor: "sophie", now: StoredOffice.start)
    #expect(try await desk.store.statement(statement.id)?.state == .booked)
    let actions = try await AuditTrail(office.database).lines(about: "statement/\(statement.id)")
      .map(\.action)
    #expect(actions.contains("statement.outcome_told"))
    #expect(actions.contains("statement.booked_elsewhere"))
  }

  @Test("Statements wait in their order, whatever the order they came in") func order() async throws
  {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    for number in [3, 1, 2] {
      _ = try await desk.statement(
        StatementDesk.told(number, opening: Int64(number) * 100, change: 100))
    }
    let account = try #require(
      try await BankAccountStore(office.database).accounts(of: office.garage).first?.id)
    #expect(try await desk.store.waiting(of: account).map(\.facts.number) == [1, 2, 3])
    let due = try await desk.store.dueAccounts(resting: [], limit: 9, now: StoredOffice.start)
    #expect(due.map(\.accountID) == [account])
  }
}
