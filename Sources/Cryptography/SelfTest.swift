internal import COpenSSL

/// A check at start that OpenSSL computes what it should, against published results.
package enum SelfTest {
  /// The version of OpenSSL this program runs with, such as `OpenSSL 3.0.22 …`.
  package static var openSSLVersion: String {
    String(cString: OpenSSL_version(OPENSSL_VERSION))
  }

  /// Sets OpenSSL up and checks every primitive in use. Call it once, before anything else here.
  package static func run() throws(SelfTestFailure) {
    // Without the clean-up at exit, which would race with threads still at work.
    guard OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1 else {
      throw .setUp
    }
    guard isHashingRight() else { throw .sha256 }
    guard isAuthenticatingRight() else { throw .hmac }
    guard isSealingRight() else { throw .aesGCM }
    guard isDerivingRight() else { throw .scrypt }
    guard isRandomnessAlive() else { throw .random }
  }

  /// FIPS 180-2, appendix B.1.
  private static func isHashingRight() -> Bool {
    (try? Digest.sha256(of: "abc").hex)
      == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  }

  /// RFC 4231 §4.3, given in two parts.
  private static func isAuthenticatingRight() -> Bool {
    let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    guard let key = try? SigningKey(secret: SecretBytes(utf8: "Jefe")),
      let code = Digest(hex: expected)
    else { return false }
    let first = Array("what do ya want ".utf8)
    let second = Array("for nothing?".utf8)
    return key.matches(code, first: first.span, second: second.span)
      && !key.matches(code, first: second.span, second: first.span)
  }

  /// The GCM specification of McGrew and Viega, appendix B, test case 14; and that a wrong tag and
  /// a wrong context are refused.
  private static func isSealingRight() -> Bool {
    let zeros = [UInt8](repeating: 0, count: 32)
    let nonce = [UInt8](repeating: 0, count: GCMContext.nonceByteCount)
    let plaintext = [UInt8](repeating: 0, count: 16)
    func context(_ direction: GCMContext.Direction, _ covered: [UInt8]) -> GCMContext? {
      try? GCMContext(
        direction, key: SecretBytes(copying: zeros), nonce: nonce.span, boundTo: covered.span)
    }
    guard let sealing = context(.seal, []), var sealed = try? sealing.seal(plaintext.span),
      HexBytes.encode(sealed) == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
      let opening = context(.open, []), let opened = opening.open(sealed.span),
      opened.isEqual(to: SecretBytes(copying: plaintext)),
      let moved = context(.open, [1]), case nil = moved.open(sealed.span)
    else { return false }
    sealed[31] ^= 1
    guard let changed = context(.open, []), case nil = changed.open(sealed.span) else {
      return false
    }
    return true
  }

  /// RFC 7914 §12, the first vector.
  private static func isDerivingRight() -> Bool {
    guard let cost = ScryptCost(logN: 4, r: 1, p: 1),
      let derived = try? PasswordHash.derive(
        SecretBytes(utf8: ""), salt: [], cost: cost, byteCount: 64)
    else { return false }
    return HexBytes.encode(derived)
      == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
      + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
  }

  /// Two draws that are equal, or all zero, are no randomness.
  private static func isRandomnessAlive() -> Bool {
    guard let first = try? RandomBytes.make(count: 32),
      let second = try? RandomBytes.make(count: 32)
    else { return false }
    return first != second && first.contains { $0 != 0 }
  }
}

/// Which primitive does not compute what it should: the program must not start.
package enum SelfTestFailure: Error, Equatable, Sendable {
  /// OpenSSL could not be set up.
  case setUp
  /// The primitive that gave a wrong result.
  case sha256, hmac, aesGCM, scrypt, random
}

extension SelfTestFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .setUp: "OpenSSL could not be set up"
    case .sha256: "SHA-256 gives wrong results"
    case .hmac: "HMAC-SHA256 gives wrong results"
    case .aesGCM: "AES-256-GCM gives wrong results"
    case .scrypt: "scrypt gives wrong results"
    case .random: "the random generator gives no random bytes"
    }
  }
}
