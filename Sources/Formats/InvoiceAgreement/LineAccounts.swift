import Accounting

/// Which lines are taken: the supplier's, with the accounts people chose in Billit wherever it is
/// certain which line they belong to.
struct LineAccounts {
  var order: Invoice
  var ubl: Invoice
  var matching: VATMatching

  /// Lines and document-level adjustments.
  ///
  /// Without account or cost centre on the order's lines: the UBL's. Line for line the same net
  /// amounts and rates: the UBL's with those accounts. The same sums per category and rate, with or
  /// without the adjustments: the order's lines in the UBL's categories. Otherwise the UBL's.
  var chosen: (lines: [InvoiceLine], adjustments: [InvoiceAdjustment]) {
    guard order.lines.contains(where: { $0.accountCode != nil || $0.costCentre != nil }) else {
      return (ubl.lines, ubl.adjustments)
    }
    if let paired { return (paired, ubl.adjustments) }
    guard let recategorised else { return (ubl.lines, ubl.adjustments) }
    let sums = Sums(recategorised)
    if !ubl.lines.isEmpty {
      if sums == Sums(ubl.lines) { return (recategorised, ubl.adjustments) }
      if sums == Sums(ubl.lines, ubl.adjustments) { return (recategorised, []) }
    } else if sums == Sums(ubl.vatBreakdown) {
      return (recategorised, [])
    }
    return (ubl.lines, ubl.adjustments)
  }

  private var paired: [InvoiceLine]? {
    guard order.lines.count == ubl.lines.count else { return nil }
    var lines = ubl.lines
    for (index, line) in order.lines.enumerated() {
      guard line.net == lines[index].net, line.rate == lines[index].rate else { return nil }
      lines[index].accountCode = line.accountCode
      lines[index].costCentre = line.costCentre
    }
    return lines
  }

  /// The order's lines in the categories of the UBL; nil when one of them has no part there.
  private var recategorised: [InvoiceLine]? {
    var lines = order.lines
    for index in lines.indices {
      let part = matching.ublIndex(category: lines[index].category, rate: lines[index].rate)
      guard let part else { return nil }
      lines[index].category = ubl.vatBreakdown[part].category
      lines[index].rate = ubl.vatBreakdown[part].rate
    }
    return lines
  }

  /// Net amounts per category and rate; nothing is kept for those that come to zero.
  private struct Sums: Equatable {
    private var byPart: [Part: Money] = [:]

    private struct Part: Hashable {
      var category: VATCategory
      var rate: VATRate
    }

    init(_ lines: [InvoiceLine], _ adjustments: [InvoiceAdjustment] = []) {
      for line in lines { add(line.net, line.category, line.rate) }
      for adjustment in adjustments {
        add(adjustment.amount, adjustment.category, adjustment.rate)
      }
    }

    init(_ breakdown: [VATSubtotal]) {
      for part in breakdown { add(part.base, part.category, part.rate) }
    }

    private mutating func add(_ amount: Money, _ category: VATCategory, _ rate: VATRate) {
      let part = Part(category: category, rate: rate)
      let sum = byPart[part, default: .zero] + amount
      byPart[part] = sum == .zero ? nil : sum
    }
  }
}
