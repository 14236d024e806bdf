import Accounting
import Foundation
import TestSupport
import Testing

@Suite("Enterprise and VAT numbers are checked, shown as written and compared without separators")
struct EnterpriseAndVATNumberTests {
  @Test(arguments: ["0539.930.110", "BE0566988259", "0403.170.701", "0000.000.097", "539930110"])
  func right(_ text: String) throws {
    let number = try #require(EnterpriseNumber(text))
    #expect(number.digits.count == 10)
  }

  @Test(arguments: [
    ("0123.456.789", EnterpriseNumber.Fault.wrongCheck), ("2.143.407.583", .establishmentUnit),
    ("0539.930.1", .wrongShape), ("0539.930.1a0", .wrongShape), ("", .wrongShape),
    ("9539.930.110", .wrongShape), ("0000000000", .wrongCheck),
  ])
  func wrong(_ text: String, _ fault: EnterpriseNumber.Fault) {
    #expect(throws: fault) { try EnterpriseNumber(reading: text) }
  }

  @Test(
    arguments: [
      ("BE 0539.930.110", nil, "BE0539930110"), ("be0539930110", nil, "BE0539930110"),
      ("0539 930 110", nil, "BE0539930110"), ("539930110", "BE", "BE0539930110"),
      ("NL8201.23.456 B01", nil, "NL820123456B01"), ("NL1633.92.705 B01", "NL", "NL163392705B01"),
      ("FR 40 303 265 045", nil, "FR40303265045"), ("40303265045", "FR", "FR40303265045"),
      ("GR123456789", nil, "EL123456789"), ("123456789", "GR", "EL123456789"),
      ("CHE-123.456.788 MWST", nil, "CHE123456788"), ("IE1234567FA", nil, "IE1234567FA"),
      ("0539.930.110", "  ", "BE0539930110"),
    ] as [(String, String?, String)])
  func canonicalForm(_ text: String, _ country: String?, _ canonical: String) {
    #expect(VATNumber(text, country: country)?.canonical == canonical)
  }

  @Test(arguments: ["BE0123456789", "NL820123456", "FR123", "ZZ123456789", "DE12345678A", ""])
  func noVATNumber(_ text: String) {
    #expect(VATNumber(text) == nil)
  }

  @Test func belgianNumbersAreShownWithPoints() {
    #expect(VATNumber("BE0539930110")?.display == "BE0539.930.110")
    #expect(VATNumber("NL820123456B01")?.display == "NL820123456B01")
    #expect(EnterpriseNumber("0539930110")?.display == "0539.930.110")
  }

  @Test(arguments: [
    ("BE", VATKey.Region.belgium), ("be", .belgium), ("NL", .union), ("GR", .union),
    ("EL", .union), ("XI", .union), ("GB", .world), ("CH", .world), ("NO", .world), ("US", .world),
  ])
  func region(_ country: String, _ region: VATKey.Region) {
    #expect(VATKey.Region(country: country) == region)
  }

  @Test func regionOfACounterparty() {
    #expect(VATKey.Region(of: Counterparty(name: "a")) == .belgium)
    #expect(VATKey.Region(of: Counterparty(name: "a", country: "LU")) == .union)
    #expect(VATKey.Region(of: Counterparty(name: "a", vatNumber: "CHE123456788")) == .world)
    #expect(
      VATKey.Region(of: Counterparty(name: "a", vatNumber: "BE0539930110", country: "LU"))
        == .union)
    #expect(
      VATKey.Region(of: Counterparty(name: "a", ibans: ["NL91ABNA0417164300"])) == .union)
  }
}

@Suite("Accounts pass mod 97 and, in Belgium, the national check too")
struct IBANTests {
  @Test(arguments: [
    "BE68 5390 0754 7034", "NL91ABNA0417164300", "FR1420041010050500013M02606",
    "GB82 WEST 1234 5698 7654 32", "lu28 0019 4006 4475 0000",
  ])
  func right(_ text: String) {
    #expect(IBAN(text) != nil)
  }

  @Test(arguments: [
    // Mod 97 is right, the national check is wrong: two digits swapped and the first check made to fit.
    "BE19539007547043", "BE68539007547035", "BE6853900754703", "NL56300300A1716430",
    "QQ9312345678", "BE", "", "BE68 5390 0754 703é",
  ])
  func wrong(_ text: String) {
    #expect(IBAN(text) == nil)
  }

  @Test func shownInGroupsOfFour() {
    #expect(IBAN("be68539007547034")?.display == "BE68 5390 0754 7034")
  }
}

@Suite("Structured communications are read and checked, never repaired")
struct StructuredCommunicationTests {
  @Test(arguments: [
    "+++123/4567/89002+++", "+++202/6000/10704+++", "+++000/0000/09797+++",
    "+++000/0000/00101+++", "***123/4567/89002***", "123456789002", "123/4567/89002",
    " +++ 123/4567/89002 +++ ",
  ])
  func right(_ text: String) throws {
    let read = try #require(StructuredCommunication(text))
    #expect(StructuredCommunication(read.display) == read)
  }

  @Test(arguments: ["+++123/4567/89012+++", "000003505158", "***931/3843/84900***"])
  func wrongCheck(_ text: String) {
    #expect(StructuredCommunication.read(text) == .wrongCheck)
  }

  @Test(arguments: [
    "2026/118", "+++12/34567/89002+++", "++++++", "***+++", "", "12345678900", "1234567890023",
    "+++123/4567/8900٢+++",
  ])
  func freeText(_ text: String) {
    #expect(StructuredCommunication.read(text) == .other)
  }
}

@Suite(
  "Identifiers agree with those collected from elsewhere",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct CollectedIdentifierTests {
  private struct Collection: Decodable {
    var be_vat: [Entry]
    var be_structured_communication: [Entry]
    var be_iban: [Entry]
    var be_iban_with_bic: [Entry]
    var iban_any_country: [Entry]
    var met_in_this_collection: [Entry]
    var structured_communications_met: [Entry]
  }

  private struct Entry: Decodable {
    var input: String
    var valid: Bool
    var compact: String?
  }

  private static func collection() throws -> Collection {
    try JSONDecoder().decode(
      Collection.self, from: SharedMaterial.data("testdata/ids/be-identifiers.json"))
  }

  @Test func enterpriseNumbers() throws {
    let collection = try CollectedIdentifierTests.collection()
    for entry in collection.be_vat + collection.met_in_this_collection {
      #expect(EnterpriseNumber(entry.input)?.digits == entry.compact, "\(entry.input)")
    }
  }

  @Test func structuredCommunications() throws {
    let collection = try CollectedIdentifierTests.collection()
    for entry in collection.be_structured_communication
      + collection.structured_communications_met
    {
      #expect(StructuredCommunication(entry.input)?.digits == entry.compact, "\(entry.input)")
    }
  }

  @Test func accounts() throws {
    let collection = try CollectedIdentifierTests.collection()
    // One is refused there only because no bank has its code: the codes of banks are not known here.
    for entry in collection.be_iban + collection.be_iban_with_bic
    where entry.input != "BE83138811735115" {
      let belgian = IBAN(entry.input).flatMap { $0.country == "BE" ? $0.compact : nil }
      #expect(belgian == entry.compact, "\(entry.input)")
    }
    // Two Spanish accounts have a wrong national check: only Belgium's own is made here.
    for entry in collection.iban_any_country
    where !["ES89 3183 1500 9500 0121 0562", "ES2121000418450200051331"].contains(entry.input) {
      #expect(IBAN(entry.input)?.compact == entry.compact, "\(entry.input)")
    }
  }
}
