import Foundation
import Testing

@testable import Simulators

@Suite("The API admits callers, hands out orders and files, and takes patches as Billit does")
struct BillitAPITests {
  @Test("a Peppol purchase becomes an order with its document and a picture, readdressed")
  func purchase() async throws {
    try await BillitFixture.running { billit in
      let id = try await billit.post(try BillitFixture.ubl())
      #expect(id == 7_000_001)
      let order = try await billit.send(.get, "/v1/orders/\(id)").json
      #expect(order["OrderID"]?.int == id)
      #expect(order["CompanyID"] == 900_101)
      #expect(order["OrderDirection"] == "Cost")
      #expect(order["OrderNumber"] == "VF-2026-0881")
      #expect(order["OrderDate"] == "2026-05-11T00:00:00")
      #expect(order["TotalIncl"]?.number == Decimal(string: "387.3"))
      #expect(order["PaymentReference"] == "+++118/2026/00914+++")
      #expect(order["Customer"]?["VATNumber"] == "BE0999012304")
      #expect(order["Supplier"]?["VATNumber"] == "BE0999045659")
      #expect(order["CounterParty"]?["PartyID"] == order["SupplierID"])
      #expect(order["IsSent"] == false)
      let attachment = try #require(order["Attachments"]?.array?.first)
      #expect(attachment["MimeType"] == "text/xml")
      let file = try await billit.send(
        .get, "/v1/files/\(attachment["FileID"]?.string ?? "")"
      ).json
      let xml = try #require(Data(base64Encoded: file["FileContent"]?.string ?? ""))
      let text = String(decoding: xml, as: UTF8.self)
      #expect(text.contains("BE0999012304"))
      #expect(!text.contains("FR32123456789"))
      let picture = try await billit.send(
        .get, "/v1/files/\(order["OrderPDF"]?["FileID"]?.string ?? "")"
      ).json
      let pdf = try #require(Data(base64Encoded: picture["FileContent"]?.string ?? ""))
      #expect(pdf.starts(with: Data("%PDF-1.4".utf8)))
      #expect(try await billit.violations().isEmpty)
      let untouched = try await billit.post(try BillitFixture.ubl(), more: "&readdress=false")
      #expect(untouched == id + 1)
      let kept = try await billit.send(.get, "/v1/orders/\(untouched)").json
      #expect(kept["Customer"]?["VATNumber"] == "FR32123456789")
    }
  }

  @Test("a JSON order gets ids, totals and groups; a document nobody can read is kept as it is")
  func otherArrivals() async throws {
    try await BillitFixture.running { billit in
      let answer = try await billit.send(
        .post, "/_control/parties/900102/orders?direction=Income", [:],
        [
          "OrderNumber": "2026-0043", "OrderDate": "2026-05-07", "OrderType": "Invoice",
          "Customer": ["Name": "Brasserie Le Pavé SRL", "VATNumber": "BE0999078917"],
          "OrderLines": [
            ["Quantity": 3, "UnitPriceExcl": 333, "Description": "Table", "VATPercentage": 21]
          ],
        ])
      #expect(answer.status == 201)
      let headers = ["ApiKey": "owner-900102", "PartyID": "900102"]
      let order = try await billit.send(.get, "/v1/orders/7000001", headers).json
      #expect(order["TotalIncl"]?.number == Decimal(string: "1208.79"))
      #expect(order["VatGroups"]?.array?.first?["TotalVAT"]?.number == Decimal(string: "209.79"))
      #expect(order["Supplier"]?["Name"] == "Menuiserie Dubois SRL")
      #expect(order["CounterParty"]?["DisplayName"] == "Brasserie Le Pavé SRL")
      let bytes = Data("<!DOCTYPE x><Invoice/>".utf8)
      let id = try await billit.post(bytes)
      let odd = try await billit.send(.get, "/v1/orders/\(id)").json
      let file = try await billit.send(
        .get, "/v1/files/\(odd["Attachments"]?.array?.first?["FileID"]?.string ?? "")"
      ).json
      #expect(file["FileContent"]?.string == bytes.base64EncodedString())
    }
  }

  @Test("who may not reach a company is told so")
  func access() async throws {
    try await BillitFixture.running { billit in
      let id = try await billit.post(try BillitFixture.ubl())
      func get(_ headers: [String: String]) async throws -> BillitCaller.Answer {
        try await billit.send(.get, "/v1/orders/\(id)", headers)
      }
      #expect(try await get(["ApiKey": "accountant-key", "PartyID": "900101"]).status == 200)
      #expect(
        try await get([
          "ApiKey": "accountant-key", "PartyID": "900101", "ContextPartyID": "900100",
        ]).status == 200)
      #expect(
        try await get([
          "ApiKey": "accountant-key", "PartyID": "900100", "ContextPartyID": "900101",
        ]).status == 200)
      #expect(try await get(["ApiKey": "accountant-key", "PartyID": "900102"]).status == 401)
      #expect(try await get(["ApiKey": "owner-900102", "PartyID": "900101"]).status == 401)
      #expect(
        try await get([
          "ApiKey": "accountant-key", "PartyID": "900101", "ContextPartyID": "1",
        ]).status == 401)
      let wrong = try await get(["ApiKey": "nobody", "PartyID": "900101"])
      #expect(wrong.status == 401)
      #expect(wrong.code == "ApiKeyNotValid")
      #expect(try await get(["PartyID": "900101"]).code == "InvalidAccessToken")
      let account = try await billit.send(
        .get, "/v1/account/accountInformation", ["ApiKey": "accountant-key"]
      ).json
      #expect(account["Companies"]?.array?.count == 2)
      #expect(try await billit.violations().isEmpty)
    }
  }

  @Test("patches change, are shown with their trace, and move LastModified")
  func patches() async throws {
    try await BillitFixture.running { billit in
      let id = try await billit.post(try BillitFixture.ubl())
      let path = "/v1/orders/\(id)"
      let before = try await billit.send(.get, path).json["LastModified"]?.string ?? ""
      let patched = try await billit.send(
        .patch, path, BillitCaller.accountant, ["InternalInfo": "[ACC A1/2026/118]"])
      #expect(patched.status == 200)
      #expect(patched.data.isEmpty)
      let entries = try await billit.send(
        .put, "\(path)/bookingEntries", BillitCaller.accountant,
        [["AccountCode": 440_000, "Amount": 387, "DebetOrCredit": "C"]])
      #expect(entries.status == 200)
      let order = try await billit.send(.get, path).json
      let after = order["LastModified"]?.string ?? ""
      #expect(try #require(LocalMoment(before)) < #require(LocalMoment(after)))
      #expect(order["InternalInfo"] == "[ACC A1/2026/118]")
      #expect(order["BookingEntries"]?.array?.first?["OrderID"]?.int == id)
      let shown = try await billit.send(.get, "/_control/orders/\(id)").json
      #expect(shown["_control"]?["writes"]?.array?.count == 2)
      #expect(try await billit.violations().isEmpty)
      let refused = try await billit.send(.patch, path, BillitCaller.accountant, ["Jurnal": "A1"])
      #expect(refused.status == 400)
      #expect(refused.code == "GenericError")
      let violations = try await billit.violations()
      #expect(violations.count == 1)
      #expect(violations.first?["problem"] == "Jurnal: not a known member")
    }
  }

  @Test("lists are filtered, sorted and paged by links; the deleted ones stand apart")
  func lists() async throws {
    try await BillitFixture.running { billit in
      for number in 0..<5 {
        _ = try await billit.post(
          try BillitFixture.ubl(number: "N\(number)"), direction: number < 4 ? "Cost" : "Income")
      }
      var numbers: [String] = []
      var next: String? =
        "/v1/orders?$filter=LastModified%20ge%20DateTime'2020-01-01'"
        + "%20and%20OrderDirection+eq+'Cost'&$orderby=LastModified%20desc&$top=3"
      var pages = 0
      while let path = next {
        let page = try await billit.send(.get, path).json
        numbers += (page["Items"]?.array ?? []).compactMap { $0["OrderNumber"]?.string }
        #expect(page["Items"]?.array?.first?["OrderLines"] == nil)
        next = page["NextPageLink"]?.string
        pages += 1
      }
      #expect(pages == 2)
      #expect(numbers == ["N3", "N2", "N1", "N0"])
      let refused = try await billit.send(.get, "/v1/orders?$filter=VATNumber%20eq%20'x'")
      #expect(refused.status == 400)
      #expect(
        refused.json["errors"]?.array?.first?["Description"]?.string?.contains("VATNumber") == true)
      let deleted = try await billit.send(.delete, "/_control/orders/7000001")
      #expect(deleted.status == 200)
      #expect(try await billit.send(.get, "/v1/orders/7000001").status == 404)
      let rows = try await billit.send(.get, "/v1/orders/deleted").json["Items"]?.array
      #expect(rows?.compactMap { $0["OrderID"]?.int } == [7_000_001])
      #expect(
        try await billit.send(.get, "/v1/orders?$inlinecount=allpages").json["Count"] == 4)
    }
  }

  @Test("faults strike the next calls of their operation and no other")
  func faults() async throws {
    try await BillitFixture.running { billit in
      let id = try await billit.post(try BillitFixture.ubl())
      let ordered = try await billit.send(
        .post, "/_control/faults", [:],
        ["operation": "getOrder", "kind": "status", "status": 503, "times": 2])
      #expect(ordered.status == 201)
      #expect(try await billit.send(.get, "/v1/orders").status == 200)
      #expect(try await billit.send(.get, "/v1/orders/\(id)").status == 503)
      #expect(try await billit.send(.get, "/v1/orders/\(id)").status == 503)
      #expect(try await billit.send(.get, "/v1/orders/\(id)").status == 200)
      _ = try await billit.send(
        .post, "/_control/faults", [:], ["operation": "orderPatchOrders", "kind": "reset"])
      await #expect(throws: (any Error).self) {
        try await billit.send(
          .patch, "/v1/orders/\(id)", BillitCaller.accountant, ["IsSent": true])
      }
      #expect(try await billit.send(.get, "/v1/orders/\(id)").json["IsSent"] == false)
      let unknown = try await billit.send(
        .post, "/_control/faults", [:], ["operation": "getOdrer", "kind": "reset"])
      #expect(unknown.status == 400)
    }
  }

  @Test("what the contract does not know is listed")
  func violations() async throws {
    try await BillitFixture.running { billit in
      _ = try await billit.send(.get, "/v1/orders?$selekt=x")
      _ = try await billit.send(.get, "/v1/webhook")
      _ = try await billit.send(.get, "/v1/orders", ["ApiKey": "accountant-key"])
      let problems = try await billit.violations().compactMap { $0["problem"]?.string }
      #expect(
        problems == [
          "$selekt: not a known parameter", "path: not in the contract",
          "PartyID: header missing",
        ])
    }
  }

  @Test("parties are matched by VAT number and type, and patched in their listed members")
  func parties() async throws {
    try await BillitFixture.running { billit in
      let party: JSONValue = [
        "Name": "Zuivel De Wei BV", "PartyType": "Supplier", "VATNumber": "BE0999084261",
      ]
      let first = try await billit.send(.post, "/v1/parties", BillitCaller.accountant, party)
      let again = try await billit.send(.post, "/v1/parties", BillitCaller.accountant, party)
      #expect(first.json == again.json)
      let id = first.json.int ?? 0
      let patched = try await billit.send(
        .patch, "/v1/parties/\(id)", BillitCaller.accountant, ["Nr": "L0842"])
      #expect(patched.status == 200)
      let list = try await billit.send(.get, "/v1/parties?$filter=PartyType%20eq%20'Supplier'")
      #expect(list.json["Items"]?.array?.first?["Nr"] == "L0842")
      let other = ["ApiKey": "accountant-key", "PartyID": "900102"]
      #expect(try await billit.send(.get, "/v1/parties/\(id)", other).status == 401)
    }
  }
}
