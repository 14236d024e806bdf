import Accounting
import Foundation
import Formats
import Testing

@Suite("A document gets another buyer or seller and keeps every other byte")
struct UBLReaddressingTests {
  private let other = PeppolInvoiceText.Company(
    name: "Garage & Zonen", vatNumber: "BE0999000101", enterpriseNumber: "0999000101",
    street: "Dok 1", postalCode: "8000", city: "Brugge")

  @Test("Only the party changes", arguments: Direction.allCases)
  func onlyTheParty(_ direction: Direction) throws {
    let xml = try Sample.xml()
    let changed = String(
      decoding: try UBLReaddressing.readdressed(Data(xml.utf8), direction: direction, to: other),
      as: UTF8.self)
    let holder = direction == .purchase ? "AccountingCustomerParty" : "AccountingSupplierParty"
    func outside(_ text: String) throws -> [String] {
      let start = try #require(text.firstRange(of: "<cac:\(holder)>")).upperBound
      let end = try #require(text.firstRange(of: "</cac:\(holder)>")).lowerBound
      return [String(text[..<start]), String(text[end...])]
    }
    #expect(try outside(changed) == outside(xml))
    let invoice = try PeppolInvoice(Data(changed.utf8))
    let party = direction == .purchase ? invoice.customer : invoice.supplier
    #expect(party.name == "Garage & Zonen")
    #expect(party.vatNumber == "BE0999000101")
    #expect(party.endpoint == .init(value: "0999000101", scheme: "0208"))
    #expect(party.city == "Brugge")
  }

  @Test("Words in comments do not mislead, other prefixes do not matter") func prefixes() throws {
    let xml = try Sample.xml()
      .replacing("cac:", with: "a:").replacing("xmlns:cac", with: "xmlns:a")
      .replacing(
        "<a:AccountingCustomerParty>",
        with: "<!-- <a:AccountingCustomerParty><a:Party/> --><a:AccountingCustomerParty>")
    let changed = try UBLReaddressing.readdressed(Data(xml.utf8), direction: .purchase, to: other)
    let invoice = try PeppolInvoice(changed)
    #expect(invoice.customer.vatNumber == "BE0999000101")
    #expect(invoice.supplier.vatNumber == "BE0999045659")
  }

  @Test("A document in UTF-16 becomes UTF-8") func utf16() throws {
    let xml = try Sample.xml().replacing("UTF-8", with: "UTF-16")
    let data = Data([0xFF, 0xFE]) + (xml.data(using: .utf16LittleEndian) ?? Data())
    let changed = try UBLReaddressing.readdressed(data, direction: .purchase, to: other)
    #expect(try PeppolInvoice(changed).customer.vatNumber == "BE0999000101")
  }

  @Test("A hostile document is refused as it is on reading") func hostile() throws {
    let xml = try Sample.xml().replacing(
      "<Invoice", with: "<!DOCTYPE a><Invoice", maxReplacements: 1)
    #expect(throws: UnreadableInvoice.self) {
      try UBLReaddressing.readdressed(Data(xml.utf8), direction: .purchase, to: other)
    }
  }
}
