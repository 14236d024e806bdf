import Cryptography
import Foundation
import Storage
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A database is opened durable and private, or not at all")
struct OpeningTests {
  private func reopen(
    _ temporary: TemporaryDatabase, keys: MasterKeys? = nil, migrates: Bool = true
  ) throws {
    try temporary.database.close()
    let again = try Database(
      path: temporary.path, keys: keys ?? temporary.keys, now: 1, migrates: migrates)
    try again.close()
  }

  @Test("Commits are synced, the log is a WAL, and nothing checkpoints by itself")
  func pragmas() async throws {
    let temporary = try TemporaryDatabase()
    let found = Dictionary(
      uniqueKeysWithValues: try await temporary.database.pragmas().map { ($0.name, $0.value) })
    #expect(found["synchronous"] == "2")
    #expect(found["journal_mode"] == "wal")
    #expect(found["wal_autocheckpoint"] == "0")
    #expect(found["foreign_keys"] == "1")
    #expect(try await temporary.database.integrity() == "ok")
  }

  @Test("Its files belong to the process alone when the umask says so")
  func modes() async throws {
    umask(0o077)
    let temporary = try TemporaryDatabase()
    try await temporary.database.proveWritable()
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
  }

  @Test("Opening it again changes nothing and asks for nothing")
  func again() throws {
    let temporary = try TemporaryDatabase()
    try reopen(temporary)
    try reopen(temporary, migrates: false)
  }

  @Test("A newer schema is refused")
  func newer() throws {
    let temporary = try TemporaryDatabase()
    try temporary.database.run("insert into grdb_migrations (identifier) values ('999-later')")
    #expect(throws: DatabaseRefusal.newerSchema) { try reopen(temporary) }
  }

  @Test("An older schema is refused where it may not be migrated")
  func older() throws {
    let temporary = try TemporaryDatabase()
    try temporary.database.run("delete from grdb_migrations")
    #expect(throws: DatabaseRefusal.olderSchema) { try reopen(temporary, migrates: false) }
  }

  @Test("The key of another installation is refused")
  func wrongKey() throws {
    let temporary = try TemporaryDatabase()
    let others = try MasterKeys.generate().keys
    #expect(throws: DatabaseRefusal.wrongMasterKey) { try reopen(temporary, keys: others) }
  }

  @Test("A rotated key that still holds the old one opens it")
  func rotatedKey() throws {
    let temporary = try TemporaryDatabase()
    try reopen(temporary, keys: try temporary.keys.rotated().keys)
  }

  @Test("A missing file is neither made nor opened where it may not be migrated")
  func missing() throws {
    let temporary = try TemporaryDatabase()
    let path = temporary.folder.appending(path: "other.sqlite").path
    #expect(throws: DatabaseRefusal.cannotOpen(path: path, reason: "no such file")) {
      _ = try Database(path: path, keys: temporary.keys, now: 1, migrates: false)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "A place that cannot hold a database is refused with a reason",
    arguments: ["/proc/passerelle.sqlite", "/no/such/folder/passerelle.sqlite", "/"])
  func unusablePlace(path: String) throws {
    let keys = try MasterKeys.generate().keys
    let refusal = #expect(throws: DatabaseRefusal.self) {
      _ = try Database(path: path, keys: keys, now: 1)
    }
    #expect(refusal?.description.contains(path) == true)
  }

  @Test("A file that is no database is refused")
  func noDatabase() throws {
    let temporary = try TemporaryDatabase()
    let path = temporary.folder.appending(path: "letter.sqlite").path
    try Data(repeating: 0x41, count: 4_096).write(to: URL(filePath: path))
    #expect(throws: DatabaseRefusal.self) {
      _ = try Database(path: path, keys: temporary.keys, now: 1)
    }
  }

  @Test(
    "A read-only file or folder is refused",
    .enabled(if: geteuid() != 0, "the superuser may write everywhere"),
    arguments: [true, false])
  func readOnly(folder: Bool) throws {
    let temporary = try TemporaryDatabase()
    try temporary.database.close()
    let place = folder ? temporary.folder.path : temporary.path
    try FileManager.default.setAttributes(
      [.posixPermissions: folder ? 0o500 : 0o400], ofItemAtPath: place)
    #expect(throws: DatabaseRefusal.self) { try reopen(temporary) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place)
  }

  @Test("A database that takes no more writes says so")
  func writeProof() async throws {
    let temporary = try TemporaryDatabase()
    try await temporary.database.proveWritable()
    try temporary.database.set("pragma query_only = 1")
    await #expect(throws: (any Error).self) { try await temporary.database.proveWritable() }
    try temporary.database.set("pragma query_only = 0")
  }

  @Test("A checkpoint empties the log")
  func checkpoint() async throws {
    let temporary = try TemporaryDatabase()
    try temporary.database.run("update installation set created_at = 7")
    #expect(temporary.database.walBytes > 0)
    try await temporary.database.checkpoint(truncating: true)
    #expect(temporary.database.walBytes == 0)
  }
}
