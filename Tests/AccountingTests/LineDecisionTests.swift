import Accounting
import Foundation
import Testing

@Suite("What an accountant decides for one line changes where it is booked, never how much")
struct LineDecisionTests {
  private static let full = VATRate(percent: 21)

  /// Two lines at 21 % on one account, and one at 6 %.
  private static func invoice() -> Invoice {
    SampleDossier.purchase { invoice in
      invoice.lines = [
        SampleDossier.line("Folders", 6_000), SampleDossier.line("Posters", 4_000),
        SampleDossier.line("Boek", 5_000, .standard, 6),
      ]
      invoice.vatBreakdown.append(
        VATSubtotal(
          category: .standard, rate: VATRate(percent: 6), base: Money(cents: 5_000),
          vat: Money(cents: 300)))
      invoice.totals = InvoiceTotals(
        net: Money(cents: 15_000), vat: Money(cents: 2_400), gross: Money(cents: 17_400))
    }
  }

  private static func options(_ lines: [LineDecision]) -> BookingOptions {
    BookingOptions(decision: BookingDecision(lines: lines))
  }

  private static func part(
    _ place: Int?, _ cents: Int64, percent: Int = 21, account: Int? = nil, code: String? = nil,
    centre: Int? = nil
  ) -> LineDecision {
    LineDecision(
      place: place, category: .standard, rate: VATRate(percent: percent),
      net: Money(cents: cents), account: account, vatCode: code, costCentreID: centre)
  }

  @Test("Each proposed line says which lines of the document it is made of") func places() throws {
    let proposal = try #require(SampleDossier.propose(Self.invoice()).booked)
    #expect(proposal.lines.map(\.places) == [[0, 1], [2]])
  }

  @Test("One line goes to another account under another code, the rest stays")
  func oneLine() throws {
    let options = Self.options([Self.part(1, 4_000, account: 612_000, code: "G21")])
    let proposal = try #require(
      SampleDossier.propose(Self.invoice(), options: options).booked)
    #expect(proposal.lines.map(\.account) == [611_900, 612_000, 611_900])
    #expect(proposal.lines.map(\.vatCode) == ["D21", "G21", "D06"])
    #expect(proposal.lines.map(\.base.cents) == [6_000, 4_000, 5_000])
    #expect(proposal.evidence.contains(.init(.account, by: .chosenByHand, value: "612000")))
  }

  @Test("A decision without a place holds for all of its category and rate")
  func wholeSubtotal() throws {
    let options = Self.options([Self.part(nil, 10_000, account: 604_000, code: "G21")])
    let proposal = try #require(
      SampleDossier.propose(Self.invoice(), options: options).booked)
    #expect(proposal.lines.map(\.account) == [604_000, 611_900])
  }

  @Test("A decision about a line that has changed since is not used: it is asked anew")
  func outdated() {
    for part in [
      Self.part(1, 4_001, account: 612_000), Self.part(7, 4_000, account: 612_000),
      Self.part(nil, 9_999, account: 612_000), Self.part(2, 5_000, account: 612_000),
    ] {
      let cause = SampleDossier.propose(Self.invoice(), options: Self.options([part])).cause
      #expect(cause?.code == .decisionOutdated)
    }
  }

  @Test("A cost centre is remembered for the supplier, and the accountant's own comes before it")
  func costCentre() throws {
    var data = SampleDossier.masterData
    data.accounts = data.accounts.map { account in
      var account = account
      account.costCentreType = 2
      return account
    }
    data.costCentres.append(CostCentre(id: 6, names: [:], closed: false))
    let mapping = Mapping(costCentres: [
      .init(relationID: 27, direction: .purchase, costCentreID: 4)
    ])
    let usual = SampleDossier.propose(Self.invoice(), masterData: data, mapping: mapping).booked
    #expect(usual?.lines.map(\.costCentreID) == [4, 4])
    #expect(usual?.evidence.contains(.init(.costCentre, by: .remembered, value: "4")) == true)
    let options = Self.options([Self.part(0, 6_000, centre: 6)])
    let decided = SampleDossier.propose(
      Self.invoice(), masterData: data, mapping: mapping, options: options
    ).booked
    #expect(decided?.lines.map(\.costCentreID) == [6, 4, 4])
  }

  @Test("Decisions of before lines could be decided are still read") func oldDecisions() throws {
    let text = Data(#"{"account":612000,"vatCodes":[]}"#.utf8)
    let decision = try JSONDecoder().decode(BookingDecision.self, from: text)
    #expect(decision == BookingDecision(account: 612_000))
    let decided = BookingDecision(lines: [Self.part(1, 4_000, account: 612_000)])
    let written = try JSONEncoder().encode(decided)
    #expect(try JSONDecoder().decode(BookingDecision.self, from: written) == decided)
  }

  @Test("Whatever is decided, every amount stays the document's own", arguments: 0..<300)
  func amountsStay(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let invoice = Self.invoice()
    let accounts = [604_000, 604_100, 611_900, 612_000]
    var parts: [LineDecision] = []
    for (place, line) in invoice.lines.enumerated() where Bool.random(using: &random) {
      parts.append(
        LineDecision(
          place: place, category: .standard, rate: line.rate, net: line.net,
          account: accounts.randomElement(using: &random),
          vatCode: line.rate == Self.full
            ? ["D21", "G21", "I21"].randomElement(using: &random) : "D06"))
    }
    let proposal = try #require(
      SampleDossier.propose(invoice, options: Self.options(parts)).booked)
    #expect(proposal.amount == invoice.totals.gross)
    for subtotal in invoice.vatBreakdown {
      let own = proposal.lines.filter { $0.rate == subtotal.rate }
      #expect(own.map(\.base).total == subtotal.base)
      #expect(own.map(\.vat).total == subtotal.vat)
    }
  }
}
