import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Synchronization
import Testing

@testable import Pages

@Suite("Who has a second factor needs it to get in") struct SecondFactorTests {
  private final class Person: Sendable {
    let browser: Browser
    let id: Int64
    let email: String
    /// What the app read from the page.
    let secret = Mutex<[UInt8]>([])

    init(browser: Browser, id: Int64, email: String) {
      self.browser = browser
      self.id = id
      self.email = email
    }

    /// What the app shows.
    func code(_ office: Office) throws -> String {
      try OneTimeCode.code(
        secret: SecretBytes(copying: secret.withLock { $0 }), at: office.now / 1_000)
    }
  }

  private func person(
    _ office: Office, role: Role = .accountant
  ) async throws -> Person {
    let email = "an-\(role.rawValue)@office.be"
    let id = try await UserStore(office.database).create(
      email: email, name: "An", role: role, language: "en",
      passwordHash: try PasswordHash.make(password: Office.password), actor: "test",
      now: office.now)
    let sessions = SessionStore(office.database)
    let token = try await sessions.start(userID: id, hours: 12, now: office.now)
    let session = try await sessions.find(token: token, idleMinutes: 120, now: office.now)
    return Person(
      browser: Browser(token: token, csrf: session?.csrf ?? ""), id: id, email: email)
  }

  /// Turns it on by the pages; answers the recovery codes.
  private func turnOn(
    _ person: Person, _ office: Office, _ client: any TestClientProtocol
  ) async throws -> [String] {
    _ = try await person.browser.post("/profile/second-factor", client)
    let secret = try await SecondFactorStore(office.database).secretToSetUp(of: person.id)
    let bytes = try #require(secret?.withBytes { span in span.indices.map { span[$0] } })
    person.secret.withLock { $0 = bytes }
    let answer = try await person.browser.post(
      "/profile/second-factor/confirmation", ["code": try person.code(office)], client)
    #expect(answer.status == .ok)
    return answer.text.matches(of: #/<li><code>([a-z0-9-]+)<\/code>/#).map { String($0.1) }
  }

  /// The first half of signing in, by password; answers the browser that carries its cookie.
  private func firstHalf(
    _ person: Person, _ client: any TestClientProtocol
  ) async throws -> (cookie: String, answer: TestResponse) {
    let answer = try await client.execute(
      uri: "/sign-in", method: .post,
      headers: [.contentType: "application/x-www-form-urlencoded"],
      body: Browser.body([
        "email": person.email, "password": Office.password, "next": "/documents",
      ]))
    let cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init)
    return (cookie ?? "", answer)
  }

  private func secondHalf(
    _ cookie: String, _ code: String, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    try await client.execute(
      uri: "/sign-in/code", method: .post,
      headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
      body: Browser.body(["code": code, "next": "/documents"]))
  }

  @Test func itIsTurnedOnByACodeAndAskedForAtTheNextSignIn() async throws {
    let office = try await Office()
    let an = try await person(office)
    try await office.test { client in
      let before = try await an.browser.get("/profile/second-factor", client)
      #expect(!before.text.contains("<svg class=\"qr\""))
      _ = try await an.browser.post("/profile/second-factor", client)
      let setUp = try await an.browser.get("/profile/second-factor", client)
      #expect(setUp.text.contains("<svg class=\"qr\""))
      let wrong = try await an.browser.post(
        "/profile/second-factor/confirmation", ["code": "000000"], client)
      #expect(wrong.status == .unprocessableContent)
      let codes = try await turnOn(an, office, client)
      #expect(codes.count == 10)
      let after = try await an.browser.get("/profile/second-factor", client)
      #expect(!after.text.contains("<svg class=\"qr\"") && !after.text.contains(codes[0]))

      office.advance(minutes: 1)
      let (cookie, half) = try await firstHalf(an, client)
      #expect(half.headers[.location] == "/sign-in/code?next=%2Fdocuments")
      #expect(cookie.hasPrefix("passerelle-half="))
      // Half signed in is not signed in.
      let token = cookie.replacing("passerelle-half=", with: "")
      #expect(try await Browser(token: token, csrf: "").get("/", client).status == .seeOther)
      #expect(try await secondHalf(cookie, "123", client).status == .unprocessableContent)
      let right = try an.code(office)
      let done = try await secondHalf(cookie, right, client)
      #expect(done.status == .seeOther)
      #expect(done.headers[.location] == "/documents")
      #expect(done.headers[values: .setCookie].contains { $0.hasPrefix("passerelle=") })
      // Neither the half nor the code works twice.
      #expect(
        try await secondHalf(cookie, right, client).headers[.location]
          == "/sign-in?next=%2Fdocuments")
      let again = try await firstHalf(an, client)
      #expect(try await secondHalf(again.cookie, right, client).status == .unprocessableContent)
    }
  }

  @Test func aRecoveryCodeWorksOnceAndHoweverItIsTyped() async throws {
    let office = try await Office()
    let an = try await person(office)
    try await office.test { client in
      let codes = try await turnOn(an, office, client)
      let typed = codes[3].uppercased().replacing("-", with: " ")
      let first = try await firstHalf(an, client)
      #expect(try await secondHalf(first.cookie, typed, client).status == .seeOther)
      let second = try await firstHalf(an, client)
      #expect(try await secondHalf(second.cookie, typed, client).status == .unprocessableContent)
      #expect(try await secondHalf(second.cookie, codes[4], client).status == .seeOther)
      #expect(
        try await SecondFactorStore(office.database).factor(of: an.id)?.recoveryCodesLeft == 8)
    }
  }

  @Test func theHalfExpiresAndTenWrongCodesAreEnough() async throws {
    let office = try await Office()
    let an = try await person(office)
    try await office.test { client in
      let codes = try await turnOn(an, office, client)
      let slow = try await firstHalf(an, client)
      office.advance(minutes: 6)
      #expect(
        try await secondHalf(slow.cookie, codes[0], client).headers[.location]
          == "/sign-in?next=%2Fdocuments")
      let half = try await firstHalf(an, client)
      for _ in 0..<10 {
        #expect(
          try await secondHalf(half.cookie, "000000", client).status == .unprocessableContent)
      }
      #expect(try await secondHalf(half.cookie, codes[0], client).status == .unprocessableContent)
    }
  }

  @Test func itIsTurnedOffWithACodeOrByAnAdministrator() async throws {
    let office = try await Office()
    let an = try await person(office)
    let administrator = try await office.browser(.administrator)
    try await office.test { client in
      let codes = try await turnOn(an, office, client)
      let wrong = try await an.browser.post(
        "/profile/second-factor/removal", ["code": "000000"], client)
      #expect(wrong.status == .unprocessableContent)
      let right = try await an.browser.post(
        "/profile/second-factor/removal", ["code": codes[0]], client)
      #expect(right.status == .seeOther)
      #expect(try await firstHalf(an, client).answer.headers[.location] == "/documents")

      office.advance(minutes: 1)
      _ = try await turnOn(an, office, client)
      let path = "/people/\(an.id)/second-factor/removal"
      #expect(try await an.browser.post(path, client).status == .forbidden)
      #expect(try await administrator.post(path, client).status == .seeOther)
      #expect(try await administrator.post(path, client).status == .notFound)
    }
    let actions = try await AuditTrail(office.database).lines(about: "user/\(an.id)").map(\.action)
    #expect(actions.filter { $0 == "second_factor.turned_on" }.count == 2)
    #expect(actions.filter { $0 == "second_factor.turned_off" }.count == 2)
  }

  @Test func whereAdministratorsMustHaveItTheyGetNoFurtherWithout() async throws {
    let office = try await Office { $0.administratorsNeedSecondFactor = true }
    let administrator = try await person(office, role: .administrator)
    let accountant = try await person(office)
    try await office.test { client in
      for path in ["/", "/documents", "/people", "/documents.json", "/profile"] {
        let answer = try await administrator.browser.get(path, client)
        #expect(answer.headers[.location] == "/profile/second-factor", "\(path)")
        #expect(try await accountant.browser.get("/", client).status == .ok)
      }
      let form = ["name": "x", "role": "reader"]
      #expect(try await administrator.browser.post("/tokens", form, client).status == .forbidden)
      let page = try await administrator.browser.get("/profile/second-factor", client)
      #expect(page.text.contains("administrators must have it"))
      _ = try await turnOn(administrator, office, client)
      #expect(try await administrator.browser.get("/people", client).status == .ok)
    }
  }
}
