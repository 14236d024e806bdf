import Cryptography
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("A backup is tried out by opening a copy of it as the gateway would")
struct BackupProofTests {
  private let office: StoredOffice
  private let copy: String

  init() async throws {
    office = try await StoredOffice()
    _ = try await office.book(3, number: 1)
    try await office.receive(4)
    copy = office.temporary.folder.appending(path: "copy.sqlite").path
  }

  private func proof(_ keys: MasterKeys? = nil) async throws -> BackupCopy.Proof {
    try await BackupCopy.tryOut(
      copy, keys: keys ?? office.temporary.keys, folder: office.temporary.folder,
      now: StoredOffice.start)
  }

  @Test("A sound one tells what it holds, is left as it was, and leaves nothing behind")
  func sound() async throws {
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    let before = try Data(contentsOf: URL(filePath: copy))
    let proof = try await proof()
    #expect(proof.faults == [])
    #expect((proof.documents, proof.entries) == (2, 1))
    #expect(proof.lines == (try office.database.integer("select count(*) from audit")))
    #expect(proof.reaches == StoredOffice.start)
    #expect(try Data(contentsOf: URL(filePath: copy)) == before)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: office.temporary.folder.path)
    #expect(!left.contains { $0.hasPrefix("restore-test") })
  }

  @Test("One whose audit or sums were changed names the fault")
  func faults() async throws {
    try office.database.run("update audit set actor = 'nobody' where id = 2")
    try office.database.run("update document_sums set documents = 9")
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    let faults = try await proof().faults
    #expect(faults.contains { $0.contains("line 2") })
    #expect(faults.count >= 2)
  }

  @Test("With another installation's key it is refused")
  func otherKey() async throws {
    try await BackupCopy.make(of: office.temporary.path, to: copy)
    let other = try MasterKeys.generate().keys
    let error = await #expect(throws: DatabaseRefusal.self) { try await proof(other) }
    #expect(error?.description.contains("master key") == true)
  }
}
