import Outbound
package import Accounting
import Foundation

extension BillitClient {
  /// Registers a hook for one company. Its secret is in the answer, and never given again.
  package func createWebhook(
    _ entity: Webhook.Entity, _ update: Webhook.Update, url: String, of party: Int
  ) async -> SendOutcome<BillitAnswer<Webhook>> {
    let content = Content(
      EntityType: entity.rawValue, EntityUpdateType: update.rawValue, WebhookURL: url)
    guard let body = try? JSONEncoder().encode(content) else {
      return .notSent(reason: "the hook cannot be written")
    }
    return await send(.post, "/v1/webhooks", about: party, body: body) {
      (response) throws(BillitFault) in
      try self.decode(Webhook.self, from: response)
    }
  }

  /// The company's active hooks, without their secrets.
  package func webhooks(of party: Int) async throws(BillitFault) -> [Webhook] {
    try decode([Webhook].self, from: try await read(url("/v1/webhooks"), about: party))
  }

  /// Takes a hook away; one that is gone already answers with a refusal.
  package func deleteWebhook(
    _ id: Int, of party: Int
  ) async -> SendOutcome<BillitAnswer<Done>> {
    await send(.delete, "/v1/webhooks/\(id)", about: party) { _ in Done() }
  }

  /// Gives a hook a new secret and returns it. Whether the old one is good for a while longer is not
  /// documented: accept both for a time. After `unknown`, ask again: the last secret holds.
  package func refreshWebhookSecret(
    _ id: Int, of party: Int
  ) async -> SendOutcome<BillitAnswer<WebhookSecret>> {
    await send(.post, "/v1/webhooks/refresh/\(id)", about: party) {
      (response) throws(BillitFault) in
      WebhookSecret(try self.decode(String.self, from: response))
    }
  }

  private struct Content: Encodable {
    var EntityType: String
    var EntityUpdateType: String
    var WebhookURL: String
  }
}

/// A hook as Billit has it.
package struct Webhook: Hashable, Sendable, Decodable {
  package var id: Int
  package var companyID: Int?
  /// `Order` or `Message`.
  package var entityType: String?
  /// `I`, `U` or `D`.
  package var updateType: String?
  package var url: String?
  /// Only in the answer to its creation.
  package var secret: WebhookSecret?

  package init(
    id: Int, companyID: Int? = nil, entityType: String? = nil, updateType: String? = nil,
    url: String? = nil, secret: WebhookSecret? = nil
  ) {
    self.id = id
    self.companyID = companyID
    self.entityType = entityType
    self.updateType = updateType
    self.url = url
    self.secret = secret
  }

  /// What a hook can be for; there are no others (Billit API §2.3).
  package enum Entity: String, Hashable, Sendable, CaseIterable {
    case order = "Order"
    case message = "Message"
  }

  /// Which change a hook tells of.
  package enum Update: String, Hashable, Sendable, CaseIterable {
    case insert = "I"
    case update = "U"
    case delete = "D"
  }

  enum CodingKeys: String, CodingKey {
    case id = "WebhookID"
    case companyID = "CompanyID"
    case entityType = "EntityType"
    case updateType = "EntityUpdateType"
    case url = "WebhookURL"
    case secret = "Secret"
  }
}

/// The secret a hook's deliveries are signed with. Never prints, dumps or mirrors itself.
package struct WebhookSecret: Hashable, Sendable, Decodable {
  /// The secret itself, to be sealed and stored.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "secret" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
