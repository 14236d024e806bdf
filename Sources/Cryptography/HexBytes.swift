/// Bytes written as pairs of hex digits.
package enum HexBytes {
  /// Two lower-case digits per byte.
  package static func encode(_ bytes: Span<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for index in bytes.indices {
        text[index * 2] = digits.utf8Start[Int(bytes[index] >> 4)]
        text[index * 2 + 1] = digits.utf8Start[Int(bytes[index] & 0x0f)]
      }
      return bytes.count * 2
    }
  }

  /// Two lower-case digits per byte.
  package static func encode(_ bytes: [UInt8]) -> String {
    encode(bytes.span)
  }

  /// The bytes, or nil when a character is not an ASCII hex digit (either case) or their number is
  /// odd. No blanks, no prefix.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for character in text.utf8 {
      guard let value = value(ofDigit: character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }

  /// 0…15 for an ASCII hex digit of either case.
  static func value(ofDigit character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
