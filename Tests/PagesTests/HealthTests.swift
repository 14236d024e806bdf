import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("The health page tells administrators how the installation stands")
struct HealthTests {
  @Test("Page and JSON say the same of database, process and documents")
  func facts() async throws {
    let office = try await Office()
    let waiting = try await office.receive(order: 5, dossier: office.garage)
    office.advance(minutes: 200)
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.get("/health", client)
      #expect(page.status == .ok)
      #expect(page.text.contains(office.database.path))
      #expect(page.text.contains("Wrong signature"))
      #expect(page.text.contains("65 s"))
      #expect(page.text.contains("href=\"/documents/\(waiting)\">3 h"))
      #expect(page.text.contains("OpenSSL 3"))
      #expect(page.text.contains("<svg viewBox=\"0 0 600 96\""))
      #expect(!page.text.contains("not as wanted"))

      let json = try await browser.get("/health.json", client).object()
      #expect(json["path"] as? String == office.database.path)
      #expect((json["file_bytes"] as? Int ?? 0) > 0)
      #expect((json["free_bytes"] as? Int ?? 0) > 0)
      #expect(json["inbox_backlog"] as? Int == 3)
      #expect(json["workers"] as? Int == 2)
      #expect((json["deliveries_per_hour"] as? [Int])?.count == 24)
      #expect((json["webhooks"] as? [String: Int])?["forged"] == 12)
      #expect((json["pragmas"] as? [String: String])?["synchronous"] == "2")
      let oldest = try #require(json["oldest_waiting"] as? [String: any Sendable])
      #expect(oldest["document_id"] as? Int == Int(waiting))
      #expect(json["checks"] is NSNull)
    }
  }

  @Test("Everything is checked only when asked for")
  func checks() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      #expect(try await !browser.get("/health", client).text.contains("In order"))
      #expect(try await browser.get("/health?checks=1", client).text.contains("In order"))
      let json = try await browser.get("/health.json?checks=1", client).object()
      let checks = try #require(json["checks"] as? [String: any Sendable])
      #expect(checks["integrity"] as? String == "ok")
      #expect(checks["audit"] as? String == "sound")
    }
  }

  @Test("Nobody else sees it", arguments: ["/health", "/health.json", "/health?checks=1"])
  func others(path: String) async throws {
    let office = try await Office()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.get(path, client)
      #expect(answer.status == .forbidden)
    }
  }

  @Test("It speaks four languages", arguments: ["fr", "nl", "de", "en"])
  func languages(language: String) async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator, language: language)
    let title = Speech(try #require(Language(rawValue: language)))(HealthText.healthTitle)
    try await office.test { client in
      let answer = try await browser.get("/health", client)
      #expect(answer.text.contains("<h1>\(title)</h1>"))
    }
  }

  @Test("The fault of SQLite's log is known by version")
  func versions() {
    for version in ["3.40.1", "3.51.2", "3.7.0"] {
      #expect(HealthReport.hasWALFault(version), "\(version)")
    }
    for version in ["3.51.3", "3.52.0", "4.0"] {
      #expect(!HealthReport.hasWALFault(version), "\(version)")
    }
  }

  @Test("Sizes and durations keep to what a person reads")
  func units() {
    let english = Speech(.english)
    let french = Speech(.french)
    #expect(HealthUnits.size(0, english) == "0.0 kB")
    #expect(HealthUnits.size(1, english) == "0.1 kB")
    #expect(HealthUnits.size(1_500_000, french) == "1,5 Mo")
    #expect(HealthUnits.size(2_000_000_000, english) == "2.0 GB")
    #expect(HealthUnits.duration(-5, english) == "0 s")
    #expect(HealthUnits.duration(119_000, english) == "119 s")
    #expect(HealthUnits.duration(7_200_000, english) == "2 h")
    #expect(HealthUnits.duration(180_000_000, english) == "2 d")
  }
}
