import Accounting
import Formats
import Foundation
import TestSupport
import Testing

@Suite(
  "Official and real UBL documents are read as they stand",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct UBLExamplesTests {
  static let names = SharedMaterial.files(in: "testdata/ubl")

  @Test("The examples are there") func areThere() {
    #expect(Self.names.count >= 37)
  }

  @Test("Every fact is read exactly", arguments: names)
  func facts(_ name: String) throws {
    let invoice = try PeppolInvoice(SharedMaterial.data("testdata/ubl/\(name)"))
    let expected = try Expected.of(name)
    #expect(invoice.document.rawValue == expected.document)
    #expect(invoice.number == expected.id)
    #expect(invoice.issueDate.description == expected.issueDate)
    #expect(invoice.typeCode == expected.typeCode)
    #expect(invoice.customization == expected.customization)
    #expect(invoice.profile == expected.profile)
    #expect(invoice.currency == expected.currency)
    #expect(invoice.taxCurrency == expected.taxCurrency)
    #expect(invoice.buyerReference == expected.buyerReference)
    #expect(invoice.orderReference == expected.orderReference)
    #expect(invoice.billingReferences == expected.billingReferences)
    if let due = expected.dueDate { #expect(invoice.dueDate?.description == due) }
    for (party, wanted) in [
      (invoice.supplier, expected.supplier), (invoice.customer, expected.customer),
    ] {
      #expect(party.displayName == wanted.name)
      #expect(party.legalName == wanted.legalName)
      #expect(party.vatNumber == wanted.vat)
      #expect(party.companyID?.value == wanted.companyID)
      #expect(party.endpoint?.value == wanted.endpoint?.id)
      #expect(party.endpoint?.scheme == wanted.endpoint?.scheme)
      #expect(party.country == wanted.country)
    }
    #expect(invoice.lines.count == expected.lines)
  }

  @Test("Totals, VAT and adjustments are exact", arguments: names)
  func amounts(_ name: String) throws {
    let invoice = try PeppolInvoice(SharedMaterial.data("testdata/ubl/\(name)"))
    let expected = try Expected.of(name)
    let totals = invoice.totals
    let members: [(String, Money?)] = [
      ("LineExtensionAmount", totals.lineExtension), ("AllowanceTotalAmount", totals.allowances),
      ("ChargeTotalAmount", totals.charges), ("TaxExclusiveAmount", totals.taxExclusive),
      ("TaxInclusiveAmount", totals.taxInclusive), ("PrepaidAmount", totals.prepaid),
      ("PayableRoundingAmount", totals.rounding), ("PayableAmount", totals.payable),
    ]
    for (member, amount) in members {
      #expect(amount == expected.totals[member]?.flatMap { Money($0) }, "\(member)")
    }
    #expect(invoice.taxTotals.count == expected.taxTotals.count)
    for (total, wanted) in zip(invoice.taxTotals, expected.taxTotals) {
      #expect(total.amount == Money(wanted.amount))
      #expect(total.currency == wanted.currency)
      #expect(total.subtotals.count == wanted.subtotals.count)
      for (part, wanted) in zip(total.subtotals, wanted.subtotals) {
        #expect(part.taxable == Money(wanted.taxable))
        #expect(part.tax == Money(wanted.tax))
        #expect(part.category.id == wanted.category)
        #expect(part.category.percent == wanted.percent)
        #expect(part.category.exemptionCode == wanted.exemptionCode)
        #expect(part.category.exemptionReason == wanted.exemptionReason)
      }
    }
    #expect(invoice.adjustments.count == expected.adjustments.count)
    for (adjustment, wanted) in zip(invoice.adjustments, expected.adjustments) {
      #expect(adjustment.isCharge == (wanted.charge == "true"))
      #expect(adjustment.amount == Money(wanted.amount))
      #expect(adjustment.category?.id == wanted.category)
      #expect(adjustment.category?.percent == wanted.percent)
      #expect(adjustment.reason == wanted.reason)
    }
  }

  @Test("Payment means and embedded files are found", arguments: names)
  func paymentAndFiles(_ name: String) throws {
    let invoice = try PeppolInvoice(SharedMaterial.data("testdata/ubl/\(name)"))
    let expected = try Expected.of(name)
    #expect(invoice.paymentMeans.count == expected.paymentMeans.count)
    for (means, wanted) in zip(invoice.paymentMeans, expected.paymentMeans) {
      #expect(means.code == wanted.code)
      #expect(means.paymentID == wanted.paymentID)
      #expect(means.account == wanted.account)
      #expect(means.bic == wanted.bic)
      #expect(means.mandate == wanted.mandate)
    }
    let files = invoice.attachments.filter { $0.content() != nil }
    let wantedFiles = expected.attachments.filter { $0.decodedBytes != nil }
    #expect(files.count == wantedFiles.count)
    for (file, wanted) in zip(files, wantedFiles) {
      #expect(file.id == wanted.id)
      #expect(file.fileName == wanted.filename)
      #expect(file.mimeType == wanted.mime)
      #expect(file.content()?.count == wanted.decodedBytes)
    }
  }

  @Test("Line sums and breakdown reach the booking rules", arguments: names)
  func forBooking(_ name: String) throws {
    let peppol = try PeppolInvoice(SharedMaterial.data("testdata/ubl/\(name)"))
    let expected = try Expected.of(name)
    for direction in Direction.allCases {
      let invoice = try peppol.invoice(direction: direction)
      #expect(invoice.kind == (expected.document == "CreditNote" ? .creditNote : .invoice))
      let vat = invoice.vatBreakdown.map(\.vat).total
      #expect(invoice.vatBreakdown.map(\.base).total + vat == invoice.totals.gross)
      #expect(vat == invoice.totals.vat)
      let sums = Dictionary(grouping: invoice.lines) { "\($0.category.rawValue) \($0.rate)" }
      var wanted: [String: Money] = [:]
      for sum in expected.lineSums {
        let rate = sum.percent.flatMap { VATRate($0) } ?? .zero
        wanted["\(sum.category ?? "") \(rate)", default: .zero] += Money(sum.sum) ?? .zero
      }
      #expect(sums.mapValues { $0.map(\.net).total } == wanted)
    }
  }

  @Test("What Billit would make of each agrees with it", arguments: names)
  func orderAgrees(_ name: String) throws {
    let peppol = try PeppolInvoice(SharedMaterial.data("testdata/ubl/\(name)"))
    for direction in Direction.allCases {
      let draft = BillitOrderDraft(
        peppol, direction: direction, orderID: 7_000_123, companyID: 900_101,
        counterpartyID: 800_456, receivedAt: "2026-05-11T08:05:12.457")
      let order = try BillitOrder(json: draft.order().json())
      let ubl = try peppol.invoice(direction: direction)
      let agreed = try InvoiceAgreement.agreed(order: order.invoice(), ubl: ubl)
      #expect(agreed.totals == ubl.totals)
      #expect(agreed.vatBreakdown.map(\.base) == ubl.vatBreakdown.map(\.base))
      #expect(agreed.lines.map(\.net) == ubl.lines.map(\.net))
      #expect(agreed.counterparty.billitPartyID == 800_456)
    }
  }

  @Test("Each takes another company as its buyer or seller, all else staying", arguments: names)
  func readdressed(_ name: String) throws {
    let data = try SharedMaterial.data("testdata/ubl/\(name)")
    let before = try PeppolInvoice(data)
    for direction in Direction.allCases {
      let changed = try UBLReaddressing.readdressed(data, direction: direction, to: Sample.bakery)
      let after = try PeppolInvoice(changed)
      let (own, other) =
        direction == .purchase
        ? (after.customer, after.supplier) : (after.supplier, after.customer)
      #expect(own.vatNumber == Sample.bakery.vatNumber)
      #expect(own.enterpriseNumber == Sample.bakery.enterpriseNumber)
      #expect(own.displayName == Sample.bakery.name)
      #expect(other == (direction == .purchase ? before.supplier : before.customer))
      #expect(after.totals == before.totals)
      #expect(after.taxTotals == before.taxTotals)
      #expect(after.lines == before.lines)
    }
  }

  /// The facts found by others about one document.
  struct Expected: Decodable {
    var document, id, issueDate: String
    var customization, profile, dueDate, typeCode, taxCurrency: String?
    var buyerReference, orderReference: String?
    var currency: String
    var billingReferences: [String]
    var supplier, customer: Party
    var totals: [String: String?]
    var taxTotals: [TaxTotal]
    var adjustments: [Adjustment]
    var lines: Int
    var lineSums: [LineSum]
    var paymentMeans: [Means]
    var attachments: [File]

    struct Party: Decodable {
      var name, legalName, vat, companyID, country: String?
      var endpoint: Endpoint?
      struct Endpoint: Decodable { var id, scheme: String? }
      enum CodingKeys: String, CodingKey {
        case name, vat, country, endpoint
        case legalName = "legal_name"
        case companyID = "company_id"
      }
    }
    struct TaxTotal: Decodable {
      var amount: String
      var currency: String?
      var subtotals: [Subtotal]
    }
    struct Subtotal: Decodable {
      var taxable, tax: String
      var category, percent, exemptionCode, exemptionReason: String?
      enum CodingKeys: String, CodingKey {
        case taxable, tax, category, percent
        case exemptionCode = "exemption_code"
        case exemptionReason = "exemption_reason"
      }
    }
    struct Adjustment: Decodable {
      var charge, amount: String; var category, percent, reason: String?
    }
    struct LineSum: Decodable { var category, percent: String?; var sum: String }
    struct Means: Decodable {
      var code, paymentID, account, bic, mandate: String?
      enum CodingKeys: String, CodingKey {
        case code, account, bic, mandate
        case paymentID = "payment_id"
      }
    }
    struct File: Decodable {
      var id, filename, mime: String?
      var decodedBytes: Int?
      enum CodingKeys: String, CodingKey {
        case id, filename, mime
        case decodedBytes = "decoded_bytes"
      }
    }

    enum CodingKeys: String, CodingKey {
      case document, id, customization, profile, currency, supplier, customer, totals, lines
      case attachments
      case issueDate = "issue_date"
      case dueDate = "due_date"
      case typeCode = "type_code"
      case taxCurrency = "tax_currency"
      case buyerReference = "buyer_reference"
      case orderReference = "order_reference"
      case billingReferences = "billing_references"
      case taxTotals = "tax_totals"
      case adjustments = "document_allowances_charges"
      case lineSums = "line_sums_by_category"
      case paymentMeans = "payment_means"
    }

    static func of(_ name: String) throws -> Expected {
      let json = name.replacing(".xml", with: ".json")
      return try JSONDecoder().decode(
        Expected.self, from: SharedMaterial.data("testdata/ubl-expected/\(json)"))
    }
  }
}
