import Accounting
import Testing

@Suite("A document becomes a booking with its own amounts, or a cause")
struct BookingRulesTests {
  private static let half = VATRate(percent: 6)

  @Test func anOrdinaryPurchase() throws {
    let proposal = try #require(SampleDossier.propose(SampleDossier.purchase()).booked)
    #expect(proposal.journal == "A1")
    #expect(proposal.bookyearID == 3)
    #expect(proposal.period == 202_605)
    #expect(proposal.relationID == 27)
    #expect(proposal.amount == SampleDossier.euros(121))
    #expect(proposal.reference == "+++123/4567/89002+++")
    #expect(proposal.exchangeRate == "1")
    let line = try #require(proposal.lines.first)
    #expect(proposal.lines.count == 1)
    #expect(line.account == 611_900)
    #expect(line.vatCode == "D21")
    #expect(line.base == SampleDossier.euros(100))
    #expect(line.vat == SampleDossier.euros(21))
    #expect(line.comment == "Folders")
    #expect(proposal.evidence.contains(.init(.relation, by: .vatNumber, value: "BE 0539930110")))
    #expect(proposal.evidence.contains(.init(.account, by: .relationDefault, value: "611900")))
    #expect(proposal.evidence.contains(.init(.vatCode, by: .accountDefault, value: "D21")))
    #expect(proposal.notices.isEmpty)
  }

  @Test func linesAndChargesAreGroupedByAccount() throws {
    let invoice = SampleDossier.purchase { invoice in
      invoice.lines = [
        SampleDossier.line("Paper", 6_000, account: 611_900),
        SampleDossier.line("Ink", 3_000, account: 612_000),
        SampleDossier.line("More paper", 2_000, account: 611_900),
      ]
      invoice.adjustments = [
        InvoiceAdjustment(
          amount: Money(cents: -1_000), category: .standard, rate: VATRate(percent: 21))
      ]
    }
    let mapping = Mapping(vat: [
      VATMapping(
        key: VATKey(
          direction: .purchase, kind: .invoice, category: .standard,
          rate: VATRate(percent: 21), region: .belgium), code: "G21")
    ])
    let proposal = try #require(SampleDossier.propose(invoice, mapping: mapping).booked)
    #expect(proposal.lines.map(\.account) == [611_900, 612_000])
    #expect(proposal.lines.map(\.base.cents) == [7_000, 3_000])
    #expect(proposal.lines.map(\.vat.cents) == [1_470, 630])
    #expect(proposal.lines.map(\.comment) == ["Paper", "Ink"])
  }

  @Test func aDiscountWithoutDefaultGoesWithTheLargestLine() throws {
    let invoice = SampleDossier.purchase { invoice in
      invoice.lines = [SampleDossier.line("Folders", 11_000, account: 611_900)]
      invoice.adjustments = [
        InvoiceAdjustment(
          amount: Money(cents: -1_000), category: .standard, rate: VATRate(percent: 21))
      ]
    }
    var masterData = SampleDossier.masterData
    masterData.relations[0].supplierAccount = nil
    let proposal = try #require(SampleDossier.propose(invoice, masterData: masterData).booked)
    #expect(proposal.lines.map(\.base.cents) == [10_000])
  }

  @Test func aCentOfDifferenceGoesToTheLargestAccountAndMoreLeavesTheLinesAside() throws {
    func bases(_ first: Int64, _ second: Int64) throws -> ([Int64], [BookingProposal.Notice.Code]) {
      let invoice = SampleDossier.purchase { invoice in
        invoice.lines = [
          SampleDossier.line("a", first, account: 611_900),
          SampleDossier.line("b", second, account: 604_000),
        ]
      }
      let options = BookingOptions(
        decision: BookingDecision(vatCodes: [
          .init(category: .standard, rate: VATRate(percent: 21), code: "D21")
        ]))
      let proposal = try #require(SampleDossier.propose(invoice, options: options).booked)
      return (proposal.lines.map(\.base.cents), proposal.notices.map(\.code))
    }
    #expect(try bases(6_001, 4_000) == ([6_000, 4_000], [.roundingOnLargest]))
    #expect(try bases(5_000, 4_998) == ([5_002, 4_998], [.roundingOnLargest]))
    #expect(try bases(5_000, 4_997) == ([10_000], [.linesNotUsed]))
    #expect(try bases(6_000, 4_000) == ([6_000, 4_000], []))
  }

  @Test func linesOfTextNeedNoAccountAndMovesBetweenAccountsAreKept() throws {
    var masterData = SampleDossier.masterData
    masterData.relations[0].supplierAccount = nil
    let text = SampleDossier.purchase { invoice in
      invoice.lines = [
        SampleDossier.line("As agreed", 0),
        SampleDossier.line("Folders", 10_000, account: 611_900),
      ]
    }
    let proposal = try #require(SampleDossier.propose(text, masterData: masterData).booked)
    #expect(proposal.lines.map(\.account) == [611_900])
    let moved = SampleDossier.purchase { invoice in
      invoice.lines = [
        SampleDossier.line("Out", -5_000, .standard, 6, account: 611_900),
        SampleDossier.line("In", 5_000, .standard, 6, account: 612_000),
        SampleDossier.line("Folders", 10_000),
      ]
      invoice.vatBreakdown.append(
        VATSubtotal(category: .standard, rate: BookingRulesTests.half, base: .zero, vat: .zero))
    }
    let lines = try #require(SampleDossier.propose(moved).booked).lines
    #expect(lines.map(\.account) == [611_900, 611_900, 612_000])
    #expect(lines.map(\.base.cents) == [10_000, -5_000, 5_000])
    #expect(lines.map(\.vat.cents) == [2_100, 0, 0])
  }

  @Test func linesWithoutAmountsStillNameTheAccount() throws {
    let invoice = SampleDossier.purchase { invoice in
      invoice.lines = [SampleDossier.line("Folders", 0, account: 230_000)]
    }
    let lines = try #require(SampleDossier.propose(invoice).booked).lines
    #expect(lines.map(\.account) == [230_000])
    #expect(lines.map(\.vatCode) == ["I21"])
  }

  @Test func signsOfAmountAndLines() throws {
    func booked(_ kind: DocumentKind, _ sign: Int64) throws -> (Int64, Int64, Int64) {
      let invoice = SampleDossier.purchase { invoice in
        invoice.kind = kind
        invoice.lines = [SampleDossier.line("a", sign * 10_000)]
        invoice.vatBreakdown[0].base = Money(cents: sign * 10_000)
        invoice.vatBreakdown[0].vat = Money(cents: sign * 2_100)
        invoice.totals = InvoiceTotals(
          net: Money(cents: sign * 10_000), vat: Money(cents: sign * 2_100),
          gross: Money(cents: sign * 12_100))
      }
      let proposal = try #require(SampleDossier.propose(invoice).booked)
      let line = try #require(proposal.lines.first)
      return (proposal.amount.cents, line.base.cents, line.vat.cents)
    }
    #expect(try booked(.invoice, 1) == (12_100, 10_000, 2_100))
    #expect(try booked(.invoice, -1) == (-12_100, 10_000, 2_100))
    #expect(try booked(.creditNote, 1) == (-12_100, 10_000, 2_100))
    #expect(try booked(.creditNote, -1) == (12_100, 10_000, 2_100))
  }

  @Test func prepaidAndRoundingChangeNothing() throws {
    let plain = SampleDossier.propose(SampleDossier.purchase())
    let paid = SampleDossier.purchase { invoice in
      invoice.totals.prepaid = SampleDossier.euros(50)
      invoice.totals.rounding = Money(cents: 2)
      invoice.totals.payable = Money(cents: 7_102)
    }
    #expect(SampleDossier.propose(paid) == plain)
  }

  @Test func relations() throws {
    let unknown = SampleDossier.purchase { invoice in
      invoice.counterparty = Counterparty(
        name: "Nieuw bv", vatNumber: "BE0566988259", country: "BE")
    }
    #expect(SampleDossier.propose(unknown).cause?.code == .relationNotFound)
    var settings = DossierSettings()
    settings.createsRelations = true
    guard case .needsRelation(let new) = SampleDossier.propose(unknown, settings: settings) else {
      Issue.record("no relation to create")
      return
    }
    #expect(new.vatNumber == "BE0566.988.259")
    var wrong = unknown
    wrong.counterparty.vatNumber = "BE0123456789"
    #expect(SampleDossier.propose(wrong, settings: settings).cause?.code == .relationNotFound)
    let byHand = BookingOptions(decision: BookingDecision(relationID: 27))
    #expect(SampleDossier.propose(unknown, options: byHand).booked?.relationID == 27)
    let gone = BookingOptions(decision: BookingDecision(relationID: 99))
    #expect(SampleDossier.propose(unknown, options: gone).cause?.facts["relation_id"] == "99")
    var masterData = SampleDossier.masterData
    masterData.relations.append(SampleDossier.supplier)
    masterData.relations[2].id = 28
    let twice = SampleDossier.propose(SampleDossier.purchase(), masterData: masterData).cause
    #expect(twice?.code == .relationAmbiguous)
    #expect(twice?.facts["candidates"] == "27,28")
  }

  @Test func currencies() throws {
    func outcome(_ currency: String, _ rate: String?) -> BookingOutcome {
      SampleDossier.propose(
        SampleDossier.purchase { invoice in
          invoice.currency = currency
          invoice.exchangeRate = rate
        })
    }
    #expect(outcome("USD", "1.0834").booked?.exchangeRate == "1.0834")
    #expect(outcome("USD", nil).cause?.code == .exchangeRateMissing)
    #expect(outcome("USD", "0").cause?.code == .exchangeRateMissing)
    #expect(outcome("USD", "-1").cause?.code == .exchangeRateMissing)
    #expect(outcome("CHF", "0.95").cause?.code == .currencyUnknown)
    #expect(outcome("EUR", "7").booked?.exchangeRate == "1")
  }

  @Test func referencesAndDates() throws {
    func proposal(_ change: (inout Invoice) -> Void) throws -> BookingProposal {
      try #require(SampleDossier.propose(SampleDossier.purchase(change)).booked)
    }
    let free = try proposal { $0.paymentReference = "factuur 118" }
    #expect(free.reference == "2026/118")
    let wrong = try proposal { $0.paymentReference = "+++123/4567/89012+++" }
    #expect(wrong.reference == "+++123/4567/89012+++")
    #expect(wrong.notices.map(\.code) == [.communicationWrong])
    let undated = try proposal { $0.dueDate = nil }
    #expect(undated.dueDate == undated.documentDate)
    #expect(undated.notices.map(\.code) == [.dueDateAssumed])
  }

  @Test func theNextOpenPeriodKeepsTheDocumentsDate() throws {
    var masterData = SampleDossier.masterData
    masterData.journals[0].closedPeriod = 202_605
    let invoice = SampleDossier.purchase()
    #expect(
      SampleDossier.propose(invoice, masterData: masterData).cause?.facts["next_period"]
        == "202606")
    let options = BookingOptions(bookInNextOpenPeriod: true)
    let moved = try #require(
      SampleDossier.propose(invoice, masterData: masterData, options: options).booked)
    #expect(moved.period == 202_606)
    #expect(moved.documentDate == invoice.issueDate)
    #expect(moved.evidence.contains(.init(.period, by: .setting, value: "202606")))
    #expect(
      moved.notices
        == [.init(.periodMoved, ["period": "202605", "next_period": "202606"])])
  }

  @Test func accountMissingNamesTheRelation() throws {
    var masterData = SampleDossier.masterData
    masterData.relations[0].supplierAccount = nil
    let cause = try #require(
      SampleDossier.propose(SampleDossier.purchase(), masterData: masterData).cause)
    #expect(cause.code == .accountMissing)
    #expect(cause.facts["relation"] == "Drukkerij Peeters")
    let mapping = Mapping(accounts: [
      .init(relationID: 27, direction: .purchase, account: 611_900)
    ])
    let remembered = SampleDossier.propose(
      SampleDossier.purchase(), masterData: masterData, mapping: mapping)
    #expect(
      remembered.booked?.evidence.contains(.init(.account, by: .remembered, value: "611900"))
        == true)
  }
}
