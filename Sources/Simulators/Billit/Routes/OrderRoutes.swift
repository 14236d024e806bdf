import Foundation
import Hummingbird

extension BillitAPI {
  /// Orders and their files (Billit API: 3, 4).
  func addOrderRoutes(to router: Router<SimulatorContext>) {
    let rules = patchRules
    on(router, .get, "/v1/orders", .getOrders) { call in
      let page = try await call.page(
        OrderBook.filterable, type: "Domain.Order.OrderPartyPerformanceSafeColumns")
      let orders = await call.store.state.orders.orders(of: call.caller.companyID)
      // Filtering sees the whole order: `Reference` may be filtered by but stands in no row.
      return call.answer(orders.map(\.document).filter(call.passesFullText), page) {
        $0.only(OrderBook.rowMembers)
      }
    }
    on(router, .get, "/v1/orders/deleted", .getDeletedOrders) { call in
      let orders = await call.store.state.orders.orders(of: call.caller.companyID, deleted: true)
      return .json([
        "Items": .array(orders.map { $0.document.only(OrderBook.deletedRowMembers) })
      ])
    }
    on(router, .get, "/v1/orders/:orderID", .getOrder) { call in
      .json(try await call.store.order(call.number("orderID"), for: call.caller).document)
    }
    on(router, .patch, "/v1/orders/:orderID", .patchOrder) { call in
      let order = try await call.store.order(call.number("orderID"), for: call.caller)
      let body = try await call.json(PatchRules.shape)
      guard let changes = try? rules.changes(in: body) else {
        throw BillitRefusal.badRequest("No valid properties or values were supplied")
      }
      try await call.store.change(
        order, OrderRoutes.withConsequences(changes, order), by: .patchOrder, body: body)
      return .done
    }
    on(router, .delete, "/v1/orders/:orderID", .deleteOrder) { call in
      let order = try await call.store.order(call.number("orderID"), for: call.caller)
      try await call.store.delete(order)
      return .json(true)
    }
    on(router, .put, "/v1/orders/:orderID/bookingEntries", .putBookingEntries) { call in
      let order = try await call.store.order(call.number("orderID"), for: call.caller)
      let body = try await call.json(OrderRoutes.bookingEntries)
      guard let entries = body.array else { throw BillitRefusal.badRequest("A list is expected.") }
      // Whether the entries replace the earlier ones is not known: PUT is taken at its word.
      let numbered = entries.enumerated().map { index, entry in
        entry.setting(["BookingEntryID": .int(index + 1), "OrderID": .int(order.id)])
      }
      try await call.store.change(
        order, ["BookingEntries": .array(numbered)], by: .putBookingEntries, body: body)
      return .done
    }
    on(router, .post, "/v1/orders/:orderID/payments", .postPayment) { call in
      let order = try await call.store.order(call.number("orderID"), for: call.caller)
      let body = try await call.json(OrderRoutes.payment)
      guard let amount = body["Amount"]?.number else {
        throw BillitRefusal.badRequest("Amount is missing.")
      }
      let open = (order.document["ToPay"]?.number ?? 0) - amount
      try await call.store.change(
        order,
        open <= 0
          ? ["ToPay": 0, "Paid": true, "OrderStatus": "Paid", "PaidDate": body["Date"]]
          : ["ToPay": .number(open)],
        by: .postPayment, body: body)
      return .done
    }
    on(router, .get, "/v1/files/:fileID", .getFile) { call in
      let id = call.context.parameters.get("fileID") ?? ""
      guard UUID(uuidString: id) != nil else {
        await call.note(["fileID: not a GUID"])
        throw BillitRefusal.notFound
      }
      guard let file = await call.store.state.files[id.lowercased()] else {
        throw BillitRefusal.notFound
      }
      guard file.companyID == call.caller.companyID else { throw BillitRefusal.notYours }
      return .json(
        file.reference.setting(["FileContent": .string(file.content.base64EncodedString())]))
    }
  }
}

/// The shapes and steps of order calls.
private enum OrderRoutes {
  static let bookingEntries = ContractShape.list(
    .object(
      [:],
      optional: [
        "BookingEntryID": .int, "OrderID": .int, "AccountCode": .int, "Amount": .number,
        "DebetOrCredit": .text, "VAT1": .int, "VAT2": .int, "VAT3": .int,
      ]))

  static let payment = ContractShape.object(
    ["Amount": .number], optional: ["Description": .text, "Date": .text])

  /// What follows of a change: a paid order has nothing left to pay.
  static func withConsequences(
    _ changes: [String: JSONValue], _ order: OrderBook.StoredOrder
  ) -> [String: JSONValue?] {
    switch changes["Paid"]?.bool {
    case true?: changes.merging(["ToPay": 0, "OrderStatus": "Paid"]) { own, _ in own }
    case false?:
      changes.merging([
        "ToPay": order.document["TotalIncl"] ?? 0, "OrderStatus": "ToPay",
      ]) { own, _ in own }
    case nil: changes
    }
  }
}
