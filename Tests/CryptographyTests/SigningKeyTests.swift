import Cryptography
import Testing

@Suite("A signing key computes HMAC-SHA256 over parts, from any number of tasks")
struct SigningKeyTests {
  /// RFC 4231 §4.2 to §4.8, without the truncated one: key, message, code.
  private static let vectors: [(key: [UInt8], message: [UInt8], code: String)] = [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(1...25), [UInt8](repeating: 0xcd, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test("RFC 4231, whole and cut in two at every place", arguments: vectors.indices)
  func published(index: Int) throws {
    let vector = SigningKeyTests.vectors[index]
    let key = try SigningKey(secret: SecretBytes(copying: vector.key))
    let expected = try #require(Digest(hex: vector.code))
    let whole = try key.authenticationCode(vector.message.span)
    #expect(whole == expected)
    for cut in 0...vector.message.count {
      let first = Array(vector.message[..<cut])
      let second = Array(vector.message[cut...])
      let parts = try key.authenticationCode(first.span, second.span)
      #expect(parts == expected)
      let isMatch = key.matches(expected, first: first.span, second: second.span)
      #expect(isMatch)
    }
  }

  @Test("every changed bit of a code is refused")
  func changedCode() throws {
    let key = try SigningKey(secret: SecretBytes(utf8: "Jefe"))
    let prefix = Array("1657133145.".utf8)
    let body = Array(#"{"UpdatedEntityID":1}"#.utf8)
    let code = try key.authenticationCode(prefix.span, body.span)
    for index in 0..<Digest.byteCount {
      for bit in 0..<8 {
        var bytes = code.bytes
        bytes[index] ^= 1 << UInt8(bit)
        let changed = try #require(Digest(bytes: bytes))
        let isMatch = key.matches(changed, first: prefix.span, second: body.span)
        #expect(!isMatch)
      }
    }
  }

  @Test("another secret gives another code")
  func otherSecret() throws {
    let message = Array("message".utf8)
    let one = try SigningKey(secret: SecretBytes(utf8: "secret"))
    let other = try SigningKey(secret: SecretBytes(utf8: "secreT"))
    let code = try one.authenticationCode(message.span)
    let nothing: [UInt8] = []
    let isMatch = other.matches(code, first: message.span, second: nothing.span)
    #expect(!isMatch)
  }

  @Test("a secret of no bytes is refused, for anybody could sign with it")
  func emptySecret() {
    #expect(throws: CryptographyFailure.emptySecret) {
      _ = try SigningKey(secret: SecretBytes(utf8: ""))
    }
  }

  @Test("four tasks sign with one key at once and all are right")
  func concurrentUse() async throws {
    let key = try SigningKey(secret: SecretBytes(utf8: "shared by all"))
    let prefix = Array("1657133145.".utf8)
    let bodies = (0..<64).map { [UInt8](repeating: UInt8($0), count: $0 * 37) }
    let expected = try bodies.map { try key.authenticationCode(prefix.span, $0.span) }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask { @concurrent in
          (0..<10_000).count { round in
            let index = (round + task) % bodies.count
            let body = bodies[index]
            return !key.matches(expected[index], first: prefix.span, second: body.span)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
