import Cryptography
import Foundation
import Testing

@testable import Simulators

@Suite("Webhooks are signed, delivered in order, tried again, and repeated byte for byte")
struct BillitHookTests {
  private func register(
    _ billit: BillitCaller, port: Int, update: String
  ) async throws -> (id: Int, secret: String) {
    let answer = try await billit.send(
      .post, "/v1/webhooks", BillitCaller.accountant,
      [
        "EntityType": "Order", "EntityUpdateType": .string(update),
        "WebhookURL": .string("http://127.0.0.1:\(port)/hook"),
      ])
    return (answer.json["WebhookID"]?.int ?? 0, answer.json["Secret"]?.string ?? "")
  }

  /// Whether a header is the right one for a body, computed here anew.
  private func isSigned(_ call: HookReceiver.Call, by secret: String) throws -> Bool {
    let parts = call.signature.split(separator: ",")
    guard parts.count == 2, parts[0].hasPrefix("t="), parts[1].hasPrefix("s="),
      let sent = Digest(hex: String(parts[1].dropFirst(2)))
    else { return false }
    let key = try SigningKey(secret: SecretBytes(utf8: secret))
    let message = Array("\(parts[0].dropFirst(2)).\(call.body)".utf8)
    return try key.authenticationCode(message.span) == sent
  }

  @Test("a hook gets its secret first, then signed calls about its kind of change only")
  func calls() async throws {
    let receiver = HookReceiver()
    try await HookReceiver.running(receiver) { port in
      try await BillitFixture.running { billit in
        let hook = try await register(billit, port: port, update: "I")
        let confirmation = await receiver.calls(atLeast: 1)[0]
        let told = try JSONValue(json: Data(confirmation.body.utf8))
        #expect(told["Secret"]?.string == hook.secret)
        #expect(told["UpdatedEntityID"] == nil)
        let silent = try await billit.post(try BillitFixture.ubl(), more: "&notify=false")
        let id = try await billit.post(try BillitFixture.ubl())
        _ = try await billit.send(.patch, "/_control/orders/\(id)", [:], ["Comments": "x"])
        let last = try await billit.post(try BillitFixture.ubl())
        let calls = await receiver.calls(atLeast: 3)
        #expect(
          calls.dropFirst().map(\.body)
            == [id, last].map { HookDesk.notice(of: .inserted, orderID: $0) })
        #expect(silent < id)
        for call in calls { #expect(try isSigned(call, by: hook.secret)) }
        let listed = try await billit.send(.get, "/v1/webhooks").json.array
        #expect(listed?.first?["Secret"] == nil)
        let known = try await billit.send(.get, "/_control/hooks").json.array
        #expect(known?.first?["Secret"]?.string == hook.secret)
        #expect(try await billit.violations().isEmpty)
      }
    }
  }

  @Test("a change through the API or the control surface tells the U hook; a new secret signs it")
  func updates() async throws {
    let receiver = HookReceiver()
    try await HookReceiver.running(receiver) { port in
      try await BillitFixture.running { billit in
        let hook = try await register(billit, port: port, update: "U")
        _ = await receiver.calls(atLeast: 1)
        let answer = try await billit.send(.post, "/v1/webhooks/refresh/\(hook.id)")
        let fresh = try #require(answer.json.string)
        #expect(fresh != hook.secret)
        let id = try await billit.post(try BillitFixture.ubl())
        _ = try await billit.send(
          .patch, "/v1/orders/\(id)", BillitCaller.accountant, ["IsSent": true])
        _ = try await billit.send(.patch, "/_control/orders/\(id)", [:], ["OrderNumber": "Z"])
        let calls = await receiver.calls(atLeast: 3)
        #expect(
          calls.dropFirst().allSatisfy {
            $0.body == HookDesk.notice(of: .updated, orderID: id)
          })
        #expect(try isSigned(calls[1], by: fresh))
        #expect(try !isSigned(calls[1], by: hook.secret))
        #expect(try await billit.send(.delete, "/v1/webhooks/\(hook.id)").json == true)
        #expect(try await billit.send(.get, "/v1/webhooks").json == [])
      }
    }
  }

  @Test("failed calls are tried again before the next one; a repeat is the same bytes")
  func retries() async throws {
    let receiver = HookReceiver(statuses: [200, 503, 429])
    try await HookReceiver.running(receiver) { port in
      try await BillitFixture.running { billit in
        _ = try await register(billit, port: port, update: "I")
        let first = try await billit.post(try BillitFixture.ubl())
        let second = try await billit.post(try BillitFixture.ubl())
        let calls = await receiver.calls(atLeast: 5)
        #expect(
          calls.dropFirst().map(\.body)
            == [first, first, first, second].map { HookDesk.notice(of: .inserted, orderID: $0) })
        let repeated = try await billit.send(.post, "/_control/deliveries/2/repeat")
        #expect(repeated.json["status"] == 200)
        let all = await receiver.calls(atLeast: 6)
        #expect(all[5].body == all[3].body)
        #expect(all[5].signature == all[3].signature)
        let shown = try await billit.send(.get, "/_control/deliveries").json.array ?? []
        let statuses = shown[1]["attempts"]?.array?.compactMap { $0["status"]?.int }
        #expect(statuses == [503, 429, 200, 200])
        #expect(shown[1]["state"] == "delivered")
        #expect(shown[1]["signature"]?.string == all[5].signature)
      }
    }
  }

  @Test("what a stopped simulator could not deliver is delivered after its restart")
  func restart() async throws {
    try await BillitFixture.folder { folder in
      let receiver = HookReceiver()
      var secret = ""
      var order = 0
      var receiverPort = 0
      // Only to learn a port on which nobody listens afterwards.
      try await HookReceiver.running(receiver) { receiverPort = $0 }
      try await BillitFixture.running(
        folder: folder, settings: { $0.retryRule = RetryRule(waits: [.seconds(600)]) }
      ) { billit in
        secret = try await register(billit, port: receiverPort, update: "I").secret
        order = try await billit.post(try BillitFixture.ubl())
      }
      try await HookReceiver.running(receiver, port: receiverPort) { _ in
        try await BillitFixture.running(folder: folder) { billit in
          let calls = await receiver.calls(atLeast: 2)
          #expect(calls[1].body == HookDesk.notice(of: .inserted, orderID: order))
          #expect(try isSigned(calls[1], by: secret))
          let kept = try await billit.send(.get, "/v1/orders/\(order)").json
          #expect(kept["OrderNumber"] == "VF-2026-0881")
          let files = kept["Attachments"]?.array?.first?["FileID"]?.string ?? ""
          #expect(try await billit.send(.get, "/v1/files/\(files)").status == 200)
          #expect(try await billit.post(try BillitFixture.ubl()) == order + 1)
        }
      }
    }
  }
}

@Suite("OAuth2 gives codes and tokens that are good once")
struct BillitSignInTests {
  private let back = "http://127.0.0.1:8080/connections/billit/return"

  private func request(_ more: [String: JSONValue]) -> JSONValue {
    JSONValue.object(["client_id": "gateway", "client_secret": "gateway-secret"])
      .setting(more.mapValues { $0 })
  }

  private func signIn(_ billit: BillitCaller) async throws -> String {
    let answer = try await billit.send(
      .get, "/Account/Logon?client_id=gateway&redirect_uri=\(back)&state=abc", [:])
    let location = answer.location ?? ""
    #expect(answer.status == 302)
    #expect(location.hasPrefix("\(back)?code="))
    #expect(location.hasSuffix("&state=abc"))
    return String(location.dropFirst("\(back)?code=".count).prefix { $0 != "&" })
  }

  @Test("a code buys tokens once, a refresh token too, and both fail the second time")
  func grants() async throws {
    try await BillitFixture.folder { folder in
      var refresh: JSONValue = .null
      try await BillitFixture.running(folder: folder) { billit in
        let exchange = request([
          "grant_type": "authorization_code", "code": .string(try await signIn(billit)),
          "redirect_uri": .string(back),
        ])
        let tokens = try await billit.send(.post, "/OAuth2/token", [:], exchange)
        #expect(tokens.status == 200)
        #expect(tokens.json["expires_in"] == 3_600)
        #expect(try await billit.send(.post, "/OAuth2/token", [:], exchange).status == 400)
        let bearer = "Bearer \(tokens.json["access_token"]?.string ?? "")"
        let account = try await billit.send(
          .get, "/v1/account/accountInformation", ["Authorization": bearer])
        #expect(account.json["Email"] == "kantoor@cijfers.example")
        refresh = request([
          "grant_type": "refresh_token",
          "refresh_token": tokens.json["refresh_token"] ?? .null,
        ])
        let renewed = try await billit.send(.post, "/OAuth2/token", [:], refresh)
        #expect(renewed.status == 200)
        #expect(renewed.json["refresh_token"] != tokens.json["refresh_token"])
      }
      try await BillitFixture.running(folder: folder) { billit in
        let used = try await billit.send(.post, "/OAuth2/token", [:], refresh)
        #expect(used.status == 400)
        #expect(used.code == "AccessTokenRevoked")
        #expect(try await billit.violations().isEmpty)
      }
    }
  }

  @Test("an access token is good for an hour")
  func expiry() throws {
    var book = GrantBook()
    book.keep(
      GrantBook.Grant(
        accessToken: "a", refreshToken: "r", clientID: "c", userID: 1, expiresAt: 3_600_000))
    #expect(try book.grant(accessToken: "a", now: 3_599_999).userID == 1)
    #expect(throws: GrantBook.TokenRefusal.expired) {
      try book.grant(accessToken: "a", now: 3_600_000)
    }
    #expect(throws: GrantBook.TokenRefusal.unknown) { try book.grant(accessToken: "b", now: 0) }
    #expect(throws: GrantBook.Refusal.otherClient) {
      try book.using(refreshToken: "r", clientID: "d")
    }
  }

  @Test("strangers, unregistered addresses and refusals lead nowhere or back with an error")
  func refusals() async throws {
    try await BillitFixture.running(settings: { $0.asksForConsent = true }) { billit in
      let elsewhere = try await billit.send(
        .get, "/Account/Logon?client_id=gateway&redirect_uri=http://evil.example/", [:])
      #expect(elsewhere.status == 400)
      let path = "/Account/Logon?client_id=gateway&redirect_uri=\(back)&state=%3Cb%3E"
      let page = try await billit.send(.get, path, [:])
      #expect(page.status == 200)
      #expect(page.data.contains(Data("value=\"&lt;b&gt;\"".utf8)))
      let denied = try await billit.send(.get, "\(path)&decision=deny", [:])
      #expect(denied.location?.contains("error=access_denied") == true)
      let secret = try await billit.send(
        .post, "/OAuth2/token", [:],
        [
          "grant_type": "refresh_token", "client_id": "gateway", "client_secret": "wrong",
          "refresh_token": "x",
        ])
      #expect(secret.status == 400)
    }
  }
}

extension Data {
  fileprivate func contains(_ part: Data) -> Bool { range(of: part) != nil }
}
