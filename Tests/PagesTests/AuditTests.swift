import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Pages

@Suite("The audit is read by administrators, newest first, and shows when it was changed")
struct AuditTests {
  private func filled() async throws -> Office {
    let office = try await Office()
    let trail = AuditTrail(office.database)
    for number in 1...5 {
      try await trail.write(
        .init(
          at: office.now + Int64(number) * 86_400_000, actor: "sophie@office.be",
          action: "document.held", subject: "document/\(number)", dossierID: office.garage,
          facts: ["reason": "<b>\(number)"]))
    }
    try await trail.write(
      .init(at: office.now, actor: "token:x", action: "moon.landed", subject: "moon/1"))
    return office
  }

  @Test("Actions are words in the reader's language; unknown ones are their code")
  func words() async throws {
    let office = try await filled()
    let expected = [
      "en": "Document held back", "fr": "Document retenu", "nl": "Document tegengehouden",
      "de": "Dokument zurückgehalten",
    ]
    for (language, text) in expected {
      let browser = try await office.browser(.administrator, language: language)
      try await office.test { client in
        let page = try await browser.get("/audit", client)
        #expect(page.status == .ok)
        #expect(page.text.contains(text))
        #expect(page.text.contains("moon.landed"))
        #expect(page.text.contains("href=\"/documents/5\""))
        #expect(page.text.contains("href=\"/dossiers/\(office.garage)\""))
        #expect(page.text.contains("&lt;b&gt;5"))
        #expect(!page.text.contains("<b>5"))
      }
    }
  }

  @Test("Every action of the table has words in all languages")
  func table() {
    for (action, words) in AuditActionWords.table {
      for language in Language.allCases { #expect(!words[language].isEmpty, "\(action)") }
    }
    for (outcome, words) in CallOutcomeWords.table {
      for language in Language.allCases { #expect(!words[language].isEmpty, "\(outcome)") }
    }
  }

  @Test("Nobody else reads it", arguments: ["/audit", "/audit.json", "/audit.csv"])
  func others(path: String) async throws {
    let office = try await Office()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.get(path, client)
      #expect(answer.status == .forbidden)
    }
  }

  @Test(
    "Filters restrict; what cannot be read is refused",
    arguments: [
      ("action=document.held", 5), ("actor=token:x", 1), ("subject=document/3", 1),
      ("action=document.held&from=2026-11-26&to=2026-11-27", 2), ("dossier=999", 0),
    ])
  func filters(query: String, expected: Int) async throws {
    let office = try await filled()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.get("/audit.json?\(query)", client).object()
      #expect((answer["audit"] as? [[String: any Sendable]])?.count == expected)
      #expect(try await browser.get("/audit.json?from=yesterday", client).status == .badRequest)
      #expect(try await browser.get("/audit?dossier=x", client).status == .badRequest)
    }
  }

  @Test("Pages of it visit every line once, and the CSV has them all")
  func paging() async throws {
    let office = try await filled()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      var seen: [Int] = []
      var address: String? = "/audit.json?action=document.held&limit=2"
      while let here = address {
        let page = try await browser.get(here, client).object()
        let rows = try #require(page["audit"] as? [[String: any Sendable]])
        seen += rows.compactMap { $0["id"] as? Int }
        address = page["next"] as? String
      }
      #expect(seen.count == 5)
      #expect(seen == seen.sorted(by: >))
      let first = try await browser.get("/audit?action=document.held&limit=2", client)
      #expect(first.text.contains("/audit?action=document.held&amp;limit=2&amp;next="))
      let csv = try await browser.get("/audit.csv?action=document.held", client)
      #expect(csv.text.split(separator: "\r\n").count == 6)
    }
  }

  @Test("A dossier's whole audit is exported at once, with words beside the codes")
  func dossier() async throws {
    let office = try await filled()
    for number in 1...60 {
      try await AuditTrail(office.database).write(
        .init(
          at: office.now, actor: "test", action: "dossier.link_check_requested",
          subject: "dossier/\(office.studio)", dossierID: office.studio,
          facts: ["n": String(number)]))
    }
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let path = "/audit.json?dossier=\(office.studio)"
      let whole = try await browser.get(path, client).object()
      let lines = try #require(whole["audit"] as? [[String: any Sendable]])
      #expect(lines.count > 60 && whole["next"] as? String == nil)
      #expect(lines.allSatisfy { $0["dossier"] as? String == "Studio Lumière" })
      #expect(lines.first?["action_text"] as? String != lines.first?["action"] as? String)
      let page = try await browser.get(path + "&limit=10", client).object()
      #expect((page["audit"] as? [[String: any Sendable]])?.count == 10)
      #expect(page["next"] as? String != nil)
      // The dossier's own page leads there.
      let own = try await browser.get("/dossiers/\(office.studio)", client).text
      #expect(own.contains("href=\"/audit?dossier=\(office.studio)\""))
    }
  }

  @Test("The page tells how the newest check went, and checks when asked")
  func chain() async throws {
    let office = try await filled()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      #expect(try await browser.get("/audit", client).text.contains("Not checked yet"))
      let answer = try await browser.post("/audit/verification", client)
      #expect(answer.headers[.location] == "/audit")
      let page = try await browser.get("/audit", client).text
      #expect(page.contains("Chain unbroken"))
      #expect(page.contains("Checked 24/11/2026"))
      let head = try #require(try await AuditTrail(office.database).head())
      #expect(page.contains("(\(head.line))"))
    }
  }

  @Test("A chain that was found broken turns page, health and the overview's light red")
  func broken() async throws {
    let office = try await filled()
    let browser = try await office.browser(.administrator)
    let token = try await APITokenStore(office.database).create(
      name: "watch", role: .administrator, actor: "test", now: office.now)
    try await office.test { client in
      let verdict = try await client.execute(
        uri: "/audit/verification", method: .post, headers: [.authorization: "Bearer \(token)"]
      ).object()
      #expect(verdict["audit"] as? String == "sound")
      #expect((verdict["fingerprint"] as? String)?.count == 64)
      #expect(try await !browser.get("/", client).text.contains("changed outside"))
    }
    let head = try #require(try await AuditTrail(office.database).head()).line
    let line = head - 2
    try OutsideEdit.run(
      "update audit set actor = actor || '!' where id = \(line)", at: office.database.path)
    office.advance(minutes: 1)
    let found = office.now
    try await office.test { client in
      _ = try await browser.post("/audit/verification", client)
    }
    // Found again every hour; since when stays.
    office.advance(minutes: 60)
    try await office.test { client in
      _ = try await browser.post("/audit/verification", client)
      let since = Speech(.english).format.moment(found)
      let page = try await browser.get("/audit", client).text
      #expect(page.contains("Chain broken"))
      #expect(page.contains("At line \(line) something was changed"))
      #expect(page.contains("Found since \(since)."))
      let health = try await browser.get("/health.json", client).object()
      #expect(health["status"] as? String == "fault")
      let overview = try await browser.get("/", client).text
      #expect(
        overview.contains("At line \(line) the audit trail was changed outside Passerelle. · "))
      #expect(overview.contains(Speech(.english).format.brief(found, now: office.now)))
      let lights = overview.components(separatedBy: "class=\"lights\"").last ?? ""
      #expect(lights.prefix(300).contains("mark-down"))
      #expect(lights.prefix(300).contains("href=\"/health\""))
    }
    // Put back as it was, the chain holds again and the light is green.
    try OutsideEdit.run(
      "update audit set actor = rtrim(actor, '!') where id = \(line)", at: office.database.path)
    try await office.test { client in
      _ = try await browser.post("/audit/verification", client)
      #expect(try await !browser.get("/", client).text.contains("changed outside"))
    }
  }
}
