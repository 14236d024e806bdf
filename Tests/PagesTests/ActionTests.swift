import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("Only the right people change things, and only from these pages") struct ActionTests {
  @Test func formsOfOtherSessionsOrSitesDoNothing() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      #expect(
        try await browser.post("/documents/\(id)/hold", csrf: false, client).status == .forbidden)
      let other = try await office.browser(.accountant)
      var mixed = browser
      mixed.csrf = other.csrf
      #expect(try await mixed.post("/documents/\(id)/hold", client).status == .forbidden)
      var foreign = browser
      foreign.fetchSite = "cross-site"
      #expect(try await foreign.post("/documents/\(id)/hold", client).status == .forbidden)
      foreign.fetchSite = "same-site"
      #expect(try await foreign.post("/documents/\(id)/hold", client).status == .forbidden)
      #expect(try await DocumentStore(office.database).document(id)?.state == .toCheck)
      #expect(try await browser.post("/documents/\(id)/hold", client).status == .seeOther)
      #expect(try await DocumentStore(office.database).document(id)?.state == .held)
    }
  }

  @Test func readersLookAndDoNotTouch() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await reader.get("/documents/\(id)", client)
      #expect(!page.text.contains("/documents/\(id)/hold"))
      for request in SitePath.DocumentRequest.allCases {
        let answer = try await reader.post(
          "/documents/\(id)/\(request.rawValue)", ["reason": "x"], client)
        #expect(answer.status == .forbidden, "\(request)")
      }
      #expect(
        try await accountant.post("/hooks/\(office.hook)/rotation", client).status == .forbidden)
      #expect(
        try await accountant.post("/dossiers/\(office.garage)/link-check", client).status
          == .forbidden)
    }
    #expect(office.rotated.isEmpty)
  }

  @Test func anAccountantMovesADocumentOn() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.accountant)
    let store = DocumentStore(office.database)
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)", client)
      #expect(page.text.contains("/documents/\(id)/release"))
      let held = try await browser.post("/documents/\(id)/hold", client)
      #expect(held.headers[.location] == "/documents/\(id)?told=done")
      _ = try await browser.post("/documents/\(id)/release", client)
      #expect(try await store.document(id)?.state == .queued)
      let silent = try await browser.post("/documents/\(id)/set-aside", ["reason": " "], client)
      #expect(silent.status == .badRequest)
      _ = try await browser.post(
        "/documents/\(id)/set-aside", ["reason": "facture privée & <b>"], client)
      #expect(try await store.document(id)?.state == .setAside)
      let after = try await browser.get("/documents/\(id)?told=done", client)
      #expect(after.text.contains("facture privée &amp; &lt;b&gt;"))
      _ = try await browser.post("/documents/\(id)/resend", client)
      #expect(try await store.document(id)?.state == .queued)
      let audit = try await AuditTrail(office.database).lines(about: "document/\(id)")
      #expect(audit.count >= 4)
    }
  }

  @Test func whatMayBeInOctopusIsNeverSentAgain() async throws {
    let office = try await Office()
    let unknown = try await office.unknown(order: 1, number: 7)
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let page = try await browser.get("/documents/\(unknown)", client)
      #expect(!page.text.contains("/documents/\(unknown)/resend"))
      #expect(page.text.contains("/documents/\(unknown)/outcome-check"))
      let answer = try await browser.post("/documents/\(unknown)/resend", client)
      #expect(answer.status == .conflict)
      #expect(
        try await browser.post("/documents/\(unknown)/outcome-check", client).status == .seeOther)
      #expect(
        try await DocumentStore(office.database).document(unknown)?.state == .outcomeUnknown)
    }
  }

  @Test func scriptsActWithATokenAndNoForm() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let tokens = APITokenStore(office.database)
    let token = try await tokens.create(
      name: "bot", role: .accountant, actor: "test", now: office.now)
    try await office.test { client in
      let answer = try await client.execute(
        uri: "/documents/\(id)/set-aside", method: .post,
        headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
        body: ByteBuffer(string: #"{"reason": "private"}"#))
      #expect(answer.status == .ok)
      #expect(try answer.object()["state"] as? String == "set_aside")
      let rotation = try await client.execute(
        uri: "/hooks/\(office.hook)/rotation", method: .post,
        headers: [.authorization: "Bearer \(token)"])
      #expect(rotation.status == .forbidden)
      #expect(try rotation.object()["error"] != nil)
    }
  }

  @Test func anAdministratorRenewsASecret() async throws {
    let office = try await Office()
    let browser = try await office.browser(.administrator)
    try await office.test { client in
      let answer = try await browser.post("/hooks/\(office.hook)/rotation", client)
      #expect(answer.headers[.location] == "/hooks?told=rotated")
    }
    #expect(office.rotated == [office.hook])
  }

  @Test func filesComeByteForByteAsDownloadsOfOurs() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let file = try await browser.get("/documents/\(id)/files/ubl", client)
      #expect(file.text == "<Invoice/>")
      #expect(file.headers[.contentType] == "application/xml")
      #expect(
        file.headers[.contentDisposition] == "attachment; filename=\"document-\(id)-ubl.xml\"")
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      #expect(try await browser.get("/documents/\(id)/files/pdf", client).status == .notFound)
    }
  }

  @Test func theProfileKeepsTheLanguage() async throws {
    let office = try await Office()
    let browser = try await office.browser(.reader, language: "fr")
    try await office.test { client in
      #expect(try await browser.get("/", client).text.contains("À qui de jouer"))
      let saved = try await browser.post(
        "/profile", ["name": "Sophie", "language": "de"], client)
      #expect(saved.status == .seeOther)
      let page = try await browser.get("/", client)
      #expect(page.text.contains("lang=\"de-BE\""))
      #expect(page.text.contains("Wer ist am Zug?"))
    }
  }
}
