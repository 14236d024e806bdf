import Accounting
import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Administrators say who may sign in and what they see") struct PeopleTests {
  /// The secret a page shows once.
  private func secret(in answer: TestResponse) throws -> String {
    let parts = answer.text.components(separatedBy: "<code class=\"secret\">")
    try #require(parts.count == 2)
    return parts[1].components(separatedBy: "</code>")[0]
  }

  /// The path of a link, without the host.
  private func path(_ link: String) throws -> String {
    let range = try #require(link.range(of: "/invitation/"))
    return String(link[range.lowerBound...])
  }

  private func browser(of id: Int64, _ office: Office) async throws -> Browser {
    let sessions = SessionStore(office.database)
    let token = try await sessions.start(userID: id, hours: 12, now: office.now)
    let session = try await sessions.find(token: token, idleMinutes: 120, now: office.now)
    return Browser(token: token, csrf: session?.csrf ?? "")
  }

  @Test func aLinkIsMadeShownOnceAndLetsThePersonChooseAPassword() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let store = UserStore(office.database)
    let form = [
      "name": "Jan Claes", "email": "jan@office.be", "language": "nl", "role": "reader",
      "scope": "some", "dossier-\(office.studio)": "on",
    ]
    try await office.test { client in
      for (field, value) in [
        ("name", ""), ("email", "jan"), ("language", "xx"), ("role", "king"),
      ] {
        var wrong = form
        wrong[field] = value
        let answer = try await browser.post("/people", wrong, client)
        #expect(answer.status == .unprocessableContent, "\(field)")
      }
      let added = try await browser.post("/people", form, client)
      #expect(added.status == .ok)
      #expect(added.headers[.cacheControl] == "no-store")
      let link = try path(secret(in: added))
      let account = try #require(try await store.account(email: "jan@office.be"))
      #expect(account.user.access == .only([office.studio]))
      #expect(await !PasswordQueue().verify(password: "none", against: account.passwordHash))
      for path in ["/people", "/people/\(account.user.id)", "/people.json", "/people.csv"] {
        let page = try await browser.get(path, client)
        #expect(!page.text.contains(link))
      }
      #expect(try await browser.get("/people", client).text.contains("Invited"))
      let twice = try await browser.post("/people", form, client)
      #expect(twice.text.contains("already an account"))
      let lines = try await AuditTrail(office.database).lines(about: "user/\(account.user.id)")
      #expect(Set(lines.map(\.action)) == ["user.created", "user.invited"])
      for line in lines { #expect(!"\(line)".contains(link)) }

      let stranger = Browser(token: "", csrf: "")
      let form = try await stranger.get(link, client)
      #expect(form.status == .ok && form.text.contains("jan@office.be"))
      #expect(form.text.contains("Dag Jan Claes"))
      let weak = try await stranger.post(link, ["password": "Wachtwoord123"], client)
      #expect(weak.status == .unprocessableContent)
      let chosen = ["password": Office.password]
      let elsewhere = Browser(token: "", csrf: "", fetchSite: "cross-site")
      #expect(try await elsewhere.post(link, chosen, client).status == .forbidden)
      let used = try await stranger.post(link, chosen, client)
      #expect(used.status == .seeOther)
      #expect(used.headers[.setCookie]?.contains("passerelle=") == true)
      let now = try #require(try await store.account(email: "jan@office.be"))
      #expect(await PasswordQueue().verify(password: Office.password, against: now.passwordHash))
      #expect(try await stranger.get(link, client).status == .notFound)
      #expect(try await stranger.post(link, chosen, client).status == .notFound)

      let jan = try await self.browser(of: account.user.id, office)
      let second = try path(
        secret(in: try await browser.post("/people/\(account.user.id)/password", client)))
      let third = try path(
        secret(in: try await browser.post("/people/\(account.user.id)/password", client)))
      #expect(try await stranger.get(second, client).status == .notFound, "a newer one is out")
      #expect(try await jan.get("/", client).status == .ok, "until the link is used")
      _ = try await stranger.post(third, ["password": "drie zeer vreemde woorden"], client)
      #expect(try await jan.get("/", client).status == .seeOther)

      let late = try path(
        secret(in: try await browser.post("/people/\(account.user.id)/password", client)))
      office.advance(minutes: 72 * 60)
      #expect(try await stranger.get(late, client).status == .notFound)
    }
  }

  @Test func somebodySeesOnlyTheDossiersTheyWereGiven() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let id = try await UserStore(office.database).create(
      email: "els@office.be", name: "Els", role: .accountant, language: "nl",
      passwordHash: "unusable", actor: "test", now: office.now)
    let els = try await self.browser(of: id, office)
    try await office.test { client in
      #expect(try await els.get("/dossiers/\(office.studio)", client).status == .ok)
      let changed = try await browser.post(
        "/people/\(id)",
        ["role": "reader", "scope": "some", "dossier-\(office.garage)": "on", "dossier-99": "on"],
        client)
      #expect(changed.headers[.location] == "/people/\(id)?told=saved")
      #expect(try await els.get("/dossiers/\(office.garage)", client).status == .ok)
      #expect(try await els.get("/dossiers/\(office.studio)", client).status == .notFound)
      #expect(try await !els.get("/dossiers", client).text.contains("Studio Lumière"))
      let json = try await browser.get("/people/\(id).json", client).object()
      #expect(json["role"] as? String == "reader")
      #expect(json["dossiers"] as? [Int] == [Int(office.garage)])
      _ = try await browser.post("/people/\(id)", ["role": "reader", "scope": "all"], client)
      #expect(try await els.get("/dossiers/\(office.studio)", client).status == .ok)
      // Who administers could give themselves any dossier, and so sees them all.
      _ = try await browser.post(
        "/people/\(id)", ["role": "administrator", "scope": "some"], client)
      #expect(try await UserStore(office.database).user(id: id)?.access == .all)
    }
    let lines = try await AuditTrail(office.database).lines(about: "user/\(id)")
    #expect(lines.contains { $0.facts["dossiers"] == "\(office.garage)" })
  }

  @Test func aDisabledAccountIsOutAtOnceAndMayComeBack() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let id = try await UserStore(office.database).create(
      email: "els@office.be", name: "Els", role: .administrator, language: "nl",
      passwordHash: "unusable", actor: "test", now: office.now)
    let els = try await self.browser(of: id, office)
    try await office.test { client in
      #expect(try await els.get("/people", client).status == .ok)
      #expect(try await browser.post("/people/\(id)/disable", client).status == .seeOther)
      #expect(try await els.get("/people", client).status == .seeOther)
      #expect(try await browser.get("/people/\(id)", client).text.contains("/people/\(id)/enable"))
      _ = try await browser.post("/people/\(id)/enable", client)
      // The session that was ended stays ended.
      #expect(try await els.get("/people", client).status == .seeOther)
      #expect(
        try await self.browser(of: id, office).get("/people", client).status == .ok)
      #expect(try await browser.post("/people/99/disable", client).status == .notFound)
    }
  }

  @Test func theLastAdministratorStays() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let store = UserStore(office.database)
    let id = try #require(try await store.all().first?.id)
    try await office.test { client in
      for (path, form) in [
        ("/people/\(id)/disable", [:]),
        ("/people/\(id)", ["role": "accountant", "scope": "all"]),
      ] {
        let answer = try await browser.post(path, form, client)
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("last administrator"))
      }
      #expect(try await store.user(id: id)?.role == .administrator)
      #expect(try await store.user(id: id)?.disabledAt == nil)
      // A disabled administrator is none who could help.
      let other = try await store.create(
        email: "b@office.be", name: "B", role: .administrator, language: "fr",
        passwordHash: "unusable", actor: "test", now: office.now)
      _ = try await browser.post("/people/\(other)/disable", client)
      #expect(try await browser.post("/people/\(id)/disable", client).status == .conflict)
      _ = try await browser.post("/people/\(other)/enable", client)
      #expect(try await browser.post("/people/\(id)/disable", client).status == .seeOther)
    }
    let email = try #require(try await store.all().first { $0.disabledAt == nil }?.email)
    await #expect(throws: UserRefusal.lastAdministrator) {
      try await store.disable(email: email, actor: "test", now: office.now)
    }
  }

  @Test func aTokenIsShownOnceWorksAndIsRevoked() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let nameless = try await browser.post("/tokens", ["role": "reader"], client)
      #expect(nameless.status == .unprocessableContent)
      let made = try await browser.post("/tokens", ["name": "bi", "role": "reader"], client)
      let text = try secret(in: made)
      #expect(made.headers[.cacheControl] == "no-store")
      func read() async throws -> HTTPResponse.Status {
        try await client.execute(
          uri: "/documents.json", method: .get, headers: [.authorization: "Bearer \(text)"]
        ).status
      }
      #expect(try await read() == .ok)
      let list = try await browser.get("/people", client)
      #expect(list.text.contains(">bi<") && !list.text.contains(text))
      let twice = try await browser.post("/tokens", ["name": "bi", "role": "reader"], client)
      #expect(twice.status == .unprocessableContent)
      let id = try #require(try await APITokenStore(office.database).all().first?.id)
      #expect(
        try await browser.post("/tokens/\(id)/revoke", client).headers[.location]
          == "/people?told=done")
      #expect(try await read() == .unauthorized)
      #expect(try await browser.post("/tokens/\(id)/revoke", client).status == .notFound)
      let lines = try await AuditTrail(office.database).lines(about: "token")
      #expect(lines.map(\.action) == ["token.revoked", "token.created"])
      for line in lines { #expect(!"\(line)".contains(text)) }
    }
  }
}
