import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("What the office chose is seen, flagged, changed and taken back") struct MappingTests {
  private static let key = VATKey(
    direction: .purchase, kind: .invoice, category: .reverseCharge, rate: .zero, region: .belgium)
  private static let vatName = "purchase.invoice.AE.0.BE."

  /// An office whose garage has a choice of each kind.
  private func scene(
    code: String = "DMC21", relation: Int = 28, account: Int = 612_300
  ) async throws -> (office: Office, path: String) {
    let office = try await Office()
    try await office.readLists()
    let store = MappingStore(office.database)
    let (id, now) = (office.garage, office.now)
    try await store.choose(
      VATMapping(key: MappingTests.key, code: code), in: id, actor: "sophie@office.be", now: now)
    try await store.link(
      counterparty: "purchase:be:0884768177", to: relation, rule: "vatNumber", in: id,
      actor: "passerelle", now: now)
    try await store.remember(
      .init(relationID: relation, direction: .purchase, account: account), in: id,
      actor: "sophie@office.be", now: now)
    var settings = DossierSettings()
    settings.defaultAccounts = [
      .init(direction: .purchase, rate: .init(percent: 21), account: account)
    ]
    try await DossierStore(office.database).change(id, settings: settings, actor: "test", now: now)
    return (office, "/dossiers/\(office.garage)/mapping")
  }

  private func mapping(_ office: Office) async throws -> Mapping {
    try await MappingStore(office.database).mapping(of: office.garage)
  }

  private func defaults(_ office: Office) async throws -> [DefaultAccount] {
    try await DossierStore(office.database).dossier(office.garage)?.settings.defaultAccounts ?? []
  }

  private func audited(_ office: Office, _ action: String) async throws -> Int {
    try await AuditTrail(office.database).lines(about: "dossier/\(office.garage)")
      .count { $0.action == action }
  }

  @Test func everyChoiceStandsThereInWords() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client).text
      #expect(page.contains("Purchase · Invoice · co-contractor · 0% · Belgium"))
      #expect(page.contains("<b>DMC21</b>") && page.contains("Medecontractant diensten 21%"))
      #expect(page.contains("sophie@office.be<span class=\"why\">24/11/2026 14:00:00"))
      #expect(page.contains("Purchase · 21%") && page.contains("<b>612300</b>"))
      #expect(page.contains("BE 0884.768.177") && page.contains("Dakwerken Claes B.V."))
      #expect(page.contains("by VAT number") && page.contains("Brandstof"))
      #expect(page.contains("Everything fits"))
      #expect(!page.contains("class=\"why flaw\""))
      // Codes of the other side, or of credit notes alone, are not offered for a change.
      let change = page.components(between: "Code for", and: "</select>")
      #expect(change.contains("value=\"D21\"") && !change.contains("value=\"21\""))
      #expect(!change.contains("value=\"CN9\""))
    }
  }

  @Test func whatNoLongerFitsIsFlagged() async throws {
    let (office, path) = try await scene(code: "OLD", relation: 999, account: 619_000)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get(path, client).text
      #expect(page.contains("4 choices no longer fit"))
      #expect(page.contains("This code no longer exists in Octopus."))
      #expect(page.contains("no longer in the chart of accounts"))
      #expect(page.contains("This relation no longer exists in Octopus."))
      let json = try await browser.get(path + ".json", client).object()
      let vat = json["vat"] as? [[String: any Sendable]]
      #expect(vat?.first?["flaw"] as? String == "code_missing")
      #expect(vat?.first?["key"] as? String == MappingTests.vatName)
      let links = json["relations"] as? [[String: any Sendable]]
      #expect(links?.first?["flaw"] as? String == "relation_missing")
    }
    let (other, otherPath) = try await scene(code: "21", relation: 30, account: 700_000)
    let reader = try await other.browser(.reader)
    try await other.test { client in
      let page = try await reader.get(otherPath, client).text
      #expect(page.contains("This code is not of the right type."))
      #expect(page.contains("This account is not of this side"))
      #expect(page.contains("This relation is inactive in Octopus."))
    }
  }

  @Test func aVATCodeIsChangedAndTakenBack() async throws {
    let (office, path) = try await scene(code: "OLD")
    let waiting = try await office.document(
      order: 1, .needsMapping, cause: Cause(.vatCodeNotFound, ["code": "OLD"]))
    let browser = try await office.browser(.accountant)
    let name = MappingTests.vatName
    try await office.test { client in
      for code in ["21", "CN9", "X", ""] {
        let wrong = try await browser.post(path + "/vat", ["key": name, "code": code], client)
        #expect(wrong.status == .badRequest, "\(code)")
      }
      #expect(office.rings == 0)
      let changed = try await browser.post(
        path + "/vat", ["key": name, "code": "DMC21", "recipe": "computed"], client)
      #expect(changed.headers[.location] == "\(path)?told=saved")
      #expect(
        try await mapping(office).vat == [
          VATMapping(key: MappingTests.key, code: "DMC21", recipe: .computed)
        ])
      #expect(try await DocumentStore(office.database).document(waiting)?.dueAt == office.now)
      let removed = try await browser.post(path + "/vat/removal", ["key": name], client)
      #expect(removed.status == .seeOther)
      #expect(try await mapping(office).vat.isEmpty)
      let again = try await browser.post(path + "/vat/removal", ["key": name], client)
      #expect(again.status == .conflict)
      let gone = try await browser.post(path + "/vat", ["key": name, "code": "DMC21"], client)
      #expect(gone.status == .conflict)
    }
    #expect(try await audited(office, "mapping.vat_code_removed") == 1)
    #expect(office.rings == 2)
  }

  @Test func aKindOfVATIsAddedForInvoicesAndCreditNotes() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    let form = [
      "direction": "purchase", "category": "Z", "rate": "0", "region": "EU", "code": "G00",
    ]
    try await office.test { client in
      let wrong: [(field: String, value: String)] = [
        ("code", "21"), ("rate", ""), ("rate", "abc"), ("rate", "101"), ("category", "?"),
        ("region", ""), ("direction", "moon"),
      ]
      for (field, value) in wrong {
        var bad = form
        bad[field] = value
        let answer = try await browser.post(path + "/vat", bad, client)
        #expect(answer.status == .unprocessableContent, "\(field) \(value)")
        #expect(answer.text.contains("<details class=\"adding rest\" open>"))
        if field != "category" { #expect(answer.text.contains("value=\"Z\" selected")) }
      }
      var right = form
      right["rate"] = "5,5 %"
      let answer = try await browser.post(path + "/vat", right, client)
      #expect(answer.status == .seeOther)
    }
    let added = try await mapping(office).vat.filter { $0.code == "G00" }
    #expect(Set(added.map(\.key.kind)) == [.invoice, .creditNote])
    #expect(added.allSatisfy { $0.key.rate.hundredths == 550 && $0.key.region == .union })
  }

  @Test func defaultAccountsComeAndGo() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      for account in ["440000", "700000", "619000", "", "x"] {
        let answer = try await browser.post(
          path + "/defaults", ["direction": "purchase", "account": account], client)
        #expect(answer.status == .unprocessableContent, "\(account)")
        #expect(answer.text.contains("name=\"account\" value=\"\(account)\""))
      }
      #expect(try await defaults(office).count == 1)
      let form = ["direction": "purchase", "category": "S", "kind": "", "rate": ""]
      for account in ["611000", "600000"] {
        let given = form.merging(["account": account]) { $1 }
        #expect(try await browser.post(path + "/defaults", given, client).status == .seeOther)
      }
      // The second took the place of the first.
      #expect(
        try await defaults(office).last
          == DefaultAccount(direction: .purchase, category: .standard, account: 600_000))
      #expect(try await defaults(office).count == 2)
      let name = "purchase...2100.612300"
      #expect(
        try await browser.post(path + "/defaults/removal", ["key": name], client).status
          == .seeOther)
      #expect(try await defaults(office).map(\.account) == [600_000])
      #expect(
        try await browser.post(path + "/defaults/removal", ["key": name], client).status
          == .conflict)
    }
    #expect(office.rings == 3)
  }

  @Test func accountsOfSuppliersComeAndGo() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let unknown = ["relation": "77", "direction": "purchase", "account": "611000"]
      let refused = try await browser.post(path + "/accounts", unknown, client)
      #expect(refused.status == .unprocessableContent)
      let form = ["relation": "29", "direction": "sale", "account": "700000"]
      #expect(try await browser.post(path + "/accounts", form, client).status == .seeOther)
      let added = Mapping.RelationAccount(relationID: 29, direction: .sale, account: 700_000)
      #expect(try await mapping(office).accounts.contains(added))
      let removal = ["key": "sale.29"]
      #expect(
        try await browser.post(path + "/accounts/removal", removal, client).status == .seeOther)
      #expect(try await mapping(office).accounts.map(\.relationID) == [28])
      #expect(
        try await browser.post(path + "/accounts/removal", removal, client).status == .conflict)
    }
    #expect(try await audited(office, "mapping.account_forgotten") == 1)
  }

  @Test func relationsAreFoundAndUntied() async throws {
    let (office, path) = try await scene()
    let store = MappingStore(office.database)
    for number in 1...120 {
      try await store.link(
        counterparty: "sale:name:klant \(number)", to: 29, rule: "chosenByHand",
        in: office.garage, actor: "passerelle", now: office.now)
    }
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let all = try await browser.get(path, client).text
      #expect(all.contains("100 of 121"))
      for search in ["0884.768", "claes", "28"] {
        let page = try await browser.get("\(path)?q=\(search)", client).text
        #expect(page.contains("BE 0884.768.177") && !page.contains("klant 7"), "\(search)")
      }
      let none = try await browser.get("\(path)?q=nobody", client).text
      #expect(none.contains("Nothing matches the search."))
      let removal = ["key": "purchase:be:0884768177"]
      #expect(
        try await browser.post(path + "/relations/removal", removal, client).status == .seeOther)
      #expect(try await mapping(office).relations["purchase:be:0884768177"] == nil)
      #expect(
        try await browser.post(path + "/relations/removal", removal, client).status == .conflict)
    }
    #expect(try await mapping(office).relations.count == 120)
    #expect(try await audited(office, "mapping.relation_unlinked") == 1)
  }

  @Test func onlyAccountantsOfTheDossierChangeIt() async throws {
    let (office, path) = try await scene()
    let before = try await mapping(office)
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    let other = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      let page = try await reader.get(path, client)
      #expect(page.status == .ok && !page.text.contains("\(path)/"))
      for change in SitePath.MappingChange.allCases {
        let address = "\(path)/\(change.rawValue)"
        #expect(try await reader.post(address, client).status == .forbidden, "\(change)")
        #expect(
          try await accountant.post(address, csrf: false, client).status == .forbidden)
        #expect(try await other.post(address, client).status == .notFound)
      }
      #expect(try await other.get(path, client).status == .notFound)
      #expect(try await other.get(path + ".json", client).status == .notFound)
    }
    #expect(try await mapping(office) == before)
    #expect(office.rings == 0)
  }

  @Test func scriptsChangeItAndReadTheWhole() async throws {
    let (office, path) = try await scene()
    let token = try await APITokenStore(office.database).create(
      name: "bot", role: .accountant, actor: "test", now: office.now)
    try await office.test { client in
      let answer = try await client.execute(
        uri: path + "/vat/removal", method: .post,
        headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
        body: ByteBuffer(string: #"{"key": "\#(MappingTests.vatName)"}"#))
      #expect(answer.status == .ok)
      let whole = try answer.object()
      #expect((whole["vat"] as? [any Sendable])?.isEmpty == true)
      #expect((whole["accounts"] as? [any Sendable])?.count == 1)
    }
  }
}

extension StringProtocol {
  /// What stands between two texts, the first time.
  fileprivate func components(between start: String, and end: String) -> String {
    guard let from = firstRange(of: start) else { return "" }
    let rest = self[from.upperBound...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }
}
