/// A VAT rate in hundredths of a percent (21 % is 2100). Never judged by the product: only by what
/// the document says.
package struct VATRate: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// Hundredths of a percent.
  package var hundredths: Int

  /// The rate of that many hundredths of a percent.
  package init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// A rate in whole percent.
  package init(percent: Int) {
    hundredths = percent * 100
  }

  /// Reads a decimal percentage ("21", "21.0", "5.50"); nil when it is negative, above 100 or has more
  /// than two significant decimals.
  package init?(_ text: some StringProtocol) {
    guard let scaled = DecimalText.scaled(text, decimals: 2, wholeDigits: 3),
      (0...10_000).contains(scaled)
    else { return nil }
    hundredths = Int(scaled)
  }

  /// No VAT.
  package static let zero = VATRate(hundredths: 0)

  /// The percentage as plain decimal text without needless zeros: "21", "5.5".
  package var description: String {
    var text = DecimalText.written(Int64(hundredths), decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  package init(from decoder: any Decoder) throws {
    hundredths = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hundredths)
  }

  package static func < (left: VATRate, right: VATRate) -> Bool {
    left.hundredths < right.hundredths
  }
}
