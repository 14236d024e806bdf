import Cryptography
import Testing

@Suite("A sealed value opens unchanged, in its place, with its key, and not otherwise")
struct SealedValueTests {
  private let keys: MasterKeys
  private let place = SealPlace(table: "credentials", row: "7", column: "password")

  init() throws {
    keys = try MasterKeys.generate().keys
  }

  @Test("what is sealed comes back", arguments: [0, 1, 15, 16, 17, 1000, 70_000])
  func roundTrip(count: Int) throws {
    let plaintext = try RandomBytes.make(count: count)
    let blob = try keys.seal(plaintext, at: place)
    let opened = try keys.open(blob, at: place)
    let areEqual = opened.isEqual(to: SecretBytes(copying: plaintext))
    #expect(areEqual)
  }

  @Test("text and secrets are sealed the same way")
  func text() throws {
    let fromText = try keys.seal("clé 🔑", at: place)
    let fromSecret = try keys.seal(SecretBytes(utf8: "clé 🔑"), at: place)
    #expect(try keys.openString(fromText, at: place) == "clé 🔑")
    #expect(try keys.openString(fromSecret, at: place) == "clé 🔑")
  }

  @Test("bytes that are not text do not open as text")
  func notText() throws {
    let blob = try keys.seal([0xff, 0xfe], at: place)
    #expect(throws: SealFailure.notText) { try keys.openString(blob, at: place) }
  }

  @Test("two seals of one value have nothing but the key's name in common")
  func freshNonces() throws {
    let one = try keys.seal("secret", at: place)
    let two = try keys.seal("secret", at: place)
    let header = 2 + keys.current.text.utf8.count
    #expect(one[..<header] == two[..<header])
    #expect(one[header..<header + 12] != two[header..<header + 12])
    #expect(one[(header + 12)...] != two[(header + 12)...])
  }

  @Test("one changed bit anywhere refuses")
  func changedBits() throws {
    let blob = try keys.seal("password", at: place)
    for index in blob.indices {
      for bit in 0..<8 {
        var changed = blob
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: SealFailure.self, "byte \(index), bit \(bit)") {
          _ = try keys.open(changed, at: place)
        }
      }
    }
  }

  @Test("a changed ciphertext or tag is told as refused")
  func changedTag() throws {
    let blob = try keys.seal("password", at: place)
    for index in (2 + keys.current.text.utf8.count)..<blob.count {
      var changed = blob
      changed[index] ^= 0x80
      #expect(throws: SealFailure.refused) { _ = try keys.open(changed, at: place) }
    }
  }

  @Test("cut short or made longer it refuses")
  func otherLengths() throws {
    let blob = try keys.seal("password", at: place)
    for count in 0..<blob.count {
      #expect(throws: SealFailure.self) { _ = try keys.open(Array(blob[..<count]), at: place) }
    }
    #expect(throws: SealFailure.refused) { _ = try keys.open(blob + [0], at: place) }
    #expect(throws: SealFailure.notASealedValue) { _ = try keys.open([], at: place) }
    #expect(throws: SealFailure.notASealedValue) {
      _ = try keys.open(Array("password".utf8), at: place)
    }
  }

  @Test(
    "moved to another place it refuses",
    arguments: [
      SealPlace(table: "credentials", row: "8", column: "password"),
      SealPlace(table: "credentials", row: "7", column: "token"),
      SealPlace(table: "hooks", row: "7", column: "password"),
      // The same letters, cut elsewhere.
      SealPlace(table: "credentials7", row: "", column: "password"),
      SealPlace(table: "credentials", row: "7pass", column: "word"),
      SealPlace(table: "", row: "credentials7", column: "password"),
    ])
  func moved(to other: SealPlace) throws {
    let blob = try keys.seal("password", at: place)
    #expect(throws: SealFailure.refused) { _ = try keys.open(blob, at: other) }
  }

  @Test("another key of the same name refuses, an unknown one is named")
  func otherKeys() throws {
    let blob = try keys.seal("password", at: place)
    let sameName = try MasterKeys(current: keys.current, key: SecretBytes(randomCount: 32))
    #expect(throws: SealFailure.refused) { _ = try sameName.open(blob, at: place) }
    let id = try #require(KeyID("another"))
    let otherName = try MasterKeys(current: id, key: SecretBytes(randomCount: 32))
    #expect(throws: SealFailure.unknownKey(keys.current)) {
      _ = try otherName.open(blob, at: place)
    }
  }

  @Test("after a rotation older values open, and are known as older")
  func rotation() throws {
    let older = try keys.seal("password", at: place)
    #expect(!keys.needsResealing(older))
    let rotated = try keys.rotated().keys
    #expect(rotated.needsResealing(older))
    #expect(try rotated.openString(older, at: place) == "password")
    let newer = try rotated.seal("password", at: place)
    #expect(!rotated.needsResealing(newer))
    #expect(throws: SealFailure.unknownKey(rotated.current)) {
      _ = try keys.open(newer, at: place)
    }
    #expect(!rotated.needsResealing([]))
  }
}
