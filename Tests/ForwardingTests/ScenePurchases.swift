import Accounting
import Formats
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

extension ImportScene {
  /// A purchase comes into Billit, and the gateway learns of it.
  func arrives(
    _ number: Int, _ id: Int64, _ dossier: OctopusSimulator.Dossier
  ) async throws {
    let seller = PeppolInvoiceText.Company(
      name: "Leverancier BV", vatNumber: "BE0403170701", enterpriseNumber: "0403170701",
      street: "Kerkstraat 1", postalCode: "9000", city: "Gent")
    let day = try #require(CalendarDate("2026-05-11"))
    let text = PeppolInvoiceText(
      kind: .invoice, number: "F-\(number)", issueDate: day, dueDate: day.adding(days: 30),
      seller: seller, buyer: seller,
      lines: [
        .init(
          description: "Onderhoud", unitPrice: Money(cents: Int64(10_000 * number)),
          category: .standard,
          rate: VATRate(percent: 21))
      ], paymentReference: "", iban: "BE62510007547061")
    let answer = try await billit.send(
      .POST,
      "/_control/parties/\(SceneCompany(dossier).party)/orders?direction=Cost&notify=false",
      type: "application/xml", body: try text.xml())
    let order = Int64(try #require(answer.json["OrderID"]?.int))
    let shown = try await billit.send(.GET, "/_control/orders/\(order)").json
    _ = try await DocumentStore(database).noticeChange(
      dossierID: id, orderID: order, modified: try #require(shown["LastModified"]?.string),
      now: clock.now)
  }

  func documents() async throws -> [StoredDocument] {
    var all: [StoredDocument] = []
    while let next = try await DocumentStore(database).document(Int64(all.count + 1)) {
      all.append(next)
    }
    return all
  }
}
