import Foundation
import Hummingbird

extension BillitAPI {
  /// Feeds for accountants and bank movements (Billit API: 6.4, 7).
  func addFeedRoutes(to router: Router<SimulatorContext>) {
    let feed = ContractShape.object(["Name": .text])
    let confirmation = ContractShape.object(
      [:], optional: ["RemoteServerName": .text, "RemotePath": .text])
    on(router, .get, "/v1/accountant/feeds", .getFeeds) { call in
      let feeds = await call.store.state.feeds.feeds(of: call.caller.userID)
      return .json(.array(feeds.map { ["Name": .string($0.name)] }))
    }
    on(router, .post, "/v1/accountant/feeds", .postFeed) { call in
      let body = try await call.json(feed)
      try await call.store.register(body["Name"]?.string ?? "", for: call.caller)
      return .done
    }
    on(router, .get, "/v1/accountant/feeds/:feed", .getFeedIndex) { call in
      let items = try await call.store.index(of: call.name("feed"), for: call.caller)
      return .json(.array(items.map(\.row)))
    }
    on(router, .delete, "/v1/accountant/feeds/:feed", .deleteFeed) { call in
      try await call.store.deleteFeed(call.name("feed"), for: call.caller)
      return .done
    }
    on(router, .get, "/v1/accountant/feeds/:feed/:item", .getFeedFile) { call in
      .json(
        try await call.store.file(
          ofItem: call.number("item"), in: call.name("feed"), for: call.caller))
    }
    on(router, .post, "/v1/accountant/feeds/:feed/:item/confirm", .confirmFeedItem) { call in
      let body = try await call.json(confirmation)
      try await call.store.confirm(
        call.number("item"), in: call.name("feed"), saying: body, for: call.caller)
      return .done
    }
    on(router, .get, "/v1/financialTransactions", .getBankTransactions) { call in
      let page = try await call.page(["ValueDate", "IBAN", "Currency"], type: "Transaction")
      return call.answer(await call.store.transactions(of: call.caller.companyID), page)
    }
  }
}

extension BillitCall {
  /// A name in the path.
  fileprivate func name(_ parameter: String) -> String {
    let raw = context.parameters.get(parameter) ?? ""
    return raw.removingPercentEncoding ?? raw
  }
}

extension BillitControl {
  /// Banks that deliver, and what became of it.
  func addStatementRoutes(to router: Router<SimulatorContext>) {
    on(router, .post, "/_control/parties/:partyID/statements") { request, context, body in
      guard let partyID = context.parameters.get("partyID", as: Int.self) else {
        throw BillitRefusal.notFound
      }
      let id = try await store.deliver(
        body, name: request.decodedQuery["name"] ?? "statement.cod", for: partyID,
        listsMovements: request.decodedQuery["movements"] == "true")
      return .json(["FileID": .string(id)], status: 201)
    }
    on(router, .get, "/_control/feed-items") { _, _, _ in
      .json(.array(await store.state.feeds.all.map(\.shown)))
    }
  }
}
