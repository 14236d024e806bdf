/// Secrets that are handed out as text: API tokens, hook paths, session cookies.
package enum RandomToken {
  /// A token of `byteCount` random bytes (at least 16 are used) as base64url without padding, so that
  /// it fits into a URL path, a cookie and a header as it is.
  package static func make(byteCount: Int = 32) throws(CryptographyFailure) -> String {
    Base64Text.url.encode(try RandomBytes.make(count: max(16, byteCount)))
  }

  /// An identifier that cannot be guessed and need not be kept secret: 128 random bits as 32
  /// lower-case hex digits.
  package static func identifier() throws(CryptographyFailure) -> String {
    HexBytes.encode(try RandomBytes.make(count: 16))
  }
}
