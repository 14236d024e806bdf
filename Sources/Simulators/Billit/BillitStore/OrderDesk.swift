import Accounting
import Foundation

/// Orders: how they arrive, change and go.
extension BillitStore {
  /// Stores an order of these members with its files as a company's, and queues the calls to its
  /// hooks. Durable when it returns. `ubl` is the Peppol document it came as.
  func receive(
    _ members: JSONValue, ubl: Data?, for companyID: Int, direction: Direction,
    readdresses: Bool, notifies: Bool
  ) throws -> Int {
    guard let company = state.companies[companyID] else { throw BillitRefusal.notFound }
    let moment = moment
    let completion = OrderCompletion(
      orderID: state.orders.nextID, company: company, direction: direction, moment: moment,
      readdresses: readdresses)
    let party = completion.counterparty(in: members).map {
      state.parties.taking($0, in: companyID, at: moment)
    }
    let whole = completion.document(members, counterparty: party?.document)
    let filed = OrderFiles(companyID: companyID).filing(whole, ubl: ubl, direction: direction)
    let order = OrderBook.StoredOrder(
      id: completion.orderID, companyID: companyID, document: filed.document,
      lastModified: moment)
    try commit(
      filed.files.map { .file($0) } + (party.map { [.party($0)] } ?? []) + [.order(order)]
        + (notifies ? notices(of: .inserted, orderID: order.id, companyID: companyID) : []))
    return order.id
  }

  /// The order of that number of this caller's company; "exists but not yours" is a 401.
  func order(_ id: Int, for caller: BillitAccess.Caller) throws -> OrderBook.StoredOrder {
    guard let order = state.orders.order(id), order.companyID == caller.companyID else {
      throw BillitRefusal.notYours
    }
    guard !order.isDeleted else { throw BillitRefusal.notFound }
    return order
  }

  /// Changes members of an order and tells its hooks of it. Callers of the API leave a trace.
  func change(
    _ order: OrderBook.StoredOrder, _ changes: [String: JSONValue?],
    by operation: BillitOperation?, body: JSONValue, notifies: Bool = true
  ) throws {
    let write = operation.map {
      OrderBook.Write(operation: $0.rawValue, at: moment, body: body)
    }
    let changed = order.changed(changes, at: moment, by: write)
    try commit(
      [.order(changed)]
        + (notifies ? notices(of: .updated, orderID: order.id, companyID: order.companyID) : []))
  }

  /// Deletes an order softly. Whether Billit ever calls a hook for that is doubted (Billit API: 2.3);
  /// hooks that asked for it are called here.
  func delete(_ order: OrderBook.StoredOrder) throws {
    var deleted = order.changed([:], at: moment)
    deleted.isDeleted = true
    try commit(
      [.order(deleted)] + notices(of: .deleted, orderID: order.id, companyID: order.companyID))
  }
}
