import Accounting
import GRDB
import Testing

@testable import Storage

@Suite(
  "Every filter and order of the list of documents reads an index, and no table from end to end")
struct DocumentPlanTests {
  private func plan(_ sql: SQL, _ office: StoredOffice) async throws -> String {
    try await office.database.pool.read { database in
      try SQLRequest<Row>(literal: "explain query plan \(sql)").fetchAll(database)
        .map { $0["detail"] as String }.joined(separator: "\n")
    }
  }

  /// The lines that read a table without an index.
  private func scans(_ plan: String) -> [Substring] {
    plan.split(separator: "\n").filter {
      $0.hasPrefix("SCAN documents") && !$0.contains("INDEX documents_unread")
    }
  }

  @Test("Each part of a filter has its index")
  func drivers() async throws {
    let office = try await StoredOffice()
    let cases: [(String, (inout DocumentFilter) -> Void)] = [
      ("documents_in_dossier (dossier_id=?)", { $0.dossierID = 1 }),
      ("documents_open (state=?", { $0.state = .needsMapping }),
      ("documents_open (state=?", { $0.group = .stopped }),
      ("documents_by_state (state=?", { $0.state = .booked }),
      ("documents_by_cause (cause_key=?)", { $0.cause = "vat_code_missing|rate=21" }),
      ("documents_by_cause (cause_key>? AND cause_key<?)", { $0.cause = "vat_code_missing" }),
      ("documents_by_owner (cause_owner=?", { $0.owner = .office }),
      ("documents_by_owner (cause_owner=?", { $0.owner = .us }),
      ("documents_by_day (<expr>>? AND <expr><?)", { $0.period = CalendarPeriod("2026-Q3") }),
      ("documents_by_day (<expr>>? AND <expr><?)", { $0.from = CalendarDate("2026-01-01") }),
      ("documents_by_amount (<expr>>? AND <expr><?)", { $0.amountFrom = Money("1") }),
      ("VIRTUAL TABLE INDEX", { $0.query = "claes" }),
      ("INTEGER PRIMARY KEY", { $0.documents = [1, 2] }),
    ]
    for (index, change) in cases {
      var filter = DocumentFilter()
      change(&filter)
      let dossiers = filter.dossierID.map { [$0] }
      let driver = try #require(DocumentDriver.all(of: filter, dossiers: dossiers).first)
      let plan = try await plan(driver.ids, office)
      #expect(plan.contains(index), "\(plan)")
      #expect(scans(plan).isEmpty, "\(plan)")
    }
  }

  @Test("What is gathered by dossier or by open state is read from the index alone")
  func covering() async throws {
    let office = try await StoredOffice()
    var filter = DocumentFilter()
    filter.dossierID = 1
    filter.group = .stopped
    filter.cause = Cause.Code.vatCodeMissing.rawValue
    filter.owner = .office
    filter.direction = .purchase
    filter.kind = .invoice
    filter.period = CalendarPeriod("2026-Q3")
    filter.amountFrom = Money("1")
    filter.receivedUntil = StoredOffice.start
    for driver in DocumentDriver.all(of: filter, dossiers: [1]) where driver.isCovering {
      let part = try #require(driver.parts.first)
      for key in DocumentSort.Key.allCases {
        let plan = try await plan(
          """
          select documents.id, documents.state, documents.direction is null,
            \(key.expression ?? "0")
          from \(part.from) where \(part.condition) and \(filter.rowCondition)
          """, office)
        #expect(plan.contains("USING COVERING INDEX documents_"), "\(plan)")
      }
    }
  }

  @Test(
    "Each order walks its index from the page's place, both ways, and sorts nothing",
    arguments: DocumentSort.Key.allCases, [true, false])
  func walks(_ key: DocumentSort.Key, _ isAscending: Bool) async throws {
    let office = try await StoredOffice()
    let sort = DocumentSort(key, isAscending: isAscending)
    let places: [DocumentCursor?] = [
      nil,
      DocumentCursor(
        id: 5, place: key == .received ? .received : key == .amount ? .number(5) : .text("a")),
      key == .received ? nil : DocumentCursor(id: 5, place: .unread),
    ]
    for place in places {
      let stretches = try await office.database.pool.read { database in
        try DocumentWalk(
          filter: DocumentFilter(), sort: sort, dossiers: nil, condition: "1", window: 100,
          database: database
        ).stretches(place)
      }
      for stretch in stretches {
        let plan = try await plan(
          """
          select documents.id from (\(stretch) limit 100) as stretch
            cross join documents on documents.id = stretch.id where 1 limit 10
          """, office)
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        #expect(
          plan.contains("USING INDEX documents_") || plan.contains("COVERING INDEX documents_")
            || plan.contains("INTEGER PRIMARY KEY (rowid"), "\(plan)")
      }
    }
  }

  @Test("Days and amounts that are asked for bound the walk in their order at both ends")
  func boundedWalks() async throws {
    let office = try await StoredOffice()
    var filter = DocumentFilter()
    filter.period = CalendarPeriod("2026-Q3")
    filter.amountFrom = Money("1")
    filter.amountTo = Money("2")
    for key in [DocumentSort.Key.date, .amount] {
      let stretches = try await office.database.pool.read { [filter] database in
        try DocumentWalk(
          filter: filter, sort: DocumentSort(key), dossiers: nil, condition: "1", window: 100,
          database: database
        ).stretches(nil)
      }
      let plan = try await plan(try #require(stretches.first), office)
      #expect(plan.contains("(<expr>>? AND <expr><?)"), "\(plan)")
    }
  }

  @Test("A search goes on from the page's place in the index of words")
  func search() async throws {
    let office = try await StoredOffice()
    var filter = DocumentFilter()
    filter.query = "claes"
    let stretches = try await office.database.pool.read { [filter] database in
      try DocumentWalk(
        filter: filter, sort: .usual, dossiers: nil, condition: "1", window: 100,
        database: database
      ).stretches(DocumentCursor(id: 7))
    }
    let plan = try await plan(try #require(stretches.first), office)
    #expect(plan.contains("document_search VIRTUAL TABLE INDEX"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }
}
