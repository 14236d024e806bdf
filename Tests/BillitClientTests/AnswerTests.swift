import Accounting
import BillitClient
import Foundation
import Testing
import TestSupport

@Suite("Answers are told apart by status and code")
struct AnswerTests {
  private func fault(_ reply: ScriptedServer.Reply) async throws -> BillitFault? {
    try await BillitBench.run({ _ in reply }) { (bench) async throws -> BillitFault? in
      do {
        _ = try await bench.client.order(1, of: 900_101)
        return nil
      } catch {
        return error as? BillitFault
      }
    }
  }

  private func patched(
    _ reply: ScriptedServer.Reply
  ) async throws -> SendOutcome<BillitAnswer<Done>> {
    try await BillitBench.run({ _ in reply }) {
      await $0.client.patchOrder(1, of: 900_101, OrderPatch(paid: true))
    }
  }

  @Test(
    "status and code decide",
    arguments: [
      (400, #"{"errors":[{"Code":"GenericError","Description":"x"}]}"#, .rejected),
      (401, "", .notYours), (401, #"{"errors":[{"Code":"ApiKeyNotValid"}]}"#, .accessLost),
      (401, #"{"errors":[{"Code":"AccessTokenRevoked"}]}"#, .accessLost), (404, "", .notFound),
      (409, #"{"errors":[{"Code":"Idempotent token already exists"}]}"#, .conflict),
      (429, "", .tooFast), (500, "<html>", .unavailable), (503, "", .unavailable),
      (302, "", .rejected), (400, #"{"Code":"Bare"}"#, .rejected),
    ] as [(Int, String, BillitFault.Kind)])
  func kinds(status: Int, body: String, kind: BillitFault.Kind) async throws {
    #expect(try await fault(.json(status, body))?.kind == kind)
  }

  @Test("the wait Billit asks for and its correlation id are kept, its texts are not shown")
  func details() async throws {
    let headers = [("Retry-After", "17"), ("X-Correlation-ID", "c-42")]
    let body = Data(#"{"errors":[{"Code":"Slow","Description":"Jan Peeters"}]}"#.utf8)
    let found = try #require(try await fault(.answer(429, headers: headers, body)))
    guard case .tooFast(let wait, let error) = found else {
      Issue.record("got \(found)")
      return
    }
    #expect(wait == 17)
    #expect(error.has("slow"))
    #expect("\(found)" == "too_fast: status 429, Slow, correlation id c-42")
  }

  @Test("what became of a change is told exactly")
  func outcomes() async throws {
    let refusal = try await patched(.json(400, #"{"errors":[{"Code":"GenericError"}]}"#))
    guard case .answered(.refused(.rejected)) = refusal else {
      Issue.record("got \(refusal)")
      return
    }
    for reply in [ScriptedServer.Reply.empty(500), .hangUp] {
      guard case .unknown = try await patched(reply) else {
        Issue.record("\(reply) should leave the outcome unknown")
        return
      }
    }
    let nowhere = try await ScriptedServer.closedAddress()
    try await BillitBench.run({ _ in .empty(200) }, at: nowhere) { (bench) async throws -> Void in
      let outcome = await bench.client.patchOrder(1, of: 5, OrderPatch(paid: true))
      guard case .notSent(let reason) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      #expect(BillitFault.kind(ofReason: reason) == .unreachable)
      await #expect(throws: BillitFault.self) { try await bench.client.order(1, of: 5) }
    }
  }

  @Test("a file is its bytes")
  func file() async throws {
    let id = "3f0a1c52-0000-4000-8000-000000000001"
    let json =
      #"{"FileID":"\#(id)","FileName":"a.xml","MimeType":"text/xml","FileContent":"PGEvPg=="}"#
    try await BillitBench.run({ _ in .json(200, json) }) { (bench) async throws -> Void in
      let file = try await bench.client.file(id, of: 900_101)
      #expect(
        file == BillitFile(id: id, name: "a.xml", mimeType: "text/xml", bytes: Data("<a/>".utf8)))
    }
  }

  @Test("hooks are made, listed, given a new secret and taken away")
  func webhooks() async throws {
    let script: ScriptedServer.Script = { request in
      switch (request.method, request.path) {
      case ("POST", "/v1/webhooks"):
        .json(
          200, #"{"WebhookID":7701,"EntityType":"Order","EntityUpdateType":"U","Secret":"s-1"}"#)
      case ("GET", "/v1/webhooks"): .json(200, #"[{"WebhookID":7701,"EntityType":"Order"}]"#)
      case ("POST", "/v1/webhooks/refresh/7701"): .json(200, #""s-2""#)
      default: .json(200, "true")
      }
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let made = await bench.client.createWebhook(
        .order, .update, url: "https://gw.example/hooks/x", of: 900_101)
      guard case .answered(.done(let hook)) = made else {
        Issue.record("got \(made)")
        return
      }
      #expect(hook.secret?.text == "s-1")
      var dumped = ""
      dump(hook, to: &dumped)
      #expect(!"\(hook) \(dumped)".contains("s-1"))
      #expect(try await bench.client.webhooks(of: 900_101).map(\.id) == [7701])
      let renewed = await bench.client.refreshWebhookSecret(7701, of: 900_101)
      guard case .answered(.done(let secret)) = renewed else {
        Issue.record("got \(renewed)")
        return
      }
      #expect(secret.text == "s-2")
      guard case .answered(.done) = await bench.client.deleteWebhook(7701, of: 900_101) else {
        Issue.record("not deleted")
        return
      }
    }
  }

  @Test("companies come with their bank accounts, or without")
  func companies() async throws {
    let json =
      #"{"Companies":[{"PartyID":900101,"Name":"Korenaar","VATNumber":"BE0999012304","APIAllowed":true,"BankAccounts":[{"IBAN":"BE71096123456769","Active":true}]},{"PartyID":2,"Name":"Pavé"},{"Name":"no id"}]}"#
    try await BillitBench.run({ _ in .json(200, json) }) { (bench) async throws -> Void in
      let found = try await bench.client.companies(seenFrom: 900_101)
      #expect(found.map(\.partyID) == [900_101, 2])
      #expect(found.first?.bankAccounts.first?.iban == "BE71096123456769")
      #expect(found.last?.bankAccounts.isEmpty == true)
    }
  }

  @Test("parties are listed and posted")
  func parties() async throws {
    let script: ScriptedServer.Script = { request in
      request.method == "GET"
        ? .json(200, #"{"Items":[{"PartyID":7,"Name":"De Wei","Nr":"44"}]}"#) : .json(200, "7")
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let found = try await bench.client.parties(of: 900_101, filter: "PartyType eq 'Supplier'")
      #expect(found.parties == [BillitParty(id: 7, name: "De Wei", number: "44")])
      #expect(found.next == nil)
      let party = BillitParty(
        name: "De Wei", vatNumber: "BE0999084261", number: "44", type: "Supplier")
      guard case .answered(.done(7)) = await bench.client.postParty(party, of: 900_101) else {
        Issue.record("not posted")
        return
      }
    }
  }
}
