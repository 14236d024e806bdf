import Foundation
import Storage

/// What of an order's JSON is its content: without the members that Billit changes by itself or that we
/// write, so that the webhook our own write-back triggers is recognised as no change.
enum OrderContent {
  private static let passing: Set<String> = [
    "LastModified", "InternalInfo", "IsSent", "ExportedToConnector", "Overdue", "DaysOverdue",
    "RemindersSent", "LastReminder", "Paid", "PaidDate", "ToPay", "Invoiced", "Messages",
    "CurrentDocumentDeliveryDetails", "OrderStatus", "ApprovalStatus",
    "AccountantVerificationNeeded",
  ]

  /// SHA-256 of the content; of the bytes themselves when they are no JSON object.
  static func sha256(of order: Data) throws -> Data {
    guard var members = try? JSONSerialization.jsonObject(with: order) as? [String: Any] else {
      return try FileDigest.sha256(of: order)
    }
    for name in passing { members[name] = nil }
    let canonical = try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    return try FileDigest.sha256(of: canonical)
  }
}
