import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("People look after their own password and sessions") struct OneselfTests {
  @Test func thePasswordIsChangedWithThePresentOneAndSessionsEnd() async throws {
    let office = try await Office()
    let id = try await UserStore(office.database).create(
      email: "an@office.be", name: "An", role: .reader, language: "en",
      passwordHash: try PasswordHash.make(password: Office.password), actor: "test",
      now: office.now)
    let here = try await signedIn(id, office)
    let there = try await signedIn(id, office)
    let next = "four entirely odd words"
    try await office.test { client in
      for form in [
        ["present": "wrong", "password": next],
        ["present": Office.password, "password": "short"],
        ["present": Office.password, "password": "Password12345"],
        ["present": Office.password, "password": "an@office.be1"],
      ] {
        let answer = try await here.post("/profile/password", form, client)
        #expect(answer.status == .unprocessableContent)
      }
      let done = try await here.post(
        "/profile/password", ["present": Office.password, "password": next], client)
      #expect(done.headers[.location] == "/profile?told=saved")
      #expect(try await there.get("/", client).status == .seeOther)
      let cookie = try #require(done.headers[.setCookie]?.split(separator: ";").first)
      let fresh = Browser(token: String(cookie.dropFirst("passerelle=".count)), csrf: "")
      #expect(try await fresh.get("/", client).status == .ok)
    }
    let account = try #require(try await UserStore(office.database).account(email: "an@office.be"))
    #expect(await PasswordQueue().verify(password: next, against: account.passwordHash))
  }

  @Test func sessionsAreListedAndEndedOneByOneOrAtOnce() async throws {
    let office = try await Office()
    let id = try await UserStore(office.database).create(
      email: "an@office.be", name: "An", role: .reader, language: "en",
      passwordHash: "unusable", actor: "test", now: office.now)
    let here = try await signedIn(id, office, agent: "Mozilla/5.0 (Windows NT) Firefox/140.0")
    let other = try await signedIn(id, office, agent: "Mozilla/5.0 (iPhone) Safari/605")
    let third = try await signedIn(id, office)
    let stranger = try await office.browser(.reader)
    let administrator = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await here.get("/profile", client).text
      #expect(page.contains("Firefox · Windows") && page.contains("Safari · iPhone"))
      let ends = page.matches(of: #/action="(\/profile\/sessions\/[0-9a-f]+\/end)"/#).map {
        String($0.1)
      }
      #expect(ends.count == 2, "this one is not ended here")
      #expect(try await stranger.post(ends[0], client).status == .notFound)
      #expect(try await here.post(ends[0], client).status == .seeOther)
      let states = [
        try await other.get("/", client).status, try await third.get("/", client).status,
      ]
      #expect(states.filter { $0 == .ok }.count == 1)
      #expect(try await here.post("/profile/sessions/end", client).status == .seeOther)
      #expect(try await other.get("/", client).status == .seeOther)
      #expect(try await third.get("/", client).status == .seeOther)
      #expect(try await here.get("/", client).status == .ok)
      let path = "/people/\(id)/sessions/end"
      #expect(try await here.post(path, client).status == .forbidden)
      #expect(try await administrator.post(path, client).status == .seeOther)
      #expect(try await here.get("/", client).status == .seeOther)
    }
  }

  @Test func aTokenExpiresOnItsDay() async throws {
    let office = try await Office()
    let store = APITokenStore(office.database)
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let wrong = try await browser.post(
        "/tokens", ["name": "bi", "role": "reader", "days": "7"], client)
      #expect(wrong.status == .unprocessableContent)
      let made = try await browser.post(
        "/tokens", ["name": "bi", "role": "reader", "days": "30"], client)
      #expect(made.status == .ok)
    }
    let text = try await store.create(
      name: "short", role: .reader, expiresAt: office.now + 1_000, actor: "test", now: office.now)
    #expect(try await store.find(text: text, now: office.now + 999) != nil)
    #expect(try await store.find(text: text, now: office.now + 1_000) == nil)
    let expiry = try await store.all().first { $0.name == "bi" }?.expiresAt
    #expect(expiry == office.now + 30 * 86_400_000)
  }

  @Test func duringMaintenanceEveryPageSaysSo() async throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "maintenance-\(UUID().uuidString)"
    ).path
    let office = try await Office { $0.maintenanceFile = file }
    let browser = try await office.browser(.reader)
    try await office.test { client in
      #expect(try await browser.get("/", client).status == .ok)
      #expect(FileManager.default.createFile(atPath: file, contents: Data()))
      let page = try await browser.get("/documents", client)
      #expect(page.status == .serviceUnavailable)
      #expect(page.headers[.retryAfter] == "300")
      #expect(page.text.contains("Maintenance") && page.text.contains("Invoices that arrive"))
      let json = try await browser.get("/documents.json", client)
      #expect(json.status == .serviceUnavailable && json.text.contains("\"maintenance\""))
      try FileManager.default.removeItem(atPath: file)
      #expect(try await browser.get("/", client).status == .ok)
    }
  }

  @Test(
    "common and short passwords are refused, odd ones are not",
    arguments: [
      ("short", false), ("password12345", false), ("P@ssw0rd2026!", false),
      ("Passerelle2026", false), ("aaaaaaaaaaaaaaaa", false), ("123456789012", false),
      ("abcabcabcabcabc", false), ("azertyuiopqs", false), ("Sophie.Lambert1", false),
      (String(repeating: "é1x!", count: 65), false), ("drie vreemde woorden", true),
      ("kT9#vLq2!mZx", true), ("le chat dort au 3e", true),
    ])
  func passwords(_ password: String, isGood: Bool) {
    let fault = PasswordRule.fault(password, person: ["Sophie Lambert", "sophie@office.be"])
    #expect((fault == nil) == isGood)
  }

  private func signedIn(
    _ id: Int64, _ office: Office, agent: String = ""
  ) async throws -> Browser {
    let sessions = SessionStore(office.database)
    let token = try await sessions.start(userID: id, hours: 12, agent: agent, now: office.now)
    let session = try await sessions.find(token: token, idleMinutes: 120, now: office.now)
    return Browser(token: token, csrf: session?.csrf ?? "")
  }
}
