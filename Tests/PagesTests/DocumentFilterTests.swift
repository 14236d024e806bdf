import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("The list of documents shows what its address asks for, as page, JSON and CSV")
struct DocumentFilterTests {
  static func token(_ office: Office, _ role: Role = .reader) async throws -> HTTPFields {
    let text = try await APITokenStore(office.database).create(
      name: "script", role: role, actor: "test", now: office.now)
    return [.authorization: "Bearer \(text)"]
  }

  private static let queries = [
    "", "period=2026-Q4", "period=2026-11", "period=2025-Q4", "amount_from=500",
    "amount_from=1.000,00&amount_to=1600", "amount_to=100", "age=0", "age=1", "q=121,00",
    "q=verfwinkel&state=needs_mapping", "owner=office&kind=invoice", "sort=amount&order=asc",
    "sort=counterparty", "sort=date&direction=purchase", "sort=number&order=asc&limit=3",
  ]

  @Test(arguments: queries)
  func allFormsSayTheSame(_ query: String) async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await DocumentFilterTests.token(office)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      var ids: [Int] = []
      var address: String? = "/documents.json?\(query)"
      while let here = address {
        let page = try await client.execute(uri: here, method: .get, headers: headers).object()
        let rows = try #require(page["documents"] as? [[String: any Sendable]], "\(here)")
        ids += rows.compactMap { $0["id"] as? Int }
        address = page["next"] as? String
      }
      let unpaged = query.replacingOccurrences(of: "&limit=3", with: "")
      let csv = try await client.execute(
        uri: "/documents.csv?\(unpaged)", method: .get, headers: headers
      ).text
      let lines = csv.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ";", omittingEmptySubsequences: false)
      }
      #expect(lines.compactMap { Int($0[0]) } == ids)
      let whole = try await client.execute(
        uri: "/documents.json?\(unpaged)\(unpaged.isEmpty ? "" : "&")limit=all", method: .get,
        headers: headers
      ).object()
      let rows = try #require(whole["documents"] as? [[String: any Sendable]])
      #expect(rows.compactMap { $0["id"] as? Int } == ids)
      #expect(whole["next"] is NSNull)
      let page = try await browser.get("/documents?all=1&\(unpaged)", client)
      #expect(page.status == .ok)
      let links = page.text.matches(of: #/class="row" href="/documents/(\d+)"/#).compactMap {
        Int($0.output.1)
      }
      #expect(links == ids)
    }
  }

  @Test(arguments: [
    "period=2026-13", "period=2026-Q5", "period=x", "amount_from=x", "amount_to=1,2,3",
    "age=-1", "age=x", "sort=moon", "order=up", "manager=x", "next=12&sort=amount", "id=x",
    "next=5.vx&sort=amount", "dossiers=1,x",
  ])
  func whatCannotBeReadIsRefused(_ query: String) async throws {
    let office = try await Office()
    let headers = try await DocumentFilterTests.token(office)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/documents.json?\(query)", method: .get, headers: headers)
      #expect(answer.status == .badRequest)
    }
  }

  @Test func aDossierHasSomebodyInChargeAndTheListIsFilteredByThem() async throws {
    let office = try await Office()
    try await office.fill()
    let accountant = try await office.browser(.accountant)
    let reader = try await office.browser(.reader)
    let people = try await PeopleInCharge(office.database).candidates()
    let id = try #require(people.first).id
    try await office.test { client in
      let path = "/dossiers/\(office.studio)/manager"
      #expect(
        try await reader.post(path, ["manager": "\(id)"], client).status == .forbidden)
      #expect(
        try await accountant.post(path, ["manager": "999"], client).status == .badRequest)
      #expect(
        try await accountant.post(path, ["manager": "\(id)"], client).status == .seeOther)
      let settings = try await accountant.get("/dossiers/\(office.studio)/settings", client)
      #expect(settings.text.contains("<option value=\"\(id)\" selected>"))
      let page = try await accountant.get("/documents?manager=\(id)", client)
      #expect(page.text.contains("INV-7") && !page.text.contains("2026-8841"))
      let stranger = try await office.browser(.accountant, access: .only([office.garage]))
      #expect(try await stranger.post(path, ["manager": ""], client).status == .notFound)
      let hidden = try await stranger.get("/documents?manager=\(id)", client)
      #expect(hidden.status == .ok && !hidden.text.contains("INV-7"))
      #expect(try await accountant.post(path, ["manager": ""], client).status == .seeOther)
      #expect(
        try await !accountant.get("/documents?manager=\(id)", client).text.contains("INV-7"))
    }
  }

  @Test func columnsAreOrderedBothWays() async throws {
    let office = try await Office()
    try await office.fill()
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let first = try await browser.get("/documents?state=needs_mapping", client).text
      #expect(first.contains("href=\"/documents?state=needs_mapping&amp;sort=amount\""))
      let sorted = try await browser.get("/documents?state=needs_mapping&sort=amount", client).text
      #expect(sorted.contains("aria-sort=\"descending\""))
      #expect(sorted.contains("sort=amount&amp;order=asc"))
    }
  }
}
