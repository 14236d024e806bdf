/// The name of a master key, stored in clear beside everything it sealed.
package struct KeyID: Hashable, Sendable {
  /// 1 to 32 ASCII letters, digits, hyphens or underscores.
  package let text: String

  /// Nil when the text breaks the rule of `text`.
  package init?(_ text: some StringProtocol) {
    let allowed = text.utf8.allSatisfy { character in
      switch character {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard allowed, (1...32).contains(text.utf8.count) else { return nil }
    self.text = String(text)
  }

  private init(checked text: String) {
    self.text = text
  }

  /// `key-` and eight random hex digits.
  static func random() throws(CryptographyFailure) -> KeyID {
    KeyID(checked: "key-" + HexBytes.encode(try RandomBytes.make(count: 4)))
  }
}

extension KeyID: CustomStringConvertible {
  package var description: String { text }
}
