import Accounting
import Testing

@Suite("The VAT code comes from the mapping, the account, the relation or the only one that fits")
struct VATCodeChoiceTests {
  private func key(
    _ direction: Direction = .purchase, _ kind: DocumentKind = .invoice,
    _ category: VATCategory = .standard, _ percent: Int = 21, nature: VATKey.Nature? = nil,
    region: VATKey.Region = .belgium
  ) -> VATKey {
    VATKey(
      direction: direction, kind: kind, category: category, rate: VATRate(percent: percent),
      region: region, nature: nature)
  }

  private func choose(
    _ key: VATKey, account: Account? = nil, mapping: [VATMapping] = [], byHand: String? = nil,
    codes: [VATCode] = SampleDossier.masterData.vatCodes
  ) -> Result<VATCodeChoice, Cause> {
    Result { () throws(Cause) in
      try VATCodeChoice.choose(
        key, account: account, codes: codes, mapping: Mapping(vat: mapping), byHand: byHand)
    }
  }

  @Test func mappingWithNatureComesBeforeMappingWithout() throws {
    let mapping = [
      VATMapping(key: key(), code: "D21"),
      VATMapping(key: key(nature: .investment), code: "I21"),
    ]
    #expect(try choose(key(nature: .investment), mapping: mapping).get().code.code == "I21")
    #expect(try choose(key(nature: .goods), mapping: mapping).get().code.code == "D21")
    #expect(try choose(key(), mapping: mapping).get().rule == .mapping)
  }

  @Test func aCreditNoteUsesTheMappingOfTheInvoice() throws {
    let mapping = [VATMapping(key: key(), code: "G21")]
    #expect(
      try choose(key(.purchase, .creditNote), mapping: mapping).get().code.code == "G21")
  }

  @Test func theRegionIsPartOfTheKey() {
    let mapping = [VATMapping(key: key(.purchase, .invoice, .reverseCharge, 0), code: "MC21")]
    let abroad = key(.purchase, .invoice, .reverseCharge, 0, region: .union)
    #expect(choose(abroad, mapping: mapping).failure?.code == .vatCodeMissing)
  }

  @Test func theAccountsOwnCodeDecidesBetweenSeveral() throws {
    let account = SampleDossier.account(230_000, purchase: "I21")
    let choice = try choose(key(), account: account).get()
    #expect(choice.code.code == "I21")
    #expect(choice.rule == .accountDefault)
    #expect(choose(key(.purchase, .invoice, .standard, 12), account: account).failure != nil)
  }

  @Test func theNatureDecidesBetweenLetters() throws {
    #expect(try choose(key(nature: .services)).get().code.code == "D21")
    #expect(try choose(key(nature: .services)).get().rule == .remembered)
    // Two codes are neither D nor I: goods stay open.
    #expect(choose(key(nature: .goods)).failure?.code == .vatCodeMissing)
  }

  @Test func theOnlyOneThatFits() throws {
    #expect(try choose(key(.sale)).get().code.code == "21")
    #expect(try choose(key(.purchase, .invoice, .standard, 6)).get().rule == .onlyOneFits)
    #expect(try choose(key(.sale, .creditNote)).get().code.code == "21")
  }

  @Test func severalOrNoneStopWithTheCandidates() throws {
    let cause = try #require(choose(key()).failure)
    #expect(cause.code == .vatCodeMissing)
    #expect(cause.facts["candidates"] == "D21,G21,I21,MC21")
    #expect(cause.facts["region"] == "BE")
    #expect(cause.facts["rate"] == "21")
    let none = try #require(choose(key(.sale, .invoice, .standard, 12)).failure)
    #expect(none.facts["candidates"] == nil)
  }

  @Test(arguments: VATCategory.allCases.filter { !$0.carriesVAT }, Direction.allCases)
  func zeroPercentIsNeverGuessed(_ category: VATCategory, _ direction: Direction) {
    let one = [
      SampleDossier.code("P0", .purchase, 0), SampleDossier.code("S0", .sale, 0),
    ]
    let outcome = choose(key(direction, .invoice, category, 0), codes: one)
    #expect(outcome.failure?.code == .vatCodeMissing)
  }

  @Test func zeroPercentOfTheAccountItself() throws {
    let account = SampleDossier.account(613_000, purchase: "D00", sales: "EX")
    #expect(
      try choose(key(.purchase, .invoice, .exempt, 0), account: account).get().code.code == "D00")
    #expect(
      try choose(key(.sale, .invoice, .export, 0), account: account).get().code.code == "EX")
    for category in [VATCategory.reverseCharge, .intraCommunity] {
      let outcome = choose(key(.purchase, .invoice, category, 0), account: account)
      #expect(outcome.failure?.code == .vatCodeMissing)
    }
  }

  @Test func codesThatAreNotThereOrOfTheOtherSide() {
    let unknown = [VATMapping(key: key(), code: "X9")]
    #expect(choose(key(), mapping: unknown).failure?.code == .vatCodeNotFound)
    let sale = [VATMapping(key: key(), code: "06")]
    #expect(choose(key(), mapping: sale).failure?.code == .vatCodeWrongType)
    #expect(choose(key(), byHand: "X9").failure?.facts["code"] == "X9")
  }

  @Test func aCodeChosenByHandKeepsTheRecipeOfItsMapping() throws {
    let reverse = key(.purchase, .invoice, .reverseCharge, 0)
    let mapping = [VATMapping(key: reverse, code: "MC21", recipe: .computed)]
    #expect(try choose(reverse, mapping: mapping, byHand: "MC21").get().recipe == .computed)
    #expect(try choose(reverse, mapping: mapping, byHand: "D21").get().recipe == .zero)
  }

  @Test func aCodeOnlyForCreditNotes() throws {
    let codes = [SampleDossier.code("CN21", .purchaseCreditNote, 21)]
    #expect(choose(key(), codes: codes).failure?.code == .vatCodeMissing)
    #expect(try choose(key(.purchase, .creditNote), codes: codes).get().code.code == "CN21")
  }
}
