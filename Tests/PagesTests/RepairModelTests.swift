import Accounting
import Testing

@testable import Pages
@testable import Storage

@Suite("The best answer comes first, with why") struct RepairModelTests {
  @Test(arguments: Cause.Code.allCases)
  func everyCauseHasATask(_ code: Cause.Code) {
    let task = RepairTask(Cause(code))
    if [.vatCodeMissing, .vatCodeNotFound, .vatCodeWrongType].contains(code) {
      // Without the kind of VAT there is nothing to choose for.
      #expect(task == .none)
    }
    if code.owner == .us { #expect(task == .none) }
  }

  @Test func codesWithAReasonComeFirstAndOthersOfTheSideFollow() throws {
    let key = try #require(VATKey(facts: Office.coContractor.facts))
    let repair = VATRepair(key, cause: Office.coContractor)
    let candidates = repair.candidates(Office.lists.vatCodes)
    #expect(candidates.map(\.code.code) == ["DMC21", "G00", "D21", "G21"])
    #expect(candidates.map(\.reason) == [.described, .sameRate, nil, nil])
    #expect(repair.asksRecipe)
  }

  @Test(arguments: [
    ("S", "21", "BE", ["D21", "G21"]), ("AE", "0", "BE", ["DMC21", "G00"]),
    ("AE", "0", "EU", ["DIC21", "G00"]), ("AE", "0", "non-EU", ["DIM21", "G00"]),
    ("K", "0", "EU", ["DIC21", "G00"]),
  ])
  func descriptionsTellCodesOfOneRateApart(
    _ category: String, _ rate: String, _ region: String, _ expected: [String]
  ) throws {
    let facts = [
      "direction": "purchase", "kind": "invoice", "category": category, "rate": rate,
      "region": region,
    ]
    let codes =
      Office.lists.vatCodes + [
        VATCode(
          code: "DIC21", description: "Intracommunautaire diensten 21%", type: .purchase,
          rate: .init(percent: 21)),
        VATCode(
          code: "DIM21", description: "Diensten van buiten EU", type: .purchase,
          rate: .init(percent: 21)),
      ]
    let key = try #require(VATKey(facts: facts))
    let candidates = VATRepair(key, cause: Cause(.vatCodeMissing, facts)).candidates(codes)
    #expect(candidates.filter { $0.reason != nil }.map(\.code.code) == expected)
  }

  @Test func aCodeOfCreditNotesAloneIsMappedForThemAlone() throws {
    var facts = Office.coContractor.facts
    facts["kind"] = "credit_note"
    let key = try #require(VATKey(facts: facts))
    let repair = VATRepair(key, cause: Cause(.vatCodeMissing, facts))
    let entries = repair.entries(
      "CN9", recipe: .zero, codes: Office.lists.vatCodes, mapping: Mapping())
    #expect(entries?.map(\.key.kind) == [.creditNote])
  }

  @Test func anEntryForTheNatureIsReplacedToo() throws {
    var facts = Office.coContractor.facts
    facts["nature"] = "services"
    let key = try #require(VATKey(facts: facts))
    let repair = VATRepair(key, cause: Cause(.vatCodeNotFound, facts))
    let mapping = Mapping(vat: [VATMapping(key: key, code: "GONE")])
    let entries = try #require(
      repair.entries("DMC21", recipe: .zero, codes: Office.lists.vatCodes, mapping: mapping))
    #expect(entries.contains { $0.key == key })
    var repaired = Mapping(vat: entries)
    repaired.vat.sort { $0.key.kind.rawValue < $1.key.kind.rawValue }
    #expect(VATCodeChoice.mapped(key, in: repaired)?.code == "DMC21")
  }

  @Test func whatTheRulesThenChooseIsWhatWasChosen() throws {
    let key = try #require(VATKey(facts: Office.coContractor.facts))
    let entries = try #require(
      VATRepair(key, cause: Office.coContractor).entries(
        "DMC21", recipe: .computed, codes: Office.lists.vatCodes, mapping: Mapping()))
    let choice = try VATCodeChoice.choose(
      key, account: nil, codes: Office.lists.vatCodes, mapping: Mapping(vat: entries))
    #expect(choice.code.code == "DMC21" && choice.recipe == .computed)
  }

  @Test func relationsAreRankedByWhatSpeaksForThem() {
    let counterparty = NamedCounterparty(
      key: "purchase:be:0884768177", name: "Dakwerken Claes", vatNumber: "BE 0884.768.177",
      direction: .purchase)
    let repair = RelationRepair(counterparty, cause: RepairScene.relation)
    let found = repair.candidates(Office.lists.relations, search: nil)
    #expect(found.map(\.relation.id) == [27, 28])
    #expect(found.map(\.reason) == [.sameVAT, .sameName])
    let searched = repair.candidates(Office.lists.relations, search: "0884 768")
    #expect(searched.map(\.relation.id) == [27])
    #expect(repair.candidates(Office.lists.relations, search: "zzz").isEmpty)
  }

  @Test(arguments: [
    ("Dakwerken Claes", "DAKWERKEN CLAES N.V.", 1.0), ("Hôtel Mirabeau SRL", "hotel mirabeau", 1.0),
    ("Proximus", "Bakkerij Wouters", 0.0),
  ])
  func namesAreComparedWithoutAccentsAndLegalForms(
    _ one: String, _ other: String, _ expected: Double
  ) {
    let score = TextLikeness.score(TextLikeness.Pairs(one), TextLikeness.Pairs(other))
    #expect(abs(score - expected) < 0.15)
  }

  @Test func whatWasBookedForThemBeforeComesFirst() async throws {
    let office = try await Office()
    try await office.readLists()
    try await office.booked(order: 1, invoice: Office.invoice(number: "B1"), number: 311)
    let invoice = Office.invoice(number: "B2")
    let used = try await CauseGroups(office.database).accountsUsed(
      in: office.garage, direction: .purchase,
      counterparty: CounterpartyKey.text(.purchase, invoice.counterparty))
    #expect(used.theirs == [611_000: 1] && used.all == [611_000: 1])
    try await office.document(order: 2, invoice: invoice, .needsMapping, cause: RepairScene.account)
    let browser = try await office.browser(.accountant)
    let path = try office.path(RepairScene.account)
    try await office.test { client in
      let page = try await browser.get(path, client)
      let text = page.text
      #expect(text.contains("1 × for this counterparty"))
      let first = try #require(text.firstRange(of: "name=\"choice\" value=\"611000\""))
      let second = try #require(text.firstRange(of: "name=\"choice\" value=\"600000\""))
      #expect(first.lowerBound < second.lowerBound)
    }
  }
}
