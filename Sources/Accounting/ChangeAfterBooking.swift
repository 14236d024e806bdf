/// What became different in a document after it was booked. It is never booked again by itself: a
/// correction is the office's to decide.
package enum ChangeAfterBooking {
  /// One field that differs, both as they are shown.
  package struct Difference: Hashable, Sendable, Codable {
    /// "number", "gross", "vat.S.21", "line.3" …
    package var field: String
    /// Nil where there was nothing.
    package var before: String?
    /// Nil where there is nothing any more.
    package var after: String?

    package init(field: String, before: String?, after: String?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// The differences that touch the booking, in a fixed order. Payments and the amount still to pay are
  /// none: they change nothing of what is booked.
  package static func differences(_ before: Invoice, _ after: Invoice) -> [Difference] {
    let single = zip(fields(of: before), fields(of: after)).map { old, new in
      Difference(field: old.0, before: old.1, after: new.1)
    }
    let subtotals = subtotals(of: before, after)
    let places = 0..<max(before.lines.count, after.lines.count)
    let lines = places.map { place in
      Difference(
        field: "line.\(place + 1)", before: line(place, of: before), after: line(place, of: after))
    }
    return (single + subtotals + lines).filter { $0.before != $0.after }
  }

  private static func fields(of invoice: Invoice) -> [(String, String?)] {
    let totals = invoice.totals
    return [
      ("direction", invoice.direction.rawValue), ("kind", invoice.kind.rawValue),
      ("number", invoice.number), ("issue_date", invoice.issueDate.description),
      ("due_date", invoice.dueDate?.description), ("currency", invoice.currency),
      ("exchange_rate", invoice.exchangeRate), ("counterparty", invoice.counterparty.name),
      ("vat_number", VATNumber.comparable(invoice.counterparty.vatNumber)),
      ("net", totals.net.description), ("vat", totals.vat.description),
      ("gross", totals.gross.description), ("payment_reference", invoice.paymentReference),
      ("order_reference", invoice.orderReference),
      ("account", invoice.accountCode.map { String($0) }), ("cost_centre", invoice.costCentre),
    ]
  }

  private static func subtotals(of before: Invoice, _ after: Invoice) -> [Difference] {
    let (old, new) = (written(before), written(after))
    return Set(old.keys).union(new.keys).sorted().map { field in
      Difference(field: field, before: old[field], after: new[field])
    }
  }

  private static func written(_ invoice: Invoice) -> [String: String] {
    var written: [String: String] = [:]
    for subtotal in DocumentParts.subtotals(of: invoice) {
      written["vat.\(subtotal.category.rawValue).\(subtotal.rate)"] =
        "\(subtotal.base) + \(subtotal.vat)"
    }
    return written
  }

  private static func line(_ place: Int, of invoice: Invoice) -> String? {
    guard invoice.lines.indices.contains(place) else { return nil }
    let line = invoice.lines[place]
    let account = line.accountCode.map { " · \($0)" } ?? ""
    return "\(line.description) · \(line.net) · \(line.category.rawValue) \(line.rate) %\(account)"
  }
}
