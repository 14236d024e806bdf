import Accounting
import Foundation
import Storage
import Testing

import enum TestSupport.OutsideEdit
import class TestSupport.TemporaryDatabase

@testable import Forwarding

@Suite(
  "The caretaker makes backups, tries them out, and finds by itself what was changed behind its back"
)
struct CaretakerTests {
  private let store: TemporaryDatabase
  private let clock = SceneClock()
  private let shelf: BackupShelf
  private let caretaker: Caretaker
  private var log: UpkeepLog { UpkeepLog(store.database) }

  init() async throws {
    let clock = clock
    store = try TemporaryDatabase(now: clock.now)
    shelf = BackupShelf(folder: store.folder.appending(path: "backups"), kept: 2)
    caretaker = Caretaker(
      database: store.database,
      inbox: DeliveryInbox(
        database: store.database, doorbell: Doorbell(), bankDoorbell: Doorbell(),
        logger: ForwardingScene.logger),
      queueAge: { 0 }, shelf: shelf, logger: ForwardingScene.logger, now: { clock.now })
    try await AuditTrail(store.database).write(
      .init(at: clock.now, actor: "sophie", action: "document.held", subject: "document/1"))
  }

  @Test("Three weeks, hour by hour: a backup each night, two kept, a trial each week")
  func weeks() async throws {
    var backups: Set<Instant> = []
    var trials: Set<Instant> = []
    for _ in 0..<21 * 24 {
      await caretaker.lookAfter()
      let standing = try await log.standing()
      if let backup = standing[.backup] { backups.insert(backup.last.at) }
      if let trial = standing[.restoreTest] { trials.insert(trial.last.at) }
      let failed = standing.filter { !$0.value.holds }
      #expect(failed.isEmpty)
      clock.advance(seconds: 3_600)
    }
    #expect(backups.count == 22)
    #expect(trials.count == 3)
    #expect(shelf.copies.count == 2)
  }

  @Test(
    "A line changed with another program is found within the hour, and told from the first finding")
  func changed() async throws {
    await caretaker.lookAfter()
    #expect(try await log.standing()[.audit]?.holds == true)
    try OutsideEdit.run("update audit set actor = 'nobody' where id = 1", at: store.path)
    clock.advance(seconds: 3_599)
    await caretaker.lookAfter()
    #expect(try await log.standing()[.audit]?.holds == true)
    clock.advance(seconds: 1)
    let found = clock.now
    for _ in 0..<3 {
      await caretaker.lookAfter()
      clock.advance(seconds: 3_600)
    }
    let audit = try #require(try await log.standing()[.audit])
    #expect(audit.last.facts["line"] == "1")
    #expect(audit.failingSince == found)
    #expect(audit.last.at == found + 2 * 3_600_000)
  }
}
