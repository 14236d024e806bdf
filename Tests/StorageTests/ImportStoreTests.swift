import Accounting
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("An import is kept so that a kill at any moment loses and doubles nothing")
struct ImportStoreTests {
  private let office: StoredOffice
  private var store: ImportStore { ImportStore(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  private func confirmed() async throws -> ImportRecord {
    let id = try await store.ask(1, origin: .person, actor: "sophie", now: 1_000).id
    try await store.propose(id, try plan(), readAt: 900, now: 1_100)
    let record = try #require(try await store.record(id))
    #expect(
      try await store.confirm(
        id, mark: try #require(record.planMark), actor: "sophie", now: 1_200))
    return try #require(try await store.record(id))
  }

  private func plan() throws -> ImportPlan {
    let today = try #require(CalendarDate("2026-11-24"))
    return ImportPlan(
      ImportGround(
        octopusDossier: 61, language: "nl",
        data: MasterData(relations: [
          Relation(
            id: 7, name: "Molens", isClient: true, isSupplier: true, vatNumber: "BE0539.930.110")
        ]), today: today))
  }

  @Test("There is one open import of a dossier; who asks again gets that one")
  func oneOpen() async throws {
    let record = try await confirmed()
    let again = try await store.ask(1, origin: .person, actor: "sophie", now: 2_000)
    #expect(again.id == record.id)
    #expect(!again.isNew)
  }

  @Test("An item changed from outside after it was confirmed is noticed")
  func tampered() async throws {
    let record = try await confirmed()
    #expect(try await store.isIntact(record.id))
    try await office.database.pool.write { database in
      try database.execute(
        sql: "update import_items set item = replace(item, 'Molens', 'Brouwers')")
    }
    #expect(try await !store.isIntact(record.id))
  }

  @Test("The intent stays until it is settled, and settling ties the party in the same transaction")
  func intent() async throws {
    let record = try await confirmed()
    let items = try await store.openItems(record.id)
    #expect(items.map(\.item.kind) == [.customer, .supplier])
    try await store.begin([items[0]], of: record.id)
    #expect(try await store.openItems(record.id).map(\.status) == [.sending, .planned])
    #expect(
      try await store.settle(
        items[0], of: record, party: 800_001, written: items[0].item.after, evidence: .created,
        now: 1_300))
    #expect(
      try await !store.settle(
        items[1], of: record, party: 800_001, written: items[1].item.after, evidence: .created,
        now: 1_300), "one party is never two relations")
    let links = try await PartyLinkStore(office.database).lines(of: 1, limit: 10)
    #expect(links.map(\.party) == [800_001])
    #expect(try await store.openItems(record.id).map(\.item.kind) == [.supplier])
  }

  @Test("Only the plan that was shown is confirmed, and only once")
  func confirmation() async throws {
    let record = try await confirmed()
    let mark = try #require(record.planMark)
    #expect(try await !store.confirm(record.id, mark: mark, actor: "sophie", now: 1_300))
    #expect(record.total == 2)
    #expect(record.confirmedBy == "sophie")
  }

  @Test("What is looked for often is found by an index")
  func plans() throws {
    let queries: [(sql: String, index: String)] = [
      (ImportStore.openOfDossier, "imports_open"),
      (ImportStore.openItemsOfImport, "import_items_open"),
      (ImportReading.itemsOfImport, "PRIMARY KEY"),
      (PartyLinkStore.linesOfDossier, "PRIMARY KEY"),
      ("select * from imports where state = ? order by id", "imports_by_state"),
    ]
    for (sql, index) in queries {
      let plan = try office.database.plan(of: sql)
      #expect(plan.contains(index), "\(plan)")
      #expect(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
    }
  }
}
