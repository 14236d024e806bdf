import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("The way to a client's Billit company is told and walked on its pages")
struct LinkPageTests {
  private func put(_ office: Office, _ move: (inout CompanyLink) -> Void) async throws {
    var link = CompanyLink(now: office.now)
    _ = link.found([], now: office.now, .init())
    move(&link)
    let saved = try await CompanyLinkStore(office.database).save(
      link, was: link, of: office.studio,
      candidates: [
        .init(connectionID: 1, partyID: 11, name: "Studio Un", vatNumber: "BE0539930110"),
        .init(connectionID: 1, partyID: 12, name: "Studio Deux", vatNumber: nil),
      ], connectionID: nil, action: "link.client_asked", actor: "test", now: office.now)
    #expect(saved)
  }

  @Test("Every stage has its page in every language", arguments: Language.allCases)
  func everyStage(language: Language) async throws {
    let email = try #require(EmailAddress("jan@example.be"))
    let moves: [(CompanyLink.Stage, @Sendable (inout CompanyLink) -> Void)] = [
      (.unreached, { _ in }), (.choosing, { _ = $0.found([1, 2], now: 1, .init()) }),
      (.asked, { _ = $0.connect(email: email, now: 1, .init()) }),
      (
        .refused,
        {
          _ = $0.connect(email: email, now: 1, .init())
          _ = $0.refuse(now: 2)
        }
      ), (.registering, { _ = $0.create(email: email, now: 1) }),
      (
        .linked,
        {
          _ = $0.create(email: email, now: 1)
          _ = $0.made(party: 5, now: 1, .init())
        }
      ),
    ]
    for (stage, move) in moves {
      let office = try await Office()
      try await put(office, move)
      let browser = try await office.browser(.accountant, language: language.rawValue)
      try await office.test { client in
        let page = try await browser.get("/dossiers/\(office.studio)/link", client)
        #expect(page.status == .ok)
        #expect(page.text.contains(stage.label.words[language]))
        #expect(!page.text.contains("{"))
        let list = try await browser.get("/links", client)
        #expect(list.text.contains(stage.label.words[language]))
        let json = try await browser.get("/dossiers/\(office.studio)/link.json", client)
        let told = try json.object()["stage"] as? String
        #expect(told == stage.rawValue)
      }
    }
  }

  @Test("Choosing shows each company with its own button")
  func choosing() async throws {
    let office = try await Office()
    try await put(office) { _ = $0.found([11, 12], now: 1, .init()) }
    let browser = try await office.browser(.accountant)
    let reader = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/dossiers/\(office.studio)/link", client)
      #expect(page.text.contains("Studio Deux"))
      #expect(page.text.contains("name=\"party\" value=\"12\""))
      let seen = try await reader.get("/dossiers/\(office.studio)/link", client)
      #expect(seen.status == .ok)
      #expect(!seen.text.contains("<form method=\"post\" action=\"/dossiers"))
    }
  }

  @Test("Wrong addresses and phones are told, and nothing is asked")
  func mistakes() async throws {
    let office = try await Office()
    try await put(office) { _ in }
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let path = "/dossiers/\(office.studio)/link"
      let wrong = try await browser.post("\(path)/connect", ["email": "jan@example"], client)
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("This e-mail address cannot be used."))
      let phone = try await browser.post(
        "\(path)/create", ["email": "jan@example.be", "phone": "call me"], client)
      #expect(phone.status == .unprocessableContent)
      let bare = try await browser.post("\(path)/connect", ["email": "a@b.be"], csrf: false, client)
      #expect(bare.status == .forbidden)
      let other = try await office.browser(.accountant, access: .only([office.garage]))
      #expect(try await other.get(path, client).status == .notFound)
      #expect(try await other.post("\(path)/remind", client).status == .notFound)
      let reader = try await office.browser(.reader)
      #expect(try await reader.post("\(path)/remind", client).status == .forbidden)
    }
  }

  @Test("A stranger learns nothing: unknown, used and expired links look the same")
  func strangers() async throws {
    let office = try await Office()
    let links = OneTimeLinks(office.database)
    let hour: Instant = 3_600_000
    let open = try await links.make(
      .consent, dossierID: office.studio, expires: office.now + hour, now: office.now)
    let used = try await links.make(
      .login, dossierID: office.studio, expires: office.now + hour, now: office.now)
    #expect(try await links.use(used, .login, now: office.now) != nil)
    #expect(try await links.use(used, .login, now: office.now) == nil)
    let expired = try await links.make(
      .consent, dossierID: office.studio, expires: office.now, now: office.now)
    try await office.test { client in
      let page = try await client.execute(uri: "/c/\(open)", method: .get)
      #expect(page.status == .ok)
      #expect(page.text.contains("Studio Lumi"))
      #expect(page.text.contains("lang=\"fr-BE\""))
      var shown: Set<String> = []
      for token in [used, expired, "nonsense", "x"] {
        for path in ["/c/\(token)", "/c/\(token)/go"] {
          let closed = try await client.execute(uri: path, method: .get)
          #expect(closed.status == .notFound)
          shown.insert(closed.text)
        }
      }
      #expect(shown.count == 1)
      #expect(shown.first?.contains("Studio") == false)
      let back = try await client.execute(
        uri: "/oauth/billit?state=\(open)&code=1", method: .get)
      #expect(back.status == .notFound)
    }
    #expect(try await links.find(open, .consent, now: office.now) != nil)
  }

  @Test("An office's links are listed page by page, each once; those on their way come first")
  func pages() async throws {
    let office = try await Office()
    for number in 1...LinkListPage.room {
      _ = try await DossierStore(office.database).add(
        .init(
          name: "Client \(number)", language: "fr", vatNumber: nil, enterpriseNumber: nil,
          octopusConnectionID: nil, octopusDossierID: 1_000 + number, billitConnectionID: nil,
          billitPartyID: number.isMultiple(of: 2) ? 5_000 + number : nil),
        actor: "test", now: office.now)
    }
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      var seen: [String] = []
      var next: String? = "/links"
      while let path = next {
        let text = try await browser.get(path, client).text
        #expect(text.utf8.count < 100_000)
        seen += text.matches(of: /class="row" href="([^"]+)"/).map { String($0.1) }
        next = text.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1) }
      }
      let all = try await CompanyLinkStore(office.database).rows(access: .all)
      #expect(seen.count == all.count && Set(seen).count == seen.count)
      let linked = Set(
        all.filter { $0.link.stage == .linked }.map { SitePath.companyLink($0.dossier.id).text })
      #expect(linked.count >= LinkListPage.room / 2)
      #expect(Set(seen.suffix(linked.count)) == linked)
    }
  }

  @Test("Back from Billit's sign-in a client is told in the client's language")
  func language() async throws {
    let office = try await Office()
    let state = try await OneTimeLinks(office.database).make(
      .consentState, dossierID: office.studio, expires: office.now + 1_000, now: office.now)
    try await office.test { client in
      func back(_ cookie: String) async throws -> TestResponse {
        try await client.execute(
          uri: "/oauth/billit?state=\(state)", method: .get,
          headers: [.cookie: "passerelle-way=\(cookie)", .acceptLanguage: "nl"])
      }
      let own = try await back(state).text
      #expect(own.contains("lang=\"fr-BE\""))
      let strangers = try await back("another").text
      #expect(strangers.contains("lang=\"nl-BE\""))
    }
  }

  @Test("Everything of a dossier is taken along as plain files, and that is audited")
  func archive() async throws {
    let office = try await Office()
    let id = try await office.document(
      order: 1, invoice: Office.invoice(number: "F-1", name: "Claes & Co"), .toCheck,
      cause: .init(.toCheck, ["detail": "x"]))
    let browser = try await office.browser(.accountant)
    let reader = try await office.browser(.reader)
    try await office.test { client in
      let path = "/dossiers/\(office.garage)/archive"
      #expect(try await reader.get(path, client).status == .forbidden)
      let answer = try await browser.get(path, client)
      #expect(answer.status == .ok)
      #expect(answer.body.readableBytes % 512 == 0)
      for name in ["index.html", "documents.csv", "mapping.json", "audit.csv"] {
        #expect(answer.text.contains("passerelle-\(office.garage)/\(name)"))
      }
      #expect(answer.text.contains("documents/\(id)/history.json"))
      #expect(answer.text.contains("Claes &amp; Co"))
      #expect(answer.text.contains("F-1"))
    }
    let audit = try await AuditTrail(office.database).lines(about: "dossier/\(office.garage)")
    #expect(audit.contains { $0.action == "dossier.exported" })
  }

  @Test("An archive entry is what tar wants")
  func tape() {
    let entry = TapeArchive.entry("a/b.txt", Array("hello".utf8), seconds: 1_700_000_000)
    #expect(entry.count == 1_024)
    #expect(String(decoding: entry[257..<262], as: UTF8.self) == "ustar")
    #expect(String(decoding: entry[124..<135], as: UTF8.self) == "00000000005")
    var header = Array(entry[..<512])
    for index in 148..<156 { header[index] = 0x20 }
    let sum = header.reduce(0) { $0 + Int($1) }
    #expect(Int(String(decoding: entry[148..<154], as: UTF8.self), radix: 8) == sum)
  }

  @Test("A connection by permission waits for a sign-in, and its page says so")
  func permission() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.post(
        "/connections",
        [
          "service": "billit", "way": "oauth", "name": "App", "client_id": "abc",
          "secret": "hush-hush", "address": "https://api.billit.be",
          "logon": "https://my.billit.be",
        ], client)
      #expect(answer.status == .seeOther)
      let list = try await browser.get("/connections", client)
      #expect(list.text.contains("not given yet: sign in once"))
      #expect(list.text.contains("/sign-in"))
      #expect(!list.text.contains("hush-hush"))
    }
  }
}
