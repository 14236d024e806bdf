import BillitClient
import Foundation
import Testing
import TestSupport

@Suite("A refresh token is used once, and its successor stored before anything else")
struct GrantTests {
  private static let moment = Date(timeIntervalSince1970: 1_780_000_000)

  private static func tokens(expiresIn seconds: TimeInterval) -> BillitTokens {
    BillitTokens(
      accessToken: "access-0", refreshToken: "refresh-0",
      expires: moment.addingTimeInterval(seconds))
  }

  /// Answers each refresh with the next pair; a token of an earlier answer is refused.
  private static func billit(_ diary: Diary) -> ScriptedServer.Script {
    { request in
      guard request.path == "/OAuth2/token" else {
        let good = request.header("Authorization") == "Bearer access-1"
        return good
          ? .json(200, "[]") : .json(401, #"{"errors":[{"Code":"AccessTokenExpired"}]}"#)
      }
      let number = diary.note("refreshed")
      let sent = (try? JSONValue(request.body))?["refresh_token"]?.string
      return sent == "refresh-\(number - 1)"
        ? .json(
          200,
          #"{"token_type":"Bearer","expires_in":3600,"access_token":"access-\#(number)","refresh_token":"refresh-\#(number)"}"#
        )
        : .json(400, #"{"errors":[{"Code":"AccessTokenRevoked"}]}"#)
    }
  }

  private func grant(
    _ bench: BillitBench, _ tokens: BillitTokens, at base: String? = nil,
    willRefresh: @escaping @Sendable () async throws -> Void,
    persist: @escaping @Sendable (BillitTokens) async throws -> Void
  ) -> BillitGrant {
    let oauth = BillitOAuth(
      http: bench.http, apiBase: base ?? bench.server.base, logonBase: "https://my.billit.be",
      clientID: "client", clientSecret: "secret")
    return BillitGrant(
      tokens, oauth: oauth, now: { GrantTests.moment }, willRefresh: willRefresh, persist: persist)
  }

  @Test("ten at once cause one refresh, marked before and stored before use")
  func concurrency() async throws {
    let diary = Diary()
    try await BillitBench.run(GrantTests.billit(diary)) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 299), willRefresh: { diary.note("marked") },
        persist: { diary.note("stored \($0.refreshToken)") })
      let given = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<10 { group.addTask { try await grant.accessToken() } }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(given == ["access-1"])
      #expect(diary.lines == ["marked", "refreshed", "stored refresh-1"])
    }
  }

  @Test("a token that is good for a while is handed out as it is")
  func fresh() async throws {
    let diary = Diary()
    try await BillitBench.run(GrantTests.billit(diary)) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 301), willRefresh: { diary.note("marked") },
        persist: { _ in diary.note("stored") })
      #expect(try await grant.accessToken() == "access-0")
      #expect(diary.lines.isEmpty)
    }
  }

  @Test("a call whose token Billit calls expired is made once more with a new one")
  func expired() async throws {
    let diary = Diary()
    let box = GrantBox()
    let credentials = BillitCredentials.oauth { refused in
      guard let grant = box.grant else { throw Unwell() }
      return try await grant.accessToken(refused: refused)
    }
    try await BillitBench.run(GrantTests.billit(diary), credentials: credentials) {
      (bench) async throws -> Void in
      box.set(
        grant(
          bench, GrantTests.tokens(expiresIn: 3600), willRefresh: {}, persist: { _ in }))
      #expect(try await bench.client.webhooks(of: 900_101).isEmpty)
      #expect(diary.lines == ["refreshed"])
      #expect(bench.server.count("GET", "/v1/webhooks") == 2)
    }
  }

  @Test("tokens that could not be stored are not used, and not lost")
  func unstored() async throws {
    let diary = Diary()
    try await BillitBench.run(GrantTests.billit(diary)) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 0), willRefresh: { diary.note("marked") },
        persist: { _ in if diary.note("storing") == 1 { throw Unwell() } })
      await #expect(throws: BillitFault.notStored) { try await grant.accessToken() }
      #expect(try await grant.accessToken() == "access-1")
      #expect(diary.lines == ["marked", "refreshed", "storing", "storing"])
    }
  }

  @Test("without a mark nothing is refreshed")
  func unmarked() async throws {
    let diary = Diary()
    try await BillitBench.run(GrantTests.billit(diary)) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 0), willRefresh: { throw Unwell() },
        persist: { _ in diary.note("stored") })
      await #expect(throws: BillitFault.notStored) { try await grant.accessToken() }
      #expect(diary.lines.isEmpty)
    }
  }

  @Test("a refused refresh token ends the grant, and is not sent again")
  func refused() async throws {
    let script: ScriptedServer.Script = { _ in
      .json(400, #"{"errors":[{"Code":"AccessTokenRevoked"}]}"#)
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 0), willRefresh: {}, persist: { _ in })
      for _ in 0..<2 {
        let fault = await #expect(throws: BillitFault.self) { try await grant.accessToken() }
        #expect(fault?.kind == .accessLost)
      }
      #expect(bench.server.requests.count == 1)
    }
  }

  @Test("a refresh that was never sent takes its mark away")
  func unreachable() async throws {
    let diary = Diary()
    let nowhere = try await ScriptedServer.closedAddress()
    try await BillitBench.run(GrantTests.billit(diary)) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 0), at: nowhere,
        willRefresh: { diary.note("marked") },
        persist: { diary.note("stored \($0.refreshToken)") })
      let fault = await #expect(throws: BillitFault.self) { try await grant.accessToken() }
      #expect(fault?.kind == .unreachable)
      #expect(diary.lines == ["marked", "stored refresh-0"])
    }
  }

  @Test("a refresh without an answer keeps its mark")
  func unanswered() async throws {
    let diary = Diary()
    try await BillitBench.run({ _ in .hangUp }) { (bench) async throws -> Void in
      let grant = grant(
        bench, GrantTests.tokens(expiresIn: 0), willRefresh: { diary.note("marked") },
        persist: { _ in diary.note("stored") })
      let fault = await #expect(throws: BillitFault.self) { try await grant.accessToken() }
      #expect(fault?.kind == .unanswered)
      #expect(diary.lines == ["marked"])
    }
  }

  @Test("the browser is sent with the state, and the code exchanged")
  func consent() async throws {
    let script: ScriptedServer.Script = { _ in
      .json(
        200,
        #"{"token_type":"Bearer","expires_in":3600,"access_token":"a","refresh_token":"r"}"#)
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let oauth = BillitOAuth(
        http: bench.http, apiBase: bench.server.base, logonBase: "https://my.billit.be",
        clientID: "client", clientSecret: "secret")
      #expect(
        oauth.authorizationURL(state: "s 1", redirectURI: "https://gw.example/cb")
          == "https://my.billit.be/Account/Logon?client_id=client&redirect_uri=https%3A%2F%2Fgw.example%2Fcb&state=s%201"
      )
      let tokens = try await oauth.exchange(
        code: "c", redirectURI: "https://gw.example/cb", now: GrantTests.moment)
      #expect(tokens.refreshToken == "r")
      #expect(tokens.expires == GrantTests.moment.addingTimeInterval(3600))
      #expect(!"\(tokens) \(String(reflecting: tokens))".contains("access"))
    }
  }
}
