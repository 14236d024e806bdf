import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The control surface, which no real Billit has: documents in, facts out, faults ordered.
struct BillitControl: Sendable {
  let store: BillitStore
  let sender: HookSender

  /// Adds all routes of the control surface.
  func addRoutes(to router: Router<SimulatorContext>) {
    addOrderRoutes(to: router)
    addHookRoutes(to: router)
    addFaultRoutes(to: router)
    addStatementRoutes(to: router)
    addReachRoutes(to: router)
    addBookRoutes(to: router)
  }

  /// Accepting an accountant, and taking the access away, which real owners do in Billit's own pages.
  private func addReachRoutes(to router: Router<SimulatorContext>) {
    for (method, granted) in [(HTTPRequest.Method.post, true), (.delete, false)] {
      on(router, method, "/_control/parties/:partyID/accountant") { _, context, _ in
        guard let id = context.parameters.get("partyID", as: Int.self) else {
          throw BillitRefusal.notFound
        }
        try await store.setReach(of: id, granted: granted)
        return .done
      }
    }
  }

  /// The customers and suppliers of a company, and the accounts and journals it was handed.
  private func addBookRoutes(to router: Router<SimulatorContext>) {
    on(router, .get, "/_control/parties/:partyID/book") { _, context, _ in
      let id = context.parameters.get("partyID", as: Int.self) ?? 0
      return .json(.array(await store.state.parties.parties(of: id).map(\.document)))
    }
    on(router, .patch, "/_control/parties/:partyID/book/:entry") { _, context, body in
      let id = context.parameters.get("entry", as: Int.self) ?? 0
      guard let party = await store.state.parties.party(id) else { throw BillitRefusal.notFound }
      try await store.patch(party, try JSONValue(json: body))
      return .json(true)
    }
    on(router, .get, "/_control/parties/:partyID/imports") { _, context, _ in
      let id = context.parameters.get("partyID", as: Int.self) ?? 0
      let imports = await store.state.imports.filter { $0.companyID == id }
      return .json(
        .array(imports.map { ["operation": .string($0.operation), "body": $0.body] }))
    }
  }

  private func addOrderRoutes(to router: Router<SimulatorContext>) {
    on(router, .post, "/_control/parties/:partyID/orders") { request, context, body in
      let query = request.decodedQuery
      guard let direction = Direction(billit: query["direction"] ?? "") else {
        throw BillitRefusal.badRequest("direction must be Cost or Income.")
      }
      guard let partyID = context.parameters.get("partyID", as: Int.self) else {
        throw BillitRefusal.notFound
      }
      let readdresses = query["readdress"] != "false"
      let notifies = query["notify"] != "false"
      if request.headers.text("Content-Type")?.contains("json") ?? false {
        let id = try await store.receive(
          JSONValue(json: body), ubl: nil, for: partyID, direction: direction,
          readdresses: readdresses, notifies: notifies)
        return .json(["OrderID": .int(id)], status: 201)
      }
      guard let company = await store.state.companies[partyID] else {
        throw BillitRefusal.notFound
      }
      let document = ArrivingDocument(
        ubl: body, company: company, direction: direction, readdresses: readdresses,
        moment: store.moment)
      let id = try await store.receive(
        document.members, ubl: document.ubl, for: partyID, direction: direction,
        readdresses: readdresses, notifies: notifies)
      return .json(["OrderID": .int(id)], status: 201)
    }
    on(router, .get, "/_control/parties") { _, _, _ in
      let companies = await store.state.companies.values.sorted { $0.partyID < $1.partyID }
      return .json(.array(companies.map { $0.party.setting(["ApiKey": .string($0.ownerAPIKey)]) }))
    }
    on(router, .get, "/_control/parties/:partyID/orders") { _, context, _ in
      let id = context.parameters.get("partyID", as: Int.self) ?? 0
      let orders = await store.state.orders.orders(of: id)
      return .json(.array(orders.map(\.shown)))
    }
    on(router, .get, "/_control/orders/:orderID") { _, context, _ in
      .json(try await order(context).shown)
    }
    on(router, .patch, "/_control/orders/:orderID") { request, context, body in
      let changes = try JSONValue(json: body)
      guard let members = changes.object else {
        throw BillitRefusal.badRequest("An object is expected.")
      }
      let order = try await order(context)
      try await store.change(
        order, members, by: nil, body: changes,
        notifies: request.decodedQuery["notify"] != "false")
      return .json(["OrderID": .int(order.id)])
    }
    on(router, .delete, "/_control/orders/:orderID") { _, context, _ in
      try await store.delete(order(context))
      return .json(true)
    }
  }

  private func addHookRoutes(to router: Router<SimulatorContext>) {
    on(router, .get, "/_control/hooks") { _, _, _ in
      let hooks = await store.state.hooks.listed()
      return .json(.array(hooks.map { $0.shown(withSecret: true) }))
    }
    on(router, .get, "/_control/deliveries") { _, _, _ in
      .json(.array(await store.state.deliveries.all.map(\.shown)))
    }
    on(router, .post, "/_control/deliveries/:number/repeat") { _, context, _ in
      guard let number = context.parameters.get("number", as: Int.self),
        let attempt = try await sender.sendAgain(number)
      else { throw BillitRefusal.notFound }
      return .json(attempt.shown)
    }
  }

  private func addFaultRoutes(to router: Router<SimulatorContext>) {
    on(router, .post, "/_control/faults") { _, _, body in
      var fault = try JSONDecoder().decode(Fault.self, from: body)
      if fault.operation != "*" {
        guard let operation = BillitOperation(name: fault.operation) else {
          let known = BillitOperation.allCases.map(\.rawValue).joined(separator: ", ")
          throw BillitRefusal.badRequest("Unknown operation; known are \(known).")
        }
        fault.operation = operation.rawValue
      }
      await store.order(fault)
      return .json(true, status: 201)
    }
    on(router, .get, "/_control/faults") { _, _, _ in
      .json(try JSONValue(encoding: await store.ordered))
    }
    on(router, .delete, "/_control/faults") { _, _, _ in
      await store.clearFaults()
      return .json(true)
    }
    on(router, .get, "/_control/violations") { _, _, _ in
      .json(try JSONValue(encoding: await store.violations))
    }
  }

  private func order(_ context: SimulatorContext) async throws -> OrderBook.StoredOrder {
    guard let id = context.parameters.get("orderID", as: Int.self),
      let order = await store.state.orders.order(id)
    else { throw BillitRefusal.notFound }
    return order
  }

  func on(
    _ router: Router<SimulatorContext>, _ method: HTTPRequest.Method, _ path: RouterPath,
    work: @escaping @Sendable (Request, SimulatorContext, Data) async throws -> Response
  ) {
    router.on(path, method: method) { request, context -> Response in
      do {
        let buffer = try await request.body.collect(upTo: 64 << 20)
        return try await work(request, context, Data(buffer.readableBytesView))
      } catch let refusal as BillitRefusal {
        return refusal.response
      } catch let error as DecodingError {
        context.logger.debug("control: unreadable body", metadata: ["error": "\(error)"])
        return BillitRefusal.badRequest("The body cannot be read.").response
      }
    }
  }
}

extension Direction {
  /// The direction by Billit's word for it.
  fileprivate init?(billit word: String) {
    switch word {
    case "Cost": self = .purchase
    case "Income": self = .sale
    default: return nil
    }
  }
}
