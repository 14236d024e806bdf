import Accounting
import Testing

@Suite("Whatever the document, a booking adds up to the cent and a credit note undoes its invoice")
struct BookingPropertyTests {
  private static let accounts = [604_000, 604_100, 611_900, 612_000]
  private static let kinds: [(VATCategory, Int)] = [
    (.standard, 21), (.standard, 12), (.standard, 6), (.exempt, 0), (.reverseCharge, 0),
    (.intraCommunity, 0),
  ]

  /// Every kind of VAT has a code of its own; those without VAT are self-charged by one recipe or the other.
  private static let mapping = Mapping(
    vat: kinds.enumerated().flatMap { place, kind in
      DocumentKind.allCases.map { document in
        VATMapping(
          key: VATKey(
            direction: .purchase, kind: document, category: kind.0,
            rate: VATRate(percent: kind.1), region: .belgium),
          code: "C\(place)", recipe: place.isMultiple(of: 2) ? .computed : .zero)
      }
    })

  private static var masterData: MasterData {
    var masterData = SampleDossier.masterData
    masterData.vatCodes = kinds.indices.map { place in
      SampleDossier.code("C\(place)", .purchase, kinds[place].1 == 0 ? 21 : kinds[place].1)
    }
    return masterData
  }

  /// Random lines, allowances and charges over random accounts, with VAT rounded per subtotal and, now
  /// and then, lines that miss the base by cents or altogether.
  private static func invoice(using random: inout SeededGenerator) -> Invoice {
    var lines: [InvoiceLine] = []
    var adjustments: [InvoiceAdjustment] = []
    var breakdown: [VATSubtotal] = []
    let sign: Int64 = Int.random(in: 0..<10, using: &random) == 0 ? -1 : 1
    for (category, percent) in kinds.shuffled(using: &random).prefix(
      Int.random(in: 1...3, using: &random))
    {
      let rate = VATRate(percent: percent)
      var base: Int64 = 0
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let cents = sign * Int64.random(in: -2_000...50_000, using: &random)
        base += cents
        lines.append(
          SampleDossier.line(
            "line", cents, category, percent, account: accounts.randomElement(using: &random)))
      }
      if Bool.random(using: &random) {
        let cents = sign * Int64.random(in: -500...500, using: &random)
        base += cents
        adjustments.append(
          InvoiceAdjustment(amount: Money(cents: cents), category: category, rate: rate))
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: base += Int64.random(in: -3...3, using: &random)
      case 1: base += Int64.random(in: -9_000...9_000, using: &random)
      default: break
      }
      let product = base * Int64(percent)
      let vat = (product.magnitude + 50) / 100
      breakdown.append(
        VATSubtotal(
          category: category, rate: rate, base: Money(cents: base),
          vat: Money(cents: product < 0 ? -Int64(vat) : Int64(vat))))
    }
    let net = breakdown.map(\.base).total
    let vat = breakdown.map(\.vat).total
    return SampleDossier.purchase { invoice in
      invoice.lines = lines
      invoice.adjustments = adjustments
      invoice.vatBreakdown = breakdown
      invoice.totals = InvoiceTotals(net: net, vat: vat, gross: net + vat)
    }
  }

  private static func propose(_ invoice: Invoice) -> BookingOutcome {
    SampleDossier.propose(invoice, masterData: masterData, mapping: mapping)
  }

  @Test func basesAndVATAddUpToTheDocument() throws {
    var random = SeededGenerator(seed: 20_260_511)
    for round in 0..<2_000 {
      var invoice = BookingPropertyTests.invoice(using: &random)
      if Bool.random(using: &random) { invoice.kind = .creditNote }
      let outcome = BookingPropertyTests.propose(invoice)
      let proposal = try #require(outcome.booked, "round \(round): \(outcome)")
      let charged = proposal.lines.filter { !$0.selfCharged }.map(\.vat).total
      #expect(proposal.lines.map(\.base).total + charged == proposal.amount.magnitude)
      let direction: Int64 =
        (invoice.kind == .creditNote) != (proposal.amount < .zero) ? -1 : 1
      for subtotal in invoice.vatBreakdown {
        let own = proposal.lines.filter {
          $0.category == subtotal.category && $0.rate == subtotal.rate
        }
        #expect(own.map(\.base.cents).reduce(0, +) == direction * subtotal.base.cents)
        let vat = own.filter { !$0.selfCharged }.map(\.vat.cents).reduce(0, +)
        #expect(vat == direction * subtotal.vat.cents)
        #expect(own.allSatisfy { $0.base.cents.signum() * $0.vat.cents.signum() >= 0 })
        #expect(Set(own.map(\.account)).count == own.count)
      }
    }
  }

  @Test func anInvoiceAndItsFullCreditNoteLeaveNothing() throws {
    var random = SeededGenerator(seed: 97)
    for _ in 0..<500 {
      let invoice = BookingPropertyTests.invoice(using: &random)
      var credit = invoice
      credit.kind = .creditNote
      let proposals = try [invoice, credit].map {
        try #require(BookingPropertyTests.propose($0).booked)
      }
      var balance: [String: Int64] = [:]
      for proposal in proposals {
        balance["relation", default: 0] += proposal.amount.cents
        // Contributing lines are positive: the sign of the amount says which way they are booked. With
        // no amount the lines themselves carry it.
        let way: Int64 = proposal.amount < .zero ? -1 : 1
        for line in proposal.lines {
          balance["\(line.account) \(line.vatCode) base", default: 0] += way * line.base.cents
          balance["\(line.account) \(line.vatCode) vat", default: 0] += way * line.vat.cents
        }
      }
      #expect(balance.values.allSatisfy { $0 == 0 }, "\(balance)")
    }
  }
}
