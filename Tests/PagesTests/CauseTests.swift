import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("Documents are grouped by what releases them") struct CauseTests {
  private func script(_ office: Office) async throws -> HTTPFields {
    let text = try await APITokenStore(office.database).create(
      name: "script", role: .reader, actor: "test", now: office.now)
    return [.authorization: "Bearer \(text)", .acceptLanguage: "en"]
  }

  @Test func aGroupHasTheAgreedShape() async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await script(office)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/causes.json?cause=vat_code_missing", method: .get, headers: headers)
      let groups = try #require(try answer.object()["causes"] as? [[String: any Sendable]])
      #expect(groups.count == 1)
      let group = try #require(groups.first)
      #expect(group["documents"] as? Int == 2)
      #expect(group["since"] as? String == "2026-11-24T13:00:00Z")
      #expect((group["key"] as? String)?.hasPrefix("vat_code_missing|") == true)
      #expect(group["amount"] as? String == "11433.29")
      #expect(group["currency"] as? String == "EUR")
      let cause = try #require(group["cause"] as? [String: any Sendable])
      #expect(cause["code"] as? String == "vat_code_missing")
      #expect(cause["owner"] as? String == "office")
      #expect(cause["title"] as? String == "VAT code missing")
      #expect((cause["fix"] as? String)?.isEmpty == false)
      let dossier = try #require(group["dossier"] as? [String: any Sendable])
      #expect(dossier["name"] as? String == "Garage Peeters BV")
      let documents = try await client.execute(
        uri: try #require(group["documents_href"] as? String), method: .get, headers: headers
      ).object()
      #expect((documents["documents"] as? [any Sendable])?.count == 2)
    }
  }

  @Test func theSameCauseInTwoDossiersIsTwoGroups() async throws {
    let office = try await Office()
    for (order, dossier) in [(1, office.garage), (2, office.studio), (3, office.studio)] {
      try await office.document(
        order: Int64(order), dossier: dossier,
        invoice: Office.invoice(number: "N\(order)", cents: Int64(order) * 1000), .needsMapping,
        cause: Office.coContractor)
    }
    let groups = try await CauseGroups(office.database).all(access: .all, now: office.now)
    #expect(groups.map(\.documents) == [2, 1])
    #expect(Set(groups.map(\.id)).count == 1)
    #expect(try await OverviewSums(office.database).openCauses(access: .all, now: office.now) == 2)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let overview = try await browser.get("/", client)
      let larger = try office.path(Office.coContractor, dossier: office.studio)
      #expect(overview.text.contains("href=\"\(larger)\""))
      #expect(overview.text.contains("Causes <span class=\"n\">2</span>"))
    }
  }

  @Test func theOverviewLeadsStraightToTheRepair() async throws {
    let office = try await Office()
    try await office.document(order: 1, .needsMapping, cause: Office.coContractor)
    try await office.readLists()
    let browser = try await office.browser(.accountant)
    let path = try office.path(Office.coContractor)
    try await office.test { client in
      #expect(try await browser.get("/", client).text.contains("href=\"\(path)\""))
      #expect(try await browser.get("/causes", client).text.contains("href=\"\(path)\""))
      let page = try await browser.get(path, client)
      #expect(page.status == .ok)
      #expect(page.text.contains("value=\"DMC21\""))
      #expect(page.text.contains("A click first shows what will happen."))
    }
  }

  @Test func whatIsAboutToBeLookedAtAgainSaysSoAndCountsNoMore() async throws {
    let office = try await Office()
    try await office.document(order: 1, .needsMapping, cause: Office.coContractor)
    _ = try await DocumentStore(office.database).reconsider(
      [.vatCodeMissing], in: office.garage, now: office.now)
    #expect(try await OverviewSums(office.database).openCauses(access: .all, now: office.now) == 0)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/causes", client)
      #expect(page.text.contains("being looked at again"))
    }
  }

  @Test func csvNamesEveryGroup() async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await script(office)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/causes.csv?dossier=\(office.garage)", method: .get, headers: headers)
      let lines = answer.text.split(separator: "\r\n")
      let groups = try await CauseGroups(office.database).all(
        access: .all, dossierID: office.garage, now: office.now)
      #expect(lines.count == groups.count + 1)
      #expect(answer.text.contains(";11433,29;EUR;"))
      for query in ["owner=moon", "dossier=x"] {
        let wrong = try await client.execute(
          uri: "/causes.json?\(query)", method: .get, headers: headers)
        #expect(wrong.status == .badRequest)
      }
    }
  }

  @Test func peopleSeeAndMendOnlyTheirDossiers() async throws {
    let office = try await Office()
    try await office.document(order: 1, .needsMapping, cause: Office.coContractor)
    try await office.readLists()
    let browser = try await office.browser(.administrator, access: .only([office.studio]))
    let path = try office.path(Office.coContractor)
    try await office.test { client in
      let list = try await browser.get("/causes", client)
      #expect(!list.text.contains("Garage Peeters"))
      #expect(try await browser.get(path, client).status == .notFound)
      let answer = try await browser.mend(path, ["repair": "vat", "choice": "DMC21"], client)
      #expect(answer.status == .notFound)
      #expect(try await browser.get("/causes.json", client).text.contains("\"causes\":[]"))
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).vat.isEmpty)
  }

  @Test func aGroupThatIsGoneIsNoFault() async throws {
    let office = try await Office()
    let browser = try await office.browser(.accountant)
    let path = try office.path(Office.coContractor)
    try await office.test { client in
      let answer = try await browser.get(path, client)
      #expect(answer.headers[.location] == "/causes?told=causeGone")
      let late = try await browser.mend(path, ["repair": "vat", "choice": "DMC21"], client)
      #expect(late.headers[.location] == "/causes?told=causeGone")
      let told = try await browser.get("/causes?told=causeGone", client)
      #expect(told.text.contains("Nothing waits for that any more."))
    }
  }

  @Test func whatMayBeInOctopusIsNotOfferedToBeSent() async throws {
    let office = try await Office()
    let id = try await office.unknown(order: 1, number: 7)
    let cause = try #require(try await DocumentStore(office.database).document(id)?.cause)
    let browser = try await office.browser(.accountant)
    let path = try office.path(cause)
    try await office.test { client in
      let page = try await browser.get(path, client)
      #expect(page.text.contains("Nothing is sent again here"))
      #expect(!page.text.contains("name=\"repair\""))
      #expect(try await browser.mend(path, ["repair": "again"], client).status == .conflict)
    }
    #expect(try await DocumentStore(office.database).document(id)?.state == .outcomeUnknown)
  }

  @Test(arguments: ["fr", "nl", "de", "en"])
  func everyPageInEveryLanguage(_ language: String) async throws {
    let office = try await Office()
    try await office.readLists()
    let causes = RepairScene.causes
    for (index, cause) in causes.enumerated() {
      try await office.document(
        order: Int64(index + 1), invoice: Office.invoice(number: "R\(index)"),
        cause.code == .duplicateSuspected ? .duplicate : .needsMapping, cause: cause)
    }
    let browser = try await office.browser(.administrator, language: language)
    try await office.test { client in
      var paths = try causes.map { try office.path($0) }
      paths += (1...causes.count).map { "/documents/\($0)" } + ["/causes"]
      for path in paths {
        let page = try await browser.get(path, client)
        #expect(page.status == .ok, "\(path)")
        #expect(page.body.readableBytes < 100_000, "\(path)")
        #expect(page.text.contains("<html lang=\"\(language)-BE\">"))
        #expect(!page.text.contains("{{") && !page.text.contains("<b>…"), "\(path)")
        #expect(!page.text.contains("style=\"") && !page.text.contains("onclick"), "\(path)")
        #expect(page.text.components(separatedBy: "<h1").count == 2, "\(path)")
      }
    }
  }
}
