import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("Documents that look alike are compared once, and the decision is remembered")
struct DuplicatePageTests {
  private struct Scene {
    let office: Office
    let older: Int64
    let newer: Int64

    var path: String { "/duplicates/\(newer)/\(older)" }
    var store: DocumentStore { DocumentStore(office.database) }
    var pairs: DuplicatePairs { DuplicatePairs(office.database) }
    func open() async throws -> Int {
      try await DuplicateList(office.database).open(access: .all)
    }
  }

  /// A booked document, and one that waits because it looks like it.
  private func scene() async throws -> Scene {
    let office = try await Office()
    let older = try await office.booked(order: 1, number: 7)
    let newer = try await office.document(
      order: 2, .duplicate, cause: RepairScene.double(of: older))
    let match = DuplicateTest.Match([.relation, .number, .amount])
    try await DuplicatePairs(office.database).note(
      newer, older, in: office.garage, match, now: office.now)
    return Scene(office: office, older: older, newer: newer)
  }

  @Test("Both stand side by side with what agrees and how much") func shown() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    let reader = try await scene.office.browser(.reader)
    try await scene.office.test { client in
      let list = try await browser.get("/duplicates", client).text
      #expect(list.contains("1 pair to decide"))
      #expect(list.contains(scene.path))
      #expect(list.components(separatedBy: "<tr class=\"same\">").count == 4)
      #expect(list.contains("A1/2026/7"))
      let one = try await browser.get(scene.path, client).text
      #expect(one.contains("/documents/\(scene.older)") && one.contains("Not a duplicate"))
      let swapped = "/duplicates/\(scene.older)/\(scene.newer)"
      #expect(try await browser.get(swapped, client).status == .ok)
      #expect(try await browser.get("/duplicates/1/99", client).status == .notFound)
      let looked = try await reader.get(scene.path, client).text
      #expect(looked.contains("A1/2026/7") && !looked.contains("name=\"decision\""))
      let page = try await browser.get("/documents/\(scene.newer)", client).text
      #expect(page.contains(scene.path))
    }
  }

  @Test("JSON and CSV of the same") func scripts() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.reader)
    try await scene.office.test { client in
      let object = try await browser.get("/duplicates.json", client).object()
      let pairs = try #require(object["duplicates"] as? [[String: any Sendable]])
      #expect(pairs.count == 1)
      #expect(pairs[0]["matches"] as? [String] == ["relation", "number", "amount"])
      #expect(pairs[0]["score"] as? Int == 3)
      let overview = try await browser.get("/overview.json", client).object()
      #expect(overview["duplicates"] as? Int == 1)
      let csv = try await browser.get("/duplicates.csv", client)
      #expect(csv.text.contains("\"relation,number,amount\"") || csv.text.contains("relation,"))
      let one = try await browser.get(scene.path + ".json", client).object()
      #expect(one["href"] as? String == scene.path)
    }
  }

  /// What is decided, and where the waiting document then stands.
  static let verdicts: [(String, DuplicateDecision, DocumentState)] = [
    ("kept", .kept, .queued), ("not_duplicate", .notADuplicate, .queued),
    ("set_aside", .setAside, .setAside),
  ]

  @Test("Each decision does its thing and is not asked again", arguments: verdicts)
  func decided(_ word: String, _ decision: DuplicateDecision, _ state: DocumentState) async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let answer = try await browser.post(
        scene.path, ["decision": word, "document": "\(scene.newer)", "reason": "double <b>"],
        client)
      #expect(answer.headers[.location] == "/duplicates?told=duplicateDecided")
      #expect(try await browser.get("/duplicates", client).text.contains("No duplicates"))
      let past = try await browser.get("/duplicates?decided=1", client).text
      #expect(past.contains("Decided:") && past.contains(scene.path))
      let page = try await browser.get("/documents/\(scene.newer)", client).text
      #expect(page.contains("Possible duplicate:"))
    }
    #expect(try await scene.store.document(scene.newer)?.state == state)
    #expect(try await scene.store.document(scene.older)?.state == .booked)
    #expect(try await scene.pairs.decided(about: scene.newer) == [scene.older: decision])
    #expect(try await scene.pairs.decided(about: scene.older) == [scene.newer: decision])
    // Found again, it stays decided.
    try await scene.pairs.note(
      scene.older, scene.newer, in: scene.office.garage, .init([.number, .relation]),
      now: scene.office.now)
    #expect(try await scene.open() == 0)
    let audit = try await AuditTrail(scene.office.database).lines(
      about: "document/\(scene.newer)")
    #expect(audit.first?.action == "document.duplicate_decided")
  }

  @Test("What is in Octopus is never set aside, and a wrong word decides nothing")
  func refused() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let form = ["decision": "set_aside", "document": "\(scene.older)", "reason": "x"]
      #expect(try await browser.post(scene.path, form, client).status == .conflict)
      let page = try await browser.get(scene.path, client).text
      #expect(!page.contains("name=\"document\" value=\"\(scene.older)\""))
      for form in [
        [:], ["decision": "moon"], ["decision": "set_aside", "document": "99", "reason": "x"],
        ["decision": "set_aside", "document": "\(scene.newer)", "reason": " "],
      ] {
        #expect(try await browser.post(scene.path, form, client).status == .badRequest)
      }
    }
    #expect(try await scene.open() == 1)
    #expect(try await scene.store.document(scene.newer)?.state == .duplicate)
  }

  @Test("Only accountants, and only in their dossiers") func roles() async throws {
    let scene = try await scene()
    let reader = try await scene.office.browser(.reader)
    let stranger = try await scene.office.browser(
      .accountant, access: .only([scene.office.studio]))
    let form = ["decision": "kept"]
    try await scene.office.test { client in
      let looked = try await reader.post(scene.path, form, client)
      #expect(looked.status == .forbidden)
      #expect(try await stranger.get(scene.path, client).status == .notFound)
      #expect(try await stranger.post(scene.path, form, client).status == .notFound)
      #expect(try await stranger.get("/duplicates", client).text.contains("No duplicates"))
      #expect(try await reader.post(scene.path, form, csrf: false, client).status == .forbidden)
    }
    #expect(try await scene.open() == 1)
  }

  @Test("Sent on or set aside from its own page, the pair is decided too") func fromItsPage()
    async throws
  {
    for (path, decision) in [
      ("resend", DuplicateDecision.kept), ("set-aside", .setAside),
    ] {
      let scene = try await scene()
      let browser = try await scene.office.browser(.accountant)
      try await scene.office.test { client in
        let answer = try await browser.post(
          "/documents/\(scene.newer)/\(path)", ["reason": "double"], client)
        #expect(answer.status == .seeOther)
      }
      #expect(try await scene.pairs.decided(about: scene.newer) == [scene.older: decision])
    }
  }
}
