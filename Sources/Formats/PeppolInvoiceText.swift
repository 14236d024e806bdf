package import Accounting
package import Foundation
import XMLCoder

/// A plain invoice or credit note, written as Peppol BIS Billing 3 with its totals worked out: for
/// the demo's traffic and for tests. Nothing that is booked is ever written by it.
package struct PeppolInvoiceText: Hashable, Sendable {
  package var kind: DocumentKind
  package var number: String
  package var issueDate: CalendarDate
  package var dueDate: CalendarDate
  /// ISO 4217.
  package var currency: String
  package var seller: Company
  package var buyer: Company
  package var lines: [Line]
  package var paymentReference: String
  package var iban: String
  /// Peppol wants this or an order reference on every document.
  package var buyerReference: String
  package var orderReference: String?
  /// The invoice a credit note is about.
  package var precedingInvoice: String?
  package var note: String?
  package var attachments: [Attachment]

  package init(
    kind: DocumentKind = .invoice, number: String, issueDate: CalendarDate,
    dueDate: CalendarDate, currency: String = "EUR", seller: Company, buyer: Company,
    lines: [Line], paymentReference: String, iban: String, buyerReference: String = "NA",
    orderReference: String? = nil, precedingInvoice: String? = nil, note: String? = nil,
    attachments: [Attachment] = []
  ) {
    self.kind = kind
    self.number = number
    self.issueDate = issueDate
    self.dueDate = dueDate
    self.currency = currency
    self.seller = seller
    self.buyer = buyer
    self.lines = lines
    self.paymentReference = paymentReference
    self.iban = iban
    self.buyerReference = buyerReference
    self.orderReference = orderReference
    self.precedingInvoice = precedingInvoice
    self.note = note
    self.attachments = attachments
  }

  /// The seller or the buyer.
  package struct Company: Hashable, Sendable {
    package var name: String
    /// With its country ("BE0999045659"); nil for one that has none.
    package var vatNumber: String?
    /// Ten digits in Belgium.
    package var enterpriseNumber: String?
    /// ISO 3166 alpha-2.
    package var country: String
    package var street: String
    package var postalCode: String
    package var city: String

    package init(
      name: String, vatNumber: String?, enterpriseNumber: String?, country: String = "BE",
      street: String, postalCode: String, city: String
    ) {
      self.name = name
      self.vatNumber = vatNumber
      self.enterpriseNumber = enterpriseNumber
      self.country = country
      self.street = street
      self.postalCode = postalCode
      self.city = city
    }
  }

  /// One line: so many pieces at one price.
  package struct Line: Hashable, Sendable {
    package var description: String
    package var quantity: Int
    /// Without VAT.
    package var unitPrice: Money
    package var category: VATCategory
    package var rate: VATRate

    package init(
      description: String, quantity: Int = 1, unitPrice: Money,
      category: VATCategory = .standard, rate: VATRate
    ) {
      self.description = description
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.category = category
      self.rate = rate
    }

    /// Without VAT.
    package var net: Money { Money(cents: unitPrice.cents * Int64(quantity)) }
  }

  /// A file to embed.
  package struct Attachment: Hashable, Sendable {
    package var fileName: String
    package var mimeType: String
    package var content: Data

    package init(fileName: String, mimeType: String, content: Data) {
      self.fileName = fileName
      self.mimeType = mimeType
      self.content = content
    }
  }

  /// Base and VAT per category and rate, in the order in which they first appear.
  package var vatBreakdown: [VATSubtotal] {
    var result: [VATSubtotal] = []
    for line in lines {
      if let index = result.firstIndex(where: {
        $0.category == line.category && $0.rate == line.rate
      }) {
        result[index].base += line.net
      } else {
        result.append(
          VATSubtotal(category: line.category, rate: line.rate, base: line.net, vat: .zero))
      }
    }
    for index in result.indices where result[index].category.carriesVAT {
      result[index].vat = Self.vat(on: result[index].base, at: result[index].rate)
    }
    return result
  }

  /// What the document comes to.
  package var totals: InvoiceTotals {
    let breakdown = vatBreakdown
    let (net, vat) = (breakdown.map(\.base).total, breakdown.map(\.vat).total)
    return InvoiceTotals(net: net, vat: vat, gross: net + vat)
  }

  /// VAT on a base, to the nearest cent, halves away from zero (EN 16931 leaves this open; it is what
  /// invoicing programs do).
  package static func vat(on base: Money, at rate: VATRate) -> Money {
    let scaled = base.magnitude.cents * Int64(rate.hundredths)
    let cents = (scaled + 5_000) / 10_000
    return Money(cents: base.cents < 0 ? -cents : cents)
  }

  /// The document as XML in UTF-8.
  package func xml() throws -> Data {
    let root = kind == .invoice ? "Invoice" : "CreditNote"
    let namespace: UBLElement.Namespace = kind == .invoice ? .invoice : .creditNote
    let encoder = XMLEncoder()
    encoder.outputFormatting = .prettyPrinted
    encoder.prettyPrintIndentation = .spaces(2)
    return try encoder.encode(
      UBLShape(self), withRootKey: root,
      rootAttributes: [
        "xmlns": namespace.rawValue,
        "xmlns:cac": UBLElement.Namespace.aggregate.rawValue,
        "xmlns:cbc": UBLElement.Namespace.basic.rawValue,
      ],
      header: XMLHeader(version: 1.0, encoding: "UTF-8"))
  }
}
