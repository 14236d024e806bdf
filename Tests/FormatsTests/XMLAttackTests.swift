import Accounting
import Formats
import Foundation
import TestSupport
import Testing

@Suite(
  "Hostile documents are refused or read as they stand, never half",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct XMLAttackTests {
  struct Verdict: Decodable {
    var expected: String
    enum CodingKeys: String, CodingKey { case expected = "expected_of_the_gateway" }
  }

  static let verdicts: [String: Verdict] =
    (try? JSONDecoder().decode(
      [String: Verdict].self, from: SharedMaterial.data("testdata/xml-attacks/expected.json")))
    ?? [:]

  @Test("The documents are there") func areThere() {
    #expect(Self.verdicts.count >= 24)
  }

  @Test("Each meets what is expected of it", arguments: verdicts.keys.sorted())
  func verdict(_ name: String) throws {
    let expected = try #require(Self.verdicts[name]).expected
    let data = try SharedMaterial.data("testdata/xml-attacks/\(name)")
    func read() throws(UnreadableInvoice) -> PeppolInvoice { try PeppolInvoice(data) }
    if expected.hasPrefix("refuse") || expected.contains(": refuse,") {
      #expect(throws: UnreadableInvoice.self) { try read() }
    } else if expected.hasPrefix("read exactly") {
      #expect(try read() == PeppolInvoice(SharedMaterial.data("testdata/ubl/base-example.xml")))
    } else if expected.hasPrefix("1656.25") {
      #expect(try read().totals.payable == Money("1656.25"))
    } else if expected.hasPrefix("number Facté-1") {
      #expect(try read().number == "Facté-1")
    } else if expected.hasPrefix("read the whole number") {
      #expect(try read().number == "Snippet1")
    } else {
      Issue.record("no test for: \(expected)")
    }
  }

  @Test(
    "Each refusal names the right reason",
    arguments: [
      ("amount-arabic-digits", "amount"), ("amount-comma", "amount"),
      ("amount-exponent", "amount"), ("amount-huge", "amount"), ("amount-nan", "amount"),
      ("billion-laughs", "document_type_declaration"),
      ("deep-nesting-5000", "too_deep"), ("doctype-only", "document_type_declaration"),
      ("external-dtd-parameter-entity", "document_type_declaration"),
      ("invalid-utf8", "encoding"), ("nul-char", "illegal_character"),
      ("truncated", "not_well_formed"), ("two-roots", "not_well_formed"),
      ("wrong-namespace", "not_ubl"), ("xinclude", "include"),
      ("xxe-file", "document_type_declaration"),
      ("xxe-http-loopback", "document_type_declaration"),
    ])
  func reason(_ name: String, _ reason: String) throws {
    let data = try SharedMaterial.data("testdata/xml-attacks/derived-ubl-\(name).xml")
    let refusal = #expect(throws: UnreadableInvoice.self) { try PeppolInvoice(data) }
    #expect(refusal?.reason == reason)
  }
}
