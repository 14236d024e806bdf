import Cryptography
import Testing

@Suite("Secret bytes are owned once and lent, never shown")
struct SecretBytesTests {
  @Test("they hold what they were given")
  func contents() {
    let bytes: [UInt8] = [0, 1, 127, 128, 255]
    let secret = SecretBytes(copying: bytes)
    let lent = secret.withBytes { span in span.indices.map { span[$0] } }
    #expect(lent == bytes)
    let count = secret.count
    #expect(count == 5)
    let fromSpan = SecretBytes(copying: bytes.span)
    let fromSlice = SecretBytes(copying: ([9] + bytes).dropFirst())
    let areEqual = fromSpan.isEqual(to: secret) && fromSlice.isEqual(to: secret)
    #expect(areEqual)
  }

  @Test("a wiped source is empty afterwards")
  func wiping() {
    var bytes: [UInt8] = [1, 2, 3]
    let secret = SecretBytes(wiping: &bytes)
    #expect(bytes.isEmpty)
    let areEqual = secret.isEqual(to: SecretBytes(copying: [1, 2, 3] as [UInt8]))
    #expect(areEqual)
  }

  @Test("text comes back as it went in", arguments: ["", "geheim", "clé 🔑 e\u{301}", "a\u{0}b"])
  func text(text: String) {
    let secret = SecretBytes(utf8: text)
    let count = secret.count
    #expect(count == text.utf8.count)
    let back = secret.copy().text()
    #expect(back.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("bytes that are not UTF-8 are no text", arguments: [[0xff], [0xc3], [0xed, 0xa0, 0x80]])
  func notText(bytes: [UInt8]) {
    let text = SecretBytes(copying: bytes).text()
    #expect(text == nil)
  }

  @Test("equality sees length and every byte")
  func equality() {
    let secret = SecretBytes(utf8: "secret")
    for other in ["", "secre", "secrets", "Secret", "secreT"] {
      let areEqual = secret.isEqual(to: SecretBytes(utf8: other))
      #expect(!areEqual)
    }
    let areEqual = SecretBytes(utf8: "").isEqual(to: SecretBytes(utf8: ""))
    #expect(areEqual)
  }

  @Test("random secrets differ and have the asked length", arguments: [1, 16, 32, 4096])
  func random(count: Int) throws {
    let one = try SecretBytes(randomCount: count)
    let length = one.count
    #expect(length == count)
    if count >= 16 {
      let areEqual = one.isEqual(to: try SecretBytes(randomCount: count))
      #expect(!areEqual)
    }
  }

  @Test("a count of zero or less is no bytes", arguments: [0, -1])
  func noBytes(count: Int) throws {
    let isEmpty = try SecretBytes(randomCount: count).isEmpty
    #expect(isEmpty)
  }

  @Test("errors of the borrower come through unchanged")
  func errors() {
    let secret = SecretBytes(utf8: "x")
    #expect(throws: CryptographyFailure.noRandomness) {
      try secret.withBytes { (_: Span<UInt8>) throws(CryptographyFailure) in
        throw CryptographyFailure.noRandomness
      }
    }
  }
}
