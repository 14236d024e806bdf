import Accounting
import GRDB
import Testing

@testable import Storage

@Suite("Of a connection everything is told once: before its permission lapses, and when it breaks")
struct ConnectionReminderTests {
  static let day: Instant = 86_400_000

  let office: StoredOffice
  let octopus: Int64
  var vault: CredentialVault { CredentialVault(office.database) }
  var reminders: ConnectionReminders { ConnectionReminders(office.database) }

  init() async throws {
    office = try await StoredOffice()
    let users = UserStore(office.database)
    for (email, role, language) in [
      ("luc@office.example", Role.administrator, "fr"), ("an@office.example", .accountant, "nl"),
      ("ria@office.example", .reader, "fr"),
    ] {
      try await users.create(
        email: email, name: email, role: role, language: language, passwordHash: "x",
        actor: "test", now: StoredOffice.start)
    }
    var settings = Connection.Settings()
    settings.permissionFrom = StoredOffice.start
    octopus = try await CredentialVault(office.database).add(
      .octopus, name: "Octopus", baseURL: "https://octopus.example", settings: settings,
      credentials: .octopusOAuth(.init(clientID: "house", clientSecret: "")), actor: "test",
      now: StoredOffice.start)
  }

  /// What the watch does after so many days: how many letters it posts.
  private func round(_ days: Double) async throws -> Int {
    let now = StoredOffice.start + Instant(days * Double(ConnectionReminderTests.day))
    var posted = 0
    for due in try await reminders.due(now: now) {
      posted += try await reminders.remind(
        due, try await reminders.recipients(of: due.connection), link: nil, now: now)
    }
    return posted
  }

  private func kinds() throws -> String? {
    try office.database.text(
      "select group_concat(kind, ' ') from (select kind from letters order by id)")
  }

  @Test("A permission that nothing renews: at thirty days, seven, one, and when it has lapsed")
  func steps() async throws {
    var days: [Double] = []
    for hour in stride(from: 0.0, through: 70, by: 0.25) where try await round(hour) > 0 {
      days.append(hour)
    }
    #expect(days == [30, 53, 59, 60])
    #expect(
      try kinds()
        == "permission.lapsing permission.lapsing permission.lapsing permission.lapsed")
  }

  @Test("Once renewed, nothing is told, and what had not gone is taken back")
  func renewed() async throws {
    #expect(try await round(31) == 1)
    try await vault.refresh(
      .octopusOAuth(.init(clientID: "house", clientSecret: "")), of: octopus,
      renewed: StoredOffice.start + 31 * ConnectionReminderTests.day)
    #expect(try await round(32) == 0)
    #expect(
      try office.database.integer("select count(*) from letters where state = 'cancelled'") == 1)
    #expect(try await round(62) == 1)
  }

  @Test("The end of a permission and the refusal that follows from it are one letter")
  func lapsed() async throws {
    #expect(try await round(60) == 1)
    try await vault.note(
      .refused, cause: Cause(.consentLapsed), of: octopus,
      now: StoredOffice.start + 60 * ConnectionReminderTests.day)
    #expect(try await round(61) == 0)
    #expect(try kinds() == "permission.lapsed")
  }

  @Test(
    "A refusal is told at once, an outage when it has lasted an hour; each anew when it comes again"
  )
  func broken() async throws {
    try await vault.note(
      .waiting, cause: Cause(.octopusSilent), of: octopus, now: StoredOffice.start)
    #expect(try await round(0.04) == 0)
    #expect(try await round(0.05) == 1)
    #expect(try await round(0.06) == 0)
    let later = StoredOffice.start + ConnectionReminderTests.day
    try await vault.note(.refused, cause: Cause(.loginRefused), of: octopus, now: later)
    #expect(try await round(1) == 1)
    #expect(try await round(2) == 0)
    try await vault.note(.working, cause: nil, of: octopus, now: later + 1)
    #expect(try await round(3) == 0)
    try await vault.note(.refused, cause: Cause(.loginRefused), of: octopus, now: later + 2)
    #expect(try await round(4) == 1)
    #expect(try kinds() == "connection.silent connection.refused connection.refused")
  }

  @Test("What one client gave is told to those who look after that client, too")
  func ofAClient() async throws {
    var settings = Connection.Settings()
    settings.clientDossierID = office.garage
    let id = try await vault.add(
      .billit, name: "Garage", baseURL: "https://billit.example", settings: settings,
      credentials: .billitOAuth(.init(clientID: "c", clientSecret: "s")), actor: "test",
      now: StoredOffice.start)
    try await vault.note(
      .refused, cause: Cause(.consentLapsed), of: id, now: StoredOffice.start)
    #expect(try await round(0) == 2)
    #expect(
      try office.database.text(
        "select group_concat(recipient, ' ') from (select recipient from letters order by 1)")
        == "an@office.example luc@office.example")
  }

  @Test("Nothing is told while nobody can be told, and it is made good")
  func nobody() async throws {
    let users = UserStore(office.database)
    let luc = try #require(try await users.account(email: "luc@office.example")).user.id
    try await office.database.pool.write {
      try $0.execute(sql: "update users set disabled_at = 1 where id = ?", arguments: [luc])
    }
    #expect(try await round(31) == 0)
    try await office.database.pool.write {
      try $0.execute(sql: "update users set disabled_at = null where id = ?", arguments: [luc])
    }
    #expect(try await round(31) == 1)
  }

  @Test("What waits behind it is counted within what may be seen, and only while it does not work")
  func holdings() async throws {
    try await office.database.pool.write { [octopus] in
      try $0.execute(sql: "update dossiers set octopus_connection_id = ?", arguments: [octopus])
    }
    let holdings = ConnectionHoldings(office.database)
    for order in 1...3 { try await office.receive(Int64(order), in: office.garage) }
    try await office.receive(4, in: office.studio)
    #expect(try await holdings.all(access: .all).isEmpty)
    try await vault.note(
      .refused, cause: Cause(.loginRefused), of: octopus, now: StoredOffice.start)
    #expect(
      try await holdings.all(access: .all) == [octopus: .init(dossiers: 2, documents: 4)])
    #expect(
      try await holdings.all(access: .only([office.garage]))
        == [octopus: .init(dossiers: 1, documents: 3)])
    #expect(try await holdings.all(access: .only([])).isEmpty)
  }
}
