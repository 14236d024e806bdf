import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("Administrators manage connections, and no answer ever holds a secret")
struct ConnectionTests {
  private static let key = "old-key-0123456789"
  private static let newSecret = "n3w-S3cret-<&\">-höchst"

  /// A Billit and an Octopus connection, the garage tied to both.
  private func connect(_ office: Office) async throws -> (billit: Int64, octopus: Int64) {
    let vault = CredentialVault(office.database)
    let billit = try await vault.add(
      .billit, name: "Office at Billit", baseURL: "https://api.billit.example/v1",
      settings: .init(partyHeaders: "party"), credentials: .billitKey(ConnectionTests.key),
      actor: "test", now: office.now)
    let octopus = try await vault.add(
      .octopus, name: "Office at Octopus", baseURL: "https://octopus.example/rest",
      settings: .init(fileImportURL: "https://octopus.example/import"),
      credentials: .octopusPassword(
        softwareHouse: "house-7", user: "U1234", password: ConnectionTests.key),
      actor: "test", now: office.now)
    return (billit, octopus)
  }

  @Test func onlyAdministratorsSeeAndChangeThem() async throws {
    let office = try await Office()
    let (billit, _) = try await connect(office)
    let accountant = try await office.browser(.accountant)
    let administrator = try await office.browser(.administrator)
    try await office.test { client in
      for path in [
        "/connections", "/connections.json", "/connections.csv", "/connections/new", "/people",
        "/people.json", "/people.csv", "/people/new", "/people/1", "/dossiers/new",
      ] {
        #expect(try await accountant.get(path, client).status == .forbidden, "\(path)")
        #expect(try await administrator.get(path, client).status == .ok, "\(path)")
      }
      for path in [
        "/connections", "/connections/\(billit)/proof", "/connections/\(billit)/secret",
        "/dossiers/new", "/people", "/people/1", "/people/1/disable", "/people/1/enable",
        "/people/1/password", "/tokens", "/tokens/1/revoke",
      ] {
        let form = ["role": "administrator", "secret": "x"]
        #expect(try await accountant.post(path, form, client).status == .forbidden, "\(path)")
        #expect(
          try await administrator.post(path, form, csrf: false, client).status == .forbidden,
          "\(path)")
      }
      #expect(try await !accountant.get("/", client).text.contains("href=\"/connections\""))
      let home = try await administrator.get("/", client).text
      for path in ["/connections", "/people", "/audit", "/health"] {
        #expect(home.contains("href=\"\(path)\""))
      }
    }
    #expect(office.provenConnections.isEmpty)
  }

  @Test func aProofSaysWhatIsWithinReachOrWhatToDo() async throws {
    let office = try await Office()
    let (billit, octopus) = try await connect(office)
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let good = try await browser.post("/connections/\(octopus)/proof", client)
      #expect(good.text.contains("3 Octopus dossiers within reach."))
      office.expect(.fault(Cause(.consentLapsed)))
      let bad = try await browser.post("/connections/\(billit)/proof", client)
      let words = Cause.Code.consentLapsed.words
      #expect(bad.text.contains(words.title[.english]))
      #expect(bad.text.contains(words.fix.filled([:], in: .english)))
      #expect(try await browser.post("/connections/99/proof", client).status == .notFound)
    }
    #expect(office.provenConnections == [octopus, billit])
    let audit = try await AuditTrail(office.database).lines(about: "connection/\(billit)")
    #expect(audit.contains { $0.action == "connection.proof_requested" })
  }

  @Test func aNewSecretIsStoredTriedAndNeverShown() async throws {
    let office = try await Office()
    let (billit, octopus) = try await connect(office)
    let browser = try await office.browser(.administrator)
    let vault = CredentialVault(office.database)
    try await vault.note(
      .refused, cause: Cause(.loginRefused), of: octopus, now: office.now)
    try await office.test { client in
      let empty = try await browser.post(
        "/connections/\(octopus)/secret", ["secret": "  "], client)
      #expect(empty.status == .unprocessableContent)
      var answers = [empty]
      for id in [billit, octopus] {
        let answer = try await browser.post(
          "/connections/\(id)/secret", ["secret": ConnectionTests.newSecret + "\n"], client)
        #expect(answer.status == .ok)
        #expect(answer.text.contains("The secret is replaced."))
        answers.append(answer)
      }
      for path in ["/connections", "/connections.json", "/connections.csv", "/connections/new"] {
        answers.append(try await browser.get(path, client))
      }
      for answer in answers {
        #expect(!answer.text.contains("n3w-S3cret"))
        #expect(!answer.text.contains(ConnectionTests.key))
        #expect(!answer.text.contains("house-7"))
      }
    }
    guard case .billitKey(ConnectionTests.newSecret) = try await vault.credentials(of: billit),
      case .octopusPassword("house-7", "U1234", ConnectionTests.newSecret) =
        try await vault.credentials(of: octopus)
    else {
      Issue.record("the new secrets are not stored")
      return
    }
    #expect(office.provenConnections == [billit, octopus])
    #expect(office.rings == 2)
    for id in [billit, octopus] {
      let lines = try await AuditTrail(office.database).lines(about: "connection/\(id)")
      #expect(lines.contains { $0.action == "connection.credentials_replaced" })
      for line in lines { #expect(!"\(line)".contains("n3w-S3cret")) }
    }
  }

  @Test func aConnectionIsAddedAndTried() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    let vault = CredentialVault(office.database)
    let form = [
      "service": "octopus", "name": "Main", "user": "U77", "secret": ConnectionTests.newSecret,
      "software_house": "house-9", "address": "https://octopus.example/rest",
      "file_import": "http://127.0.0.1:9000/import",
    ]
    try await office.test { client in
      for (field, value) in [
        ("name", ""), ("user", " "), ("secret", ""), ("software_house", ""),
        ("address", "http://octopus.example"), ("address", "https://u:p@octopus.example/"),
        ("file_import", "file:///etc/passwd"), ("address", "https://octopus.example/?key=1"),
      ] {
        var wrong = form
        wrong[field] = value
        let answer = try await browser.post("/connections", wrong, client)
        #expect(answer.status == .unprocessableContent, "\(field) \(value)")
        #expect(!answer.text.contains("n3w-S3cret"))
      }
      let party = try await browser.post(
        "/connections",
        [
          "service": "billit", "name": "B", "secret": "k", "scheme": "party+accountant",
          "address": "https://api.billit.example",
        ], client)
      #expect(party.text.contains("needs the office’s PartyID"))
      #expect(try await vault.connections().isEmpty)
      let added = try await browser.post("/connections", form, client)
      #expect(added.text.contains("The connection is added. 3 Octopus dossiers within reach."))
      #expect(!added.text.contains("n3w-S3cret"))
      let billit = try await browser.post(
        "/connections",
        [
          "service": "billit", "name": "B", "secret": " k ", "scheme": "party+accountant",
          "accountant_party": "5001", "address": "https://api.billit.example",
        ], client)
      #expect(billit.status == .ok)
    }
    let connections = try await vault.connections()
    #expect(connections.map(\.service) == [.octopus, .billit])
    #expect(connections.first?.settings.fileImportURL == "http://127.0.0.1:9000/import")
    #expect(connections.last?.settings.accountantPartyID == 5001)
    #expect(office.provenConnections == connections.map(\.id))
  }

  @Test func aDossierTiesADossierToACompany() async throws {
    let office = try await Office()
    let (billit, octopus) = try await connect(office)
    let browser = try await office.browser(.administrator)
    let form = [
      "name": "Boulangerie Martin", "language": "fr", "vat_number": "BE 0539.930.110",
      "octopus_connection": "\(octopus)", "octopus_dossier": "310",
      "billit_connection": "\(billit)", "billit_party": "7310",
    ]
    let store = DossierStore(office.database)
    let before = try await store.all().count
    try await office.test { client in
      for (field, value) in [
        ("name", ""), ("language", "xx"), ("vat_number", "BE 0539.930.111"),
        ("octopus_connection", "\(billit)"), ("billit_connection", "99"),
        ("octopus_dossier", "-1"), ("billit_party", "x"),
      ] {
        var wrong = form
        wrong[field] = value
        let answer = try await browser.post("/dossiers/new", wrong, client)
        #expect(answer.status == .unprocessableContent, "\(field)")
      }
      #expect(try await store.all().count == before)
      let added = try await browser.post("/dossiers/new", form, client)
      let dossier = try #require(
        try await store.all().first { $0.name == "Boulangerie Martin" })
      #expect(added.headers[.location] == "/dossiers/\(dossier.id)?told=linkChecked")
      #expect(dossier.vatNumber == "BE0539930110")
      // The link was proven: the office's closure notes how it stands.
      #expect(dossier.octopusLink.state == .broken)
      let again = try await browser.post("/dossiers/new", form, client)
      #expect(again.text.contains("tied already"))
      let list = try await browser.get("/connections", client)
      #expect(list.text.contains("Boulangerie Martin"))
    }
  }

  @Test func scriptsProveAndReadWithoutSecrets() async throws {
    let office = try await Office()
    let (_, octopus) = try await connect(office)
    let token = try await APITokenStore(office.database).create(
      name: "ops", role: .administrator, actor: "test", now: office.now)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/connections/\(octopus)/proof", method: .post,
        headers: [.authorization: "Bearer \(token)"])
      #expect(try answer.object()["reaches"] as? Int == 3)
      let list = try await client.execute(
        uri: "/connections.json", method: .get, headers: [.authorization: "Bearer \(token)"])
      #expect(list.text.contains("\"state\":\"unproven\""))
      #expect(!list.text.contains(ConnectionTests.key))
    }
  }

  @Test(arguments: Language.allCases)
  func thePagesSpeakEveryLanguage(_ language: Language) async throws {
    let office = try await Office()
    _ = try await connect(office)
    let browser = try await office.browser(.administrator, language: language.rawValue)
    try await office.test { client in
      for path in ["/connections", "/connections/new", "/dossiers/new", "/people", "/people/new"] {
        let page = try await browser.get(path, client)
        #expect(page.status == .ok)
        #expect(page.text.contains("lang=\"\(language.rawValue)-BE\""))
        #expect(page.text.contains("name=\"csrf\""))
      }
      let setup = try await browser.get("/connections/new", client)
      #expect(setup.text.contains("›"))
    }
  }
}
