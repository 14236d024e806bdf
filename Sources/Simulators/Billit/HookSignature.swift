import Cryptography

/// The `Billit-Signature` header: `t=<seconds>,s=<hex of HMAC-SHA256 over "t." and the body>`, keyed
/// with the secret's UTF-8 bytes (Billit API: 2.5).
enum HookSignature {
  /// The header for a body sent at this second.
  static func header(body: String, secret: String, second: Int64) throws -> String {
    let key = try SigningKey(secret: SecretBytes(utf8: secret))
    let prefix = Array("\(second).".utf8)
    let bytes = Array(body.utf8)
    let code = try key.authenticationCode(prefix.span, bytes.span)
    return "t=\(second),s=\(code.hex)"
  }
}
