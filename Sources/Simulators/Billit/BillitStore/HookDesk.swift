import Cryptography
import Foundation

/// Hooks and their calls.
extension BillitStore {
  /// Registers a hook and queues the confirmation call, which carries the secret.
  func createHook(
    entityType: HookBook.EntityType, updateType: HookBook.UpdateType?, url: String,
    for caller: BillitAccess.Caller
  ) throws -> HookBook.Hook {
    let secret = try RandomToken.make()
    let hook: HookBook.Hook
    do throws(HookBook.Refusal) {
      hook = try state.hooks.newHook(
        companyID: caller.companyID, userID: caller.userID, entityType: entityType,
        updateType: updateType, url: url, secret: secret)
    } catch {
      switch error {
      case .tooMany:
        throw BillitRefusal.badRequest(
          "The maximum of \(HookBook.largestNumber) active webhooks is reached.")
      case .insecureURL: throw BillitRefusal.badRequest("WebhookURL must be an https address.")
      }
    }
    // Its shape is a guess (Billit API: 2.2): the hook itself, so it names no updated entity.
    let confirmation = String(decoding: hook.shown(withSecret: true).text, as: UTF8.self)
    try commit(
      [.hook(hook)] + state.deliveries.newDeliveries([(hook, confirmation)]).map { .delivery($0) })
    return hook
  }

  /// Removes a hook; what was still to be sent to it is not sent.
  func deleteHook(_ id: Int, for caller: BillitAccess.Caller) throws {
    guard var hook = state.hooks.hook(id, of: caller.companyID) else {
      throw BillitRefusal.notYours
    }
    hook.isRemoved = true
    try commit([.hook(hook)])
  }

  /// Gives a hook a new secret. Whether the old one still signs for a while is not known; here it
  /// does not.
  func refreshSecret(of id: Int, for caller: BillitAccess.Caller) throws -> String {
    guard var hook = state.hooks.hook(id, of: caller.companyID) else {
      throw BillitRefusal.notYours
    }
    hook.secret = try RandomToken.make()
    try commit([.hook(hook)])
    return hook.secret
  }

  /// Keeps what came of a call to a hook.
  func record(
    _ attempt: DeliveryBook.Attempt, of number: Int, state newState: DeliveryBook.State?
  ) throws {
    guard var delivery = state.deliveries.delivery(number) else { return }
    delivery.attempts.append(attempt)
    if let newState { delivery.state = newState }
    try commit([.delivery(delivery)])
  }

  /// Gives up a call that cannot be made.
  func giveUp(_ number: Int) throws {
    guard var delivery = state.deliveries.delivery(number) else { return }
    delivery.state = .failed
    try commit([.delivery(delivery)])
  }

  /// The calls that tell of a change in an order, in the order of the hooks.
  func notices(
    of updateType: HookBook.UpdateType, orderID: Int, companyID: Int
  ) -> [BillitState.Change] {
    let body = HookDesk.notice(of: updateType, orderID: orderID)
    let hooks = state.hooks.listening(in: companyID, to: .order, updateType)
    return state.deliveries.newDeliveries(hooks.map { ($0, body) }).map { .delivery($0) }
  }
}

/// The texts of hooks.
enum HookDesk {
  /// The body of an Order webhook: nothing but the id and what happened (Billit API: 2.4).
  static func notice(of updateType: HookBook.UpdateType, orderID: Int) -> String {
    "{\"UpdatedEntityID\":\(orderID),\"UpdatedEntityType\":\"Order\","
      + "\"WebhookUpdateTypeTC\":\"\(updateType.rawValue)\"}"
  }
}
