import Cryptography
import Testing

@Suite("A password is stored as scrypt with its cost, and verified from that text alone")
struct PasswordHashTests {
  private let cheap: ScryptCost

  init() throws {
    cheap = try #require(ScryptCost(logN: 4, r: 8, p: 1))
  }

  /// RFC 7914 §12, the second and third: password, salt, cost, derived key. The first, of an empty
  /// salt, stands in the self-test.
  private static let vectors = [
    (
      "password", "NaCl", "ln=10,r=8,p=16",
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", "ln=14,r=8,p=1",
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ]

  @Test("RFC 7914 vectors", arguments: vectors)
  func published(password: String, salt: String, cost: String, key: String) throws {
    let hash = Base64Text.unpadded.encode(try #require(HexBytes.decode(key)))
    let stored = "$scrypt$\(cost)$\(Base64Text.unpadded.encode(Array(salt.utf8)))$\(hash)"
    #expect(PasswordHash.verify(password: password, against: stored))
    #expect(!PasswordHash.verify(password: password + " ", against: stored))
  }

  @Test(
    "made hashes verify for their password only", arguments: ["", "hunter2", "clé 🔑", "a\u{0}b"])
  func making(password: String) throws {
    let stored = try PasswordHash.make(password: password, cost: cheap)
    #expect(stored.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
    #expect(PasswordHash.verify(password: password, against: stored))
    for other in [password + "x", "x" + password, password.uppercased() + "!"] {
      #expect(!PasswordHash.verify(password: other, against: stored))
    }
    #expect(try PasswordHash.make(password: password, cost: cheap) != stored)
  }

  @Test(
    "a text of another form is no password's",
    arguments: [
      "",
      "hunter2",
      "$scrypt$",
      "$2b$12$abcdefghijklmnopqrstuu",
      "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
      "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
      "$scrypt$ln=4,r=8,p=1$$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=4,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=04,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$r=8,ln=4,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=20,r=32,p=16$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=63,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=-1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=99999999999999999999,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
    ])
  func otherForms(stored: String) {
    #expect(!PasswordHash.verify(password: "hunter2", against: stored))
    #expect(PasswordHash.needsRehash(stored))
  }

  @Test("an account that does not exist has no password")
  func nobody() {
    #expect(!PasswordHash.verify(password: "", against: nil))
  }

  @Test("a hash of another cost should be made anew")
  func rehash() throws {
    let stored = try PasswordHash.make(password: "x", cost: cheap)
    #expect(PasswordHash.needsRehash(stored))
    #expect(!PasswordHash.needsRehash(stored, cost: cheap))
    #expect(PasswordHash.needsRehash(stored, cost: try #require(ScryptCost(logN: 5, r: 8, p: 1))))
  }

  @Test("the standard cost works, above OpenSSL's own memory limit")
  func standardCost() throws {
    let stored = try PasswordHash.make(password: "x")
    #expect(stored.hasPrefix("$scrypt$ln=15,r=8,p=1$"))
    #expect(PasswordHash.verify(password: "x", against: stored))
    #expect(!PasswordHash.needsRehash(stored))
  }

  @Test("costs outside the limits do not exist")
  func costLimits() {
    for (logN, r, p) in [(0, 8, 1), (21, 1, 1), (4, 0, 1), (4, 33, 1), (4, 8, 0), (4, 8, 17)] {
      #expect(ScryptCost(logN: logN, r: r, p: p) == nil)
    }
    #expect(ScryptCost(logN: 16, r: 1, p: 1) == nil, "RFC 7914 §2: N < 2^(16 r)")
    #expect(ScryptCost(logN: 18, r: 8, p: 1) != nil, "256 MiB")
    #expect(ScryptCost(logN: 19, r: 8, p: 1) == nil, "512 MiB")
  }

  @Test("the queue serves many tasks at once and answers each its own")
  func queue() async throws {
    let queue = PasswordQueue(cost: cheap)
    let stored = try await queue.make(password: "right")
    #expect(!queue.needsRehash(stored))
    let answers = await withTaskGroup(of: (Int, Bool).self) { group in
      for index in 0..<32 {
        group.addTask {
          let password = index % 2 == 0 ? "right" : "wrong"
          return (index, await queue.verify(password: password, against: stored))
        }
      }
      return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
    }
    #expect(answers.count == 32)
    #expect(answers.allSatisfy { $0.value == ($0.key % 2 == 0) })
    #expect(await queue.verify(password: "right", against: nil) == false)
  }
}
