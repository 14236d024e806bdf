import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
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

  @Test("The page tells that the chain is unbroken, and where it was broken")
  func chain() async throws {
    let office = try await filled()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.get("/audit", client)
      #expect(answer.text.contains("Chain unbroken"))
    }
    let head = try #require(try await AuditTrail(office.database).head())
    let broken = AuditPage.Chain(.broken(at: 7), head: head, speech: Speech(.english))
    #expect(broken.pill.label == "Chain broken")
    #expect(broken.sentence.contains("line 7"))
    #expect(broken.print?.count == 64)
    #expect(broken.printLabel?.contains("(\(head.line))") == true)
  }
}
