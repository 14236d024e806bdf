import Outbound
package import Accounting
package import Foundation

extension BillitClient {
  /// The whole order as Billit's JSON, untouched: what is kept as evidence and decoded elsewhere.
  package func order(_ id: Int, of party: Int) async throws(BillitFault) -> Data {
    try await read(url("/v1/orders/\(id)"), about: party).body
  }

  /// One page of orders; the next is fetched with `orders(after:of:)`.
  package func orders(
    _ query: OrderQuery, of party: Int
  ) async throws(BillitFault) -> OrderPage {
    try await page(url("/v1/orders", query.parameters), of: party)
  }

  /// The page after that one; nil when it was the last. Billit's link is followed as it stands, and
  /// only to the API itself (`foreignLink` otherwise).
  package func orders(
    after page: OrderPage, of party: Int
  ) async throws(BillitFault) -> OrderPage? {
    guard let link = page.next else { return nil }
    return try await self.page(try own(link), of: party)
  }

  /// The orders changed on or after a day, oldest change first, over all pages. Billit filters by its
  /// own clock, whose zone it does not name, so the list begins `overlapDays` before that day: tell
  /// repeats by (id, last change). `complete` is false when `maximumPages` (of 120) were not enough.
  package func ordersChanged(
    since day: CalendarDate, overlapDays: Int = 1, of party: Int, maximumPages: Int = 100
  ) async throws(BillitFault) -> (orders: [OrderSummary], complete: Bool) {
    let first = OrderQuery.changed(since: day.adding(days: -overlapDays))
    return try await all(from: try await orders(first, of: party), of: party, maximumPages)
  }

  /// The deleted orders, over all pages; no hook tells of them reliably (Billit API §2.3).
  package func deletedOrders(
    of party: Int, maximumPages: Int = 100
  ) async throws(BillitFault) -> (orders: [OrderSummary], complete: Bool) {
    try await all(
      from: try await page(url("/v1/orders/deleted"), of: party), of: party, maximumPages)
  }

  /// Changes an order's patchable fields. Billit's hook tells of it afterwards, as of any change.
  package func patchOrder(
    _ id: Int, of party: Int, _ patch: OrderPatch
  ) async -> SendOutcome<BillitAnswer<Done>> {
    guard let body = try? JSONEncoder().encode(patch) else {
      return .notSent(reason: "the change cannot be written")
    }
    return await send(.patch, "/v1/orders/\(id)", about: party, body: body) { _ in Done() }
  }

  private func page(_ url: String, of party: Int) async throws(BillitFault) -> OrderPage {
    let data = try decode(PageData.self, from: try await read(url, about: party))
    return OrderPage(orders: data.Items ?? [], next: data.NextPageLink.flatMap(\.ifNotEmpty))
  }

  private func all(
    from first: OrderPage, of party: Int, _ maximumPages: Int
  ) async throws(BillitFault) -> (orders: [OrderSummary], complete: Bool) {
    var orders = first.orders
    var last = first
    for _ in 1..<max(1, maximumPages) {
      guard let next = try await self.orders(after: last, of: party) else {
        return (orders, true)
      }
      orders += next.orders
      last = next
    }
    return (orders, last.next == nil)
  }
}

/// The finished answer of a call that has nothing to tell.
package struct Done: Hashable, Sendable {
  package init() {}
}

/// Which orders are listed, and how.
package struct OrderQuery: Hashable, Sendable {
  /// OData; only the members Billit lists can be used (Billit API §1.6).
  package var filter: String?
  /// Members, comma separated, each optionally with ` desc`.
  package var orderBy: String?
  /// 1 to 120, Billit's default and maximum.
  package var pageSize: Int?

  package init(filter: String? = nil, orderBy: String? = nil, pageSize: Int? = nil) {
    self.filter = filter
    self.orderBy = orderBy
    self.pageSize = pageSize
  }

  /// Orders changed on or after a day, oldest change first.
  package static func changed(since day: CalendarDate) -> OrderQuery {
    OrderQuery(filter: "LastModified ge DateTime'\(day)'", orderBy: "LastModified")
  }

  var parameters: [(String, String)] {
    [("$filter", filter), ("$orderby", orderBy), ("$top", pageSize.map(String.init))]
      .compactMap { name, value in value.map { (name, $0) } }
  }
}

/// A page of a list.
package struct OrderPage: Hashable, Sendable {
  package var orders: [OrderSummary]
  /// Billit's link to the next page.
  package var next: String?
}

/// What a list row says of an order. Nil is what Billit leaves out.
package struct OrderSummary: Hashable, Sendable, Decodable {
  package var id: Int
  package var companyID: Int?
  /// `Invoice`, `CreditNote`, `Offer`, `DeliveryNote`, `OrderForm`.
  package var type: String?
  /// `Income` or `Cost`.
  package var direction: String?
  package var number: String?
  package var status: String?
  /// Local time without a zone, as Billit writes it.
  package var lastModified: String?
  package var exportedToConnector: Bool?

  package init(
    id: Int, companyID: Int? = nil, type: String? = nil, direction: String? = nil,
    number: String? = nil, status: String? = nil, lastModified: String? = nil,
    exportedToConnector: Bool? = nil
  ) {
    self.id = id
    self.companyID = companyID
    self.type = type
    self.direction = direction
    self.number = number
    self.status = status
    self.lastModified = lastModified
    self.exportedToConnector = exportedToConnector
  }

  enum CodingKeys: String, CodingKey {
    case id = "OrderID"
    case companyID = "CompanyID"
    case type = "OrderType"
    case direction = "OrderDirection"
    case number = "OrderNumber"
    case status = "OrderStatus"
    case lastModified = "LastModified"
    case exportedToConnector = "ExportedToConnector"
  }
}

private struct PageData: Decodable {
  var Items: [OrderSummary]?
  var NextPageLink: String?
}

extension String {
  /// Nil for the empty text that stands for nothing.
  var ifNotEmpty: String? { isEmpty ? nil : self }
}
