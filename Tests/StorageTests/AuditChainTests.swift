import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The audit shows when somebody has been at it")
struct AuditChainTests {
  private let office: StoredOffice
  private var trail: AuditTrail { AuditTrail(office.database) }

  /// An office with the lines of its making and five more.
  init() async throws {
    office = try await StoredOffice()
    for number in 1...5 {
      try await trail.write(
        .init(
          at: StoredOffice.start + Int64(number), actor: "sophie@office.be",
          action: "document.held", subject: "document/\(number)", dossierID: office.garage,
          facts: ["reason": "né \"\(number)\""]))
    }
  }

  private func id(of subject: String) throws -> Int64 {
    Int64(
      try office.database.integer("select id from audit where subject = '\(subject)'") ?? 0)
  }

  @Test("Untouched it is sound, and every line belongs to the chain")
  func sound() async throws {
    let count = try #require(try office.database.integer("select count(*) from audit"))
    #expect(count >= 8)
    #expect(try await trail.verify() == .sound(lines: count))
    let head = try #require(try await trail.head())
    #expect(head.lines == count)
    #expect(head.line == (try id(of: "document/5")))
    #expect(head.hash.count == 32)
  }

  @Test(
    "A line that was edited is found, whatever the column",
    arguments: [
      "at = at + 1", "actor = 'marc@office.be'", "action = 'document.released'",
      "subject = 'document/9'", "dossier_id = null", "facts = '{}'", "hash = zeroblob(32)",
      "previous = zeroblob(32)", "hash = null, previous = null",
    ])
  func edit(change: String) async throws {
    let line = try id(of: "document/3")
    try office.database.run("update audit set \(change) where id = \(line)")
    #expect(try await trail.verify() == .broken(at: line))
  }

  @Test("A line that was taken out of the middle is found at the one after it")
  func removal() async throws {
    let line = try id(of: "document/3")
    try office.database.run("delete from audit where id = \(line)")
    #expect(try await trail.verify() == .broken(at: line + 1))
  }

  @Test("Lines that were taken off the start or the end are found")
  func ends() async throws {
    let last = try id(of: "document/5")
    try office.database.run("delete from audit where id = \(last)")
    #expect(try await trail.verify() == .broken(at: last))
    let first = try office.database.integer("select min(id) from audit") ?? 0
    try office.database.run("delete from audit where id = \(first)")
    #expect(try await trail.verify() == .broken(at: Int64(first) + 1))
  }

  @Test("An emptied audit is found by its head")
  func emptied() async throws {
    let last = try id(of: "document/5")
    try office.database.run("delete from audit")
    #expect(try await trail.verify() == .broken(at: last))
  }

  @Test("A line that was put in is found, even with a hash of its own", arguments: [true, false])
  func insertion(copiesHashes: Bool) async throws {
    let line = try id(of: "document/5")
    let hashes = copiesHashes ? "previous, hash" : "null, null"
    try office.database.run(
      """
      insert into audit (id, at, actor, action, subject, dossier_id, facts, previous, hash)
      select id + 1, at, actor, action, subject, dossier_id, facts, \(hashes) from audit
      where id = \(line)
      """)
    #expect(try await trail.verify() == .broken(at: line + 1))
  }

  @Test("After lines were taken off the end, new ones do not mend the chain")
  func goesOn() async throws {
    let last = try id(of: "document/5")
    try office.database.run("delete from audit where id = \(last)")
    try await trail.write(
      .init(at: 9, actor: "sophie@office.be", action: "document.held", subject: "document/6"))
    #expect(try await trail.verify() == .broken(at: last + 1))
  }

  @Test("Lines of old versions stand outside the chain, which begins after them")
  func older() async throws {
    try office.database.run("delete from audit")
    try office.database.run("delete from audit_head")
    try office.database.run(
      "insert into audit (at, actor, action, subject) values (1, 'a', 'b', 'c'), (2, 'a', 'b', 'c')"
    )
    #expect(try await trail.verify() == .sound(lines: 0))
    #expect(try await trail.head() == nil)
    try await trail.write(.init(at: 3, actor: "a", action: "b", subject: "d"))
    #expect(try await trail.verify() == .sound(lines: 1))
    let rows = try await AuditList(office.database).lines(
      AuditFilter(), access: .all, limit: 10
    ).rows
    #expect(rows.map(\.isChained) == [true, false, false])
  }

  @Test("A change that is rolled back leaves no line and does not move the chain")
  func rollback() async throws {
    let before = try await trail.head()
    await #expect(throws: RolledBack.self) {
      try await office.database.pool.write { database in
        try AuditTrail.write(
          .init(at: 1, actor: "a", action: "b", subject: "c"), in: database)
        throw RolledBack()
      }
    }
    #expect(try await trail.head() == before)
    #expect(try await trail.verify() == .sound(lines: before?.lines ?? 0))
  }

  private struct RolledBack: Error {}

  @Test("It is read newest first, page by page, by its filters and within what may be seen")
  func list() async throws {
    let list = AuditList(office.database)
    var filter = AuditFilter()
    filter.action = "document.held"
    filter.actor = "sophie@office.be"
    let (first, next) = try await list.lines(filter, access: .all, limit: 3)
    #expect(first.map(\.line.subject) == ["document/5", "document/4", "document/3"])
    let (rest, end) = try await list.lines(filter, access: .all, limit: 3, after: next)
    #expect(rest.map(\.line.subject) == ["document/2", "document/1"])
    #expect(end == nil)
    #expect(rest.first?.dossierName == "Garage Peeters")
    filter.from = StoredOffice.start + 2
    filter.until = StoredOffice.start + 4
    #expect(try await list.lines(filter, access: .all, limit: 9).rows.count == 2)
    filter.subject = "document/3"
    filter.dossierID = office.garage
    #expect(try await list.lines(filter, access: .all, limit: 9).rows.count == 1)
    #expect(
      try await list.lines(filter, access: .only([office.studio]), limit: 9).rows.isEmpty)
  }
}
