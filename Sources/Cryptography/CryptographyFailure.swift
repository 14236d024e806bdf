/// Why something cryptographic could not be done. It names the operation and never holds a secret.
package enum CryptographyFailure: Error, Equatable, Sendable {
  /// A secret of no bytes at all: anybody could sign with it.
  case emptySecret
  /// The operating system or OpenSSL gave no random bytes.
  case noRandomness
  /// Parameters outside the limits of this program, such as a scrypt cost needing too much memory.
  case parametersOutOfRange
  /// OpenSSL refused an operation that cannot fail on a sound installation.
  case refused(Operation)

  /// What was being done when OpenSSL refused.
  package enum Operation: String, Sendable {
    case authenticating, hashing, sealing, opening, derivingPasswordHash, computingOneTimeCode
  }
}

extension CryptographyFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .emptySecret: "the secret is empty"
    case .noRandomness: "no random bytes are available"
    case .parametersOutOfRange: "the cryptographic parameters are outside the allowed range"
    case .refused(let operation): "OpenSSL refused while \(operation.rawValue)"
    }
  }
}
