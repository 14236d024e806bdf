import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("A broken connection is one line on the overview, with the dossiers and documents behind it")
struct ConnectionAlarmTests {
  /// Two logins at Octopus; `dossiers` more dossiers on the first, two documents waiting in each.
  private func office(dossiers: Int) async throws -> (office: Office, connection: Int64) {
    let office = try await Office()
    let vault = CredentialVault(office.database)
    var logins: [Int64] = []
    for name in ["First login", "Second login"] {
      logins.append(
        try await vault.add(
          .octopus, name: name, baseURL: "https://octopus.example",
          settings: .init(),
          credentials: .octopusPassword(
            softwareHouse: "h", user: "U1", password: "p"), actor: "test", now: office.now))
    }
    for number in 1...dossiers {
      let dossier = try await DossierStore(office.database).add(
        .init(
          name: "Client \(number)", language: "fr", vatNumber: nil, enterpriseNumber: nil,
          octopusConnectionID: logins[0], octopusDossierID: 1_000 + number,
          billitConnectionID: nil, billitPartyID: nil), actor: "test", now: office.now)
      for order in 1...2 { _ = try await office.receive(order: Int64(order), dossier: dossier) }
    }
    return (office, logins[0])
  }

  @Test("Forty dossiers: one light says so; the dossiers themselves are not called broken")
  func forty() async throws {
    let (office, connection) = try await office(dossiers: 40)
    let vault = CredentialVault(office.database)
    let browser = try await office.browser(.administrator)
    let reader = try await office.browser(.reader, access: .only([office.garage]))
    try await office.test { client in
      let calm = try await browser.get("/connections", client).text
      #expect(!calm.contains("Holds up"))
      // One that works speaks for its service before one that was never used.
      let light = { try await browser.get("/", client).text.contains("not proven yet") }
      #expect(try await light())
      try await vault.note(.working, cause: nil, of: connection, now: office.now)
      #expect(try await !light())
      try await vault.note(
        .refused, cause: Cause(.loginRefused), of: connection, now: office.now)
      let line = "40 dossiers, 80 documents wait"
      let overview = try await browser.get("/", client).text
      #expect(overview.components(separatedBy: line).count == 2)
      #expect(overview.contains("First login: "))
      let title = Cause.Code.loginRefused.words.title[.english]
      #expect(overview.components(separatedBy: title).count == 2)
      #expect(overview.contains("<a href=\"/connections\">First login: "))
      let readers = try await reader.get("/", client).text
      #expect(!readers.contains("documents wait"))
      #expect(!readers.contains("href=\"/connections\""), "a door that is closed to readers")

      let page = try await browser.get("/connections", client).text
      #expect(page.components(separatedBy: line).count == 2)
      let json = try await browser.get("/connections.json", client).object()
      let rows = try #require(json["connections"] as? [[String: any Sendable]])
      #expect(rows.compactMap { $0["documents_waiting"] as? Int } == [80])
      let csv = try await browser.get("/connections.csv", client).text
      #expect(csv.contains("login_refused;40;80"))

      let other = try #require(rows.compactMap { $0["id"] as? Int }.last)
      try await vault.note(
        .waiting, cause: Cause(.octopusSilent), of: Int64(other), now: office.now)
      let both = try await browser.get("/", client).text
      #expect(both.contains("other connections that do not work: 1"))
    }
  }

  @Test(
    "Whatever the test of a connection finds, it names where in Octopus or Billit it is mended",
    arguments: [
      Cause.Code.noDossierInReach, .officeUserWithoutModule, .subUserWithoutDossier,
      .userNameUnlikely, .noWebserviceAccess, .billitKeyRefused,
    ])
  func menuPaths(code: Cause.Code) async throws {
    let (office, connection) = try await office(dossiers: 1)
    office.expect(.fault(Cause(code)))
    for language in Language.allCases {
      let browser = try await office.browser(.administrator, language: language.rawValue)
      let words = Speech(language).explain(Cause(code))
      try await office.test { client in
        let page = try await browser.post("/connections/\(connection)/proof", client).text
        #expect(page.contains(words.title))
        #expect(page.contains(words.fix))
        #expect(words.fix.contains(" › "))
      }
    }
  }
}
