import Accounting
import Formats
import Foundation
import Testing

@Suite("What is written is read back equal")
struct WrittenInvoiceTests {
  private static let words = [
    "Bloem & gist", "<b>brood</b>", "Crème brûlée", "\"taart\"", "d'hiver", "ÅÄÖ ŁŹ", "日本", "a]]>b",
    "1 < 2 > 0", "x", "emoji 🥖", "a\u{301}",
  ]

  private func random(_ numbers: inout SeededNumbers) -> PeppolInvoiceText {
    func word() -> String { Self.words.randomElement(using: &numbers) ?? "x" }
    func company() -> PeppolInvoiceText.Company {
      let digits = String(Int.random(in: 1_000_000_000...1_999_999_999, using: &numbers))
      return .init(
        name: word(), vatNumber: "BE\(digits)", enterpriseNumber: digits, street: word(),
        postalCode: "1000", city: word())
    }
    let rates = [6, 12, 21].map { VATRate(percent: $0) }
    let lines = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
      let category = VATCategory.allCases.randomElement(using: &numbers) ?? .standard
      return PeppolInvoiceText.Line(
        description: word(), quantity: Int.random(in: -3...50, using: &numbers),
        unitPrice: Money(cents: Int64.random(in: 0...1_000_000, using: &numbers)),
        category: category,
        rate: category.carriesVAT ? rates.randomElement(using: &numbers) ?? .zero : .zero)
    }
    let day = Int.random(in: 10_000...30_000, using: &numbers)
    return PeppolInvoiceText(
      kind: Bool.random(using: &numbers) ? .invoice : .creditNote, number: word(),
      issueDate: CalendarDate(daysSince1970: day), dueDate: CalendarDate(daysSince1970: day + 30),
      seller: company(), buyer: company(), lines: lines, paymentReference: word(),
      iban: "BE62510007547061",
      note: Bool.random(using: &numbers) ? word() : nil)
  }

  @Test("Three hundred invoices at random") func random() throws {
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let text = random(&numbers)
      let peppol = try PeppolInvoice(text.xml())
      let invoice = try peppol.invoice(direction: .purchase)
      #expect(invoice.kind == text.kind, "seed \(seed)")
      #expect(invoice.number == text.number, "seed \(seed)")
      #expect(invoice.issueDate == text.issueDate, "seed \(seed)")
      #expect(invoice.dueDate == text.dueDate, "seed \(seed)")
      #expect(invoice.totals == text.totals, "seed \(seed)")
      #expect(invoice.vatBreakdown == text.vatBreakdown, "seed \(seed)")
      #expect(invoice.lines.map(\.description) == text.lines.map(\.description), "seed \(seed)")
      #expect(invoice.lines.map(\.net) == text.lines.map(\.net), "seed \(seed)")
      #expect(invoice.counterparty.name == text.seller.name, "seed \(seed)")
      #expect(invoice.counterparty.vatNumber == text.seller.vatNumber, "seed \(seed)")
      #expect(peppol.customer.enterpriseNumber == text.buyer.enterpriseNumber, "seed \(seed)")
      #expect(invoice.paymentReference == text.paymentReference, "seed \(seed)")
      #expect(invoice.note == text.note, "seed \(seed)")
    }
  }

  @Test("A foreign company has its VAT number as address and its own number without a scheme")
  func foreign() throws {
    var text = Sample.text()
    text.seller = .init(
      name: "Müller GmbH", vatNumber: "DE123456789", enterpriseNumber: "HRB 86891", country: "DE",
      street: "Weg 1", postalCode: "50667", city: "Köln")
    let peppol = try PeppolInvoice(text.xml())
    #expect(peppol.supplier.endpoint == .init(value: "DE123456789", scheme: "9930"))
    #expect(peppol.supplier.companyID == .init(value: "HRB 86891", scheme: nil))
    #expect(peppol.supplier.enterpriseNumber == "HRB 86891")
  }

  @Test("VAT is rounded to the nearest cent, halves away from zero") func rounding() {
    #expect(
      PeppolInvoiceText.vat(on: Money(cents: 50), at: VATRate(percent: 21)) == Money(cents: 11))
    #expect(
      PeppolInvoiceText.vat(on: Money(cents: -50), at: VATRate(percent: 21)) == Money(cents: -11))
    #expect(
      PeppolInvoiceText.vat(on: Money(cents: 49), at: VATRate(percent: 21)) == Money(cents: 10))
  }

  @Test("Documents with bytes changed at random are refused or keep their figures") func mutations()
    throws
  {
    let original = [UInt8](try Sample.text().xml())
    let read = try PeppolInvoice(Data(original))
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var numbers = SeededNumbers(seed: 42)
    var (refused, same) = (0, 0)
    for _ in 0..<4_000 {
      var bytes = original
      var touchesFigures = false
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let index = Int.random(in: 0..<bytes.count, using: &numbers)
        let byte: UInt8 =
          switch Int.random(in: 0..<3, using: &numbers) {
          case 0: UInt8.random(in: 0...255, using: &numbers)
          case 1: Array("<>&/\"'!?[]- \n\0".utf8).randomElement(using: &numbers) ?? 0
          default: bytes[Int.random(in: 0..<bytes.count, using: &numbers)]
          }
        // A figure, or what stands beside one, may well become another figure.
        let around = max(0, index - 1)...min(bytes.count - 1, index + 1)
        if digits.contains(byte) || around.contains(where: { digits.contains(original[$0]) }) {
          touchesFigures = true
        }
        bytes[index] = byte
      }
      guard let changed = try? PeppolInvoice(Data(bytes)) else {
        refused += 1
        continue
      }
      if !touchesFigures {
        #expect(changed.totals.taxInclusive == read.totals.taxInclusive)
        #expect(changed.totals.payable == read.totals.payable)
        #expect(changed.taxTotals.map(\.amount) == read.taxTotals.map(\.amount))
        same += 1
      }
      _ = try? changed.invoice(direction: .purchase)
      _ = try? UBLReaddressing.readdressed(Data(bytes), direction: .sale, to: Sample.bakery)
    }
    #expect(refused > 500)
    #expect(same > 100)
  }

  @Test("Documents with passages cut out, doubled or moved never crash") func splices() throws {
    let original = [UInt8](try Sample.text(kind: .creditNote).xml())
    var numbers = SeededNumbers(seed: 7)
    var refused = 0
    for _ in 0..<1_500 {
      let from = Int.random(in: 0..<original.count, using: &numbers)
      let to = Int.random(in: from..<min(from + 400, original.count), using: &numbers)
      let at = Int.random(in: 0..<original.count, using: &numbers)
      var bytes = original
      if Bool.random(using: &numbers) {
        bytes.insert(contentsOf: original[from...to], at: at)
      } else {
        bytes.removeSubrange(from...to)
      }
      if (try? PeppolInvoice(Data(bytes)).invoice(direction: .sale)) == nil { refused += 1 }
    }
    #expect(refused > 500)
  }
}
