import Accounting
import Testing

@Suite("VAT is booked as the mapping says, and a document that contradicts itself stops")
struct BookingVATTests {
  private static let half = VATRate(percent: 6)

  private static func reverseCharge(_ category: VATCategory, vat: Int64 = 0) -> Invoice {
    SampleDossier.purchase { invoice in
      invoice.lines = [
        SampleDossier.line("Works", 3_333, category, 0), SampleDossier.line("x", 1, category, 0),
      ]
      invoice.vatBreakdown = [
        VATSubtotal(
          category: category, rate: .zero, base: Money(cents: 3_334), vat: Money(cents: vat))
      ]
      invoice.totals = InvoiceTotals(
        net: Money(cents: 3_334), vat: Money(cents: vat), gross: Money(cents: 3_334 + vat))
    }
  }

  private static func mapping(_ category: VATCategory, _ recipe: VATMapping.Recipe) -> Mapping {
    Mapping(vat: [
      VATMapping(
        key: VATKey(
          direction: .purchase, kind: .invoice, category: category, rate: .zero,
          region: .belgium), code: "MC21", recipe: recipe)
    ])
  }

  @Test(arguments: [VATCategory.reverseCharge, .intraCommunity])
  func selfChargedVATIsNoPartOfTheTotal(_ category: VATCategory) throws {
    let invoice = BookingVATTests.reverseCharge(category)
    let zero = try #require(
      SampleDossier.propose(invoice, mapping: BookingVATTests.mapping(category, .zero)).booked)
    #expect(zero.lines.map(\.vat) == [.zero])
    #expect(zero.lines.map(\.selfCharged) == [false])
    let computed = try #require(
      SampleDossier.propose(invoice, mapping: BookingVATTests.mapping(category, .computed))
        .booked)
    // 33.34 × 21 % = 7.0014.
    #expect(computed.lines.map(\.vat.cents) == [700])
    #expect(computed.lines.map(\.selfCharged) == [true])
    #expect(computed.amount.cents == 3_334)
    #expect(SampleDossier.propose(invoice).cause?.code == .vatCodeMissing)
  }

  @Test func severalRates() throws {
    let invoice = SampleDossier.purchase { invoice in
      invoice.vatBreakdown.append(
        VATSubtotal(
          category: .standard, rate: BookingVATTests.half, base: SampleDossier.euros(50),
          vat: SampleDossier.euros(3)))
      invoice.lines.append(SampleDossier.line("Books", 5_000, .standard, 6))
      invoice.totals = InvoiceTotals(
        net: SampleDossier.euros(150), vat: SampleDossier.euros(24),
        gross: SampleDossier.euros(174))
    }
    let proposal = try #require(SampleDossier.propose(invoice).booked)
    #expect(proposal.lines.map(\.vatCode) == ["D21", "D06"])
    #expect(proposal.lines.map(\.account) == [611_900, 611_900])
  }

  @Test func documentsThatContradictThemselvesStop() {
    let charged = BookingVATTests.reverseCharge(.reverseCharge, vat: 700)
    #expect(SampleDossier.propose(charged).cause?.code == .amountsDisagree)
    let total = SampleDossier.purchase { $0.totals.gross = Money(cents: 12_099) }
    #expect(
      SampleDossier.propose(total).cause
        == Cause(
          .amountsDisagree, ["document": "2026/118", "lines": "121.00", "total": "120.99"]))
    let opposite = SampleDossier.purchase { invoice in
      invoice.vatBreakdown[0].vat = SampleDossier.euros(-21)
      invoice.totals.gross = SampleDossier.euros(79)
    }
    #expect(SampleDossier.propose(opposite).cause?.code == .amountsDisagree)
    let absurd = SampleDossier.purchase { $0.lines[0].net = Money(cents: .max) }
    #expect(SampleDossier.propose(absurd).cause?.code == .amountUnreadable)
  }
}
