/// The orders of all companies, with their history of writes.
package struct OrderBook: Sendable {
  /// One order as it is handed out.
  package struct StoredOrder: Codable, Hashable, Sendable {
    package let id: Int
    package let companyID: Int
    /// The whole order in Billit's model.
    package var document: JSONValue
    package var lastModified: LocalMoment
    package var isDeleted = false
    /// What callers of the API changed, the oldest first.
    package var writes: [Write] = []

    /// The order as the control surface shows it: what Billit hands out, with what was written.
    package var shown: JSONValue {
      document.setting([
        "_control": [
          "deleted": .bool(isDeleted), "writes": .array(writes.map(\.shown)),
        ]
      ])
    }

    /// The order with these members changed at that moment.
    package func changed(
      _ changes: [String: JSONValue?], at moment: LocalMoment, by write: Write? = nil
    ) -> StoredOrder {
      var order = self
      order.lastModified = moment.after(lastModified)
      order.document = document.setting(changes)
        .setting(["LastModified": .moment(order.lastModified)])
      if let write { order.writes.append(write) }
      return order
    }
  }

  /// One change made by a caller of the API.
  package struct Write: Codable, Hashable, Sendable {
    package let operation: String
    package let at: LocalMoment
    package let body: JSONValue

    var shown: JSONValue {
      ["operation": .string(operation), "at": .moment(at), "body": body]
    }
  }

  /// The number of the first order.
  package static let firstID = 7_000_001

  private var orders: [Int: StoredOrder] = [:]
  private var byCompany: [Int: [Int]] = [:]

  package init() {}

  /// The number of the next order: seven digits, none twice.
  package var nextID: Int { OrderBook.firstID + orders.count }

  /// Takes an order into the book, in place of its earlier form.
  package mutating func keep(_ order: StoredOrder) {
    if orders.updateValue(order, forKey: order.id) == nil {
      byCompany[order.companyID, default: []].append(order.id)
    }
  }

  /// The order of that number, deleted or not.
  package func order(_ id: Int) -> StoredOrder? {
    orders[id]
  }

  /// The orders of a company in the order of their arrival, the deleted ones apart.
  package func orders(of companyID: Int, deleted: Bool = false) -> [StoredOrder] {
    (byCompany[companyID] ?? []).compactMap { orders[$0] }.filter { $0.isDeleted == deleted }
  }

  /// The members of a row in a list (Billit API: 3.1).
  package static let rowMembers = [
    "OrderID", "CompanyID", "OrderPDF", "OrderNumber", "CounterParty", "OrderDate", "ExpiryDate",
    "OrderType", "LastModified", "Created", "OrderDirection", "TotalExcl", "TotalIncl", "TotalVAT",
    "PaymentReference", "Paid", "ExternalProvider", "Currency", "IsSent", "Invoiced",
    "RemindersSent", "ToPay", "OrderStatus", "Overdue", "DaysOverdue", "FXRateToForeign",
    "DeliveryDate", "ExportedToConnector", "CurrentDocumentDeliveryDetails",
  ]

  /// The members of a deleted order's row; which they are is not known (inferred).
  package static let deletedRowMembers = [
    "OrderID", "CompanyID", "OrderNumber", "OrderType", "OrderDirection", "LastModified",
  ]

  /// The only properties that may be filtered by, since 17 March 2026 (Billit API: 1.6).
  package static let filterable: Set<String> = [
    "OrderID", "CounterParty/PartyID", "CompanyID", "OrderDirection", "OrderType", "OrderDate",
    "OrderNumber", "ExpiryDate", "ExportedToConnector", "AccountantVerificationNeeded",
    "TotalExcl", "TotalVAT", "TotalIncl", "FXRateToForeign", "Paid", "OrderStatus",
    "ExternalProviderID", "Currency", "PaymentReference", "LastModified", "Created",
    "ApprovalStatus", "PaidDate", "PaymentMethod", "Reference", "RemindersSent",
    "ExternalProvider", "IsSent",
  ]
}
