/// Which characters the bytes of an XML document stand for, and the same characters in UTF-8.
enum CharacterEncoding {
  /// UTF-8 without byte order mark. Byte order mark and declaration must not contradict each other.
  static func utf8(_ bytes: [UInt8]) throws(UnreadableInvoice) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      guard [nil, "utf-8", "utf8"].contains(declaredName(in: rest)) else { throw .encoding }
      return try validated(rest)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, lowByteFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, lowByteFirst: false) }
    switch declaredName(in: bytes) {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": return try validated(bytes)
    case "iso-8859-1", "iso8859-1", "latin1": return latin1(bytes)
    default: throw .encoding
    }
  }

  /// Whether the bytes say, or leave it understood, that they are UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let name = declaredName(in: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    return !isUTF16 && [nil, "utf-8", "utf8"].contains(name)
  }

  /// Where the XML declaration stands; nil without one.
  static func declaration(of bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, isSpace(bytes[5]) else { return nil }
    var index = 6
    // A declaration is short; one that does not end soon is left to be refused as an instruction.
    while index + 1 < min(bytes.count, 1_024) {
      if bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: ">") {
        return 0..<(index + 2)
      }
      index += 1
    }
    return nil
  }

  /// The encoding the declaration names, in lower case.
  private static func declaredName(in bytes: [UInt8]) -> String? {
    guard let range = declaration(of: bytes) else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    guard let key = text.firstRange(of: "encoding") else { return nil }
    let value = text[key.upperBound...].drop { "= \t\r\n".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return "" }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static func validated(_ bytes: [UInt8]) throws(UnreadableInvoice) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .encoding }
    return bytes
  }

  private static func utf16(
    _ bytes: [UInt8], lowByteFirst: Bool
  ) throws(UnreadableInvoice) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw .encoding }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .encoding }
    let decoded = Array(text.utf8)
    guard [nil, "utf-16", "utf-16le", "utf-16be"].contains(declaredName(in: decoded)) else {
      throw .encoding
    }
    return decoded
  }

  private static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
