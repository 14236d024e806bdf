/// An e-mail address that is safe to write in a header and to hand to a mail program: one mailbox,
/// printable ASCII, no blanks, brackets, quotes or commas, and no leading hyphen.
///
/// Narrower than RFC 5322 on purpose: quoted local parts and internationalised addresses are refused.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil when the text, blanks around it aside, is no such address.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")),
      EmailAddress.isLocal(bytes[..<at]), EmailAddress.isDomain(bytes[(at + 1)...])
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  package var description: String { text }

  private static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: "-")
      && bytes.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
      && bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty }
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
          && label.last != UInt8(ascii: "-")
          && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
