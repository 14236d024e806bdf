internal import COpenSSL

/// Passwords as they are stored: scrypt (RFC 7914), with the cost and the salt in the text, so that
/// the cost can be raised later without locking anybody out.
///
/// The text is `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, salt and hash in base64 without padding. These
/// functions take about 100 ms and 32 MiB on purpose and block their thread: from a task use
/// `PasswordQueue`.
package struct PasswordHash: Sendable {
  private static let saltByteCount = 16
  private static let hashByteCount = 32

  private let cost: ScryptCost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The text to store for a password, with a fresh salt.
  package static func make(
    password: String, cost: ScryptCost = .standard
  ) throws(CryptographyFailure) -> String {
    let salt = try RandomBytes.make(count: saltByteCount)
    let secret = SecretBytes(utf8: password)
    let hash = try derive(secret, salt: salt, cost: cost, byteCount: hashByteCount)
    return PasswordHash(cost: cost, salt: salt, hash: hash).text
  }

  /// Whether the password is the one of this stored text, compared in constant time. A text of
  /// another form, or with a cost outside the limits, is no password's.
  ///
  /// Without a stored text the same work is done and the answer is false, so that the time does not
  /// tell whether an account exists.
  package static func verify(password: String, against stored: String?) -> Bool {
    let secret = SecretBytes(utf8: password)
    guard let stored, let known = PasswordHash(stored) else {
      _ = try? derive(
        secret, salt: [UInt8](repeating: 0, count: saltByteCount), cost: .standard,
        byteCount: hashByteCount)
      return false
    }
    guard
      let found = try? derive(
        secret, salt: known.salt, cost: known.cost, byteCount: known.hash.count)
    else { return false }
    return CRYPTO_memcmp(found, known.hash, known.hash.count) == 0
  }

  /// Whether a stored text should be made anew at the next right password, because its cost is not
  /// the wanted one or it is unreadable.
  package static func needsRehash(_ stored: String, cost: ScryptCost = .standard) -> Bool {
    guard let known = PasswordHash(stored) else { return true }
    return known.cost != cost
  }

  /// scrypt itself. RFC 7914 §6: password, salt, cost and the number of bytes wanted.
  static func derive(
    _ password: borrowing SecretBytes, salt: [UInt8], cost: ScryptCost, byteCount: Int
  ) throws(CryptographyFailure) -> [UInt8] {
    var derived = [UInt8](repeating: 0, count: byteCount)
    let status = password.withBytes { password in
      password.withUnsafeBytes { password in
        // The limit must be given: OpenSSL's own, 32 MiB, is a little too small for the standard
        // cost. This is the front of EVP_KDF "SCRYPT".
        EVP_PBE_scrypt(
          password.baseAddress?.assumingMemoryBound(to: CChar.self), password.count, salt,
          salt.count, UInt64(1) << UInt64(cost.logN), UInt64(cost.r), UInt64(cost.p),
          UInt64(ScryptCost.memoryLimit) + 1 << 20, &derived, byteCount)
      }
    }
    guard status == 1 else { throw .refused(.derivingPasswordHash) }
    return derived
  }

  private init(cost: ScryptCost, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  private init?(_ text: String) {
    let fields = text.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt",
      let cost = ScryptCost(fields[2]),
      let salt = Base64Text.unpadded.decode(fields[3]), (1...64).contains(salt.count),
      let hash = Base64Text.unpadded.decode(fields[4]), (16...64).contains(hash.count)
    else { return nil }
    self.init(cost: cost, salt: salt, hash: hash)
  }

  private var text: String {
    "$scrypt$\(cost.text)$\(Base64Text.unpadded.encode(salt))$\(Base64Text.unpadded.encode(hash))"
  }
}
