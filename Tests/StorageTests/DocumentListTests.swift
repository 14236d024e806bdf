import Accounting
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("Lists of documents give every document that fits exactly once, in their order")
struct DocumentListTests {
  /// An office whose documents have many equal and missing values.
  static func office(_ count: Int, seed: UInt64) async throws -> StoredOffice {
    let office = try await StoredOffice()
    var random = SeededRandom(seed: seed)
    let rows = (1...count).map { order in RandomDocument(order, office, &random) }
    try await office.database.pool.write { database in
      for row in rows { try row.insert(database) }
    }
    return office
  }

  @Test(
    "Walking the pages visits each once, whatever the order, the filter and the page's length",
    arguments: DocumentSort.Key.allCases, [true, false])
  func walking(_ key: DocumentSort.Key, _ isAscending: Bool) async throws {
    let office = try await DocumentListTests.office(300, seed: 7)
    let sort = DocumentSort(key, isAscending: isAscending)
    let list = DocumentList(office.database)
    // What was just written reaches the index of words with the first search.
    var words = DocumentFilter()
    words.query = "claes"
    _ = try await list.slice(words, access: .all, limit: 1)
    for (place, filter) in DocumentListTests.filters(office).enumerated() {
      let wanted = try await office.database.pool.read { database in
        try SQLRequest<Int64>(
          literal: "select id from documents where \(filter.condition(.all)) order by id"
        ).fetchAll(database)
      }
      var seen: [DocumentRow] = []
      var after: DocumentCursor?
      repeat {
        let slice = try await list.slice(
          filter, access: .all, sort: sort, limit: 7 + place, after: after)
        seen += slice.rows
        after = try slice.next.map { try #require(DocumentCursor($0.text, sort)) }
      } while after != nil
      #expect(seen.map(\.id).sorted() == wanted, "\(filter)")
      #expect(DocumentListTests.isInOrder(seen, sort), "\(filter)")
    }
  }

  @Test(
    "Walking an index in short stretches finds the same as gathering",
    arguments: DocumentSort.Key.allCases, [true, false])
  func stretches(_ key: DocumentSort.Key, _ isAscending: Bool) async throws {
    let office = try await DocumentListTests.office(300, seed: 11)
    let sort = DocumentSort(key, isAscending: isAscending)
    for filter in DocumentListTests.filters(office) where filter.query == nil {
      let (walked, wanted) = try await office.database.pool.read { database in
        let walk = DocumentWalk(
          filter: filter, sort: sort, dossiers: nil, condition: filter.condition(.all), window: 16,
          database: database)
        var ids: [Int64] = []
        var after: DocumentCursor?
        repeat {
          let page = try walk.page(limit: 5, after: after)
          #expect(page.ids.count <= 5)
          ids += page.ids
          after = page.next
        } while after != nil
        let wanted = try DocumentReading(filter, access: .all, sort: sort, database).slice(
          limit: 1_000, after: nil
        ).rows.map(\.id)
        return (ids, wanted)
      }
      #expect(walked == wanted, "\(filter)")
    }
  }

  @Test("Nobody finds a document of a dossier they may not see, in any order or by any filter")
  func access() async throws {
    let office = try await DocumentListTests.office(120, seed: 3)
    let list = DocumentList(office.database)
    for key in DocumentSort.Key.allCases {
      for filter in DocumentListTests.filters(office) {
        let slice = try await list.slice(
          filter, access: .only([office.studio]), sort: DocumentSort(key), limit: 500)
        #expect(slice.rows.allSatisfy { $0.dossier.id == office.studio })
        let none = try await list.slice(
          filter, access: .only([]), sort: DocumentSort(key), limit: 500)
        #expect(none.rows.isEmpty && none.total == .exact([:]))
      }
    }
  }

  @Test("The counts are those of what is listed")
  func counts() async throws {
    let office = try await DocumentListTests.office(150, seed: 5)
    let list = DocumentList(office.database)
    for filter in DocumentListTests.filters(office) {
      let slice = try await list.slice(filter, access: .all, limit: 500)
      let states = Dictionary(grouping: slice.rows, by: \.state).mapValues(\.count)
      #expect(slice.total == .exact(states))
      #expect(try await list.counts(filter, access: .all) == states)
      let ours = Dictionary(
        grouping: slice.rows.filter { $0.dossier.id == office.studio }, by: \.state
      ).mapValues(\.count)
      #expect(try await list.counts(filter, access: .only([office.studio])) == ours)
    }
  }

  @Test("A place of another order, or no place at all, is not read")
  func cursors() {
    #expect(DocumentCursor("12", .usual) == DocumentCursor(id: 12))
    #expect(DocumentCursor("12.v99", .usual) == nil)
    #expect(DocumentCursor("12", DocumentSort(.amount)) == nil)
    #expect(DocumentCursor("12.vx", DocumentSort(.amount)) == nil)
    #expect(DocumentCursor("12.v-5", DocumentSort(.amount))?.place == .number(-5))
    #expect(DocumentCursor("12.va.b", DocumentSort(.number))?.place == .text("a.b"))
    #expect(DocumentCursor("12.", DocumentSort(.date))?.place == .unread)
    #expect(DocumentCursor("0", .usual) == nil)
    #expect(DocumentCursor("", .usual) == nil)
  }

  /// One of each kind, and some together.
  static func filters(_ office: StoredOffice) -> [DocumentFilter] {
    let changes: [(inout DocumentFilter) -> Void] = [
      { _ in }, { $0.dossierID = office.studio }, { $0.state = .booked },
      { $0.state = .needsMapping }, { $0.group = .waiting }, { $0.group = .stopped },
      { $0.cause = Cause.Code.vatCodeMissing.rawValue },
      { $0.cause = Cause(.vatCodeMissing, ["rate": "6"]).key }, { $0.owner = .office },
      { $0.owner = .us }, { $0.direction = .sale }, { $0.kind = .creditNote },
      { $0.period = CalendarPeriod("2026-10") }, { $0.period = CalendarPeriod("2026-Q4") },
      { $0.from = CalendarDate("2026-10-15") }, { $0.to = CalendarDate("2026-10-15") },
      { $0.amountFrom = Money("100") }, { $0.amountTo = Money("100") },
      { $0.receivedUntil = StoredOffice.start - 40_000 }, { $0.query = "claes" },
      { $0.query = "zz" }, { $0.query = "%" },
      {
        $0.state = .setAside
        $0.direction = .sale
        $0.amountTo = Money("300")
      },
      {
        $0.dossierID = office.garage
        $0.query = "janssens"
        $0.owner = .office
      },
      {
        $0.state = .booked
        $0.group = .stopped
      },
      { $0.documents = [3, 4, 250] },
    ]
    return changes.map { change in
      var filter = DocumentFilter()
      change(&filter)
      return filter
    }
  }

  private static func isInOrder(_ rows: [DocumentRow], _ sort: DocumentSort) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { left, right in
      if sort.key != .received, (left.direction == nil) != (right.direction == nil) {
        return right.direction == nil
      }
      let (first, second) = sort.isAscending ? (left, right) : (right, left)
      let byID = first.id < second.id
      guard left.direction != nil else { return byID }
      switch sort.key {
      case .received: return byID
      case .date:
        guard let one = first.issueDate, let two = second.issueDate else { return false }
        return one == two ? byID : one < two
      case .amount:
        guard let one = first.gross, let two = second.gross else { return false }
        return one == two ? byID : one < two
      case .number:
        let (one, two) = (first.number?.lowercased() ?? "", second.number?.lowercased() ?? "")
        return one == two ? byID : one < two
      case .counterparty:
        let one = first.counterpartyName?.lowercased() ?? ""
        let two = second.counterpartyName?.lowercased() ?? ""
        return one == two ? byID : one < two
      }
    }
  }
}

/// A document drawn at random, written past the stores so that every state and gap occurs.
private struct RandomDocument {
  private let arguments: StatementArguments

  init(_ order: Int, _ office: StoredOffice, _ random: inout SeededRandom) {
    let dossier = Bool.random(using: &random) ? office.garage : office.studio
    let isRead = Int.random(in: 0..<6, using: &random) > 0
    let causes = [
      Cause(.vatCodeMissing, ["rate": "21"]), Cause(.vatCodeMissing, ["rate": "6"]),
      Cause(.toCheck), Cause(.waitingForNumber),
    ]
    let states: [DocumentState] = [
      .queued, .needsMapping, .toCheck, .held, .deliveredDMS, .setAside, .failed,
    ]
    let state = states.randomElement(using: &random) ?? .queued
    let isStopped =
      [.needsMapping, .toCheck, .held, .failed].contains(state)
      || (state == .setAside && Bool.random(using: &random))
    let cause = isStopped ? causes.randomElement(using: &random) : nil
    let day = CalendarDate(daysSince1970: 20_727 + Int.random(in: 0..<40, using: &random))
    let cents = Int64.random(in: 0..<6, using: &random) * 5_000
    let number = ["F-1", "f-1", "A 2", "10", "9"].randomElement(using: &random)
    let name = ["Dakwerken Claes", "dakwerken claes", "Janssens & Zn", "Éclair"]
      .randomElement(using: &random)
    let at = StoredOffice.start - 100_000 + Int64(order) * 300
    let directions = ["purchase", "sale"]
    arguments = [
      dossier, 1_000 + order, state.rawValue, at, cause?.code.rawValue, cause?.key,
      cause?.owner.rawValue, isRead ? directions.randomElement(using: &random) : nil,
      isRead ? ["invoice", "credit_note"].randomElement(using: &random) : nil,
      isRead ? number : nil, isRead ? day.description : nil, isRead ? name : nil,
      isRead ? cents : nil, at, at, state == .queued ? at : nil,
    ]
  }

  func insert(_ database: GRDB.Database) throws {
    try database.execute(
      sql: """
        insert into documents (dossier_id, billit_order_id, state, state_since, cause_code,
          cause_key, cause_owner, direction, kind, number, issue_date, counterparty_name, gross,
          received_at, updated_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: arguments)
  }
}
