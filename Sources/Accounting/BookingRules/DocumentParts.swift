/// What of a document belongs to which VAT subtotal.
enum DocumentParts {
  /// The subtotals, those of one category and rate taken together.
  static func subtotals(of invoice: Invoice) -> [VATSubtotal] {
    var merged: [VATSubtotal] = []
    for subtotal in invoice.vatBreakdown {
      let place = merged.firstIndex {
        $0.category == subtotal.category && $0.rate == subtotal.rate
      }
      if let place {
        merged[place].base += subtotal.base
        merged[place].vat += subtotal.vat
      } else {
        merged.append(subtotal)
      }
    }
    return merged
  }

  /// The lines of a subtotal: those of its category and rate, and those of its rate whose own category
  /// the breakdown does not know, when no other subtotal has that rate; each with its place.
  static func lines(
    of subtotal: VATSubtotal, in invoice: Invoice
  ) -> [(place: Int, line: InvoiceLine)] {
    invoice.lines.enumerated().compactMap { place, line in
      belongs(line.category, line.rate, to: subtotal, in: invoice) ? (place, line) : nil
    }
  }

  /// The allowances and charges of a subtotal, by the same rule; each with its place among them.
  static func adjustments(
    of subtotal: VATSubtotal, in invoice: Invoice
  ) -> [(index: Int, adjustment: InvoiceAdjustment)] {
    invoice.adjustments.enumerated().compactMap { index, adjustment in
      belongs(adjustment.category, adjustment.rate, to: subtotal, in: invoice)
        ? (index, adjustment) : nil
    }
  }

  private static func belongs(
    _ category: VATCategory, _ rate: VATRate, to subtotal: VATSubtotal, in invoice: Invoice
  ) -> Bool {
    guard rate == subtotal.rate else { return false }
    if category == subtotal.category { return true }
    let ofRate = invoice.vatBreakdown.filter { $0.rate == rate }
    return ofRate.allSatisfy { $0.category == subtotal.category }
  }
}
