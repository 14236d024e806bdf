import Accounting
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("The sums that are kept equal what a recount finds, whatever happens to the documents")
struct DocumentSumTests {
  @Test("After random changes, among them ones no store makes", arguments: 1...6)
  func recount(seed: UInt64) async throws {
    let office = try await StoredOffice()
    var random = SeededRandom(seed: seed)
    let causes = [
      Cause(.vatCodeMissing, ["rate": "21"]), Cause(.vatCodeMissing, ["rate": "6"]),
      Cause(.awaitingApproval), Cause(.octopusSilent),
    ]
    for step in 1...150 {
      let id = Int64.random(in: 1...30, using: &random)
      let at = StoredOffice.start + Instant(step) * 1_800_000
      switch Int.random(in: 0..<9, using: &random) {
      case 0...2:
        try await office.receive(
          id, in: Bool.random(using: &random) ? office.garage : office.studio, at: at)
      case 3:
        try office.database.run("delete from documents where id = \(id)")
      case 4:
        try office.database.run(
          """
          update documents set issue_date = '2026-0\(Int.random(in: 1...9, using: &random))-15',
            state_since = \(at) where id = \(id)
          """)
      case 5:
        try office.database.run(
          """
          update documents set state = 'booked', state_since = \(at), cause_code = null,
            cause_key = null, cause_owner = null, bookyear_id = 1, journal = 'A1',
            entry_number = \(step), booked_at = \(at) where id = \(id)
          """)
      default:
        let cause = causes.randomElement(using: &random) ?? causes[0]
        let state = DocumentState.allCases.randomElement(using: &random) ?? .held
        guard ![.booked, .changedAfterBooking].contains(state) else { continue }
        let isStopped = state.needsCause || Bool.random(using: &random)
        try await office.database.pool.write { database in
          try DocumentStore.put(
            state, cause: isStopped ? cause : nil, dueAt: nil, of: id, now: at, database)
        }
      }
      try expectSums(of: office)
    }
  }

  private func expectSums(of office: StoredOffice) throws {
    #expect(try office.database.integer(SumRecount.sums) == 0)
    #expect(try office.database.integer(SumRecount.causes) == 0)
    #expect(try office.database.integer(DocumentSumTests.hours) == 0)
  }

  private static let hours = """
    with counted as (
      select dossier_id, received_at / 3600000 as hour, state, count(*) as n from documents
      where state <> 'queued' group by 1, 2, 3),
    wanted as (select * from counted
      union all select 0, hour, state, sum(n) from counted group by hour, state)
    select count(*) from (
      select * from (select * from wanted except select * from document_hours)
      union all
      select * from (select * from document_hours where documents <> 0 except select * from wanted))
    """

  @Test("A migration of a database with documents finds the same sums")
  func firstSums() async throws {
    let office = try await StoredOffice()
    try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    try await office.bring(2, to: .needsMapping, cause: Cause(.vatCodeMissing), in: office.studio)
    _ = try await office.book(3, number: 118)
    try await office.receive(4)
    try office.database.run(
      """
      drop trigger document_sums_come; drop trigger document_entry_comes;
      drop trigger document_sums_change; drop trigger document_causes_change;
      drop trigger document_flow_change; drop trigger document_entry_change;
      drop trigger document_sums_go;
      drop table state_groups; drop table document_sums; drop table document_hours;
      drop table document_causes; drop table document_flow; drop table time_slots;
      drop table entry_times; drop table dossier_entries; drop table health_samples;
      drop table upkeep; drop table hook_silences; drop table hook_rotation_items;
      drop table hook_rotations;
      drop index documents_queued; drop index documents_stopped;
      drop index documents_due_stopped; drop index documents_waiting;
      """)
    try await office.database.pool.write { try m003Sums.apply($0) }
    try expectSums(of: office)
    #expect(try office.database.integer("select documents from entry_times limit 1") == 1)
    #expect(try office.database.integer("select document_id from dossier_entries") == 3)
  }

  @Test("Every state is in the group the trade says it is in")
  func groups() async throws {
    let office = try await StoredOffice()
    for state in DocumentState.allCases {
      #expect(
        try office.database.text(
          "select name from state_groups where state = '\(state.rawValue)'")
          == state.group.rawValue)
    }
  }

  @Test("The overview's figures are those of its dossiers, and owners and groups add up")
  func figures() async throws {
    let office = try await StoredOffice()
    try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    try await office.bring(2, to: .awaitingApproval, cause: Cause(.awaitingApproval))
    try await office.bring(
      3, to: .needsMapping, cause: Cause(.vatCodeMissing), in: office.studio)
    _ = try await office.book(4, number: 118)
    try await office.receive(5, in: office.studio)
    let month = Month(of: CalendarDate(daysSince1970: 20_777))
    for access in [Access.all, .only([office.garage, office.studio])] {
      let figures = try await OverviewSums(office.database).figures(
        access: access, months: [month], charted: StoredOffice.days, newsSince: StoredOffice.start)
      #expect(figures.received == 5)
      #expect(figures.owners == [.office: 2, .client: 1, .us: 1])
      #expect(figures.codes.first?.documents == 2)
      #expect(figures.causes.map(\.documents) == [2, 1])
      #expect(figures.causes.first?.dossiers == 2)
      #expect(figures.months[month] == [.booked: 1, .stopped: 2, .waiting: 2])
      #expect(figures.days[StoredOffice.days.upperBound]?.values.reduce(0, +) == 5)
      #expect(figures.days.count == 1)
      #expect(figures.news.received == 5)
      #expect(figures.news.into[.booked] == 1)
      #expect(figures.news.stops == 3)
      #expect(figures.entryTimes.values.map(\.total) == [1])
    }
    let studio = try await OverviewSums(office.database).figures(
      access: .only([office.studio]), months: [month], charted: StoredOffice.days)
    #expect(studio.received == 2)
    #expect(studio.causes.map(\.documents) == [1])
    let none = try await OverviewSums(office.database).figures(
      access: .only([]), charted: StoredOffice.days)
    #expect(none.received == 0)
    let quarters = try await DossierList(office.database).quarters(
      from: month.quarter, to: month.quarter, access: .all)
    #expect(quarters[office.garage]?[month.quarter] == [.booked: 1, .stopped: 1, .waiting: 1])
    let standings = try await DossierList(office.database).standings(access: .all)
    let rows = try await DossierList(office.database).slice(access: .all, limit: 10).rows
    #expect(standings.map(\.id) == rows.map(\.dossier.id))
    #expect(standings.map(\.links) == rows.map(\.dossier.links))
    #expect(standings.map(\.owners) == rows.map { $0.owners.filter { $0.key != .us } })
    let lastEntries = try await DossierList(office.database).lastEntries(of: rows.map(\.dossier.id))
    #expect(rows.map { lastEntries[$0.dossier.id] } == rows.map(\.lastEntry))
    #expect(lastEntries.count == 1)
  }

  @Test("A chart's days are those of Belgium, also where the clock changes")
  func days() async throws {
    let office = try await StoredOffice()
    let hour: Instant = 3_600_000
    // From the Saturday before the last Sunday of October to the Monday after it.
    let first = try #require(CalendarDate("2026-10-24"))
    let days = first...first.adding(days: 2)
    let instants = (-3...75).map { BrusselsDay.start(of: first) + Instant($0) * hour }
    var expected: [CalendarDate: [DocumentState.Group: Int]] = [:]
    for (order, instant) in instants.enumerated() {
      let id = try await office.receive(Int64(order), at: instant)
      let isHandedOver = order % 3 == 0
      if isHandedOver {
        try await office.database.pool.write { database in
          try DocumentStore.put(
            .deliveredDMS, cause: nil, dueAt: nil, of: id, now: instant, database)
        }
      }
      let day = BrusselsDay.of(instant)
      guard days.contains(day) else { continue }
      expected[day, default: [:]][isHandedOver ? .delivered : .waiting, default: 0] += 1
    }
    #expect(expected[first.adding(days: 1)]?.values.reduce(0, +) == 25)
    for access in [Access.all, .only([office.garage, office.studio])] {
      let figures = try await OverviewSums(office.database).figures(access: access, charted: days)
      #expect(figures.days == expected)
    }
  }

  @Test("Groups the worker is about to look at again are not counted in the menu")
  func openCauses() async throws {
    let office = try await StoredOffice()
    let sums = OverviewSums(office.database)
    try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    let second = try await office.bring(2, to: .needsMapping, cause: Cause(.vatCodeMissing))
    try await office.bring(3, to: .needsMapping, cause: Cause(.accountMissing))
    #expect(try await sums.openCauses(access: .all, now: StoredOffice.start) == 2)
    try office.database.run("update documents set due_at = 1 where id = \(second)")
    #expect(try await sums.openCauses(access: .all, now: StoredOffice.start) == 2)
    try office.database.run("update documents set due_at = 1")
    #expect(try await sums.openCauses(access: .all, now: StoredOffice.start) == 0)
    #expect(try await sums.openCauses(access: .only([office.studio]), now: 0) == 0)
  }

  @Test("What the overview reads, it finds by an index", arguments: [Access.all, .only([1, 2])])
  func plans(access: Access) async throws {
    let office = try await StoredOffice()
    let queries = try await office.database.pool.read { database in
      var queries: [String] = []
      database.trace { event in
        let sql = "\(event)"
        if sql.contains("from") { queries.append(sql) }
      }
      _ = try OverviewSums.figures(
        database, access, months: [Month(of: CalendarDate(daysSince1970: 0))],
        charted: StoredOffice.days, newsSince: StoredOffice.start)
      _ = try DocumentSums.groups(
        database, of: [Month(of: CalendarDate(daysSince1970: 0))], access)
      _ = try DocumentSums.owners(database, access)
      _ = try DocumentSums.dossiers(database, access)
      _ = try OverviewSums.openCauses(database, access, now: StoredOffice.start)
      database.trace(nil)
      return queries
    }
    #expect(queries.count > 15)
    for query in queries {
      let plan = try office.database.plan(of: query)
      for line in plan.split(separator: "\n") where line.hasPrefix("SCAN") {
        let table = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let large = [
          "documents", "document_sums", "document_hours", "document_flow", "entry_times",
        ]
        let isQueue = line.contains("documents_queued")
        #expect(!large.contains(table) || isQueue, "\(query)\n\(plan)")
      }
    }
  }
}
