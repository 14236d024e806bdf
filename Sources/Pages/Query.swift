/// The query of an address, its values percent-encoded.
struct Query: Sendable, Hashable {
  let text: String

  /// Parameters without a value are left out.
  init(_ parameters: [(String, String?)]) {
    let written = parameters.compactMap { name, value in
      value.map { "\(name)=\(Query.encoded($0))" }
    }
    text = written.isEmpty ? "" : "?" + written.joined(separator: "&")
  }

  private static func encoded(_ value: String) -> String {
    value.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
