internal import COpenSSL

/// Random bytes from OpenSSL's generator, seeded by the operating system.
package enum RandomBytes {
  /// `count` fresh random bytes, for salts and identifiers; for keys use `SecretBytes`. A count below
  /// zero is taken as zero.
  package static func make(count: Int) throws(CryptographyFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let filled = bytes.withUnsafeMutableBytes { fill($0) }
    guard filled else { throw .noRandomness }
    return bytes
  }

  /// Overwrites the whole buffer; false when no randomness is available.
  static func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    if buffer.isEmpty { return true }
    // RAND_bytes answers 0 or −1 without touching the buffer: anything but 1 is a refusal.
    return RAND_bytes(buffer.baseAddress, Int32(clamping: buffer.count)) == 1
      && buffer.count <= Int(Int32.max)
  }
}
