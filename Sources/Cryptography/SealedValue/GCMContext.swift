internal import COpenSSL

/// One use of AES-256-GCM: keyed, given its nonce and the bytes its tag also covers, then used once.
struct GCMContext: ~Copyable {
  static let nonceByteCount = 12
  static let tagByteCount = 16

  enum Direction: Int32 {
    case open = 0
    case seal = 1
  }

  private let context: OpaquePointer?

  init(
    _ direction: Direction, key: borrowing SecretBytes, nonce: Span<UInt8>,
    boundTo covered: Span<UInt8>
  ) throws(CryptographyFailure) {
    let operation: CryptographyFailure.Operation = direction == .seal ? .sealing : .opening
    // First of all, for `deinit` to be valid however far this gets.
    let context = EVP_CIPHER_CTX_new()
    self.context = context
    guard context != nil, key.count == MasterKeys.Key.byteCount,
      nonce.count == GCMContext.nonceByteCount,
      let cipher = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)
    else { throw .refused(operation) }
    defer { EVP_CIPHER_free(cipher) }
    let isKeyed = key.withBytes { key in
      key.withUnsafeBufferPointer { key in
        nonce.withUnsafeBufferPointer { nonce in
          EVP_CipherInit_ex2(
            context, cipher, key.baseAddress, nonce.baseAddress, direction.rawValue, nil) == 1
        }
      }
    }
    guard isKeyed, update(covered, into: nil) else { throw .refused(operation) }
  }

  deinit {
    EVP_CIPHER_CTX_free(context)
  }

  /// The ciphertext with its tag behind it.
  consuming func seal(_ plaintext: Span<UInt8>) throws(CryptographyFailure) -> [UInt8] {
    let count = plaintext.count
    var sealed = [UInt8](repeating: 0, count: count + GCMContext.tagByteCount)
    let isSealed = sealed.withUnsafeMutableBufferPointer { output in
      guard let start = output.baseAddress, update(plaintext, into: start) else { return false }
      var written: Int32 = 0
      return EVP_CipherFinal_ex(context, start + count, &written) == 1
        && EVP_CIPHER_CTX_ctrl(
          context, EVP_CTRL_AEAD_GET_TAG, Int32(GCMContext.tagByteCount), start + count) == 1
    }
    guard isSealed else { throw .refused(.sealing) }
    return sealed
  }

  /// The plaintext, or nil when the tag does not fit.
  consuming func open(_ sealed: Span<UInt8>) -> SecretBytes? {
    let count = sealed.count - GCMContext.tagByteCount
    guard count >= 0 else { return nil }
    var tag = (count..<sealed.count).map { sealed[$0] }
    return SecretBytes(count: count) { output in
      // A wrong tag leaves OpenSSL's error queue empty: only the return code tells.
      var written: Int32 = 0
      return update(sealed.extracting(0..<count), into: output.baseAddress)
        && EVP_CIPHER_CTX_ctrl(
          context, EVP_CTRL_AEAD_SET_TAG, Int32(GCMContext.tagByteCount), &tag) == 1
        && EVP_CipherFinal_ex(context, output.baseAddress, &written) == 1
    }
  }

  /// Feeds bytes; without an output they are only covered by the tag.
  private func update(_ bytes: Span<UInt8>, into output: UnsafeMutablePointer<UInt8>?) -> Bool {
    if bytes.isEmpty { return true }
    guard let count = Int32(exactly: bytes.count) else { return false }
    return bytes.withUnsafeBufferPointer { input in
      var written: Int32 = 0
      return EVP_CipherUpdate(context, output, &written, input.baseAddress, count) == 1
        && written == count
    }
  }
}
