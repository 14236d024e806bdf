internal import COpenSSL

/// A secret prepared for HMAC-SHA256: the key schedule is computed once, each message only copies it.
///
/// Any number of tasks may use one key at the same time.
package final class SigningKey: @unchecked Sendable {
  // Sendable, because the template is never changed after `init`: OpenSSL's maintainers advise
  // exactly this for busy threaded servers, a keyed context that each message duplicates.
  private let template: OpaquePointer

  /// Prepares a secret of any length but zero.
  package init(secret: borrowing SecretBytes) throws(CryptographyFailure) {
    if secret.isEmpty { throw .emptySecret }
    guard let algorithm = EVP_MAC_fetch(nil, "HMAC", nil) else { throw .refused(.authenticating) }
    defer { EVP_MAC_free(algorithm) }
    guard let context = EVP_MAC_CTX_new(algorithm) else { throw .refused(.authenticating) }
    guard SigningKey.prepare(context, secret) else {
      EVP_MAC_CTX_free(context)
      throw .refused(.authenticating)
    }
    template = context
  }

  deinit {
    EVP_MAC_CTX_free(template)
  }

  /// The HMAC-SHA256 of one message.
  package func authenticationCode(
    _ message: Span<UInt8>
  ) throws(CryptographyFailure) -> Digest {
    let context = try beginMessage()
    defer { EVP_MAC_CTX_free(context) }
    guard SigningKey.add(message, to: context) else { throw .refused(.authenticating) }
    return try SigningKey.finish(context)
  }

  /// The HMAC-SHA256 of two parts read as one message, without joining them in memory.
  package func authenticationCode(
    _ first: Span<UInt8>, _ second: Span<UInt8>
  ) throws(CryptographyFailure) -> Digest {
    let context = try beginMessage()
    defer { EVP_MAC_CTX_free(context) }
    guard SigningKey.add(first, to: context), SigningKey.add(second, to: context) else {
      throw .refused(.authenticating)
    }
    return try SigningKey.finish(context)
  }

  /// Whether `code` is the HMAC-SHA256 of both parts read as one message, compared in constant time;
  /// false too when OpenSSL refuses.
  package func matches(_ code: Digest, first: Span<UInt8>, second: Span<UInt8>) -> Bool {
    guard let expected = try? authenticationCode(first, second) else { return false }
    return expected.isEqual(to: code)
  }

  private static func prepare(_ context: OpaquePointer, _ secret: borrowing SecretBytes) -> Bool {
    var digestName = Array("SHA256".utf8CString)
    return secret.withBytes { key in
      key.withUnsafeBufferPointer { key in
        // The parameter keeps both pointers: the strings must outlive the call.
        OSSL_MAC_PARAM_DIGEST.withCString { parameterName in
          digestName.withUnsafeMutableBufferPointer { digestName in
            let parameters = [
              OSSL_PARAM_construct_utf8_string(parameterName, digestName.baseAddress, 0),
              OSSL_PARAM_construct_end(),
            ]
            return EVP_MAC_init(context, key.baseAddress, key.count, parameters) == 1
          }
        }
      }
    }
  }

  private func beginMessage() throws(CryptographyFailure) -> OpaquePointer {
    guard let context = EVP_MAC_CTX_dup(template) else { throw .refused(.authenticating) }
    return context
  }

  private static func add(_ bytes: Span<UInt8>, to context: OpaquePointer) -> Bool {
    bytes.withUnsafeBufferPointer { EVP_MAC_update(context, $0.baseAddress, $0.count) == 1 }
  }

  private static func finish(_ context: OpaquePointer) throws(CryptographyFailure) -> Digest {
    var result = InlineArray<32, UInt8>(repeating: 0)
    var output = result.mutableSpan
    var written = 0
    let status = output.withUnsafeMutableBufferPointer {
      EVP_MAC_final(context, $0.baseAddress, &written, $0.count)
    }
    guard status == 1, written == Digest.byteCount else { throw .refused(.authenticating) }
    return Digest(result)
  }
}
