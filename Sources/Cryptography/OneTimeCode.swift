internal import COpenSSL

/// The six digits of an authenticator app: time-based one-time passwords (RFC 6238) with HMAC-SHA1,
/// 30-second steps and 6 digits, the one combination that every app supports.
package enum OneTimeCode {
  /// How long one code stands, in seconds.
  package static let stepSeconds: Int64 = 30

  private static let digitCount = 6

  /// A new secret for one person: 20 bytes, as RFC 4226 §4 recommends.
  package static func makeSecret() throws(CryptographyFailure) -> SecretBytes {
    try SecretBytes(randomCount: 20)
  }

  /// The code that an app shows at this moment, in seconds since 1970.
  package static func code(
    secret: borrowing SecretBytes, at unixSeconds: Int64
  ) throws(CryptographyFailure) -> String {
    let digits = String(try number(secret, step: step(at: unixSeconds)))
    return String(repeating: "0", count: digitCount - digits.count) + digits
  }

  /// The step whose code this is: the present one, or its neighbour on either side for clocks that
  /// differ. Nil when the code is wrong or not six digits.
  ///
  /// A code must work once only: store the answer per person, and pass it as `lastUsed` next time;
  /// that step and all before it are then refused.
  package static func matchedStep(
    of code: String, secret: borrowing SecretBytes, at unixSeconds: Int64, lastUsed: Int64?
  ) throws(CryptographyFailure) -> Int64? {
    let digits = code.utf8
    guard digits.count == digitCount,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let given = UInt32(code)
    else { return nil }
    let present = step(at: unixSeconds)
    var matched: Int64?
    // All three are always computed: the time does not tell which one was near.
    for candidate in (present - 1)...(present + 1)
    where try number(secret, step: candidate) == given && candidate > lastUsed ?? Int64.min {
      matched = candidate
    }
    return matched
  }

  /// The `otpauth://` address that an authenticator app reads from a QR code. It holds the secret.
  package static func setUpAddress(
    secret: borrowing SecretBytes, account: String, issuer: String
  ) -> String {
    let label = "\(percentEncoded(issuer)):\(percentEncoded(account))"
    return "otpauth://totp/\(label)?secret=\(Base32Text.encode(secret))"
      + "&issuer=\(percentEncoded(issuer))&algorithm=SHA1&digits=\(digitCount)&period=\(stepSeconds)"
  }

  private static func step(at unixSeconds: Int64) -> Int64 {
    // Before 1970 there is nothing to sign in to; zero keeps the neighbours in range too.
    max(0, unixSeconds) / stepSeconds
  }

  /// RFC 4226 §5.3: four bytes of the HMAC, at a place that its last byte names.
  private static func number(
    _ secret: borrowing SecretBytes, step: Int64
  ) throws(CryptographyFailure) -> UInt32 {
    let message = stride(from: Int64(56), through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: step >> $0)
    }
    var code = [UInt8](repeating: 0, count: 20)
    let isDone = secret.withBytes { key in
      key.withUnsafeBufferPointer { key in
        var written = 0
        return EVP_Q_mac(
          nil, "HMAC", nil, "SHA1", nil, key.baseAddress, key.count, message, message.count, &code,
          code.count, &written) != nil && written == code.count
      }
    }
    guard isDone else { throw .refused(.computingOneTimeCode) }
    let start = Int(code[19] & 0x0f)
    let bits = code[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return (bits & 0x7fff_ffff) % 1_000_000
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { character in
      switch character {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(character))
      default: "%" + HexBytes.encode([character]).uppercased()
      }
    }.joined()
  }
}
