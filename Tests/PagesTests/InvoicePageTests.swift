import Accounting
import Formats
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Pages
@testable import Storage

@Suite("An invoice is a page that people read and print in their own language")
struct InvoicePageTests {
  @Test(
    "All that the issuer wrote is there, in the reader's language", arguments: Language.allCases)
  func page(_ language: Language) async throws {
    let office = try await Office()
    let id = try await office.readable(order: 1, text: Office.text(note: "Bedankt!\nTot ziens"))
    let browser = try await office.browser(.reader, language: language.rawValue)
    let speech = Speech(language)
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)/invoice", client)
      #expect(page.status == .ok)
      for text in [
        "F26/0193", "Dakwerken Claes", "Garage Peeters BV", "Nieuwstraat 7", "3000 Leuven",
        "BE0884768177", "Réparation &lt;toiture&gt;", "BE62\u{A0}5100\u{A0}0754\u{A0}7061",
        "+++118/2026/00914+++", "Bedankt!", speech(InvoiceText.invSupplier),
        speech(InvoiceText.invPayable), speech.format.amount(Money(cents: 84_700)),
        speech.format.amount(Money(cents: 14_700)),
        speech.format.date(
          CalendarDate(daysSince1970: 20_790)),
      ] {
        #expect(page.text.contains(text), "\(text)")
      }
      #expect(!page.text.contains("<toiture>"))
      #expect(page.text.contains("/documents/\(id)/files/ubl"))
      #expect(page.body.readableBytes < 100_000)
      let document = try await browser.get("/documents/\(id)", client)
      #expect(document.text.contains("/documents/\(id)/invoice"))
    }
  }

  @Test("Markup in any field of the UBL stays text") func attack() async throws {
    let attack = "\"\u{301}>&lt;img src=x onerror=alert(1)>"
    let office = try await Office()
    var text = Office.text(number: "X", note: "note")
    text.orderReference = "order"
    let xml = String(decoding: try text.xml(), as: UTF8.self)
      .replacing("Dakwerken Claes", with: attack).replacing("Brandstof", with: attack)
      .replacing(">note<", with: ">\(attack)<").replacing(">order<", with: ">\(attack)<")
      .replacing("BE62510007547061", with: attack).replacing("Nieuwstraat 7", with: attack)
      .replacing(">100.00<", with: ">\(attack)<")
    let id = try await office.readable(order: 1, text: text, xml: Data(xml.utf8))
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)/invoice", client)
      #expect(page.status == .ok)
      #expect(!page.text.contains("<img"))
      let bytes = Array(page.text.utf8)
      #expect(!bytes.contains(subsequence: Array("\"\u{301}>".utf8)))
    }
  }

  @Test("What cannot be shown says why, with the files to open") func unreadable() async throws {
    let office = try await Office()
    let id = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let none = try await office.receive(order: 2, dossier: office.garage)
    let browser = try await office.browser(.reader)
    let stranger = try await office.browser(.reader, access: .only([office.studio]))
    try await office.test { client in
      let page = try await browser.get("/documents/\(id)/invoice", client)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("/documents/\(id)/files/ubl"))
      #expect(try await browser.get("/documents/\(none)/invoice", client).status == .notFound)
      #expect(try await stranger.get("/documents/\(id)/invoice", client).status == .notFound)
    }
  }

  @Test("Numbers keep what is written, in the form of the language") func figures() {
    let french = InvoiceFigures(speech: Speech(.french))
    #expect(french.decimal("1234.5000") == "1\u{202F}234,5")
    #expect(french.price("0.12345") == "0,12345")
    #expect(french.amount("-12.5") == "\u{2212}12,50")
    #expect(french.amount("tachtig") == "tachtig")
    #expect(french.negated("5,00") == "\u{2212}5,00" && french.negated("\u{2212}5,00") == "5,00")
    #expect(french.negated("0,00") == "0,00")
    #expect(french.communication("118202600914") == "+++118/2026/00914+++")
    #expect(french.communication("INV 118202600914") == "INV 118202600914")
    #expect(french.date("2026-05-11") == "11/05/2026" && french.date("soon") == "soon")
    #expect(french.percent("21.00") == "21\u{202F}%")
    #expect(french.unit("HUR") == "h" && french.unit("X9") == "X9")
    #expect(InvoiceFigures(speech: Speech(.english)).decimal("1234.5") == "1,234.5")
  }
}

@Suite(
  "Every official UBL becomes a page",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct InvoiceExamplesTests {
  @Test("With its number, its names, its lines and what is to be paid") func all() async throws {
    let names = SharedMaterial.files(in: "testdata/ubl")
    #expect(names.count >= 37)
    let office = try await Office()
    let browser = try await office.browser(.reader, language: "nl")
    let figures = InvoiceFigures(speech: Speech(.dutch))
    var order: Int64 = 0
    for name in names {
      order += 1
      let data = try SharedMaterial.data("testdata/ubl/\(name)")
      let id = try await office.readable(order: order, xml: data)
      let invoice = try PrintedInvoice(data)
      try await office.test { client in
        let page = try await browser.get("/documents/\(id)/invoice", client)
        #expect(page.status == .ok, "\(name)")
        let html = HTMLContentType()
        let wanted =
          [invoice.number, invoice.supplier.name, invoice.customer.name]
          + invoice.lines.map(\.name) + [invoice.totals.payable.map(figures.amount) ?? ""]
        for text in wanted {
          #expect(page.text.contains(html.escapeText(text)), "\(name): \(text)")
        }
      }
    }
  }
}
