import Accounting
import Formats
import Foundation
import Simulators
import Testing

@testable import Forwarding

@Suite("What order and UBL come to together")
struct SourceDocumentTests {
  private func ubl(kind: DocumentKind = .invoice) throws -> Data {
    let day = try #require(CalendarDate("2026-05-11"))
    let seller = PeppolInvoiceText.Company(
      name: "Molens BV", vatNumber: "BE0999045659", enterpriseNumber: "0999045659",
      street: "Kaai 3", postalCode: "2000", city: "Antwerpen")
    var buyer = seller
    buyer.name = "Bakkerij BV"
    return try PeppolInvoiceText(
      kind: kind, number: "VF-1", issueDate: day, dueDate: day.adding(days: 30), seller: seller,
      buyer: buyer,
      lines: [
        .init(description: "Bloem", unitPrice: Money(cents: 10_000), rate: VATRate(percent: 21))
      ], paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061"
    ).xml()
  }

  /// The order Billit would make of the UBL, with some members changed.
  private func order(_ changes: [String: SceneJSON] = [:]) throws -> BillitOrder {
    let draft = BillitOrderDraft(
      try PeppolInvoice(try ubl()), direction: .purchase, orderID: 1, companyID: 2,
      counterpartyID: 3, receivedAt: "2026-05-11T10:00:00")
    var members = try SceneJSON(json: try draft.order().json()).object ?? [:]
    members.merge(changes) { $1 }
    return try BillitOrder(json: try JSONEncoder().encode(SceneJSON.object(members)))
  }

  private func reading(
    _ changes: [String: SceneJSON], ubl: Data?
  ) throws -> (state: DocumentState, cause: Cause.Code)? {
    switch SourceDocument.read(try order(changes), ubl: ubl) {
    case .invoice: nil
    case .stands(let state, let cause): (state, cause.code)
    }
  }

  @Test("Both agree: an invoice")
  func agree() throws {
    let reading = SourceDocument.read(try order(), ubl: try ubl())
    guard case .invoice(let invoice) = reading else {
      Issue.record("no invoice")
      return
    }
    #expect(invoice.number == "VF-1")
    #expect(invoice.totals.gross == Money(cents: 12_100))
    #expect(invoice.direction == .purchase)
  }

  @Test("The order alone is enough")
  func orderAlone() throws {
    #expect(try reading([:], ubl: nil) == nil)
  }

  @Test(
    "Documents that may not go yet, or never",
    arguments: [
      (["OrderType": "Offer"], DocumentState.setAside, Cause.Code.notAnInvoice),
      (["OrderStatus": "Draft"], .withClient, .draft),
    ] as [([String: SceneJSON], DocumentState, Cause.Code)])
  func gates(
    _ changes: [String: SceneJSON], _ state: DocumentState, _ cause: Cause.Code
  ) throws {
    let found = try #require(try reading(changes, ubl: try ubl()))
    #expect(found.state == state)
    #expect(found.cause == cause)
  }

  @Test("What waits for somebody is an invoice all the same: gates keep it back, not the reading")
  func marked() throws {
    for changes: [String: SceneJSON] in [
      ["ApprovalStatus": "Pending"], ["AccountantVerificationNeeded": true],
    ] {
      #expect(try reading(changes, ubl: try ubl()) == nil)
    }
  }

  @Test("Different totals stand still with both values")
  func disagree() throws {
    let found = SourceDocument.read(
      try order(["TotalIncl": 131, "TotalVAT": 31]), ubl: try ubl())
    guard case .stands(let state, let cause) = found else {
      Issue.record("booked in spite of different totals")
      return
    }
    #expect(state == .failed)
    #expect(cause.code == .sourcesDisagree)
    #expect(cause.facts["json"]?.isEmpty == false)
    #expect(cause.facts["ubl"]?.isEmpty == false)
  }

  @Test("UBL that cannot be read, and an order without what is needed")
  func unreadable() throws {
    let noXML = try #require(try reading([:], ubl: Data("<Invoice".utf8)))
    #expect(noXML.state == .failed)
    #expect(noXML.cause == .unreadable)
    let noNumber = try #require(try reading(["OrderNumber": .null], ubl: try ubl()))
    #expect(noNumber.cause == .unreadable)
  }
}

@Suite("What of an order is its content")
struct OrderContentTests {
  private func digest(_ members: [String: SceneJSON]) throws -> Data {
    try OrderContent.sha256(of: try JSONEncoder().encode(SceneJSON.object(members)))
  }

  private let base: [String: SceneJSON] = [
    "OrderID": 7, "OrderNumber": "VF-1", "TotalIncl": 121, "InternalInfo": "old",
    "LastModified": "2026-05-11T10:00:00",
  ]

  @Test(
    "What we write back, and what Billit changes by itself, is none of it",
    arguments: [
      "InternalInfo", "IsSent", "ExportedToConnector", "LastModified", "Paid", "PaidDate",
      "ToPay", "OrderStatus", "ApprovalStatus", "AccountantVerificationNeeded", "Overdue",
      "DaysOverdue",
    ])
  func passing(_ member: String) throws {
    #expect(try digest(base) == digest(base.merging([member: "changed"]) { $1 }))
  }

  @Test(
    "Everything else is, also what nobody knows yet",
    arguments: ["OrderNumber", "TotalIncl", "OrderLines", "Supplier", "SomethingNew"])
  func content(_ member: String) throws {
    #expect(try digest(base) != digest(base.merging([member: "changed"]) { $1 }))
  }

  @Test("The order of members and the bytes around them do not count; what is no object does")
  func bytes() throws {
    let one = Data(#"{"a":1,"b":2}"#.utf8)
    let other = Data("{ \"b\" : 2,\n\"a\":1}".utf8)
    #expect(try OrderContent.sha256(of: one) == OrderContent.sha256(of: other))
    #expect(
      try OrderContent.sha256(of: Data("one".utf8)) != OrderContent.sha256(of: Data("two".utf8)))
  }
}
