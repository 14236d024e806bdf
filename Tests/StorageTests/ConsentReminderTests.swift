import Accounting
import Testing

@testable import Storage

@Suite("A consent is reminded of once per step, and a renewed one no more")
struct ConsentReminderTests {
  static let day: Instant = 86_400_000

  let office: StoredOffice
  let id: Int64
  var reminders: ConsentReminders { ConsentReminders(office.database) }
  var store: BankAccountStore { BankAccountStore(office.database) }
  var today: CalendarDate { BrusselsDay.of(StoredOffice.start) }

  init() async throws {
    office = try await StoredOffice()
    try await BankReadings(office.database).take(
      [BankAccountTests.reading()], unreadable: [],
      of: .init(dossierID: office.garage, revision: 0),
      terms: ConsentTerms(), now: StoredOffice.start)
    id = try #require(
      try await BankAccountStore(office.database).accounts(of: office.garage).first
    ).id
    try await store.choose(
      renewer: .init(name: "Jan", email: "jan@garage.example", language: "nl"), of: id,
      actor: "test", now: StoredOffice.start)
  }

  /// What the watch does on a day: how many letters it posts.
  private func round(_ days: Int) async throws -> Int {
    var posted = 0
    for due in try await reminders.due(on: today.adding(days: days)) {
      posted += try await reminders.remind(
        due, try await reminders.recipients(of: due.account, dossierLanguage: "fr"),
        officeLink: nil, now: StoredOffice.start + Instant(days) * ConsentReminderTests.day)
    }
    return posted
  }

  @Test("Day by day over a consent's life: five letters, one for each step")
  func steps() async throws {
    var days: [Int] = []
    for day in 0...200 where try await round(day) > 0 { days.append(day) }
    #expect(days == [150, 170, 179, 180, 181])
    #expect(try office.database.integer("select count(*) from letters") == 5)
    #expect(
      try office.database.integer(
        "select count(*) from letters where kind = 'bank.consent_lapsed'") == 1)
  }

  @Test("Whoever was away gets the step that is reached, not those before it")
  func away() async throws {
    #expect(try await round(175) == 1)
    #expect(try await round(175) == 0)
    #expect(try office.database.text("select step from consent_reminders") == "10")
  }

  @Test("The same step twice at once is one letter")
  func together() async throws {
    let due = try #require(try await reminders.due(on: today.adding(days: 175)).first)
    let one = try #require(
      try await reminders.recipients(of: due.account, dossierLanguage: "fr").first)
    #expect(one.audience == .client)
    #expect(one.language == "nl")
    let (first, second) = (
      try await reminders.remind(due, [one], officeLink: nil, now: StoredOffice.start),
      try await reminders.remind(due, [one], officeLink: nil, now: StoredOffice.start)
    )
    #expect((first, second) == (1, 0))
    #expect(try office.database.integer("select count(*) from letters") == 1)
  }

  @Test("A renewed consent takes back what has not gone, and its steps begin anew")
  func renewed() async throws {
    #expect(try await round(175) == 1)
    let granted = today.adding(days: 176)
    try await store.tell(
      BankConsent(granted: granted, lapses: granted.adding(days: 180), basis: .told), of: id,
      actor: "test", now: StoredOffice.start)
    #expect(
      try office.database.integer("select count(*) from letters where state = 'cancelled'") == 1)
    #expect(try await round(177) == 0)
    #expect(try await round(176 + 150) == 1)
  }

  @Test("Without an address the office is told, each in their language; a reader is not")
  func officeIsTold() async throws {
    try await store.choose(renewer: .init(), of: id, actor: "test", now: StoredOffice.start)
    let users = UserStore(office.database)
    for (email, role, language) in [
      ("an@office.example", Role.accountant, "nl"), ("luc@office.example", .administrator, "fr"),
      ("ria@office.example", .reader, "fr"),
    ] {
      try await users.create(
        email: email, name: email, role: role, language: language, passwordHash: "x",
        actor: "test", now: StoredOffice.start)
    }
    #expect(try await round(175) == 2)
    #expect(
      try office.database.text(
        "select group_concat(language) from (select language from letters order by language)")
        == "fr,nl")
  }

  @Test("An account that Octopus feeds is not reminded of")
  func notOurs() async throws {
    try await store.choose(
      owner: .octopus, reason: nil, of: id, actor: "test", now: StoredOffice.start)
    #expect(try await round(181) == 0)
  }

  @Test("The button pressed twice is one letter; an hour later it is another")
  func asked() async throws {
    let account = try #require(try await store.account(id))
    let one = try #require(
      try await reminders.recipients(of: account, dossierLanguage: "fr").first)
    var letters: [Int64?] = []
    for wait in [0, 1_000, 3_600_000] as [Instant] {
      letters.append(
        try await reminders.remindNow(
          account, dossier: "Garage", one, link: nil, actor: "an@office",
          now: StoredOffice.start + wait))
    }
    #expect(letters.map { $0 != nil } == [true, false, true])
  }

  @Test("A calendar address is a person's own, shown once, and gives nothing once revoked")
  func feed() async throws {
    let users = UserStore(office.database)
    let user = try await users.create(
      email: "an@office.example", name: "An", role: .accountant, language: "nl",
      passwordHash: "x", actor: "test", now: StoredOffice.start)
    let feeds = ConsentFeeds(office.database)
    let first = try await feeds.make(for: user, actor: "an", now: StoredOffice.start)
    #expect(try await feeds.user(token: first, now: StoredOffice.start)?.id == user)
    let second = try await feeds.make(for: user, actor: "an", now: StoredOffice.start)
    #expect(try await feeds.user(token: first, now: StoredOffice.start) == nil)
    #expect(try await feeds.user(token: second, now: StoredOffice.start)?.id == user)
    try await feeds.revoke(of: user, actor: "an", now: StoredOffice.start)
    #expect(try await feeds.user(token: second, now: StoredOffice.start) == nil)
  }
}
