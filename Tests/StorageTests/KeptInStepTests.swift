import Accounting
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("The schema that keeps both sides in step")
struct KeptInStepSchemaTests {
  @Test("Entries of before keep their ids, and their documents")
  func entriesAreCarriedOver() throws {
    let queue = try DatabaseQueue()
    try Migration.migrator.migrate(queue, upTo: "002-audit-chain")
    try queue.write { database in
      try database.execute(
        sql: """
          insert into dossiers (id, name, octopus_since, billit_since, created_at)
            values (3, 'Garage', 1, 1, 1);
          insert into documents (id, dossier_id, billit_order_id, state, state_since, received_at,
            updated_at) values (7, 3, 71, 'queued', 1, 1, 1);
          insert into entries (id, document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
            journal, number, period, reference, payload_sha256, state, created_at, settled_at)
            values (41, 7, 3, 71, 5, '2026', 'A1', 118, 202611, 'PSL-71-7', x'0102', 'booked', 8, 9);
          """)
    }
    try Migration.migrator.migrate(queue)
    try queue.read { database in
      let row = try #require(try Row.fetchOne(database, sql: "select * from entries"))
      #expect(row["id"] == 41)
      #expect(row["document_id"] == 7)
      #expect(row["number"] == 118)
      #expect(row["payload_sha256"] == Data([1, 2]))
      #expect(row["settled_at"] == 9)
      #expect(try database.foreignKeyViolations(in: "entries").next() == nil)
    }
    // A deleted number may be given again; a booked one may not.
    try queue.write { database in
      let again = """
        insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear, journal,
          number, period, reference, payload_sha256, state, created_at)
        values (7, 3, 71, 5, '2026', 'A1', 118, 202611, 'PSL-71-7', x'', 'booked', 10)
        """
      #expect(throws: DatabaseError.self) { try database.execute(sql: again) }
      try database.execute(sql: "update entries set state = 'deleted'")
      try database.execute(sql: again)
    }
  }

  static let hot: [(sql: String, index: String)] = [
    (EntryFollowing.byNumber, "entries_by_number"),
    (EntryFollowing.byReference, "entries_by_reference"),
    (EntryFollowing.fromNumber, "entries_by_number"),
    (OctopusEntries.byMark, "octopus_entries_by_mark"),
    (OctopusEntries.byDate, "octopus_entries_by_date"),
    (ViewerFindings.waitingInDossier, "documents_by_state"),
    (LinkAlarms.open, "link_alarms_open"),
    (PaymentLedger.following, "entries_by_number"),
    (TrialStore.dated, "documents_by_date"),
  ]

  @Test("Every query finds its rows by an index", arguments: hot)
  func plans(sql: String, index: String) async throws {
    let office = try await StoredOffice()
    let plan = try office.database.plan(of: sql)
    #expect(plan.contains("INDEX \(index)"), "\(plan)")
  }
}

@Suite("What becomes of booked entries")
struct EntryFollowingTests {
  private static let key = LedgerEntry.Key(bookyearID: 5, journal: "A1", number: 118)

  private func booked(_ office: StoredOffice) async throws -> EntryFollowing.Booked {
    try #require(
      try await EntryFollowing(office.database).touched(
        by: [Self.key], marks: [], of: office.garage
      ).first)
  }

  @Test("Deleted: the number is free, the document waits for a person and shows no entry")
  func deleted() async throws {
    let office = try await StoredOffice()
    let id = try await office.book(1, number: 118)
    let following = EntryFollowing(office.database)
    let entry = try await booked(office)
    let isSettled = try await following.settleDeleted(entry, evidence: "reported", now: 9)
    #expect(isSettled)
    // Once: a second reading of the same finds nothing to settle.
    #expect(try await following.settleDeleted(entry, evidence: "reported", now: 9) == false)
    let document = try await office.document(id)
    #expect(document.state == .failed)
    #expect(document.cause?.code == .deletedInOctopus)
    #expect(document.entry == nil)
    #expect(document.writeBack == .pending)
    #expect(
      try await office.ledger.lastNumber(dossierID: office.garage, bookyearID: 5, journal: "A1")
        == nil)
    let other = try await office.book(2, number: 118)
    #expect(try await office.document(other).entry?.number == 118)
    #expect(try await office.documents.brokenInvariants().isEmpty)
  }

  @Test("Renumbered: the document shows the new number; one that is another's is not taken")
  func renumbered() async throws {
    let office = try await StoredOffice()
    let id = try await office.book(1, number: 118)
    _ = try await office.book(2, number: 119)
    let following = EntryFollowing(office.database)
    func moved(to number: Int) -> LedgerEntry {
      LedgerEntry(
        key: .init(bookyearID: 5, journal: "A1", number: number), period: 202_612)
    }
    let entry = try await booked(office)
    #expect(
      try await following.settleRenumbered(entry, to: moved(to: 119), bookyear: "2026", now: 9)
        == false)
    #expect(
      try await following.settleRenumbered(entry, to: moved(to: 120), bookyear: "2026", now: 9))
    let document = try await office.document(id)
    #expect(document.entry?.number == 120)
    #expect(document.entry?.period == 202_612)
    #expect(document.state == .booked)
    #expect(document.writeBack == .pending)
    #expect(try await office.documents.brokenInvariants().isEmpty)
  }

  @Test("Changed: told once for the same differences")
  func changed() async throws {
    let office = try await StoredOffice()
    let id = try await office.book(1, number: 118)
    let following = EntryFollowing(office.database)
    let entry = try await booked(office)
    let differences = [
      ChangeAfterBooking.Difference(field: "account", before: "1", after: "2")
    ]
    for _ in 0..<3 { try await following.note(differences, of: entry, now: 9) }
    let told = try office.database.integer(
      "select count(*) from document_events where kind = 'changed_in_octopus'")
    #expect(told == 1)
    #expect(
      try await FollowedEntries(office.database).entry(of: id)?.finding?.facts["after.account"]
        == "2")
    try await following.note([], of: entry, now: 10)
    #expect(try await FollowedEntries(office.database).entry(of: id)?.finding == nil)
  }
}

@Suite("Alarms, payments and trials are kept once")
struct StepLedgerTests {
  @Test("One alarm per cause, from its beginning to its end")
  func alarms() async throws {
    let office = try await StoredOffice()
    let alarms = LinkAlarms(office.database)
    func set(_ causes: [Cause], _ now: Instant) async throws {
      try await alarms.set(causes, of: .health, in: office.garage, now: now)
    }
    let journal = Cause(.journalClosed, ["journal": "A1"])
    try await set([journal], 1)
    try await set([journal, Cause(.bookyearMissing, ["date": "2026-01-01"])], 2)
    try await set([journal, Cause(.bookyearMissing, ["date": "2026-01-02"])], 3)
    var standing = try await alarms.standing(in: office.garage)
    #expect(standing.map(\.cause.code) == [.journalClosed, .bookyearMissing])
    #expect(standing.map(\.since) == [1, 2])
    #expect(standing.last?.cause.facts["date"] == "2026-01-02")
    // Another check's alarms are left alone.
    try await alarms.set([], of: .hooks, in: office.garage, now: 4)
    #expect(try await alarms.standing(in: office.garage).count == 2)
    try await set([], 5)
    standing = try await alarms.standing(in: office.garage)
    #expect(standing.isEmpty)
    try await set([journal], 6)
    #expect(try await alarms.standing(in: office.garage).map(\.since) == [6])
  }

  @Test("A payment under way keeps every other from beginning, until it is settled")
  func payments() async throws {
    let office = try await StoredOffice()
    let id = try await office.book(1, number: 118)
    let ledger = PaymentLedger(office.database)
    let day = CalendarDate(daysSince1970: 20_777)
    func begin() async throws -> PaymentLedger.Payment? {
      try await ledger.begin(
        Money(cents: 500), of: id, toPayBefore: Money(cents: 900), paidOn: day, now: 1)
    }
    let first = try #require(try await begin())
    #expect(try await begin() == nil)
    #expect(try await ledger.underWay(in: office.garage).map(\.order) == [1])
    try await ledger.settle(first, isDone: true, dossierID: office.garage, now: 2)
    try await ledger.settle(first, isDone: true, dossierID: office.garage, now: 3)
    let told = try office.database.integer(
      "select count(*) from document_events where kind = 'payment_written'")
    #expect(told == 1)
    #expect(try await begin() != nil)
  }

  @Test("Going live leaves what may be in Octopus alone")
  func goingLive() async throws {
    let office = try await StoredOffice()
    let trial = try await office.bring(2, to: .held, cause: Cause(.trialRun))
    let booked = try await office.book(1, number: 118)
    let unknown = try await office.begin(3, number: 119)
    let day = CalendarDate(daysSince1970: 20_778)
    let store = TrialStore(office.database)
    try await store.goLive(office.garage, from: day, actor: "an", now: 9)
    #expect(try await office.document(booked).state == .booked)
    #expect(try await office.document(unknown.id).state == .sending)
    #expect(try await office.document(trial).cause?.code == .beforeGoingLive)
    try await store.goLive(
      office.garage, from: CalendarDate(daysSince1970: 20_777), actor: "an", now: 10)
    #expect(try await office.document(trial).state == .queued)
    #expect(try await office.documents.brokenInvariants().isEmpty)
  }
}
