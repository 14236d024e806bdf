internal import COpenSSL

/// The 32 bytes of a SHA-256 or HMAC-SHA256 result.
///
/// Comparing takes the same time wherever two digests differ, so `==` is safe for signatures and
/// for hashes of tokens.
package struct Digest: Sendable {
  /// How many bytes a digest has.
  package static let byteCount = 32

  private var storage: InlineArray<32, UInt8>

  init(_ storage: InlineArray<32, UInt8>) {
    self.storage = storage
  }

  /// The digest with exactly these 32 bytes, or nil when there are fewer or more.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    storage = InlineArray(repeating: 0)
    for (index, byte) in bytes.enumerated() { storage[index] = byte }
  }

  /// The digest written as exactly 64 ASCII hex digits of either case, or nil.
  package init?(hex: Span<UInt8>) {
    guard hex.count == Digest.byteCount * 2 else { return nil }
    storage = InlineArray(repeating: 0)
    for index in 0..<Digest.byteCount {
      guard let high = HexBytes.value(ofDigit: hex[index * 2]),
        let low = HexBytes.value(ofDigit: hex[index * 2 + 1])
      else { return nil }
      storage[index] = high << 4 | low
    }
  }

  /// The digest written as exactly 64 ASCII hex digits of either case, or nil.
  package init?(hex: some StringProtocol) {
    self.init(hex: Array(hex.utf8).span)
  }

  /// The SHA-256 of some bytes.
  package static func sha256(of bytes: Span<UInt8>) throws(CryptographyFailure) -> Digest {
    var result = InlineArray<32, UInt8>(repeating: 0)
    var output = result.mutableSpan
    let status = output.withUnsafeMutableBufferPointer { output in
      bytes.withUnsafeBufferPointer { input in
        EVP_Digest(input.baseAddress, input.count, output.baseAddress, nil, sha256Algorithm, nil)
      }
    }
    guard status == 1 else { throw .refused(.hashing) }
    return Digest(result)
  }

  /// The SHA-256 of some bytes.
  package static func sha256(of bytes: [UInt8]) throws(CryptographyFailure) -> Digest {
    try sha256(of: bytes.span)
  }

  /// The SHA-256 of a text's UTF-8 bytes, as a token is stored.
  package static func sha256(of text: String) throws(CryptographyFailure) -> Digest {
    try sha256(of: Array(text.utf8).span)
  }

  /// 64 lower-case hex digits.
  package var hex: String { HexBytes.encode(storage.span) }

  /// The 32 bytes.
  package var bytes: [UInt8] { storage.indices.map { storage[$0] } }

  /// Whether both are the same, in a time that does not depend on where they differ.
  package func isEqual(to other: Digest) -> Bool {
    storage.span.withUnsafeBufferPointer { mine in
      other.storage.span.withUnsafeBufferPointer { theirs in
        CRYPTO_memcmp(mine.baseAddress, theirs.baseAddress, Digest.byteCount) == 0
      }
    }
  }

  /// Fetched once: every later use is a pointer, not a search by name. OpenSSL counts references to
  /// an algorithm atomically, so all threads may use it.
  private nonisolated(unsafe) static let sha256Algorithm = EVP_MD_fetch(nil, "SHA256", nil)
}

extension Digest: Hashable {
  package static func == (left: Digest, right: Digest) -> Bool { left.isEqual(to: right) }

  package func hash(into hasher: inout Hasher) {
    storage.span.withUnsafeBufferPointer {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
  }
}
