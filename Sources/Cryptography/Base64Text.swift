/// Bytes written in one of the base64 spellings of RFC 4648.
///
/// Decoding is strict: only the spelling that `encode` would have written is accepted, so that one
/// value has one text.
package struct Base64Text: Sendable {
  private let last: (UInt8, UInt8)
  private let isPadded: Bool

  /// `+`, `/` and padding: files and headers.
  package static let standard = Base64Text(
    last: (UInt8(ascii: "+"), UInt8(ascii: "/")), isPadded: true)

  /// `-`, `_`, no padding: paths, cookies, tokens.
  package static let url = Base64Text(
    last: (UInt8(ascii: "-"), UInt8(ascii: "_")), isPadded: false)

  /// `+`, `/`, no padding: what stored password hashes use.
  package static let unpadded = Base64Text(
    last: (UInt8(ascii: "+"), UInt8(ascii: "/")), isPadded: false)

  /// The text for these bytes.
  package func encode(_ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = 0
    while start < bytes.count {
      let length = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < length ? UInt32(bytes[start + offset]) : 0)
      }
      for position in 0..<4 {
        if position <= length {
          text.append(character(for: UInt8(group >> (18 - 6 * UInt32(position)) & 63)))
        } else if isPadded {
          text.append(UInt8(ascii: "="))
        }
      }
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text for these bytes.
  package func encode(_ bytes: [UInt8]) -> String {
    encode(bytes.span)
  }

  /// The bytes, or nil when the text is not exactly what `encode` writes.
  package func decode(_ text: some StringProtocol) -> [UInt8]? {
    var characters = Array(text.utf8)
    if isPadded {
      guard characters.count % 4 == 0 else { return nil }
      let padding = characters.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
      characters.removeLast(padding)
      guard (characters.count + padding) % 4 == 0, characters.count % 4 != 1 else { return nil }
    }
    guard characters.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count * 3 / 4)
    var gathered: UInt32 = 0
    var bits = 0
    for character in characters {
      guard let value = value(of: character) else { return nil }
      gathered = gathered << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(gathered >> UInt32(bits) & 0xff))
      }
      gathered &= (1 << UInt32(bits)) - 1
    }
    // What is left over must be zero, or two texts would mean the same bytes.
    return gathered == 0 ? bytes : nil
  }

  private func character(for value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: UInt8(ascii: "A") + value
    case 26..<52: UInt8(ascii: "a") + value - 26
    case 52..<62: UInt8(ascii: "0") + value - 52
    case 62: last.0
    default: last.1
    }
  }

  private func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case last.0: 62
    case last.1: 63
    default: nil
    }
  }
}
