/// An amount in whole cents of the document's currency: exact, never a binary fraction.
///
/// Belgian and Peppol document amounts have at most two decimals (EN 16931 BR-DEC rules); a text with
/// more significant decimals is not read as money at all, so nothing is ever rounded in silence.
package struct Money: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The amount in cents.
  package var cents: Int64

  /// No money.
  package static let zero = Money(cents: 0)

  /// The amount of that many cents.
  package init(cents: Int64) {
    self.cents = cents
  }

  /// Reads an `xs:decimal` ("-1234.5", "+0.50", "12.3400"): digits with an optional sign and point.
  /// Nil for anything else: exponents, commas, other digits than 0–9, more than two significant
  /// decimals, or more than 15 whole digits.
  package init?(_ text: some StringProtocol) {
    guard let scaled = DecimalText.scaled(text, decimals: 2, wholeDigits: 15) else { return nil }
    cents = scaled
  }

  /// The amount without its sign.
  package var magnitude: Money { Money(cents: cents < 0 ? -cents : cents) }

  /// Plain decimal text with two decimals and a point, as contracts and JSON want it: "-1234.50".
  package var description: String { DecimalText.written(cents, decimals: 2) }

  package init(from decoder: any Decoder) throws {
    cents = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents)
  }
  package static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }
  package static prefix func - (money: Money) -> Money { Money(cents: -money.cents) }
  package static func += (left: inout Money, right: Money) { left = left + right }
}

extension Sequence<Money> {
  /// The amounts added up.
  package var total: Money { reduce(.zero, +) }
}

/// Decimal numbers as text, read and written exactly.
package enum DecimalText {
  /// The number times 10^decimals, when the text is an `xs:decimal` that is exact at that scale and
  /// has at most `wholeDigits` digits before the point (leading zeros aside); nil otherwise.
  package static func scaled(
    _ text: some StringProtocol, decimals: Int, wholeDigits: Int
  ) -> Int64? {
    var bytes = text.utf8[...]
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    let point = bytes.firstIndex(of: UInt8(ascii: "."))
    let whole = (point.map { bytes[..<$0] } ?? bytes).drop { $0 == UInt8(ascii: "0") }
    let written = point.map { bytes[bytes.index(after: $0)...] }
    let digitsSeen = bytes.contains { isDigit($0) }
    guard digitsSeen, whole.count <= wholeDigits, whole.allSatisfy(isDigit),
      written?.allSatisfy(isDigit) ?? true
    else { return nil }
    var value: Int64 = 0
    for digit in whole { value = value * 10 + Int64(digit - UInt8(ascii: "0")) }
    var fraction: [UInt8] = written.map { Array($0) } ?? []
    while fraction.count > decimals, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard fraction.count <= decimals else { return nil }
    for place in 0..<decimals {
      let digit = place < fraction.count ? Int64(fraction[place] - UInt8(ascii: "0")) : 0
      let (tenfold, tooLarge) = value.multipliedReportingOverflow(by: 10)
      guard !tooLarge else { return nil }
      value = tenfold + digit
    }
    return negative ? -value : value
  }

  /// A number scaled by 10^decimals, written with exactly that many decimals.
  package static func written(_ scaled: Int64, decimals: Int) -> String {
    var digits = String(scaled.magnitude)
    while digits.utf8.count <= decimals { digits = "0" + digits }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    let sign = scaled < 0 ? "-" : ""
    return decimals == 0 ? sign + digits : "\(sign)\(digits[..<split]).\(digits[split...])"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
