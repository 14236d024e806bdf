import Accounting
import BillitClient
import Foundation
import Testing
import TestSupport

@Suite("Orders come as Billit has them")
struct OrderTests {
  @Test("an order is the bytes Billit sent")
  func bytes() async throws {
    let text = #"{ "OrderID" : 7000123,  "TotalIncl": 387.30 }"#
    try await BillitBench.run({ _ in .json(200, text) }) { (bench) async throws -> Void in
      let data = try await bench.client.order(7_000_123, of: 900_101)
      #expect(data == Data(text.utf8))
      let request = try #require(bench.server.requests.last)
      #expect(request.header("PartyID") == "900101")
      #expect(request.header("ApiKey") == "k3y")
      #expect(request.header("ContextPartyID") == nil)
    }
  }

  @Test("pages are followed by Billit's own link, as it stands")
  func pages() async throws {
    let seen = Diary()
    let script: ScriptedServer.Script = { request in
      let host = request.header("host") ?? ""
      return switch seen.note(request.path) {
      case 1:
        .json(
          200,
          #"{"Items":[{"OrderID":1,"LastModified":"2026-05-07T11:22:00.09"}],"NextPageLink":"http://\#(host)/v1/orders?$filter=LastModified%20ge%20DateTime%272026-05-01%27&$skip=120"}"#
        )
      default: .json(200, #"{"Items":[{"OrderID":2,"ExportedToConnector":true}],"Count":2}"#)
      }
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let day = try #require(CalendarDate("2026-05-02"))
      let found = try await bench.client.ordersChanged(since: day, of: 900_101)
      #expect(found.orders.map(\.id) == [1, 2])
      #expect(found.complete)
      let targets = bench.server.requests.map(\.target)
      #expect(
        targets == [
          "/v1/orders?%24filter=LastModified%20ge%20DateTime%272026-05-01%27&%24orderby=LastModified",
          "/v1/orders?$filter=LastModified%20ge%20DateTime%272026-05-01%27&$skip=120",
        ])
      #expect(bench.server.requests.allSatisfy { $0.header("ApiKey") == "k3y" })
    }
  }

  @Test(
    "a link to anywhere else is refused, and takes no key there",
    arguments: [
      "http://127.0.0.2:PORT/v1/orders?$skip=1", "https://127.0.0.1:PORT/v1/orders",
      "http://127.0.0.1:1/v1/orders", "http://127.0.0.1:PORT@evil.example/v1/orders",
      "http://user@127.0.0.1:PORT/v1/orders", "//evil.example/v1/orders", "/v1/orders?$skip=1",
    ])
  func foreignLink(link: String) async throws {
    let script: ScriptedServer.Script = { request in
      let port = (request.header("host") ?? "").split(separator: ":").last.map(String.init) ?? ""
      let target = link.replacingOccurrences(of: "PORT", with: port)
      return .json(200, #"{"Items":[],"NextPageLink":"\#(target)"}"#)
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      await #expect(throws: BillitFault.foreignLink) {
        try await bench.client.deletedOrders(of: 900_101)
      }
      #expect(bench.server.requests.count == 1)
    }
  }

  @Test("a list without an end is cut, and says so")
  func endless() async throws {
    let script: ScriptedServer.Script = { request in
      .json(
        200,
        #"{"Items":[{"OrderID":1}],"NextPageLink":"http://\#(request.header("host") ?? "")/v1/orders/deleted"}"#
      )
    }
    try await BillitBench.run(script) { (bench) async throws -> Void in
      let found = try await bench.client.deletedOrders(of: 900_101, maximumPages: 3)
      #expect(found.orders.count == 3)
      #expect(!found.complete)
    }
  }

  @Test("a change sends what is given and nothing else")
  func patch() async throws {
    try await BillitBench.run({ _ in .empty(200) }) { (bench) async throws -> Void in
      var patch = OrderPatch(isSent: true, internalInfo: "[ACC A1/2026/118]")
      patch.paidDate = CalendarDate("2026-05-13")
      let outcome = await bench.client.patchOrder(7_000_123, of: 900_101, patch)
      guard case .answered(.done) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      let sent = try JSONValue(#require(bench.server.requests.last?.body))
      #expect(
        sent
          == .object([
            "IsSent": .bool(true), "InternalInfo": .string("[ACC A1/2026/118]"),
            "PaidDate": .string("2026-05-13"),
          ]))
    }
  }

  @Test(
    "which company goes into which header is a setting",
    arguments: [
      (.partyOnly, "5", nil), (.partyAndAccountantContext(accountant: 9), "5", "9"),
      (.accountantPartyAndContext(accountant: 9), "9", "5"),
    ] as [(BillitConnection.CompanyHeaders, String, String?)])
  func companies(scheme: BillitConnection.CompanyHeaders, party: String, context: String?)
    async throws
  {
    try await BillitBench.run({ _ in .json(200, "[]") }, companyHeaders: scheme) {
      (bench) async throws -> Void in
      _ = try await bench.client.webhooks(of: 5)
      let request = try #require(bench.server.requests.last)
      #expect(request.header("PartyID") == party)
      #expect(request.header("ContextPartyID") == context)
    }
  }
}
