import Foundation
import Testing

@testable import Simulators

@Suite("A list call's filter means what OData says, and only published properties may stand in it")
struct BillitODataTests {
  private static let row: JSONValue = [
    "OrderID": 7, "OrderDirection": "Cost", "IsSent": false, "OrderNumber": "A'1",
    "LastModified": "2026-05-11T08:05:12.457", "CounterParty": ["PartyID": 12],
  ]

  @Test(
    "a row passes or not",
    arguments: [
      ("OrderDirection eq 'Cost'", true), ("OrderDirection eq 'Income'", false),
      ("OrderDirection ne 'Income'", true), ("IsSent eq false", true), ("IsSent ne false", false),
      ("OrderDirection eq 'Cost' and IsSent eq true", false),
      ("OrderDirection eq 'Income' or IsSent eq false", true),
      ("IsSent eq true or IsSent eq false and OrderDirection eq 'Income'", false),
      ("(IsSent eq true or IsSent eq false) and OrderDirection eq 'Cost'", true),
      ("not (IsSent eq true)", true), ("OrderNumber eq 'A''1'", true),
      ("LastModified ge DateTime'2026-05-11'", true),
      ("LastModified ge datetime'2026-05-11T08:05:12.457'", true),
      ("LastModified gt DateTime'2026-05-11T08:05:12.457'", false),
      ("LastModified gt DateTime'2026-05-11T08:05:12.4569'", true),
      ("LastModified lt DateTime'2026-05-12'", true), ("CounterParty/PartyID eq 12", true),
      ("CounterParty/PartyID le 11.5M", false), ("OrderID gt 6 and OrderID lt 8", true),
      ("Paid eq null", true), ("Paid ne true", true), ("Paid eq true", false),
    ])
  func evaluation(filter: String, passes: Bool) throws {
    let read = try ODataFilter(filter, properties: OrderBook.filterable)
    #expect(read.accepts { PageRequest.value(of: $0, in: Self.row) } == passes)
  }

  @Test("an unpublished property is named in the refusal")
  func unknownProperty() {
    #expect(throws: ODataFilter.Refusal.unknownProperty("VATNumber")) {
      try ODataFilter("VATNumber eq 'BE1'", properties: OrderBook.filterable)
    }
  }

  @Test(
    "what is no filter is refused",
    arguments: [
      "IsSent", "IsSent eq", "IsSent is true", "IsSent eq true and", "(IsSent eq true",
      "OrderNumber eq 'open", "IsSent eq true IsSent", "LastModified ge DateTime'11/05/2026'",
      "LastModified ge DateTime'2026-05-11T08:00:00Z'", "OrderID eq --1x",
      String(repeating: "(", count: 200),
    ])
  func syntax(filter: String) {
    #expect(throws: ODataFilter.Refusal.self) {
      try ODataFilter(filter, properties: OrderBook.filterable)
    }
  }

  @Test("moments are compared by the clock, whatever their decimals")
  func moments() throws {
    let short = try #require(LocalMoment("2026-05-11T08:05:12.9"))
    let long = try #require(LocalMoment("2026-05-11T08:05:12.0912345"))
    #expect(long < short)
    #expect(short.description == "2026-05-11T08:05:12.9")
    #expect(long.description == "2026-05-11T08:05:12.0912345")
    #expect(LocalMoment("2026-05-11")?.description == "2026-05-11T00:00:00")
    #expect(LocalMoment("2026-02-30") == nil)
    #expect(LocalMoment("2026-05-11T25:00") == nil)
    let zone = try #require(TimeZone(secondsFromGMT: 7_200))
    let instant = Date(timeIntervalSince1970: 1_778_479_512.457)
    #expect(LocalMoment(instant, in: zone).description.hasPrefix("2026-05-11T08:05:12.45"))
  }

  @Test("rows are sorted by several terms and cut into pages of at most 120")
  func pages() throws {
    let rows = (0..<300).map { index -> JSONValue in
      ["OrderID": .int(index), "Paid": .bool(index % 2 == 0)]
    }
    let query = ["$orderby": "Paid desc,OrderID desc", "$top": "500", "$skip": "100"]
    let request = try PageRequest(query, properties: OrderBook.filterable)
    let page = request.page(of: rows)
    #expect(page.rows.count == 120)
    #expect(page.rows.first?["OrderID"] == 98)
    #expect(page.hasMore)
    let last = try PageRequest(["$skip": "299"], properties: OrderBook.filterable).page(of: rows)
    #expect(last.rows.count == 1)
    #expect(!last.hasMore)
    #expect(throws: PageRequest.Refusal.badNumber("$top")) {
      try PageRequest(["$top": "0"], properties: OrderBook.filterable)
    }
    #expect(throws: PageRequest.Refusal.unknownProperty("Supplier")) {
      try PageRequest(["$orderby": "Supplier"], properties: OrderBook.filterable)
    }
  }
}
