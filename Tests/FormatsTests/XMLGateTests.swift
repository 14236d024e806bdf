import Accounting
import Foundation
import Formats
import Testing

@Suite("Only clean, bounded XML reaches the parser")
struct XMLGateTests {
  private func refusal(_ xml: String, limit: Int = 1 << 20) -> UnreadableInvoice? {
    refusal(Data(xml.utf8), limit: limit)
  }

  private func refusal(_ data: Data, limit: Int = 1 << 20) -> UnreadableInvoice? {
    do throws(UnreadableInvoice) {
      _ = try PeppolInvoice(data, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("The clean sample passes") func clean() throws {
    #expect(refusal(try Sample.xml()) == nil)
  }

  @Test("A document type declaration is refused wherever it stands, with its line")
  func doctype() throws {
    let xml = try Sample.xml()
    #expect(
      refusal(xml.replacing("<Invoice", with: "<!DOCTYPE x>\n<Invoice", maxReplacements: 1))
        == .documentTypeDeclaration(line: 2))
    #expect(
      refusal(xml.replacing("<cbc:ID>", with: "<!ENTITY a 'b'><cbc:ID>", maxReplacements: 1))?
        .reason
        == "document_type_declaration")
  }

  @Test("The same words in a comment or character data are only text") func words() throws {
    let xml = try Sample.xml().replacing(
      "<cbc:BuyerReference>NA",
      with: "<!-- <!DOCTYPE x> --><cbc:BuyerReference><![CDATA[<!DOCTYPE y>]]>")
    let invoice = try PeppolInvoice(Data(xml.utf8))
    #expect(invoice.buyerReference == "<!DOCTYPE y>")
  }

  @Test("Instructions other than xml-stylesheet are refused") func instructions() throws {
    let xml = try Sample.xml()
    let styled = xml.replacing(
      "<Invoice", with: "<?xml-stylesheet href='a.xsl'?><Invoice", maxReplacements: 1)
    #expect(refusal(styled) == nil)
    let php = xml.replacing("<Invoice", with: "<?php x ?><Invoice", maxReplacements: 1)
    #expect(refusal(php)?.reason == "processing_instruction")
    #expect(refusal(xml + "<?xml version='1.0'?>")?.reason == "processing_instruction")
  }

  @Test("Size, depth and tags are bounded") func bounds() throws {
    let xml = try Sample.xml()
    #expect(refusal(xml, limit: 100) == .tooLarge(limit: 100))
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    #expect(refusal(deep)?.reason == "too_deep")
    #expect(refusal("<a b='\(String(repeating: "x", count: 70_000))'/>")?.reason == "tag_too_long")
    #expect(refusal("<a b='\(String(repeating: "x", count: 70_000))")?.reason == "tag_too_long")
  }

  @Test(
    "Whatever is cut off, doubled or empty is not well-formed",
    arguments: [
      "", " ", "<", "<!", "<?", "<a", "<a>", "<a><b></a></b>", "<!--", "<a/><b/>",
      "<a>&unknown;</a>",
      "<a>&#0;</a>", "<p:a/>", "<a b='1' b='2'/>", "text",
    ])
  func malformed(_ xml: String) {
    let reason = refusal(xml)?.reason
    let allowed = ["not_well_formed", "not_ubl", "document_type_declaration"]
    #expect(reason.map(allowed.contains) == true, "\(reason ?? "read")")
  }

  @Test("Every prefix of a good document is refused") func prefixes() throws {
    let data = Data(try Sample.xml().trimmingCharacters(in: .whitespacesAndNewlines).utf8)
    for length in stride(from: 0, to: data.count, by: 7) {
      #expect(refusal(data.prefix(length)) != nil, "\(length)")
    }
  }

  @Test("UTF-16 and ISO-8859-1 are understood, contradictions are not") func encodings() throws {
    let body = try Sample.xml().replacing("VF-2026-0881", with: "Facté €".replacing("€", with: "1"))
      .replacing(#" encoding="UTF-8""#, with: "")
    func data(_ encoding: String.Encoding, declared: String, mark: [UInt8]) -> Data {
      let declaration = declared.isEmpty ? "" : #" encoding="\#(declared)""#
      let text = body.replacing("?>", with: declaration + "?>", maxReplacements: 1)
      return Data(mark) + (text.data(using: encoding) ?? Data())
    }
    for good in [
      data(.utf8, declared: "", mark: []),
      data(.utf8, declared: "utf-8", mark: [0xEF, 0xBB, 0xBF]),
      data(.utf16LittleEndian, declared: "UTF-16", mark: [0xFF, 0xFE]),
      data(.utf16BigEndian, declared: "", mark: [0xFE, 0xFF]),
      data(.isoLatin1, declared: "ISO-8859-1", mark: []),
    ] {
      #expect(try PeppolInvoice(good).number == "Facté 1")
    }
    for bad in [
      data(.isoLatin1, declared: "", mark: []), data(.utf8, declared: "windows-1252", mark: []),
      data(.utf8, declared: "ISO-8859-1", mark: [0xEF, 0xBB, 0xBF]),
      data(.utf16LittleEndian, declared: "UTF-8", mark: [0xFF, 0xFE]),
    ] {
      #expect(refusal(bad) == .encoding)
    }
    let unmarked = try Sample.xml().data(using: .utf16LittleEndian) ?? Data()
    #expect(refusal(unmarked)?.reason == "illegal_character")
  }

  @Test("An embedded file above ten megabytes is read and decoded") func largeFile() throws {
    var text = Sample.text()
    let content = Data(repeating: 0x41, count: 8_000_000)
    text.attachments = [.init(fileName: "a.pdf", mimeType: "application/pdf", content: content)]
    let invoice = try PeppolInvoice(text.xml())
    #expect(invoice.attachments.first?.content() == content)
  }

  @Test("Time grows with the size only") func linear() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let xml = "<a>" + String(repeating: "<b>'\"<!-- ->- --></b>", count: count) + "</a>"
      return (0..<3).map { _ in clock.measure { _ = refusal(xml, limit: 64 << 20) } }.min() ?? .zero
    }
    _ = time(1_000)
    let (small, large) = (time(4_000), time(32_000))
    // Eight times the size may take some eight times as long; sixty-four would be quadratic.
    #expect(large < small * 40)
  }
}
