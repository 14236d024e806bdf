import Cryptography
import Foundation
import Testing

@Suite("Hex, base64 and base32 have one spelling for each value")
struct TextEncodingTests {
  @Test(
    "RFC 4648 §10",
    arguments: [
      ("", "", "", ""),
      ("f", "66", "Zg==", "MY"),
      ("fo", "666f", "Zm8=", "MZXQ"),
      ("foo", "666f6f", "Zm9v", "MZXW6"),
      ("foob", "666f6f62", "Zm9vYg==", "MZXW6YQ"),
      ("fooba", "666f6f6261", "Zm9vYmE=", "MZXW6YTB"),
      ("foobar", "666f6f626172", "Zm9vYmFy", "MZXW6YTBOI"),
    ])
  func published(text: String, hex: String, base64: String, base32: String) {
    let bytes = Array(text.utf8)
    #expect(HexBytes.encode(bytes) == hex)
    #expect(HexBytes.decode(hex) == bytes)
    #expect(HexBytes.decode(hex.uppercased()) == bytes)
    #expect(Base64Text.standard.encode(bytes) == base64)
    #expect(Base64Text.standard.decode(base64) == bytes)
    let shown = Base32Text.encode(SecretBytes(copying: bytes))
    #expect(shown == base32)
  }

  @Test("random bytes of every length come back, and agree with Foundation")
  func roundTrips() throws {
    for count in 0..<200 {
      let bytes = try RandomBytes.make(count: count)
      #expect(HexBytes.decode(HexBytes.encode(bytes)) == bytes)
      let standard = Base64Text.standard.encode(bytes)
      #expect(standard == Data(bytes).base64EncodedString())
      #expect(Base64Text.standard.decode(standard) == bytes)
      let url = Base64Text.url.encode(bytes)
      #expect(url.utf8.allSatisfy { !"+/=".utf8.contains($0) })
      #expect(Base64Text.url.decode(url) == bytes)
      #expect(Base64Text.unpadded.decode(Base64Text.unpadded.encode(bytes)) == bytes)
    }
  }

  @Test("the last two characters tell the spellings apart")
  func alphabets() {
    let bytes: [UInt8] = [0xfb, 0xff, 0xbf, 0xff]
    #expect(Base64Text.standard.encode(bytes) == "+/+//w==")
    #expect(Base64Text.unpadded.encode(bytes) == "+/+//w")
    #expect(Base64Text.url.encode(bytes) == "-_-__w")
    #expect(Base64Text.url.decode("+/+//w") == nil)
    #expect(Base64Text.standard.decode("-_-__w==") == nil)
  }

  @Test(
    "padded base64 of another spelling is refused",
    arguments: [
      "Zg", "Zg=", "Zg===", "Zg====", "Z", "Z===", "=", "==", "====", "Zh==", "Zm9=", "Zg==\n",
      "Zm9v\n", "Zm 9", "Zg==Zg==", "Z=g=", "Zm9é", "Zm9vY",
    ])
  func padded(text: String) {
    #expect(Base64Text.standard.decode(text) == nil)
  }

  @Test(
    "unpadded base64 of another spelling is refused",
    arguments: [
      "Z", "Zg==", "Zh", "Zm9", "Zm9vY", "Zm9v ", "é",
    ])
  func unpadded(text: String) {
    #expect(Base64Text.url.decode(text) == nil)
    #expect(Base64Text.unpadded.decode(text) == nil)
  }

  @Test("hex of another spelling is refused", arguments: ["0", "0g", "0x00", " 00", "00\n", "０0"])
  func hex(text: String) {
    #expect(HexBytes.decode(text) == nil)
  }
}
