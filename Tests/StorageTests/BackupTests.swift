import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("A backup made while writes go on is sound and can be put back")
struct BackupTests {
  @Test("It holds everything committed before it, and opens under the same key")
  func restores() async throws {
    let office = try await StoredOffice()
    for order in 1...50 { try await office.receive(Int64(order)) }
    let copy = office.temporary.folder.appending(path: "copy.sqlite").path
    let writer = Task {
      for order in 51...250 {
        try DeliveryInbox.write(
          [office.delivery(order: Int64(order), t: Int64(order))], into: office.database)
      }
    }
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    try await writer.value
    try BackupCopy.prove(copy)
    let restored = try Storage.Database(
      path: copy, keys: office.temporary.keys, now: StoredOffice.start)
    #expect(try await restored.integrity() == "ok")
    #expect(try #require(try restored.integer("select count(*) from documents")) >= 50)
    #expect(try await DocumentStore(restored).brokenInvariants() == [])
    #expect(try office.database.integer("select count(*) from documents") == 250)
    try restored.close()
  }

  @Test("An existing file is not written over, and a missing source is said")
  func refuses() async throws {
    let office = try await StoredOffice()
    let copy = office.temporary.folder.appending(path: "copy.sqlite").path
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    await #expect(throws: DatabaseRefusal.self) {
      try await BackupCopy.make(of: office.temporary.path, to: copy)
    }
    await #expect(throws: DatabaseRefusal.self) {
      try await BackupCopy.make(of: copy + ".gone", to: copy + ".2")
    }
    #expect(!FileManager.default.fileExists(atPath: copy + ".gone"))
  }

  @Test("A damaged or foreign file is not taken for a backup")
  func proves() async throws {
    let office = try await StoredOffice()
    let copy = office.temporary.folder.appending(path: "copy.sqlite").path
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    var bytes = try Data(contentsOf: URL(filePath: copy))
    bytes.replaceSubrange(4_096..<12_288, with: Data(repeating: 0xA5, count: 8_192))
    try bytes.write(to: URL(filePath: copy))
    #expect(throws: DatabaseRefusal.self) { try BackupCopy.prove(copy) }
    let empty = office.temporary.folder.appending(path: "empty.sqlite").path
    try Data().write(to: URL(filePath: empty))
    #expect(throws: DatabaseRefusal.self) { try BackupCopy.prove(empty) }
  }
}
