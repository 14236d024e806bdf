package import Accounting
import Foundation
import Outbound

extension BillitClient {
  /// Writes a payment onto an order. Billit has no call that lists payments: the order's `ToPay` is the
  /// only sign of it, so after `unknown` the order is read back before anything else.
  package func postPayment(
    _ amount: Money, on day: CalendarDate, note: String, order id: Int, of party: Int
  ) async -> SendOutcome<BillitAnswer<Done>> {
    guard let number = Decimal(string: amount.description, locale: Locale(identifier: "en_US")),
      let body = try? JSONEncoder().encode(
        Content(Amount: number, Description: note, Date: day.description))
    else { return .notSent(reason: "the payment cannot be written") }
    return await send(.post, "/v1/orders/\(id)/payments", about: party, body: body) { _ in Done() }
  }

  private struct Content: Encodable {
    var Amount: Decimal
    var Description: String
    var Date: String
  }
}
