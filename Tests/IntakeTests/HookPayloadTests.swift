import Foundation
import Storage
import TestSupport
import Testing

@testable import Intake

@Suite("Of a body only what is dirty is read, whatever its shape")
struct HookPayloadTests {
  typealias Reading = VerifiedDelivery.Reading

  static let readings: [(body: String, reading: Reading)] = [
    (HookCall.order(7, "I"), .order(id: 7, updateType: "I")),
    (
      #"{"UpdatedEntityID":1.0E2,"UpdatedEntityType":"Order","WebhookUpdateTypeTC":"U"}"#,
      .order(id: 100, updateType: "U")
    ),
    (
      #"{ "UpdatedEntityID" : 7.0 , "UpdatedEntityType" : "Order" }"#,
      .order(id: 7, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":9223372036854775807,"UpdatedEntityType":"Order"}"#,
      .order(id: .max, updateType: nil)
    ),
    (#"{"OrderID":12345,"EntityType":"Order"}"#, .order(id: 12_345, updateType: nil)),
    (#"{"OrderID":12345,"OrderNumber":"2022-123"}"#, .order(id: 12_345, updateType: nil)),
    (
      #"{"UpdatedEntityType":"Order","UpdatedEntityID":5,"EntityDetail":{"OrderID":9}}"#,
      .order(id: 5, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":5,"UpdatedEntityType":"Order","WebhookUpdateTypeTC":4}"#,
      .order(id: 5, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":690998,"UpdatedEntityType":"Message","WebhookUpdateTypeTC":"I","EntityDetail":{"OrderMessage":{"OrderID":1}}}"#,
      .other(entityType: "Message", id: 690_998, updateType: "I")
    ),
    (
      #"{"UpdatedEntityID":690988,"UpdatedEntityType":"Message","WebhookUpdateTypeTC":"U","EntityDetail":{"OrderID":455654,"CreationDate":"31/01/2000"}}"#,
      .other(entityType: "Message", id: 690_988, updateType: "U")
    ),
    (
      #"{"UpdatedEntityID":5,"UpdatedEntityType":"Party","WebhookUpdateTypeTC":"D"}"#,
      .other(entityType: "Party", id: 5, updateType: "D")
    ),
    (
      #"{"UpdatedEntityID":0,"UpdatedEntityType":"Order"}"#,
      .other(entityType: "Order", id: 0, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":-4,"UpdatedEntityType":"Order"}"#,
      .other(entityType: "Order", id: -4, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":1.5,"UpdatedEntityType":"Order"}"#,
      .other(entityType: "Order", id: nil, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":1e300,"UpdatedEntityType":"Order"}"#,
      .other(entityType: "Order", id: nil, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":"7","UpdatedEntityType":"Order"}"#,
      .other(entityType: "Order", id: nil, updateType: nil)
    ),
    (
      #"{"UpdatedEntityID":null,"UpdatedEntityType":null}"#,
      .other(entityType: nil, id: nil, updateType: nil)
    ),
    ("{}", .other(entityType: nil, id: nil, updateType: nil)),
    ("", .other(entityType: nil, id: nil, updateType: nil)),
    ("[1,2]", .other(entityType: nil, id: nil, updateType: nil)),
    ("not json", .other(entityType: nil, id: nil, updateType: nil)),
    (#"{"UpdatedEntityID":7"#, .other(entityType: nil, id: nil, updateType: nil)),
    (
      String(repeating: "[", count: 200_000), .other(entityType: nil, id: nil, updateType: nil)
    ),
  ]

  @Test("Each body says what it says", arguments: readings)
  func reads(body: String, reading: Reading) {
    #expect(HookPayload.reading(Data(body.utf8)) == reading)
  }

  @Test(
    "Names that mean bank links are a setting, and say nothing more than that accounts changed",
    arguments: [
      ("BankAccount", "I", true), ("BankLink", "D", true), ("BankLink", "X", false),
      ("Banking", "I", false), ("Message", "I", false),
    ])
  func bankLinks(entity: String, update: String, isOfBank: Bool) {
    let body = Data(
      #"{"UpdatedEntityID":7,"UpdatedEntityType":"\#(entity)","WebhookUpdateTypeTC":"\#(update)"}"#
        .utf8)
    let usual = HookPayload.reading(body)
    #expect(
      usual
        == (isOfBank
          ? .bankAccounts(entityType: entity, id: 7, updateType: update)
          : .other(entityType: entity, id: 7, updateType: update)))
    let other = BankEventNames(entities: ["Banking"], updates: ["I"])
    let isOther = entity == "Banking"
    #expect(
      HookPayload.reading(body, bank: other)
        == (isOther
          ? .bankAccounts(entityType: entity, id: 7, updateType: update)
          : .other(entityType: entity, id: 7, updateType: update)))
  }

  @Test("Bytes that are no text are no order")
  func bytes() {
    var random = SeededRandom(seed: 7)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(
        HookPayload.reading(Data(bytes)) == .other(entityType: nil, id: nil, updateType: nil))
    }
  }

  @Test(
    "Billit's confirmation carries the secret and names no entity",
    arguments: [
      (#"{"WebhookID":5,"Secret":"x","WebhookURL":"https://x"}"#, true),
      (#"{"Secret":null}"#, true),
      (#"{"Secret":"x","UpdatedEntityID":5}"#, false), (HookCall.order(5), false), ("", false),
      ("{}", false),
    ])
  func confirmation(body: String, confirms: Bool) {
    #expect(HookPayload.isConfirmation(Data(body.utf8)) == confirms)
  }

  @Test(
    "The documented payloads are read",
    .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func documented() throws {
    let file = try JSONSerialization.jsonObject(
      with: SharedMaterial.data("testdata/billit/webhooks-documented.json"))
    let payloads = try #require((file as? [String: Any])?["payloads"] as? [[String: Any]])
    #expect(payloads.count >= 6)
    for payload in payloads {
      let body = try #require(payload["body"] as? [String: Any])
      let id = try #require((body["UpdatedEntityID"] as? NSNumber)?.int64Value)
      let update = body["WebhookUpdateTypeTC"] as? String
      let reading = HookPayload.reading(try JSONSerialization.data(withJSONObject: body))
      if body["UpdatedEntityType"] as? String == "Order" {
        #expect(reading == .order(id: id, updateType: update))
      } else {
        #expect(reading == .other(entityType: "Message", id: id, updateType: update))
      }
    }
  }
}
