package import Cryptography

/// The header `Billit-Signature: t=<unix seconds>,s=<64 hex>` (Billit: webhook signatures), read strictly:
/// exactly one `t` of digits and one or more `s`.
package struct BillitSignature: Sendable {
  /// The name of the header.
  package static let headerName = "Billit-Signature"
  /// More than this many `s` is no signature but an attempt to make us work.
  package static let mostSignatures = 4

  /// The text of `t` with the dot that Billit signs behind it, as bytes: the first part of what is
  /// signed.
  package let signedPrefix: [UInt8]
  /// When it was signed, in seconds since 1970.
  package let seconds: Int64
  package let signatures: [Digest]

  /// Nil when the header is not of that form. Upper-case hex is accepted: it names the same bytes.
  package init?(_ header: some StringProtocol) {
    guard header.utf8.count <= 512 else { return nil }
    var timestamp: Substring.UTF8View?
    var signatures: [Digest] = []
    for part in Substring(header).utf8.split(separator: UInt8(ascii: ",")) {
      let part = BillitSignature.trimmed(part)
      guard part.count > 2, part.dropFirst().first == UInt8(ascii: "=") else { return nil }
      let value = part.dropFirst(2)
      switch part.first {
      case UInt8(ascii: "t"):
        guard timestamp == nil, value.count <= 12 else { return nil }
        timestamp = value
      case UInt8(ascii: "s"):
        guard signatures.count < BillitSignature.mostSignatures,
          let digest = Digest(hex: Substring(value))
        else { return nil }
        signatures.append(digest)
      default:
        return nil
      }
    }
    guard let timestamp, !signatures.isEmpty else { return nil }
    var seconds: Int64 = 0
    for digit in timestamp {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      seconds = seconds * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    self.seconds = seconds
    self.signatures = signatures
    signedPrefix = Array(timestamp) + [UInt8(ascii: ".")]
  }

  /// Whether it was signed within the tolerance of `now`, either way.
  package func isTimely(nowSeconds: Int64, tolerance: Int64) -> Bool {
    abs(nowSeconds - seconds) <= tolerance
  }

  private static func trimmed(_ part: Substring.UTF8View) -> Substring.UTF8View {
    var part = part
    while part.first == UInt8(ascii: " ") { part.removeFirst() }
    while part.last == UInt8(ascii: " ") { part.removeLast() }
    return part
  }
}
