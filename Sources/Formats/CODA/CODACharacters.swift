/// Which characters the bytes of a CODA file stand for.
///
/// CODA names no character set. UTF-8 is told by its mark or by being valid; of the two old ones, only
/// CP850 has letters between 0x80 and 0x9F, where Latin-1 has controls that no bank writes. A file with
/// letters above that range alone is read as Latin-1 (inferred).
enum CODACharacters: Hashable, Sendable {
  case utf8
  case latin1
  case cp850

  /// The character set of the bytes, which begin after any byte order mark.
  static func of(_ bytes: ArraySlice<UInt8>, hasMark: Bool) throws(UnreadableCODA) -> Self {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return .utf8 }
    if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
    guard !hasMark, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw UnreadableCODA(.encoding, record: 0)
    }
    return bytes.contains { (0x80...0x9F).contains($0) } ? .cp850 : .latin1
  }

  /// The text the bytes stand for.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .latin1, .cp850:
      var text = String.UnicodeScalarView()
      text.reserveCapacity(bytes.count)
      for byte in bytes { text.append(scalar(byte)) }
      return String(text)
    }
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 || self != .cp850
      ? Unicode.Scalar(byte) : CODACharacters.upperHalfOfCP850[Int(byte) - 0x80]
  }

  private static let upperHalfOfCP850 = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
    """.unicodeScalars)
}
