import Cryptography
package import Foundation

/// SHA-256 of kept files and sent payloads.
package enum FileDigest {
  /// The 32 bytes.
  package static func sha256(of data: Data) throws -> Data {
    Data(try Digest.sha256(of: [UInt8](data)).bytes)
  }
}
