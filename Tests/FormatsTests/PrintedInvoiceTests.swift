import Accounting
import Formats
import Foundation
import TestSupport
import Testing

@Suite("An invoice is read for people as its issuer wrote it")
struct PrintedInvoiceTests {
  private func read(
    _ kind: DocumentKind = .invoice, _ change: (String) -> String = { $0 }
  ) throws -> PrintedInvoice {
    try PrintedInvoice(Data(change(try Sample.xml(kind: kind)).utf8))
  }

  @Test("Parties, dates, references, payment and totals") func head() throws {
    let invoice = try read()
    #expect(invoice.number == "VF-2026-0881")
    #expect(invoice.issueDate == "2026-05-11" && invoice.dueDate == "2026-06-10")
    #expect(invoice.supplier.name == "Molens Van der Aa NV")
    #expect(invoice.supplier.address == ["Kaai 3", "2000 Antwerpen"])
    #expect(invoice.supplier.country == "BE" && invoice.supplier.vatNumber == "BE0999045659")
    #expect(invoice.supplier.endpoint?.scheme == "0208")
    #expect(invoice.customer.name == "Bakkerij De Korenaar BV")
    #expect(
      invoice.references.map(\.kind) == [.buyer, .order]
        && invoice.references.last?.id == "PO-2026-0042")
    #expect(invoice.payments.first?.account == "BE62510007547061")
    #expect(invoice.payments.first?.reference == "+++118/2026/00914+++")
    #expect(invoice.totals.net == "330.00" && invoice.totals.payable == "387.30")
    #expect(invoice.taxTotal?.subtotals.map(\.vat) == ["52.50", "4.80"])
    #expect(!invoice.isCreditNote && !invoice.isSelfBilled)
  }

  @Test("Lines with quantity, unit, price and VAT") func lines() throws {
    let line = try #require(try read().lines.last)
    #expect(line.name == "Bloem T55")
    #expect(line.quantity == "40" && line.unit == "C62")
    #expect(line.unitPrice == "2.00" && line.net == "80.00")
    #expect(line.category?.percent == "6" && line.category?.category == .standard)
  }

  @Test("What the booking rules would refuse is shown as it is written") func lenient() throws {
    let odd = try read { $0.replacing("52.50", with: "52.505", maxReplacements: 1) }
    #expect(odd.taxTotals.first != nil)
    let shown = try read { $0.replacing(">80.00<", with: ">tachtig<") }
    #expect(shown.lines.last?.net == "tachtig")
  }

  @Test("A credit note names the invoice it is about, and self-billing is told") func kinds() throws
  {
    let note = try PrintedInvoice(
      try {
        var text = Sample.text(kind: .creditNote)
        text.precedingInvoice = "VF-2026-0042"
        return try text.xml()
      }())
    #expect(note.isCreditNote)
    #expect(note.references.first == .init(kind: .precedingInvoice, id: "VF-2026-0042"))
    let own = try read { $0.replacing(">380<", with: ">389<") }
    #expect(own.isSelfBilled && !own.isCreditNote)
    #expect(try read { $0.replacing(">380<", with: ">261<") }.isCreditNote)
    #expect(try read { $0.replacing(">380<", with: ">384<") }.isCorrection)
    #expect(try read { $0.replacing(">380<", with: ">386<") }.isPrepayment)
  }

  @Test("What is no UBL is refused with a reason") func noUBL() {
    #expect(throws: UnreadableInvoice.self) { try PrintedInvoice(Data("<html/>".utf8)) }
    #expect(throws: UnreadableInvoice.self) { try PrintedInvoice(Data("not xml".utf8)) }
  }
}

@Suite(
  "Every official UBL is read for people as well",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct PrintedExamplesTests {
  static let names = SharedMaterial.files(in: "testdata/ubl")

  @Test("The figures that are printed are those that are booked", arguments: names)
  func figures(_ name: String) throws {
    let data = try SharedMaterial.data("testdata/ubl/\(name)")
    let printed = try PrintedInvoice(data)
    let booked = try PeppolInvoice(data)
    #expect(printed.number == booked.number)
    #expect(printed.issueDate == booked.issueDate.description)
    #expect(printed.dueDate == booked.dueDate?.description)
    #expect(printed.currency == booked.currency)
    #expect(printed.supplier.name == booked.supplier.displayName)
    #expect(printed.customer.name == booked.customer.displayName)
    #expect(printed.supplier.vatNumber == booked.supplier.vatNumber)
    #expect(printed.lines.map(\.net) == booked.lines.map(\.netText))
    #expect(printed.lines.map(\.name) == booked.lines.map(\.description))
    #expect(printed.totals.gross.flatMap { Money($0) } == booked.totals.taxInclusive)
    #expect(printed.totals.payable.flatMap { Money($0) } == booked.totals.payable)
    #expect(
      printed.taxTotals.flatMap(\.subtotals).map { $0.vat.flatMap { Money($0) } }
        == booked.taxTotals.flatMap(\.subtotals).map(\.tax))
    #expect(printed.adjustments.map(\.isCharge) == booked.adjustments.map(\.isCharge))
    #expect(printed.payments.map(\.account) == booked.paymentMeans.map(\.account))
  }
}
