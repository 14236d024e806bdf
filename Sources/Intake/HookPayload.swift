import Foundation
import Storage

/// The little that is read of a webhook body: which entity is dirty (Billit: webhook payloads). The body
/// is trusted no further than that.
struct HookPayload: Decodable {
  private var entityID: Int64?
  private var entityType: String?
  private var updateType: String?
  /// The confirmation call at creation carries the secret and no `UpdatedEntityID`.
  private var carriesSecret = false

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    entityID =
      HookPayload.number(members, .updatedEntityID) ?? HookPayload.number(members, .orderID)
    entityType =
      (try? members.decode(String.self, forKey: .updatedEntityType))
      ?? (try? members.decode(String.self, forKey: .entityType))
    updateType = try? members.decode(String.self, forKey: .updateType)
    if entityType == nil, members.contains(.orderID) { entityType = "Order" }
    carriesSecret = members.contains(.secret)
  }

  /// What a verified body says; a body of another shape says nothing, and is kept all the same.
  static func reading(
    _ body: Data, bank: BankEventNames = BankEventNames()
  ) -> VerifiedDelivery.Reading {
    guard let payload = try? JSONDecoder().decode(HookPayload.self, from: body) else {
      return .other(entityType: nil, id: nil, updateType: nil)
    }
    if payload.entityType == "Order", let id = payload.entityID, id > 0 {
      return .order(id: id, updateType: payload.updateType)
    }
    if let entity = payload.entityType,
      bank.names(entity: entity, update: payload.updateType)
    {
      return .bankAccounts(
        entityType: entity, id: payload.entityID, updateType: payload.updateType)
    }
    return .other(
      entityType: payload.entityType, id: payload.entityID, updateType: payload.updateType)
  }

  /// Whether an unsigned body has the shape of Billit's confirmation call.
  static func isConfirmation(_ body: Data) -> Bool {
    guard let payload = try? JSONDecoder().decode(HookPayload.self, from: body) else {
      return false
    }
    return payload.carriesSecret && payload.entityID == nil
  }

  /// A whole number, also when it is written like 1.0E2.
  private static func number(
    _ members: KeyedDecodingContainer<Member>, _ member: Member
  ) -> Int64? {
    if let number = try? members.decode(Int64.self, forKey: member) { return number }
    guard let number = try? members.decode(Double.self, forKey: member) else { return nil }
    return Int64(exactly: number)
  }

  private enum Member: String, CodingKey {
    case updatedEntityID = "UpdatedEntityID"
    case orderID = "OrderID"
    case updatedEntityType = "UpdatedEntityType"
    case entityType = "EntityType"
    case updateType = "WebhookUpdateTypeTC"
    case secret = "Secret"
  }
}
