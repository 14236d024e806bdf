/// Identifiers as people write them, brought to the form in which they are compared.
enum IdentifierText {
  /// Upper case, without the spaces, points, dashes, slashes and brackets people put between the
  /// characters; every other character stays, so that a wrong one is still seen.
  static func compact(_ text: some StringProtocol) -> String {
    String(text.uppercased().filter { !separators.contains($0) })
  }

  /// Whether the text is one or more of the digits 0–9 and nothing else.
  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isDigit)
  }

  /// Whether the byte is one of 0–9.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether the byte is one of A–Z.
  static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// The check that Belgian structured communications and accounts share: the number mod 97, where 0
  /// becomes 97.
  static func check97(_ number: Int) -> Int {
    let rest = number % 97
    return rest == 0 ? 97 : rest
  }

  private static let separators: Set<Character> = [
    " ", ".", "-", "/", "(", ")", "\t", "\u{A0}", "\u{202F}",
  ]
}
