import Foundation

/// Files one after the other in POSIX `ustar` form: it can be written as it goes, without knowing the
/// whole, and every system unpacks it.
struct TapeArchive: Sendable {
  private static let block = 512

  /// The bytes of one file with its header. Names are at most 100 bytes of ASCII, which ours are.
  static func entry(_ name: String, _ bytes: [UInt8], seconds: Int64) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at offset: Int, _ width: Int) {
      for (index, byte) in text.utf8.prefix(width).enumerated() { header[offset + index] = byte }
    }
    func octal(_ value: Int64, _ width: Int) -> String {
      let digits = String(max(value, 0), radix: 8)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    put(name, at: 0, 100)
    put("0000644", at: 100, 7)
    put("0000000", at: 108, 7)
    put("0000000", at: 116, 7)
    put(octal(Int64(bytes.count), 11), at: 124, 11)
    put(octal(seconds, 11), at: 136, 11)
    put("        ", at: 148, 8)
    put("0", at: 156, 1)
    put("ustar", at: 257, 5)
    put("00", at: 263, 2)
    let sum = header.reduce(0) { $0 + Int64($1) }
    put(octal(sum, 6), at: 148, 6)
    header[154] = 0
    header[155] = 0x20
    let padding = (block - bytes.count % block) % block
    return header + bytes + [UInt8](repeating: 0, count: padding)
  }

  /// What ends an archive.
  static let end = [UInt8](repeating: 0, count: block * 2)
}
