import Accounting
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Billit's order is read leniently in form and exactly in figures")
struct BillitOrderTests {
  static let json = """
    {"OrderID": 7, "CompanyID": "900101", "OrderNumber": 2026001, "OrderType": "Invoice",
     "OrderDirection": "Cost", "OrderStatus": "ToPay", "ApprovalStatus": "Approved",
     "LastModified": "2026-05-11T08:05:12.4571234", "SomethingNew": {"a": [1, 2]},
     "OrderPDF": {"FileID": "p"},
     "Attachments": [{"FileID": "a", "FileName": "foto.png", "MimeType": "image/png"},
       {"FileID": "b", "FileName": "x.XML"}, {"FileID": "c", "FileName": "y.xml", "MimeType": "text/xml"}],
     "Supplier": {"PartyID": 800456, "Nr": 17, "Name": "Molens", "VATNumber": "BE0999045659",
       "IBAN": "BE62510007547061", "BankAccounts": [{"IBAN": "BE62510007547061"}, {"IBAN": "BE71096123456769"}],
       "Identifiers": [{"IdentifierType": "CBE", "Identifier": "0999.045.659"}], "GLAccountCode": "604000"},
     "OrderDate": "11/05/2026", "ExpiryDate": "2026-06-10T00:00:00.0000000",
     "OrderLines": [
       {"Description": "Oven", "Quantity": 1.0, "TotalExcl": 250.0, "TotalVAT": 52.5,
        "VATPercentage": 21.0, "VentilationCode": 1, "AccountCode": "611900"},
       {"Description": "Bloem", "TotalExcl": 80.1, "TotalVAT": 4.81, "VATPercentage": 6,
        "AccountCode": null, "AnalyticCostCenter": "GENT"}],
     "VatGroups": [
       {"VentilationCode": "1", "VATPercentage": 21.0, "TotalExcl": 250.0, "TotalVAT": 52.5},
       {"VentilationCode": "1", "VATPercentage": 6.0, "TotalExcl": 80.1, "TotalVAT": 4.81}],
     "TotalExcl": 330.1, "TotalVAT": 57.31, "TotalIncl": 387.41, "ToPay": 387.41,
     "PaymentReference": "+++118/2026/00914+++", "IsSent": false, "AccountCode": "612000"}
    """

  private func order(replacing old: String = "", with new: String = "") throws -> BillitOrder {
    let json = old.isEmpty ? Self.json : Self.json.replacing(old, with: new, maxReplacements: 1)
    return try BillitOrder(json: Data(json.utf8))
  }

  private func refusal(replacing old: String, with new: String) throws -> UnreadableOrder? {
    do {
      _ = try order(replacing: old, with: new).invoice()
      return nil
    } catch let error as UnreadableOrder {
      return error
    }
  }

  @Test("Codes as numbers or texts, dates in any form") func lenient() throws {
    let order = try order()
    #expect(order.companyID == 900_101)
    #expect(order.lines?.map(\.accountCode) == [611_900, nil])
    #expect(order.lines?.first?.ventilationCode == "1")
    #expect(order.pdfFileID == "p")
    let invoice = try order.invoice()
    #expect(invoice.number == "2026001")
    #expect(invoice.issueDate.description == "2026-05-11")
    #expect(invoice.dueDate?.description == "2026-06-10")
    #expect(invoice.accountCode == 612_000)
    #expect(invoice.counterparty.number == "17")
    #expect(invoice.counterparty.defaultAccount == 604_000)
    #expect(invoice.counterparty.enterpriseNumber == "0999045659")
    #expect(invoice.counterparty.ibans == ["BE62510007547061", "BE71096123456769"])
    #expect(invoice.totals.gross == Money("387.41"))
    #expect(invoice.lines.map(\.costCentre) == [nil, "GENT"])
    #expect(invoice.vatBreakdown.map(\.category) == [.standard, .standard])
  }

  @Test(
    "Decimals of the JSON are exact and survive writing",
    arguments: [
      "0.1", "387.3", "19.99", "1.005", "4.35", "123456789012.34", "-0.07", "1E2",
    ])
  func exactDecimals(_ text: String) throws {
    let order = try order(replacing: #""TotalIncl": 387.41"#, with: #""TotalIncl": \#(text)"#)
    #expect(order.totalIncl == Decimal(string: text))
    #expect(try BillitOrder(json: order.json()) == order)
  }

  @Test("A figure that is no amount refuses the order, with its field") func amounts() throws {
    #expect(
      try refusal(replacing: #""TotalIncl": 387.41"#, with: #""TotalIncl": 387.415"#)
        == .amount(field: "TotalIncl"))
    #expect(
      try refusal(replacing: #""TotalIncl": 387.41"#, with: #""TotalIncl": "387.41""#)
        == .field("TotalIncl"))
    #expect(
      try refusal(replacing: #""TotalVAT": 57.31, "#, with: "") == .missing(field: "TotalVAT"))
    #expect(
      try refusal(replacing: #""TotalVAT": 4.81}],"#, with: #""TotalVAT": 4.811}],"#)
        == .amount(field: "VatGroups.1.TotalVAT"))
    #expect(
      try refusal(replacing: "387.41,", with: "99999999999999.00,") == .amount(field: "TotalIncl"))
  }

  @Test("What is no invoice says so") func notAnInvoice() throws {
    #expect(
      try refusal(replacing: #""Invoice""#, with: #""Offer""#) == .notAnInvoice(type: "Offer"))
    #expect(
      try refusal(replacing: #""OrderNumber": 2026001,"#, with: "")
        == .missing(field: "OrderNumber"))
    #expect(try refusal(replacing: "11/05/2026", with: "31/02/2026") == .date(field: "OrderDate"))
    #expect(throws: UnreadableOrder.notJSON) { try BillitOrder(json: Data("{".utf8)) }
    #expect(throws: UnreadableOrder.self) { try BillitOrder(json: Data("[]".utf8)) }
  }

  @Test("The UBL is the attachment named .xml, of XML type before others") func files() throws {
    #expect(try order().electronicInvoiceFileID == "c")
    var sale = try order(replacing: "Cost", with: "Income")
    #expect(sale.electronicInvoiceFileID == nil)
    func message(_ id: String, _ succeeded: Bool?, _ direction: String) -> BillitOrder.Message {
      .init(
        fileID: id, created: nil, transport: "Peppol", succeeded: succeeded, direction: direction)
    }
    sale.messages = [
      message("failed", false, "Outgoing"), message("sent", true, "Outgoing"),
      message("receipt", true, "Incoming"),
    ]
    #expect(sale.electronicInvoiceFileID == "sent")
  }

  @Test("Orders with bytes changed at random never crash") func mutations() {
    let original = [UInt8](Self.json.utf8)
    var numbers = SeededNumbers(seed: 3)
    var (refused, read) = (0, 0)
    for _ in 0..<2_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] =
          Array("0123456789.-eE\"{}[],: nX".utf8).randomElement(using: &numbers) ?? 0
      }
      if (try? BillitOrder(json: Data(bytes)).invoice()) == nil { refused += 1 } else { read += 1 }
    }
    #expect(refused > 200)
    #expect(read > 200)
  }

  @Test("A file of odd shape does not hide the others") func oddFiles() throws {
    let odd = #""FileID": "a", "FileName": "foto.png", "MimeType": "image/png""#
    let order = try order(replacing: odd, with: #""FileID": 12, "FileName": null, "MimeType": []"#)
    #expect(order.attachments?.count == 3)
    #expect(order.electronicInvoiceFileID == "c")
  }

  @Test("Without VAT groups the lines are added up") func withoutGroups() throws {
    var order = try order()
    order.vatGroups = nil
    #expect(try order.invoice().vatBreakdown.map(\.base) == [Money("250.00"), Money("80.10")])
  }

  @Test(
    "Billit's codes stand for categories by direction and rate",
    arguments: [
      ("1" as String?, Direction.purchase, 21, VATCategory.standard),
      ("1", .purchase, 0, .zeroRated),
      ("21", .purchase, 0, .reverseCharge), ("55", .purchase, 0, .reverseCharge),
      ("51", .purchase, 0, .intraCommunity), ("70", .purchase, 0, .export),
      ("22", .purchase, 0, .outOfScope), ("111", .purchase, 0, .exempt),
      ("1", .sale, 0, .zeroRated),
      ("2", .sale, 6, .standard), ("4", .sale, 21, .standard), ("24", .sale, 0, .exempt),
      ("101", .sale, 19, .standard), (nil, .sale, 21, .standard), (nil, .sale, 0, .zeroRated),
      ("999", .sale, 21, .standard),
    ])
  func categories(_ code: String?, _ direction: Direction, _ percent: Int, _ category: VATCategory)
  {
    #expect(
      VentilationCode.category(code, direction: direction, rate: VATRate(percent: percent))
        == category)
  }

  @Test("An unknown code without VAT is not guessed at") func unknownCode() throws {
    #expect(VentilationCode.category("999", direction: .purchase, rate: .zero) == nil)
  }
}

@Suite(
  "Billit's own samples are read",
  .enabled(if: SharedMaterial.exists, Comment(rawValue: SharedMaterial.missing)))
struct BillitSamplesTests {
  @Test("The documented order") func documented() throws {
    let data = try SharedMaterial.data("testdata/billit/order-get-documented.json")
    let order = try BillitOrder(json: data)
    let invoice = try order.invoice()
    #expect(invoice.direction == .sale)
    #expect(invoice.totals.net == Money("17.50"))
    #expect(invoice.totals.vat == Money("2.18"))
    #expect(invoice.totals.gross == Money("19.68"))
    #expect(
      invoice.vatBreakdown == [
        VATSubtotal(
          category: .standard, rate: VATRate(percent: 6), base: Money(cents: 1_000),
          vat: Money(cents: 60), ventilationCode: "2"),
        VATSubtotal(
          category: .standard, rate: VATRate(percent: 21), base: Money(cents: 750),
          vat: Money(cents: 158), ventilationCode: "4"),
      ])
    #expect(invoice.paymentReference == "+++001/1800/63503+++")
    #expect(order.electronicInvoiceFileID == nil)
    #expect(try InvoiceAgreement.agreed(order: invoice, ubl: nil) == invoice)
  }

  @Test("The order of the contract") func contract() throws {
    struct Example: Decodable {
      var cases: [Case]
      struct Case: Decodable { var response: Response }
      struct Response: Decodable { var body: BillitOrder? }
    }
    let data = try SharedMaterial.data("contracts/examples/billit-orderGetOrder.json")
    let example = try JSONDecoder().decode(Example.self, from: data)
    let order = try #require(example.cases.first?.response.body)
    let invoice = try order.invoice()
    #expect(invoice.totals.gross == Money("387.30"))
    #expect(invoice.lines.map(\.accountCode) == [611_900, nil])
    #expect(order.electronicInvoiceFileID == "3f0a1c52-0000-4000-8000-000000000002")
    #expect(invoice.counterparty.number == "L0456")
    #expect(invoice.orderReference == "PO-2026-0042")
    #expect(order.externalProvider == "Peppol")
    #expect(order.isExportedToConnector == false)
  }
}
