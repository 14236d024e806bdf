import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("Lists say the same as pages, JSON and CSV") struct ListTests {
  private func token(_ office: Office, _ role: Role = .reader) async throws -> HTTPFields {
    let text = try await APITokenStore(office.database).create(
      name: "script", role: role, actor: "test", now: office.now)
    return [.authorization: "Bearer \(text)"]
  }

  @Test func aDocumentHasTheAgreedShape() async throws {
    let office = try await Office()
    let booked = try await office.booked(
      order: 11, invoice: Office.invoice(cents: 10_000), number: 311)
    let stopped = try await office.document(
      order: 12, .needsMapping, cause: Cause(.vatCodeMissing, ["rate": "21"]))
    let headers = try await token(office)
    try await office.test { client in
      let one = try await client.execute(
        uri: "/documents/\(booked).json", method: .get, headers: headers)
      let document = try one.object()
      #expect(
        Set(document.keys).isSuperset(of: [
          "id", "dossier", "billit_order_id", "direction", "kind", "number", "date", "due_date",
          "counterparty", "currency", "total_excl", "total_vat", "total_incl", "state", "cause",
          "entry", "received_at", "updated_at",
        ]))
      #expect(document["total_incl"] as? String == "121.00")
      #expect(document["state"] as? String == "booked")
      #expect(document["cause"] is NSNull)
      #expect(document["date"] as? String == "2026-11-20")
      #expect(document["received_at"] as? String == "2026-11-24T13:00:00Z")
      let entry = try #require(document["entry"] as? [String: any Sendable])
      #expect(entry["bookyear"] as? String == "2026")
      #expect(entry["journal"] as? String == "A1")
      #expect(entry["number"] as? Int == 311)
      #expect(entry["period"] as? Int == 202_611)
      let dossier = try #require(document["dossier"] as? [String: any Sendable])
      #expect(dossier["octopus_dossier_id"] as? Int == 101)
      #expect(dossier["billit_party_id"] as? Int == 7001)

      let other = try await client.execute(
        uri: "/documents/\(stopped).json", method: .get,
        headers: headers.merging([.acceptLanguage: "en"]))
      let cause = try #require(try other.object()["cause"] as? [String: any Sendable])
      #expect(cause["code"] as? String == "vat_code_missing")
      #expect(cause["owner"] as? String == "office")
      #expect(cause["title"] as? String == "VAT code missing")
      #expect((cause["fix"] as? String)?.isEmpty == false)
      #expect(try other.object()["entry"] is NSNull)
    }
  }

  @Test func theCountsAddUp() async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await token(office)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/documents.json?count=state", method: .get, headers: headers)
      let counts = try JSONDecoder().decode(
        [String: Int].self, from: Data(answer.body.readableBytesView))
      #expect(counts["total"] == 8)
      #expect(counts["booked"] == 2)
      #expect(counts["needs_mapping"] == 2)
      #expect(counts.filter { $0.key != "total" }.values.reduce(0, +) == 8)
      let wrong = try await client.execute(
        uri: "/documents.json?count=moon", method: .get, headers: headers)
      #expect(wrong.status == .badRequest)
    }
  }

  @Test func pagingVisitsEveryDocumentOnceNewestFirst() async throws {
    let office = try await Office()
    for order in 1...7 { _ = try await office.receive(order: Int64(order), dossier: office.garage) }
    let headers = try await token(office)
    try await office.test { client in
      var seen: [Int] = []
      var address: String? = "/documents.json?limit=3"
      while let here = address {
        let page = try await client.execute(uri: here, method: .get, headers: headers).object()
        let rows = try #require(page["documents"] as? [[String: any Sendable]])
        seen += rows.compactMap { $0["billit_order_id"] as? Int }
        address = page["next"] as? String
      }
      #expect(seen == [7, 6, 5, 4, 3, 2, 1])
      let first = try await client.execute(
        uri: "/documents.json?limit=3&next=3", method: .get, headers: headers
      ).object()
      #expect((first["documents"] as? [[String: any Sendable]])?.count == 2)
    }
  }

  @Test(arguments: [
    ("state=booked", 2), ("group=stopped", 3), ("cause=vat_code_missing", 2),
    ("owner=client", 1), ("direction=sale", 1), ("kind=credit_note", 1), ("q=proximus", 1),
    ("q=A1/2026/311", 1), ("q=a1%20312", 1), ("q=0884768177", 7), ("q=%25", 0),
    ("q=202/6000", 7), ("from=2026-11-21", 1), ("to=2026-11-20", 7), ("owner=us", 2),
  ])
  func filters(_ query: String, _ expected: Int) async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await token(office)
    try await office.test { client in
      let page = try await client.execute(
        uri: "/documents.json?\(query)", method: .get, headers: headers
      ).object()
      #expect((page["documents"] as? [[String: any Sendable]])?.count == expected)
    }
  }

  @Test func wrongFiltersAreRefusedInsteadOfIgnored() async throws {
    let office = try await Office()
    let headers = try await token(office)
    try await office.test { client in
      for query in ["state=moon", "dossier=x", "from=yesterday", "limit=0", "next=abc"] {
        let answer = try await client.execute(
          uri: "/documents.json?\(query)", method: .get, headers: headers)
        #expect(answer.status == .badRequest)
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
      }
    }
  }

  @Test func csvHoldsTheWholeList() async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await token(office)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/documents.csv", method: .get, headers: headers)
      #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
      let lines = answer.text.split(separator: "\r\n")
      #expect(lines.count == 9)
      #expect(lines[0].hasPrefix("\u{FEFF}id;dossier;"))
      #expect(answer.text.contains(";121,00;"))
    }
  }

  @Test func peopleSeeOnlyTheirDossiers() async throws {
    let office = try await Office()
    try await office.fill()
    let hidden = try await office.document(
      order: 99, dossier: office.garage, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.administrator, access: .only([office.studio]))
    try await office.test { client in
      for path in ["/", "/documents", "/dossiers", "/hooks", "/deliveries"] {
        let page = try await browser.get(path, client)
        #expect(page.status == .ok)
        #expect(!page.text.contains("Garage Peeters"), "\(path)")
      }
      #expect(try await browser.get("/documents", client).text.contains("Mirabeau"))
      for path in [
        "/documents/\(hidden)", "/documents/\(hidden).json", "/documents/\(hidden)/files/ubl",
        "/dossiers/\(office.garage)", "/dossiers/\(office.garage).json",
      ] {
        #expect(try await browser.get(path, client).status == .notFound, "\(path)")
      }
      for path in [
        "/documents/\(hidden)/hold", "/hooks/\(office.hook)/rotation",
        "/dossiers/\(office.garage)/link-check",
      ] {
        #expect(try await browser.post(path, client).status == .notFound, "\(path)")
      }
      let nobody = try await office.browser(.reader, access: .only([]))
      #expect(try await nobody.get("/documents", client).status == .ok)
      let counts = try await nobody.get("/documents.json?count=state", client).object()
      #expect(counts["total"] as? Int == 0)
    }
    #expect(office.rotated.isEmpty)
  }

  @Test func tokensThatAreWrongOrRevokedOpenNothing() async throws {
    let office = try await Office()
    let headers = try await token(office)
    try await office.test { client in
      let wrong = try await client.execute(
        uri: "/documents.json", method: .get, headers: [.authorization: "Bearer nonsense"])
      #expect(wrong.status == .unauthorized)
      #expect(wrong.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
      _ = try await APITokenStore(office.database).revoke(
        name: "script", actor: "test", now: office.now)
      let revoked = try await client.execute(
        uri: "/documents.json", method: .get, headers: headers)
      #expect(revoked.status == .unauthorized)
    }
  }

  @Test func hooksShowTimesAndNeverSecretsOrPaths() async throws {
    let office = try await Office()
    let headers = try await token(office, .administrator)
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let json = try await client.execute(uri: "/hooks.json", method: .get, headers: headers)
      let page = try await browser.get("/hooks", client)
      for text in [json.text, page.text] {
        #expect(!text.contains("secret-path-token"))
        #expect(!text.contains("11111111-2222"))
      }
      #expect(json.text.contains("valid_from"))
      #expect(page.text.contains("/hooks/\(office.hook)/rotation"))
    }
  }

  @Test func deliveriesShowWhatBecameOfThem() async throws {
    let office = try await Office()
    let headers = try await token(office)
    try await office.test { client in
      for (second, reading) in [
        VerifiedDelivery.Reading.order(id: 5, updateType: "U"),
        .outsideTolerance(entityType: "Order", id: 6, updateType: "U"),
      ].enumerated() {
        _ = try await office.inbox.accept(
          VerifiedDelivery(
            hookID: office.hook, dossierID: office.garage,
            signedAtSeconds: Office.start / 1000 + Int64(second), signature: Data(count: 32),
            secretID: 1, receivedAt: office.now, reading: reading, body: Data("{}".utf8)))
      }
      let all = try await client.execute(
        uri: "/deliveries.json", method: .get, headers: headers
      ).object()
      let rows = try #require(all["deliveries"] as? [[String: any Sendable]])
      #expect(rows.map { $0["outcome"] as? String } == ["quarantined", "accepted"])
      #expect(rows[1]["document_id"] is Int)
      let some = try await client.execute(
        uri: "/deliveries.json?outcome=accepted", method: .get, headers: headers
      ).object()
      #expect((some["deliveries"] as? [[String: any Sendable]])?.count == 1)
    }
  }
}

extension HTTPFields {
  fileprivate func merging(_ other: HTTPFields) -> HTTPFields {
    var merged = self
    for field in other { merged[field.name] = field.value }
    return merged
  }
}
