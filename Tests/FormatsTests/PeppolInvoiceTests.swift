import Accounting
import Formats
import Foundation
import Testing

@Suite("A UBL document says exactly what its issuer wrote")
struct PeppolInvoiceTests {
  private func refusal(replacing old: String, with new: String) -> UnreadableInvoice? {
    do throws(UnreadableInvoice) {
      _ = try Sample.read(replacing: old, with: new).invoice(direction: .purchase)
      return nil
    } catch {
      return error
    }
  }

  @Test("A purchase names the supplier, a sale the customer") func directions() throws {
    let peppol = try PeppolInvoice(Sample.text().xml())
    let purchase = try peppol.invoice(direction: .purchase)
    #expect(purchase.counterparty.vatNumber == "BE0999045659")
    #expect(purchase.counterparty.enterpriseNumber == "0999045659")
    #expect(purchase.counterparty.ibans == ["BE62510007547061"])
    #expect(purchase.totals.gross == Money("387.30"))
    let sale = try peppol.invoice(direction: .sale)
    #expect(sale.counterparty.name == "Bakkerij De Korenaar BV")
    #expect(sale.counterparty.ibans.isEmpty)
  }

  @Test("A credit note takes its due date from the payment means and stays positive")
  func creditNote() throws {
    var text = Sample.text(kind: .creditNote)
    text.precedingInvoice = "VF-1"
    let invoice = try PeppolInvoice(text.xml()).invoice(direction: .purchase)
    #expect(invoice.kind == .creditNote)
    #expect(invoice.dueDate == text.dueDate)
    #expect(invoice.totals.gross == Money("387.30"))
    #expect(invoice.precedingInvoices == ["VF-1"])
  }

  @Test(
    "The type code tells invoice from credit note",
    arguments: [
      ("380", DocumentKind.invoice), ("384", .invoice), ("386", .invoice), ("389", .invoice),
      ("381", .creditNote), ("261", .creditNote),
    ])
  func typeCodes(_ code: String, _ kind: DocumentKind) throws {
    #expect(try Sample.read(replacing: ">380<", with: ">\(code)<").kind() == kind)
  }

  @Test("A pro forma is refused") func proForma() {
    #expect(refusal(replacing: ">380<", with: ">325<")?.reason == "document_type")
  }

  @Test("The envelope of the Peppol inbox is opened") func envelope() throws {
    let xml = try Sample.xml()
    let start = try #require(xml.firstRange(of: "<Invoice")).lowerBound
    let wrapped = """
      <sh:StandardBusinessDocument xmlns:sh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
      <sh:StandardBusinessDocumentHeader><sh:HeaderVersion>1.0</sh:HeaderVersion></sh:StandardBusinessDocumentHeader>
      \(xml[start...])
      </sh:StandardBusinessDocument>
      """
    #expect(try PeppolInvoice(Data(wrapped.utf8)) == PeppolInvoice(Data(xml.utf8)))
    let twice = wrapped.replacing(
      "</sh:StandardBusinessDocument>", with: xml[start...] + "</sh:StandardBusinessDocument>")
    #expect(throws: UnreadableInvoice.repeated(element: "Invoice")) {
      try PeppolInvoice(Data(twice.utf8))
    }
  }

  @Test("Amounts of the document must be exact and in its currency") func amounts() {
    let path = "Invoice/LegalMonetaryTotal/PayableAmount"
    for bad in ["387.305", "387,30", "3.873E2", "NaN", "", "٣٨٧", "999999999999.00", "0x10"] {
      #expect(
        refusal(
          replacing: #"<cbc:PayableAmount currencyID="EUR">387.30"#,
          with: #"<cbc:PayableAmount currencyID="EUR">\#(bad)"#) == .amount(element: path), "\(bad)"
      )
    }
    #expect(
      refusal(
        replacing: #"<cbc:PayableAmount currencyID="EUR">"#,
        with: #"<cbc:PayableAmount currencyID="USD">"#) == .currency(element: path))
    #expect(
      refusal(
        replacing: #"<cbc:PayableAmount currencyID="EUR">387.30"#,
        with: #"<cbc:PayableAmount currencyID="EUR">38<cbc:ID/>7.30"#) == .structure(element: path))
    #expect(
      refusal(
        replacing: "</cac:LegalMonetaryTotal>",
        with: "<cbc:PayableAmount>1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>")
        == .repeated(element: path))
  }

  @Test("What is missing is named") func missing() {
    #expect(
      refusal(replacing: "<cbc:ID>VF-2026-0881</cbc:ID>", with: "")
        == .missing(element: "Invoice/ID"))
    #expect(
      refusal(replacing: "2026-05-11", with: "2026-02-30") == .date(element: "Invoice/IssueDate"))
    #expect(
      refusal(replacing: "<cbc:ID>S</cbc:ID>", with: "<cbc:ID>B</cbc:ID>")
        == .vatCategory(element: "Invoice/TaxTotal/TaxSubtotal/TaxCategory"))
    #expect(
      refusal(replacing: "<cbc:Percent>21</cbc:Percent>", with: "")
        == .vatRate(element: "Invoice/TaxTotal/TaxSubtotal/TaxCategory"))
  }

  @Test("Elements of other vocabularies are refused, except among the extensions") func foreign()
    throws
  {
    let strange = #"<x:Thing xmlns:x="urn:strange">1</x:Thing>"#
    #expect(
      refusal(replacing: "<cbc:CustomizationID>", with: strange + "<cbc:CustomizationID>")?.reason
        == "foreign_element")
    let extended = """
      <e:UBLExtensions xmlns:e="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">\
      \(strange)</e:UBLExtensions><cbc:CustomizationID>
      """
    #expect(
      try Sample.read(replacing: "<cbc:CustomizationID>", with: extended).number == "VF-2026-0881")
  }

  @Test("A line amount with three decimals leaves the lines out, not the document")
  func lineDecimals() throws {
    let peppol = try Sample.read(
      replacing: #"<cbc:LineExtensionAmount currencyID="EUR">250.00</cbc:LineExtensionAmount>"#,
      with: #"<cbc:LineExtensionAmount currencyID="EUR">250.004</cbc:LineExtensionAmount>"#)
    #expect(peppol.lines.map(\.net) == [nil, Money("80.00")])
    let invoice = try peppol.invoice(direction: .purchase)
    #expect(invoice.lines.isEmpty)
    #expect(invoice.totals.gross == Money("387.30"))
  }

  @Test(
    "Old Belgian category codes are translated",
    arguments: [
      ("03", VATCategory.standard), ("00", .zeroRated), ("45", .reverseCharge),
      ("00/44", .reverseCharge), ("46", .intraCommunity), ("47", .export), ("NS", .outOfScope),
      ("NA", .exempt),
    ])
  func belgianCodes(_ code: String, _ category: VATCategory) throws {
    let peppol = try Sample.read(
      replacing: "<cbc:ID>S</cbc:ID>", with: "<cbc:ID>\(code)</cbc:ID>")
    #expect(try peppol.invoice(direction: .purchase).vatBreakdown[0].category == category)
  }

  @Test("Outside VAT a missing rate is none") func outOfScope() throws {
    var text = Sample.text()
    text.lines = [
      .init(description: "a", unitPrice: Money(cents: 100), category: .outOfScope, rate: .zero)
    ]
    let invoice = try PeppolInvoice(text.xml()).invoice(direction: .sale)
    #expect(
      invoice.vatBreakdown == [
        VATSubtotal(category: .outOfScope, rate: .zero, base: Money(cents: 100), vat: .zero)
      ])
  }

  @Test("Blanks beside entities survive, blanks around values do not") func blanks() throws {
    let peppol = try Sample.read(
      replacing: ">Onderhoud oven<", with: ">\n  &amp; &amp; <!-- x --> &lt;b&gt; <")
    #expect(peppol.lines[0].description == "& &  <b>")
  }
}
