/// One value of DER (X.690): a tag, and the bytes it holds. Lengths are checked before anything is read.
struct DERValue {
  static let identifier: UInt8 = 0x06
  static let octets: UInt8 = 0x04
  static let sequence: UInt8 = 0x30

  /// The tag of a constructed value of a context.
  static func context(_ number: UInt8) -> UInt8 { 0xA0 | number }

  let tag: UInt8
  let bytes: ArraySlice<UInt8>

  /// The first value of some bytes; nil when they do not begin with a whole one.
  static func first(of bytes: ArraySlice<UInt8>) -> DERValue? { read(bytes)?.value }

  /// The values within; nil when this is no constructed value or its content is not whole.
  var children: [DERValue]? {
    guard tag & 0x20 != 0 else { return nil }
    var values: [DERValue] = []
    var rest = bytes
    while !rest.isEmpty {
      guard let (value, after) = DERValue.read(rest) else { return nil }
      values.append(value)
      rest = after
    }
    return values
  }

  /// The content as text; nil when it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  private static func read(
    _ bytes: ArraySlice<UInt8>
  ) -> (value: DERValue, rest: ArraySlice<UInt8>)? {
    guard bytes.count >= 2, let tag = bytes.first, tag & 0x1F != 0x1F else { return nil }
    var rest = bytes.dropFirst()
    guard let short = rest.popFirst() else { return nil }
    var length = Int(short)
    if short >= 0x80 {
      // Three bytes of length are 16 MiB: no certificate is longer.
      let count = Int(short & 0x7F)
      guard (1...3).contains(count), rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    guard rest.count >= length else { return nil }
    return (DERValue(tag: tag, bytes: rest.prefix(length)), rest.dropFirst(length))
  }
}
