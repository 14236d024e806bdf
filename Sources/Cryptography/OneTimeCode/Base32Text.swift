/// Bytes written in base32 (RFC 4648 §6) without padding, as authenticator apps take a secret typed
/// by hand.
package enum Base32Text {
  /// The text for these bytes.
  package static func encode(_ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    var gathered: UInt32 = 0
    var bits: UInt32 = 0
    for index in bytes.indices {
      gathered = gathered << 8 | UInt32(bytes[index])
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(character(for: UInt8(gathered >> bits & 31)))
      }
      gathered &= (1 << bits) - 1
    }
    if bits > 0 { text.append(character(for: UInt8(gathered << (5 - bits) & 31))) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text for a secret. It is not wiped.
  package static func encode(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { encode($0) }
  }

  private static func character(for value: UInt8) -> UInt8 {
    value < 26 ? UInt8(ascii: "A") + value : UInt8(ascii: "2") + value - 26
  }
}
