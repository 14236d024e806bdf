import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Pages

@Suite("Many documents are changed after their number and a sample were seen")
struct BulkTests {
  /// The fields of the form that a confirmation page holds.
  private func fields(_ page: String) -> [String: String] {
    var fields: [String: String] = [:]
    guard let form = page.firstRange(of: "class=\"confirm\"") else { return [:] }
    for field in page[form.lowerBound...].matches(
      of: #/<input type="hidden" name="(\w+)" value="([^"]*)">/#)
    {
      fields[String(field.output.1)] = String(field.output.2)
    }
    return fields
  }

  @Test func theConfirmedDocumentsAndNoOthers() async throws {
    let office = try await Office()
    try await office.fill()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let list = try await browser.get("/documents?state=needs_mapping", client).text
      #expect(list.contains("action=\"/documents/bulk\"") && list.contains("value=\"hold\""))
      let page = try await browser.get("/documents/bulk?action=hold&state=needs_mapping", client)
      #expect(page.text.contains("Hold 2 documents?") && page.text.contains("F26/0200"))
      var form = fields(page.text)
      #expect(form["count"] == "2" && form["state"] == "needs_mapping")
      office.advance(minutes: 5)
      let missing = Cause(.vatCodeMissing, ["rate": "6"])
      let late = try await office.document(order: 77, .needsMapping, cause: missing)
      let done = try await browser.post("/documents/bulk", form, client)
      #expect(
        done.headers[.location] == "/documents?state=needs_mapping&told=bulkHeld&n=2")
      let told = try await browser.get(try #require(done.headers[.location]), client).text
      #expect(told.contains("2 documents held."))
      #expect(try await DocumentStore(office.database).document(late)?.state == .needsMapping)
      #expect(office.rings == 1)

      let again = try await browser.post("/documents/bulk", form, client)
      #expect(again.headers[.location]?.hasSuffix("told=bulkHeld&n=0&left=2") == true)
      form["count"] = "0"
      #expect(try await browser.post("/documents/bulk", form, client).status == .badRequest)
    }
  }

  @Test func moreThanWereConfirmedAreRefused() async throws {
    let office = try await Office()
    try await office.fill()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      var form = fields(
        try await browser.get("/documents/bulk?action=hold&state=needs_mapping", client).text)
      form["count"] = "1"
      #expect(try await browser.post("/documents/bulk", form, client).status == .conflict)
      form = ["action": "hold", "count": "2", "at": "\(office.now + 1)", "state": "needs_mapping"]
      #expect(try await browser.post("/documents/bulk", form, client).status == .badRequest)
      form["at"] = "\(office.now - 3_600_001)"
      #expect(try await browser.post("/documents/bulk", form, client).status == .badRequest)
    }
  }

  @Test func onlyThoseThatWereTicked() async throws {
    let office = try await Office()
    try await office.fill()
    let browser = try await office.browser(.accountant)
    let ids = try await DocumentList(office.database).slice(
      DocumentQuery { $0.state = .needsMapping }.filter, access: .all, limit: 9
    ).rows.map(\.id)
    let first = try #require(ids.first)
    try await office.test { client in
      let page = try await browser.get(
        "/documents/bulk?state=needs_mapping&id=\(first)&action=set-aside", client)
      #expect(page.text.contains("Set 1 document aside?"))
      var form = fields(page.text)
      #expect(try await browser.post("/documents/bulk", form, client).status == .badRequest)
      form["reason"] = "private"
      #expect(try await browser.post("/documents/bulk", form, client).status == .seeOther)
      for id in ids {
        let state = try await DocumentStore(office.database).document(id)?.state
        #expect(state == (id == first ? .setAside : .needsMapping))
      }
    }
  }

  @Test func thoseInChargeAreTakenAsTheyWereConfirmed() async throws {
    let office = try await Office()
    try await office.fill()
    let people = PeopleInCharge(office.database)
    let browser = try await office.browser(.accountant)
    let id = try #require(try await people.candidates().first).id
    try await people.assign(id, to: office.studio, actor: "t", now: office.now)
    try await office.test { client in
      let form = fields(
        try await browser.get("/documents/bulk?action=hold&manager=\(id)", client).text)
      #expect(form["count"] == "1" && form["dossiers"] == "\(office.studio)")
      try await people.assign(id, to: office.garage, actor: "t", now: office.now)
      let done = try await browser.post("/documents/bulk", form, client)
      #expect(done.headers[.location]?.contains("told=bulkHeld&n=1") == true)
    }
  }

  @Test func onlyTheRightPeopleAndOnlyTheirDossiers() async throws {
    let office = try await Office()
    try await office.fill()
    let reader = try await office.browser(.reader)
    let limited = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      #expect(try await !reader.get("/documents", client).text.contains("/documents/bulk"))
      #expect(try await reader.get("/documents/bulk?action=hold", client).status == .forbidden)
      let form = ["action": "hold", "count": "9", "at": "\(office.now)"]
      #expect(try await reader.post("/documents/bulk", form, client).status == .forbidden)
      #expect(
        try await limited.post("/documents/bulk", form, csrf: false, client).status == .forbidden)
      let page = try await limited.get("/documents/bulk?action=hold", client).text
      #expect(fields(page)["count"] == "1" && !page.contains("Garage"))
      #expect(try await limited.post("/documents/bulk", form, client).status == .seeOther)
      let counts = try await DocumentList(office.database).counts(DocumentFilter(), access: .all)
      #expect(counts[.held] == 1)
    }
  }

  @Test func aScriptDoesTheSame() async throws {
    let office = try await Office()
    try await office.fill()
    let headers = try await DocumentFilterTests.token(office, .accountant)
    var posting = headers
    posting[.contentType] = "application/x-www-form-urlencoded"
    let form = posting
    try await office.test { client in
      let asked = try await client.execute(
        uri: "/documents/bulk.json?action=resend&state=needs_mapping", method: .get,
        headers: headers
      ).object()
      let count = try #require(asked["count"] as? Int)
      let at = try #require(asked["at"] as? Int)
      let done = try await client.execute(
        uri: "/documents/bulk", method: .post,
        headers: form,
        body: ByteBuffer(
          string: "action=resend&state=needs_mapping&count=\(count)&at=\(at)")
      ).object()
      #expect(done["done"] as? Int == 2 && done["left"] as? Int == 0)
    }
  }
}
