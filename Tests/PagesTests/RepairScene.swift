import Accounting
import HummingbirdTesting

@testable import Pages

/// One cause of each kind that can be mended.
enum RepairScene {
  static let relation = Cause(
    .relationNotFound,
    ["name": "Dakwerken Claes", "direction": "purchase", "vat_number": "BE 0884.768.177"])
  static let account = Cause(
    .accountMissing,
    [
      "direction": "purchase", "relation": "Dakwerken Claes B.V.", "relation_id": "28",
      "category": "S", "rate": "21",
    ])
  static let wrongAccount = Cause(
    .accountNotFound, ["account": "611900", "direction": "purchase", "nearest": "611000,612300"])
  static let period = Cause(
    .periodClosed, ["journal": "A1", "period": "202611", "next_period": "202612"])
  static let access = Cause(.noWebserviceAccess)
  static let amounts = Cause(.amountsDisagree, ["lines": "1.00", "total": "2.00"])

  static func double(of id: Int64) -> Cause {
    Cause(.duplicateSuspected, ["document": "\(id)", "number": "F26/0193", "score": "3"])
  }

  static let causes = [
    Office.coContractor, relation, account, wrongAccount, period, access, amounts, double(of: 1),
  ]
}

extension Browser {
  /// Sends a repair and, where it is shown first what will happen, confirms exactly that.
  func mend(
    _ path: String, _ form: [String: String], _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    let shown = try await post(path, form, client)
    guard let seen = shown.text.firstMatch(of: #/name="seen" value="([0-9a-f]{16})"/#) else {
      return shown
    }
    var confirmed = form
    confirmed["seen"] = String(seen.1)
    return try await post(path, confirmed, client)
  }
}
