import Cryptography
import Testing

@Suite("A digest is read from exactly 64 hex digits and compares as a whole")
struct DigestTests {
  private static let lower = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test(
    "FIPS 180 examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", lower),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examples(text: String, hex: String) throws {
    #expect(try Digest.sha256(of: text).hex == hex)
    #expect(try Digest.sha256(of: Array(text.utf8)).hex == hex)
  }

  @Test(
    "hex of either case is read",
    arguments: [
      lower, lower.uppercased(), "BA7816BF\(lower.dropFirst(8))",
    ])
  func readable(hex: String) throws {
    let digest = try #require(Digest(hex: hex))
    #expect(digest.hex == DigestTests.lower)
    let bytes = Array(hex.utf8)
    #expect(Digest(hex: bytes.span) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
  }

  @Test(
    "anything else is not a digest",
    arguments: [
      "",
      "ba",
      "\(lower.dropLast())",
      "\(lower.dropLast(2))",
      "\(lower)0",
      "\(lower)00",
      "\(lower)\n",
      " \(lower.dropFirst())",
      "0x\(lower.dropFirst(2))",
      "g\(lower.dropFirst())",
      "/\(lower.dropFirst())",
      ":\(lower.dropFirst())",
      "@\(lower.dropFirst())",
      "`\(lower.dropFirst())",
      "\u{0}\(lower.dropFirst())",
      // Three bytes of UTF-8 in place of three digits, so that the length is right.
      "\u{FF11}\(lower.dropFirst(3))",
      "\u{661}\(lower.dropFirst(2))",
      "a\u{301}\(lower.dropFirst(3))",
      "-a\(lower.dropFirst(2))",
      "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
    ])
  func unreadable(hex: String) {
    #expect(Digest(hex: hex) == nil)
    let bytes = Array(hex.utf8)
    #expect(Digest(hex: bytes.span) == nil)
  }

  @Test("one bit anywhere makes another digest")
  func differences() throws {
    let digest = try Digest.sha256(of: "abc")
    for index in 0..<Digest.byteCount {
      for bit in 0..<8 {
        var bytes = digest.bytes
        bytes[index] ^= 1 << UInt8(bit)
        let other = try #require(Digest(bytes: bytes))
        #expect(!digest.isEqual(to: other))
      }
    }
    #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
    #expect(Digest(bytes: digest.bytes + [0]) == nil)
  }

  @Test("equal digests are one key of a dictionary")
  func hashing() throws {
    let known = [try Digest.sha256(of: "token"): 7]
    #expect(known[try Digest.sha256(of: "token")] == 7)
    #expect(known[try Digest.sha256(of: "tokeN")] == nil)
  }
}
