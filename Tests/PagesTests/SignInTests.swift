import Cryptography
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Only people with an account come in, and not by trying") struct SignInTests {
  private func post(
    _ path: String, _ form: [String: String], _ client: any TestClientProtocol,
    headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: Browser.body(form))
  }

  private func account(_ office: Office) async throws {
    try await UserStore(office.database).create(
      email: "sophie@office.be", name: "Sophie", role: .accountant, language: "fr",
      passwordHash: try PasswordHash.make(password: Office.password), actor: "test",
      now: office.now)
  }

  @Test func theFirstRunPageMakesAnAdministratorAndGoesAway() async throws {
    let office = try await Office()
    try await office.test { client in
      let door = try await client.execute(uri: "/sign-in", method: .get)
      #expect(door.headers[.location] == "/first-run")
      let short = try await post(
        "/first-run", ["name": "An", "email": "an@office.be", "password": "short"], client)
      #expect(short.status == .unprocessableContent)
      let made = try await post(
        "/first-run",
        [
          "name": "An", "email": "an@office.be", "password": Office.password, "language": "nl",
        ], client)
      #expect(made.status == .seeOther)
      #expect(made.headers[.setCookie]?.contains("HttpOnly") == true)
      #expect(try await client.execute(uri: "/first-run", method: .get).status == .notFound)
      let user = try await UserStore(office.database).account(email: "AN@office.be")?.user
      #expect(user?.role == .administrator)
      #expect(user?.language == "nl")
      let again = try await post(
        "/first-run", ["name": "B", "email": "b@office.be", "password": Office.password], client)
      #expect(again.status == .notFound)
    }
  }

  @Test func signingInAndOut() async throws {
    let office = try await Office()
    try await account(office)
    try await office.test { client in
      let stranger = try await client.execute(uri: "/documents?q=a", method: .get)
      #expect(stranger.status == .seeOther)
      #expect(stranger.headers[.location] == "/sign-in?next=%2Fdocuments%3Fq%3Da")
      let signedIn = try await post(
        "/sign-in",
        ["email": "Sophie@office.be", "password": Office.password, "next": "/documents?q=a"],
        client)
      #expect(signedIn.status == .seeOther)
      #expect(signedIn.headers[.location] == "/documents?q=a")
      let cookie = try #require(signedIn.headers[.setCookie])
      #expect(cookie.hasPrefix("passerelle="))
      #expect(cookie.contains("SameSite=Lax"))
      let token = try #require(cookie.split(separator: ";").first?.dropFirst(11))
      let session = try await SessionStore(office.database).find(
        token: String(token), idleMinutes: 120, now: office.now)
      let browser = Browser(token: String(token), csrf: try #require(session?.csrf))
      #expect(try await browser.get("/", client).status == .ok)
      let out = try await browser.post("/sign-out", client)
      #expect(out.headers[.location] == "/sign-in")
      #expect(try await browser.get("/", client).status == .seeOther)
    }
  }

  @Test func everyFailureAnswersAlikeAndTenAreEnough() async throws {
    let office = try await Office()
    try await account(office)
    try await office.test { client in
      let wrong = try await post(
        "/sign-in", ["email": "sophie@office.be", "password": "wrong"], client)
      let unknown = try await post(
        "/sign-in", ["email": "nobody@office.be", "password": "wrong"], client)
      #expect(wrong.status == .unprocessableContent)
      #expect(
        wrong.text.replacing("sophie@office.be", with: "x")
          == unknown.text.replacing("nobody@office.be", with: "x"))
      for _ in 0..<8 {
        _ = try await post(
          "/sign-in", ["email": "sophie@office.be", "password": "wrong"], client)
      }
      let right = ["email": "sophie@office.be", "password": Office.password]
      let refused = try await post("/sign-in", right, client)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text == wrong.text)
      office.advance(minutes: 11)
      #expect(try await post("/sign-in", right, client).status == .seeOther)
    }
  }

  @Test func nobodyIsSentElsewhereAfterSigningIn() {
    for address in ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\nb"] {
      #expect(!SignIn.isOurs(address))
    }
    #expect(SignIn.isOurs("/documents?q=1"))
  }

  @Test func sessionsEndByAgeByIdlenessAndWithTheAccount() async throws {
    let office = try await Office()
    try await account(office)
    let users = UserStore(office.database)
    let sessions = SessionStore(office.database)
    let id = try #require(try await users.account(email: "sophie@office.be")?.user.id)
    let token = try await sessions.start(userID: id, hours: 3, now: office.now)
    func lives() async throws -> Bool {
      try await sessions.find(token: token, idleMinutes: 120, now: office.now) != nil
    }
    office.advance(minutes: 100)
    #expect(try await lives())
    office.advance(minutes: 79)
    #expect(try await lives())
    office.advance(minutes: 2)
    #expect(try await !lives(), "older than three hours")
    let idle = try await sessions.start(userID: id, hours: 12, now: office.now)
    office.advance(minutes: 121)
    #expect(try await sessions.find(token: idle, idleMinutes: 120, now: office.now) == nil)
    let last = try await sessions.start(userID: id, hours: 12, now: office.now)
    _ = try await users.disable(email: "sophie@office.be", actor: "test", now: office.now)
    #expect(try await sessions.find(token: last, idleMinutes: 120, now: office.now) == nil)
  }

  @Test func theCookieIsBoundToTheHostWithHTTPS() async throws {
    let office = try await Office(publicURL: "https://passerelle.office.be")
    try await account(office)
    try await office.test { client in
      let answer = try await post(
        "/sign-in", ["email": "sophie@office.be", "password": Office.password], client,
        headers: [.origin: "https://passerelle.office.be"])
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-passerelle="))
      #expect(cookie.contains("Secure"))
      #expect(answer.headers[.strictTransportSecurity] != nil)
    }
  }

  @Test("Whoever signs in gets another session; the one the browser had is over")
  func rotated() async throws {
    let office = try await Office()
    try await account(office)
    let before = try await office.browser(.reader)
    try await office.test { client in
      #expect(try await before.get("/", client).status == .ok)
      let answer = try await post(
        "/sign-in",
        ["email": "sophie@office.be", "password": Office.password, "csrf": before.csrf], client,
        headers: [.cookie: "passerelle=\(before.token)"])
      #expect(answer.status == .seeOther)
      let cookie = try #require(answer.headers[.setCookie])
      #expect(!cookie.contains(before.token))
      #expect(try await before.get("/", client).status == .seeOther)
    }
  }

  @Test func signInFormsOfOtherSitesAreRefused() async throws {
    let office = try await Office()
    try await account(office)
    try await office.test { client in
      let form = ["email": "sophie@office.be", "password": Office.password]
      let answer = try await post(
        "/sign-in", form, client, headers: [.origin: "https://evil.example"])
      #expect(answer.status == .forbidden)
      #expect(answer.headers[.setCookie] == nil)
    }
  }
}
