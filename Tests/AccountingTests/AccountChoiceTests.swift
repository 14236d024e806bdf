import Accounting
import Testing

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
