import Accounting
import Foundation
import Formats

/// Documents of our own making for the tests.
enum Sample {
  static let bakery = PeppolInvoiceText.Company(
    name: "Bakkerij De Korenaar BV", vatNumber: "BE0999012304", enterpriseNumber: "0999012304",
    street: "Molenstraat 12", postalCode: "9000", city: "Gent")
  static let mill = PeppolInvoiceText.Company(
    name: "Molens Van der Aa NV", vatNumber: "BE0999045659", enterpriseNumber: "0999045659",
    street: "Kaai 3", postalCode: "2000", city: "Antwerpen")

  static func date(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSince1970: 0)
  }

  static func text(kind: DocumentKind = .invoice) -> PeppolInvoiceText {
    PeppolInvoiceText(
      kind: kind, number: "VF-2026-0881", issueDate: date("2026-05-11"),
      dueDate: date("2026-06-10"), seller: mill, buyer: bakery,
      lines: [
        .init(
          description: "Onderhoud oven", unitPrice: Money(cents: 25_000), rate: VATRate(percent: 21)
        ),
        .init(
          description: "Bloem T55", quantity: 40, unitPrice: Money(cents: 200),
          rate: VATRate(percent: 6)),
      ],
      paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061",
      orderReference: "PO-2026-0042")
  }

  static func xml(kind: DocumentKind = .invoice) throws -> String {
    String(decoding: try text(kind: kind).xml(), as: UTF8.self)
  }

  /// The sample invoice with one passage replaced, read.
  static func read(
    replacing old: String, with new: String
  ) throws(UnreadableInvoice) -> PeppolInvoice {
    let xml = (try? Sample.xml()) ?? ""
    return try PeppolInvoice(Data(xml.replacing(old, with: new, maxReplacements: 1).utf8))
  }
}

/// A small generator with a seed, so that a failing round can be run again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    // SplitMix64
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
