import Accounting
import Formats
import Foundation
import Testing

@Suite("Order and UBL must agree before anything is booked")
struct InvoiceAgreementTests {
  private func ubl() throws -> Invoice {
    try PeppolInvoice(Sample.text().xml()).invoice(direction: .purchase)
  }

  private func order() throws -> Invoice {
    let draft = BillitOrderDraft(
      try PeppolInvoice(Sample.text().xml()), direction: .purchase, orderID: 1, companyID: 2,
      counterpartyID: 3, counterpartyNumber: "17", ledgerAccount: 604_000,
      electronicInvoice: .init(id: "x", name: "a.xml", mimeType: "text/xml"),
      receivedAt: "2026-05-11T08:05:12.457")
    var invoice = try draft.order().invoice()
    invoice.lines[0].accountCode = 611_900
    return invoice
  }

  @Test("The supplier's words and the accounts chosen in Billit come together") func merged() throws
  {
    var order = try order()
    order.accountCode = 612_000
    order.costCentre = "GENT"
    order.counterparty.vatNumber = "BE 0999.045.659"
    let invoice = try InvoiceAgreement.agreed(order: order, ubl: ubl())
    #expect(invoice.lines.map(\.accountCode) == [611_900, nil])
    #expect(invoice.accountCode == 612_000)
    #expect(invoice.costCentre == "GENT")
    #expect(invoice.counterparty.vatNumber == "BE0999045659")
    #expect(invoice.counterparty.billitPartyID == 3)
    #expect(invoice.counterparty.number == "17")
    #expect(invoice.counterparty.defaultAccount == 604_000)
    #expect(invoice.vatBreakdown.map(\.ventilationCode) == ["1", "1"])
    #expect(invoice.totals == (try ubl()).totals)
  }

  @Test("Every difference is listed with both values") func differences() throws {
    var order = try order()
    order.number = "VF-2026-0882"
    order.totals.gross = Money(cents: 38_731)
    order.totals.vat = Money(cents: 5_731)
    order.kind = .creditNote
    order.currency = "USD"
    let ubl = try ubl()
    let thrown = #expect(throws: InvoiceAgreement.Disagreement.self) {
      try InvoiceAgreement.agreed(order: order, ubl: ubl)
    }
    guard case .sources(let disagreement) = thrown else {
      Issue.record("not a disagreement of sources")
      return
    }
    #expect(
      Set(disagreement.differences.map(\.field)) == [.kind, .number, .currency, .gross, .vat])
    let gross = disagreement.differences.first { $0.field == .gross }
    #expect(gross?.order == "387.31")
    #expect(gross?.ubl == "387.30")
  }

  @Test("Case and blanks of the number do not matter") func number() throws {
    var order = try order()
    order.number = " vf-2026 -0881"
    #expect(try InvoiceAgreement.agreed(order: order, ubl: ubl()).number == "VF-2026-0881")
  }

  @Test("A breakdown that does not add up is refused", arguments: [true, false])
  func sums(_ hasUBL: Bool) throws {
    var (order, ubl) = (try order(), try ubl())
    ubl.vatBreakdown[0].base += Money(cents: 1)
    order.vatBreakdown[0].base += Money(cents: 1)
    #expect(
      throws: InvoiceAgreement.Disagreement.amounts(
        .init(figure: .gross, lines: Money(cents: 38_731), total: Money(cents: 38_730)))
    ) { try InvoiceAgreement.agreed(order: order, ubl: hasUBL ? ubl : nil) }
  }

  @Test("A cent moved between base and VAT is refused too") func vatSum() throws {
    var order = try order()
    order.vatBreakdown[0].base += Money(cents: 1)
    order.vatBreakdown[0].vat += Money(cents: -1)
    #expect(
      throws: InvoiceAgreement.Disagreement.amounts(
        .init(figure: .vat, lines: Money(cents: 5_729), total: Money(cents: 5_730)))
    ) { try InvoiceAgreement.agreed(order: order, ubl: nil) }
  }

  @Test("Lines split in Billit are taken where their sums per rate are the supplier's") func split()
    throws
  {
    var order = try order()
    var part = order.lines[0]
    part.net = Money(cents: 10_000)
    part.accountCode = 613_000
    order.lines[0].net = Money(cents: 15_000)
    order.lines.insert(part, at: 1)
    let invoice = try InvoiceAgreement.agreed(order: order, ubl: ubl())
    #expect(invoice.lines.map(\.accountCode) == [611_900, 613_000, nil])
    #expect(invoice.lines.map(\.net.cents) == [15_000, 10_000, 8_000])
  }

  @Test("Lines in Billit with other sums give way to the supplier's") func otherSums() throws {
    var order = try order()
    order.lines.removeLast()
    let invoice = try InvoiceAgreement.agreed(order: order, ubl: ubl())
    #expect(invoice.lines == (try ubl()).lines)
  }

  @Test("Allowances that Billit made lines of are not counted twice") func adjustments() throws {
    var (order, ubl) = (try order(), try ubl())
    let rate = VATRate(percent: 21)
    ubl.lines[0].net = Money(cents: 26_000)
    ubl.adjustments = [
      InvoiceAdjustment(amount: Money(cents: -1_000), category: .standard, rate: rate)
    ]
    order.lines[0].net = Money(cents: 26_000)
    order.lines.append(
      InvoiceLine(
        description: "korting", net: Money(cents: -1_000), category: .standard, rate: rate,
        accountCode: 608_000))
    let invoice = try InvoiceAgreement.agreed(order: order, ubl: ubl)
    #expect(invoice.adjustments.isEmpty)
    #expect(invoice.lines.map(\.accountCode) == [611_900, nil, 608_000])
  }

  @Test("Exempt in the UBL and 0 % in Billit are the same part") func exempt() throws {
    var text = Sample.text()
    text.lines[1].category = .exempt
    text.lines[1].rate = .zero
    let peppol = try PeppolInvoice(text.xml())
    var order = try BillitOrderDraft(
      peppol, direction: .purchase, orderID: 1, companyID: 2, counterpartyID: 3,
      receivedAt: "2026-05-11T08:05:12.457"
    ).order().invoice()
    #expect(order.vatBreakdown[1].category == .zeroRated)
    order.lines[1].accountCode = 604_000
    order.lines[1].net = Money(cents: 5_000)
    var second = order.lines[1]
    second.net = Money(cents: 3_000)
    second.accountCode = 604_100
    order.lines.append(second)
    let invoice = try InvoiceAgreement.agreed(
      order: order, ubl: peppol.invoice(direction: .purchase))
    #expect(invoice.vatBreakdown[1].category == .exempt)
    #expect(invoice.vatBreakdown[1].ventilationCode == "1")
    #expect(invoice.lines.map(\.category) == [.standard, .exempt, .exempt])
    #expect(invoice.lines.map(\.accountCode) == [nil, 604_000, 604_100])
  }
}
