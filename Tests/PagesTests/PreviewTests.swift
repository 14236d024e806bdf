import Accounting
import Formats
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("Before a repair it is shown what will happen, and then exactly that happens")
struct PreviewTests {
  private static let missing = Cause(
    .accountMissing,
    [
      "direction": "purchase", "relation": "Claes", "relation_id": "27", "category": "S",
      "rate": "21",
    ])

  /// Two documents of December that wait for an account; the second is about a VAT code that nobody
  /// chose as well.
  private func scene() async throws -> (office: Office, path: String, ids: [Int64]) {
    let office = try await Office()
    try await office.readLists()
    try await MappingStore(office.database).choose(
      VATMapping(
        key: VATKey(
          direction: .purchase, kind: .invoice, category: .standard, rate: VATRate(percent: 21),
          region: .belgium), code: "D21"), in: office.garage, actor: "test", now: office.now)
    var second = Office.text(number: "F26/0200")
    second.lines.append(
      .init(
        description: "Medecontractant", unitPrice: Money(cents: 5_000), category: .reverseCharge,
        rate: .zero))
    let ids = [
      try await office.readable(order: 1, .needsMapping, cause: Self.missing),
      try await office.readable(order: 2, text: second, .needsMapping, cause: Self.missing),
    ]
    return (office, try office.path(Self.missing), ids)
  }

  private let form = ["repair": "account", "choice": "611000", "scope": "remember"]

  @Test("Which go on, which stop next, in order; nothing is written yet") func shown() async throws
  {
    let (office, path, ids) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.post(path, form, client)
      #expect(page.status == .ok)
      #expect(page.text.contains("1 document goes on · 1 stops on another cause"))
      #expect(page.text.contains("will be booked: A1 · 2026-12"))
      let first = try #require(page.text.range(of: "/documents/\(ids[0])\""))
      let second = try #require(page.text.range(of: "/documents/\(ids[1])\""))
      #expect(first.lowerBound < second.lowerBound)
      for (name, value) in form {
        #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""))
      }
    }
    #expect(try await MappingStore(office.database).mapping(of: office.garage).accounts.isEmpty)
    #expect(try await DocumentStore(office.database).document(ids[0])?.dueAt == nil)
    #expect(office.rings == 0)
  }

  @Test("Confirmed, exactly that is done") func confirmed() async throws {
    let (office, path, ids) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.mend(path, form, client)
      #expect(answer.headers[.location] == "/causes?told=released&n=2")
    }
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(
      mapping.accounts == [.init(relationID: 27, direction: .purchase, account: 611_000)])
    for id in ids {
      #expect(try await DocumentStore(office.database).document(id)?.dueAt == office.now)
    }
  }

  @Test("When something changed since it was shown, it is shown anew") func changed() async throws {
    let (office, path, ids) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.post(path, form, client).text
      let seen = try #require(page.firstMatch(of: #/name="seen" value="([0-9a-f]{16})"/#))
      // A third document joins meanwhile.
      _ = try await office.readable(
        order: 3, text: Office.text(number: "F26/0300"), .needsMapping, cause: Self.missing)
      var stale = form
      stale["seen"] = String(seen.1)
      let answer = try await browser.post(path, stale, client)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("Something has changed since the preview"))
      #expect(answer.text.contains("2 documents go on"))
    }
    #expect(try await DocumentStore(office.database).document(ids[0])?.dueAt == nil)
  }

  @Test(
    "What is picked from a list is shown for one document alone as well, with the choice in words")
  func one() async throws {
    let (office, path, ids) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.post(
        path,
        ["repair": "account", "choice": "611000", "scope": "document", "document": "\(ids[0])"],
        client)
      #expect(page.status == .ok)
      #expect(page.text.contains("<b>611000 "))
      #expect(page.text.contains("Only this document"))
      #expect(page.text.contains("1 document goes on"))
    }
    #expect(try await DocumentStore(office.database).document(ids[0])?.decision == nil)
  }

  @Test("For scripts it is done at once") func atOnce() async throws {
    let (office, path, _) = try await scene()
    let token = try await APITokenStore(office.database).create(
      name: "bot", role: .accountant, actor: "test", now: office.now)
    try await office.test { client in
      let script = try await client.execute(
        uri: path, method: .post,
        headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
        body: ByteBuffer(
          string: #"{"repair": "account", "choice": "612300", "scope": "remember"}"#))
      #expect(script.status == .ok)
    }
  }

  @Test("A wrong choice is refused before anything is shown") func wrong() async throws {
    let (office, path, _) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.post(
        path, ["repair": "account", "choice": "999999", "scope": "remember"], client)
      #expect(answer.status == .badRequest)
    }
  }
}
