internal import COpenSSL

/// Bytes that must not linger: owned once, never copied by accident, overwritten when they go.
///
/// It has no description, cannot be reflected and is read only through `withBytes`. What a caller
/// copies out of it (a `String` above all) is out of its care.
package struct SecretBytes: ~Copyable, @unchecked Sendable {
  // Sendable, because the memory is written before `init` returns and only read until `deinit`.
  private let storage: UnsafeMutableBufferPointer<UInt8>

  /// A copy of these bytes; the source stays as it was.
  package init(copying bytes: Span<UInt8>) {
    storage = .allocate(capacity: bytes.count)
    for index in bytes.indices { storage.initializeElement(at: index, to: bytes[index]) }
  }

  /// A copy of these bytes; the source stays as it was.
  package init(copying bytes: some Collection<UInt8>) {
    storage = .allocate(capacity: bytes.count)
    _ = storage.initialize(fromContentsOf: bytes)
  }

  /// A copy of these bytes; the source is overwritten and left empty.
  package init(wiping bytes: inout [UInt8]) {
    self.init(copying: bytes.span)
    bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
    bytes = []
  }

  /// The UTF-8 bytes of a text.
  package init(utf8 text: String) {
    self.init(copying: text.utf8)
  }

  /// Fresh random bytes fit for keys. A count below zero is taken as zero.
  package init(randomCount count: Int) throws(CryptographyFailure) {
    storage = .allocate(capacity: max(0, count))
    storage.initialize(repeating: 0)
    guard RandomBytes.fill(UnsafeMutableRawBufferPointer(storage)) else {
      throw CryptographyFailure.noRandomness
    }
  }

  /// Room for `count` bytes that `fill` writes; nil (and wiped) when `fill` answers false.
  init?(count: Int, fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) {
    storage = .allocate(capacity: count)
    storage.initialize(repeating: 0)
    guard fill(storage) else { return nil }
  }

  deinit {
    OPENSSL_cleanse(storage.baseAddress, storage.count)
    storage.deallocate()
  }

  /// How many bytes there are.
  package var count: Int { storage.count }

  /// Whether there is no byte at all.
  package var isEmpty: Bool { storage.isEmpty }

  /// Lends the bytes for the length of the call; they cannot outlive it.
  package func withBytes<Answer: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let bytes = UnsafeBufferPointer(storage)
    return try body(bytes.span)
  }

  /// A second copy, with a life of its own.
  package func copy() -> SecretBytes {
    withBytes { SecretBytes(copying: $0) }
  }

  /// The bytes as text, or nil when they are not UTF-8. The text is not wiped: use it at once, as
  /// for a request's header, and let it go.
  package func text() -> String? {
    String(validating: UnsafeBufferPointer(storage), as: UTF8.self)
  }

  /// Whether both hold the same bytes, in a time that depends on their length only.
  package func isEqual(to other: borrowing SecretBytes) -> Bool {
    count == other.count
      && CRYPTO_memcmp(storage.baseAddress, other.storage.baseAddress, count) == 0
  }
}
