import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("The mapping page suggests what the dossier's own entries show, with the evidence")
struct LearningPageTests {
  /// Four purchases of one supplier on one account.
  private func scene() async throws -> Office {
    let office = try await Office()
    try await office.readLists()
    for number in 1...4 {
      try await office.booked(
        order: Int64(number), invoice: Office.invoice(number: "N\(number)"), number: number)
    }
    return office
  }

  @Test("Shown with its documents, taken by one button, and then gone") func taken() async throws {
    let office = try await scene()
    let browser = try await office.browser(.accountant)
    let path = "/dossiers/\(office.garage)/mapping"
    let key = "account.purchase.27.611000"
    try await office.test { client in
      let page = try await browser.get(path, client).text
      #expect(page.contains("4 of 4 documents"))
      #expect(page.contains("value=\"\(key)\""))
      #expect(page.contains("N4 ("))
      let answer = try await browser.post(path + "/suggestion", ["key": key], client)
      #expect(answer.status == .seeOther)
      let after = try await browser.get(path, client).text
      #expect(!after.contains("value=\"\(key)\""))
      let again = try await browser.post(path + "/suggestion", ["key": key], client)
      #expect(again.status == .conflict)
    }
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(
      mapping.accounts == [.init(relationID: 27, direction: .purchase, account: 611_000)])
  }

  @Test("Nothing is learned from another client") func otherDossier() async throws {
    let office = try await scene()
    try await MasterDataStore(office.database).replace(
      Office.lists, of: office.studio, now: office.now)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get("/dossiers/\(office.studio)/mapping", client).text
      #expect(page.contains("Nothing to suggest"))
      let foreign = try await browser.post(
        "/dossiers/\(office.studio)/mapping/suggestion",
        ["key": "account.purchase.27.611000"], client)
      #expect(foreign.status == .conflict)
    }
  }

  @Test("Readers see the evidence and no button") func readers() async throws {
    let office = try await scene()
    let reader = try await office.browser(.reader)
    let path = "/dossiers/\(office.garage)/mapping"
    try await office.test { client in
      let page = try await reader.get(path, client).text
      #expect(page.contains("4 of 4 documents") && !page.contains("/mapping/suggestion"))
      let answer = try await reader.post(
        path + "/suggestion", ["key": "account.purchase.27.611000"], client)
      #expect(answer.status == .forbidden)
      let json = try await reader.get(path + ".json", client).object()
      #expect((json["suggestions"] as? [any Sendable])?.isEmpty == false)
    }
  }

  @Test("A cost centre is remembered, flagged when it closes, and forgotten") func centres()
    async throws
  {
    let office = try await Office()
    func lists(closed: Bool) -> MasterData {
      var lists = Office.lists
      lists.costCentres = [CostCentre(id: 4, names: ["en": "Workshop"], closed: closed)]
      return lists
    }
    let (open, shut) = (lists(closed: false), lists(closed: true))
    try await MasterDataStore(office.database).replace(open, of: office.garage, now: office.now)
    let browser = try await office.browser(.accountant)
    let path = "/dossiers/\(office.garage)/mapping"
    try await office.test { client in
      let wrong = try await browser.post(
        path + "/centres", ["relation": "27", "direction": "purchase", "centre": "9"], client)
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("Choose an open cost centre."))
      _ = try await browser.post(
        path + "/centres", ["relation": "27", "direction": "purchase", "centre": "4"], client)
      #expect(try await browser.get(path, client).text.contains("Workshop"))
      try await MasterDataStore(office.database).replace(
        shut, of: office.garage, now: office.now)
      #expect(
        try await browser.get(path, client).text.contains("This cost centre is closed in Octopus."))
      _ = try await browser.post(path + "/centres/removal", ["key": "purchase.27"], client)
      let gone = try await browser.post(
        path + "/centres/removal", ["key": "purchase.27"], client)
      #expect(gone.status == .conflict)
    }
    let mapping = try await MappingStore(office.database).mapping(of: office.garage)
    #expect(mapping.costCentres.isEmpty)
  }
}
