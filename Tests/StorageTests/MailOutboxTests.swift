import Accounting
import GRDB
import Testing

@testable import Storage

@Suite("A letter is stored before it is sent, and handed over at most once")
struct MailOutboxTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var outbox: MailOutbox { MailOutbox(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  private func letter(expires: Instant? = nil) throws -> Letter {
    Letter(
      .consentRequest, to: try #require(EmailAddress("jan@example.be")), language: "nl",
      dossierID: 1, facts: ["company": "Peeters"], link: "https://office.be/c/secret",
      expires: expires)
  }

  private func post(_ key: String = "one", expires: Instant? = nil) async throws -> Int64 {
    try #require(
      try await outbox.post(
        try letter(expires: expires), key: key, actor: "sophie", now: start))
  }

  @Test("It comes back as it was given; one occasion makes one letter")
  func posted() async throws {
    let id = try await post()
    let posted = try #require(try await outbox.letter(id))
    #expect(posted.letter == (try letter()))
    #expect(posted.state == .waiting)
    #expect(
      try await outbox.post(try letter(), key: "one", actor: "sophie", now: start + 1) == nil)
    #expect(try await outbox.letters(access: .all, limit: 10).rows.count == 1)
    let audit = try await AuditTrail(office.database).lines(about: "letter/\(id)")
    #expect(audit.map(\.action) == ["letter.posted"])
    #expect(!"\(audit)".contains("secret"))
  }

  @Test("Its link lies sealed in the file")
  func sealed() async throws {
    let id = try await post()
    let bytes = try await office.database.pool.read { database in
      try [UInt8].init(
        #require(
          try String.fetchOne(
            database, sql: "select hex(sealed) from letters where id = ?", arguments: [id])
        ).utf8)
    }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("736563726574"))
  }

  @Test("Taken once; sent it is never taken again")
  func once() async throws {
    let id = try await post()
    let taken = try #require(try await outbox.takeNext(now: start))
    #expect(taken.id == id)
    #expect(taken.state == .sending)
    #expect(try await outbox.takeNext(now: start) == nil)
    try await outbox.settle(id, .handedOver, subject: "Hallo", now: start + 5)
    #expect(try await outbox.letter(id)?.state == .sent)
    #expect(try await outbox.takeNext(now: .max / 2) == nil)
    try await outbox.settle(
      id, .notSent(reason: "late", mayRetry: true), subject: nil, now: start + 9)
    #expect(try await outbox.letter(id)?.state == .sent)
  }

  @Test("What was being sent when the program stopped is unknown, and waits for a person")
  func stopped() async throws {
    let id = try await post()
    _ = try await outbox.takeNext(now: start)
    try await outbox.recover(now: start + 1)
    #expect(try await outbox.letter(id)?.state == .unknown)
    #expect(try await outbox.takeNext(now: start + 1_000_000) == nil)
    #expect(try await outbox.decide(.again, id, actor: "sophie", now: start + 2))
    #expect(try await outbox.takeNext(now: start + 2)?.id == id)
  }

  @Test("What certainly did not go is tried again, ever more seldom, and given up")
  func retries() async throws {
    let id = try await post()
    var now = start
    var waits: [Instant] = []
    while let taken = try await outbox.takeNext(now: now) {
      try await outbox.settle(
        taken.id, .notSent(reason: "busy", mayRetry: true), subject: nil, now: now)
      guard let due = try await outbox.letter(id)?.due else { break }
      waits.append((due - now) / 60_000)
      #expect(try await outbox.takeNext(now: due - 1) == nil)
      now = due
    }
    #expect(waits == [1, 4, 16, 64, 256])
    #expect(try await outbox.letter(id)?.state == .failed)
  }

  @Test("Past its time it expires unsent")
  func expiry() async throws {
    let id = try await post(expires: start + 10)
    #expect(try await outbox.takeNext(now: start + 10) == nil)
    #expect(try await outbox.letter(id)?.state == .expired)
  }

  @Test("A person decides only what its state allows")
  func decisions() async throws {
    let first = try await post("a")
    #expect(try await !outbox.decide(.again, first, actor: "sophie", now: start))
    #expect(try await outbox.decide(.byHand, first, actor: "sophie", now: start))
    #expect(try await outbox.letter(first)?.state == .sentByHand)
    let second = try await post("b")
    #expect(try await outbox.decide(.cancel, second, actor: "sophie", now: start))
    #expect(try await outbox.takeNext(now: start) == nil)
    _ = try await post("trial/1")
    try await office.database.pool.write {
      try MailOutbox.cancelWaiting(keyPrefix: "trial/", now: start, in: $0)
    }
    #expect(try await outbox.takeNext(now: start) == nil)
  }

  @Test("Seen by whoever may see its dossier")
  func access() async throws {
    _ = try await post()
    #expect(try await outbox.letters(access: .only([1]), limit: 10).rows.count == 1)
    #expect(try await outbox.letters(access: .only([2]), limit: 10).rows.isEmpty)
  }

  @Test("The next one is found by its index")
  func plan() throws {
    let plan = try office.database.plan(of: MailOutbox.nextDue)
    #expect(plan.contains("INDEX letters_due"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }
}
