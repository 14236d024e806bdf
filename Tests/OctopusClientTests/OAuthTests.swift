import AsyncHTTPClient
import Foundation
import OctopusClient
import Testing
import TestSupport
import Outbound

@Suite("Consent is asked for, exchanged and renewed")
struct OAuthTests {
  private let moment = Date(timeIntervalSince1970: 1_780_000_000)

  @discardableResult private func grant<Value>(
    _ reply: ScriptedServer.Reply,
    _ body: (OctopusOAuth, ScriptedServer) async throws -> Value
  ) async throws -> Value {
    let http = HTTPClient(configuration: HTTPExchange.configuration)
    do {
      let value = try await ScriptedServer.run({ _ in reply }) { server in
        try await body(
          OctopusOAuth(http: http, softwareHouseID: "house 1", tokenURL: "\(server.base)/token"),
          server)
      }
      try await http.shutdown()
      return value
    } catch {
      try await http.shutdown()
      throw error
    }
  }

  @Test func authorization() async throws {
    let url = try await grant(.empty(200)) { oauth, _ in
      oauth.authorizationURL(state: "s&1", redirectURI: "https://gw.example/cb")
    }
    #expect(
      url
        == "https://service.inaras.be/octopus-oauth/authorize?scope=webservice&response_type=code&client_id=house%201&redirect_uri=https%3A%2F%2Fgw.example%2Fcb&state=s%261"
    )
  }

  @Test func exchangeAndRefresh() async throws {
    let reply = ScriptedServer.Reply.json(200, #"{"access_token":"a2","expires_in":600}"#)
    try await grant(reply) { oauth, server in
      let known = OctopusOAuth.Tokens(accessToken: "a1", refreshToken: "r1", expires: moment)
      let renewed = try await oauth.refresh(known, now: moment)
      #expect(renewed.accessToken == "a2")
      #expect(renewed.refreshToken == "r1")
      #expect(renewed.expires == moment.addingTimeInterval(600))
      #expect(!"\(renewed) \(String(reflecting: renewed))".contains("a2"))
      await #expect(throws: OctopusFault.unreadableAnswer(.authenticateUser)) {
        try await oauth.exchange(code: "c/1", now: moment)
      }
      let sent = server.requests.map { String(decoding: $0.body, as: UTF8.self) }
      #expect(
        sent == [
          "grant_type=refresh_token&refresh_token=r1&client_id=house%201",
          "grant_type=authorization_code&code=c%2F1&client_id=house%201",
        ])
    }
  }

  @Test func lapsed() async throws {
    try await grant(.json(400, #"{"error":"invalid_grant"}"#)) { oauth, _ in
      await #expect(throws: OctopusFault.loginRefused(code: nil)) {
        try await oauth.exchange(code: "old", now: moment)
      }
    }
  }
}
