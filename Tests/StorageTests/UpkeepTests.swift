import Accounting
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("What looks after the installation is written down, and what nothing shows is swept away")
struct UpkeepTests {
  private let day: Instant = 86_400_000
  private let now = StoredOffice.start

  @Test("Of each kind the newest is told, and the newest that succeeded")
  func standing() async throws {
    let office = try await StoredOffice()
    let log = UpkeepLog(office.database)
    #expect(try await log.standing().isEmpty)
    try await log.write(.init(.backup, at: 5, took: 7, succeeded: true, facts: ["bytes": "12"]))
    try await log.write(.init(.backup, at: 9, succeeded: false, facts: ["reason": "disk full"]))
    try await log.write(.init(.audit, at: 6, succeeded: false, facts: ["line": "3"]))
    let standing = try await log.standing()
    #expect(Set(standing.keys) == [.backup, .audit])
    #expect(standing[.backup]?.holds == false)
    #expect(standing[.backup]?.last.facts == ["reason": "disk full"])
    #expect(standing[.backup]?.lastDone?.at == 5)
    #expect(standing[.backup]?.lastDone?.took == 7)
    #expect(standing[.audit]?.lastDone == nil)
  }

  @Test("A line changed from outside is found, written down and told to the overview")
  func brokenChain() async throws {
    let office = try await StoredOffice()
    let log = UpkeepLog(office.database)
    let figures = {
      try await OverviewSums(office.database).figures(access: .all, charted: StoredOffice.days)
    }
    let lines = try #require(try office.database.integer("select count(*) from audit"))
    #expect(try await log.verifyAudit(now: { now }) == .sound(lines: lines))
    #expect(try await figures().unsound.isEmpty)
    // Another program, at the file itself.
    let other = try DatabaseQueue(path: office.temporary.path)
    try await other.write { try $0.execute(sql: "update audit set actor = 'x' where id = 2") }
    try other.close()
    #expect(try await log.verifyAudit(now: { now + 1 }) == .broken(at: 2))
    let record = try #require(try await log.standing()[.audit])
    #expect(!record.holds)
    #expect(record.last.facts == ["line": "2"])
    #expect(record.lastDone?.facts == ["lines": String(lines)])
    #expect(try await figures().unsound.map(\.last.kind) == [.audit])
    #expect(try await log.checkIntegrity(now: { now }).holds)
    #expect(try await figures().unsound.map(\.last.kind) == [.audit])
  }

  @Test("Since when it fails is told by the first of the failures, and starts anew after a success")
  func failing() async throws {
    let office = try await StoredOffice()
    let log = UpkeepLog(office.database)
    for (at, succeeded) in [(1, false), (2, true), (3, false), (4, false)] {
      try await log.write(.init(.audit, at: Instant(at), succeeded: succeeded))
    }
    #expect(try await log.standing()[.audit]?.failingSince == 3)
    try await log.write(.init(.audit, at: 5, succeeded: true))
    #expect(try await log.standing()[.audit]?.failingSince == nil)
    try await log.write(.init(.integrity, at: 5, succeeded: false))
    #expect(try await log.standing()[.integrity]?.failingSince == 5)
  }

  @Test("Samples of one slot add up; their waits keep the highest")
  func samples() async throws {
    let office = try await StoredOffice()
    let samples = HealthSamples(office.database)
    for (offset, deliveries, age) in [(0, 3, 9_000), (60_000, 4, 2_000), (300_000, 1, 100)] {
      var sample = HealthSamples.Sample(at: now + Instant(offset))
      sample.deliveries = deliveries
      sample.booked = 1
      sample.queueAge = Instant(age)
      sample.inbox = deliveries
      sample.databaseBytes = Int64(offset)
      try await samples.note(sample)
    }
    let read = try await samples.samples(since: now)
    #expect(read.map(\.deliveries) == [7, 1])
    #expect(read.map(\.booked) == [2, 1])
    #expect(read.map(\.queueAge) == [9_000, 100])
    #expect(read.map(\.inbox) == [4, 1])
    #expect(read.map(\.databaseBytes) == [60_000, 300_000])
    #expect(try await samples.samples(since: now + 300_000).count == 1)
  }

  @Test("Turnover counts each delivery and each booking once, across the hour")
  func turnover() async throws {
    let office = try await StoredOffice()
    try arrive([1], in: office)
    _ = try await office.book(7, number: 1)
    var turnover = try await Turnover.begin(office.database, now: now)
    var counted = try await turnover.take(office.database, now: now)
    #expect(counted == (0, 0))
    try arrive([2, 3], in: office)
    _ = try await office.book(8, number: 2)
    counted = try await turnover.take(office.database, now: now + 3_700_000)
    #expect(counted == (2, 1))
    counted = try await turnover.take(office.database, now: now + 3_700_000)
    #expect(counted == (0, 0))
    // A clock that is set back counts nothing twice.
    counted = try await turnover.take(office.database, now: now - 7_200_000)
    #expect(counted == (0, 0))
  }

  /// Deliveries that are stored and ask for no work.
  private func arrive(_ times: [Int64], in office: StoredOffice) throws {
    let deliveries = times.map { time in
      var delivery = office.delivery(order: time, t: time)
      delivery.reading = .outsideTolerance(entityType: "Order", id: time, updateType: "U")
      return delivery
    }
    try DeliveryInbox.write(deliveries, into: office.database)
  }

  @Test("A sweep takes old hours and samples, and leaves every figure that is shown")
  func sweep() async throws {
    let office = try await StoredOffice()
    let old = now - Instant(Sweep.hoursKept + 2) * day
    try await office.receive(1, at: old)
    try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    try await office.bring(2, to: .needsMapping, cause: Cause(.accountMissing))
    _ = try await office.book(3, number: 1)
    let samples = HealthSamples(office.database)
    for days in [Sweep.samplesKept + 1, 1] {
      try await samples.note(.init(at: now - Instant(days) * day))
    }
    let sums = OverviewSums(office.database)
    let chart = BrusselsDay.of(now).adding(days: -29)...BrusselsDay.of(now)
    let before = try await sums.figures(access: .all, charted: chart, newsSince: now - day)
    let swept = try await Sweep(office.database).run(now: now)
    #expect(swept == 3)
    let after = try await sums.figures(access: .all, charted: chart, newsSince: now - day)
    #expect(before == after)
    #expect(try office.database.integer(SumRecount.sums) == 0)
    #expect(try office.database.integer(SumRecount.causes) == 0)
    #expect(try await samples.samples(since: 0).count == 1)
    // What stood in the old hour may change its state still: nothing becomes less than none.
    let id = try office.id(of: 1, in: office.garage)
    try await office.documents.setAside(id, reason: "a copy", actor: "test", now: now)
    #expect(
      try office.database.integer("select count(*) from document_hours where documents < 0") == 0)
    #expect(try await Sweep(office.database).run(now: now) > 0)
    #expect(try await Sweep(office.database).run(now: now) == 0)
  }

  @Test("Old records of upkeep go, but never the newest of a kind")
  func records() async throws {
    let office = try await StoredOffice()
    let log = UpkeepLog(office.database)
    for at in [Instant(1), 2, now] { try await log.write(.init(.audit, at: at, succeeded: true)) }
    try await log.write(.init(.audit, at: 1, succeeded: false))
    try await log.write(.init(.backup, at: 1, succeeded: true))
    _ = try await Sweep(office.database).run(now: now)
    #expect(try office.database.integer("select count(*) from upkeep where kind = 'audit'") == 2)
    #expect(try await log.standing()[.backup]?.last.at == 1)
  }

  @Test("A sweep finds its rows by the key of their dossier", arguments: Sweep.hours)
  func plans(sql: String) async throws {
    let office = try await StoredOffice()
    let plan = try office.database.plan(of: sql)
    #expect(plan.contains("dossier_id=? AND hour<?"), "\(plan)")
    #expect(
      try office.database.plan(of: Turnover.bookedSince).contains("dossier_id=? AND hour>?"))
    #expect(try office.database.plan(of: Turnover.newerDeliveries).contains("rowid>?"))
    #expect(try office.database.plan(of: Turnover.newestDelivery).contains("SEARCH deliveries"))
    #expect(try office.database.plan(of: HealthSamples.since).contains("rowid>?"))
  }

  @Test("The migration takes records of before along, under their new names")
  func migrates() async throws {
    let office = try await StoredOffice()
    try office.database.run(
      """
      drop table upkeep; drop table health_samples; drop index audit_by_time;
      drop index letters_by_state;
      drop index audit_by_actor; drop index audit_by_action; drop index audit_by_dossier;
      create table health_samples (hour integer primary key) strict;
      create table upkeep (id integer primary key, kind text not null, at integer not null,
        outcome text not null, facts text not null default '{}') strict;
      create index upkeep_by_kind on upkeep (kind, at);
      insert into upkeep (kind, at, outcome) values ('check', 4, 'done'), ('backup', 5, 'failed');
      """)
    try await office.database.pool.write { try m013Health.apply($0) }
    let standing = try await UpkeepLog(office.database).standing()
    #expect(standing[.integrity]?.last.at == 4)
    #expect(standing[.backup]?.holds == false)
    #expect(throws: DatabaseError.self) {
      try office.database.run("insert into upkeep (kind, at, outcome) values ('x', 1, 'done')")
    }
  }
}
