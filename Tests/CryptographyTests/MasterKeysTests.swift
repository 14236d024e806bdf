import Cryptography
import Testing

@Suite("Master keys are read from a file, which is refused with a reason that shows nothing of it")
struct MasterKeysTests {
  private static let one = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
  private static let two = "/////////////////////////////////////////ww="

  @Test("the first line seals, comments and empty lines are skipped", arguments: ["\n", "\r\n"])
  func reading(newline: String) throws {
    let text = ["# keys", "", "k2:\(MasterKeysTests.two)", "  ", "k1:\(MasterKeysTests.one)", ""]
      .joined(separator: newline)
    let keys = try MasterKeys.parse(text)
    #expect(keys.current.text == "k2")
    #expect(keys.ids.map(\.text) == ["k2", "k1"])
  }

  @Test(
    "wrong files are refused with the line and the reason",
    arguments: [
      ("", MasterKeyFileFailure.noKeys),
      ("\n\n# nothing\n", .noKeys),
      (one, .wrongLine(1, .noSeparator)),
      ("# x\n\nk1 \(one)", .wrongLine(3, .noSeparator)),
      (":\(one)", .wrongLine(1, .wrongID)),
      (" k1:\(one)", .wrongLine(1, .wrongID)),
      ("ké:\(one)", .wrongLine(1, .wrongID)),
      ("\(String(repeating: "k", count: 33)):\(one)", .wrongLine(1, .wrongID)),
      ("k1:not base64!", .wrongLine(1, .notBase64)),
      ("k1: \(one)", .wrongLine(1, .notBase64)),
      ("k1:\(one.dropLast())", .wrongLine(1, .notBase64)),
      ("k1:\(one)=", .wrongLine(1, .notBase64)),
      ("k1:\(one)k2:\(two)", .wrongLine(1, .notBase64)),
      ("k1:", .wrongLine(1, .wrongLength(bytes: 0))),
      ("k1:AAECAw==", .wrongLine(1, .wrongLength(bytes: 4))),
      ("k1:AAAA\(one)", .wrongLine(1, .wrongLength(bytes: 35))),
      ("k1:\(one)\nk1:\(two)", .wrongLine(2, .repeatedID)),
      ("k1:\(one)\nk2:\(two)\nk1:\(one)", .wrongLine(3, .repeatedID)),
    ])
  func refused(text: String, failure: MasterKeyFileFailure) {
    #expect(throws: failure) { _ = try MasterKeys.parse(text) }
    let shown = failure.description
    #expect(!shown.isEmpty)
    #expect(!shown.contains(MasterKeysTests.one))
  }

  @Test("a generated file is read back as the same keys")
  func generated() throws {
    let (keys, fileText) = try MasterKeys.generate()
    let read = try MasterKeys.parse(fileText)
    #expect(read.ids == keys.ids)
    let place = SealPlace(table: "t", row: "1", column: "c")
    #expect(try read.openString(try keys.seal("secret", at: place), at: place) == "secret")
  }

  @Test("rotation puts a new key first and keeps those of before")
  func rotation() throws {
    let first = try MasterKeys.generate().keys
    let (second, secondText) = try first.rotated()
    let third = try second.rotated().keys
    #expect(second.ids.dropFirst() == first.ids[...])
    #expect(third.ids.dropFirst() == second.ids[...])
    #expect(Set(third.ids).count == 3)
    #expect(try MasterKeys.parse(secondText).ids == second.ids)
  }

  @Test("keys are added by hand under a new name and of 32 bytes only")
  func adding() throws {
    let k1 = try #require(KeyID("k1"))
    let k2 = try #require(KeyID("k2"))
    let keys = try MasterKeys(current: k1, key: SecretBytes(randomCount: 32))
    let both = try keys.adding(k2, key: SecretBytes(randomCount: 32))
    #expect(both.current == k1)
    #expect(both.ids == [k1, k2])
    #expect(throws: MasterKeyFault.repeatedID) {
      _ = try both.adding(k1, key: SecretBytes(randomCount: 32))
    }
    for count in [0, 16, 31, 33] {
      #expect(throws: MasterKeyFault.wrongLength(bytes: count)) {
        _ = try MasterKeys(current: k1, key: SecretBytes(randomCount: count))
      }
    }
  }

  @Test("no way of printing master keys shows a key")
  func printing() throws {
    let keys = try MasterKeys.parse("k1:\(MasterKeysTests.one)")
    var dumped = ""
    dump(keys, to: &dumped)
    for shown in [String(describing: keys), String(reflecting: keys), dumped] {
      #expect(!shown.contains("AAECAw"))
      #expect(!shown.contains("1, 2, 3"))
    }
  }
}
