import Mustache

/// Escapes text for HTML byte by byte.
///
/// The escaper that comes with the template engine goes by grapheme clusters: a quote followed by a
/// combining mark is another cluster and passes unescaped, which breaks out of an attribute. The five
/// bytes that matter never occur inside a longer UTF-8 sequence, so going by bytes cannot miss one.
struct HTMLContentType: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): escaped.append(contentsOf: "&#39;".utf8)
      case 0: escaped.append(contentsOf: "\u{FFFD}".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
