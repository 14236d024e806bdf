import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("Backups are kept on a shelf: whole ones, the newest so many, and nothing else is touched")
struct BackupShelfTests {
  private let office: StoredOffice
  private let shelf: BackupShelf
  private var log: UpkeepLog { UpkeepLog(office.database) }

  init() async throws {
    office = try await StoredOffice()
    shelf = BackupShelf(
      folder: office.temporary.folder.appending(path: "shelf"), kept: 3)
  }

  private func put(_ day: Int) async throws {
    let now = StoredOffice.start + Instant(day) * 86_400_000
    #expect(try await log.makeBackup(on: shelf, now: { now }).succeeded)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted()
  }

  @Test("Five nights leave the three newest, readable by the owner alone")
  func nights() async throws {
    for day in 0..<5 { try await put(day) }
    let kept = try names()
    #expect(
      kept == [
        "passerelle-20261126T130000Z.sqlite", "passerelle-20261127T130000Z.sqlite",
        "passerelle-20261128T130000Z.sqlite",
      ])
    let newest = try #require(shelf.newest)
    let facts = try FileManager.default.attributesOfItem(atPath: newest.path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try BackupCopy.prove(newest.path)
  }

  @Test(
    "Other files, and one that was left unfinished, are no backups; the first are never taken away")
  func others() async throws {
    try FileManager.default.createDirectory(
      at: shelf.folder, withIntermediateDirectories: true)
    let kept = ["notes.txt", "passerelle-before.sqlite", "passerelle-2026112XT130000Z.sqlite"]
    for name in kept + ["passerelle-unfinished.part"] {
      try Data("mine".utf8).write(to: shelf.folder.appending(path: name))
    }
    #expect(shelf.newest == nil)
    #expect(try await log.testRestore(from: shelf, now: { 1 }) == nil)
    for day in 0..<4 { try await put(day) }
    let names = try names()
    #expect(names.count == 3 + kept.count)
    #expect(kept.allSatisfy(names.contains))
  }

  @Test("The newest is tried out, and what came of it is written down")
  func trial() async throws {
    try await office.receive(4)
    try await put(0)
    let sound = try #require(
      try await log.testRestore(from: shelf, now: { StoredOffice.start }))
    #expect(sound.succeeded)
    #expect(sound.facts["documents"] == "1")
    try office.database.run("update audit set actor = 'nobody' where id = 2")
    try await put(1)
    let changed = try #require(
      try await log.testRestore(from: shelf, now: { StoredOffice.start + 1 }))
    #expect(!changed.succeeded)
    #expect(changed.facts["file"] == "passerelle-20261125T130000Z.sqlite")
    let standing = try await log.standing()
    #expect(standing[.backup]?.holds == true)
    #expect(standing[.restoreTest]?.holds == false)
    #expect(standing[.restoreTest]?.lastDone?.facts["documents"] == "1")
  }

  @Test("A folder that cannot be made is a backup that failed, with its reason, and harms nothing")
  func failing() async throws {
    let file = office.temporary.folder.appending(path: "a-file")
    try Data().write(to: file)
    let nowhere = BackupShelf(folder: file.appending(path: "shelf"), kept: 3)
    let record = try await log.makeBackup(on: nowhere, now: { StoredOffice.start })
    #expect(!record.succeeded)
    #expect(record.facts["reason"]?.isEmpty == false)
    #expect(try await log.standing()[.backup]?.holds == false)
  }
}
