import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("People keep filters under a name") struct SavedViewTests {
  @Test func aViewIsKeptSharedOpenedAndRemoved() async throws {
    let office = try await Office()
    try await office.fill()
    let sophie = try await office.browser(.reader)
    let colleague = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      let offer = try await sophie.get("/documents?owner=office&sort=amount", client).text
      #expect(offer.contains("action=\"/documents/views\""))
      let kept = try await sophie.post(
        "/documents/views", ["name": "Ours <b>", "owner": "office", "sort": "amount"], client)
      #expect(kept.headers[.location] == "/documents?owner=office&sort=amount&told=saved")
      let page = try await sophie.get("/documents?owner=office&sort=amount", client).text
      #expect(page.contains("aria-current=\"true\">Ours &lt;b&gt;"))
      #expect(!page.contains("action=\"/documents/views\""))
      #expect(try await !colleague.get("/documents", client).text.contains("Ours"))

      _ = try await sophie.post(
        "/documents/views",
        ["name": "Ours <b>", "owner": "office", "shared": "yes", "default": "yes"], client)
      let theirs = try await colleague.get("/documents", client)
      #expect(theirs.text.contains("Ours &lt;b&gt;"))
      #expect(theirs.text.contains("shared by Sophie Lambert"))
      // A view is a filter: it opens no dossier.
      #expect(
        try await !colleague.get("/documents?owner=office", client).text.contains("Garage"))

      let start = try await sophie.get("/documents", client)
      #expect(start.headers[.location] == "/documents?owner=office")
      #expect(try await sophie.get("/documents?all=1", client).status == .ok)
      #expect(try await colleague.get("/documents", client).status == .ok)
      #expect(
        try await sophie.post("/documents/views/1/start", ["off": "yes"], client).status
          == .seeOther)
      #expect(try await sophie.get("/documents", client).status == .ok)

      #expect(
        try await colleague.post("/documents/views/1/removal", client).status == .notFound)
      #expect(try await colleague.post("/documents/views/1/start", client).status == .notFound)
      #expect(
        try await sophie.post("/documents/views/1/removal", csrf: false, client).status
          == .forbidden)
      #expect(try await sophie.post("/documents/views/1/removal", client).status == .seeOther)
      #expect(try await !sophie.get("/documents", client).text.contains("Ours"))
    }
  }

  @Test func aViewNeedsANameAndAFilterThatCanBeRead() async throws {
    let office = try await Office()
    let browser = try await office.browser(.reader)
    var headers = try await DocumentFilterTests.token(office, .administrator)
    headers[.contentType] = "application/x-www-form-urlencoded"
    let script = headers
    try await office.test { client in
      for form in [
        ["name": ""], ["name": String(repeating: "x", count: 61)], ["name": "x", "state": "moon"],
      ] {
        #expect(try await browser.post("/documents/views", form, client).status == .badRequest)
      }
      let answer = try await client.execute(
        uri: "/documents/views", method: .post,
        headers: script,
        body: ByteBuffer(string: "name=x"))
      #expect(answer.status == .forbidden)
    }
  }
}
