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

@Suite("The account comes from the first source that names one")
struct AccountChoiceTests {
  private let chart = SampleDossier.masterData.accounts

  private func choose(
    _ sources: AccountChoice.Sources, _ direction: Direction = .purchase, chart: [Account]? = nil
  ) -> Result<AccountChoice, Cause> {
    Result { () throws(Cause) in
      try AccountChoice.choose(sources, direction: direction, chart: chart ?? self.chart)
    }
  }

  @Test func priority() throws {
    var sources = AccountChoice.Sources(
      byHand: 604_000, line: 604_100, head: 611_900, remembered: 612_000,
      relationDefault: 230_000, partyDefault: 604_000, dossierDefault: 604_100)
    #expect(try choose(sources).get() == AccountChoice(account: 604_000, rule: .chosenByHand))
    sources.byHand = nil
    #expect(try choose(sources).get() == AccountChoice(account: 604_100, rule: .line))
    sources.line = nil
    #expect(try choose(sources).get() == AccountChoice(account: 611_900, rule: .head))
    sources.head = nil
    #expect(try choose(sources).get() == AccountChoice(account: 612_000, rule: .remembered))
    sources.remembered = nil
    #expect(try choose(sources).get() == AccountChoice(account: 230_000, rule: .relationDefault))
    sources.relationDefault = nil
    #expect(try choose(sources).get() == AccountChoice(account: 604_000, rule: .relationDefault))
    sources.partyDefault = nil
    #expect(try choose(sources).get() == AccountChoice(account: 604_100, rule: .dossierDefault))
    sources.dossierDefault = nil
    #expect(choose(sources).failure?.code == .accountMissing)
  }

  @Test func wrongClassesAreNobodysDefault() throws {
    let sale = AccountChoice.Sources(relationDefault: 611_900, dossierDefault: 700_000)
    #expect(try choose(sale, .sale).get().account == 700_000)
    let purchase = AccountChoice.Sources(remembered: 700_000, relationDefault: 440_000)
    #expect(choose(purchase).failure?.code == .accountMissing)
    #expect(try choose(AccountChoice.Sources(line: 611_900), .sale).get().account == 611_900)
  }

  @Test func unknownAccountsNameTheNearestOnes() throws {
    let cause = try #require(choose(AccountChoice.Sources(line: 604_050)).failure)
    #expect(cause.code == .accountNotFound)
    #expect(cause.facts["account"] == "604050")
    #expect(cause.facts["nearest"] == "604000,604100,611900")
    #expect(choose(AccountChoice.Sources(line: 440_000)).failure?.code == .accountNotFound)
    #expect(try choose(AccountChoice.Sources(line: 9), chart: []).get().account == 9)
    #expect(choose(AccountChoice.Sources(line: Int.min)).failure?.code == .accountNotFound)
  }

  @Test func theMostSpecificDefaultOfTheDossierWins() {
    var settings = DossierSettings()
    let rate = VATRate(percent: 21)
    settings.defaultAccounts = [
      DefaultAccount(direction: .purchase, account: 1),
      DefaultAccount(direction: .purchase, category: .standard, account: 2),
      DefaultAccount(direction: .purchase, category: .standard, rate: rate, account: 3),
      DefaultAccount(
        direction: .purchase, kind: .creditNote, category: .standard, rate: rate, account: 4),
      DefaultAccount(direction: .sale, account: 5),
    ]
    func account(_ kind: DocumentKind, _ category: VATCategory, _ percent: Int) -> Int? {
      AccountChoice.dossierDefault(
        settings, .purchase, kind, category, VATRate(percent: percent))
    }
    #expect(account(.invoice, .standard, 21) == 3)
    #expect(account(.creditNote, .standard, 21) == 4)
    #expect(account(.invoice, .standard, 6) == 2)
    #expect(account(.invoice, .exempt, 0) == 1)
  }
}

@Suite("A cost centre is sent only where the account takes one")
struct CostCentreChoiceTests {
  private let centres = SampleDossier.masterData.costCentres

  private func choose(
    type: Int, byHand: Int? = nil, line: String? = nil, head: String? = nil, own: Int? = nil
  ) throws(Cause) -> CostCentreChoice? {
    let account = Account(
      bookyearID: 3, number: 611_900, names: [:], costCentreType: type, defaultCostCentreID: own)
    return try CostCentreChoice.choose(
      account: account, byHand: byHand, line: line, head: head, costCentres: centres)
  }

  @Test func sources() throws {
    #expect(try choose(type: 2, line: "winkel")?.id == 4)
    #expect(try choose(type: 2, line: "4")?.rule == .line)
    #expect(try choose(type: 1, line: "nobody", own: 4)?.rule == .accountDefault)
    #expect(try choose(type: 2, line: "nobody") == nil)
    #expect(try choose(type: 0, line: "4") == nil)
    #expect(try choose(type: 0, byHand: 4)?.rule == .chosenByHand)
  }

  @Test func missingAndClosed() {
    #expect(throws: Cause(.costCentreMissing, ["account": "611900"])) { try choose(type: 1) }
    #expect(throws: Cause(.costCentreClosed, ["cost_centre": "5"])) {
      try choose(type: 2, head: "Oud")
    }
  }
}

@Suite("Book year, journal and period come from Octopus' own list, by date")
struct PeriodChoiceTests {
  private func choose(
    _ date: CalendarDate, _ direction: Direction = .purchase, next: Bool = false,
    byHand: Int? = nil, change: (inout MasterData, inout DossierSettings) -> Void = { _, _ in }
  ) -> Result<PeriodChoice, Cause> {
    var masterData = SampleDossier.masterData
    var settings = DossierSettings()
    change(&masterData, &settings)
    return Result { () throws(Cause) in
      try PeriodChoice.choose(
        date: date, direction: direction, kind: .invoice, settings: settings,
        masterData: masterData, bookInNextOpenPeriod: next, byHand: byHand)
    }
  }

  private let may = SampleDossier.day(2026, 5, 11)

  @Test func byDate() throws {
    let choice = try choose(may).get()
    #expect(choice.bookyear.id == 3)
    #expect(choice.period.number == 202_605)
    #expect(choice.journal.key == "A1")
    #expect(choice.journalRule == .onlyOneFits)
    #expect(choice.periodRule == .documentDate)
    // V2 is an invoicing journal, so V1 is the only one for sales.
    #expect(try choose(may, .sale).get().journal.key == "V1")
  }

  @Test func closedAndProtectedPeriodsNameTheNextOpenOne() throws {
    for closes in [\Journal.closedPeriod, \Journal.protectedPeriod] {
      let cause = try #require(
        choose(may) { data, _ in data.journals[0][keyPath: closes] = 202_606 }.failure)
      #expect(cause.code == .periodClosed)
      #expect(
        cause.facts == [
          "journal": "A1", "period": "202605", "next_period": "202607", "next_bookyear": "2026",
        ])
    }
  }

  @Test func theNextOpenPeriodOnRequest() throws {
    let choice = try choose(may, next: true) { data, _ in
      data.journals[0].closedPeriod = 202_606
    }.get()
    #expect(choice.period.number == 202_607)
    #expect(choice.movedFrom == 202_605)
    let old = try choose(SampleDossier.day(2025, 3, 1), next: true).get()
    #expect(old.period.number == 202_601)
    #expect(old.bookyear.id == 3)
  }

  @Test func theNextOpenPeriodMayLieInTheNextBookyear() throws {
    let cause = try #require(
      choose(may) { data, _ in
        data.journals[0].closedPeriod = 202_612
        data.bookyears.append(
          Bookyear(
            id: 4, description: "2027", start: SampleDossier.day(2027, 1, 1),
            end: SampleDossier.day(2027, 12, 31), closed: false,
            periods: [
              BookPeriod(
                number: 202_701, start: SampleDossier.day(2027, 1, 1),
                end: SampleDossier.day(2027, 3, 31))
            ]))
        data.journals.append(Journal(bookyearID: 4, key: "A1", name: "Aankopen"))
      }.failure)
    #expect(cause.facts["next_period"] == "202701")
    #expect(cause.facts["next_bookyear"] == "2027")
  }

  @Test func bookyears() throws {
    #expect(choose(SampleDossier.day(2030, 1, 1)).failure?.code == .bookyearMissing)
    let closed = try #require(choose(SampleDossier.day(2025, 3, 1)).failure)
    #expect(closed.code == .bookyearClosed)
    #expect(closed.facts["next_period"] == "202601")
    let gap = try #require(
      choose(may) { data, _ in data.bookyears[1].periods.remove(at: 4) }.failure)
    #expect(gap.code == .bookyearMissing)
    #expect(gap.facts["next_period"] == "202606")
  }

  @Test func byHand() throws {
    let choice = try choose(may, byHand: 202_611).get()
    #expect(choice.period.number == 202_611)
    #expect(choice.periodRule == .chosenByHand)
    #expect(choose(may, byHand: 202_613).failure?.code == .bookyearMissing)
    #expect(choose(may, byHand: 202_501).failure?.code == .bookyearClosed)
    let closed = choose(may, byHand: 202_605) { data, _ in
      data.journals[0].closedPeriod = 202_605
    }
    #expect(closed.failure?.facts["next_period"] == "202606")
  }

  @Test(arguments: [
    ("A9", Cause.Code.journalMissing), ("V1", .journalWrongType), ("F1", .journalWrongType),
  ])
  func journalsOfTheSettings(_ key: String, _ code: Cause.Code) throws {
    let cause = try #require(choose(may) { _, settings in settings.purchaseJournal = key }.failure)
    #expect(cause.code == code)
    #expect(cause.facts["journal"] == key)
  }

  @Test func journalsThatDoNotFit() throws {
    let invoicing = choose(may, .sale) { _, settings in settings.saleJournal = "V2" }
    #expect(invoicing.failure?.code == .journalWrongType)
    let closed = choose(may) { data, _ in data.journals[0].closed = true }
    #expect(closed.failure?.code == .journalClosed)
    let none = choose(may) { data, _ in data.journals.removeFirst() }
    #expect(none.failure?.code == .journalMissing)
    let two = choose(may) { data, _ in
      data.journals.append(Journal(bookyearID: 3, key: "A2", name: "Creditnota's"))
    }
    #expect(two.failure?.facts["candidates"] == "A1,A2")
    let onlyInvoicing = choose(may, .sale) { data, _ in data.journals.remove(at: 1) }
    #expect(onlyInvoicing.failure?.code == .journalWrongType)
  }
}

extension Result {
  /// The failure, when it is one.
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
