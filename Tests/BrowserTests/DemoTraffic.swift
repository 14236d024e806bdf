import Cryptography
import Foundation
import TestSupport
import Testing

/// Webhook calls of the demonstration's Billit, as many as a test wants.
extension RunningDemo {
  /// Billit's number of a document.
  func order(of document: Listed) async throws -> Int {
    let shown = try JSONValue(await get("/documents/\(document.id).json"))
    return try #require(
      shown["billit_order_id"]?.integer ?? shown["document"]?["billit_order_id"]?.integer)
  }

  /// Lets Billit say again and again that an order changed, until the task is cancelled.
  func announceOverAndOver(_ order: Int) async throws {
    while !Task.isCancelled {
      _ = try await PlainRequest(
        "PATCH", billit("/_control/orders/\(order)"),
        headers: [("content-type", "application/json")], body: Data(#"{"IsSent": true}"#.utf8)
      ).answer()
    }
  }

  /// Waits until Billit has made so many calls about an order.
  func calls(about order: Int, atLeast count: Int) async throws {
    #expect(
      try await eventually(within: .seconds(20)) {
        try await answers(toOrder: order).count >= count
      })
  }

  /// Calls the webhook of a document's dossier with a right signature that is an hour old; answers the
  /// status.
  func announceLate(_ document: Listed) async throws -> Int {
    let hooks = try JSONValue(await body(of: PlainRequest("GET", billit("/_control/hooks"))))
    let hook = try #require(
      hooks.array?.first {
        $0["CompanyID"]?.integer == document.party && $0["EntityType"]?.string == "Order"
      })
    let secret = try #require(hook["Secret"]?.string)
    let text =
      #"{"UpdatedEntityID":\#(try await order(of: document)),"UpdatedEntityType":"Order","EntityUpdateType":"U"}"#
    let time = Int(Date().timeIntervalSince1970) - 3_600
    let key = try SigningKey(secret: SecretBytes(utf8: secret))
    let code = try key.authenticationCode(
      Array("\(time).".utf8).span, Array(text.utf8).span)
    return try await PlainRequest(
      "POST", try #require(hook["WebhookURL"]?.string),
      headers: [
        ("content-type", "application/json"), ("billit-signature", "t=\(time),s=\(code.hex)"),
      ], body: Data(text.utf8)
    ).answer().status
  }

  /// Where groups of documents are mended by one choice, the largest first.
  func groupsToMend() async throws -> [String] {
    let groups = try JSONValue(await get("/causes.json?owner=office"))["causes"]?.array ?? []
    return groups.filter { $0["cause"]?["code"]?.string == "vat_code_missing" }.compactMap {
      $0["href"]?.string
    }
  }
}
