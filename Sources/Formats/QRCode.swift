/// A QR code (ISO/IEC 18004) for a text in UTF-8: byte mode, error correction level M, versions 1 to 15.
///
/// `isDark[row][column]`, without the quiet zone of four modules that must surround it.
package struct QRCode: Sendable, Hashable {
  /// Modules along one side.
  package let side: Int
  package let isDark: [[Bool]]

  /// Nil when the text is longer than version 15 holds (412 bytes).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.smallest(holding: bytes.count) else { return nil }
    let codewords = QRCode.interleaved(QRCode.data(bytes, version), version)
    let symbols = (0..<8).map { mask in
      var symbol = QRSymbol(version)
      symbol.place(codewords, mask: mask)
      return symbol
    }
    guard let best = symbols.min(by: { $0.penalty < $1.penalty }) else { return nil }
    side = best.side
    isDark = best.isDark
  }

  /// Mode, length, the bytes, the end, and the padding the standard asks for.
  private static func data(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
    var bits = BitText()
    bits.append(0b0100, count: 4)
    bits.append(bytes.count, count: version.lengthBits)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    let room = version.dataCount * 8
    bits.append(0, count: min(4, room - bits.count))
    bits.append(0, count: (8 - bits.count % 8) % 8)
    var padding = [0xEC, 0x11]
    while bits.count < room {
      bits.append(padding[0], count: 8)
      padding.swapAt(0, 1)
    }
    return bits.bytes
  }

  /// Data and error correction of all blocks, a byte of each in turn.
  private static func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
    let correction = ReedSolomon(degree: version.correctionCount)
    var rest = data[...]
    let blocks = version.blocks.map { count in
      let block = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      return block
    }
    let corrections = blocks.map(correction.remainder)
    var all: [UInt8] = []
    for index in 0..<(version.blocks.max() ?? 0) {
      all += blocks.compactMap { index < $0.count ? $0[index] : nil }
    }
    for index in 0..<version.correctionCount { all += corrections.map { $0[index] } }
    return all
  }
}

/// Bits written one after another, the highest first.
private struct BitText {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ value: Int, count bits: Int) {
    for shift in stride(from: bits - 1, through: 0, by: -1) {
      if count % 8 == 0 { bytes.append(0) }
      if value >> shift & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
      count += 1
    }
  }
}
