/// An amount in thousandths of its currency, as CODA writes every amount whatever the currency: exact,
/// never rounded.
package struct Thousandths: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The amount in thousandths.
  package var units: Int64

  /// No money.
  package static let zero = Thousandths(units: 0)

  /// The amount of that many thousandths.
  package init(units: Int64) {
    self.units = units
  }

  /// The same amount as money; it is far from overflowing for what `Money` reads from texts.
  package init(_ money: Money) {
    units = money.cents * 10
  }

  /// Reads an `xs:decimal` with at most three significant decimals; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let scaled = DecimalText.scaled(text, decimals: 3, wholeDigits: 14) else { return nil }
    units = scaled
  }

  /// The amount in whole cents; nil when it has a fraction of a cent.
  package var money: Money? { units % 10 == 0 ? Money(cents: units / 10) : nil }

  /// The amount without its sign.
  package var magnitude: Thousandths { Thousandths(units: units < 0 ? -units : units) }

  /// Both added up; nil when the sum is beyond 64 bits.
  package func adding(_ other: Thousandths) -> Thousandths? {
    let (sum, overflows) = units.addingReportingOverflow(other.units)
    return overflows ? nil : Thousandths(units: sum)
  }

  /// Plain decimal text with a point: two decimals, or three where there is a fraction of a cent.
  package var description: String {
    money?.description ?? DecimalText.written(units, decimals: 3)
  }

  package init(from decoder: any Decoder) throws {
    units = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(units)
  }

  package static func < (left: Thousandths, right: Thousandths) -> Bool {
    left.units < right.units
  }
}
