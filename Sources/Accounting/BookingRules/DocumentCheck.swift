/// Whether the figures of a document agree with one another well enough to be booked.
enum DocumentCheck {
  /// - Throws: `amount_unreadable` for figures no Belgian document has, `amounts_disagree` with both
  ///   sums, or with the category that contradicts itself.
  static func check(_ invoice: Invoice) throws(Cause) {
    let totals = invoice.totals
    let amounts =
      invoice.vatBreakdown.flatMap { [$0.base, $0.vat] } + invoice.lines.map(\.net)
      + invoice.adjustments.map(\.amount) + [totals.net, totals.vat, totals.gross]
    guard amounts.allSatisfy({ readable.contains($0.cents) }) else {
      throw Cause(.amountUnreadable, ["document": invoice.number])
    }
    for subtotal in invoice.vatBreakdown {
      let opposite = subtotal.base.cents.signum() * subtotal.vat.cents.signum() < 0
      let unexpected = !subtotal.category.carriesVAT && subtotal.vat != .zero
      guard !opposite, !unexpected else {
        throw Cause(
          .amountsDisagree,
          [
            "document": invoice.number, "category": subtotal.category.rawValue,
            "rate": subtotal.rate.description, "lines": subtotal.base.description,
            "total": subtotal.vat.description,
          ])
      }
    }
    let sum = invoice.vatBreakdown.map { $0.base + $0.vat }.total
    guard sum == totals.gross else {
      throw Cause(
        .amountsDisagree,
        [
          "document": invoice.number, "lines": sum.description,
          "total": totals.gross.description,
        ])
    }
  }

  /// Up to a hundred thousand million either way: sums of any number of them cannot overflow.
  private static let readable = -10_000_000_000_000...10_000_000_000_000 as ClosedRange<Int64>
}
