import Accounting
import Formats
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
      #expect((json["webhooks"] as? [String: Int])?["forged"] == 12)
      #expect((json["pragmas"] as? [String: String])?["synchronous"] == "2")
      let oldest = try #require(json["oldest_waiting"] as? [String: any Sendable])
      #expect(oldest["document_id"] as? Int == Int(waiting))
      #expect(json["status"] as? String == "warning")
      let codes = (json["concerns"] as? [[String: any Sendable]])?.map { $0["code"] as? String }
      #expect(codes?.contains("backup_none") == true)
      #expect((json["hours"] as? [[String: any Sendable]])?.count == 24)
    }
  }

  @Test("Everything is checked when asked for, and what was found stays on the page")
  func checks() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      #expect(try await !browser.get("/health", client).text.contains("In order"))
      let answer = try await browser.post("/health/checks", client)
      #expect(answer.headers[.location] == "/health?told=done")
      #expect(try await browser.get("/health", client).text.contains("In order"))
      let json = try await browser.get("/health.json", client).object()
      let upkeep = try #require(json["upkeep"] as? [String: [String: any Sendable]])
      #expect(upkeep["integrity"]?["succeeded"] as? Bool == true)
      #expect(upkeep["audit"]?["succeeded"] as? Bool == true)
    }
  }

  @Test("Charts show what was seen, and a gap where nobody watched")
  func charts() async throws {
    let office = try await Office()
    let samples = HealthSamples(office.database)
    for hours in [1, 2, 300] {
      var sample = HealthSamples.Sample(at: office.now - Int64(hours) * 3_600_000)
      (sample.deliveries, sample.booked, sample.queueAge) = (hours, 1, 400_000)
      try await samples.note(sample)
    }
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.get("/health", client).text
      #expect(page.contains("Calls <b>3</b>"))
      #expect(page.contains("Calls <b>303</b>"))
      #expect(page.contains("Bookings <b>2</b>"))
      #expect(page.contains("at most 6 min"))
      #expect(page.contains("class=\"gap\""))
      #expect(page.contains("13:00: 1<"))
      #expect(page.contains("11:45: not observed"))
      #expect(page.contains("fill-office"))
      let json = try await browser.get("/health.json", client).object()
      let hours = try #require(json["hours"] as? [[String: any Sendable]])
      #expect(hours.compactMap { $0["deliveries"] as? Int } == [2, 1])
    }
  }

  @Test("Backups, their trial, certificate and mail are told, each with what to do")
  func surroundings() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-certificate-\(UUID().uuidString).pem")
    try HealthTests.certificate.write(to: folder, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try await Office(publicURL: "http://other.example.be") {
      $0.certificateFile = folder.path
      $0.mailProgram = "/nowhere/msmtp"
    }
    let log = UpkeepLog(office.database)
    let day: Int64 = 86_400_000
    try await log.write(
      .init(
        .backup, at: office.now - 8 * day, took: 2_000, succeeded: true, facts: ["file": "b.sqlite"]
      ))
    try await log.write(
      .init(.restoreTest, at: office.now - day, succeeded: false, facts: ["reason": "no key"]))
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.get("/health", client).text
      #expect(page.contains("The last backup is of 16/11/2026."))
      #expect(page.contains("The last trial of a restore failed: no key."))
      #expect(page.contains("b.sqlite"))
      #expect(page.contains("passerelle.bureau.be, *.demo.bureau.be"))
      #expect(page.contains("It is for passerelle.bureau.be, not for other.example.be."))
      #expect(page.contains("/nowhere/msmtp is not there or cannot be run."))
      let json = try await browser.get("/health.json", client).object()
      #expect(json["status"] as? String == "fault")
      let certificate = json["certificate"] as? [String: any Sendable]
      #expect(certificate?["valid_until"] as? String == "2026-12-30T12:00:00Z")
    }
    office.advance(minutes: 30 * 24 * 60)
    let later = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await later.get("/health", client).text
      #expect(page.contains("It is good until 30/12/2026 (days left: 5)."))
    }
  }

  @Test(
    "What the public address shows counts more than its file; what it does not show is no fault")
  func shown() throws {
    let certificate = try Certificate(pem: HealthTests.certificate)
    let url = "https://passerelle.bureau.be"
    let seen = WatchedCertificate(
      shown: .init(at: 7, certificate: certificate), file: "/nowhere", publicURL: url)
    guard case .read(let reading) = seen else {
      Issue.record("not read")
      return
    }
    #expect(reading.seenAt == 7)
    #expect(reading.coversHost)
    let none = ProcessFacts.ShownCertificate(at: 9, certificate: nil)
    #expect(WatchedCertificate(shown: none, file: nil, publicURL: url) == .unseen(at: 9))
    #expect(
      WatchedCertificate(shown: none, file: "/nowhere", publicURL: url)
        == .unreadable(reason: "/nowhere"))
    #expect(WatchedCertificate(shown: nil, file: nil, publicURL: url) == .unwatched)
  }

  /// For passerelle.bureau.be and *.demo.bureau.be, until 30 December 2026.
  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIB1DCCAXmgAwIBAgIBATAKBggqhkjOPQQDAjBFMQswCQYDVQQGEwJCRTEXMBUG
    A1UECgwOQnVyZWF1IExhbWJlcnQxHTAbBgNVBAMMFHBhc3NlcmVsbGUuYnVyZWF1
    LmJlMB4XDTI2MTAwMTEyMDAwMFoXDTI2MTIzMDEyMDAwMFowRTELMAkGA1UEBhMC
    QkUxFzAVBgNVBAoMDkJ1cmVhdSBMYW1iZXJ0MR0wGwYDVQQDDBRwYXNzZXJlbGxl
    LmJ1cmVhdS5iZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMldIbooLZoMn+MF
    rm2Ur4uX3uxLjHTV+AP4uovrtqTVOtbTRWtdFT5iz5D5u21KORM/ynJeSSeKP2cJ
    OaVed1ejWjBYMDcGA1UdEQQwMC6CFHBhc3NlcmVsbGUuYnVyZWF1LmJlghAqLmRl
    bW8uYnVyZWF1LmJlhwQKAAABMB0GA1UdDgQWBBTURTU4w2VX8trHrHDpVXRirpbq
    izAKBggqhkjOPQQDAgNJADBGAiEA2zyQd+Boh5khdu+1KwbD2gDzpUMNzFnnr3M5
    Cu0HMUwCIQDOVIJ3jYGoBfjt43dtvLoKAe7Gfgl3628uOocsDBoMVw==
    -----END CERTIFICATE-----
    """

  @Test("Nobody else sees it", arguments: ["/health", "/health.json"])
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

  @Test("The fault of SQLite's log is known by version, with its back-ports")
  func versions() {
    for version in ["3.40.1", "3.51.2", "3.7.0", "3.44.5", "3.50.6", "3.45.0"] {
      #expect(KnownFaults.hasWALReset(sqlite: version), "\(version)")
    }
    for version in ["3.51.3", "3.52.0", "4.0", "3.44.6", "3.50.7", "3.50.8", "3.6.23"] {
      #expect(!KnownFaults.hasWALReset(sqlite: version), "\(version)")
    }
  }

  @Test(
    "Until when OpenSSL mends a branch is known, and what is not known is not said",
    arguments: [
      ("OpenSSL 3.0.19 27 Jan 2026", "2026-09-07"), ("OpenSSL 3.5.1 1 Jul 2025", "2030-04-08"),
      ("OpenSSL 1.1.1w  11 Sep 2023", "2023-09-11"), ("OpenSSL 4.0.0", nil), ("LibreSSL", nil),
    ] as [(String, String?)])
  func support(version: String, end: String?) {
    #expect(KnownFaults.endOfSupport(openSSL: version)?.description == end)
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
