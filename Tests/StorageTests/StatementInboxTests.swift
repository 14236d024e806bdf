import Accounting
import Foundation
import Testing

@testable import Storage

@Suite("A statement file is kept as it came, and each of its statements exists once")
struct StatementInboxTests {
  @Test("Statements of a known dossier get an account that nobody owns yet") func taken()
    async throws
  {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let taken = try await desk.takeIn(
      [
        StatementDesk.told(1, opening: 100, change: 50),
        StatementDesk.told(2, opening: 150, change: -20),
      ],
      dossier: office.garage)
    let statements = StatementDesk.statements(taken)
    #expect(statements.map(\.isRepeated) == [false, false])
    #expect(statements.map(\.dossierID) == [office.garage, office.garage])
    let account = try await BankAccountStore(office.database).accounts(of: office.garage)
    #expect(account.map(\.key.iban) == [StatementDesk.iban])
    #expect(account.first?.owner == .unasked)
    let page = try #require(
      try await StatementPage(office.database).statement(statements[0].id, access: .all))
    #expect(page.row.opening == Thousandths(units: 1_000))
    #expect(
      page.movements.map(\.movement)
        == StatementDesk.told(1, opening: 100, change: 50).statement.movements.map {
          var movement = $0
          movement.record = 0
          return movement
        })
    #expect(page.events.map(\.kind) == ["received"])
  }

  @Test("The same bytes, and the same statement in another file, are shown once")
  func repeated() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let first = StatementDesk.told(1, opening: 100, change: 50)
    try await desk.takeIn([first], dossier: office.garage)
    let again = try await desk.takeIn([first], dossier: office.garage)
    guard case .seenBefore = again.outcome else {
      Issue.record("\(again)")
      return
    }
    let both = try await desk.takeIn(
      [first, StatementDesk.told(2, opening: 150, change: 5)], name: "both.cod")
    #expect(StatementDesk.statements(both).map(\.isRepeated) == [true, false])
    let list = try await StatementList(office.database).slice(
      StatementFilter(), access: .all, limit: 10)
    #expect(list.rows.map(\.number) == [2, 1])
  }

  @Test("The same number with other content is stopped, and says which it meets")
  func conflict() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    _ = try await desk.statement(StatementDesk.told(1, opening: 100, change: 50))
    let other = try await desk.statement(StatementDesk.told(1, opening: 100, change: 60))
    #expect(other.state == .stopped)
    #expect(other.cause?.code == .statementConflict)
    #expect(other.cause?.facts["earlier"] == "2026/1")
  }

  @Test("A file for an account of no dossier waits, and is placed once the account is known")
  func unplaced() async throws {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let told = StatementDesk.told(1, opening: 100, change: 50)
    let taken = try await desk.takeIn([told])
    #expect(taken.outcome == .taken([], unplaced: [StatementDesk.iban]))
    #expect(try await StatementFiles(office.database).troubledCount(access: .all) == 1)
    #expect(try await desk.inbox.placeable().isEmpty)
    _ = try await BankAccountStore(office.database).ensure(
      BankAccountReading(
        key: BankAccountKey(iban: StatementDesk.iban, currency: "EUR"), bic: nil, holder: nil,
        bank: nil, channel: .ponto, status: .active, word: nil), in: office.studio,
      now: StoredOffice.start)
    let waiting = try await desk.inbox.placeable()
    #expect(waiting.count == 1)
    let placed = try await desk.inbox.takeIn(
      try #require(waiting.first), reading: .read([told]), access: .all, now: StoredOffice.start)
    #expect(StatementDesk.statements(placed).map(\.dossierID) == [office.studio])
    #expect(try await StatementFiles(office.database).troubledCount(access: .all) == 0)
  }

  @Test("A person takes in and sees nothing of dossiers that are not theirs") func access()
    async throws
  {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    let told = StatementDesk.told(1, opening: 100, change: 50)
    let studioOnly = Access.only([office.studio])
    let refused = try await desk.takeIn([told], dossier: office.garage, access: studioOnly)
    #expect(refused == TakenIn(fileID: nil, outcome: .notPermitted))
    let taken = try await desk.takeIn([told], dossier: office.garage)
    let id = try #require(StatementDesk.statements(taken).first?.id)
    let again = try await desk.takeIn([told], access: studioOnly)
    #expect(again.outcome == .notPermitted)
    let page = StatementPage(office.database)
    #expect(try await page.statement(id, access: studioOnly) == nil)
    #expect(try await page.text(of: id, access: studioOnly) == nil)
    #expect(
      try await page.original(
        of: id, access: studioOnly, actor: "x", now: StoredOffice.start) == nil)
    let own = try await page.original(
      of: id, access: .all, actor: "sophie", now: StoredOffice.start)
    #expect(own?.bytes == Data(told.text.utf8))
    #expect(
      try await StatementList(office.database).slice(
        StatementFilter(), access: studioOnly, limit: 5
      ).rows.isEmpty)
  }

  @Test("A refused file is kept with record and reason") func refused() async throws {
    let office = try await StoredOffice()
    let refusal = StatementRefusal(
      record: 22, code: "balance_differs", facts: ["expected": "1.00", "found": "2.00"])
    let taken = try await StatementDesk(office: office).inbox.takeIn(
      StatementDelivery(
        bytes: Data("x".utf8), name: "bad.cod", source: .folder, origin: "/in/bad.cod",
        actor: "passerelle"), reading: .refused(refusal), access: .all, now: StoredOffice.start)
    #expect(taken.outcome == .refused(refusal))
    let files = try await StatementFiles(office.database).troubled(access: .all, limit: 5)
    #expect(files.rows.map(\.refusal) == [refusal])
    #expect(files.rows.map(\.source) == [.folder])
    #expect(try await StatementFiles(office.database).troubledCount(access: .only([1])) == 0)
  }

  @Test("A feed item that came is known by its origin, and confirmed once") func origins()
    async throws
  {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    #expect(try await !desk.inbox.hasSeen(.feed, origin: "9:91002"))
    try await desk.takeIn(
      [StatementDesk.told(1, opening: 100, change: 50)], origin: "9:91002",
      dossier: office.garage, source: .feed)
    #expect(try await desk.inbox.hasSeen(.feed, origin: "9:91002"))
    try await desk.inbox.noteConfirmed(.feed, origin: "9:91002", now: StoredOffice.start)
    #expect(
      try office.database.integer(
        "select count(*) from coda_arrivals where confirmed_at is not null") == 1)
  }

  @Test("Lists go on by key, and are found by words, entries and causes") func lists() async throws
  {
    let office = try await StoredOffice()
    let desk = StatementDesk(office: office)
    for number in 1...5 {
      _ = try await desk.statement(
        StatementDesk.told(
          number, opening: Int64(number) * 100, change: 100, communication: "factuur F-\(number)"))
    }
    let list = StatementList(office.database)
    let first = try await list.slice(StatementFilter(), access: .all, limit: 2)
    #expect(first.rows.map(\.number) == [5, 4])
    let second = try await list.slice(StatementFilter(), access: .all, limit: 2, after: first.next)
    #expect(second.rows.map(\.number) == [3, 2])
    var filter = StatementFilter()
    filter.query = "F-3"
    #expect(try await list.slice(filter, access: .all, limit: 9).rows.map(\.number) == [3])
    filter.query = "pavé"
    #expect(try await list.slice(filter, access: .all, limit: 9).rows.count == 5)
    #expect(try await list.counts(StatementFilter(), access: .all) == [.waiting: 5])
    let account = try #require(first.rows.first?.accountID)
    let latest = try await list.latest(of: [account], access: .all)
    #expect(latest[account]?.last?.number == 5)
    #expect(latest[account]?.waiting == 5)
  }
}
