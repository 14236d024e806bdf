/// What the accountant decided for one part of a document: account, VAT code or cost centre, never an
/// amount.
package struct LineDecision: Hashable, Sendable, Codable {
  /// The line's place in the document, from 0; allowances and charges of the document follow its
  /// lines. Nil means all of one category and rate.
  package var place: Int?
  package var category: VATCategory
  package var rate: VATRate
  /// The amount without VAT that stood there when it was decided: what became another part since is
  /// not booked by an old decision.
  package var net: Money
  package var account: Int?
  package var vatCode: String?
  package var costCentreID: Int?

  package init(
    place: Int?, category: VATCategory, rate: VATRate, net: Money, account: Int? = nil,
    vatCode: String? = nil, costCentreID: Int? = nil
  ) {
    self.place = place
    self.category = category
    self.rate = rate
    self.net = net
    self.account = account
    self.vatCode = vatCode
    self.costCentreID = costCentreID
  }

  /// Whether both speak of the same part.
  package func isAbout(_ other: LineDecision) -> Bool {
    place == other.place && category == other.category && rate == other.rate
  }

  /// Whether the document still has the part as it was when it was decided.
  func fits(_ invoice: Invoice) -> Bool {
    guard let place else {
      return DocumentParts.subtotals(of: invoice).contains {
        $0.category == category && $0.rate == rate && $0.base == net
      }
    }
    if invoice.lines.indices.contains(place) {
      let line = invoice.lines[place]
      return line.net == net && line.rate == rate
    }
    let after = place - invoice.lines.count
    guard invoice.adjustments.indices.contains(after) else { return false }
    return invoice.adjustments[after].amount == net && invoice.adjustments[after].rate == rate
  }
}

extension BookingDecision {
  /// What was decided for a part: by its place, else for all of its category and rate.
  func line(_ place: Int?, _ subtotal: VATSubtotal) -> LineDecision? {
    let ofKind = lines.filter { $0.category == subtotal.category && $0.rate == subtotal.rate }
    return ofKind.first { $0.place != nil && $0.place == place } ?? ofKind.first { $0.place == nil }
  }

  /// - Throws: `decision_outdated` when the document changed under what was decided for its parts.
  func check(_ invoice: Invoice) throws(Cause) {
    guard lines.allSatisfy({ $0.fits(invoice) }) else {
      throw Cause(.decisionOutdated, ["document": invoice.number])
    }
  }
}
